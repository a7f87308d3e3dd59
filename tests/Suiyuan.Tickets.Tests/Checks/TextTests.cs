using System.Globalization;
using CsCheck;
using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Ocr;

namespace Suiyuan.Tickets.Tests.Checks;

public sealed class TextTests
{
    private const string Capitals = "零壹贰叁肆伍陆柒捌玖";

    [Theory]
    [InlineData("2026年11月23日")]
    [InlineData("2026-11-23")]
    [InlineData("2026.11.23")]
    [InlineData("2026/11/23")]
    [InlineData("20261123")]
    [InlineData("二〇二六年十一月二十三日")]
    [InlineData("二○二六年十一月廿三日")]
    [InlineData("2026 年 11 月 23 日")]
    [InlineData("2 0 2 6年1 1月2 3日")]
    [InlineData("２０２６年１１月２３日")]
    [InlineData("2026年l1月23曰")]
    [InlineData("2O26年11月23日")]
    [InlineData("2026年11月23日 14:30")]
    [InlineData("20261123143000")]
    [InlineData("签发日期：2026年11月23日")]
    [InlineData("2026-11-23T08:00:00+08:00")]
    [InlineData("23/11/2026")]
    [InlineData("2026年1123日")]
    [InlineData("2026 11 23")]
    [InlineData("26.11.23")]
    [InlineData("23-Nov-2026")]
    [InlineData("23 November 2026")]
    public void Reads_dates_in_all_their_forms(string text)
    {
        Assert.True(DateText.TryParse(text, out var date), text);
        Assert.Equal(new DateOnly(2026, 11, 23), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("长期")]
    [InlineData("2026年13月1日")]
    [InlineData("2026年2月29日")]
    [InlineData("13800138000")]
    [InlineData("4401063456")]
    [InlineData("1.5 吨(30箱)")]
    [InlineData("20箱 10袋 5件")]
    public void What_is_no_date_is_none(string text) => Assert.False(DateText.TryParse(text, out _));

    [Fact]
    public void Dates_come_back_from_every_form() => Gen.Date[new DateTime(1990, 1, 1), new DateTime(2079, 12, 31)].Sample(day =>
    {
        var date = DateOnly.FromDateTime(day);
        foreach (var form in new[] { "yyyy年M月d日", "yyyy年MM月dd日", "yyyy-MM-dd", "yyyy.M.d", "yyyy/M/d", "yyyyMMdd", "yyyy 年 M 月 d 日" })
        {
            Assert.True(DateText.TryParse(date.ToString(form, CultureInfo.InvariantCulture), out var read));
            Assert.Equal(date, read);
        }
    });

    [Theory]
    [InlineData("柒拾陆元伍角整", "76.50")]
    [InlineData("人民币壹仟贰佰叁拾肆元伍角陆分", "1234.56")]
    [InlineData("壹万零伍佰元整", "10500")]
    [InlineData("叁仟元零伍分", "3000.05")]
    [InlineData("伍角", "0.5")]
    [InlineData("贰佰圆正", "200")]
    [InlineData("二百五十", "250")]
    [InlineData("十五", "15")]
    [InlineData("三千零六", "3006")]
    [InlineData("一点五", "1.5")]
    [InlineData("1.5万", "15000")]
    [InlineData("二〇二六", "2026")]
    [InlineData("两百", "200")]
    [InlineData("陸佰肆拾元整", "640")]
    public void Reads_numerals(string text, string value)
    {
        Assert.True(Numerals.TryParse(text, out var read), text);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("元")]
    [InlineData("柒拾陆头")]
    [InlineData("合格")]
    public void What_is_no_numeral_is_none(string text) => Assert.False(Numerals.TryParse(text, out _));

    [Fact]
    public void Amounts_in_capitals_come_back() => Gen.Int[1, 99_999_999].Sample(cents => Assert.True(
        Numerals.TryParse(Spell(cents), out var read) && read == cents / 100m, $"{cents}: {Spell(cents)} read {read}"));

    [Theory]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("¥1,234.50", "1234.50")]
    [InlineData("￥１２．５", "12.5")]
    [InlineData("12.50元", "12.50")]
    [InlineData("1 000", "1000")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("柒拾陆元伍角整", "76.5")]
    public void Reads_decimals(string text, string value)
    {
        Assert.True(TextNorm.TryDecimal(text, out var read), text);
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12,5")]
    [InlineData("1,23,456")]
    [InlineData("1.2.3")]
    [InlineData("12kg")]
    public void What_is_no_decimal_is_none(string text) => Assert.False(TextNorm.TryDecimal(text, out _));

    [Theory]
    [InlineData("500公斤", "500", "公斤", 500, "")]
    [InlineData("叁拾头", "叁拾", "头", 30, "")]
    [InlineData("1.5 吨(30箱)", "1.5", "吨", 1.5, "(30箱)")]
    [InlineData("１，２００㎏", "1,200", "kg", 1200, "")]
    [InlineData("800 KG", "800", "KG", 800, "")]
    [InlineData("20箱/400公斤", "20", "箱", 20, "/400公斤")]
    [InlineData("500(千克)", "500", "千克", 500, "")]
    [InlineData("30", "30", "", 30, "")]
    [InlineData("壹佰贰拾羽", "壹佰贰拾", "羽", 120, "")]
    [InlineData("五两", "五", "两", 5, "")]
    [InlineData("2万尾", "2万", "尾", 20000, "")]
    [InlineData("约50市斤", "50", "市斤", 50, "")]
    public void Splits_quantity_and_unit(string text, string number, string unit, double value, string rest)
    {
        Assert.True(Measure.TrySplit(text, out var measure), text);
        Assert.Equal(new Measure(number, unit, (decimal)value, rest), measure);
    }

    [Theory]
    [InlineData("公斤", "1")]
    [InlineData("KG", "1")]
    [InlineData("市斤", "0.5")]
    [InlineData("吨", "1000")]
    [InlineData("克", "0.001")]
    [InlineData("箱", null)]
    [InlineData("头", null)]
    public void Only_units_of_mass_have_kilograms(string unit, string? kilograms) =>
        Assert.Equal(kilograms is null ? null : decimal.Parse(kilograms, CultureInfo.InvariantCulture), Measure.KilogramsPer(unit));

    [Theory]
    [InlineData("佛山市三水区白妮镇", "佛山市三水区白坭镇")]
    [InlineData("阳江市江城区间坡镇", "阳江市江城区闸坡镇")]
    [InlineData("广东省佛山市三氷区", "广东省佛山市三水区")]
    [InlineData("湛江市坡头区", "湛江市坡头区")]
    [InlineData("佛山市顺德区北窖镇", "佛山市顺德区北滘镇")]
    [InlineData("广州市黄捕区", "广州市黄埔区")]
    [InlineData("广州市荘园路", "广州市荘园路")]
    [InlineData("广西南宁市", "广西南宁市")]
    [InlineData("河南省平镇", "河南省平镇")]
    public void Repairs_names_of_places(string read, string printed) => Assert.Equal(printed, PlaceNames.Correct(read));

    [Fact]
    public void Every_place_stays_as_it_is()
    {
        foreach (var place in PlaceNames.In("广东省广州市荔湾区").Concat(PlaceNames.Find("三水区")))
        {
            Assert.Equal(place.Name, PlaceNames.Correct(place.Name));
        }

        Assert.Equal(["广东省", "广州市", "荔湾区"], PlaceNames.In("广东省广州市荔湾区黄沙").Select(p => p.Name));
    }

    [Fact]
    public void Does_not_repair_what_the_recogniser_was_certain_of()
    {
        var certain = CodeTests.Glyphs("白妮镇", 0.995f);
        Assert.Equal("白妮镇", PlaceNames.Correct("白妮镇", certain));
        certain[1] = new Glyph('妮', 0.6f, 0.5f, [('坭', 0.35f)]);
        Assert.Equal("白坭镇", PlaceNames.Correct("白妮镇", certain));
    }

    [Fact]
    public void Knows_all_cities_of_Guangdong_and_a_place_within_another()
    {
        var guangdong = PlaceNames.Find("广东省")[0];
        Assert.Equal(21, "广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮"
            .Split(' ').Count(c => PlaceNames.Find(c + "市").Any(p => p.LiesIn(guangdong))));
        Assert.Contains(PlaceNames.Find("闸坡镇"), p => p.LiesIn(PlaceNames.Find("阳江市")[0]));
        Assert.NotEmpty(PlaceNames.Find("厄瓜多尔"));
    }

    private static string Spell(int cents)
    {
        var yuan = cents / 100;
        var text = "";
        if (yuan >= 10_000)
        {
            text = Thousands(yuan / 10_000) + "万" + (yuan % 10_000 is > 0 and < 1000 ? "零" : "");
        }

        text += Thousands(yuan % 10_000) + (yuan > 0 ? "元" : "");
        var (jiao, fen) = (cents / 10 % 10, cents % 10);
        if (jiao == 0 && fen == 0)
        {
            return text + "整";
        }

        return text + (jiao > 0 ? Capitals[jiao] + "角" : yuan > 0 ? "零" : "") + (fen > 0 ? Capitals[fen] + "分" : "整");
    }

    private static string Thousands(int n)
    {
        var text = "";
        var gap = false;
        foreach (var (unit, worth) in new[] { ("仟", 1000), ("佰", 100), ("拾", 10), ("", 1) })
        {
            var digit = n / worth % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text += (gap ? "零" : "") + Capitals[digit] + unit;
            gap = false;
        }

        return text;
    }
}
