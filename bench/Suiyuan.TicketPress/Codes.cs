namespace Suiyuan.TicketPress;

/// <summary>Numbers with a check digit, made and tested here on their own: the press shares no code with the reader.</summary>
internal static class Codes
{
    // GB 32100-2015: no I, O, Z, S, V.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static string Uscc(Chance chance, string region, bool person)
    {
        var body = (person ? "92" : "91") + region
            + string.Concat(Enumerable.Range(0, 9).Select(i => i is 0 && person ? 'M' : i is 1 && person ? 'A' : chance.Of<char>([.. "0123456789ABCDEFGH"])));
        return body + UsccCheck(body);
    }

    public static bool UsccHolds(string code) => code.Length == 18 && code[..17].All(Alphabet.Contains) && UsccCheck(code[..17]) == code[17];

    /// <summary>JY and digits, or SC and digits.</summary>
    public static string Licence(Chance chance, string letters, string region)
    {
        var body = letters == "JY" ? chance.Of("1", "2", "3") + region + chance.Digits(6) : chance.Of("104", "110", "113", "124", "101") + region + chance.Digits(4);
        return letters + body + Mod11Then10(body);
    }

    public static bool LicenceHolds(string code) => code.Length == 16 && code[2..].All(char.IsAsciiDigit) && Mod11Then10(code[2..15]) == code[15];

    /// <summary>The same with one digit changed, so that the check digit is wrong.</summary>
    public static string Spoil(Chance chance, string code)
    {
        // A code may have no digit in its latter half: then one of its region is changed.
        var low = code[8..^1].Any(char.IsAsciiDigit) ? 8 : 2;
        while (true)
        {
            var characters = code.ToCharArray();
            var at = chance.Int(low, code.Length - 2);
            if (char.IsAsciiDigit(characters[at]))
            {
                characters[at] = (char)('0' + ((characters[at] - '0' + chance.Int(1, 9)) % 10));
                var spoiled = new string(characters);
                if (!UsccHolds(spoiled) && !LicenceHolds(spoiled))
                {
                    return spoiled;
                }
            }
        }
    }

    private static char UsccCheck(string body)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in body)
        {
            sum += Alphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    // ISO 7064 MOD 11,10.
    private static char Mod11Then10(string digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (char)('0' + ((11 - product) % 10));
    }
}
