using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Suiyuan.Ledger;

/// <summary>The ledger's measurements and traces, both under the name <c>Suiyuan.Ledger</c>.</summary>
internal static class Telemetry
{
    public const string Name = "Suiyuan.Ledger";

    public static readonly ActivitySource Source = new(Name);

    public static readonly Counter<long> Recorded;
    public static readonly Counter<long> Refused;
    public static readonly Counter<long> Overloaded;
    public static readonly Histogram<int> BatchSize;
    public static readonly Histogram<double> AppendTime;

    private static readonly Meter Meter = new(Name);

    static Telemetry()
    {
        Recorded = Meter.CreateCounter<long>("suiyuan.ledger.recorded", "{entry}", "Entries recorded");
        Refused = Meter.CreateCounter<long>("suiyuan.ledger.refused", "{statement}", "Statements refused");
        Overloaded = Meter.CreateCounter<long>("suiyuan.ledger.overloaded", "{statement}", "Statements turned away by a full queue");
        BatchSize = Meter.CreateHistogram<int>("suiyuan.ledger.batch.size", "{entry}", "Entries made durable together");
        AppendTime = Meter.CreateHistogram<double>("suiyuan.ledger.append.time", "ms", "Time to make a batch durable");
    }
}
