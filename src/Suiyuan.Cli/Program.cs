using Suiyuan.Cli;

// The verbs, in the order in which help lists them. A verb is one file under Verbs/.
Verb[] verbs =
[
    VerifyVerb.Verb,
    StatementDecodeVerb.Verb,
    ViewsRebuildVerb.Verb,
    AuthorityVerb.Verb,
    FsckVerb.Verb,
];

return await new CommandLine(verbs, Console.In, Console.Out, Console.Error, TimeProvider.System).RunAsync(args);
