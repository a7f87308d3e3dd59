using System.Globalization;
using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Findings.Rules;

/// <summary>Quantity times price, rows and sum, words and figures.</summary>
internal static partial class ArithmeticRules
{
    /// <summary>A row that one misread digit would explain needs more than <see cref="TicketCase.VerySure"/>: the most that a row has that is wrong.</summary>
    private const double VerySure = 0.935;

    /// <summary>What a figure has at least that was read clearly, in a row that does not reckon.</summary>
    private const double Unreckoned = 0.76;

    /// <summary>Below this a sum is worth nothing, whatever the rows say.</summary>
    private const double Doubtful = 0.45;

    private sealed record Row(int Index, decimal? Expected, decimal? Amount, bool Wrong, decimal Rounding, decimal Tolerance, double Confidence);

    public static IEnumerable<Finding> Sums(TicketCase ticket)
    {
        if (ticket.Fields.Items.Count == 0 || ticket.Reading.Type == TicketType.Test)
        {
            yield break;
        }

        var rows = ticket.Fields.Items.Select((item, i) => Check(ticket, item, i)).ToArray();
        var total = TextNorm.TryDecimal(ticket.Fields.Total, out var printed) ? printed : (decimal?)null;
        // Of a few rows whose amount was not read, it is taken for what it should be.
        var sum = Array.TrueForAll(rows, r => (r.Amount ?? r.Expected) is not null) && rows.Count(r => r.Amount is null) * 3 <= rows.Length ? rows.Sum(r => r.Amount ?? r.Expected!.Value) : (decimal?)null;
        var sumAgrees = total is not null && sum is not null && Math.Abs(total.Value - sum.Value) <= SumTolerance(ticket.Fields.Total!, rows.Length);
        var wrong = rows.Where(r => r.Wrong).ToArray();
        foreach (var row in wrong)
        {
            // With what the row should be the sum is right: its amount was misread, or printed wrong and summed right.
            var misread = !sumAgrees && total is not null && sum is not null
                && Math.Abs(total.Value - (sum.Value - row.Amount!.Value + row.Expected!.Value)) <= SumTolerance(ticket.Fields.Total!, rows.Length);
            var item = ticket.Fields.Items[row.Index];
            var wanted = (Qty: Wanted(ticket, row, item.Price, i => i.Qty), Price: Wanted(ticket, row, item.Qty, i => i.Price));
            var oneDigit = OneDigitWouldDo(row, item, wanted, sumAgrees);
            var confidence = sumAgrees && !oneDigit ? Borne(ticket, row, item, wanted) : row.Confidence;
            if (confidence >= (misread || oneDigit ? VerySure : TicketCase.VerySure))
            {
                yield return ticket.Find(
                    RuleIds.Arithmetic, "", confidence * (misread ? 0.8 : 0.95),
                    TicketCase.Evidence(
                        ("row", Text(row.Index + 1)), ("qty", item.Qty), ("price", item.Price), ("amount", item.Amount), ("expected", Text(row.Expected!.Value))),
                    [Cell(row.Index, "qty"), Cell(row.Index, "price"), Cell(row.Index, "amount")]);
            }
        }

        if (total is null || sum is null || rows.Min(r => r.Confidence) < TicketCase.VerySure
            || ticket.Of("total") < (StandsOut(ticket, total.Value, sum.Value, rows) ? Doubtful : TicketCase.VerySure))
        {
            yield break;
        }

        var words = InWords(ticket);
        if (!sumAgrees && !Array.Exists(wrong, r => Math.Abs(total.Value - (sum.Value - r.Amount!.Value + r.Expected!.Value)) <= r.Tolerance))
        {
            // Words that agree with the figures speak for a row that was not read, if the rows are less.
            var lost = words == total && sum < total;
            if (lost && ticket.Reading.Lines.Any(l => ProductNames.Is(l) && !ticket.Fields.Items.Any(i => i.Name == l)))
            {
                // Goods that no row has: there it is.
                yield break;
            }

            yield return ticket.Find(
                RuleIds.Arithmetic, "total", Math.Min(Math.Max(ticket.Of("total"), 0.6), rows.Min(r => r.Confidence)) * (lost ? 0.7 : 0.95),
                TicketCase.Evidence(("total", ticket.Fields.Total), ("expected", Text(sum.Value)), ("rows", Text(rows.Length))), ["total", "items"]);
        }
        else if (words is not null && !sumAgrees && words != total && Math.Abs(words.Value - sum.Value) <= 0.01m)
        {
            yield return ticket.Find(
                RuleIds.Arithmetic, "capitals", ticket.Of("total") * 0.9,
                TicketCase.Evidence(("capitals", Text(words.Value)), ("total", ticket.Fields.Total)), ["total"]);
        }
    }

    /// <summary>
    /// True when rows that each bear themselves out add up to another sum than is printed, which is about as much and no misread digit:
    /// then it is a sum, and wrong. A reader doubts a total for that very reason.
    /// </summary>
    private static bool StandsOut(TicketCase ticket, decimal total, decimal sum, Row[] rows) =>
        Array.TrueForAll(rows, r => r.Expected is not null && !r.Wrong) && rows.Length > 1 && total > sum * 0.7m && total < sum * 1.5m
        && !Array.Exists(rows, r => r.Amount == total) && (ticket.IsLegible("total") || !QrRules.IsNear(Digits(total), Digits(sum)));

    private static Row Check(TicketCase ticket, TicketItem item, int i)
    {
        var amount = TextNorm.TryDecimal(item.Amount, out var a) ? a : (decimal?)null;
        var confidence = ticket.Least(Cell(i, "qty"), Cell(i, "price"), Cell(i, "amount"));
        if (!TextNorm.TryDecimal(item.Qty, out var qty) || !TextNorm.TryDecimal(item.Price, out var price))
        {
            return new Row(i, null, amount, false, 0, 0, confidence);
        }

        if (amount is null)
        {
            return new Row(i, decimal.Round(qty * price, 2), null, false, 0, 0, ticket.Least(Cell(i, "qty"), Cell(i, "price")));
        }

        // An amount is rounded to the digits that it is printed with; a price with cents may itself come from the amount.
        var rounding = Rounding(item.Amount!) + 0.01m;
        var tolerance = rounding;
        if (Decimals(item.Price!) >= 2)
        {
            tolerance = Math.Max(tolerance, Math.Abs(qty) * 0.005m);
        }

        return new Row(i, qty * price, amount, Math.Abs((qty * price) - amount.Value) > tolerance, rounding, tolerance, confidence);
    }

    /// <summary>
    /// The confidence of a row whose amount the sum bears out, and that no one misread digit explains: a quantity or price in doubt is no matter where no value
    /// that could be printed in its place would make the row right, nor where all that speaks against them is that the row is wrong.
    /// </summary>
    private static double Borne(TicketCase ticket, Row row, TicketItem item, (decimal? Qty, decimal? Price) wanted)
    {
        var (qty, price) = (ticket.Of(Cell(row.Index, "qty")), ticket.Of(Cell(row.Index, "price")));
        var amount = Math.Max(ticket.Of(Cell(row.Index, "amount")), ticket.Of("total"));
        var cut = IsPart(item.Qty, wanted.Qty) || IsPart(item.Price, wanted.Price);
        return Math.Min(qty, price) >= Unreckoned && !cut ? Math.Min(TicketCase.VerySure, amount)
            : (qty < price ? wanted.Qty : wanted.Price) is null ? Math.Min(Math.Max(qty, price), amount) : row.Confidence;
    }

    /// <summary>True where a figure may be what is left of the one wanted: 14 of 14.6.</summary>
    private static bool IsPart(string? read, decimal? wanted) => wanted is { } whole
        && (Digits(whole).StartsWith(Digits(Value(read)), StringComparison.Ordinal) || Digits(whole).EndsWith(Digits(Value(read)), StringComparison.Ordinal));

    /// <summary>
    /// What would have to be printed beside one factor of a row for its amount to be right, with as many decimals as the paper prints there; null where no such
    /// value makes it right.
    /// </summary>
    private static decimal? Wanted(TicketCase ticket, Row row, string? factor, Func<TicketItem, string?> column)
    {
        if (!TextNorm.TryDecimal(factor, out var other) || other == 0)
        {
            return null;
        }

        var wanted = decimal.Round(row.Amount!.Value / other, Math.Max(1, ticket.Fields.Items.Select(column).OfType<string>().Max(Decimals)));
        return Math.Abs((wanted * other) - row.Amount.Value) <= row.Rounding ? wanted : null;
    }

    // Whether another digit in quantity or price, or a lost point, would make the row right; or in the amount, unless the sum bears it out.
    private static bool OneDigitWouldDo(Row row, TicketItem item, (decimal? Qty, decimal? Price) wanted, bool sumAgrees) =>
        Value(item.Qty) == 0 || Value(item.Price) == 0
        || (wanted.Qty is { } qty && QrRules.IsMisreading(Digits(qty), Digits(Value(item.Qty))))
        || (wanted.Price is { } price && QrRules.IsMisreading(Digits(price), Digits(Value(item.Price))))
        || (!sumAgrees && QrRules.IsMisreading(Digits(row.Expected!.Value), Digits(row.Amount!.Value)));

    private static decimal Value(string? figure) => TextNorm.TryDecimal(figure, out var value) ? value : 0;

    private static string Digits(decimal value) => decimal.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);

    private static decimal SumTolerance(string total, int rows) => Math.Max(0.01m * (rows + 1), Rounding(total));

    // Sums are rounded to the yuan or the jiao, also where zeros are printed after.
    private static decimal Rounding(string printed)
    {
        var digits = TextNorm.Compact(printed);
        return !digits.Contains('.', StringComparison.Ordinal) || digits.EndsWith(".00", StringComparison.Ordinal) || digits.EndsWith(".0", StringComparison.Ordinal) ? 0.5m
            : Decimals(printed) == 1 || digits.EndsWith('0') ? 0.05m : 0.005m;
    }

    private static int Decimals(string printed)
    {
        var digits = TextNorm.Compact(printed);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : digits.Length - point - 1;
    }

    private static decimal? InWords(TicketCase ticket)
    {
        foreach (var line in ticket.Reading.Lines)
        {
            var match = Words().Match(TextNorm.Compact(line));
            if (match.Success && Numerals.TryParse(match.Value, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private static string Cell(int row, string column) => string.Create(CultureInfo.InvariantCulture, $"items.{row}.{column}");

    private static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex("[零壹贰貳叁参肆伍陆陸柒捌玖拾佰仟万]+[元圆圓][零壹贰貳叁参肆伍陆陸柒捌玖角分]*[整正]?", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Words();
}
