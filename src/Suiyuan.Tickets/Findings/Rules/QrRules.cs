using System.Diagnostics.CodeAnalysis;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings.Rules;

/// <summary>The QR code against the print.</summary>
internal static class QrRules
{
    /// <summary>A value that differs by one look-alike character only is taken for misread below this.</summary>
    private const double VerySure = 0.97;

    public static IEnumerable<Finding> Mismatch(TicketCase ticket)
    {
        if (ticket.Reading.Qr.Content is not { Length: > 0 } content)
        {
            yield break;
        }

        var said = QrContent.Parse(content, out var loose);
        var wrong = new List<(string Field, string Printed, string Said)>();
        Codes(ticket, said, loose, wrong);
        Amounts(ticket, said, wrong);
        if (said.TryGetValue("issue_date", out var date) && DateText.TryParse(date, out var day)
            && DateText.Read(ticket.Fields.IssueDate) is { } printed && day != printed && DateText.Read(ticket.Fields.Expiry) != day
            && !(ticket.Of("issue_date") < VerySure && Prints(ticket, day)))
        {
            wrong.Add(("issue_date", ticket.Fields.IssueDate!, DateText.Write(day)));
        }

        Parties(ticket, said, wrong);
        var sure = wrong.Where(w => ticket.IsSure(w.Field) || IsBorneOut(ticket, said, w.Field, w.Said) || IsOfOneSeries(ticket, w.Field, w.Printed, w.Said)).ToArray();
        if (sure.Length > 0)
        {
            var evidence = TicketCase.Evidence(("difference", string.Join("；", sure.Select(w => $"{w.Field}: {w.Said} ≠ {w.Printed}"))));
            foreach (var (field, print, code) in sure)
            {
                evidence[field] = print;
                evidence["qr_" + field] = code;
            }

            yield return ticket.Find(RuleIds.QrMismatch, "", sure.Max(w => Math.Max(ticket.Of(w.Field), TicketCase.Sure)) * 0.98, evidence, [.. sure.Select(w => w.Field)]);
        }
    }

    /// <summary>True where the day stands on the paper, as whatever: then it may well be the one that was meant.</summary>
    private static bool Prints(TicketCase ticket, DateOnly day) => Contents.Prints(ticket, $"{day:yyyyMMdd}") || Contents.Prints(ticket, $"{day.Year}年{day.Month}月{day.Day}日") || Contents.Prints(ticket, $"{day:yyyy}年{day:MM}月{day:dd}日");

    /// <summary>
    /// True when a code that agrees with the paper otherwise has a value that stands nowhere on it, in place of one that was read to the letter:
    /// that leaves no doubt which field it is.
    /// </summary>
    private static bool IsBorneOut(TicketCase ticket, Dictionary<string, string> said, string field, string value) =>
        ticket.IsLegible(field) && said.Count(s => s.Key != field && QrContent.Agrees(ticket.Reading, s.Key, s.Value)) >= 2
        && (field == "quantity" ? Measure.TrySplit(value, out var much) && !Contents.Prints(ticket, much.Value) : !Contents.Prints(ticket, TextNorm.Key(value)));

    /// <summary>
    /// True for another number of the printed one's length and beginning that stands nowhere on the paper, where that was read to the letter: what
    /// numbers of one series share leaves no doubt that both are meant to be the paper's own.
    /// </summary>
    private static bool IsOfOneSeries(TicketCase ticket, string field, string printed, string said)
    {
        var (mine, theirs) = (TextNorm.Key(printed), TextNorm.Key(said));
        return field == "number" && mine.Length >= 10 && SameShape(mine, theirs) && mine[..6] == theirs[..6] && !IsNear(mine, theirs)
            && ticket.IsLegible(field) && !Contents.Prints(ticket, theirs);
    }

    private static void Codes(TicketCase ticket, Dictionary<string, string> said, bool loose, List<(string Field, string Printed, string Said)> wrong)
    {
        var fields = ticket.Fields;
        foreach (var (field, printed) in new[] { ("number", fields.Number), ("uscc", fields.Uscc), ("licence_no", fields.LicenceNo) })
        {
            if (printed is null || !(said.TryGetValue(field, out var code) || CalledNumber(field, fields, said, out code)))
            {
                continue;
            }

            // A code may be called a number: any of the paper's own will do.
            var (mine, theirs) = (TextNorm.Key(printed), TextNorm.Key(code));
            if (theirs.Length < 4 || mine.Length < 4 || Array.Exists([fields.Number, fields.Uscc, fields.LicenceNo], c => Agree(TextNorm.Key(c), theirs))
                || (loose && !SameShape(mine, theirs)) || (field == "uscc" && !Uscc.IsValid(theirs)))
            {
                continue;
            }

            if (!IsMisreading(mine, theirs) || ticket.Of(field) >= VerySure || IsBorneOut(ticket, said, field, code))
            {
                wrong.Add((field, printed, code));
            }
        }
    }

    // A licence has no number but its own: what a code calls number is that, if it looks like it.
    private static bool CalledNumber(string field, TicketFields fields, Dictionary<string, string> said, [NotNullWhen(true)] out string? code)
    {
        return said.TryGetValue("number", out code) && fields.Number is null
            && (field == "uscc" ? Uscc.HasShape(TextNorm.Key(code)) : field == "licence_no"
                && (FoodLicence.HasShape(TextNorm.Key(code)) || (fields.LicenceNo is { Length: >= 12 } own && SameShape(TextNorm.Key(own), TextNorm.Key(code)) && own[..2] == code[..2])));
    }

    private static void Amounts(TicketCase ticket, Dictionary<string, string> said, List<(string Field, string Printed, string Said)> wrong)
    {
        var fields = ticket.Fields;
        if (said.TryGetValue("quantity", out var code) && Measure.TrySplit(code, out var theirs) && Measure.TrySplit(fields.Quantity + fields.Unit, out var mine))
        {
            var (a, b) = (theirs.Unit.Length == 0 || mine.Unit.Length == 0 || Measure.SameUnit(theirs.Unit) == Measure.SameUnit(mine.Unit))
                ? (theirs.Value, mine.Value) : (theirs.Kilograms ?? 0, mine.Kilograms ?? 0);
            if (a > 0 && b > 0 && Math.Abs(a - b) > 0.005m * Math.Max(a, b))
            {
                wrong.Add(("quantity", mine.Number + mine.Unit, code));
            }
        }

        if (said.TryGetValue("total", out var sum) && TextNorm.TryDecimal(sum, out var total) && TextNorm.TryDecimal(fields.Total, out var own)
            && Math.Abs(total - own) > 0.5m)
        {
            wrong.Add(("total", fields.Total!, sum));
        }
    }

    private static void Parties(TicketCase ticket, Dictionary<string, string> said, List<(string Field, string Printed, string Said)> wrong)
    {
        foreach (var (field, printed) in new[] { ("consignee", ticket.Fields.Consignee), ("holder", ticket.Fields.Holder) })
        {
            if (printed is { Length: > 1 } && said.TryGetValue(field, out var name) && name.Length > 1 && PartyNames.Similarity(printed, name) < PartyNames.Same)
            {
                wrong.Add((field, printed, name));
            }
        }
    }

    // One may carry what stands before the other, such as 编号 or the issuer's letters.
    private static bool Agree(string printed, string said) =>
        printed.Length >= 4 && (printed == said || (Math.Min(printed.Length, said.Length) >= 6
            && (printed.EndsWith(said, StringComparison.Ordinal) || said.EndsWith(printed, StringComparison.Ordinal))));

    private static bool SameShape(string a, string b) =>
        a.Length == b.Length && a.Zip(b).All(p => char.IsAsciiDigit(p.First) == char.IsAsciiDigit(p.Second));

    /// <summary>True when texts differ in one character, alike or not, or one is lost.</summary>
    internal static bool IsNear(string a, string b) => a.Length == b.Length ? a.Zip(b).Count(p => p.First != p.Second) <= 1 : IsMisreading(a, b);

    /// <summary>True when texts differ in one character that looks alike, or one is lost.</summary>
    internal static bool IsMisreading(string a, string b)
    {
        if (a.Length == b.Length)
        {
            var different = a.Zip(b).Where(p => p.First != p.Second).ToArray();
            return different.Length == 1 && (Confusions.Of(different[0].First).Contains(different[0].Second)
                || Confusions.Of(different[0].Second).Contains(different[0].First) || Confusions.Alike(different[0].First, different[0].Second));
        }

        var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
        return longer.Length == shorter.Length + 1 && Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);
    }
}
