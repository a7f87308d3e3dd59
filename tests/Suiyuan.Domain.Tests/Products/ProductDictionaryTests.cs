using System.Text;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Products;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Products;

public sealed class ProductDictionaryTests
{
    [Fact]
    public void Every_row_can_be_said_in_a_statement_and_uses_the_vocabularys_codes()
    {
        Assert.InRange(ProductDictionary.All.Count, 290, 400);
        foreach (var product in ProductDictionary.All)
        {
            Payloads.Write(new Sale("AAAAAAAAAAA", [new SaleLine(product.Name, Amount.Of(1), product.Unit)]));
            Assert.Contains(product.Category, Categories.All);
            Assert.NotEmpty(product.Tickets);
            Assert.All(product.Tickets, t => Assert.Contains(t, TicketTypes.All));
            Assert.NotEmpty(product.English);
            Assert.NotEmpty(product.Aliases);
            Assert.InRange(product.Price, 1, 500);
            Assert.InRange(product.ShelfDays, 1, 1200);
            Assert.InRange(product.Shrink, 0.5m, 15);
            Assert.All(product.Aliases, a => Assert.True(a.IsNormalized(NormalizationForm.FormC)));
        }
    }

    [Fact]
    public void A_name_or_alias_means_one_product()
    {
        var names = ProductDictionary.All.SelectMany(p => p.Aliases.Append(p.Name)).ToArray();
        Assert.Empty(names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(names, n => Assert.NotNull(ProductDictionary.Find(n)));
        Assert.Equal("青瓜", ProductDictionary.Find("黄瓜")!.Name);
        Assert.Null(ProductDictionary.Find("黄金"));
    }

    [Fact]
    public void Typing_finds_what_begins_with_it_first()
    {
        Assert.Equal("猪肉", ProductDictionary.Search("猪", 5)[0].Name);
        Assert.Equal("Oyster", ProductDictionary.Search("oyst", 5)[0].English);
        Assert.Empty(ProductDictionary.Search(" ", 5));
        Assert.Equal(3, ProductDictionary.Search("鱼", 3).Count);
    }

    [Fact]
    public void Every_usual_weight_is_of_something_known_and_converts_both_ways()
    {
        var day = new DateOnly(2026, 11, 23);
        Assert.All(UsualWeights.All, w => Assert.True(w.Of == "*" || Categories.All.Contains(w.Of) || ProductDictionary.Find(w.Of) is not null, w.Of));
        Assert.Equal("170 kg", UsualWeights.Convert("猪肉", Quantity.Of(2, Unit.Find("head")!), Unit.Kilogram, day)!.Value.Quantity.ToString());
        Assert.Equal("2 head", UsualWeights.Convert("猪肉", Quantity.Of(170, Unit.Kilogram), Unit.Find("head")!, day)!.Value.Quantity.ToString());
        Assert.Equal(("4 jin", 2m), (UsualWeights.Convert("猪肉", Quantity.Of(2, Unit.Kilogram), Unit.Jin, day)!.Value.Quantity.ToString(), UsualWeights.Scales(day)));
        Assert.Null(UsualWeights.Convert("黄金", Quantity.Of(2, Unit.Find("head")!), Unit.Kilogram, day));
        Assert.Null(UsualWeights.Find("猪肉", Unit.Find("head")!, new DateOnly(1999, 1, 1)));
    }
}
