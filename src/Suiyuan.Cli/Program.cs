using Suiyuan.Cli;

return await new CommandLine(Verbs.All, Console.In, Console.Out, Console.Error, TimeProvider.System).RunAsync(args);
