using CsCheck;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Vocabulary;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12.5", 12_500_000)]
    [InlineData("12.500000", 12_500_000)]
    [InlineData("0.000001", 1)]
    [InlineData("999999999999.999999", 999_999_999_999_999_999)]
    public void Reads_amounts_as_statements_write_them(string text, long micros)
    {
        Assert.True(Amount.TryParse(text, out var amount));
        Assert.Equal(micros, amount.Micros);
        Assert.Equal(amount, Amount.Parse(amount.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("05")]
    [InlineData("00.5")]
    [InlineData("+5")]
    [InlineData("-5")]
    [InlineData("1e3")]
    [InlineData("1,5")]
    [InlineData("1 ")]
    [InlineData("１")]
    [InlineData("0.0000001")]
    [InlineData("1000000000000")]
    [InlineData("NaN")]
    public void Refuses_amounts_written_any_other_way(string text) => Assert.False(Amount.TryParse(text, out _));

    [Fact]
    public void Every_mass_unit_converts_exactly_into_every_other()
    {
        var mass = Unit.All.Where(u => u.IsMass).ToArray();
        Gen.Select(Gen.Int[0, mass.Length - 1].Select(i => mass[i]), Gen.Int[0, mass.Length - 1].Select(i => mass[i]), Gen.Long[1, 1_000_000_000]).Sample((from, to, micros) =>
        {
            Assert.True(Quantity.TryCreate(new Amount(micros), from, out var quantity));
            Assert.Equal(quantity, quantity.In(to));
            Assert.Equal(quantity.Value * from.Factor, quantity.In(to).Value * to.Factor);
        });
    }

    [Fact]
    public void Two_jin_are_one_kilogram_to_the_millionth()
    {
        Assert.Equal(Quantity.Of(1m, Unit.Kilogram), Quantity.Of(2m, Unit.Jin));
        Assert.Equal("0.0000005 kg", Quantity.Of(0.000001m, Unit.Jin).In(Unit.Kilogram).ToString());
    }

    [Fact]
    public void Counted_units_convert_into_nothing_else()
    {
        var box = Quantity.Of(3, Unit.Find("box")!);
        foreach (var other in Unit.All.Where(u => u.Code != "box"))
        {
            Assert.False(box.Unit.ConvertsTo(other));
            Assert.Throws<InvalidOperationException>(() => box.In(other));
            Assert.Throws<InvalidOperationException>(() => box.Plus(Quantity.Of(1, other)));
        }
    }

    [Fact]
    public void Adding_up_the_largest_never_wraps_round()
    {
        var most = Quantity.Of(1000, Unit.Find("t")!);
        Assert.Equal(Quantity.MaxMicros, most.BaseMicros);
        Assert.False(Quantity.TryCreate(new Amount(1000 * Amount.One + 1), Unit.Find("t"), out _));
        Assert.False(Quantity.TryCreate(new Amount(long.MaxValue), Unit.Find("t"), out _));
        var sum = Enumerable.Repeat(most, 100_000).Aggregate((a, b) => a.Plus(b));
        Assert.Equal(long.MaxValue, sum.BaseMicros);
        Assert.True(sum.Minus(sum).Minus(most) < Quantity.Of(1, Unit.Gram));
    }

    [Fact]
    public void Text_form_is_canonical_and_reads_back()
    {
        Gen.Select(Gen.Int[0, Unit.All.Count - 1].Select(i => Unit.All[i]), Gen.Long[1, 900_000_000_000]).Sample((unit, micros) =>
        {
            if (Quantity.TryCreate(new Amount(micros), unit, out var quantity))
            {
                Assert.True(Quantity.TryParse(quantity.ToString(), out var back));
                Assert.Equal(quantity, back);
                Assert.Equal(quantity.ToString(), back.ToString());
            }
        });
    }

    [Fact]
    public void Unit_numbers_and_codes_are_those_the_views_and_statements_have_always_used() => Assert.Equal(
        "1g 2kg 3jin 4t 5head 6tail 7piece 8box 9bag 10basket 11bottle 12bundle 13case",
        string.Join(' ', Unit.All.Select(u => u.Number + u.Code)));
}
