using System.Globalization;
using System.Text;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Tickets;

namespace Suiyuan.Web.Tests.Tickets;

/// <summary>
/// A city whose reader finds what is written behind the photograph: rule, severity, confidence and, if it rests on another
/// ticket, that one's id, one finding after a semicolon. <c>blurred</c> can't be read.
/// </summary>
internal static class SuspectCity
{
    private static readonly byte[] EndOfJpeg = [0xFF, 0xD9];

    public static Task<ReadingCity> StartAsync(params (string Name, string Value)[] settings) =>
        ReadingCity.StartAsync(city: new ReadingCity { Reader = Read, Examiner = (reading, _) => reading with { Findings = Findings(reading) } }, settings: settings);

    /// <summary>Hands in a ticket on which this is found, and waits until it is read.</summary>
    public static async Task<StatementId> HandInAsync(this ReadingCity city, string found, string stall, byte[]? photograph = null)
    {
        var (id, digest, part) = await city.AttachAsync([.. photograph ?? [], .. Encoding.UTF8.GetBytes(found)], stall);
        await city.PutAsync(digest, part);
        using var merchant = await city.City.SignedInAsync(stall);
        await ReadingCity.UntilAsync(merchant, id, "done");
        return id;
    }

    /// <summary>An officer decides, in his browser's stead; waits until the views have it.</summary>
    public static async Task DecideAsync(this ReadingCity city, string issuer, StatementId ticket, string rule, string outcome, string? note = null)
    {
        var assessed = (await city.AssessmentsAsync()).Single(a => a.Payload.To == ticket);
        byte[]? part = null;
        Hash? digest = null;
        if (note is not null)
        {
            (part, digest) = Domain.Sealed.SealedContent.Seal(new Domain.Sealed.SealedWords(note));
        }

        await city.City.MustAsync(city.City.Seal(
            issuer, assessed.Statement.Subject, new FindingResolved(StatementFactory.Nonce(), assessed.Statement.Id, rule, outcome, digest)));
        if (part is not null)
        {
            await city.PutAsync(digest!.Value, part);
        }
    }

    private static TicketReading Read(string file, byte[] bytes)
    {
        var end = bytes.AsSpan().LastIndexOf(EndOfJpeg);
        var script = Encoding.UTF8.GetString(bytes.AsSpan(end < 0 ? 0 : end + 2));
        if (script == "blurred")
        {
            return new TicketReading { File = file, Reason = Unreadable.Blurred };
        }

        // As on the photograph of a quarantine certificate that the simulated city hands in.
        return new TicketReading
        {
            File = file,
            Readable = true,
            Type = TicketType.Quarantine,
            TypeConfidence = 0.98,
            Fields = new TicketFields
            {
                Number = "44010012345",
                Holder = "湛江渔业有限公司",
                Consignee = "强记海鲜",
                Products = ["石斑鱼"],
                Quantity = "50",
                Unit = "公斤",
                Origin = "广东省湛江市",
                Destination = "广州市",
                IssueDate = "2026-11-20",
                Expiry = "2026-11-21",
                Items = [new TicketItem { Name = "石斑鱼", Qty = "50", Unit = "公斤", Price = "36", Amount = "1800" }],
            },
            Confidence = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["number"] = 0.991,
                ["holder"] = 0.97,
                ["consignee"] = 0.62,
                ["products"] = 0.98,
                ["quantity"] = 0.95,
                ["origin"] = 0.99,
                ["destination"] = 0.99,
                ["issue_date"] = 0.93,
                ["expiry"] = 0.81,
                ["issuer"] = 0.5,
                ["items"] = 0.94,
            },
            Regions = new Dictionary<string, IReadOnlyList<Region>>(StringComparer.Ordinal)
            {
                ["number"] = [Box(0.75, 0.145, 0.945, 0.19)],
                ["holder"] = [Box(0.26, 0.2, 0.39, 0.25)],
                ["products"] = [Box(0.755, 0.215, 0.885, 0.265)],
                ["quantity"] = [Box(0.26, 0.275, 0.385, 0.325)],
                ["origin"] = [Box(0.755, 0.29, 0.835, 0.335)],
                ["destination"] = [Box(0.755, 0.365, 0.835, 0.41)],
                ["expiry"] = [Box(0.75, 0.44, 0.86, 0.49)],
                ["consignee"] = [Box(0.255, 0.425, 0.31, 0.475)],
                ["items.0.qty"] = [Box(0.065, 0.5, 0.2, 0.55)],
                ["items.0.price"] = [Box(0.21, 0.5, 0.32, 0.55)],
            },
            Qr = new QrReading(false, null),
            Seal = new SealReading(true, "检疫专用章"),
            Lines = [script],
        };
    }

    private static Finding[] Findings(TicketReading reading) => reading.Lines.Count == 0 ? [] : [.. reading.Lines[0].Split(';').Select(f => f.Split(' ')).Where(f => f.Length >= 3).Select(f =>
    {
        string[] fields = f[0] == "consignee-mismatch" ? ["consignee"] : f[0] == "number-reused" ? ["number"] : f[0] == "photo-reused" ? [] : ["expiry"];
        return new Finding(f[0], 1, Enum.Parse<Severity>(f[1], ignoreCase: true), double.Parse(f[2], CultureInfo.InvariantCulture),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["expiry"] = "2026-11-21", ["submitted"] = "2026-11-26", ["days"] = "5" }, fields, f.Length > 3 ? f[3] : null)
        {
            Regions = [.. fields.SelectMany(name => reading.Regions[name])], Message = $"{f[0]}：有效期至 2026-11-21，提交于 2026-11-26，已过 5 天。",
            MessageEn = $"{f[0]}: valid until 2026-11-21, handed in on 2026-11-26: 5 days late.", Innocent = "可能补传。", InnocentEn = "Perhaps handed in later.",
        };
    })];

    private static Region Box(double left, double top, double right, double bottom) => new(new(left, top), new(right, top), new(right, bottom), new(left, bottom));
}
