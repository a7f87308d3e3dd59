using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>
/// Pages as offices, printers, platforms and clerks set them, in <c>pages.txt</c>: what each says is read, and nothing that it does not say
/// is given as sure. A page begins with <c>=== name type field=value …</c>, where _ stands for a space.
/// </summary>
public sealed class PageTests
{
    private static readonly Dictionary<string, (string Head, string Art)> All = Load();

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_page_says_is_read_and_nothing_else_is_given_as_sure(string name)
    {
        var (head, art) = All[name];
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var wanted = words[2..].Select(w => w.Split('=', 2)).ToDictionary(w => w[0], w => w[1].Replace('_', ' '), StringComparer.Ordinal);
        var read = FieldReader.Read(Drawn.Page(art));
        var fields = Fields(read.Fields);
        Assert.Equal(words[1], read.Type);
        Assert.Equal(wanted, wanted.Keys.ToDictionary(k => k, k => fields[k] ?? "", StringComparer.Ordinal));
        Assert.Empty(fields.Where(f => f.Value is { Length: > 0 } && f.Key is not ("items" or "products" or "unit") && !wanted.ContainsKey(f.Key)
            && read.Confidence.GetValueOrDefault(f.Key) >= 0.9).Select(f => $"{f.Key}: {f.Value}"));
    }

    private static Dictionary<string, string?> Fields(TicketFields f) => new(StringComparer.Ordinal)
    {
        ["number"] = f.Number,
        ["holder"] = f.Holder,
        ["consignee"] = f.Consignee,
        ["products"] = string.Join('、', f.Products),
        ["quantity"] = f.Quantity,
        ["unit"] = f.Unit,
        ["origin"] = f.Origin,
        ["destination"] = f.Destination,
        ["issue_date"] = f.IssueDate,
        ["expiry"] = f.Expiry,
        ["issuer"] = f.Issuer,
        ["uscc"] = f.Uscc,
        ["licence_no"] = f.LicenceNo,
        ["total"] = f.Total,
        ["result"] = f.Result,
        ["items"] = string.Join(';', f.Items.Select(i => string.Join(
            '/', new[] { i.Name, i.Spec, i.Unit, i.Qty, i.Price, i.Amount, i.Test, i.Value, i.Limit, i.Result }.Where(c => c is not null)))),
    };

    private static Dictionary<string, (string Head, string Art)> Load()
    {
        using var stream = typeof(PageTests).Assembly.GetManifestResourceStream("pages.txt") ?? throw new InvalidOperationException("pages.txt is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split("=== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(page => page.Split('\n', 2)).ToDictionary(page => page[0].Split(' ')[0], page => (page[0], page[1].TrimEnd()), StringComparer.Ordinal);
    }
}
