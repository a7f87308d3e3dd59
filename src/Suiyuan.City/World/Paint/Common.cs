using System.Globalization;

namespace Suiyuan.City.World.Paint;

/// <summary>What several layouts print. Everyone and everything in it is invented.</summary>
internal static class Common
{
    // One line: eng/tickets/fonts takes the characters of the signatures from here.
    private const string Hands = "陈志明,黄秀文,梁国安,何永光,李小林,吴志强,周文清,郑安平,林光明,谢永平,罗志文,叶小青";

    /// <summary>Who signs.</summary>
    internal static readonly string[] Names = Hands.Split(',');

    /// <summary>Someone's name.</summary>
    public static string Hand(Sheet s) => s.Look.Pick(Names);

    /// <summary>A mobile number with its middle hidden, as printed by those who care.</summary>
    public static string Phone(Sheet s) => "13" + Digits(s, 1) + "****" + Digits(s, 4);

    /// <summary>A plate of a letter that no city of the province has.</summary>
    public static string Plate(Sheet s) => "粤O" + Digits(s, 5);

    public static string Digits(Sheet s, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => s.Look.Between(0, 9).ToString(CultureInfo.InvariantCulture)));

    /// <summary>Where goods go: market and stall.</summary>
    public static string Destination(TicketPaper p) => "广州市" + p.Consignee.Market.District + p.Consignee.Market.Zh + p.Consignee.Number + "档";

    /// <summary>The place of a source without what would make a seal too long.</summary>
    public static string Short(Source source) => source.Place.Length > 4 ? source.Place[..4] : source.Place;

    /// <summary>Who issues quarantine certificates where the source is.</summary>
    public static string Vet(TicketPaper p) => Short(p.Source) + "动物卫生监督所（演示）";

    /// <summary>Yuan and fen in digits.</summary>
    public static string Yuan(decimal yuan) => yuan.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Yuan and fen in capital numerals, as on slips; up to 99,999,999.99.</summary>
    public static string Capital(decimal yuan)
    {
        const string Digit = "零壹贰叁肆伍陆柒捌玖";
        const string Place = "仟佰拾万仟佰拾元角分";
        var fen = decimal.ToInt64(decimal.Round(yuan * 100)).ToString(CultureInfo.InvariantCulture);
        var text = "";
        for (var i = 0; i < fen.Length; i++)
        {
            var place = Place[Place.Length - fen.Length + i];
            var zero = fen[i] == '0';
            if (!zero)
            {
                text += (i > 0 && fen[i - 1] == '0' && place is not '分' ? "零" : "") + Digit[fen[i] - '0'] + place;
            }
            else if (place is '元' or '万')
            {
                text += place;
            }
        }

        return text + (fen.EndsWith("00", StringComparison.Ordinal) || text.EndsWith('角') ? "整" : "");
    }
}
