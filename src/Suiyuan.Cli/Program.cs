using Suiyuan.Cli;

CarriedLibraries.Register();
return await new CommandLine(Verbs.All, Console.In, Console.Out, Console.Error, TimeProvider.System).RunAsync(args);
