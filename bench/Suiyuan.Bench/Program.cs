using Suiyuan.Bench;

// What can be measured. Each verb prints a table; bench/run runs them all.
var verbs = new Dictionary<string, (string Help, Func<BenchOptions, Task> Run)>
{
    ["reference"] = ("what this machine does: ECDSA, SHA-256, append + fsync", Reference.RunAsync),
    ["ledger"] = ("the ledger alone: entries/s durable and integrated, proofs, reopening", LedgerBench.RunAsync),
    ["micro"] = ("hot loops with their allocations (BenchmarkDotNet)", MicroBench.RunAsync),
    ["stages"] = ("what the steps of taking in one sale cost", StagesBench.RunAsync),
    ["views"] = ("the views alone: sales/s on one core, bytes for one", ViewsBench.RunAsync),
    ["rules"] = ("what the rules of risk add to each statement of a simulated city", RulesBench.RunAsync),
    ["trace"] = ("upstream of a voucher, recall scopes and the trace index, in a synthetic city", TraceBench.RunAsync),
    ["recall"] = ("a stall acknowledges until the open page of the recall is told and shows it", RecallBench.RunAsync),
    ["reporting"] = ("what the pages about daily reporting ask, in a year of a whole city", ReportingBench.RunAsync),
    ["http"] = ("sales through HTTP in batches, then single ones at 500/s", HttpBench.RunAsync),
    ["sizes"] = ("bytes of ledger and views for one sale", SizesBench.RunAsync),
    ["audit"] = ("the auditor's command over a million entries", AuditBench.RunAsync),
    ["screen"] = ("500 wall displays on one node: what they cost the host", ScreenBench.RunAsync),
    ["finality"] = ("recorded to final with a quorum of three of four members, and what members cost the log", FinalityBench.RunAsync),
    ["pages"] = ("every page at the size of a city that was loaded into --data from --city", PagesBench.RunAsync),
    ["city"] = ("whole cities generated, loaded, restarted, rebuilt and used; --city FILE for the largest, --vouchers N for one size", CityBench.RunAsync),
    ["queue"] = ("photographs of --photos DIR handed in and read by the platform's queue", QueueBench.RunAsync),
    ["start"] = ("cold start of the demo, restart of a large ledger", StartBench.RunAsync),
};

if (args.Length == 0 || !verbs.TryGetValue(args[0], out var verb))
{
    Console.Error.WriteLine("usage: Suiyuan.Bench VERB [--short] [--host PATH] [--cli PATH] [--data DIR] [--port N] [--entries N] [--vouchers N] [--city FILE] [--paths PATH,...] [--photos DIR]");
    foreach (var (name, (help, _)) in verbs)
    {
        Console.Error.WriteLine($"  {name,-10} {help}");
    }

    return 64;
}

var options = BenchOptions.Parse(args.AsSpan(1));
await verb.Run(options);
return 0;
