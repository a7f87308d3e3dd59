using System.Globalization;
using Suiyuan.Domain.Products;

namespace Suiyuan.City.Metropolis;

/// <summary>A district bureau or a station (市场监管所).</summary>
internal sealed record Office(string Id, string Under, string Zh, string En, District District);

/// <summary>A market.</summary>
internal sealed record Site(string Id, string Under, string Zh, string En, string Type, string[] Focus, District District, string Address, string Lat, string Lng);

/// <summary>A supplier outside the city's markets.</summary>
internal sealed record Origin(string Name, Region Region);

/// <summary>What a stall deals in, and what it has of it.</summary>
internal sealed class Ware(Product product, decimal ordinary)
{
    public Product Product { get; } = product;

    /// <summary>What one ordinary shopper buys, in the product's unit.</summary>
    public decimal Ordinary { get; } = ordinary;

    /// <summary>What it expects to sell in a day; learnt from what it sold.</summary>
    public decimal Daily { get; set; } = ordinary * 4;

    public decimal SoldToday { get; set; }

    /// <summary>First in, first out.</summary>
    public List<Batch> Batches { get; } = [];

    public decimal Stock { get; set; }

    /// <summary>How often it was bought from outside.</summary>
    public int Bought { get; set; }

    /// <summary>True when it ever came in, by purchase, cutting or count.</summary>
    public bool Had { get; private set; }

    public void Receive(string lot, decimal quantity, bool bad, IReadOnlyList<(Trader Trader, string Lot)>? from = null) =>
        Receive(new Batch(lot, bad, from ?? []), quantity);

    /// <summary>Comes in, or comes back.</summary>
    public void Receive(Batch batch, decimal quantity)
    {
        batch.Left = quantity;
        Batches.Add(batch);
        Stock += quantity;
        Had = true;
    }

    /// <summary>What was not sold after all lies where it lay.</summary>
    public void PutBack(Batch batch, decimal quantity)
    {
        if (batch.Left == 0)
        {
            Batches.Insert(0, batch);
        }

        batch.Left += quantity;
        Stock += quantity;
    }

    /// <summary>What was entered by mistake was never there.</summary>
    public void TakeBack(string lot)
    {
        if (Batches.Find(b => b.Lot == lot) is { } batch)
        {
            Batches.Remove(batch);
            Stock -= batch.Left;
        }
    }

    /// <summary>Nothing is left of it.</summary>
    public void Empty()
    {
        Batches.Clear();
        Stock = 0;
    }
}

/// <summary>Goods as they lie on the stall, whatever the books say.</summary>
internal sealed class Batch(string lot, bool bad, IReadOnlyList<(Trader Trader, string Lot)> from)
{
    public string Lot { get; } = lot;

    /// <summary>Whose batches within the city it came of, the last first.</summary>
    public IReadOnlyList<(Trader Trader, string Lot)> From { get; } = from;

    public bool CameOf(string other) => Lot == other || From.Any(f => f.Lot == other);

    /// <summary>True when it holds something of the contaminated batch.</summary>
    public bool Bad { get; } = bad;

    public decimal Left { get; set; }
}

/// <summary>What was taken from stock: the lines that say so, and what they are of.</summary>
internal sealed class Taken
{
    public List<Goods> Lines { get; } = [];

    /// <summary>For each line, whether it holds something of the contaminated batch.</summary>
    public List<bool> Bad { get; } = [];

    public List<(Ware Ware, Batch Batch, decimal Quantity)> Parts { get; } = [];

    /// <summary>What was taken that was not there.</summary>
    public List<Ware> Beyond { get; } = [];

    /// <summary>Takes what is left of one batch, and says which.</summary>
    public void TakeBatch(Ware ware, string lot)
    {
        if (ware.Batches.Find(b => b.Lot == lot) is { Left: > 0 } batch)
        {
            Lines.Add(new Goods(ware.Product, batch.Left, lot));
            Bad.Add(batch.Bad);
            Parts.Add((ware, batch, batch.Left));
            ware.TakeBack(lot);
            batch.Left = 0;
        }
    }

    /// <summary>Takes goods first in, first out: a line for each batch where the seller names lots, else one line.</summary>
    public void Take(Ware ware, decimal quantity, bool named)
    {
        var wanted = quantity;
        var bad = false;
        while (wanted > 0 && ware.Batches.Count > 0)
        {
            var batch = ware.Batches[0];
            var part = Math.Min(wanted, batch.Left);
            batch.Left -= part;
            ware.Stock -= part;
            wanted -= part;
            Parts.Add((ware, batch, part));
            if (named)
            {
                Lines.Add(new Goods(ware.Product, part, batch.Lot));
                Bad.Add(batch.Bad);
            }

            bad |= batch.Bad;
            if (batch.Left == 0)
            {
                ware.Batches.RemoveAt(0);
            }
        }

        if (wanted > 0)
        {
            Beyond.Add(ware);
        }

        if (!named || wanted > 0)
        {
            Lines.Add(new Goods(ware.Product, named ? wanted : quantity));
            Bad.Add(bad);
        }
    }
}

/// <summary>How a stall reports.</summary>
internal enum Habit
{
    Faithful,

    /// <summary>Now and then a day late.</summary>
    Late,

    /// <summary>Often without a signal: sealed at the time, recorded hours later.</summary>
    Offline,

    /// <summary>The market enters for it (代报).</summary>
    OnBehalf,
}

/// <summary>What kind of people keep a stall. Nobody on the platform knows; all they do follows from it.</summary>
internal enum Nature
{
    Ordinary,

    /// <summary>Sees to it that all is right.</summary>
    Good,

    /// <summary>Papers too late, goods too old.</summary>
    Careless,

    /// <summary>Gains by it.</summary>
    Cheating,
}

/// <summary>A stall and what happens at it.</summary>
internal sealed class Trader(
    int no, string id, Site site, string number, string zh, string en, bool wholesale, string[] categories, Ware[] wares, Habit habit, double pull)
{
    public int No { get; } = no;

    public string Id { get; } = id;

    public Site Site { get; } = site;

    public string Number { get; } = number;

    public string Zh { get; } = zh;

    public string En { get; } = en;

    public bool Wholesale { get; } = wholesale;

    public string[] Categories { get; } = categories;

    public Ware[] Wares { get; private set; } = wares;

    public void Deal(Ware ware) => Wares = [.. Wares, ware];

    public Habit Habit { get; } = habit;

    /// <summary>How many come to it, relative to others.</summary>
    public double Pull { get; } = pull;

    public bool Open { get; set; }

    public Nature Nature { get; set; }

    /// <summary>From 0 to 1: at fault when an inspector comes after the last day, where it is below the odds of its nature.</summary>
    public double Faults { get; set; }

    /// <summary>Who seals for it.</summary>
    public string Speaker => Habit == Habit.OnBehalf ? Site.Id : Id;

    public Ware? Find(string product) => Array.Find(Wares, w => w.Product.Name == product);
}

/// <summary>Everyone in the city.</summary>
internal sealed class Population
{
    public const string Bureau = "gz";

    public required IReadOnlyList<Office> Offices { get; init; }

    public required IReadOnlyList<Site> Sites { get; init; }

    public required IReadOnlyList<Trader> Traders { get; init; }

    public required IReadOnlyDictionary<string, Origin[]> Suppliers { get; init; }

    /// <summary>Wholesalers by product.</summary>
    public required IReadOnlyDictionary<string, Trader[]> Dealers { get; init; }

    public static Population Of(CityPlan plan)
    {
        var chance = new Chance(plan.Seed, "population");
        var offices = new List<Office>();
        var sites = new List<Site>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (district, count) in Share(plan.Markets, [.. Geography.Districts.Select(d => (double)d.Markets)])
            .Select((n, i) => (Geography.Districts[i], n)).Where(x => x.n > 0))
        {
            offices.Add(new Office(district.Code, Bureau, $"{district.Zh}市场监督管理局", $"{district.En} Administration for Market Regulation", district));
            for (var i = 0; i < count; i++)
            {
                var station = $"{district.Code}-s{(i / 4) + 1}";
                if (i % 4 == 0)
                {
                    offices.Add(new Office(station, district.Code, $"{district.Zh}第{(i / 4) + 1}市场监督管理所", $"{district.En} Station {(i / 4) + 1}", district));
                }

                sites.Add(SiteOf(chance, district, station, i, sites.Count, names));
            }
        }

        var traders = new List<Trader>();
        var sizes = Share(plan.Stalls, [.. sites.Select(s => (s.Type == "retail" ? 1.0 : 1.8) * Math.Exp((chance.Fraction() + chance.Fraction() - 1) * 0.7))], 10);
        for (var i = 0; i < sites.Count; i++)
        {
            for (var k = 0; k < sizes[i]; k++)
            {
                traders.Add(TraderOf(chance, traders.Count, sites[i], k, Math.Max(12, plan.Stalls / 20)));
            }
        }

        Provide(traders);
        var suppliers = (from category in Geography.StallTails.Keys
                         from region in Geography.Regions
                         where region.Categories.Contains(category)
                         from n in Enumerable.Range(0, 5)
                         select (category, new Origin(
                             region.Place + chance.Pick(Geography.NameHeads) + chance.Pick(Geography.NameTails) + chance.Pick(Geography.SupplierTails(category)), region)))
            .GroupBy(x => x.category, x => x.Item2, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        return new Population
        {
            Offices = offices,
            Sites = sites,
            Traders = traders,
            Suppliers = suppliers,
            Dealers = traders.Where(t => t.Wholesale).SelectMany(t => t.Wares.Select(w => (w.Product.Name, t))).GroupBy(x => x.Name, x => x.t, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
        };
    }

    /// <summary>What retailers sell, some wholesaler deals in: in a small city, where chance alone does not see to it.</summary>
    private static void Provide(List<Trader> traders)
    {
        var wholesalers = traders.Where(t => t.Wholesale).ToList();
        var dealt = wholesalers.SelectMany(t => t.Wares).Select(w => w.Product.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var ware in traders.Where(t => !t.Wholesale).SelectMany(t => t.Wares).Where(w => dealt.Add(w.Product.Name)))
        {
            var fitting = wholesalers.Where(t => t.Categories.Contains(ware.Product.Category)).ToList();
            (fitting.Count > 0 ? fitting : wholesalers).MinBy(t => t.Wares.Length)!.Deal(new Ware(ware.Product, ware.Ordinary));
        }
    }

    private static Site SiteOf(Chance chance, District district, string station, int i, int no, HashSet<string> names)
    {
        // One market in six is wholesale, of one kind of goods; one in ten is mixed.
        var (type, focus) = (no % 6) switch
        {
            1 => ("wholesale", (string[])[((string[])["aquatic", "vegetable", "meat", "fruit", "dry", "poultry"])[((no / 6) + district.Markets) % 6]]),
            4 when no % 4 == 0 => ("mixed", ["vegetable", "meat", "fruit", "egg"]),
            _ => ("retail", (string[])["vegetable", "meat", "aquatic"]),
        };
        string name;
        do
        {
            name = chance.Pick(Geography.NameHeads) + chance.Pick(Geography.NameTails);
        }
        while (!names.Add(name));
        var kind = type switch { "wholesale" => focus[0] switch { "aquatic" => "水产批发市场", "fruit" => "果品批发市场", _ => "农产品批发市场" }, "mixed" => "农贸综合市场", _ => "肉菜市场" };
        string Degrees(double middle) => (middle + ((chance.Fraction() - 0.5) * 2 * district.Spread)).ToString("0.0000", CultureInfo.InvariantCulture);
        var id = $"{district.Code}{i + 1:00}";
        return new Site(id, station, name + kind, $"{district.En} Market {i + 1}", type, focus, district, $"{district.Zh}{name}路{chance.Between(1, 199)}号",
            Degrees(district.Lat), Degrees(district.Lng));
    }

    private static Trader TraderOf(Chance chance, int no, Site site, int k, int common)
    {
        // The first three, so that the smallest city has some, too.
        var wholesale = chance.Percent(site.Type switch { "wholesale" => 78, "mixed" => 40, _ => 2 }) || no < 3;
        var category = site.Type == "wholesale" || (site.Type == "mixed" && chance.Percent(70)) ? chance.Pick(site.Focus) : chance.Between(1, 100) switch
        {
            <= 34 => "vegetable",
            <= 51 => "meat",
            <= 68 => "aquatic",
            <= 80 => "fruit",
            <= 89 => "poultry",
            <= 95 => "dry",
            <= 98 => "egg",
            _ => "cooked",
        };
        string[] categories = category == "egg" || (chance.Percent(6) && category == "vegetable") ? [category, category == "egg" ? "dry" : "fruit"] : [category];
        // In a small city nobody deals in what few ask for: whoever did would find no wholesaler for it.
        var choice = ProductDictionary.All.Where(p => categories.Contains(p.Category)).GroupBy(p => p.Category)
            .SelectMany(g => g.Take(common)).ToList();
        var wares = new List<Ware>();
        for (var wanted = Math.Min(choice.Count, chance.Between(3, 7)); wares.Count < wanted;)
        {
            // The file lists the commonest first.
            var at = (int)(choice.Count * Math.Pow(chance.Fraction(), 1.6));
            var product = choice[at];
            choice.RemoveAt(at);
            wares.Add(new Ware(product, product.Unit.IsMass ? chance.Between(8, 24) / 10m : 1));
        }

        var number = $"{(char)('A' + (k / 60 % 26))}{(k % 60) + 1:00}" + (k >= 1560 ? "B" : "");
        var habit = wholesale ? Habit.Faithful : chance.Between(1, 100) switch { <= 6 => Habit.OnBehalf, <= 14 => Habit.Late, <= 22 => Habit.Offline, _ => Habit.Faithful };
        return new Trader(no, $"{site.Id}.{number.ToLowerInvariant()}", site, number,
            chance.Pick(Geography.StallHeads) + chance.Pick(Geography.StallTails[category]), $"Stall {number}", wholesale, categories, [.. wares], habit,
            Math.Exp((chance.Fraction() + chance.Fraction() + chance.Fraction() - 1.5) * 1.6));
    }

    /// <summary>Parts <paramref name="total"/> by weights: whole numbers that add up, by largest remainder.</summary>
    internal static int[] Share(int total, IReadOnlyList<double> weights, int least = 0)
    {
        var free = total - (least * weights.Count);
        var sum = weights.Sum();
        var exact = weights.Select(w => free * w / sum).ToArray();
        var parts = exact.Select(e => (int)e).ToArray();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i).Take(free - parts.Sum()))
        {
            parts[i]++;
        }

        return [.. parts.Select(p => p + least)];
    }
}
