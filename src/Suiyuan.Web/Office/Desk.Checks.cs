using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Checks;
using Suiyuan.Web.Recalls;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

internal sealed partial class Desk
{
    private const int MostDecided = 12;

    private IReadOnlyList<ObjectionRecord>? _objections;

    /// <summary>What came in on a day, what wants looking at first.</summary>
    public IReadOnlyList<EntryLot> EntryLots(DateOnly day) => EntryQueries.Lots(Db, FilterOf().Within, day);

    /// <summary>Entry checks of a day.</summary>
    public IReadOnlyList<EntryRecord> EntryChecks(DateOnly day) => EntryQueries.Of(Db, FilterOf().Within, day);

    /// <summary>A day against the test plan; of a market.</summary>
    public IReadOnlyList<TestPlanLine> TestPlan(string market, DateOnly day) => TestPlanQueries.Of(Db, market, day);

    /// <summary>Samples from this office's stalls; of a laboratory, those it took or is to get.</summary>
    public IReadOnlyList<SamplingRecord> Samples() =>
        Me.Role == Roles.Laboratory ? SampleQueries.ForLab(Db, Party) : SampleQueries.Of(Db, FilterOf().Within);

    /// <summary>A sample that this office may see: one of its stalls', or one that is in a laboratory's hands. Codes are on seals for all to see.</summary>
    public SamplingRecord? FindSample(string id) =>
        StatementId.TryParse(id, out var sampling) && SampleQueries.Find(Db, sampling) is { } found
            && (Me.Role == Roles.Laboratory || Find(found.Stall) is not null) ? found : null;

    /// <summary>The sample whose seal has this code.</summary>
    public SamplingRecord? SampleByCode(string code) => SampleQueries.ByCode(Db, code);

    /// <summary>A code that no seal of today has yet.</summary>
    public string NextCode()
    {
        for (var number = 1; ; number++)
        {
            var code = CheckWords.Code(Party, Today, number);
            if (SampleQueries.ByCode(Db, code) is null)
            {
                return code;
            }
        }
    }

    /// <summary>A test, whoever's; all are public.</summary>
    public TestRecord? FindTest(string? id) => StatementId.TryParse(id, out var test) ? TestQueries.Find(Db, test) : null;

    /// <summary>Tests that repeat each other.</summary>
    public IReadOnlyList<TestRecord> ChainOf(TestRecord test) => TestQueries.Chain(Db, test.Index);

    /// <summary>Objections of this office's stalls: those to be decided, then the last that were.</summary>
    public IReadOnlyList<ObjectionRecord> Objections() => _objections ??= ObjectionQueries.Of(Db, Party, MostDecided);

    /// <summary>The objection to a test.</summary>
    public ObjectionRecord? ObjectionTo(StatementId test) => ObjectionQueries.To(Db, test);

    /// <summary>Every laboratory in the city: a bureau admits them, and samples from everywhere go there.</summary>
    public IReadOnlyList<Party> AllLaboratories() => [.. SampleQueries.Laboratories(Db).Select(id => Anyone(id)!).Where(p => p.Status == PartyStatus.Active)];

    /// <summary>True when this office may decide about the objection: in its name, or of one below it, the goods are stopped.</summary>
    public bool MayDecide(ObjectionRecord objection) =>
        objection.Test is { } test && (All.ContainsKey(test.By) || (Anyone(test.By) is { Role: Roles.Laboratory } && Find(objection.Stall) is not null));

    // What of goods wants an office today.
    private IEnumerable<DeskItem> CheckTasks()
    {
        foreach (var objection in Objections().Where(o => o.IsOpen && MayDecide(o)))
        {
            yield return new(objection.DecideBy < Now ? Urgency.Act : Urgency.Look, "chat",
                text[$"{StallName(objection.Stall)}：对检测有异议", $"{StallName(objection.Stall)} objects to a test"],
                text[$"{objection.Test!.Product} {CheckWords.Failed(objection.Test, text)}，{RecallWords.Left(objection.DecideBy!.Value, Now, text)}答复",
                    $"{objection.Test.Product}, {CheckWords.Failed(objection.Test, text)}: {RecallWords.Left(objection.DecideBy.Value, Now, text)} to answer"],
                $"{Home}/tests#objections", IsBureau ? Find(objection.Stall)?.Under : null)
            {
                Area = Area.Tests,
                Due = objection.DecideBy,
                Clock = text["答复异议", "to answer"],
            };
        }

        if (!IsBureau && EntryQueries.Open(Db, Party, Today) is > 0 and var open)
        {
            yield return new(Urgency.Routine, "truck", text[$"进场 {open} 批没查验", open == 1 ? "a lot to check at entry" : $"{open} lots to check at entry"],
                text["没有合格证的先快检，合格再放行。", "Without a certificate: a rapid test first."], "/market/entry")
            { Area = Area.Tests, Count = open };
        }
    }
}
