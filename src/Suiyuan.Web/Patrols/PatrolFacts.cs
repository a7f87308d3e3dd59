using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Patrols;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Web.Patrols;

/// <summary>Of which market, on which day, what the ledger fills in.</summary>
/// <param name="Db">The views.</param>
/// <param name="Market">The market.</param>
/// <param name="Today">Today in China.</param>
internal sealed record PatrolContext(ViewReader Db, string Market, DateOnly Today)
{
    private IReadOnlyList<Party>? _stalls;

    /// <summary>Yesterday, the last day that is over.</summary>
    public DateOnly Yesterday => Today.AddDays(-1);

    /// <summary>Stalls that may trade.</summary>
    public IReadOnlyList<Party> Stalls =>
        _stalls ??= [.. PartyQueries.Below(Db, Market).Where(p => p is { Role: Roles.Merchant, Status: PartyStatus.Active })];
}

/// <summary>A line of a checklist with what the ledger says.</summary>
/// <param name="Item">The line.</param>
/// <param name="Value">The figure; null where there is nothing to count.</param>
/// <param name="Result">What it means by the line's rule.</param>
/// <param name="Page">The list behind it, from the desk's home; <c>{q}</c> narrows it to the market at a bureau's desk.</param>
internal sealed record FilledItem(ChecklistItem Item, long? Value, string Result, string Page);

/// <summary>One line of a checklist that the ledger fills in: its code in <c>checklists.csv</c>, the figure, the list behind it.</summary>
internal abstract class PatrolFact(string code, string page)
{
    public string Code => code;

    public string Page => page;

    /// <summary>The figure; null where there is nothing to count.</summary>
    public abstract long? Count(PatrolContext c);
}

/// <summary>All of them. A line of a checklist that has none here does not apply, until it has.</summary>
internal static class PatrolFacts
{
    private static readonly PatrolFact[] All =
    [
        new ReportingFact(), new QualityFact(), new SilentFact(), new LicencesFact(), new PapersFact(), new AgreementsFact(), new TicketsFact(),
        new FindingsFact(), new TestsFact(), new FailedFact(), new DisputesFact(), new RectifyFact(), new BoardFact(),
    ];

    /// <summary>The lines of a checklist that the ledger fills in, filled in.</summary>
    public static IReadOnlyList<FilledItem> Fill(PatrolContext context, PatrolChecklist list) =>
    [
        .. list.Items.Where(i => i.ByLedger).Select(item =>
        {
            var fact = Array.Find(All, f => f.Code == item.Code);
            var value = fact?.Count(context);
            return new FilledItem(item, value, item.Judge(value), fact?.Page ?? "");
        }),
    ];

    // Cut, as everywhere: 95 is reached or not.
    private static long? Percent(double? share) => share is null ? null : (long)Math.Floor(share.Value * 100);

    private static ReportingFigures Yesterday(PatrolContext c) => ReportingPeriod.Read(c.Db, c.Market, c.Yesterday, 1).Days()[0].Figures;

    private sealed class ReportingFact() : PatrolFact("reporting", "reporting?day={yesterday}{&q}")
    {
        public override long? Count(PatrolContext c) => Percent(Yesterday(c).Rate);
    }

    private sealed class QualityFact() : PatrolFact("quality", "reporting?day={yesterday}&show=flagged{&q}#stalls")
    {
        public override long? Count(PatrolContext c) => Percent(Yesterday(c).Quality);
    }

    private sealed class SilentFact() : PatrolFact("silent", "reporting?day={yesterday}&show=missing{&q}#stalls")
    {
        private const int Days = 3;

        public override long? Count(PatrolContext c) => ReportingQueries.IsClosed(c.Db, c.Market, c.Yesterday) ? null
            : ReportingQueries.Stalls(c.Db, c.Market, c.Yesterday).Where(s => s.State == StallReportState.Missing)
                .Count(s => ReportingQueries.History(c.Db, s.Stall, c.Yesterday, Days).Count(d => d.Report.State == StallReportState.Missing) == Days);
    }

    private sealed class LicencesFact() : PatrolFact("licences", "documents{?q}")
    {
        public override long? Count(PatrolContext c) => DossierQueries.Ending(c.Db, c.Market, c.Yesterday).Count;
    }

    private sealed class PapersFact() : PatrolFact("papers", "stalls{?q}")
    {
        public override long? Count(PatrolContext c)
        {
            var held = DossierQueries.TypesHeld(c.Db, c.Market);
            return c.Stalls.Count(s => DossierRules.NeededBy(s.Categories, c.Today).Any(any => !any.Any(held[s.Id].Contains)));
        }
    }

    private sealed class AgreementsFact() : PatrolFact("agreements", "stalls?show=unsigned{&q}")
    {
        public override long? Count(PatrolContext c)
        {
            var agreements = DossierQueries.Agreements(c.Db, c.Market, c.Today);
            return c.Stalls.Count(s => agreements.GetValueOrDefault(s.Id)?.Standing != AgreementStanding.InForce);
        }
    }

    private sealed class TicketsFact() : PatrolFact("tickets", "purchases?state=bare{&q}")
    {
        public override long? Count(PatrolContext c) => ReportingQueries.Tickets(c.Db, c.Market, c.Yesterday, c.Today) is { Needing: > 0 } tickets
            ? (tickets.Needing - tickets.Covered) * 100 / tickets.Needing : null;
    }

    private sealed class FindingsFact() : PatrolFact("findings", "tickets{?q}")
    {
        public override long? Count(PatrolContext c) => FindingQueries.OpenByStall(c.Db, c.Market).Sum(s => s.Tickets);
    }

    private sealed class TestsFact() : PatrolFact("tests", "tests{?q}")
    {
        public override long? Count(PatrolContext c) => TestQueries.List(c.Db, new TestFilter(c.Market, Since: c.Today), 0, 0).Total;
    }

    private sealed class FailedFact() : PatrolFact("failed", "tests?result=fail{&q}")
    {
        private const int Most = 200;

        public override long? Count(PatrolContext c) =>
            TestQueries.List(c.Db, new TestFilter(c.Market, Passed: false), 0, Most).Rows.Count(t => t.Acts.Count == 0);
    }

    private sealed class DisputesFact() : PatrolFact("disputes", "disputes{?q}")
    {
        private const int Most = 500;
        private const int Days = 3;

        public override long? Count(PatrolContext c) => RecordQueries.Disputes(c.Db, new RecordFilter(c.Market), Most)
            .Count(d => !d.SaleVoided && d.Seller is not null && ChinaTime.DayOf(d.OccurredAt) > c.Today.AddDays(-Days));
    }

    private sealed class RectifyFact() : PatrolFact("rectify", "patrol{?q}#findings")
    {
        private const int Most = 1_000;

        public override long? Count(PatrolContext c) => PatrolQueries.Findings(c.Db, c.Market, Most).Count(f => f.IsOverdue(c.Today));
    }

    private sealed class BoardFact() : PatrolFact("board", "notice")
    {
        // What the tests fill by themselves may stay without words.
        public override long? Count(PatrolContext c)
        {
            var posted = DossierQueries.Board(c.Db, c.Market).Select(n => n.Section).ToHashSet(StringComparer.Ordinal);
            return DossierCodes.Sections.Count(s => !posted.Contains(s) && s is not ("sampling" or "handling"));
        }
    }
}
