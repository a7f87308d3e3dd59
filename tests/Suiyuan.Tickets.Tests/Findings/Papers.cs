using Suiyuan.Tickets.Findings;

namespace Suiyuan.Tickets.Tests.Findings;

/// <summary>Readings of honest papers, for tests to change one thing of.</summary>
internal static class Papers
{
    public const string Merchant = "广州粤丰水产贸易有限公司";

    public static TicketContext Context { get; } = new()
    {
        Merchant = Merchant,
        MerchantUscc = "91440300L83341734R",
        SubmittedAt = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(8)),
    };

    public static TicketReading Quarantine(string number = "4412345678", string quantity = "500", string unit = "公斤") => Reading(
        TicketType.Quarantine,
        new TicketFields
        {
            Number = number,
            Holder = "佛山市百顺肉类食品有限公司",
            Consignee = Merchant,
            Products = ["猪肉"],
            Quantity = quantity,
            Unit = unit,
            Origin = "广东省佛山市三水区白坭镇",
            IssueDate = "2026-11-23",
            Issuer = "佛山市三水区动物卫生监督所",
        }) with
    { Form = TicketForm.ProductB };

    public static TicketReading Sale(params TicketItem[] items) => Reading(
        TicketType.Sale,
        new TicketFields
        {
            Number = "XS202611230001",
            Holder = "黄沙水产交易市场陈记水产档",
            Consignee = Merchant,
            IssueDate = "2026-11-23",
            Uscc = "91350100M000100Y43",
            Products = ["草鱼", "鲫鱼"],
            Total = "176.5",
            Items = items.Length > 0 ? items : [new() { Name = "草鱼", Unit = "斤", Qty = "10", Price = "12", Amount = "120" }, new() { Name = "鲫鱼", Unit = "斤", Qty = "5", Price = "11.3", Amount = "56.5" }],
        }) with
    { Seal = new SealReading(false, null) };

    public static TicketReading Reading(string type, TicketFields fields, double confidence = 0.98)
    {
        var names = "number holder consignee products quantity unit origin destination issue_date expiry issuer uscc licence_no items total result";
        return new TicketReading
        {
            File = "mine.jpg",
            Type = type,
            TypeConfidence = 0.99,
            Fields = fields,
            Readable = true,
            Seal = new SealReading(true, null),
            Confidence = names.Split(' ').ToDictionary(n => n, _ => confidence, StringComparer.Ordinal),
        };
    }

    /// <summary>With other confidence in one field.</summary>
    public static TicketReading Doubting(this TicketReading reading, string field, double confidence) =>
        reading with { Confidence = new Dictionary<string, double>(reading.Confidence, StringComparer.Ordinal) { [field] = confidence } };

    public static TicketReading With(this TicketReading reading, Func<TicketFields, TicketFields> change) => reading with { Fields = change(reading.Fields) };

    public static Finding[] Examine(this TicketReading reading, TicketContext? context = null, TicketIndex? index = null) =>
        [.. new TicketExaminer(index).Examine(reading, context ?? Context).Findings];
}
