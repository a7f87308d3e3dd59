using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Tests.Vocabulary;

public sealed class IdentifierTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    // Codes published by python-stdnum's documentation of stdnum.cn.uscc and by the registries.
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91440300L83341734R")]
    [InlineData("914403006990676707")]
    [InlineData("91110108779510150C")]
    public void Accepts_real_credit_codes_and_no_change_of_one_character(string code)
    {
        Assert.Equal(IdentifierFault.None, UnifiedSocialCreditCode.Check(code).Fault);
        AssertEveryChangeRefused(code, "0123456789ABCDEFGHJKLMNPQRTUWXY", c => UnifiedSocialCreditCode.Check(c).Ok);
    }

    // Numbers found in the public label text of packaged food.
    [Theory]
    [InlineData("SC10744030704994")]
    [InlineData("SC10741018302531")]
    [InlineData("SC11351090100010")]
    [InlineData("SC12336098200173")]
    [InlineData("SC12434017430075")]
    [InlineData("JY13202020009651")]
    public void Accepts_real_licence_numbers_and_no_change_of_one_digit(string number)
    {
        Assert.Equal(IdentifierFault.None, LicenceNumber.Check(number).Fault);
        AssertEveryChangeRefused(number, "0123456789", c => LicenceNumber.Check(c).Ok, from: 2);
    }

    // The example of GB 11643-1999, annex.
    [Theory]
    [InlineData("11010519491231002X")]
    public void Accepts_the_standards_identity_number_and_no_change_of_one_digit(string number)
    {
        Assert.Equal(IdentifierFault.None, ResidentIdentityNumber.Check(number, Today).Fault);
        Assert.Equal(number, ResidentIdentityNumber.Check(" 110105 19491231 002x ", Today).Canonical);
        AssertEveryChangeRefused(number, "0123456789X", c => ResidentIdentityNumber.Check(c, Today).Ok);
    }

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("9135010", IdentifierFault.WrongLength)]
    [InlineData("91350100I000100Y43", IdentifierFault.WrongCharacter)]
    [InlineData("913501A0M000100Y43", IdentifierFault.WrongCharacter)]
    [InlineData("91990100M000100Y43", IdentifierFault.WrongRegion)]
    [InlineData("91350100M000100Y44", IdentifierFault.WrongCheckDigit)]
    public void Says_what_is_wrong_with_a_credit_code(string code, IdentifierFault fault) =>
        Assert.Equal(fault, UnifiedSocialCreditCode.Check(code).Fault);

    [Theory]
    [InlineData(null, IdentifierFault.Empty)]
    [InlineData("11010519491231002", IdentifierFault.WrongLength)]
    [InlineData("1101051949123100X2", IdentifierFault.WrongCharacter)]
    [InlineData("99010519491231002X", IdentifierFault.WrongRegion)]
    [InlineData("11010519490231002X", IdentifierFault.WrongDate)]
    [InlineData("11010520491231002X", IdentifierFault.WrongDate)]
    [InlineData("110105194912310021", IdentifierFault.WrongCheckDigit)]
    public void Says_what_is_wrong_with_an_identity_number(string? number, IdentifierFault fault) =>
        Assert.Equal(fault, ResidentIdentityNumber.Check(number, Today).Fault);

    [Theory]
    [InlineData("SC1074403070499", IdentifierFault.WrongLength)]
    [InlineData("XX10744030704994", IdentifierFault.WrongCharacter)]
    [InlineData("SC1074403070499X", IdentifierFault.WrongCharacter)]
    [InlineData("SC10744030704995", IdentifierFault.WrongCheckDigit)]
    public void Says_what_is_wrong_with_a_licence_number(string number, IdentifierFault fault) =>
        Assert.Equal(fault, LicenceNumber.Check(number).Fault);

    [Fact]
    public void Every_fault_has_a_reason_in_both_languages()
    {
        foreach (var fault in Enum.GetValues<IdentifierFault>().Where(f => f != IdentifierFault.None))
        {
            var (chinese, english) = new IdentifierVerdict(fault, "").Reason;
            Assert.NotEmpty(chinese);
            Assert.NotEmpty(english);
        }
    }

    private static void AssertEveryChangeRefused(string good, string alphabet, Func<string, bool> accepts, int from = 0)
    {
        for (var i = from; i < good.Length; i++)
        {
            foreach (var c in alphabet.Where(c => c != good[i]))
            {
                var changed = good[..i] + c + good[(i + 1)..];
                Assert.False(accepts(changed), changed);
            }
        }
    }
}
