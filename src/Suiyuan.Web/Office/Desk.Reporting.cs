using System.Globalization;
using Suiyuan.Domain.Patrols;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Patrols;

namespace Suiyuan.Web.Office;

internal sealed partial class Desk
{
    /// <summary>How many days a course of rates shows.</summary>
    public const int CourseDays = 30;

    private ReportingPeriod? _reporting;

    /// <summary>The day that the address asks for; today where it asks for none, or for one to come.</summary>
    public DateOnly DayAsked =>
        DateOnly.TryParseExact(Http.Request.Query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day <= Today
            ? day : Today;

    /// <summary>The district that the address asks for; null for all.</summary>
    public string? DistrictAsked => Http.Request.Query["district"].ToString() is { Length: > 0 } district ? district : null;

    /// <summary>The last days up to the one that is asked for, of the markets below this office.</summary>
    public ReportingPeriod Reporting => _reporting ??= ReportingPeriod.Read(Db, Party, DayAsked, CourseDays);

    /// <summary>The market that the address asks for, of those below this office; its own at a market's desk; null for none.</summary>
    public MarketReporting? MarketAsked
    {
        get
        {
            var asked = IsBureau ? Http.Request.Query["market"].ToString() : Party;
            return Reporting.Markets(DayAsked).FirstOrDefault(m => m.Market == asked);
        }
    }

    /// <summary>The stalls on a market's roster of the day that is asked for, the worst first.</summary>
    public IReadOnlyList<StallReporting> StallReports(string market) => ReportingQueries.Stalls(Db, market, DayAsked);

    /// <summary>The last days of a stall.</summary>
    public IReadOnlyList<(DateOnly Day, StallReporting Report)> StallHistory(string stall) => ReportingQueries.History(Db, stall, DayAsked, CourseDays);

    /// <summary>The days on which a market is closed.</summary>
    public IReadOnlyList<MarketClosure> Closures(string market) => ReportingQueries.Closures(Db, market);

    /// <summary>What the ledger fills in of a market's checklist.</summary>
    public IReadOnlyList<FilledItem> Filled(string market, PatrolChecklist list) => PatrolFacts.Fill(new PatrolContext(Db, market, Today), list);

    /// <summary>A market's patrols, the latest first.</summary>
    public IReadOnlyList<PatrolRecord> Patrols(string market, int take) => PatrolQueries.Of(Db, market, take);

    /// <summary>How the markets below this office stand with their patrols.</summary>
    public IReadOnlyList<MarketPatrols> PatrolBoard() => PatrolQueries.Board(Db, Reporting.Markets(DayAsked).Select(m => m.Market), Today);

    /// <summary>A patrol of a market below this office, with what was answered and found; null for none.</summary>
    public (PatrolRecord Patrol, IReadOnlyList<Domain.Inspections.ItemAnswer> Items, IReadOnlyList<FindingRecord> Findings)? PatrolAt(long index) =>
        PatrolQueries.Find(Db, index) is { } patrol && Find(patrol.Market) is not null
            ? (patrol, PatrolQueries.Items(Db, index), PatrolQueries.FindingsOf(Db, index)) : null;

    /// <summary>The photographs that go with a statement of this office's pages; the sealed store decides who may see them.</summary>
    public IReadOnlyList<Hash> PhotosOf(long index) => SealedAccess.PhotosOf(Db, index);

    /// <summary>What was found at the stalls below a party, open first.</summary>
    public IReadOnlyList<FindingRecord> PatrolFindings(string within, int take) => PatrolQueries.Findings(Db, within, take);
}
