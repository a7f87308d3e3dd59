using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;

namespace Suiyuan.Domain.Tests.Vocabulary;

public sealed class RefusalTextTests
{
    [Fact]
    public void Every_code_has_words_and_every_word_a_code() =>
        Assert.Equal(RefusalCodes.All.Order(StringComparer.Ordinal), RefusalText.Codes.Order(StringComparer.Ordinal));

    [Fact]
    public void All_constants_are_in_the_closed_list() => Assert.Equal(
        typeof(RefusalCodes).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!), RefusalCodes.All);

    [Fact]
    public void Words_are_in_their_language_and_say_what_to_do()
    {
        foreach (var code in RefusalCodes.All)
        {
            var chinese = RefusalText.Of(code, chinese: true);
            var english = RefusalText.Of(code, chinese: false);
            foreach (var text in new[] { chinese.Title, chinese.Detail, chinese.Advice })
            {
                Assert.Contains(text, c => c is >= '\u4e00' and <= '\u9fff');
            }

            foreach (var text in new[] { english.Title, english.Detail, english.Advice })
            {
                Assert.NotEmpty(text);
                Assert.DoesNotContain(text, c => c is >= '\u4e00' and <= '\u9fff');
            }
        }
    }

    [Fact]
    public void The_field_and_the_argument_are_named() => Assert.Contains(
        "lines[0].qty", RefusalText.Of(new Refusal(RefusalCodes.WrongMember, "lines[0].qty"), chinese: true).Detail, StringComparison.Ordinal);
}
