using Suiyuan.Tickets;

namespace Suiyuan.Cli;

/// <summary>The fields of a ticket one by one, by their JSON names.</summary>
internal static class TicketFieldList
{
    /// <summary>Names of the fields that hold one text.</summary>
    public static IReadOnlyList<(string Name, Func<TicketFields, string?> Value)> All { get; } =
    [
        ("number", f => f.Number), ("holder", f => f.Holder), ("consignee", f => f.Consignee),
        ("products", f => f.Products.Count == 0 ? null : string.Join("、", f.Products)), ("quantity", f => f.Quantity), ("unit", f => f.Unit),
        ("origin", f => f.Origin), ("destination", f => f.Destination), ("issue_date", f => f.IssueDate), ("expiry", f => f.Expiry),
        ("issuer", f => f.Issuer), ("uscc", f => f.Uscc), ("licence_no", f => f.LicenceNo), ("total", f => f.Total), ("result", f => f.Result),
    ];

    /// <summary>Those that are there.</summary>
    public static IEnumerable<(string Name, string Value)> Of(TicketFields fields) =>
        from field in All let value = field.Value(fields) where value is not null select (field.Name, value);

    /// <summary>The cells of a row.</summary>
    public static IReadOnlyList<(string Name, string? Value)> Cells(TicketItem item) =>
    [
        ("name", item.Name), ("spec", item.Spec), ("unit", item.Unit), ("qty", item.Qty), ("price", item.Price), ("amount", item.Amount),
        ("test", item.Test), ("value", item.Value), ("limit", item.Limit), ("result", item.Result), ("batch", item.Batch),
    ];
}
