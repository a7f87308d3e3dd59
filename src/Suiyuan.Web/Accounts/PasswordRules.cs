using System.Collections.Frozen;
using System.Globalization;
using Suiyuan.Web.Api;

namespace Suiyuan.Web.Accounts;

/// <summary>
/// What a password must be: long, and not among those that are tried first. No rules about kinds of characters, which
/// make passwords worse (NIST SP 800-63B section 3.1.1.2).
/// </summary>
internal static class PasswordRules
{
    /// <summary>Least length in characters as people count them.</summary>
    public const int MinLength = 10;

    /// <summary>Most characters, so that hashing can't be used to tire the host.</summary>
    public const int MaxLength = 200;

    // Of the lists of leaked passwords, Chinese ones included, those with ten characters and more that lead them.
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        [
            "1234567890", "0123456789", "12345678910", "123456789a", "a123456789", "0987654321", "1111111111", "0000000000",
            "8888888888", "6666666666", "1234512345", "1231231230", "12341234123", "123456123456", "1122334455", "9876543210",
            "147258369a", "1472583690", "7894561230", "5201314520", "5201314521", "1314520520", "woaini1314", "woaini5201314",
            "woaini1314520", "woaini520520", "wojiushiwo", "woaiwojiaren", "woaibaobei", "woaizhongguo", "zhongguo123",
            "guangzhou1", "guangzhou123", "guangzhou2026", "guangdong123", "qwertyuiop", "qwerty1234", "qwerty12345",
            "qwerty123456", "qwertyuiop123", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qazxsw23edc", "qazwsxedcrfv",
            "qazwsx1234", "zaq12wsxcde3", "asdfghjkl1", "asdfghjkl123", "asdfasdfasdf", "zxcvbnm123", "zxcvbnm1234",
            "password12", "password123", "password1234", "passw0rd123", "p@ssw0rd123", "p@ssword123", "passwordpassword",
            "admin12345", "admin123456", "adminadmin", "administrator", "root123456", "iloveyou12", "iloveyou123",
            "iloveyou520", "abc1234567", "abcd123456", "abcd12345678", "abcde12345", "abcdefghij", "abcdefg123", "aa12345678",
            "aa123456789", "a1234567890", "q123456789", "qq123456789", "qq12345678", "wang123456", "zhang123456", "li12345678",
            "chen123456", "liu1234567", "letmein123", "welcome123", "welcome1234", "changeme123", "football123", "baseball12",
            "superman123", "dragon1234", "monkey1234", "sunshine12", "princess12", "trustno1234", "suiyuan123", "suiyuan1234",
            "suiyuan123456", "suiyuan2026", "huangsha123", "huangsha1234", "shichang123", "shichang1234",
        ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Why this password is refused for this user; null when it is not.</summary>
    public static Problem? Check(string password, string userName)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(userName);
        var length = new StringInfo(password).LengthInTextElements;
        if (length < MinLength || password.Length > MaxLength)
        {
            return new Problem("password-short", "password");
        }

        var fewKinds = password.Distinct().Count() < 4;
        return Common.Contains(password) || fewKinds || password.Contains(userName, StringComparison.OrdinalIgnoreCase) && length < userName.Length + 6
            ? new Problem("password-common", "password")
            : null;
    }
}
