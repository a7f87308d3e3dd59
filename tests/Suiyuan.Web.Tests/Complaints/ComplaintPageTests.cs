using System.Net;
using System.Text;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Notices;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Recalls;

namespace Suiyuan.Web.Tests.Complaints;

/// <summary>A complaint from the voucher to its end, for the four who see it.</summary>
public sealed class ComplaintPageTests
{
    private static readonly (string, string)[] Filled =
    [
        ("about", "short-weight"), ("text", "称了两斤，回家只有一斤六两"), ("wish", "补差价 12 元"), ("amount", "12"), ("when", "今天早上"),
        ("name", "陈小姐"), ("phone", "138 0013-8000"), ("idType", "id"), ("idNumber", "440103199001011234"), ("public", "1"), ("mediate", "1"), ("photos", "GPSPLACE"),
    ];

    [Fact]
    public async Task A_shopper_complains_without_scripts_and_stall_market_and_bureau_read_it_at_once_but_only_the_bureau_who_it_is()
    {
        await using var city = await RecallCity.StartAsync();
        var (voucher, _) = await city.SellAsync("1");
        using var shopper = city.Host.Client("zh");
        Assert.Contains($"/complain?v={voucher}", await shopper.GetStringAsync($"/v/{voucher}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var sent = await ShopperForm.SendAsync(shopper, $"/complain?v={voucher}", "complain", Filled);
        var link = ShopperForm.LinkOf(sent);
        var page = await shopper.GetStringAsync(link, TestContext.Current.CancellationToken);
        // Nobody is asked about what has not been done.
        Assert.DoesNotContain("您满意吗", page, StringComparison.Ordinal);
        Assert.Contains("请马上保存这个链接", page, StringComparison.Ordinal);
        Assert.Contains("称了两斤", page, StringComparison.Ordinal);
        link = link.Split('?')[0];
        Assert.DoesNotContain("请马上保存", await shopper.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var row = Row(city);
        Assert.Equal((RecallCity.Stall, "short-weight", voucher, true), (row.Party, row.About, row.Sale, row.Public));
        Assert.DoesNotContain("GPSPLACE", Encoding.ASCII.GetString(Photo(city, row).Span), StringComparison.Ordinal);
        using var photo = await shopper.GetAsync($"{link}/photos/{PhotosOf(city, row)[0]}", TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType?.MediaType);
        var store = city.Get<NoticeStore>();
        await RecallCity.UntilAsync("all three are told", () => new[] { RecallCity.Stall, "huangsha", "gz" }.All(p => store.Of(p, 9).Any(n => n.What.Kind == "complaint")));
        Assert.Empty(store.Of(RecallCity.Buyer, 9));

        foreach (var (party, home) in new[] { (RecallCity.Stall, "/stall"), ("huangsha", "/market"), ("gz", "/bureau") })
        {
            using var desk = await city.City.SignedInAsync(party);
            foreach (var address in new[] { $"{home}/complaints/{row.Index}", $"{home}/complaints/{row.Id}", $"{home}/complaints", $"{home}/notices", home, $"{home}/complaints.csv" })
            {
                using var answer = await desk.GetAsync(address, TestContext.Current.CancellationToken);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.OK || address == "/stall/complaints.csv", $"{address}: {answer.StatusCode}");
                Assert.Equal(address.EndsWith(row.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) || address.EndsWith(row.Id.ToString(), StringComparison.Ordinal), text.Contains("称了两斤", StringComparison.Ordinal));
                Assert.DoesNotContain("陈小姐", text, StringComparison.Ordinal);
                Assert.DoesNotContain("13800138000", text, StringComparison.Ordinal);
            }

            using var person = await desk.GetAsync($"/api/sealed/{row.Person}", TestContext.Current.CancellationToken);
            Assert.Equal(party == "gz" ? HttpStatusCode.OK : HttpStatusCode.Forbidden, person.StatusCode);
            if (party == "gz")
            {
                var document = await desk.GetStringAsync($"/bureau/complaints/{row.Index}/forms/registration", TestContext.Current.CancellationToken);
                Assert.Contains("陈小姐", document, StringComparison.Ordinal);
                Assert.Contains("440103199001011234", document, StringComparison.Ordinal);
                Assert.Equal(2, city.Get<SealedStore>().ReadingsOf(row.Person!.Value).Count(r => r.Reader == "gz"));
            }
        }
    }

    [Fact]
    public async Task The_legal_file_of_an_entry_merchant_lists_the_complaints_about_it()
    {
        await using var city = await RecallCity.StartAsync();
        using var market = await city.City.SignedInAsync("huangsha");
        market.DefaultRequestHeaders.AcceptLanguage.Clear();
        market.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        var address = $"/market/stalls/{RecallCity.Stall}/file";
        Assert.Contains("没有投诉", await market.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var (voucher, _) = await city.SellAsync("1");
        using var shopper = city.Host.Client("zh");
        using var sent = await ShopperForm.SendAsync(shopper, $"/complain?v={voucher}", "complain", Filled);
        var page = await market.GetStringAsync(address, TestContext.Current.CancellationToken);
        Assert.Contains("短斤缺两", page, StringComparison.Ordinal);
        Assert.Contains($"/ledger/{Row(city).Index}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("陈小姐", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stall_answers_the_bureau_closes_the_shopper_reads_it_and_it_counts_in_public_then_the_shopper_erases_everything()
    {
        await using var city = await RecallCity.StartAsync();
        var (voucher, _) = await city.SellAsync("1");
        using var shopper = city.Host.Client("zh");
        using var sent = await ShopperForm.SendAsync(shopper, $"/complain?v={voucher}", "complain", Filled);
        var link = ShopperForm.LinkOf(sent).Split('?')[0];
        var row = Row(city);
        await city.SayAsync("gz", new ComplaintDecided(StatementFactory.Nonce(), row.Id, "identity-needed", Until: ChinaTime.DayOf(Hosting.TestCity.Now).AddDays(3)), row.Party);
        Assert.Contains("请您在", await shopper.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var identity = await ShopperForm.SendAsync(shopper, link, "identity", ("name", "陈小姐"), ("phone", "13800138000"), ("idType", "id"), ("idNumber", "440103199001011234"));
        Assert.Equal(link, ShopperForm.LinkOf(identity));
        Assert.Equal(ComplaintState.Filed, Row(city).State);
        using var more = await ShopperForm.SendAsync(shopper, link, "more", ("text", "又称了一次还是少"), ("photos", "x"));
        Assert.Equal(link, ShopperForm.LinkOf(more));

        // Nobody is asked for an opinion before anything was done.
        Assert.DoesNotContain("这样办您满意吗", await shopper.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var (words, answer) = SealedContent.Seal(new SealedWords("对不起，已退 12 元"));
        await city.SayAsync(RecallCity.Stall, new ComplaintAnswered(StatementFactory.Nonce(), row.Id, answer));
        Assert.Contains("这样办您满意吗", await shopper.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        city.Get<SealedStore>().Put(answer, words);
        await city.SayAsync("gz", new ComplaintDecided(StatementFactory.Nonce(), row.Id, "accepted"), row.Party);
        await city.SayAsync("gz", new ComplaintClosed(StatementFactory.Nonce(), row.Id, "settled", Founded: true), row.Party);
        using var opinion = await ShopperForm.SendAsync(shopper, link, "opinion", ("what", "satisfied"));
        Assert.True(Row(city).Satisfied);
        var page = await shopper.GetStringAsync(link, TestContext.Current.CancellationToken);
        Assert.Contains("已退 12 元", page, StringComparison.Ordinal);
        Assert.Contains("您满意吗", page, StringComparison.Ordinal);
        Assert.Contains("已办结：谈妥", page, StringComparison.Ordinal);
        var decision = await shopper.GetStringAsync(link + "/forms/acceptance", TestContext.Current.CancellationToken);
        Assert.Contains("投诉受理决定书", decision, StringComparison.Ordinal);
        // As official papers are: who decided stands above the date, and the date has no day of the week.
        Assert.Matches("市场监督管理局（印章）<br>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日</p>", decision);
        Assert.Contains("查实 1 件", await shopper.GetStringAsync("/s/" + RecallCity.Stall, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var erased = await ShopperForm.SendAsync(shopper, link, "erase", ("what", "all"));
        Assert.Equal(link, ShopperForm.LinkOf(erased));
        Assert.Equal(SealedState.Erased, city.Get<SealedStore>().StateOf(Row(city).Person!.Value));
        Assert.Equal(SealedState.Erased, city.Get<SealedStore>().StateOf(row.Detail));
        Assert.Equal(SealedState.Erased, city.Get<SealedStore>().StateOf(PhotosOf(city, row)[0]));
        Assert.DoesNotContain("称了两斤", await shopper.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var bureau = await city.City.SignedInAsync("gz");
        Assert.Contains("投诉人已删除内容", await bureau.GetStringAsync($"/bureau/complaints/{row.Index}?lang=zh", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_something_is_missing_and_the_same_form_sent_again_is_the_same_complaint()
    {
        await using var city = await RecallCity.StartAsync();
        using var shopper = city.Host.Client("zh");
        const string Address = "/complain?s=" + RecallCity.Stall;
        var page = await shopper.GetStringAsync(Address, TestContext.Current.CancellationToken);
        var hidden = ShopperForm.Hidden(page, "complain");
        using var wrong = await ShopperForm.PostAsync(shopper, Address, hidden, ("about", "price"), ("text", "标价 10 元收我 15 元"), ("wish", "退 5 元"), ("name", "李生"), ("phone", "12345"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var again = await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All((string[])["标价 10 元收我 15 元", "退 5 元", "李生", "12345", "请填 11 位手机号"], w => Assert.Contains(w, again, StringComparison.Ordinal));
        Assert.Equal(hidden.Single(h => h.Key == "form"), ShopperForm.Hidden(again, "complain").Single(h => h.Key == "form"));
        (string, string)[] right = [("about", "price"), ("text", "标价 10 元收我 15 元，回家拉肚子"), ("wish", "退 5 元"), ("name", "李生"), ("phone", "13800138000")];
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ShopperForm.PostAsync(shopper, Address, hidden, right)));
        Assert.Single(answers.Select(ShopperForm.LinkOf).Distinct());
        Assert.Equal("illness", Row(city).About);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }

        // The address cannot choose the form's token, and so learn another's link.
        var mine = hidden.Single(h => h.Key == "form").Value;
        var other = ShopperForm.Hidden(await shopper.GetStringAsync($"{Address}&form={mine}", TestContext.Current.CancellationToken), "complain");
        Assert.NotEqual(mine, other.Single(h => h.Key == "form").Value);
    }

    [Fact]
    public async Task A_flood_is_answered_429_with_what_to_do_and_what_was_typed_stays()
    {
        await using var city = await RecallCity.StartAsync(settings: [("ComplaintsPerHour", "2")]);
        using var shopper = city.Host.Client("zh");
        const string Address = "/complain?s=" + RecallCity.Stall;
        for (var i = 0; i < 3; i++)
        {
            using var answer = await ShopperForm.SendAsync(shopper, Address, "complain", ("about", "price"), ("text", "贵了"), ("wish", "退"), ("name", "李生"), ("phone", "13800138000"));
            Assert.Equal(i < 2 ? HttpStatusCode.Redirect : HttpStatusCode.TooManyRequests, answer.StatusCode);
            if (i == 2)
            {
                var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.Contains("请过一会儿再提交，或打 12315", page, StringComparison.Ordinal);
                Assert.Contains("贵了", page, StringComparison.Ordinal);
                Assert.NotNull(answer.Headers.RetryAfter);
            }
        }
    }

    [Fact]
    public async Task A_lost_or_changed_link_opens_nothing_and_says_that_nobody_can_bring_it_back()
    {
        await using var city = await RecallCity.StartAsync();
        using var anyone = city.Host.Client("zh");
        using var answer = await anyone.GetAsync("/complaint/" + new string('A', 32), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("丢了谁也找不回来", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("投诉哪一档", await anyone.GetStringAsync("/complain", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_of_illness_are_a_cluster_whose_button_opens_the_recall_of_the_vouchers_lots()
    {
        await using var city = await RecallCity.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            var (voucher, _) = await city.SellAsync("1");
            using var shopper = city.Host.Client("zh");
            using var sent = await ShopperForm.SendAsync(shopper, $"/complain?v={voucher}", "complain", ("about", "illness"), ("text", "吃完呕吐"), ("wish", "查"), ("name", "李生"), ("phone", "13800138000"));
            ShopperForm.LinkOf(sent);
        }

        using var bureau = await city.City.SignedInAsync("gz");
        var page = await bureau.GetStringAsync("/bureau/complaints?lang=zh", TestContext.Current.CancellationToken);
        Assert.Contains("3 件，其中 3 件吃了不舒服", page, StringComparison.Ordinal);
        var button = System.Text.RegularExpressions.Regex.Match(page, "href=\"(?<to>/bureau/recalls/new[^\"]*lot=[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["to"].Value;
        var wizard = await bureau.GetStringAsync(WebUtility.HtmlDecode(button) + "&lang=zh", TestContext.Current.CancellationToken);
        Assert.Contains(city.Lot.ToString(), wizard, StringComparison.Ordinal);
        Assert.Contains("盖章，召回 1 档", wizard, StringComparison.Ordinal);
        Assert.Matches("<option value=\"complaints\"[^>]*selected", wizard);
    }

    [Theory]
    [InlineData("/bureau/complaints", "gz")]
    [InlineData("/bureau/complaints/{c}", "gz")]
    [InlineData("/bureau/complaints/{c}/forms/registration", "gz")]
    [InlineData("/bureau/tipoffs", "gz")]
    [InlineData("/market/complaints", "huangsha")]
    [InlineData("/market/complaints/{c}", "huangsha")]
    [InlineData("/stall/complaints", RecallCity.Stall)]
    [InlineData("/stall/complaints/{c}", RecallCity.Stall)]
    public async Task Every_page_reads_in_both_languages_with_a_complaint_and_without(string path, string party)
    {
        await using var city = await RecallCity.StartAsync();
        using var desk = await city.City.SignedInAsync(party);
        if (!path.Contains('{', StringComparison.Ordinal))
        {
            using var empty = await desk.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, empty.StatusCode);
        }

        var (words, detail) = SealedContent.Seal(new SealedComplaint("少了二两"));
        city.Get<SealedStore>().Put(detail, words);
        var index = await city.City.MustAsync(city.Get<Suiyuan.Web.Log.LedgerHost>().Statements.Seal(
            RecallCity.Stall, new ComplaintFiled(StatementFactory.Nonce(), "short-weight", detail), Hosting.TestCity.Now));
        foreach (var language in new[] { "zh", "en" })
        {
            var address = $"{path.Replace("{c}", index.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}?lang={language}";
            using var answer = await desk.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static ComplaintRow Row(RecallCity city)
    {
        using var db = city.Read();
        return Assert.Single(ComplaintQueries.Of(db, "gz", 10));
    }

    private static IReadOnlyList<Hash> PhotosOf(RecallCity city, ComplaintRow row)
    {
        using var db = city.Read();
        return ComplaintQueries.PhotosOf(db, row.Index);
    }

    private static ReadOnlyMemory<byte> Photo(RecallCity city, ComplaintRow row) => city.Get<SealedStore>().Read(PhotosOf(city, row)[0], "test", "test")!.Value;
}
