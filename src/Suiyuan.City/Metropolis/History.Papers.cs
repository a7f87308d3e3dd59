using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.City.Metropolis;

// Wrongs of the tickets that come with a purchase.
public sealed partial class History
{
    /// <summary>Numbered certificates of the last days, for those who use them again.</summary>
    private readonly Queue<(Trader Trader, Goods Line, Origin Supplier, Paper Paper, Said Purchase, Said Ticket)> _papers = new();

    private IEnumerable<Pattern> PaperPatterns() =>
    [
        new("R01", false, 4, t => Numbered(t) is not null, UsedByAnother),
        new("R02", false, 4, t => Numbered(t) is not null, OtherContent),
        new("R04", true, 4, t => Numbered(t) is not null, BeyondPaper),
        new("R08", true, 4, t => Numbered(t) is not null, OutOfDate),
        new("R09", true, 3, t => Numbered(t) is not null, NotYetIssued),
        new("R17", true, 4, t => NeedsMore(t) is not null, WrongPaper),
        new("R37", true, 3, t => Promised(t) is not null, StalePromise),
        new("R33", false, 2, t => Promised(t) is not null, Backdated),
    ];

    /// <summary>Something it sells that comes with a numbered certificate.</summary>
    private static Ware? Numbered(Trader trader) => Array.Find(trader.Wares, w => NumberedType(w) is not null);

    private static string? NumberedType(Ware ware) => ware.Product.Tickets.FirstOrDefault(t =>
        t is "quarantine" or "aquatic" or "import");

    private static Ware? NeedsMore(Trader trader) => Array.Find(trader.Wares, w => w.Product.Tickets is ["quarantine",
        ..] or ["import", ..]);

    private static Ware? Promised(Trader trader) => Array.Find(trader.Wares, w => w.Product.Tickets is ["commitment"]);

    /// <summary>A purchase with its papers, of which one is as <paramref name="alter"/> makes it.</summary>
    private (Said Purchase, Said Ticket) Papered(
        Trader buyer, Origin supplier, Goods line, string type, Func<Paper, Paper> alter, DateTimeOffset? at = null)
    {
        var purchase = Purchase(buyer, supplier, [line], at);
        Said? ticket = null;
        foreach (var needed in line.Product.Tickets.Take(2).Where(t => t == type || Always(line.Product, t)))
        {
            var paper = PaperFor(needed, line, supplier);
            var attached = Attach(buyer, purchase, needed == type ? Plain(alter(paper)) : paper);
            ticket = needed == type ? attached : ticket;
        }

        return (purchase, ticket ?? Attach(buyer, purchase, Plain(alter(PaperFor(type, line, supplier)))));
    }

    private static Goods SomeOf(Ware ware, decimal days = 2) => new(ware.Product, Round(Math.Max(ware.Daily * days, ware.Ordinary * 4), ware));

    private Origin SomeSupplier(Ware ware) => _wrong.Pick(_people.Suppliers[ware.Product.Category]);

    private void Remember(Trader trader, Goods line, Origin supplier, Paper paper, Said purchase, Said ticket)
    {
        if (_papers.Count == 80)
        {
            _papers.Dequeue();
        }

        _papers.Enqueue((trader, line, supplier, paper, purchase, ticket));
    }

    /// <summary>Another's certificate for goods of one's own. Honest: two share a load, and its certificate covers both.</summary>
    private void UsedByAnother(Trader buyer, bool honest) => _dueIntake.Enqueue(() =>
    {
        var ware = Numbered(buyer)!;
        var type = NumberedType(ware)!;
        if (honest)
        {
            var partner = _wrong.Percent(40) ? buyer : Array.Find(_people.Traders.ToArray(),
                t => t != buyer && t.Site == buyer.Site && t.Find(ware.Product.Name) is not null) ?? buyer;
            var (line, supplier) = (SomeOf(ware), SomeSupplier(ware));
            var second = line with { Quantity = Round(line.Quantity * 0.6m, ware) };
            var whole = PaperFor(type, line, supplier) with { Quantity = line.Quantity + second.Quantity };
            var came = _now;
            var (first, one) = Papered(buyer, supplier, line, type, _ => whole);
            var truth = Open("R01", true, partner == buyer
                ? "one delivery in two parts, covered as a whole" : "two stalls share a load and its certificate", buyer, partner);
            truth.Said.AddRange([first.Id.ToString(), one.Id.ToString()]);
            _dueIntake.Enqueue(() =>
            {
                var (other, two) = Papered(partner, supplier, second, type, _ => whole, came);
                truth.Said.AddRange([other.Id.ToString(), two.Id.ToString()]);
                Close(truth);
            });
            return;
        }

        var used = _papers.LastOrDefault(p => p.Trader != buyer && buyer.Find(p.Line.Product.Name) is not null);
        if (used.Trader is null)
        {
            OrdinaryWithPapers(buyer, ware, type);
            return;
        }

        var goods = SomeOf(buyer.Find(used.Line.Product.Name)!);
        var (purchase, ticket) = Papered(buyer, used.Supplier, goods, used.Paper.Type, _ => used.Paper);
        var wrong = Open("R01", false, "another merchant's certificate", buyer, used.Trader) with { Also = ["R04", "R02", "R08"] };
        wrong.Said.AddRange([purchase.Id.ToString(), ticket.Id.ToString(), used.Purchase.Id.ToString(), used.Ticket.Id.ToString()]);
        Close(wrong);
    });

    private void OrdinaryWithPapers(Trader buyer, Ware ware, string type)
    {
        var (line, supplier) = (SomeOf(ware), SomeSupplier(ware));
        var paper = Plain(PaperFor(type, line, supplier));
        var (purchase, ticket) = Papered(buyer, supplier, line, type, _ => paper);
        Remember(buyer, line, supplier, paper, purchase, ticket);
    }

    /// <summary>A used certificate with figures changed. Honest: typed wrong, taken back, entered again.</summary>
    private void OtherContent(Trader buyer, bool honest) => _dueIntake.Enqueue(() =>
    {
        var ware = Numbered(buyer)!;
        var (type, line, supplier) = (NumberedType(ware)!, SomeOf(ware), SomeSupplier(ware));
        var paper = PaperFor(type, line, supplier);
        var slip = paper with { Quantity = honest ? Math.Round(paper.Quantity * 10) : paper.Quantity };
        var came = _now;
        var (first, one) = Papered(buyer, supplier, line, type, _ => slip);
        var truth = Open("R02", honest, honest
            ? "typed wrong, taken back and entered again" : "a used number, with another date and another quantity", buyer)
            with
        { Also = honest ? null : ["R01", "R04", "R37"] };
        truth.Said.AddRange([first.Id.ToString(), one.Id.ToString()]);
        if (honest)
        {
            Plan(_now + TimeSpan.FromMinutes(_wrong.Between(4, 15)), () =>
            {
                var n = _wrong.Next();
                truth.Said.Add(Say("entry-voided", buyer, () => (Voice.EntryVoided(n, first.Id, "录错数量，重新录入"), null)).Id.ToString());
                ware.TakeBack(Lot(first, 0));
            });
            Plan(_now + TimeSpan.FromMinutes(20), () => _dueIntake.Enqueue(() => Again(line, paper)));
            return;
        }

        Daily(_wrong.Between(1, 4), static () => { }, () => _dueIntake.Enqueue(() =>
        {
            var more = line with { Quantity = Round(line.Quantity * 1.4m, ware) };
            Again(more, PaperFor(type, more, supplier) with { Number = paper.Number });
        }));

        void Again(Goods goods, Paper with)
        {
            var (purchase, ticket) = Papered(buyer, supplier, goods, type, _ => with, honest ? came : null);
            truth.Said.AddRange([purchase.Id.ToString(), ticket.Id.ToString()]);
            Close(truth);
        }
    });

    /// <summary>More goods than the certificate covers. Honest: what scales differ by, or a certificate in kilograms.</summary>
    private void BeyondPaper(Trader buyer, bool honest) => _dueIntake.Enqueue(() =>
    {
        var ware = Numbered(buyer)!;
        var (type, line, supplier) = (NumberedType(ware)!, SomeOf(ware, 3), SomeSupplier(ware));
        var kilograms = honest && ware.Product.Unit == Unit.Jin && _wrong.Percent(50);
        var share = _wrong.Between(45, 75) / 100m;
        var (purchase, ticket) = Papered(buyer, supplier, line, type, p => kilograms
            ? p with { Quantity = p.Quantity / 2, Unit = Unit.Kilogram }
            : p with
            {
                Quantity = honest ? ware.Product.Unit.IsMass ? p.Quantity * 0.985m : p.Quantity : Math.Max(1,
                Math.Round(p.Quantity * share))
            });
        Tell("R04", honest, kilograms ? "the certificate is in kilograms" : honest
            ? "within what scales differ by" : "booked far more than the certificate covers",
            [buyer], purchase.Id.ToString(), ticket.Id.ToString());
    });

    /// <summary>A certificate that had ended when the goods came. Honest: received in time, entered the next morning.</summary>
    private void OutOfDate(Trader buyer, bool honest) => _dueIntake.Enqueue(() =>
    {
        var ware = Numbered(buyer)!;
        var (type, line, supplier) = (NumberedType(ware)!, SomeOf(ware), SomeSupplier(ware));
        DateTimeOffset? at = honest ? _now.AddHours(-_wrong.Between(7, 10)) : null;
        var ended = _day.AddDays(honest ? -1 : -_wrong.Between(2, 6));
        var (purchase, ticket) = Papered(buyer, supplier, line, type, p => p with
        {
            Issued = ended.AddDays(honest ? 0 : -1),
            Until = ended
        }, at);
        Tell("R08", honest, honest ? "received yesterday evening, entered this morning" : "the certificate had ended when the goods came",
            [buyer], purchase.Id.ToString(), ticket.Id.ToString());
    });

    /// <summary>A certificate from after the goods came. Honest: came before midnight, the slaughterhouse dates the new day.</summary>
    private void NotYetIssued(Trader buyer, bool honest) => _dueIntake.Enqueue(() =>
    {
        var ware = Numbered(buyer)!;
        var (type, line, supplier) = (NumberedType(ware)!, SomeOf(ware), SomeSupplier(ware));
        DateTimeOffset? at = honest ? Rhythm.At(_day, TimeSpan.FromMinutes(-_wrong.Between(4, 40))) : null;
        var issued = honest ? _day : _day.AddDays(_wrong.Between(2, 5));
        var (purchase, ticket) = Papered(buyer, supplier, line, type, p => p with { Issued = issued, Until = issued.AddDays(1) }, at);
        Tell("R09", honest, honest ? "came just before midnight" : "issued days after the goods came", [buyer],
            purchase.Id.ToString(), ticket.Id.ToString());
    });

    /// <summary>Meat or imports without the paper that they need. Honest: the paper comes some hours after the goods.</summary>
    private void WrongPaper(Trader buyer, bool honest) => _dueIntake.Enqueue(() =>
    {
        var ware = NeedsMore(buyer)!;
        var (line, supplier) = (SomeOf(ware), SomeSupplier(ware));
        var purchase = Purchase(buyer, supplier, [line]);
        var truth = Open("R17", honest, honest
            ? "the certificate was sent on some hours later" : "without the certificate that such goods need", buyer);
        truth.Said.Add(purchase.Id.ToString());
        if (honest)
        {
            Plan(_now + _wrong.Within(TimeSpan.FromHours(1), TimeSpan.FromHours(6)), () =>
            {
                AttachTickets(buyer, purchase, line, supplier);
                Close(truth);
            });
            return;
        }

        truth.Said.Add(Attach(buyer, purchase, PaperFor("commitment", line, supplier)).Id.ToString());
        Close(truth);
    });

    /// <summary>The same old promise again. Honest: two days on the road.</summary>
    private void StalePromise(Trader buyer, bool honest) => _dueIntake.Enqueue(() =>
    {
        var ware = Promised(buyer)!;
        var (line, supplier, age) = (SomeOf(ware), SomeSupplier(ware), honest ? 2 : _wrong.Between(12, 30));
        var (purchase, ticket) = Papered(buyer, supplier, line, "commitment", p => p with { Issued = _day.AddDays(-age) });
        Tell("R37", honest, honest ? "two days on the road" : "a promise of weeks ago, copied", [buyer], purchase.Id.ToString(),
            ticket.Id.ToString());
    });

    /// <summary>
    /// What was missing when the inspector came is there afterwards, dated from before: papers of purchases that had none, or whole
    /// purchases. Honest: papers a few days late, of itself.
    /// </summary>
    private void Backdated(Trader buyer, bool honest)
    {
        var whole = !honest && _wrong.Percent(50);
        List<(Said Purchase, Paper Paper)> bare = [];
        var truth = Open("R33", honest, honest ? "papers put in at the week's end, before anyone asked"
            : whole ? "purchases entered and dated back after an inspector asked for them"
                : "papers dated back after an inspector asked for them", buyer);
        var days = honest ? _wrong.Between(2, 4) : _wrong.Between(4, 7);
        Daily(whole ? 1 : days, () =>
        {
            if (!whole)
            {
                _dueIntake.Enqueue(() =>
                {
                    var ware = Promised(buyer)!;
                    var (line, supplier) = (SomeOf(ware, 1), SomeSupplier(ware));
                    bare.Add((Purchase(buyer, supplier, [line]), PaperFor("commitment", line, supplier)));
                });
            }
        }, () =>
        {
            var asked = Rhythm.At(_day, TimeSpan.FromMinutes(_wrong.Between(540, 660)));
            if (!honest)
            {
                Plan(asked, () => truth.Said.Add(Inspect(buyer, "rectify", "tickets").Id.ToString()));
            }

            Plan(asked + _wrong.Within(TimeSpan.FromHours(1), TimeSpan.FromHours(7)), () =>
            {
                truth.Said.AddRange(bare.Select(b => Attach(buyer, b.Purchase, b.Paper).Id.ToString()));
                for (var i = 0; whole && i < days; i++)
                {
                    var (ago, last) = (asked.AddDays(-i - 1).AddHours(-_wrong.Between(4, 8)), i == days - 1);
                    _dueIntake.Enqueue(() =>
                    {
                        var ware = Promised(buyer)!;
                        var day = Rhythm.DayOf(ago);
                        var (purchase, ticket) = Papered(buyer, SomeSupplier(ware), SomeOf(ware, 1), "commitment",
                            p => p with { Issued = day }, ago);
                        truth.Said.AddRange([purchase.Id.ToString(), ticket.Id.ToString()]);
                        if (last)
                        {
                            Close(truth, 3);
                        }
                    });
                }

                if (!whole)
                {
                    Close(truth, 3);
                }
            });
        });
    }

    /// <summary>One place is what people write.</summary>
    private static Paper Plain(Paper paper) => paper with { Quantity = decimal.Round(paper.Quantity, 1) };
}
