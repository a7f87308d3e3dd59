using Suiyuan.Domain.Notices;

namespace Suiyuan.Domain.Tests.Notices;

public sealed class NoticeLinkTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_link_reads_back_to_its_notice_until_its_time_is_over()
    {
        var token = NoticeLink.Make(Secret, 4711, Now.AddDays(90));
        Assert.Equal(38, token.Length);
        Assert.Equal(LinkState.Good, NoticeLink.Read(Secret, token, Now, out var notice));
        Assert.Equal(4711, notice);
        Assert.Equal(LinkState.Good, NoticeLink.Read(Secret, token, Now.AddDays(90).AddSeconds(-1), out _));
        Assert.Equal(LinkState.Expired, NoticeLink.Read(Secret, token, Now.AddDays(90), out _));
    }

    [Fact]
    public void A_link_with_any_character_changed_or_of_another_key_is_forged()
    {
        var token = NoticeLink.Make(Secret, 4711, Now.AddDays(90));
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var other in "AQgw-_9z")
            {
                var changed = token[..i] + other + token[(i + 1)..];
                // The last character has bits that say nothing; only one way of writing them is taken.
                Assert.True(changed == token || NoticeLink.Read(Secret, changed, Now, out _) == LinkState.Forged, changed);
            }
        }

        Assert.Equal(LinkState.Forged, NoticeLink.Read(new byte[32], token, Now, out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("................................................")]
    [InlineData("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA")]
    public void What_is_no_token_is_forged(string? token) => Assert.Equal(LinkState.Forged, NoticeLink.Read(Secret, token, Now, out _));
}
