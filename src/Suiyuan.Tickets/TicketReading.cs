using System.Text.Json.Serialization;

namespace Suiyuan.Tickets;

/// <summary>What a ticket is. Closed set; the names are those of the output contract.</summary>
public static class TicketType
{
    /// <summary>动物检疫合格证明, in its four forms.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>承诺达标合格证.</summary>
    public const string Commitment = "commitment";

    /// <summary>肉品品质检验合格证.</summary>
    public const string MeatInspection = "meat-inspection";

    /// <summary>入境货物检验检疫证明.</summary>
    public const string Import = "import";

    /// <summary>水产品产地证明.</summary>
    public const string Aquatic = "aquatic";

    /// <summary>销售凭证, 进货单, 送货单.</summary>
    public const string Sale = "sale";

    /// <summary>检测报告, 快检报告.</summary>
    public const string Test = "test";

    /// <summary>营业执照.</summary>
    public const string Business = "business";

    /// <summary>食品经营许可证, 食品生产许可证.</summary>
    public const string Licence = "licence";

    /// <summary>None of these, or not to be told.</summary>
    public const string Unknown = "unknown";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Quarantine, Commitment, MeatInspection, Import, Aquatic, Sale, Test, Business, Licence, Unknown];
}

/// <summary>The four forms of 动物检疫合格证明.</summary>
public static class TicketForm
{
    /// <summary>动物A: live, between provinces.</summary>
    public const string AnimalA = "animal-a";

    /// <summary>动物B: live, within the province.</summary>
    public const string AnimalB = "animal-b";

    /// <summary>产品A: products, between provinces.</summary>
    public const string ProductA = "product-a";

    /// <summary>产品B: products, within the province.</summary>
    public const string ProductB = "product-b";
}

/// <summary>A point of a photograph, in fractions of its width and height as a viewer shows it (EXIF turned), 0 to 1.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>A quadrilateral of a photograph: its corners clockwise, from where its text begins.</summary>
public sealed record Region(Spot A, Spot B, Spot C, Spot D);

/// <summary>A row of a table on a ticket, as printed; null where a cell is empty or a column not there. A sale uses the first six, a test the others with <see cref="Name"/>.</summary>
public sealed record TicketItem
{
    /// <summary>Goods, or sample.</summary>
    public string? Name { get; init; }

    /// <summary>Specification of a sale's row.</summary>
    public string? Spec { get; init; }

    /// <summary>Unit of a sale's row.</summary>
    public string? Unit { get; init; }

    /// <summary>Quantity of a sale's row.</summary>
    public string? Qty { get; init; }

    /// <summary>Price of one unit.</summary>
    public string? Price { get; init; }

    /// <summary>Money of the row.</summary>
    public string? Amount { get; init; }

    /// <summary>What a test looked for, such as 孔雀石绿.</summary>
    public string? Test { get; init; }

    /// <summary>What it measured.</summary>
    public string? Value { get; init; }

    /// <summary>What is allowed.</summary>
    public string? Limit { get; init; }

    /// <summary>合格, 不合格, 阴性, 阳性, as printed.</summary>
    public string? Result { get; init; }

    /// <summary>The sample's batch.</summary>
    public string? Batch { get; init; }
}

/// <summary>What is printed on a ticket; null where it is not printed. Dates are yyyy-mm-dd.</summary>
public sealed record TicketFields
{
    /// <summary>The paper's own number.</summary>
    public string? Number { get; init; }

    /// <summary>货主; on a licence or commitment, whose it is; on a sale, who sells.</summary>
    public string? Holder { get; init; }

    /// <summary>Who receives: 购货单位, 收货人.</summary>
    public string? Consignee { get; init; }

    /// <summary>Names of the goods.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>How much, as printed, without its unit.</summary>
    public string? Quantity { get; init; }

    /// <summary>The unit of that, as printed.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the goods are from.</summary>
    public string? Origin { get; init; }

    /// <summary>Where they go.</summary>
    public string? Destination { get; init; }

    /// <summary>When it was issued.</summary>
    public string? IssueDate { get; init; }

    /// <summary>When it ends, where that is printed as a date.</summary>
    public string? Expiry { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>统一社会信用代码.</summary>
    public string? Uscc { get; init; }

    /// <summary>许可证编号, such as JY14401060123456.</summary>
    public string? LicenceNo { get; init; }

    /// <summary>Rows of a sale's or a test's table.</summary>
    public IReadOnlyList<TicketItem> Items { get; init; } = [];

    /// <summary>Sum of a sale, in digits.</summary>
    public string? Total { get; init; }

    /// <summary>What a test or inspection concludes: 合格, 不合格, 阴性, 阳性.</summary>
    public string? Result { get; init; }
}

/// <summary>The QR code on a ticket.</summary>
/// <param name="Present">True when there is one, whether or not it could be decoded.</param>
/// <param name="Content">What it says.</param>
public sealed record QrReading(bool Present, string? Content);

/// <summary>The seal on a ticket.</summary>
/// <param name="Present">True when there is an inked seal.</param>
/// <param name="Text">What could be read of it.</param>
public sealed record SealReading(bool Present, string? Text);

/// <summary>What was read from one photograph: one line of <c>suiyuan tickets read --json</c>.</summary>
public sealed record TicketReading
{
    /// <summary>The file's name as it was given; pages of a PDF have <c>#page</c> after it.</summary>
    public required string File { get; init; }

    /// <summary>A <see cref="TicketType"/>.</summary>
    public string Type { get; init; } = TicketType.Unknown;

    /// <summary>0 to 1.</summary>
    public double TypeConfidence { get; init; }

    /// <summary>What is printed.</summary>
    public TicketFields Fields { get; init; } = new();

    /// <summary>0 to 1 by JSON name, for each field that is not null, and for one that is null though such a paper should have it or has a place for it.</summary>
    public IReadOnlyDictionary<string, double> Confidence { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>The QR code.</summary>
    public QrReading Qr { get; init; } = new(false, null);

    /// <summary>The seal.</summary>
    public SealReading Seal { get; init; } = new(false, null);

    /// <summary>False: take it again, for <see cref="Reason"/>.</summary>
    public bool Readable { get; init; }

    /// <summary>Why it is not readable: a code of <see cref="Unreadable"/>, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>What is suspicious.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How long reading took, milliseconds.</summary>
    public int Ms { get; init; }

    /// <summary>Where each field stands on the photograph, by its JSON name; rows as <c>items.0.qty</c>. Not in the JSON line.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, IReadOnlyList<Region>> Regions { get; init; } = new Dictionary<string, IReadOnlyList<Region>>(StringComparer.Ordinal);

    /// <summary>Which form of its type, where that says how long it is valid: a <see cref="TicketForm"/>, or null. Not in the JSON line.</summary>
    [JsonIgnore]
    public string? Form { get; init; }

    /// <summary>
    /// How surely the characters of each field were recognised, by its JSON name: more than its confidence where what is in doubt is only
    /// whether they are the field. Not in the JSON line.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, double> Certainty { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>By which the photograph is known again. Not in the JSON line.</summary>
    [JsonIgnore]
    public Findings.PhotoPrint? Print { get; init; }

    /// <summary>The lines of text as recognised, top to bottom. Not in the JSON line.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Lines { get; init; } = [];
}

/// <summary>How much it matters. Ordered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>Watch.</summary>
    [JsonStringEnumMemberName("watch")]
    Watch,

    /// <summary>A person should look.</summary>
    [JsonStringEnumMemberName("review")]
    Review,

    /// <summary>Hold the goods until someone looked.</summary>
    [JsonStringEnumMemberName("hold")]
    Hold,

    /// <summary>Must not be sold on this paper.</summary>
    [JsonStringEnumMemberName("block")]
    Block,
}

/// <summary>One thing that a rule found on a ticket. A machine's judgement: a person decides.</summary>
/// <param name="Rule">A code of <see cref="Findings.RuleIds"/>, such as <c>expired</c>.</param>
/// <param name="Version">The rule's version, from 1.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">The values compared, by name, such as <c>expiry</c> and <c>submitted</c>.</param>
/// <param name="Fields">JSON names of the fields that it rests on; their regions are those to outline.</param>
/// <param name="Other">The other ticket, as the index knows it, or null.</param>
public sealed record Finding(
    string Rule, int Version, Severity Severity, double Confidence, IReadOnlyDictionary<string, string> Evidence,
    IReadOnlyList<string> Fields, string? Other = null)
{
    /// <summary>Where on the photograph.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>What was found, in Chinese and English, from the rule's texts and the evidence.</summary>
    public string Message { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string MessageEn { get; init; } = "";

    /// <summary>The innocent explanation to allow, in Chinese.</summary>
    public string Innocent { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string InnocentEn { get; init; } = "";
}
