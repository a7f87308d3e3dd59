using System.Text.Json;
using System.Text.RegularExpressions;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings.Rules;

/// <summary>What a QR code says, taken apart.</summary>
internal static partial class QrContent
{
    // By the JSON name of the field that a key stands for. The first that fits counts: longer words stand before those in them.
    private static readonly (string Field, string[] Keys)[] Keys =
    [
        ("uscc", ["统一社会信用代码", "信用代码", "uscc", "creditcode", "tyshxydm"]),
        ("licence_no", ["许可证编号", "许可证号", "licence", "license", "permit"]),
        ("other", ["电话", "phone", "tel", "生产日期", "有效期", "expiry", "valid", "加工日期", "采样", "抽样", "batch", "批次", "车牌", "plate", "联系"]),
        ("issue_date", ["签发日期", "开具日期", "开具时间", "出证日期", "日期", "时间", "issuedate", "issued", "date", "rq"]),
        ("consignee", ["收货人", "收货单位", "购货单位", "购货者", "买方", "consignee", "buyer"]),
        ("total", ["合计", "总额", "总金额", "total", "sum"]),
        ("quantity", ["数量及单位", "数量", "重量", "quantity", "qty", "weight", "sl"]),
        ("holder", ["货主", "承诺主体", "销售者", "生产者", "holder", "owner", "seller"]),
        ("number", ["证书编号", "证明编号", "检疫证号", "报告编号", "单号", "票号", "证号", "编号", "certno", "certificateno", "number", "code", "no", "id", "bh", "zh", "sn"]),
    ];

    /// <summary>
    /// The reading with full confidence in each field of which its code says the same: two readings of one paper by different means
    /// do not err alike.
    /// </summary>
    public static TicketReading Corroborate(TicketReading reading)
    {
        if (reading.Qr.Content is not { Length: > 0 } content)
        {
            return reading;
        }

        var confidence = new Dictionary<string, double>(reading.Confidence, StringComparer.Ordinal);
        foreach (var (field, said) in Parse(content, out _))
        {
            if (Agrees(reading, field, said))
            {
                var name = field == "number" && reading.Fields.Number is null ? "licence_no" : field;
                confidence[name] = Math.Max(confidence.GetValueOrDefault(name), 0.99);
            }
        }

        return reading with { Confidence = confidence };
    }

    /// <summary>True when the paper says the same of a field as its code does.</summary>
    public static bool Agrees(TicketReading reading, string field, string said)
    {
        var fields = reading.Fields;
        var printed = field switch
        {
            "number" => fields.Number ?? fields.LicenceNo,
            "issue_date" => fields.IssueDate,
            "quantity" => fields.Quantity,
            "uscc" => fields.Uscc,
            "licence_no" => fields.LicenceNo,
            "consignee" => fields.Consignee,
            "holder" => fields.Holder,
            _ => null,
        };
        return printed is { Length: > 1 } && SaysTheSame(field, printed, said);
    }

    private static bool SaysTheSame(string field, string printed, string said)
    {
        if (field == "issue_date")
        {
            return DateText.Read(said) is { } day && day == DateText.Read(printed);
        }

        var (mine, theirs) = (TextNorm.Key(printed), TextNorm.Key(said));
        // A quantity has its unit behind it in the code.
        return mine == theirs || (field == "quantity" && theirs.StartsWith(mine, StringComparison.Ordinal) && !char.IsAsciiDigit(theirs[mine.Length]) && theirs[mine.Length] != '.');
    }

    /// <summary>
    /// Its values by field. <paramref name="loose"/> are those of a link, which may be a system's own keys and no print.
    /// </summary>
    public static Dictionary<string, string> Parse(string content, out bool loose)
    {
        var text = content.Trim();
        loose = false;
        if (text.StartsWith('{') && Json(text) is { } json)
        {
            return json;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "http" or "https")
        {
            loose = true;
            return Link(link);
        }

        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Separator().Split(TextNorm.Half(text)))
        {
            var at = part.AsSpan().IndexOfAny(':', '=');
            if (at > 0)
            {
                Put(pairs, part[..at], part[(at + 1)..]);
            }
        }

        if (pairs.Count == 0 && PlainNumber().IsMatch(text))
        {
            loose = true;
            pairs["number"] = text;
        }

        return pairs;
    }

    private static Dictionary<string, string>? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                {
                    Put(pairs, property.Name, property.Value.ToString());
                }
            }

            return pairs;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Link(Uri link)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in link.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at > 0)
            {
                Put(pairs, part[..at], Uri.UnescapeDataString(part[(at + 1)..].Replace('+', ' ')));
            }
        }

        var last = link.Segments[^1].Trim('/');
        if (pairs.Count == 0 && PlainNumber().IsMatch(last))
        {
            pairs["number"] = last;
        }

        return pairs;
    }

    private static void Put(Dictionary<string, string> pairs, string key, string value)
    {
        var name = TextNorm.Compact(key).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        foreach (var (field, keys) in Keys)
        {
            if (Array.Exists(keys, k => char.IsAscii(k[0]) && k.Length <= 4 ? name == k : name.Contains(k, StringComparison.Ordinal)))
            {
                pairs.TryAdd(field, value.Trim());
                return;
            }
        }
    }

    [GeneratedRegex("[\\r\\n;|&，,、]+", RegexOptions.None, Patterns.Patience)]
    private static partial Regex Separator();

    [GeneratedRegex("^[A-Za-z0-9-]{6,40}$", RegexOptions.None, Patterns.Patience)]
    private static partial Regex PlainNumber();
}
