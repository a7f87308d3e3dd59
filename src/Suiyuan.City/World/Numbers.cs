using System.Globalization;
using System.Text;

namespace Suiyuan.City.World;

/// <summary>Invented numbers with right check characters, as the forms want them.</summary>
internal static class Numbers
{
    private const string UsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>
    /// A unified social credit code (GB 32100-2015), invented: the district part is 440199, which GB/T 2260 does not
    /// assign, so that it can't be anyone's.
    /// </summary>
    /// <param name="chance">For its middle.</param>
    /// <param name="kind">Who registers and what it is: <c>92</c> an individual business, <c>93</c> a cooperative.</param>
    public static string SocialCreditCode(Chance chance, string kind = "92")
    {
        var code = new StringBuilder(kind + "440199MA");
        for (var i = 0; i < 7; i++)
        {
            code.Append(UsccAlphabet[chance.Between(0, UsccAlphabet.Length - 1)]);
        }

        var sum = 0;
        var weight = 1;
        for (var i = 0; i < 17; i++)
        {
            sum += UsccAlphabet.IndexOf(code[i], StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return code.Append(UsccAlphabet[(31 - (sum % 31)) % 31]).ToString();
    }

    /// <summary>A food business licence number (JY, check digit by ISO 7064 MOD 11,10), invented the same way.</summary>
    public static string Licence(Chance chance)
    {
        var digits = "1440199" + chance.Between(0, 999_999).ToString("000000", CultureInfo.InvariantCulture);
        var p = 10;
        foreach (var d in digits)
        {
            var s = (p + (d - '0')) % 10;
            p = (s == 0 ? 10 : s) * 2 % 11;
        }

        return "JY" + digits + ((11 - p) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
