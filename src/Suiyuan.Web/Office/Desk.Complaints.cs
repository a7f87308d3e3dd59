using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Complaints;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>A complaint in a list, with its clock.</summary>
/// <param name="Row">The complaint.</param>
/// <param name="Next">What is due next; null when nothing is.</param>
/// <param name="Late">True when that is late.</param>
internal sealed record ComplaintItem(ComplaintRow Row, ClockLine? Next, bool Late);

internal sealed partial class Desk
{
    private const int MostComplaints = 5_000;

    private IReadOnlyList<ComplaintItem>? _complaints;

    /// <summary>The complaints about those below this office, and about itself: the worst clock first, what is over last.</summary>
    public IReadOnlyList<ComplaintItem> Complaints() => _complaints ??=
    [
        .. ComplaintQueries.Of(Db, Party, MostComplaints).Select(c => (Row: c, Next: ComplaintClock.NextOf(c)))
            .Select(c => new ComplaintItem(c.Row, c.Next, c.Next?.IsLate(Now) == true))
            .OrderByDescending(c => c.Row.IsOpen).ThenByDescending(c => c.Late).ThenBy(c => c.Next?.Due ?? DateOnly.MaxValue)
            .ThenByDescending(c => c.Row.IsUrgent).ThenByDescending(c => c.Row.Index),
    ];

    /// <summary>The complaints about one party, those that are open first.</summary>
    public IReadOnlyList<ComplaintRow> ComplaintsAbout(string party) => ComplaintQueries.Of(Db, party, 50);

    /// <summary>A complaint about someone below this office, by number or statement.</summary>
    public ComplaintRow? FindComplaint(string no) => ComplaintOf(Db, no) is { } row && All.ContainsKey(row.Party) ? row : null;

    /// <summary>A complaint by its number, or by its statement as notices name it.</summary>
    public static ComplaintRow? ComplaintOf(Domain.Views.ViewReader db, string no) =>
        long.TryParse(no, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) ? ComplaintQueries.Find(db, index)
            : StatementId.TryParse(no, out var id) ? ComplaintQueries.Find(db, id) : null;

    /// <summary>What was said about a complaint.</summary>
    public IReadOnlyList<ComplaintAct> ActsOf(ComplaintRow complaint) => ComplaintQueries.Acts(Db, complaint.Index);

    /// <summary>The photographs of a complaint.</summary>
    public IReadOnlyList<Hash> PhotosOf(ComplaintRow complaint) => ComplaintQueries.PhotosOf(Db, complaint.Index);

    /// <summary>Complaints that may have one cause.</summary>
    public IReadOnlyList<ComplaintCluster> ComplaintClusters() => ComplaintQueries.Clusters(Db, Party, Now);

    /// <summary>To whom a complaint may be passed: the stall's market and the bureaus above it, but not this office.</summary>
    public IReadOnlyList<Party> ReceiversOf(ComplaintRow complaint)
    {
        var receivers = new List<Party>();
        for (var party = Anyone(complaint.Party); party is not null && party.Under != party.Id; party = Anyone(party.Under))
        {
            if (Anyone(party.Under) is { } above && above.Id != Party)
            {
                receivers.Add(above);
            }
        }

        return receivers;
    }

    /// <summary>What a document is filled with; reading is logged.</summary>
    public Dictionary<string, string?> FormOf(ComplaintRow complaint, SealedStore store) => FormValues.Of(Db, complaint, d => ReadFor(store, d), Now);

    /// <summary>What a tip-off's document is filled with; reading is logged.</summary>
    public Dictionary<string, string?> FormOf(TipOffRow tipOff, SealedStore store) => FormValues.Of(Db, tipOff, d => ReadFor(store, d));

    /// <summary>The tip-offs that this bureau may read.</summary>
    public IReadOnlyList<TipOffRow> TipOffs() => TipOffQueries.Of(Db, Party, MostComplaints);

    /// <summary>A tip-off that this bureau may read.</summary>
    public TipOffRow? FindTipOff(string no) => long.TryParse(no, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index)
        ? TipOffQueries.Find(Db, index, Party)
        : StatementId.TryParse(no, out var id) && TipOffQueries.Find(Db, id) is { } found ? TipOffQueries.Find(Db, found.Index, Party) : null;

    /// <summary>What was done about a tip-off.</summary>
    public IReadOnlyList<ComplaintAct> ActsOf(TipOffRow tipOff) => TipOffQueries.Acts(Db, tipOff.Index);

    /// <summary>Reads a sealed part where it concerns this office; the reading is logged.</summary>
    public ReadOnlyMemory<byte>? ReadFor(SealedStore store, Hash digest)
    {
        ArgumentNullException.ThrowIfNull(store);
        return SealedAccess.ConcernOf(Db, digest, Party) is SealedConcern.None or SealedConcern.NotCited ? null : store.Read(digest, Party, ComplaintIntake.Purpose);
    }

    /// <summary>How many complaints stand one by one on the list of what to do; the rest are one line.</summary>
    private const int MostSingly = 6;

    private IEnumerable<DeskItem> ComplaintTasks(string scope)
    {
        var open = Complaints().Where(c => c.Row.IsOpen && IsIn(c.Row.Party, scope)).ToList();
        foreach (var (row, next, late) in open.Take(MostSingly))
        {
            yield return new(late || row.About == "illness" ? Urgency.Act : Urgency.Look, "chat",
                text[$"投诉：{StallName(row.Party)}，{ComplaintWords.About(row.About, text)}", $"Complaint: {StallName(row.Party)}, {ComplaintWords.About(row.About, text)}"],
                ComplaintWords.State(row, text), $"{Home}/complaints/{row.Index}", MarketOf(row.Party))
            {
                Area = Area.Complaints,
                Due = next?.Due is { } day ? ChinaTime.StartOf(day.AddDays(1)) : null,
                Clock = next is null ? null : ComplaintWords.Step(next.Step, text),
            };
        }

        if (open.Count > MostSingly)
        {
            var late = open.Skip(MostSingly).Count(c => c.Late);
            yield return new(late > 0 ? Urgency.Act : Urgency.Look, "chat", text[$"另有投诉 {open.Count - MostSingly} 件在办", $"{Text.Many(open.Count - MostSingly, "more complaint")} open"],
                late > 0 ? text[$"{late} 件超期", $"{late} late"] : text["都在期限内", "all in time"], $"{Home}/complaints")
            { Area = Area.Complaints, Count = open.Count - MostSingly };
        }

        foreach (var cluster in ComplaintClusters().Where(c => IsIn(c.Stall, scope)))
        {
            yield return new(Urgency.Act, "warn", text[$"投诉集中：{StallName(cluster.Stall)} {cluster.Product}", $"Complaints cluster: {StallName(cluster.Stall)} {cluster.Product}"],
                text[$"{cluster.Complaints.Count} 件，其中 {cluster.Illness} 件吃了不舒服", $"{Text.Many(cluster.Complaints.Count, "complaint")}, {cluster.Illness} of illness"], $"{Home}/complaints#clusters", MarketOf(cluster.Stall))
            {
                Area = Area.Complaints,
                Count = 0,
            };
        }

        if (IsBureau && TipOffs().Where(t => t.IsOpen && (scope == Party || (t.With is { } with && IsIn(with, scope)))).ToList() is { Count: > 0 } tips)
        {
            var clocks = tips.Select(ComplaintClock.NextOf).OfType<ClockLine>().ToList();
            var overdue = clocks.Count(c => c.IsLate(Now));
            yield return new(overdue > 0 ? Urgency.Act : Urgency.Look, "lock", text[$"举报 {tips.Count} 件待查", tips.Count == 1 ? "a tip-off to check" : $"{tips.Count} tip-offs to check"],
                overdue > 0 ? text[$"{overdue} 件超期", $"{overdue} late"] : text["只有监管部门看得到", "For the bureau alone"], "/bureau/tipoffs")
            {
                Area = Area.Complaints,
                Count = 0,
                Due = clocks.Min(c => c.Due) is { } day ? ChinaTime.StartOf(day.AddDays(1)) : null,
                Clock = text["核查举报", "to check"],
            };
        }
    }
}
