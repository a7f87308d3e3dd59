using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Complaints;

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

    // At a bureau's desk those of all markets together: it decides about each.
    private IEnumerable<DeskTask> ComplaintTasks()
    {
        var open = Complaints().Where(c => c.Row.IsOpen).ToList();
        var late = open.Count(c => c.Late);
        if (open.Count > 0)
        {
            var worst = open[0];
            yield return new(late > 0 || open.Exists(c => c.Row.About == "illness") ? Urgency.Act : Urgency.Look, "chat",
                text[$"投诉 {open.Count} 件在办", open.Count == 1 ? "a complaint is open" : $"{open.Count} complaints are open"] + (late > 0 ? text[$"，{late} 件超期", $", {late} late"] : ""),
                text[$"最急：{StallName(worst.Row.Party)}，{ComplaintWords.About(worst.Row.About, text)}", $"Most urgent: {StallName(worst.Row.Party)}, {ComplaintWords.About(worst.Row.About, text)}"]
                    + (worst.Next is { } next ? $"{text["，", ", "]}{ComplaintWords.Step(next.Step, text)} {ComplaintWords.Left(next, Now, text)}" : ""),
                $"{Home}/complaints");
        }

        foreach (var cluster in ComplaintClusters())
        {
            yield return new(Urgency.Act, "warn", text[$"投诉集中：{StallName(cluster.Stall)} {cluster.Product}", $"Complaints cluster: {StallName(cluster.Stall)} {cluster.Product}"],
                text[$"{cluster.Complaints.Count} 件，其中 {cluster.Illness} 件吃了不舒服", $"{cluster.Complaints.Count} complaints, {cluster.Illness} of illness"], $"{Home}/complaints#clusters");
        }

        if (IsBureau && TipOffs().Where(t => t.IsOpen).ToList() is { Count: > 0 } tips)
        {
            var overdue = tips.Count(t => ComplaintClock.NextOf(t)?.IsLate(Now) == true);
            yield return new(overdue > 0 ? Urgency.Act : Urgency.Look, "lock", text[$"举报 {tips.Count} 件待查", tips.Count == 1 ? "a tip-off to check" : $"{tips.Count} tip-offs to check"],
                overdue > 0 ? text[$"{overdue} 件超期", $"{overdue} late"] : text["只有监管部门看得到", "For the bureau alone"], "/bureau/tipoffs");
        }
    }
}
