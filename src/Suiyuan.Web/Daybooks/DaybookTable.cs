using System.Globalization;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Daybooks;

/// <summary>The columns of the legal daybook, once for the page, the print, CSV and Excel.</summary>
internal sealed class DaybookTable(DaybookDesk desk, Text text)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The heads.</summary>
    public IReadOnlyList<string> Heads =>
    [
        .. desk.IsOffice ? [text["档口", "Stall"]] : Array.Empty<string>(),
        desk.Filter.In ? text["进货日期", "Day received"] : text["销售日期", "Day sold"],
        text["名称", "Goods"], text["数量", "Amount"], text["单位", "Unit"], text["产地", "Origin"],
        .. desk.Filter.In
            ? [text["批号", "Batch"], text["供货者名称", "Supplier"], text["供货者地址", "Supplier's address"], text["供货者联系方式", "Supplier's contact"], text["票证", "Tickets"]]
            : new[] { text["购货者名称", "Buyer"], text["购货者地址", "Buyer's address"], text["购货者联系方式", "Buyer's contact"], text["凭证号", "Voucher"] },
        text["备注", "Notes"], text["保存到", "Kept until"],
    ];

    /// <summary>The cells of one line: text, or a number for the amount.</summary>
    public IReadOnlyList<object?> Cells(DaybookLine line) =>
    [
        .. desk.IsOffice ? [StallName(line.Stall)] : Array.Empty<object?>(),
        ChinaTime.DayOf(line.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line.Product, line.Quantity.Value, text[line.Quantity.Unit.Chinese, line.Quantity.Unit.English],
        line.Origin,
        .. desk.Filter.In
            ? [line.Batch, line.With, line.Place, desk.Contact(line), desk.TicketsOf(line)]
            : new object?[] { line.With, line.Place, desk.Contact(line), line.Id.ToString() },
        desk.NoteOf(line), line.Keep is { } keep ? ChinaTime.DayOf(line.At).AddMonths(keep.Months).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
    ];

    private string StallName(string id)
    {
        if (!_names.TryGetValue(id, out var name))
        {
            var party = PartyQueries.Find(desk.Db, id);
            _names[id] = name = party is null ? id : party.Stall is null ? party.Name.In(text.IsChinese) : $"{party.Stall} {party.Name.In(text.IsChinese)}";
        }

        return name;
    }
}
