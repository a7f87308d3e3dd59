using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings.Rules;

/// <summary>What can be judged by the paper alone or with the purchase: consignee, seal, check digits, type for the goods.</summary>
internal static class PaperRules
{
    private static readonly Dictionary<string, RuleText> Names = new(StringComparer.Ordinal)
    {
        [TicketType.Quarantine] = new("动物检疫合格证明", "an animal quarantine certificate"),
        [TicketType.Commitment] = new("承诺达标合格证", "a commitment certificate"),
        [TicketType.MeatInspection] = new("肉品品质检验合格证", "a meat inspection certificate"),
        [TicketType.Import] = new("入境货物检验检疫证明", "an import inspection certificate"),
        [TicketType.Aquatic] = new("水产品产地证明", "a certificate of origin of aquatic products"),
    };

    /// <summary>A consignee read with less than this is none.</summary>
    private const double Doubtful = 0.45;

    public static IEnumerable<Finding> Consignee(TicketCase ticket)
    {
        if (ticket.Fields.Consignee is not { Length: > 1 } consignee || ticket.Context.Merchant is not { Length: > 1 } merchant || ticket.Of("consignee") < Doubtful)
        {
            yield break;
        }

        // A name that was misread, or another party's that was taken for it: then the merchant's own stands somewhere on the paper.
        if (!ticket.IsSure("consignee") && ticket.Reading.Lines.Any(l => PartyNames.IsNamedIn(l, merchant)))
        {
            yield break;
        }

        // One character may be misread however sure it seems, and nobody makes out a paper to a name that differs in one.
        if (consignee.Length >= 6 && consignee.Length == merchant.Length && consignee.Zip(merchant).Count(c => c.First != c.Second) == 1)
        {
            yield break;
        }

        // The paper's own code may be the merchant's, and a wholesaler hands in what it owns itself.
        var same = PartyNames.Similarity(consignee, merchant);
        if (same >= PartyNames.Same || (ticket.Context.MerchantUscc is { Length: > 0 } uscc && uscc == ticket.Fields.Uscc)
            || (ticket.Fields.Holder is { } holder && ticket.Reading.Type is not TicketType.Sale && PartyNames.Similarity(holder, merchant) >= PartyNames.Same))
        {
            yield break;
        }

        // An importer is named on the whole of a shipment, which others sell.
        yield return ticket.Find(
            RuleIds.Consignee, "", ticket.Of("consignee") * (1 - (same / 2)), TicketCase.Evidence(("consignee", consignee), ("merchant", merchant)),
            ["consignee"], ticket.Reading.Type == TicketType.Import ? Severity.Watch : null);
    }

    /// <summary>
    /// Certificates of an authority or a slaughterhouse, reports of a laboratory, and licences carry a seal. A commitment
    /// certificate carries the seal or the signature of who promises: without either name or seal it is nobody's. A slip and
    /// the sheet of a rapid test need none.
    /// </summary>
    public static IEnumerable<Finding> SealMissing(TicketCase ticket)
    {
        if (ticket.Reading.Seal.Present || !ticket.TypeIsSure || !ticket.Reading.Readable)
        {
            yield break;
        }

        Severity? severity = ticket.Reading.Type switch
        {
            _ when IsAnswer(ticket.Reading) => null,
            TicketType.MeatInspection or TicketType.Aquatic when IsLabel(ticket.Reading) => null,
            TicketType.Aquatic when IsFarmsOwn(ticket.Reading) => null,
            TicketType.Import when IsDeclaration(ticket.Reading) => null,
            TicketType.Quarantine or TicketType.MeatInspection or TicketType.Import or TicketType.Aquatic => Severity.Review,
            TicketType.Business or TicketType.Licence => Severity.Watch,
            TicketType.Test when IsLaboratory(ticket.Reading.Lines) => Severity.Watch,
            TicketType.Commitment when string.IsNullOrEmpty(ticket.Fields.Holder) => Severity.Watch,
            _ => null,
        };
        if (severity is not null)
        {
            yield return ticket.Find(RuleIds.SealMissing, "", 0.9 * ticket.Reading.TypeConfidence, TicketCase.Evidence(("type", ticket.Reading.Type)), [], severity);
        }
    }

    /// <summary>What a page says that answers who asks for a certificate, and a slip off a thermal roll.</summary>
    private static readonly string[] AnswerWords = ["查询结果", "查询时间", "核验结果", "核验时间", "状态：已签发", "热敏纸"];

    /// <summary>A telephone's page of what an office has on record, or a slip that its machine prints: no seal is put on either, and the office can be asked.</summary>
    private static bool IsAnswer(TicketReading reading) =>
        Says(reading, AnswerWords) && !SpeaksOfASeal(reading);

    /// <summary>Lines of a tag or a slip; a form has more.</summary>
    private const int LabelLines = 30;

    /// <summary>
    /// A tag tied to the goods, or a slip from the pond off a pocket printer, calls itself so, has a code that names its number, or asks to be looked
    /// up by its code: it has no room for a seal, and none is put on it.
    /// </summary>
    private static bool IsLabel(TicketReading reading) => reading.Lines.Count <= LabelLines && !SpeaksOfASeal(reading)
        && (IsHeaded(reading, 3, "标签") || reading.Lines.Any(l => l.Contains('扫') && (l.Contains("查询", StringComparison.Ordinal) || l.Contains("核验", StringComparison.Ordinal)))
            || (reading.Fields.Number is { Length: > 4 } number && reading.Qr.Content is { } code && TextNorm.Key(code).Contains(TextNorm.Key(number), StringComparison.Ordinal)));

    /// <summary>What an importer declares to customs, printed by himself: it is stamped for few purposes only.</summary>
    private static bool IsDeclaration(TicketReading reading) => IsHeaded(reading, 4, "报关单");

    /// <summary>True when one of the first lines ends so.</summary>
    private static bool IsHeaded(TicketReading reading, int lines, string title) => reading.Lines.Take(lines).Any(l => l.TrimEnd().EndsWith(title, StringComparison.Ordinal));

    /// <summary>What a farm's slip says of itself: that a person hands it out with the goods, or that the farm has filled in a page by itself.</summary>
    private static readonly string[] OwnWords = ["经手", "随货", "主体填报", "自行填报", "自主填报", "电子凭证"];

    /// <summary>A farm's own slip or page, which no authority issues or seals.</summary>
    private static bool IsFarmsOwn(TicketReading reading) => reading.Fields.Issuer is null && !SpeaksOfASeal(reading)
        && Says(reading, OwnWords);

    private static bool Says(TicketReading reading, string[] words) => reading.Lines.Any(l => Array.Exists(words, w => l.Contains(w, StringComparison.Ordinal)));

    private static bool SpeaksOfASeal(TicketReading reading) => Says(reading, ["章"]);

    // 检测报告 alone is also what the printer of a rapid tester writes.
    private static bool IsLaboratory(IReadOnlyList<string> lines)
    {
        var text = TextNorm.Compact(string.Concat(lines));
        return (text.Contains("检验报告", StringComparison.Ordinal) || text.Contains("检验检测报告", StringComparison.Ordinal) || text.Contains("CMA", StringComparison.Ordinal))
            && !text.Contains("快检", StringComparison.Ordinal) && !text.Contains("快速", StringComparison.Ordinal);
    }

    /// <summary>
    /// The reader gives so much only to a code that fits its check digit, or of which each character was beyond doubt; what is missing to
    /// more is whether it is the one that is asked for, and a wrong one is wrong wherever it stands.
    /// </summary>
    private const double WholeCode = 0.55;

    public static IEnumerable<Finding> CheckDigit(TicketCase ticket)
    {
        if (ticket.Fields.Uscc is { } uscc && Uscc.HasShape(uscc) && !Uscc.IsValid(uscc) && ticket.Of("uscc") >= WholeCode)
        {
            yield return Wrong("uscc", uscc, "统一社会信用代码", "credit code");
        }

        if (ticket.Fields.LicenceNo is { } licence && FoodLicence.HasShape(licence) && !FoodLicence.IsValid(licence) && ticket.Of("licence_no") >= WholeCode)
        {
            yield return Wrong("licence_no", licence, "许可证编号", "licence number");
        }

        Finding Wrong(string field, string code, string name, string nameEn) => ticket.Find(
            RuleIds.CheckDigit, "", ticket.Of(field), TicketCase.Evidence(("code", code), ("name", name), ("name_en", nameEn)), [field]);
    }

    /// <summary>The least of a type that only words tell.</summary>
    private const double Told = 0.6;

    /// <summary>A certificate of another kind than any that the goods booked need. Slips, tests and licences go with all goods.</summary>
    public static IEnumerable<Finding> WrongType(TicketCase ticket)
    {
        // Without a title that is known a type is still hardly ever wrong; the finding is as sure as it.
        if (ticket.Reading.TypeConfidence < Told || !Names.TryGetValue(ticket.Reading.Type, out var name) || ticket.Context.Goods is not { Count: > 0 } goods)
        {
            yield break;
        }

        // One of several goods may be what it is for.
        var rows = goods.Select(g => (Goods: g, Row: GoodsTable.For(g))).ToArray();
        if (Array.Exists(rows, r => r.Row is null || r.Row.Needs.Contains(ticket.Reading.Type)))
        {
            yield break;
        }

        var (what, row) = rows.MaxBy(r => r.Row!.Severity);
        yield return ticket.Find(
            RuleIds.WrongType, "", 0.95 * ticket.Reading.TypeConfidence,
            TicketCase.Evidence(
                ("goods", what), ("group", row!.Group), ("type", ticket.Reading.Type), ("needed", string.Join("或", row.Needs.Select(n => Names[n].Zh))),
                ("needed_en", string.Join(" or ", row.Needs.Select(n => Names[n].En))), ("type_zh", name.Zh), ("type_en", name.En)),
            ["products"], row.Severity);
    }

    public static IEnumerable<Finding> Unreadable(TicketCase ticket)
    {
        if (!ticket.Reading.Readable)
        {
            var reason = ticket.Reading.Reason ?? Tickets.Unreadable.Uncertain;
            yield return ticket.Find(RuleIds.Unreadable, "", 1, TicketCase.Evidence(("reason", reason)), []);
        }
    }
}
