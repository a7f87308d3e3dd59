using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>Something of a party that has a last day: a document, its agreement, its admission.</summary>
/// <param name="Party">Whose.</param>
/// <param name="Of">A type of document, <see cref="DossierRules.Agreement"/> or <see cref="DossierRules.Admission"/>.</param>
/// <param name="Number">The document's number.</param>
/// <param name="Until">The last day.</param>
/// <param name="Ending">How near that is.</param>
/// <param name="Document">The statement that filed the document; null for the others.</param>
internal sealed record EndingItem(Party Party, string Of, string? Number, DateOnly Until, Ending Ending, StatementId? Document);

internal sealed partial class Desk
{
    private IReadOnlyList<EndingItem>? _endings;
    private IReadOnlyDictionary<string, AgreementState>? _agreements;
    private ILookup<string, string>? _typesHeld;
    private IReadOnlyList<TestRecord>? _failed;

    /// <summary>Every document of a party, those that stand first.</summary>
    public IReadOnlyList<DossierDocument> DocumentsOf(string party) => DossierQueries.Documents(Db, party);

    /// <summary>How a merchant and its market stand.</summary>
    public AgreementState AgreementOf(string party) =>
        (_agreements ??= DossierQueries.Agreements(Db, Party, Today)).GetValueOrDefault(party) ?? AgreementState.Nothing;

    /// <summary>The title and digest of the agreement that a market offers now: what it offered last, else the platform's text.</summary>
    public (string Title, Hash Text) TextInUse(string market) =>
        DossierQueries.TextInUse(Db, market) ?? (AgreementTexts.Default.Title, AgreementTexts.Default.Digest);

    /// <summary>What is on a market's notice board.</summary>
    public IReadOnlyList<BoardNotice> BoardOf(string market) => DossierQueries.Board(Db, market);

    /// <summary>The newest tests of a stall.</summary>
    public IReadOnlyList<TestRecord> TestsOf(string stall, int take) => TestQueries.Newest(Db, stall, take);

    /// <summary>Tests of a list, the worst first.</summary>
    public RowPage<TestRecord> Tests(TestFilter filter, long skip, int take) => TestQueries.List(Db, filter, skip, take);

    /// <summary>The newest tests that this office made itself.</summary>
    public IReadOnlyList<TestRecord> OwnTests(int take) => TestQueries.By(Db, Party, take);

    /// <summary>What was confirmed to be wrong with a stall's tickets, the latest decision first.</summary>
    public IReadOnlyList<ConfirmedFinding> RisksOf(string stall) => FindingQueries.Confirmed(Db, new RegisterFilter(stall), 0, 50).Rows;

    /// <summary>What this office's goods were tested for lately, to choose from when typing.</summary>
    public IReadOnlyList<string> TestItems() => TestQueries.Items(Db, Party, Today.AddDays(-90));

    /// <summary>What a stall must have filed and has not: each entry would be met by any one of its types.</summary>
    public IReadOnlyList<IReadOnlyList<string>> MissingOf(Party stall)
    {
        var held = (_typesHeld ??= DossierQueries.TypesHeld(Db, Party))[stall.Id];
        return [.. DossierRules.NeededBy(stall.Categories, Today).Where(any => !any.Any(held.Contains))];
    }

    /// <summary>What ends soon or has ended among this office's parties, the earliest first.</summary>
    public IReadOnlyList<EndingItem> Endings() => _endings ??= EndingsNow();

    private List<EndingItem> EndingsNow()
    {
        var documents = DossierQueries.Ending(Db, Party, Today.AddDays(DossierRules.MostDays(Today))).Where(d => Find(d.Party) is not null)
            .Select(d => new EndingItem(Find(d.Party)!, d.Type, d.Number, d.Until!.Value, d.EndingOn(Today), d.Id));
        var stalls = Stalls().Where(s => s.Status != PartyStatus.Left).ToList();
        var agreements = stalls.Select(s => (Stall: s, AgreementOf(s.Id).Current?.Until)).Where(a => a.Until is not null)
            .Select(a => Item(a.Stall, DossierRules.Agreement, a.Until!.Value));
        var admissions = stalls.Where(s => s.Until is not null).Select(s => Item(s, DossierRules.Admission, s.Until!.Value));
        return [.. documents.Concat(agreements).Concat(admissions).Where(e => e.Ending != Ending.Far).OrderBy(e => e.Until).ThenBy(e => e.Party.Id, StringComparer.Ordinal)];

        EndingItem Item(Party stall, string of, DateOnly until) => new(stall, of, null, until, DossierRules.EndingOf(of, until, Today), null);
    }

    // Documents, agreements and tests of one market's stalls: at the market's desk by name, at the bureau's how many.
    private IEnumerable<DeskItem> DossierTasks(IReadOnlyList<Party> stalls, HashSet<string> ids, string lead, string range, string? market)
    {
        var failed = (_failed ??= Undone(Party)).Where(t => ids.Contains(t.Stall)).ToList();
        if (failed.Count > 0)
        {
            yield return new(Urgency.Act, "flask",
                lead + text[$"检测不合格 {failed.Count} 件，还没有停售",
                    failed.Count == 1 ? "a failed test, sale not stopped" : $"{failed.Count} failed tests, sale not stopped"],
                text[$"最近：{StallName(failed[0].Stall)} {failed[0].Product}，{FailedItems(failed[0])}",
                    $"Latest: {StallName(failed[0].Stall)}, {failed[0].Product}, {FailedItems(failed[0])}"],
                $"{Home}/tests{range}result=fail", market)
            { Area = Area.Tests, Count = failed.Count };
        }

        // The admission has its own lines: see StandingTasks.
        var endings = Endings().Where(e => e.Of != DossierRules.Admission && (ids.Contains(e.Party.Id) || e.Party.Id == (market ?? Party))).ToList();
        if (market is null)
        {
            foreach (var item in endings.Where(e => e.Ending is Ending.Ended or Ending.Last))
            {
                var name = item.Party.Id == Party ? text["本市场", "This market"] : StallName(item.Party.Id);
                yield return new(item.Ending == Ending.Ended ? Urgency.Act : Urgency.Look, "book",
                    text[$"{name}：{DossierWords.Document(item.Of, text)}{DossierWords.Left(item.Until, Today, text)}",
                        $"{name}: {DossierWords.Document(item.Of, text)}, {DossierWords.Left(item.Until, Today, text)}"],
                    text["请商户拍照交新的，或由市场代交。", "Have the new one photographed, or file it for the stall."], item.Party.Id == Party ? $"{Home}/documents" : Link(item.Party.Id) + "#documents")
                {
                    Area = Area.Documents,
                    Due = ChinaTime.StartOf(item.Until.AddDays(1)),
                    Clock = text["到期", "ends"],
                };
            }
        }
        else if (endings.Count(e => e.Ending == Ending.Ended) is > 0 and var ended)
        {
            yield return new(Urgency.Look, "book",
                lead + text[$"{ended} 份证照、协议已过期", ended == 1 ? "a document has ended" : $"{ended} documents have ended"],
                Some([.. endings.Where(e => e.Ending == Ending.Ended).Select(e => e.Party).DistinctBy(p => p.Id)]), $"{Home}/documents{range}", market)
            { Area = Area.Documents, Count = ended };
        }

        if (endings.Where(e => e.Ending == Ending.Soon).ToList() is { Count: > 0 } soon && market is null)
        {
            yield return new(Urgency.Routine, "book",
                text[$"{soon.Count} 份证照、协议快到期", soon.Count == 1 ? "a document ends soon" : $"{soon.Count} documents end soon"],
                Some([.. soon.Select(e => e.Party).DistinctBy(p => p.Id)]), $"{Home}/documents{range}", null)
            { Area = Area.Documents, Count = soon.Count };
        }

        foreach (var task in AgreementTasks(stalls, lead, range, market))
        {
            yield return task;
        }
    }

    private IEnumerable<DeskItem> AgreementTasks(IReadOnlyList<Party> stalls, string lead, string range, string? market)
    {
        var active = stalls.Where(s => s.Status == PartyStatus.Active).ToList();
        var without = active.Where(s => AgreementOf(s.Id).Standing is AgreementStanding.None or AgreementStanding.Ended).ToList();
        if (without.Count > 0)
        {
            yield return new(Urgency.Look, "seal",
                lead + text[$"{without.Count} 档没有食品安全协议",
                    without.Count == 1 ? "one stall without an agreement" : $"{without.Count} stalls without an agreement"],
                Some(without), $"{Home}/stalls{range}show=unsigned", market)
            { Count = without.Count };
        }

        if (market is not null)
        {
            yield break;
        }

        foreach (var stall in active.Where(s => AgreementOf(s.Id).Current?.MerchantEnds is not null))
        {
            yield return new(Urgency.Look, "out", text[$"{StallName(stall.Id)}：商户要退场", $"{StallName(stall.Id)}: wants to leave"],
                text[$"最后一天 {text.Date(AgreementOf(stall.Id).Current!.MerchantEnds!.Value)}；到时办理退出。",
                    $"Last day {text.Date(AgreementOf(stall.Id).Current!.MerchantEnds!.Value)}; then let it leave."], Link(stall.Id));
        }

        if (active.Where(s => AgreementOf(s.Id) is { Offer.Market: not null }).ToList() is { Count: > 0 } waiting)
        {
            yield return new(Urgency.Routine, "seal",
                text[$"{waiting.Count} 档的协议等商户签",
                    waiting.Count == 1 ? "an agreement waits for the merchant" : $"{waiting.Count} agreements wait for the merchants"],
                Some(waiting), $"{Home}/stalls?show=unsigned")
            { Count = waiting.Count };
        }

        foreach (var stall in active.Where(s => AgreementOf(s.Id) is { Offer: { Merchant: not null, Market: null } }))
        {
            yield return new(Urgency.Look, "seal",
                text[$"{StallName(stall.Id)}：协议等市场签",
                    $"{StallName(stall.Id)}: an agreement waits for the market"], text["商户已经签了。", "The merchant has signed."], Link(stall.Id) + "#agreement");
        }
    }

    private string FailedItems(TestRecord test) => Suiyuan.Web.Checks.CheckWords.Failed(test, text);

    /// <summary>Failed tests below a party about which nothing was done, however old they are.</summary>
    public IReadOnlyList<TestRecord> Undone(string within) =>
        [.. TestQueries.List(Db, new TestFilter(within, Passed: false, Undone: true), 0, 200).Rows.Where(t => t is { Clear: false, Hold: TestHold.None or TestHold.NoLot })];
}
