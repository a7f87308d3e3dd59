using System.Security.Cryptography;
using System.Text;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings;

/// <summary>
/// Keys by which tickets find each other: 64 bits each, their first byte the kind. Two tickets that share one may be kin;
/// that they are is for others to say.
/// </summary>
internal static class TicketClues
{
    /// <summary>A hash of 256 bits in 16 bands: within 15 bits of another, at least one band is the same.</summary>
    public const int Bands = 16;

    private const byte Content = 0x20;

    /// <summary>So many figures in a row are those of one paper.</summary>
    private const int LeastRows = 3;

    /// <summary>The paper's number as it is compared, or null when there is none to compare.</summary>
    public static string? NumberKey(TicketReading reading)
    {
        var key = TextNorm.Key(reading.Fields.Number);
        return key.Length < 4 ? null : reading.Type + ":" + key;
    }

    /// <summary>Bands of the perceptual hash.</summary>
    public static IEnumerable<long> OfPrint(PhotoPrint print)
    {
        var hash = print.Hash.ToArray();
        for (var band = 0; band < Bands; band++)
        {
            yield return Key((byte)band, (hash[band / 4] >> (16 * (band % 4))) & 0xFFFF);
        }
    }

    /// <summary>
    /// What is printed, in combinations of which a copy keeps at least one whole when one field is changed or misread, and
    /// which two papers hardly share.
    /// </summary>
    public static IEnumerable<long> OfContent(TicketReading reading)
    {
        var fields = reading.Fields;
        var number = TextNorm.Key(fields.Number);
        var who = TextNorm.Key(fields.Holder) + "/" + TextNorm.Key(fields.Consignee);
        var product = TextNorm.Key(fields.Products.Count > 0 ? fields.Products[0] : null);
        var amount = TextNorm.Key(fields.Quantity ?? fields.Total);
        var date = fields.IssueDate ?? "";
        // A list that names nobody is known by its figures.
        var rows = fields.Items.Count < LeastRows ? "" : string.Join('/', fields.Items.Select(i => TextNorm.Key(i.Name) + TextNorm.Key(i.Amount ?? i.Value)));
        string[][] combinations =
        [
            [number], [who, date, product], [who, amount, product], [who, date, amount], [TextNorm.Key(fields.Origin), date, amount, product], [date, rows],
        ];
        for (var i = 0; i < combinations.Length; i++)
        {
            var parts = combinations[i];
            if (parts.All(p => p.Length > 1))
            {
                var text = reading.Type + "\n" + string.Join('\n', parts);
                yield return Key((byte)(Content + i), BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
            }
        }
    }

    private static long Key(byte kind, ulong value) => (long)(((ulong)kind << 56) | (value & 0x00FF_FFFF_FFFF_FFFF));
}
