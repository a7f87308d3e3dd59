using CsCheck;
using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Tests.Checks;

public sealed class CodeTests
{
    private static readonly Gen<string> ValidUscc =
        from department in Gen.Char["159"]
        from kind in Gen.Char["1239"]
        from region in Gen.Char["0123456789"].Array[6]
        from body in Gen.Char["0123456789ABCDEFGHJKLMNPQRTUWXY"].Array[9]
        let code = $"{department}{kind}{new string(region)}{new string(body)}"
        select code + Uscc.CheckOf(code);

    private static readonly Gen<string> ValidLicence =
        from prefix in Gen.Int[0, 3].Select(i => new[] { "JY1", "JY2", "SC1", "YB1" }[i])
        from digits in Gen.Char["0123456789"].Array[12]
        let number = prefix + new string(digits)
        select number + FoodLicence.CheckOf(number.AsSpan(2));

    private static readonly Gen<string> ValidGtin =
        from digits in Gen.Char["0123456789"].Array[12]
        select new string(digits) + Gtin.CheckOf(digits);

    private static readonly Gen<string> ValidId =
        from day in Gen.Date[new DateTime(1930, 1, 1), new DateTime(2020, 1, 1)]
        from place in Gen.Int[110000, 659000]
        from serial in Gen.Int[0, 999]
        let number = $"{place}{day:yyyyMMdd}{serial:000}"
        select number + IdNumber.CheckOf(number);

    // python-stdnum's tests of cn.uscc, and codes published on labels.
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91440300L83341734R")]
    [InlineData("914403006990676707")]
    [InlineData("91110108779510150C")]
    public void Accepts_published_credit_codes(string code) => Assert.True(Uscc.IsValid(code));

    // Numbers printed on labels of food.
    [Theory]
    [InlineData("SC10744030704994")]
    [InlineData("SC10741018302531")]
    [InlineData("SC11351090100010")]
    [InlineData("SC12336098200173")]
    [InlineData("SC12434017430075")]
    [InlineData("JY13202020009651")]
    public void Accepts_published_licence_numbers(string number) => Assert.True(FoodLicence.IsValid(number));

    // The example of GB 11643, and the GTIN of DOMAIN's table.
    [Fact]
    public void Accepts_the_standards_examples()
    {
        Assert.True(IdNumber.IsValid("11010519491231002X"));
        Assert.True(Gtin.IsValid("6921317905038"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y431")]
    [InlineData("91350100O000100Y43")]
    [InlineData("9135010XM000100Y43")]
    public void Refuses_codes_of_another_shape(string code) => Assert.False(Uscc.HasShape(code));

    [Fact]
    public void Refuses_an_identity_of_nobody_born() => Assert.False(IdNumber.HasShape("11010519490231002X"));

    [Fact]
    public void Refuses_every_change_of_one_character_of_a_credit_code() =>
        EveryChangeIsRefused(ValidUscc, "0123456789ABCDEFGHJKLMNPQRTUWXY", Uscc.IsValid);

    [Fact]
    public void Refuses_every_change_of_one_digit_of_a_licence() => EveryChangeIsRefused(ValidLicence, "0123456789", FoodLicence.IsValid);

    [Fact]
    public void Refuses_every_change_of_one_digit_of_an_identity() => EveryChangeIsRefused(ValidId, "0123456789X", IdNumber.IsValid);

    [Fact]
    public void Refuses_every_change_of_one_digit_of_a_trade_number() => EveryChangeIsRefused(ValidGtin, "0123456789", Gtin.IsValid);

    [Fact]
    public void A_valid_reading_stays_as_it_is() => ValidUscc.Sample(
        code =>
        {
            var reading = Uscc.Correct(Glyphs(code, 0.9f));
            Assert.True(reading.RawValid);
            Assert.Equal(code, reading.Text);
        },
        iter: 200);

    [Fact]
    public void Repairs_one_uncertain_character_when_the_recogniser_saw_the_right_one_too() => Gen.Select(ValidUscc, Gen.Int[8, 17]).Sample(
        (code, at) =>
        {
            var glyphs = Glyphs(code, 0.99f);
            var wrong = code[at] == '8' ? '3' : '8';
            glyphs[at] = new Glyph(wrong, 0.6f, 0, [(code[at], 0.3f)]);
            var reading = Uscc.Correct(glyphs);
            Assert.Equal(code, reading.Text);
            Assert.True(reading.Corrected);
            Assert.True(reading.Probability > 0.9);
        },
        iter: 300);

    [Fact]
    public void Never_repairs_a_number_that_is_certain() => Gen.Select(ValidUscc, Gen.Int[8, 17]).Sample(
        (code, at) =>
        {
            var forged = code.ToCharArray();
            forged[at] = code[at] == '8' ? '3' : '8';
            var glyphs = Glyphs(new string(forged), 0.98f);
            glyphs[at] = glyphs[at] with { Others = [(code[at], 0.015f)] };
            var reading = Uscc.Correct(glyphs);
            Assert.False(reading.Valid);
            Assert.Equal(new string(forged), reading.Text);
        },
        iter: 300);

    [Fact]
    public void Repairs_letters_that_a_code_does_not_have()
    {
        var glyphs = Glyphs("91350100M000100Y43", 0.99f);
        glyphs[5] = new Glyph('l', 0.99f, 0, []);
        glyphs[9] = new Glyph('O', 0.99f, 0, []);
        var reading = Uscc.Correct(glyphs);
        Assert.Equal("91350100M000100Y43", reading.Text);
        Assert.True(reading.Corrected);
    }

    [Fact]
    public void Leaves_two_equally_likely_repairs_to_a_person()
    {
        // Two digits are uncertain, and changing either would satisfy the check.
        const string good = "SC10744030704994";
        var other = Enumerable.Range(0, 10).Select(d => "SC1074403070" + d).SelectMany(p => Enumerable.Range(0, 10).Select(d => p + d + "94"))
            .Where(n => n.Length == 16).First(n => FoodLicence.IsValid(n) && n[12] != good[12] && n[13] != good[13]);
        var glyphs = Glyphs(good[..12] + good[12] + other[13] + good[14..], 0.99f);
        glyphs[12] = new Glyph(good[12], 0.6f, 0, [(other[12], 0.35f)]);
        glyphs[13] = new Glyph(other[13], 0.6f, 0, [(good[13], 0.35f)]);
        Assert.False(FoodLicence.Correct(glyphs).Valid);
    }

    [Fact]
    public void A_number_with_a_lost_character_is_not_valid()
    {
        var reading = FoodLicence.Correct(Glyphs("SC1074403070499", 0.9f));
        Assert.False(reading.Valid);
        Assert.Equal("SC1074403070499", reading.Text);
    }

    [Fact]
    public void Separators_and_full_width_do_not_matter()
    {
        var reading = FoodLicence.Correct(Glyphs("ＳＣ１０７-440 30704994", 0.99f));
        Assert.Equal("SC10744030704994", reading.Text);
        Assert.True(reading.Valid);
    }

    internal static Glyph[] Glyphs(string text, float probability) =>
        [.. text.Select((c, i) => new Glyph(c, probability, (float)i / text.Length, []))];

    private static void EveryChangeIsRefused(Gen<string> codes, string alphabet, Func<string, bool> valid) => codes.Sample(
        code =>
        {
            Assert.True(valid(code), code);
            for (var i = 0; i < code.Length; i++)
            {
                foreach (var c in alphabet)
                {
                    if (c != code[i])
                    {
                        Assert.False(valid(code[..i] + c + code[(i + 1)..]), code);
                    }
                }
            }
        },
        iter: 200);
}
