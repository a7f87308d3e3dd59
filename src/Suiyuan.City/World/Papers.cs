using System.Globalization;
using Suiyuan.City.Speak;

namespace Suiyuan.City.World;

/// <summary>The tickets that come with goods from outside, and their photographs.</summary>
internal sealed class CityPapers(Chance chance)
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> Photographs = [];

    /// <summary>A ticket for goods that left their source today or yesterday.</summary>
    public TicketPaper Issue(Goods goods, Source source, decimal quantity, DateOnly day, string consignee)
    {
        var issued = day.AddDays(chance.Percent(70) ? -1 : 0);
        var number = goods.Ticket switch
        {
            "quarantine" => "44" + Digits(8),
            "import" => "5141" + Digits(11),
            "test" => "YC" + Digits(9),
            "aquatic" => "YJ" + Digits(6),
            _ => null,
        };

        // SPEC: in-province animal products: the same day; a promise of conformity states no end.
        DateOnly? until = goods.Ticket switch
        {
            "quarantine" => issued.AddDays(1),
            "test" => issued.AddMonths(6),
            _ => null,
        };
        return new TicketPaper(goods, source, goods.Ticket, number, issued, until, quantity, consignee);
    }

    /// <summary>
    /// A photograph of a ticket of this type, as JPEG: a sample that refers to the purchase for what it covers. Drawn by
    /// eng/tickets/make.
    /// </summary>
    public static byte[] Photograph(TicketPaper paper)
    {
        if (!Photographs.TryGetValue(paper.Type, out var jpeg))
        {
            using var resource = typeof(CityPapers).Assembly.GetManifestResourceStream($"tickets/{paper.Type}.jpg")
                ?? throw new InvalidOperationException($"No sample of a {paper.Type} ticket is built in.");
            jpeg = new byte[resource.Length];
            resource.ReadExactly(jpeg);
            Photographs[paper.Type] = jpeg;
        }

        return jpeg;
    }

    private string Digits(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => chance.Between(0, 9).ToString(CultureInfo.InvariantCulture)));
}
