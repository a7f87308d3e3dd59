using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Products;
using Suiyuan.Ledger.Verify;
using Payload = Suiyuan.City.Speak.Payload;
using Unit = Suiyuan.Domain.Vocabulary.Unit;

namespace Suiyuan.City.Metropolis;

/// <summary>Goods of one product in a statement.</summary>
/// <param name="Product">What.</param>
/// <param name="Quantity">How much, in the product's unit.</param>
/// <param name="Lot">The lot it is taken from, when that is said.</param>
internal readonly record struct Goods(Product Product, decimal Quantity, string? Lot = null);

/// <summary>A certificate's declared fields.</summary>
internal readonly record struct Paper(string Type, string? Number, DateOnly Issued, DateOnly? Until, decimal Quantity, Unit Unit);

/// <summary>Payloads of the large city, from the documented vocabulary.</summary>
internal static class Voice
{
    public static byte[] Office(Office office) => Payload.Of(w =>
    {
        w.WriteString("role", "bureau");
        Payload.Name(w, "name", office.Zh, office.En);
        w.WriteString("under", office.Under);
    });

    public static byte[] Laboratory(string zh, string en, string under) => Payload.Of(w =>
    {
        w.WriteString("role", "laboratory");
        Payload.Name(w, "name", zh, en);
        w.WriteString("under", under);
    });

    public static byte[] Site(Site site, DateOnly until) => Payload.Of(w =>
    {
        w.WriteString("role", "market");
        Payload.Name(w, "name", site.Zh, site.En);
        w.WriteString("under", site.Under);
        w.WriteString("until", Payload.Date(until));
        w.WriteStartObject("place");
        w.WriteString("district", site.District.Zh);
        w.WriteString("address", site.Address);
        w.WriteString("lat", site.Lat);
        w.WriteString("lng", site.Lng);
        w.WriteEndObject();
        w.WriteStartObject("market");
        w.WriteString("type", site.Type);
        Payload.Strings(w, "focus", site.Focus);
        w.WriteEndObject();
    });

    public static byte[] Trader(Trader trader, DateOnly until, string licence, Hash number) => Payload.Of(w =>
    {
        w.WriteString("role", "merchant");
        Payload.Name(w, "name", trader.Zh, trader.En);
        w.WriteString("under", trader.Site.Id);
        w.WriteString("until", Payload.Date(until));
        w.WriteString("stall", trader.Number);
        Payload.Strings(w, "categories", trader.Categories);
        w.WriteString("licence", licence);
        w.WriteStartObject("sealed");
        w.WriteString("number", number.ToString());
        w.WriteEndObject();
    });

    public static byte[] Purchase(ulong n, Origin supplier, IReadOnlyList<Goods> lines, DateTimeOffset? at, Hash prices, string? origin = null) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteStartObject("supplier");
        w.WriteString("name", supplier.Name);
        w.WriteString("place", supplier.Region.Place);
        w.WriteEndObject();
        w.WriteStartArray("lines");
        foreach (var line in lines)
        {
            w.WriteStartObject();
            Line(w, line);
            w.WriteString("origin", origin ?? supplier.Region.Origin);
            w.WriteEndObject();
        }

        w.WriteEndArray();
        At(w, at);
        w.WriteStartObject("sealed");
        w.WriteString("prices", prices.ToString());
        w.WriteEndObject();
    });

    public static byte[] Ticket(ulong n, StatementId to, in Paper paper, Hash image)
    {
        var p = paper;
        return Payload.Of(w =>
        {
            Nonce(w, n);
            w.WriteString("to", to.ToString());
            w.WriteString("type", p.Type);
            w.WriteString("image", image.ToString());
            if (p.Number is not null)
            {
                w.WriteString("number", p.Number);
            }

            w.WriteString("issued", Payload.Date(p.Issued));
            if (p.Until is { } until)
            {
                w.WriteString("until", Payload.Date(until));
            }

            w.WriteString("qty", Payload.Number(p.Quantity));
            w.WriteString("unit", p.Unit.Code);
        });
    }

    public static byte[] Sale(ulong n, IReadOnlyList<Goods> lines, DateTimeOffset? at, Hash? prices, Hash? buyer, string? to) => Payload.Of(w =>
    {
        Nonce(w, n);
        Lines(w, "lines", lines);
        At(w, at);
        if (prices is not null || buyer is not null)
        {
            w.WriteStartObject("sealed");
            if (prices is { } p)
            {
                w.WriteString("prices", p.ToString());
            }

            if (buyer is { } b)
            {
                w.WriteString("buyer", b.ToString());
            }

            w.WriteEndObject();
        }

        if (to is not null)
        {
            w.WriteString("to", to);
        }
    });

    public static byte[] Confirmed(ulong n, StatementId sale, DateTimeOffset? at) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("sale", sale.ToString());
        At(w, at);
    });

    public static byte[] Disputed(ulong n, StatementId sale, string reason) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("sale", sale.ToString());
        w.WriteString("reason", reason);
    });

    public static byte[] Voided(StatementId sale, string reason) => Payload.SaleVoided(sale, reason);

    public static byte[] Transformation(ulong n, string process, IReadOnlyList<Goods> used, IReadOnlyList<Goods> made) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("process", process);
        Lines(w, "used", used);
        Lines(w, "made", made);
    });

    public static byte[] Disposal(ulong n, IReadOnlyList<Goods> lines, string reason, string method) => Payload.Of(w =>
    {
        Nonce(w, n);
        Lines(w, "lines", lines);
        w.WriteString("reason", reason);
        w.WriteString("method", method);
    });

    public static byte[] StockTake(ulong n, IReadOnlyList<Goods> lines, bool opening) => Payload.Of(w =>
    {
        Nonce(w, n);
        Lines(w, "lines", lines);
        if (opening)
        {
            w.WriteBoolean("opening", true);
        }
    });

    public static byte[] DayReport(ulong n, DateOnly day, string state) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("day", Payload.Date(day));
        w.WriteString("state", state);
    });

    public static byte[] RapidTest(ulong n, string product, string item, bool pass, string? lot, string kit, DateOnly kitUntil) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("product", product);
        Items(w, item, pass);
        if (lot is not null)
        {
            w.WriteString("lot", lot);
        }

        w.WriteString("kit", kit);
        w.WriteString("kitUntil", Payload.Date(kitUntil));
    });

    public static byte[] LabReport(ulong n, string number, string product, string item, string lot, StatementId of) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("number", number);
        w.WriteString("product", product);
        Items(w, item, pass: true);
        w.WriteString("lot", lot);
        w.WriteString("of", of.ToString());
    });

    private static void Items(Utf8JsonWriter w, string item, bool pass)
    {
        w.WriteStartArray("items");
        w.WriteStartObject();
        w.WriteString("name", item);
        w.WriteString("result", pass ? "pass" : "fail");
        w.WriteString("value", pass ? "阴性" : "阳性");
        w.WriteEndObject();
        w.WriteEndArray();
    }

    public static byte[] Objection(ulong n, StatementId to, string reason) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("to", to.ToString());
        w.WriteString("reason", reason);
    });

    public static byte[] ObjectionDecided(ulong n, StatementId to, string decision, string reason, string lab) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("to", to.ToString());
        w.WriteString("decision", decision);
        w.WriteString("reason", reason);
        w.WriteString("lab", lab);
    });

    /// <summary>One item is not in order, or was put in order, or nothing was.</summary>
    public static byte[] Inspection(ulong n, string outcome, string item, DateOnly until) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("checklist", "stall/1");
        w.WriteStartArray("items");
        foreach (var code in (string[])["licence", "tickets", "stock", "labels", "hygiene"])
        {
            w.WriteStartObject();
            w.WriteString("item", code);
            w.WriteString("result", outcome switch { "absent" => "na", _ when code != item => "ok", "passed" => "ok", "fixed" => "fixed", _ => "bad" });
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteString("outcome", outcome);
        if (outcome == "rectify")
        {
            w.WriteString("until", Payload.Date(until));
        }
    });

    public static byte[] Rectification(ulong n, StatementId to, string text) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("to", to.ToString());
        w.WriteString("text", text);
    });

    public static byte[] Complaint(ulong n, string about, Hash detail, StatementId? sale) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("about", about);
        w.WriteString("detail", detail.ToString());
        if (sale is { } of)
        {
            w.WriteString("sale", of.ToString());
        }
    });

    public static byte[] EntryVoided(ulong n, StatementId to, string reason) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("to", to.ToString());
        w.WriteString("reason", reason);
    });

    public static byte[] StopSale(ulong n, string lot, string reason, StatementId test) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteStartArray("lots");
        w.WriteStringValue(lot);
        w.WriteEndArray();
        w.WriteBoolean("downstream", false);
        w.WriteString("cause", "test");
        w.WriteString("reason", reason);
        w.WriteString("ref", test.ToString());
    });

    public static byte[] StopSaleLifted(ulong n, StatementId stop, string reason) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("stop", stop.ToString());
        w.WriteString("reason", reason);
    });

    public static byte[] Document(ulong n, string type, string number, DateOnly from, DateOnly until) => Payload.Of(w =>
    {
        Nonce(w, n);
        w.WriteString("type", type);
        w.WriteString("number", number);
        w.WriteString("from", Payload.Date(from));
        w.WriteString("until", Payload.Date(until));
    });

    /// <summary>The sealed prices of lines, and the salt that makes their digest.</summary>
    public static SealedPart Prices(IReadOnlyList<Goods> lines, double level, string? pay, ulong salt1, ulong salt2)
    {
        var total = 0m;
        var json = Payload.Json(w =>
        {
            w.WriteStartArray("lines");
            foreach (var line in lines)
            {
                var price = decimal.Round(line.Product.Price * (decimal)level, 2);
                total += decimal.Round(price * line.Quantity, 2);
                w.WriteStringValue(price.ToString("0.00", CultureInfo.InvariantCulture));
            }

            w.WriteEndArray();
            w.WriteString("total", total.ToString("0.00", CultureInfo.InvariantCulture));
            if (pay is not null)
            {
                w.WriteString("pay", pay);
            }
        });
        var salt = new byte[SealedPart.SaltSize];
        BinaryPrimitives.WriteUInt64BigEndian(salt, salt1);
        BinaryPrimitives.WriteUInt64BigEndian(salt.AsSpan(8), salt2);
        return SealedPart.Of(json, salt);
    }

    private static void Line(Utf8JsonWriter w, in Goods line)
    {
        w.WriteString("product", line.Product.Name);
        w.WriteString("qty", Payload.Number(line.Quantity));
        w.WriteString("unit", line.Product.Unit.Code);
        if (line.Lot is not null)
        {
            w.WriteString("lot", line.Lot);
        }
    }

    private static void Lines(Utf8JsonWriter w, string member, IReadOnlyList<Goods> lines)
    {
        w.WriteStartArray(member);
        foreach (var line in lines)
        {
            w.WriteStartObject();
            Line(w, line);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Nonce(Utf8JsonWriter w, ulong n)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, n);
        w.WriteString("n", Base64Url.EncodeToString(bytes));
    }

    private static void At(Utf8JsonWriter w, DateTimeOffset? at)
    {
        if (at is { } time)
        {
            w.WriteString("at", Payload.Time(time));
        }
    }
}
