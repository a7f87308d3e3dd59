using Microsoft.AspNetCore.Http;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Tests.Shared;

/// <summary>How times and numbers are written. client/shared/text.test.ts has the same rows: the verifier compares what
/// a page shows with what was sealed, so both sides must write alike.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("2026-11-23T06:05:09Z", "2026年11月23日 周一 14:05", "Mon 23 Nov 2026, 14:05")]
    [InlineData("2026-09-05T16:00:00Z", "2026年9月6日 周日 00:00", "Sun 6 Sep 2026, 00:00")]
    [InlineData("2027-01-01T00:00:00+08:00", "2027年1月1日 周五 00:00", "Fri 1 Jan 2027, 00:00")]
    public void A_moment_is_written_in_Chinas_time(string at, string chinese, string english)
    {
        var moment = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((chinese, english), (Text.InChinese.DateTime(moment), Text.InEnglish.DateTime(moment)));
    }

    [Theory]
    [InlineData("1234.50", "1,234.5")]
    [InlineData("0.5", "0.5")]
    [InlineData("1000000", "1,000,000")]
    [InlineData("0.000001", "0.000001")]
    public void A_number_is_grouped_and_keeps_only_the_decimals_it_has(string number, string written) =>
        Assert.Equal(written, Text.InChinese.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("", null, "", true)]
    [InlineData("", null, "en-GB,en;q=0.9,zh;q=0.8", false)]
    [InlineData("", null, "fr-FR,zh-TW;q=0.8,en;q=0.5", true)]
    [InlineData("", "en", "zh-CN", false)]
    [InlineData("?lang=zh", "en", "en", true)]
    public void The_language_is_the_one_asked_for_then_kept_then_preferred(string query, string? cookie, string accept, bool chinese)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(query);
        context.Request.Headers.AcceptLanguage = accept;
        if (cookie is not null)
        {
            context.Request.Headers.Cookie = $"{Text.CookieName}={cookie}";
        }

        Assert.Equal(chinese, Text.Of(context).IsChinese);
    }

    [Fact]
    public void A_table_reads_its_own_part_of_the_address_and_keeps_the_rest()
    {
        var context = new DefaultHttpContext();
        context.Request.Path = "/market/stalls";
        context.Request.QueryString = new QueryString("?day=2026-11-23&a-sort=-name&a-page=3&a-q=%E9%B1%BC&b-page=7");
        var query = TableQuery.Of(context, "a", 20);
        Assert.Equal(("鱼", "name", true, 3, 40L), (query.Find, query.Sort, query.Descending, query.Page, query.Skip));
        Assert.Equal("/market/stalls?day=2026-11-23&a-sort=name&a-page=1&a-q=%E9%B1%BC&b-page=7#a", query.With(sort: "name"));
        Assert.Equal("/market/stalls?day=2026-11-23&a-sort=-name&a-page=1&b-page=7#a", query.With(find: ""));
    }
}
