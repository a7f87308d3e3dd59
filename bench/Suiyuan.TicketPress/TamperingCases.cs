namespace Suiyuan.TicketPress;

internal sealed partial class Tampering
{
    private static readonly string[] Dated = ["quarantine", "commitment", "meat-inspection", "import", "aquatic", "sale", "test"];

    private void Expired()
    {
        if (_chance.Odds(0.5))
        {
            Add(Find(["licence"], s => s.Printed("expiry") is not null, (f, c) =>
            {
                f.Expiry = DateOnly.FromDateTime(f.Submitted.DateTime).AddDays(-c.Int(2, 300));
                f.Issued = f.Expiry.Value.AddYears(-5).AddDays(1);
            }), "expired", ["expired"]);
            return;
        }

        // Beyond what any form allows: B forms are good for a day, A forms for five or seven.
        Add(Find(["quarantine"], s => s.Printed("issue_date") is not null, (f, c) => f.Submitted = f.Submitted.AddDays(f.Form is "动物B" or "产品B" ? c.Int(2, 12) : c.Int(9, 20))), "expired", ["expired"]);
    }

    private void FutureDate() =>
        Add(Find(Dated, s => s.Printed("issue_date") is not null, (f, c) => f.Submitted = f.Submitted.AddDays(-c.Int(3, 25))), "future-date", ["future-date"]);

    private void ConsigneeMismatch() =>
        Add(Find(["quarantine", "meat-inspection", "aquatic", "sale", "import"], s => s.Printed("consignee") is not null, (f, c) =>
        {
            do
            {
                f.Merchant = World.Stall(c, c.Of("水产", "蔬菜", "肉类", "果品"));
            }
            while (f.Merchant[^6..] == f.Consignee[^6..]);
        }), "consignee-mismatch", ["consignee-mismatch"]);

    private void VariantControl() =>
        Add(Find(["quarantine", "meat-inspection", "aquatic", "sale"], s => s.Printed("consignee") is not null, (f, c) => f.Merchant = Plans.OtherwiseCalled(f.Merchant, c)), "control:variant", []);

    private void NumberOfAnother()
    {
        var another = World.Stall(_chance, "食品");
        var uscc = Codes.Uscc(_chance, "440106", !another.Contains("公司", StringComparison.Ordinal));
        void Change(Facts f)
        {
            (f.Consignee, f.Merchant, f.MerchantUscc) = (another, another, uscc);
            f.Submitted = f.Submitted.AddMinutes(20);
            if (f.Type == "test")
            {
                f.Holder = another;
            }
        }

        Again(Find(Numbered, s => s.Printed("number") is not null, works: (d, s) => SameNumber(d, s, Change)), "number-reused:other-merchant", Change);
    }

    /// <summary>A second paper with the first one's number, printed anew.</summary>
    private void Again(Draft draft, string kind, Action<Facts> change)
    {
        var first = Add(draft, "number-reused:first", []);
        Add(draft, kind, ["number-reused"], ["photo-reused", "altered", "overdrawn"], first, level: Level(), look: Second(draft), more: change);
    }

    private static string Second(Draft draft) => draft.Id + "/look2";

    /// <summary>True where the second has the first one's number, of the same house (others' may be the same by chance), and another value of a field.</summary>
    private bool SameNumber(Draft draft, Sheet first, Action<Facts> change, string? other = null)
    {
        var second = Preview(draft, change, Second(draft));
        bool Same(string field) => second.Printed(field) == first.Printed(field);
        return Same("number") && (other is null || !Same(other)) && (Same("holder") || (Same("issuer") && first.Printed("issuer") is not null));
    }

    private void NumberOtherContent()
    {
        static void Change(Facts f)
        {
            f.Quantity = decimal.Round(f.Quantity * 1.7m) + 13;
            f.Person += "明";
            f.Submitted = f.Submitted.AddMinutes(30);
            f.GoodsBooked = null;
        }

        Again(Find(["quarantine", "meat-inspection", "import", "aquatic"], s => s.Printed("number") is not null && s.Printed("quantity") is not null,
            works: (d, s) => SameNumber(d, s, Change, other: "quantity")), "number-reused:other-content", Change);
    }

    private void PhotoReused()
    {
        var draft = Find([.. Dated], s => s.Printed("issue_date") is not null);
        var first = Add(draft, "photo-reused:first", []);
        var trick = _chance.Of(Trick.Same, Trick.Recompressed, Trick.Cropped, Trick.Tilted, Trick.Brighter);
        var foreign = _chance.Odds(0.3) ? World.Stall(_chance, "食品") : null;
        var minutes = _chance.Int(3, 50);
        Add(draft, "photo-reused:" + trick.ToString().ToLowerInvariant(), ["photo-reused"], foreign is null ? ["overdrawn", "number-reused"] : ["overdrawn", "number-reused", "consignee-mismatch"], first, trick,
            context: context => Later(foreign is null ? context : context with { Merchant = foreign, MerchantUscc = null }, minutes));
    }

    // What follows from an alteration besides: an earlier date may be past its term.
    private static readonly string[] Beside = ["photo-reused", "number-reused", "overdrawn"];

    private void Altered()
    {
        var what = _chance.Of("number", "quantity", "date");
        var field = what == "date" ? "issue_date" : what;
        var draft = Find(Weighed, s => what switch
        {
            "number" => s.Printed("number") is not null,
            "quantity" => s.Printed("quantity") is { } q && char.IsAsciiDigit(q[0]),
            _ => s.Printed("issue_date") is not null && s.Facts.Type != "quarantine",
        }, (f, _) => f.WantQr = false, works: (d, s) => Preview(d, Change(d)).Printed(field) != s.Printed(field));
        var first = Add(draft, "altered:first", []);
        Add(draft, "altered:" + what, ["altered"], [.. Beside, .. (what == "date" ? new[] { "expired" } : [])], first, Trick.Pasted, shot: first.Shot, more: Change(draft));

        Action<Facts> Change(Draft of) => f =>
        {
            var c = Chance.Of(of.Id, "altered");
            switch (what)
            {
                case "number":
                    f.Number = Other(f.Number, c);
                    break;
                case "quantity":
                    f.Quantity = Raised(f.Quantity);
                    break;
                default:
                    f.Issued = Enumerable.Range(1, 27).Select(k => f.Issued.AddDays(-k)).FirstOrDefault(d => d.Month == f.Issued.Month && (d.Day < 10) == (f.Issued.Day < 10), f.Issued.AddDays(-31));
                    break;
            }

            f.Submitted = f.Submitted.AddMinutes(c.Int(3, 50));
        };
    }

    /// <summary>As many digits, the first one more: 512 becomes 812.</summary>
    private static decimal Raised(decimal quantity)
    {
        var digits = Sheet.Number(quantity).ToCharArray();
        digits[0] = digits[0] switch { >= '7' => '4', _ => (char)(digits[0] + 2) };
        return decimal.Parse(digits);
    }

    private void QrMismatch()
    {
        var byQuantity = _chance.Odds(0.4);
        Add(Find([.. Weighed, "licence", "test"], s => s.QrContent is not null && (byQuantity ? s.Printed("quantity") is { } q && char.IsAsciiDigit(q[0]) : s.Printed("number") is not null || s.Printed("licence_no") is not null), (f, c) =>
        {
            f.WantQr = true;
            if (byQuantity)
            {
                f.QrQuantity = Raised(f.Quantity);
            }
            else
            {
                f.QrNumber = number =>
                {
                    var other = f.Type == "licence" ? Codes.Licence(c, number[..2], "440111") : Other(Other(number, c), c);
                    return other == number ? Other(number, c) : other;
                };
            }
        }), byQuantity ? "qr-mismatch:quantity" : "qr-mismatch:number", ["qr-mismatch"]);
    }

    private void SealMissing() =>
        Add(Find(["quarantine", "meat-inspection", "import", "licence", "business"], _ => true, (f, _) => f.Sealed = false, l => l.SealNeeded), "seal-missing", ["seal-missing"]);

    private void CheckDigit()
    {
        var licence = _chance.Odds(0.5);
        Add(Find(licence ? ["licence"] : ["business", "licence", "sale", "commitment"], s => s.Printed(licence ? "licence_no" : "uscc") is not null, (f, c) =>
        {
            f.WantQr = false;
            if (licence)
            {
                f.LicenceNo = Codes.Spoil(c, f.LicenceNo);
            }
            else if (f.Uscc.Length > 0)
            {
                f.Uscc = Codes.Spoil(c, f.Uscc);
            }
        }, works: (_, s) => licence ? !Codes.LicenceHolds(s.Printed("licence_no")!) : !Codes.UsccHolds(s.Printed("uscc")!)), "check-digit:" + (licence ? "licence" : "uscc"), ["check-digit"]);
    }

    private void Arithmetic()
    {
        var row = _chance.Odds(0.5);
        Add(Find(["sale"], s => s.Printed("total") is not null && s.Truth().Items.All(i => i["qty"] is not null && i["price"] is not null && i["amount"] is not null), (f, c) =>
        {
            f.WantQr = false;
            if (row)
            {
                var wrong = c.Of(f.Items);
                wrong.Amount += c.Of(10, 100, 27, 50);
                f.Total = f.Items.Sum(i => i.Amount);
            }
            else
            {
                f.Total += c.Of(100, 90, 200, 36);
            }
        }), row ? "arithmetic:row" : "arithmetic:sum", ["arithmetic"]);
    }

    /// <summary>Fish that come from abroad: a paper of origin for them is the wrong one.</summary>
    public static readonly string[] Abroad = ["三文鱼", "波士顿龙虾", "澳洲龙虾"];

    /// <summary>What a grower's promise is not for.</summary>
    private static readonly string[] NotPromised = ["猪肉", "排骨", "牛肉", "羊肉", "三文鱼"];

    /// <summary>Goods that need another paper. A design that is for goods of its own, or for several, makes no such case.</summary>
    private void WrongType()
    {
        if (Seek(["commitment", "aquatic"], s => s.Facts.GoodsBooked is [var booked] && (NotPromised.Contains(booked) || Abroad.Contains(booked)) && s.Printed("products") is not null, Change) is { } draft)
        {
            Add(draft, "wrong-type", ["wrong-type"]);
        }

        static void Change(Facts f, Chance c)
        {
            var goods = f.Type == "commitment" ? c.Of(NotPromised) : c.Of(Abroad);
            (f.Product, f.GoodsBooked, f.WantQr) = (goods, [goods], false);
        }
    }

    private void Overdrawn() =>
        Add(Countable(), "overdrawn:single", ["overdrawn"], context: context => context with { Quantity = Sheet.Number(decimal.Round(decimal.Parse(context.Quantity!) * 1.6m) + 5) });

    /// <summary>Three purchases under one certificate, of which two fit; the same with only those two is a control.</summary>
    private void OverdrawnOverSeveral()
    {
        var draft = Countable();
        Func<LabelContext, LabelContext> Share(decimal share, int minutes) => context => Later(context with { Quantity = Sheet.Number(Math.Max(1, decimal.Floor(decimal.Parse(context.Quantity!) * share))) }, minutes);
        var first = Add(draft, "control:within", [], context: Share(0.45m, 0));
        var second = Add(draft, "control:within", [], ["photo-reused", "number-reused"], first, level: Level(), context: Share(0.4m, 10));
        if (_chance.Odds(0.7))
        {
            Add(draft, "overdrawn:several", ["overdrawn"], ["photo-reused", "number-reused"], second, level: Level(), context: Share(0.6m, 25));
        }
    }

    private Draft Countable() => Find(["quarantine", "meat-inspection"], s => s.Printed("number") is not null && s.Printed("quantity") is { } q && char.IsAsciiDigit(q[0]) && s.Facts.GoodsBooked is not null && s.Facts.Quantity >= 10);

    /// <summary>Several papers of one form, for one merchant on one day.</summary>
    private void SameDayControl() => Several(["quarantine", "commitment", "meat-inspection", "aquatic", "sale"], "control:same-day", draft =>
    {
        var model = draft.Facts();
        return Enumerable.Range(0, 3).Select(i => new Draft(draft.Layout, draft.Id + "/day" + i, (f, _) =>
        {
            (f.Consignee, f.Merchant, f.MerchantUscc) = (model.Merchant, model.Merchant, model.MerchantUscc);
            var shift = model.Issued.DayNumber - f.Issued.DayNumber;
            (f.Issued, f.Earlier, f.Expiry, f.Submitted) = (f.Issued.AddDays(shift), f.Earlier.AddDays(shift), f.Expiry?.AddDays(shift), f.Submitted.AddDays(shift));

            // One house issues them all: only number, goods and quantity differ, and how the seal fell.
            (f.Issuer, f.IssuerPlace, f.Holder, f.Uscc, f.Phone, f.Address) = (model.Issuer, model.IssuerPlace, model.Holder, model.Uscc, model.Phone, model.Address);
            (f.Origin, f.OriginAddress, f.Destination, f.Person, f.Officer) = (model.Origin, model.OriginAddress, model.Destination, model.Person, model.Officer);
        }));
    });

    /// <summary>A wholesaler's slips to two buyers under one certificate: other numbers, other buyers.</summary>
    private void SplitControl() => Several(["sale"], "control:split", draft =>
    {
        var model = draft.Facts();
        return [draft, new Draft(draft.Layout, draft.Id + "/second", (f, _) =>
        {
            (f.Holder, f.Uscc, f.IssuerPlace, f.Related, f.Phone) = (model.Holder, model.Uscc, model.IssuerPlace, model.Related, model.Phone);
            (f.Issued, f.Earlier, f.Submitted) = (model.Issued, model.Earlier, model.Submitted.AddMinutes(7));
        })];
    });

    /// <summary>Papers that look alike and are not each other. A design that makes up its number with its looks has none such.</summary>
    private void Several(IReadOnlyList<string> types, string kind, Func<Draft, IEnumerable<Draft>> of)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var draft = Find(types, _ => true);
            var papers = of(draft).ToList();
            var numbers = papers.Select(p => Preview(p, draft.Look).Printed("number")).OfType<string>().ToList();
            if (numbers.Distinct(StringComparer.Ordinal).Count() == numbers.Count)
            {
                papers.ForEach(p => Add(p, kind, [], look: draft.Look));
                return;
            }
        }
    }

    private void PlainControl() => Add(Find([.. Dated, "business", "licence", "unknown"], _ => true), "control:plain", []);
}
