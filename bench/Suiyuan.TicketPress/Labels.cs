using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Suiyuan.TicketPress;

/// <summary>
/// One line of labels.jsonl: what is true of one image. What is not printed is null (products and items: empty). Values are
/// as printed, except: dates are yyyy-mm-dd; full-width letters and digits are half-width; spaces stand only between Latin words; quantity has
/// no unit; money has no ¥ and no 元.
/// <list type="table">
/// <item><term>number</term><description>the paper's own number, without "No." or "编号". On a licence or business licence null, unless a paper number besides uscc and licence_no is printed.</description></item>
/// <item><term>holder</term><description>货主; import: 发货人; commitment: 承诺主体, 生产者; aquatic: who sells or raises (生产单位, 供货者); sale: the seller; test: 受检单位, 被抽样单位, 委托单位; business and licence: 名称, 经营者名称, 生产者名称.</description></item>
/// <item><term>consignee</term><description>收货人, 收货单位, 购货单位, 购货者, 买方, 客户.</description></item>
/// <item><term>products</term><description>goods named: 产品名称, 动物种类, 品名, 样品名称; the names of a table's rows. Business and licence: none.</description></item>
/// <item><term>quantity, unit</term><description>of the one product named; null on a sale (its rows have them) and where none is printed. When only capital numerals are printed they stay (伍佰), and when both are, the digits. The unit is as printed, also when it stands in the label or in a column of its own.</description></item>
/// <item><term>origin</term><description>产地, 原产国, 启运地点 of a live-animal form; never an address of a firm.</description></item>
/// <item><term>destination</term><description>目的地, 到达地点.</description></item>
/// <item><term>issue_date</term><description>签发, 开具, 出证, 销售, 检测 (报告) 日期: the one by the signature. Business: the date by the registrar, not 成立日期. Never 抽样 or 生产日期.</description></item>
/// <item><term>expiry</term><description>an end date that is printed as a date (有效期至, 到达时效 as a date, the end of 营业期限); null for 长期, for days, and for 当日.</description></item>
/// <item><term>issuer</term><description>who issues, when printed as text (检疫机构, 屠宰厂 of its meat-inspection certificate, 检验机构, 海关, 出具单位, 发证机关, 登记机关). Null when only the seal says it, and on commitments and sales.</description></item>
/// <item><term>uscc</term><description>统一社会信用代码 printed, whosever it is (the holder's).</description></item>
/// <item><term>licence_no</term><description>许可证编号, also when a sale or commitment prints its seller's.</description></item>
/// <item><term>items</term><description>rows of a sale's or a test's table. A unit in the column's head (数量（斤）) is each row's unit. A test with one sample prints no sample name in its rows: name is then null.</description></item>
/// <item><term>total</term><description>sum of a sale: the digits; capitals only when no digits are printed, without 元整.</description></item>
/// <item><term>result</term><description>conclusion of the whole paper when printed as one: 合格, 不合格, 阴性, 阳性. Null on a quarantine certificate.</description></item>
/// </list>
/// <c>findings</c> are expected; <c>allowed</c> are neither expected nor wrong. <c>seal.text</c> is null when there is none.
/// <c>lines</c> excludes seals, watermarks and QR codes. <c>readable</c> null: arguable, either answer is right.
/// </summary>
internal sealed record Label
{
    public required string File { get; init; }
    public required string Set { get; init; }
    public required string Layout { get; init; }
    public required string Level { get; init; }
    public required string Type { get; init; }
    public string? Form { get; init; }
    public required LabelFields Fields { get; init; }
    public required LabelQr Qr { get; init; }
    public required LabelSeal Seal { get; init; }
    public bool? Readable { get; init; }
    public required IReadOnlyList<string> Lines { get; init; }
    public required IReadOnlyList<string> Findings { get; init; }
    public required IReadOnlyList<string> Allowed { get; init; }
    public string? Of { get; init; }

    /// <summary>Which trick or control this is, such as <c>altered</c> or <c>control:variant</c>; null outside tampering.</summary>
    public string? Case { get; init; }
    public required LabelContext Context { get; init; }
}

internal sealed record LabelFields
{
    public string? Number { get; init; }
    public string? Holder { get; init; }
    public string? Consignee { get; init; }
    public required IReadOnlyList<string> Products { get; init; }
    public string? Quantity { get; init; }
    public string? Unit { get; init; }
    public string? Origin { get; init; }
    public string? Destination { get; init; }
    public string? IssueDate { get; init; }
    public string? Expiry { get; init; }
    public string? Issuer { get; init; }
    public string? Uscc { get; init; }
    public string? LicenceNo { get; init; }
    public required IReadOnlyList<IReadOnlyDictionary<string, string?>> Items { get; init; }
    public string? Total { get; init; }
    public string? Result { get; init; }
}

internal sealed record LabelQr(bool Present, string? Content);

internal sealed record LabelSeal(bool Present, string? Text);

internal sealed record LabelContext
{
    public string? File { get; init; }
    public string? Merchant { get; init; }
    public string? MerchantUscc { get; init; }
    public DateTimeOffset SubmittedAt { get; init; }
    public IReadOnlyList<string>? Goods { get; init; }
    public string? Quantity { get; init; }
    public string? Unit { get; init; }
}

internal static class LabelJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static Label Read(string line) => JsonSerializer.Deserialize<Label>(line, Options) ?? throw new InvalidDataException("A label is null.");
}
