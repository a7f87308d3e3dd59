using System.Buffers.Text;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Suiyuan.City.Keys;
using Suiyuan.City.World;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Speak;

/// <summary>
/// Payloads as a member of the city's own program would write them: from the documented vocabulary, not with the
/// platform's classes, so that the simulator also tests what the documents say.
/// </summary>
internal static class Payload
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Bytes of one payload, version 1.</summary>
    /// <param name="members">Writes the members after <c>v</c>.</param>
    public static byte[] Of(Action<Utf8JsonWriter> members) => Json(w =>
    {
        w.WriteNumber("v", 1);
        members(w);
    });

    /// <summary>Bytes of a JSON object.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> members)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Charter(FoundingFacts facts, CityKey root) => Of(w =>
    {
        Name(w, "city", "广州", "Guangzhou");
        Name(w, "bureau", "广州市市场监督管理局", "Guangzhou Administration for Market Regulation");
        w.WriteString("rootKey", Point(root));
        w.WriteStartObject("platform");
        w.WriteString("id", facts.PlatformId);
        w.WriteString("key", facts.PlatformKey);
        w.WriteEndObject();
        w.WriteStartObject("log");
        w.WriteString("origin", facts.Origin);
        w.WriteString("vkey", facts.VerifierKey);
        w.WriteEndObject();
        w.WriteString("authority", "authority/1");
        w.WriteString("quorum", facts.Quorum);
        w.WriteString("entries", "open");
    });

    public static byte[] AdmittedLaboratory(DateOnly until) => Of(w =>
    {
        w.WriteString("role", "laboratory");
        Name(w, "name", "羊城食品检验院", "Yangcheng Food Inspection Institute");
        w.WriteString("under", Places.Bureau);
        w.WriteString("until", Date(until));
        PlaceOf(w, "海珠区", "海珠区新港路", "23.0960", "113.3190");
    });

    public static byte[] AdmittedOffice(Office office) => Of(w =>
    {
        w.WriteString("role", "bureau");
        Name(w, "name", office.Zh, office.En);
        w.WriteString("under", office.Under);
        PlaceOf(w, office.District, office.Address, office.Lat, office.Lng);
    });

    public static byte[] AdmittedMarket(Market market, DateOnly until) => Of(w =>
    {
        w.WriteString("role", "market");
        Name(w, "name", market.Zh, market.En);
        w.WriteString("under", market.Under);
        w.WriteString("until", Date(until));
        PlaceOf(w, market.District, market.Address, market.Lat, market.Lng);
        w.WriteStartObject("market");
        w.WriteString("type", market.Type);
        Strings(w, "focus", market.Focus);
        w.WriteEndObject();
    });

    public static byte[] AdmittedMerchant(Stall stall, DateOnly until, string licence, SealedPart number, SealedPart contact, SealedPart person) =>
        Of(w =>
        {
            w.WriteString("role", "merchant");
            Name(w, "name", stall.Zh, stall.En);
            w.WriteString("under", stall.Market.Id);
            w.WriteString("until", Date(until));
            w.WriteString("stall", stall.Number);
            Strings(w, "categories", stall.Categories);
            w.WriteString("licence", licence);
            w.WriteStartObject("sealed");
            w.WriteString("number", number.Digest.ToString());
            w.WriteString("contact", contact.Digest.ToString());
            w.WriteString("person", person.Digest.ToString());
            w.WriteEndObject();
        });

    public static byte[] KeyGranted(ReadOnlySpan<byte> point, string use, string label, DateTimeOffset? until)
    {
        var key = Base64Url.EncodeToString(point);
        return Of(w =>
        {
            w.WriteString("key", key);
            w.WriteString("use", use);
            w.WriteString("label", label);
            if (until is { } end)
            {
                w.WriteString("until", Time(end));
            }
        });
    }

    public static byte[] Suspended(string reason) => Of(w => w.WriteString("reason", reason));

    public static byte[] Document(string nonce, string type, string? number, DateOnly? from, DateOnly? until, SealedPart? person) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("type", type);
        if (number is not null)
        {
            w.WriteString("number", number);
        }

        if (from is { } first)
        {
            w.WriteString("from", Date(first));
        }

        if (until is { } last)
        {
            w.WriteString("until", Date(last));
        }

        if (person is not null)
        {
            w.WriteString("person", person.Digest.ToString());
        }
    });

    public static byte[] Agreement(string nonce, string title, string text, DateOnly from, DateOnly until) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("title", title);
        w.WriteString("text", text);
        w.WriteString("from", Date(from));
        w.WriteString("until", Date(until));
    });

    public static byte[] Notice(string nonce, string section, string title, string text) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("section", section);
        w.WriteString("title", title);
        w.WriteString("text", text);
    });

    /// <summary>A rapid test, or with a number a laboratory's report.</summary>
    public static byte[] Test(string nonce, string? number, string product, string? lot, string? kit, IEnumerable<TestedItem> items,
        StatementId? sampling = null, StatementId? of = null) => Of(w =>
    {
        w.WriteString("n", nonce);
        if (number is not null)
        {
            w.WriteString("number", number);
        }

        w.WriteString("product", product);
        w.WriteStartArray("items");
        foreach (var item in items)
        {
            w.WriteStartObject();
            w.WriteString("name", item.Name);
            w.WriteString("result", item.Passed ? "pass" : "fail");
            w.WriteString("value", item.Value);
            w.WriteString("limit", item.Limit);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        if (lot is not null)
        {
            w.WriteString("lot", lot);
        }

        if (kit is not null)
        {
            w.WriteString("kit", kit);
        }

        if (sampling is { } sample)
        {
            w.WriteString("sampling", sample.ToString());
        }

        if (of is { } first)
        {
            w.WriteString("of", first.ToString());
        }
    });

    public static byte[] Purchase(string nonce, Source source, IEnumerable<(Goods Goods, decimal Quantity)> lines, SealedPart prices) =>
        Of(w =>
        {
            w.WriteString("n", nonce);
            w.WriteStartObject("supplier");
            w.WriteString("name", source.Name);
            w.WriteString("place", source.Place);
            w.WriteEndObject();
            w.WriteStartArray("lines");
            foreach (var (goods, quantity) in lines)
            {
                w.WriteStartObject();
                w.WriteString("product", goods.Code);
                w.WriteString("qty", Number(quantity));
                w.WriteString("unit", goods.Unit);
                w.WriteString("origin", source.Origin);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteStartObject("sealed");
            w.WriteString("prices", prices.Digest.ToString());
            w.WriteEndObject();
        });

    public static byte[] Ticket(string nonce, StatementId to, TicketPaper paper, SealedPart image) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("to", to.ToString());
        w.WriteString("type", paper.Type);
        w.WriteString("image", image.Digest.ToString());
        if (paper.Number is not null)
        {
            w.WriteString("number", paper.Number);
        }

        w.WriteString("issued", Date(paper.Issued));
        if (paper.Until is { } until)
        {
            w.WriteString("until", Date(until));
        }

        w.WriteString("qty", Number(paper.Quantity));
        w.WriteString("unit", paper.Goods.Unit);
    });

    public static byte[] Sale(string nonce, IEnumerable<SaleLine> lines, SealedPart? prices, SealedPart? buyer, string? to = null) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteStartArray("lines");
        foreach (var line in lines)
        {
            w.WriteStartObject();
            w.WriteString("product", line.Goods.Code);
            w.WriteString("qty", Number(line.Quantity));
            w.WriteString("unit", line.Goods.Unit);
            if (line.Lot is not null)
            {
                w.WriteString("lot", line.Lot);
            }

            w.WriteEndObject();
        }

        w.WriteEndArray();
        if (prices is not null || buyer is not null)
        {
            w.WriteStartObject("sealed");
            if (prices is not null)
            {
                w.WriteString("prices", prices.Digest.ToString());
            }

            if (buyer is not null)
            {
                w.WriteString("buyer", buyer.Digest.ToString());
            }

            w.WriteEndObject();
        }

        if (to is not null)
        {
            w.WriteString("to", to);
        }
    });

    public static byte[] Transformation(string nonce, string process, (Goods Goods, decimal Quantity) used, (Goods Goods, decimal Quantity) made) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("process", process);
        Amounts(w, "used", [used]);
        Amounts(w, "made", [made]);
    });

    public static byte[] StockTake(string nonce, IEnumerable<(Goods Goods, decimal Quantity)> counted) => Of(w =>
    {
        w.WriteString("n", nonce);
        Amounts(w, "lines", counted);
    });

    public static byte[] Disposal(string nonce, Goods goods, decimal quantity, string reason, string method) => Of(w =>
    {
        w.WriteString("n", nonce);
        Amounts(w, "lines", [(goods, quantity)]);
        w.WriteString("reason", reason);
        w.WriteString("method", method);
    });

    public static byte[] DayReport(string nonce, DateOnly day, string state) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("day", Date(day));
        w.WriteString("state", state);
    });

    public static byte[] SaleVoided(StatementId sale, string reason, StatementId? instead = null) => Of(w =>
    {
        w.WriteString("sale", sale.ToString());
        w.WriteString("reason", reason);
        if (instead is { } id)
        {
            w.WriteString("instead", id.ToString());
        }
    });

    /// <summary>What is called back, of one lot. The caller has looked at nothing but that lot, and says so.</summary>
    public static byte[] RecallOpened(
        string nonce, int level, string title, string lot, string reason, string advice, DateTimeOffset known, bool drill) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteNumber("level", level);
        w.WriteString("title", title);
        w.WriteStartArray("lots");
        w.WriteStringValue(lot);
        w.WriteEndArray();
        w.WriteString("cause", "test");
        w.WriteString("reason", reason);
        w.WriteString("advice", advice);
        w.WriteString("known", known.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        w.WriteStartObject("scope");
        w.WriteNumber("size", 1);
        w.WriteNumber("lots", 1);
        w.WriteNumber("stalls", 1);
        w.WriteNumber("vouchers", 0);
        w.WriteEndObject();
        if (drill)
        {
            w.WriteBoolean("drill", true);
        }
    });

    public static byte[] RecallAcknowledged(string nonce, StatementId recall) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("recall", recall.ToString());
    });

    public static byte[] RecallClosed(string nonce, StatementId recall, string summary) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("recall", recall.ToString());
        w.WriteString("summary", summary);
    });

    public static byte[] Confirmed(string nonce, StatementId sale) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("sale", sale.ToString());
    });

    public static byte[] Disputed(string nonce, StatementId sale, string reason, string? note) => Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("sale", sale.ToString());
        w.WriteString("reason", reason);
        if (note is not null)
        {
            w.WriteString("note", note);
        }
    });

    /// <summary>The sealed prices of lines: unit prices and total in yuan.</summary>
    public static byte[] Prices(IReadOnlyList<(decimal Quantity, int Fen)> lines, string pay)
    {
        var total = lines.Sum(l => decimal.Round(l.Quantity * l.Fen / 100, 2));
        return Json(w =>
        {
            w.WriteStartArray("lines");
            foreach (var (_, fen) in lines)
            {
                w.WriteStringValue((fen / 100m).ToString("0.00", CultureInfo.InvariantCulture));
            }

            w.WriteEndArray();
            w.WriteString("total", total.ToString("0.00", CultureInfo.InvariantCulture));
            w.WriteString("pay", pay);
        });
    }

    public static byte[] Buyer(string name, string? party) => Json(w =>
    {
        w.WriteString("name", name);
        if (party is not null)
        {
            w.WriteString("party", party);
        }
    });

    public static string Point(CityKey key) => Base64Url.EncodeToString(key.Point);

    public static void Name(Utf8JsonWriter w, string member, string zh, string en)
    {
        w.WriteStartObject(member);
        w.WriteString("zh", zh);
        w.WriteString("en", en);
        w.WriteEndObject();
    }

    private static void PlaceOf(Utf8JsonWriter w, string district, string address, string lat, string lng)
    {
        w.WriteStartObject("place");
        w.WriteString("district", district);
        w.WriteString("address", address);
        w.WriteString("lat", lat);
        w.WriteString("lng", lng);
        w.WriteEndObject();
    }

    private static void Amounts(Utf8JsonWriter w, string member, IEnumerable<(Goods Goods, decimal Quantity)> lines)
    {
        w.WriteStartArray(member);
        foreach (var (goods, quantity) in lines)
        {
            w.WriteStartObject();
            w.WriteString("product", goods.Code);
            w.WriteString("qty", Number(quantity));
            w.WriteString("unit", goods.Unit);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    public static void Strings(Utf8JsonWriter w, string member, IEnumerable<string> values)
    {
        w.WriteStartArray(member);
        foreach (var value in values)
        {
            w.WriteStringValue(value);
        }

        w.WriteEndArray();
    }

    public static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>One line of a sale.</summary>
/// <param name="Goods">What.</param>
/// <param name="Quantity">How much, in the goods' unit.</param>
/// <param name="Lot">The lot it is from, when the seller says so.</param>
internal readonly record struct SaleLine(Goods Goods, decimal Quantity, string? Lot);

/// <summary>One thing that goods were tested for.</summary>
/// <param name="Name">What.</param>
/// <param name="Passed">False when it is beyond the limit.</param>
/// <param name="Value">What was measured.</param>
/// <param name="Limit">What is allowed.</param>
internal readonly record struct TestedItem(string Name, bool Passed, string Value, string Limit);

/// <summary>What the host says when asked for set-up: what the charter must name.</summary>
/// <param name="Origin">The log's origin.</param>
/// <param name="VerifierKey">The log's verifier key (vkey).</param>
/// <param name="PlatformId">The platform's party id.</param>
/// <param name="PlatformKey">The platform's key: 87 characters of base64url.</param>
public sealed record FoundingFacts(string Origin, string VerifierKey, string PlatformId, string PlatformKey)
{
    /// <summary>Whose cosignatures make a block final: <c>none</c>, or lines of a tlog-policy.</summary>
    public string Quorum { get; init; } = "none";
}
