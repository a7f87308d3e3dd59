using System.Security.Cryptography;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Bench;

/// <summary>
/// A view database of a whole city, written straight into the tables: signing five million statements to measure a query would
/// take an hour. A tenth of the stalls are wholesalers; each of their lots goes to ten retailers by confirmed vouchers; one
/// transformation in thirty lots; and one lot that reached 100,000 vouchers of 400 stalls.
/// </summary>
internal sealed class SyntheticCity
{
    public const int Markets = 90;
    public const int Stalls = 8_018;

    private const int Batch = 100_000;
    private const int BigReceipts = 400;
    private const int FirstStall = Markets + 3;
    private const long Kilogram = 1_000_000_000;
    private const long PerLot = 100 * Kilogram;

    private static readonly long Start = DateTimeOffset.UnixEpoch.AddYears(52).ToUnixTimeSeconds();

    private readonly ViewWriter _db;
    private readonly Random _random = new(5);
    private readonly byte[] _id = new byte[32];
    private long _next;
    private long _rows;

    private SyntheticCity(ViewWriter db) => _db = db;

    /// <summary>The lot that reached very many vouchers.</summary>
    public long BigLot { get; private set; }

    /// <summary>Leaf indexes of sales to shoppers, a sample.</summary>
    public List<long> Sales { get; } = [];

    /// <summary>Lots that were bought from outside, a sample.</summary>
    public List<long> Lots { get; } = [];

    /// <summary>How many sales there are.</summary>
    public long Vouchers { get; private set; }

    /// <summary>Writes a city into an empty database.</summary>
    public static SyntheticCity Fill(ViewDatabase database, int vouchers, int big)
    {
        var db = database.Writer;
        // Indexes are made once all rows are there.
        var indexes = db.All("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL", r => (r.GetString(0), r.GetString(1)));
        indexes.ForEach(i => db.Script("DROP INDEX " + i.Item1));
        var city = new SyntheticCity(db);
        db.Begin();
        city.Parties();
        city.Big(big);
        while (city.Vouchers < vouchers)
        {
            city.Wholesale();
        }

        db.Run("UPDATE position SET size = $1, clock = $2", city._next, Start + city._next);
        db.Commit();
        indexes.ForEach(i => db.Script(i.Item2));
        return city;
    }

    private void Parties()
    {
        for (var no = 1; no < FirstStall + Stalls; no++)
        {
            var (role, under) = no == 1 ? (Roles.Bureau, 1) : no < FirstStall ? (Roles.Market, 1) : (Roles.Merchant, 2 + (no % Markets));
            _db.Run("INSERT INTO party(no, id, role, under, zh, stall, admitted, bureau) VALUES ($1, $2, $3, $4, $5, $6, 0, 1)",
                (long)no, $"p{no}", (long)Roles.All.ToList().IndexOf(role) + 1, (long)under, $"名称{no}", role == Roles.Merchant ? $"A{no}" : null);
        }

        for (var no = 1L; no <= 40; no++)
        {
            _db.Run("INSERT INTO product(no, name) VALUES ($1, $2)", no, $"货品{no}");
        }
    }

    private void Big(int vouchers)
    {
        var receipts = Math.Min(BigReceipts, vouchers);
        BigLot = Buy(FirstStall, PerLot * receipts);
        for (var i = 0; i < receipts; i++)
        {
            Retail(Pass(FirstStall, BigLot, FirstStall + 1 + (i * 7 % (Stalls - 1)), PerLot), FirstStall + 1 + (i * 7 % (Stalls - 1)), (vouchers - receipts) / receipts);
        }
    }

    /// <summary>A wholesaler buys, passes on to ten retailers, and they sell.</summary>
    private void Wholesale()
    {
        var wholesaler = FirstStall + _random.Next(Stalls / 10);
        var lot = Buy(wholesaler, PerLot * 10);
        if (Lots.Count < 20_000)
        {
            Lots.Add(lot);
        }

        for (var i = 0; i < 10; i++)
        {
            var retailer = FirstStall + (Stalls / 10) + _random.Next(Stalls - (Stalls / 10));
            var received = Pass(wholesaler, lot, retailer, PerLot);
            Retail(_random.Next(30) == 0 ? Cut(retailer, received) : received, retailer, 6 + _random.Next(14));
        }
    }

    private void Retail(long lot, int stall, int vouchers)
    {
        for (var i = 0; i < vouchers; i++)
        {
            var index = Statement(Kinds.Sale, stall);
            Take(index, lot, PerLot / Math.Max(1, vouchers));
            if (_random.Next(100) == 0 && Sales.Count < 200_000)
            {
                Sales.Add(index);
            }
        }
    }

    private long Buy(int stall, long quantity)
    {
        var index = Statement(Kinds.Purchase, stall);
        _db.Run("INSERT INTO purchase(idx, supplier) VALUES ($1, $2)", index, $"供货者{_random.Next(2000)}");
        return Lot(index, stall, quantity, null);
    }

    private long Pass(int from, long lot, int to, long quantity)
    {
        var sale = Statement(Kinds.Sale, from);
        Take(sale, lot, quantity);
        var receipt = Statement(Kinds.PurchaseConfirmed, to);
        _db.Run("INSERT INTO receipt(idx, sale, target, effective) VALUES ($1, $2, $3, 1)", receipt, sale, _id);
        _db.Run("INSERT INTO sale_fate(idx, confirmed) VALUES ($1, $2)", sale, receipt);
        return Lot(receipt, to, quantity, LineNumber.Of(sale, 0));
    }

    private long Cut(int stall, long lot)
    {
        var index = Statement(Kinds.Transformation, stall);
        _db.Run("INSERT INTO transformation(idx, process) VALUES ($1, 1)", index);
        _db.Run("INSERT INTO stock_line(no, product, unit, qty) VALUES ($1, 1, 2, $2)", LineNumber.Of(index, 0), PerLot);
        _db.Run("INSERT INTO allocation(line, lot, qty) VALUES ($1, $2, $3)", LineNumber.Of(index, 0), lot, PerLot);
        return Lot(index, stall, PerLot, null);
    }

    private void Take(long sale, long lot, long quantity)
    {
        Vouchers++;
        var line = LineNumber.Of(sale, 0);
        _db.Run("INSERT INTO sale_line(no, product, unit, qty) VALUES ($1, 1, 2, $2)", line, quantity);
        _db.Run("INSERT INTO allocation(line, lot, qty) VALUES ($1, $2, $3)", line, lot, quantity);
    }

    private long Lot(long index, int stall, long quantity, long? source)
    {
        var no = LineNumber.Of(index, 0);
        _db.Run("INSERT INTO lot(no, stall, product, unit, qty, rest, source) VALUES ($1, $2, 1, 2, $3, 0, $4)", no, (long)stall, quantity, source);
        return no;
    }

    private long Statement(string kind, int stall)
    {
        var index = _next++;
        SHA256.HashData(BitConverter.GetBytes(index), _id);
        Kinds.TryGet(kind, out var wanted);
        var time = Start + index;
        _db.Run("INSERT INTO statement(idx, id, kind, issuer, subject, signed, recorded, day) VALUES ($1, $2, $3, $4, $4, $5, $5, $6)",
            index, _id, (long)wanted!.Number, (long)stall, time, time / 86_400);
        if (++_rows % Batch == 0)
        {
            _db.Commit();
            _db.Begin();
        }

        return index;
    }
}
