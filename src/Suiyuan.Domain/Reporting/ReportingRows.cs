using Suiyuan.Domain.Parties;

namespace Suiyuan.Domain.Reporting;

/// <summary>What a stall's day counts as. Numbers are kept in tables.</summary>
[Flags]
public enum StallDayFlags
{
    /// <summary>Nothing, or the stall was not on the roster.</summary>
    None = 0,

    /// <summary>It was reported.</summary>
    Reported = 1,

    /// <summary>Its first entry came after the day was over.</summary>
    Late = 2,

    /// <summary>All of it was entered by the market.</summary>
    Behalf = 4,

    /// <summary>It was reported as a day without a purchase, selling stock, and nothing else.</summary>
    Nil = 8,

    /// <summary>It was reported as closed, and nothing else: not expected.</summary>
    Closed = 16,

    /// <summary>It was reported, with a sign of bad quality.</summary>
    Flagged = 32,
}

/// <summary>Why a report may not be worth much; see <c>rules.csv</c>. Numbers are kept in tables.</summary>
[Flags]
public enum QualitySigns
{
    /// <summary>Nothing is wrong with it.</summary>
    None = 0,

    /// <summary>All entries came in the last minutes of the day.</summary>
    Burst = 1,

    /// <summary>No purchase has the ticket that such goods come with.</summary>
    Bare = 2,

    /// <summary>More was sold than there was.</summary>
    SoldShort = 4,

    /// <summary>A ticket has a finding that is open or was confirmed.</summary>
    Suspect = 8,

    /// <summary>It was reported as closed, and traded.</summary>
    ClosedButTraded = 16,
}

/// <summary>Stall-days counted.</summary>
/// <param name="Expected">On the roster, the market not closed, not reported as closed.</param>
/// <param name="Reported">Of these, reported.</param>
/// <param name="Late">Of the reported, after the day was over.</param>
/// <param name="Behalf">Of the reported, entered by the market alone.</param>
/// <param name="Nil">Of the reported, without any entry: selling stock.</param>
/// <param name="Closed">Reported as closed, and so not expected.</param>
/// <param name="Flagged">Of the reported, with a sign of bad quality.</param>
public readonly record struct ReportingFigures(long Expected, long Reported, long Late, long Behalf, long Nil, long Closed, long Flagged)
{
    /// <summary>Expected and not reported.</summary>
    public long Missing => Expected - Reported;

    /// <summary>Reported / expected, from 0 to 1; null where nobody is expected.</summary>
    public double? Rate => Expected > 0 ? (double)Reported / Expected : null;

    /// <summary>The share of the reported without a sign of bad quality, from 0 to 1; null where nothing is reported.</summary>
    public double? Quality => Reported > 0 ? (double)(Reported - Flagged) / Reported : null;

    /// <summary>Both together.</summary>
    public static ReportingFigures operator +(ReportingFigures a, ReportingFigures b) => new(
        a.Expected + b.Expected, a.Reported + b.Reported, a.Late + b.Late, a.Behalf + b.Behalf, a.Nil + b.Nil, a.Closed + b.Closed, a.Flagged + b.Flagged);

    /// <inheritdoc cref="op_Addition"/>
    public static ReportingFigures Add(ReportingFigures a, ReportingFigures b) => a + b;
}

/// <summary>A day in figures.</summary>
/// <param name="Day">The day.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Closed">True for a market's day on which it was closed.</param>
public sealed record ReportingDay(DateOnly Day, ReportingFigures Figures, bool Closed = false);

/// <summary>A market's day.</summary>
/// <param name="Market">Its party id.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">Where it is; null when not told.</param>
/// <param name="Figures">The day's figures.</param>
/// <param name="Closed">True when the market was closed.</param>
public sealed record MarketReporting(string Market, BilingualName Name, string? District, ReportingFigures Figures, bool Closed);

/// <summary>How a stall stands with a day, the worst first.</summary>
public enum StallReportState
{
    /// <summary>Nothing was reported.</summary>
    Missing,

    /// <summary>Reported, with a sign of bad quality.</summary>
    Flagged,

    /// <summary>Reported after the day was over.</summary>
    Late,

    /// <summary>Reported by the market alone.</summary>
    Behalf,

    /// <summary>Reported without entries: selling stock.</summary>
    Nil,

    /// <summary>Reported in time.</summary>
    Reported,

    /// <summary>Closed, by its own word.</summary>
    Closed,
}

/// <summary>A stall that is on the roster of a day, and what came of it.</summary>
/// <param name="Stall">Its party id.</param>
/// <param name="Market">Its market's.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number in the market.</param>
/// <param name="Counted">What the day counts as.</param>
/// <param name="Signs">Why its report may not be worth much.</param>
/// <param name="Records">Entries that stand.</param>
/// <param name="First">When the ledger had the first; null for none.</param>
/// <param name="Last">When it had the last.</param>
/// <param name="Bare">Purchases that should have a ticket, when none has one.</param>
/// <param name="Shortfalls">Sales beyond stock.</param>
/// <param name="Suspects">Tickets with findings.</param>
/// <param name="Before">The last day before that was reported; null for none.</param>
public sealed record StallReporting(
    string Stall, string Market, BilingualName Name, string? Number, StallDayFlags Counted, QualitySigns Signs, int Records, DateTimeOffset? First,
    DateTimeOffset? Last, int Bare, int Shortfalls, int Suspects, DateOnly? Before)
{
    /// <summary>In one word.</summary>
    public StallReportState State =>
        Counted.HasFlag(StallDayFlags.Closed) ? StallReportState.Closed
        : !Counted.HasFlag(StallDayFlags.Reported) ? StallReportState.Missing
        : Counted.HasFlag(StallDayFlags.Flagged) ? StallReportState.Flagged
        : Counted.HasFlag(StallDayFlags.Late) ? StallReportState.Late
        : Counted.HasFlag(StallDayFlags.Behalf) ? StallReportState.Behalf
        : Counted.HasFlag(StallDayFlags.Nil) ? StallReportState.Nil
        : StallReportState.Reported;
}

/// <summary>Days on which a market is closed.</summary>
/// <param name="From">The first.</param>
/// <param name="Until">The last.</param>
/// <param name="Reason">Why.</param>
/// <param name="Index">The statement's leaf index.</param>
/// <param name="By">Who said so.</param>
public sealed record MarketClosure(DateOnly From, DateOnly Until, string Reason, long Index, string By);
