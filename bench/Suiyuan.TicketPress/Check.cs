using System.Globalization;

namespace Suiyuan.TicketPress;

/// <summary>Reads labels back and tests what must hold of honest ones.</summary>
internal static class Check
{
    public static int Run(string directory)
    {
        var labels = File.ReadLines(Path.Combine(directory, "labels.jsonl")).Select(LabelJson.Read).ToArray();
        var faults = labels.SelectMany(label => Faults(label).Select(fault => label.File + ": " + fault)).ToArray();
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault);
        }

        Console.WriteLine($"{labels.Length} labels checked, {faults.Length} faults");
        return faults.Length == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Faults(Label label)
    {
        var f = label.Fields;
        var text = Chinese.Narrow(string.Concat(label.Lines));
        foreach (var (name, value) in new[] { ("number", f.Number), ("uscc", f.Uscc), ("licence_no", f.LicenceNo), ("quantity", f.Quantity), ("total", f.Total), ("unit", f.Unit), ("result", f.Result) })
        {
            if (value is not null && !text.Contains(value, StringComparison.Ordinal))
            {
                yield return $"{name} {value} is not among the lines";
            }
        }

        // Names wrap: their characters are there, if not in one line.
        foreach (var (name, value) in new[] { ("holder", f.Holder), ("consignee", f.Consignee), ("origin", f.Origin), ("destination", f.Destination), ("issuer", f.Issuer) })
        {
            if (value is not null && value.Replace(" ", "", StringComparison.Ordinal).Except(text).Any())
            {
                yield return $"{name} {value} is not printed";
            }
        }

        var wrong = label.Findings.Contains("check-digit");
        if (f.Uscc is not null && !wrong && !Codes.UsccHolds(f.Uscc))
        {
            yield return $"uscc {f.Uscc} fails its check";
        }

        if (f.LicenceNo is not null && !wrong && !Codes.LicenceHolds(f.LicenceNo))
        {
            yield return $"licence_no {f.LicenceNo} fails its check";
        }

        if (label.Type == "sale")
        {
            var off = Off(f);
            if (off != label.Findings.Contains("arithmetic") && label.Readable != false)
            {
                yield return off ? "sums are wrong" : "sums should be wrong";
            }
        }

        if (label.Context.SubmittedAt < DateTimeOffset.Parse((f.IssueDate ?? "2000-01-01") + "T00:00:00+08:00", CultureInfo.InvariantCulture) && !label.Findings.Contains("future-date"))
        {
            yield return "handed in before it was issued";
        }

        if (f.Expiry is { } end && string.CompareOrdinal(end, label.Context.SubmittedAt.ToString("yyyy-MM-dd")) < 0 && !label.Findings.Contains("expired") && label.Readable != false)
        {
            yield return "expired when handed in";
        }

        if (label.Seal.Present == label.Findings.Contains("seal-missing") && label.Readable != false && label.Findings.Contains("seal-missing"))
        {
            yield return "has the seal that should be missing";
        }
    }

    private static bool Off(LabelFields f)
    {
        decimal sum = 0;
        foreach (var row in f.Items)
        {
            if (row["amount"] is not { } amount || row["qty"] is not { } qty || row["price"] is not { } price)
            {
                continue;
            }

            sum += decimal.Parse(amount);
            if (Math.Abs((decimal.Parse(qty) * decimal.Parse(price)) - decimal.Parse(amount)) > 0.0051m)
            {
                return true;
            }
        }

        return f.Total is not null && sum != decimal.Parse(f.Total);
    }
}
