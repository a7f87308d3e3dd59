using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trace;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>A recall in a list, with how far it is.</summary>
/// <param name="Row">The recall.</param>
/// <param name="Holders">How many stalls this office sees of it.</param>
/// <param name="Acknowledged">Of these, how many said that they know.</param>
/// <param name="Reported">Of these, how many said what is left.</param>
/// <param name="Late">Of these, how many are late with one or the other.</param>
/// <param name="Finish">When it must be over.</param>
/// <param name="Next">The first clock of a stall that runs, or has run out; null when all did what they must.</param>
internal sealed record RecallItem(RecallRow Row, int Holders, int Acknowledged, int Reported, int Late, DateTimeOffset Finish, DateTimeOffset? Next);

internal sealed partial class Desk
{
    private IReadOnlyList<RecallItem>? _recalls;

    /// <summary>Now, by the wall clock: clocks run while the ledger is silent.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The recalls that concern this office: those that go on first, the worst clock first.</summary>
    public IReadOnlyList<RecallItem> Recalls() => _recalls ??=
    [
        .. RecallQueries.Of(Db, Party).Select(ItemOf)
            .OrderByDescending(r => r.Row.IsOpen).ThenBy(r => r.Row.Drill).ThenByDescending(r => r.Late).ThenBy(r => r.Row.IsOpen ? r.Finish : DateTimeOffset.MinValue)
            .ThenByDescending(r => r.Row.Index),
    ];

    /// <summary>The stops that concern this office, newest first.</summary>
    public IReadOnlyList<StopRow> Stops() => RecallQueries.Stops(Db, Party);

    /// <summary>A recall that concerns this office; null for any other.</summary>
    public RecallRow? FindRecall(string id) =>
        StatementId.TryParse(id, out var recall) && RecallQueries.Find(Db, recall) is { } found && RecallQueries.Concerns(Db, found, Party) ? found : null;

    /// <summary>A stop that this office may see: all are public on the ledger.</summary>
    public StopRow? FindStop(string id) => StatementId.TryParse(id, out var stop) ? RecallQueries.FindStop(Db, stop) : null;

    /// <summary>The stalls of a recall that this office sees: all for who opened it or stands above, else its own.</summary>
    public IReadOnlyList<RecallHolder> HoldersOf(RecallRow recall) => RecallQueries.Holders(Db, recall.Index, All.ContainsKey(recall.Issuer) ? null : Party);

    /// <summary>The lots of a recall or stop.</summary>
    public IReadOnlyList<Domain.Recalls.ScopedLot> LotsOf(long cause, string? stall = null) => RecallQueries.Lots(Db, cause, stall);

    /// <summary>Where the goods of a recall are.</summary>
    public IReadOnlyList<RecallBalance> BalanceOf(TraceIndex index, RecallRow recall) => RecallBalance.Of(Db, index, recall.Index);

    /// <summary>What was said about a recall, newest first.</summary>
    public IReadOnlyList<RecallAct> ActsOf(RecallRow recall) => RecallQueries.Acts(Db, recall.Index);

    /// <summary>Who was told without being a party.</summary>
    public IReadOnlyList<OutsiderTold> OutsidersOf(RecallRow recall) => RecallQueries.Outsiders(Db, recall.Index);

    /// <summary>True when this office may close the recall, or lift the stop, of this issuer.</summary>
    public bool MayEnd(string issuer) => All.ContainsKey(issuer);

    /// <summary>The recall of all these lots that goes on; of several, one that another by this office would only repeat. Null for none.</summary>
    public RecallRow? RecallOf(IReadOnlyCollection<LotId> lots) => Recalls().Select(r => r.Row)
        .Where(r => r.IsOpen && !r.Drill && !lots.Except(RootsOf(r)).Any()).OrderByDescending(WouldRepeat).FirstOrDefault();

    /// <summary>The lots that a recall names.</summary>
    public IEnumerable<LotId> RootsOf(RecallRow recall) => LotsOf(recall.Index).Where(l => l.Root).Select(l => l.Lot);

    /// <summary>True for a recall by this office or one above it: another of the same lots adds nothing to it.</summary>
    public bool WouldRepeat(RecallRow recall)
    {
        ArgumentNullException.ThrowIfNull(recall);
        var at = Me;
        while (at.Id != recall.Issuer && at.Under != at.Id && Anyone(at.Under) is { } above)
        {
            at = above;
        }

        return at.Id == recall.Issuer;
    }

    /// <summary>Where trouble that was found somewhere may begin.</summary>
    public IReadOnlyList<PreviewLot> CandidatesOf(string from) => ScopePreview.Candidates(Db, from);

    /// <summary>These lots, as they are recorded.</summary>
    public IReadOnlyList<PreviewLot> NamedLots(IReadOnlyList<LotId> lots) => ScopePreview.Named(Db, lots);

    /// <summary>What a stop or recall of these lots would hold.</summary>
    public ScopePreview PreviewOf(TraceIndex index, IReadOnlyList<LotId> lots) => ScopePreview.Of(Db, index, lots);

    /// <summary>The China time of a statement on the ledger; null when it is not there.</summary>
    public DateTimeOffset? RecordedAtOf(StatementId id) => Domain.Views.StatementView.Find(Db, id) is { } index
        ? DateTimeOffset.FromUnixTimeSeconds(Db.Number("SELECT recorded FROM statement WHERE idx = $1", index)) : null;

    /// <summary>The page of a recall or stop at this desk.</summary>
    public string RecallLink(StatementId id) => $"{Home}/recalls/{id}";

    private RecallItem ItemOf(RecallRow row)
    {
        var holders = HoldersOf(row);
        var clocks = holders.Select(h => RecallClock.Of(row, h, Now)).ToList();
        return new RecallItem(row, holders.Count, holders.Count(h => h.Acknowledged is not null), holders.Count(h => h.Reported is not null),
            clocks.Count(c => c.IsLate), RecallRules.FinishOf(row.Level, row.Opened).Due,
            clocks.Where(c => c.Duty is not null).Select(c => (DateTimeOffset?)c.Due).Min());
    }

    private IEnumerable<DeskItem> RecallTasks(string scope) => Recalls().Where(r => r.Row.IsOpen && (scope == Party || RecallQueries.Concerns(Db, r.Row, scope))).Select(r => new DeskItem(
        r.Late > 0 || (r.Row.Level == 1 && !r.Row.Drill) ? Urgency.Act : Urgency.Look, "stop",
        (r.Row.Drill ? text["演练召回：", "Recall drill: "] : text["召回：", "Recall: "]) + r.Row.Title,
        text[$"{r.Holders} 档，已确认 {r.Acknowledged}，已报库存 {r.Reported}", $"{Text.Many(r.Holders, "stall")}, {r.Acknowledged} acknowledged, {r.Reported} reported"]
            + (r.Late > 0 ? text[$"；{r.Late} 档超时", $"; {r.Late} late"] : ""),
        RecallLink(r.Row.Id))
    {
        Area = Area.Recalls,
        Due = r.Next ?? r.Finish,
        Clock = r.Next is null ? text["完成召回", "to be over"] : text["档口确认、报库存", "stalls to answer"],
    });
}
