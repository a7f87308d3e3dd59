using System.Collections.Frozen;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Products;

/// <summary>Goods that the city's markets commonly trade. Help for people, not law: statements may name any product.</summary>
/// <param name="Name">The usual trade name in Guangzhou, as statements write it.</param>
/// <param name="Aliases">Other names: Cantonese, northern, of the species.</param>
/// <param name="English">English name.</param>
/// <param name="Category">One of <see cref="Categories"/>.</param>
/// <param name="Unit">The unit it is usually sold in.</param>
/// <param name="Price">An ordinary retail price in yuan for one unit: to notice a slip of the finger by, nothing more.</param>
/// <param name="ShelfDays">Days that it ordinarily keeps.</param>
/// <param name="Icon">One emoji.</param>
/// <param name="Tickets">Types of ticket that ordinarily come with it; see <see cref="TicketTypes"/>.</param>
/// <param name="Shrink">Percent that ordinarily dries out, dies or is trimmed off between buying and selling: what dealers
/// reckon with, no rule of law. A difference beyond it is worth a question, nothing more.</param>
public sealed record Product(
    string Name, IReadOnlyList<string> Aliases, string English, string Category, Unit Unit, decimal Price, int ShelfDays, string Icon,
    IReadOnlyList<string> Tickets, decimal Shrink);

/// <summary>The dictionary of products: <c>products.csv</c> beside this file, which anyone can read and correct.</summary>
[GoesByRules]
public static class ProductDictionary
{
    private const string Header = "name,aliases,english,category,unit,price,shelf_days,icon,tickets,shrink";

    private static readonly Product[] Rows = Load();

    private static readonly FrozenDictionary<string, Product> ByName = Rows.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Product> ByAlias =
        Rows.SelectMany(p => p.Aliases.Select(a => (a, p))).ToFrozenDictionary(x => x.a, x => x.p, StringComparer.Ordinal);

    private static readonly decimal MostShrink = Rows.Max(p => p.Shrink);

    /// <summary>Every product, in the order of the file: by category, the commonest first.</summary>
    public static IReadOnlyList<Product> All => Rows;

    /// <summary>The product of this name or alias; null for none.</summary>
    public static Product? Find(string name) => ByName.GetValueOrDefault(name) ?? ByAlias.GetValueOrDefault(name);

    /// <summary>The percent of a product that ordinarily shrinks away; the most of any for one that is not here.</summary>
    public static decimal ShrinkOf(string name) => Find(name)?.Shrink ?? MostShrink;

    /// <summary>Products whose name, alias or English name contains what was typed; those that begin with it first.</summary>
    public static IReadOnlyList<Product> Search(string typed, int most)
    {
        var text = (typed ?? "").Trim();
        return text.Length == 0 ? [] : [.. All
            .Select(p => (Product: p, At: p.Aliases.Append(p.Name).Append(p.English)
                .Select(n => n.IndexOf(text, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(-1).Min()))
            .Where(x => x.At >= 0).OrderBy(x => x.At > 0).Take(most).Select(x => x.Product)];
    }

    private static Product[] Load() => [.. RuleFiles.Rows("Products/products.csv", Header).Select(Read)];

    private static Product Read(RuleRow row) => new(
        row[0], row.List(1), row[2], row.OneOf(3, Categories.All), Unit.Find(row[4]) ?? throw row.Wrong(4, "no such unit"),
        row.Decimal(5), row.Number(6), row[7], row.List(8), row.Decimal(9));
}
