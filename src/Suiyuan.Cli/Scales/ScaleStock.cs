using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Cli;

/// <summary>A lot that the scale may sell from.</summary>
internal sealed class ScaleLot
{
    public required LotId Id { get; init; }

    public required string Product { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>What is left, by the host's last word less what was sold here since.</summary>
    public required Amount Left { get; set; }
}

/// <summary>
/// The stall's lots as the scale knows them, in a file: an offline scale goes on from there. It sells nothing that has no lot, and
/// the oldest lot of a product first.
/// </summary>
internal sealed class ScaleStock
{
    private readonly string _path;

    /// <summary>Reads what was kept, if anything.</summary>
    public ScaleStock(string directory)
    {
        _path = Path.Combine(directory, "lots.json");
        if (File.Exists(_path))
        {
            Lots = Read(File.ReadAllBytes(_path));
        }
    }

    /// <summary>The lots, the oldest first.</summary>
    public IReadOnlyList<ScaleLot> Lots { get; private set; } = [];

    /// <summary>What the host says now.</summary>
    public void Take(byte[] answer)
    {
        Lots = Read(answer);
        Keep();
    }

    /// <summary>Weighs something out: of one of the products with anything left, its oldest lot. Null when there is nothing left.</summary>
    public (ScaleLot Lot, Amount Quantity)? Weigh()
    {
        var oldest = Lots.Where(l => !l.Left.IsZero).DistinctBy(l => l.Product).ToArray();
        if (oldest.Length == 0)
        {
            return null;
        }

        var lot = oldest[RandomNumberGenerator.GetInt32(oldest.Length)];
        // A scale shows five grams; what is counted is sold by one to three.
        var wanted = lot.Unit.Dimension == Unit.Kilogram.Dimension
            ? RandomNumberGenerator.GetInt32(40, 500) * 5 * Amount.One / Math.Max(1, lot.Unit.Factor)
            : RandomNumberGenerator.GetInt32(1, 4) * Amount.One;
        var quantity = new Amount(Math.Min(wanted, lot.Left.Micros));
        lot.Left = new Amount(lot.Left.Micros - quantity.Micros);
        Keep();
        return (lot, quantity);
    }

    private void Keep()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("lots");
            foreach (var lot in Lots)
            {
                json.WriteStartObject();
                json.WriteString("lot", lot.Id.ToString());
                json.WriteString("product", lot.Product);
                json.WriteString("unit", lot.Unit.Code);
                json.WriteString("left", lot.Left.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        File.WriteAllBytes(_path + ".new", buffer.ToArray());
        File.Move(_path + ".new", _path, overwrite: true);
    }

    private static List<ScaleLot> Read(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var lots = new List<ScaleLot>();
            foreach (var lot in json.RootElement.GetProperty("lots").EnumerateArray())
            {
                // What is stopped or called back is not on the scale: it can't be weighed out by mistake.
                if (lot.TryGetProperty("stopped", out var stopped) && stopped.ValueKind == JsonValueKind.True)
                {
                    continue;
                }

                var unit = lot.GetProperty("unit").GetString();
                if (LotId.TryParse(lot.GetProperty("lot").GetString(), out var id)
                    && Amount.TryParse(lot.GetProperty("left").GetString(), out var left)
                    && Unit.All.FirstOrDefault(u => u.Code == unit) is { } known)
                {
                    lots.Add(new ScaleLot { Id = id, Product = lot.GetProperty("product").GetString()!, Unit = known, Left = left });
                }
            }

            return lots;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            var start = Encoding.UTF8.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 80)));
            throw new CommandException(ExitCode.CannotRead, $"The list of lots is not one: {start}");
        }
    }
}
