using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Log;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Office;

/// <summary>The first pages, the search and the files of the two desks: what they count, for whom, and that they open.</summary>
public sealed partial class DeskPageTests : IAsyncLifetime
{
    private readonly SuiyuanHost _host = SuiyuanHost.Start();
    private TestCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.FoundedAsync(_host);
        await _city.AdmitAsync("gz", "gz-liwan", new Admitted(Roles.Bureau, new("荔湾区市场监管局", "Liwan"), "gz"));
        await _city.AdmitAsync("gz-liwan", "fangcun", new Admitted(Roles.Market, new("芳村茶市", "Fangcun"), "gz-liwan", Market: new("retail")));
        await _city.AdmitAsync("fangcun", "fangcun.c1", new Admitted(Roles.Merchant, new("芳村水果"), "fangcun", Stall: "C1"));
    }

    public async ValueTask DisposeAsync()
    {
        _city?.Dispose();
        await _host.DisposeAsync();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sentence_counts_markets_and_matters_and_follows_what_was_recorded()
    {
        // Both markets lack agreements, which is a matter for each.
        Assert.Contains("0 of 2 markets are in order; 2 need you", await SentenceAsync("gz", "/bureau"), StringComparison.Ordinal);
        Assert.Contains("0 of 3 stalls have recorded today", await SentenceAsync("gz", "/bureau"), StringComparison.Ordinal);
        await SayAsync("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        Assert.Contains("1 of 3 stalls have recorded today", await SentenceAsync("gz", "/bureau"), StringComparison.Ordinal);
        Assert.Contains("0 of 1 markets are in order; one needs you", await SentenceAsync("gz", "/bureau?office=gz-liwan"), StringComparison.Ordinal);
        Assert.Contains("0 of 1 stalls have recorded today", await SentenceAsync("gz-liwan", "/bureau"), StringComparison.Ordinal);
        Assert.Contains("1 of 2 stalls have recorded today", await SentenceAsync("huangsha", "/market"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_page_of_a_large_city_is_shown_as_it_was_while_the_next_is_made_but_never_older_than_what_its_reader_recorded()
    {
        byte[] many = [.. Enumerable.Range(1, 500).SelectMany(n =>
            _city.Seal("huangsha", $"huangsha.x{n}", new Admitted(Roles.Merchant, new($"第{n}档"), "huangsha", Stall: $"X{n}")))];
        using (var admitted = await _city.PostAsync(many, "application/cbor-seq"))
        {
            Assert.True(admitted.IsSuccessStatusCode);
        }

        await SayAsync("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        Assert.Contains("1 of 503 stalls have recorded today", await SentenceAsync("gz", "/bureau"), StringComparison.Ordinal);
        await SayAsync("huangsha.b07", "huangsha.b07", TestCity.Groupers());
        Assert.Contains("1 of 503 stalls have recorded today", await SentenceAsync("gz", "/bureau"), StringComparison.Ordinal);
        var mine = await _city.MustAsync(_city.Seal("fangcun.c1", "fangcun.c1", TestCity.Groupers()));
        Assert.Contains("3 of 503 stalls have recorded today", await SentenceAsync("gz", $"/bureau?seen={mine}"), StringComparison.Ordinal);
        await SayAsync("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        await _city.AdmitAsync("fangcun", "fangcun.c2", new Admitted(Roles.Merchant, new("芳村水果二"), "fangcun", Stall: "C2"));
        while (!(await SentenceAsync("gz", "/bureau")).Contains("3 of 504 stalls", StringComparison.Ordinal))
        {
            await Task.Delay(50, Token);
        }
    }

    [Fact]
    public async Task An_office_that_the_views_have_not_come_to_yet_finds_its_desk_empty()
    {
        using var views = new SqliteConnection($"Data Source={Path.Combine(_host.Data, "views.db")};Pooling=False");
        await views.OpenAsync(Token);
        using var held = views.CreateCommand();
        held.CommandText = "BEGIN IMMEDIATE";
        await held.ExecuteNonQueryAsync(Token);
        await AdmitAsync("gz", "gz-tianhe", new Admitted(Roles.Bureau, new("天河区市场监管局", "Tianhe"), "gz"));
        await AdmitAsync("gz-tianhe", "shipai", new Admitted(Roles.Market, new("石牌市场", "Shipai"), "gz-tianhe", Market: new("retail")));
        async Task AdmitAsync(string by, string party, Admitted admitted)
        {
            await _city.RecordAsync(_city.Seal(by, party, admitted));
            await _city.RecordAsync(_city.Seal(by, party, new KeyGranted(_city.Point(party), KeyUses.Seal, "手机")));
        }

        string[] both =
        [
            "", "/tasks", "/days", "/stalls", "/daybook", "/purchases", "/vouchers", "/tickets", "/tickets/rules", "/certificates", "/balances", "/shortfalls",
            "/oddities", "/risks", "/alerts", "/tests", "/tests/new", "/recalls", "/recalls/new", "/complaints", "/inspections", "/rectify", "/documents",
            "/notices", "/payments", "/trace", "/search", "/rules", "/keys",
        ];
        foreach (var (party, desk, own) in ((string, string, string[])[])[
            ("gz-tianhe", "/bureau", ["/markets", "/members", "/risk", "/credit", "/districts", "/laboratories", "/inspections/plan", "/screen", "/tipoffs"]),
            ("shipai", "/market", ["/agreement", "/inspect", "/notice"])])
        {
            using var officer = await _city.SignedInAsync(party);
            foreach (var path in both.Concat(own))
            {
                using var answer = await officer.GetAsync(desk + path, Token);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{desk}{path}: {(int)answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_failed_test_stands_first_on_both_lists_and_in_its_area_alone()
    {
        await SayAsync("huangsha", "huangsha.a12", new RapidTest(StatementFactory.Nonce(), "石斑鱼", [new("孔雀石绿", "fail")]));
        var tasks = await TextAsync("gz", "/bureau/tasks");
        Assert.True(tasks.IndexOf("a failed test, sale not stopped", StringComparison.Ordinal) is > 0 and var at
            && at < tasks.IndexOf("without an agreement", StringComparison.Ordinal), tasks);
        Assert.Contains("a failed test", await TextAsync("gz", "/bureau/tasks?area=tests"), StringComparison.Ordinal);
        Assert.DoesNotContain("without an agreement", await TextAsync("gz", "/bureau/tasks?area=tests"), StringComparison.Ordinal);
        Assert.DoesNotContain("a failed test", await TextAsync("gz", "/bureau/tasks?office=gz-liwan"), StringComparison.Ordinal);
        Assert.Contains("a failed test", await TextAsync("huangsha", "/market"), StringComparison.Ordinal);
        Assert.Contains("1 failed; 1 in 14 days", await TextAsync("gz", "/bureau"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_sees_numbers_of_an_office_that_is_not_below()
    {
        await SayAsync("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        using var market = await _city.SignedInAsync("fangcun");
        using var refused = await market.GetAsync("/bureau", Token);
        Assert.Contains("/no-permission", refused.Headers.Location?.OriginalString, StringComparison.Ordinal);
        foreach (var (who, path) in new[]
        {
            ("fangcun", "/market"), ("fangcun", "/market?office=huangsha"), ("fangcun", "/market/search?q=阿珍"), ("fangcun", "/market/purchases?market=huangsha"), ("fangcun", "/market/purchases.csv?market=huangsha"),
            ("gz-liwan", "/bureau?office=gz"), ("gz-liwan", "/bureau/search?q=阿珍"), ("gz-liwan", "/bureau/purchases.csv?office=gz"), ("gz-liwan", "/bureau/stalls.csv"),
        })
        {
            var text = await TextAsync(who, path);
            Assert.DoesNotContain("阿珍水产", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Huangsha", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_counted_over_many_markets_is_the_same_on_the_citys_page_of_a_district_and_on_the_districts_own()
    {
        var today = ChinaTime.DayOf(TestCity.Now);
        await SayAsync("huangsha", "huangsha.a12", new PatrolFinding(StatementFactory.Nonce(), "clean", "地面积水", today.AddDays(-5)));
        await SayAsync("fangcun", "fangcun.c1", new PatrolFinding(StatementFactory.Nonce(), "labels", "没有产地", today.AddDays(-1)));
        var bought = await SealedAsync("fangcun.c1", "fangcun.c1", TestCity.Groupers());
        await SayAsync("fangcun", "fangcun", new RecallOpened(
            StatementFactory.Nonce(), 2, "石斑鱼", [new LotId(bought, 0)], "test", "检出", "不要食用", TestCity.Now, new(1, 1, 1, 1)));
        Assert.Contains("2 rectifications are late", await TextAsync("gz", "/bureau/tasks"), StringComparison.Ordinal);
        foreach (var (who, path) in new[] { ("gz", "/bureau/tasks?office=gz-liwan"), ("gz-liwan", "/bureau/tasks") })
        {
            var tasks = await TextAsync(who, path);
            Assert.Contains("One rectification is late", tasks, StringComparison.Ordinal);
            Assert.Contains("Recall: 石斑鱼", tasks, StringComparison.Ordinal);
        }

        // What it opens is narrowed as well.
        var late = await TextAsync("gz", "/bureau/rectify?office=gz-liwan");
        Assert.Contains("没有产地", late, StringComparison.Ordinal);
        Assert.DoesNotContain("地面积水", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_about_someone_in_another_area_says_so_and_where_the_public_part_is()
    {
        using var district = await _city.SignedInAsync("gz-liwan");
        foreach (var path in (string[])["parties/{0}", "parties/{0}/file", "credit/{0}", "inspect/{0}", "enforce/{0}"])
        {
            using var refused = await district.GetAsync("/bureau/" + path.Replace("{0}", "huangsha.a12", StringComparison.Ordinal), Token);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, refused.StatusCode));
            var words = await refused.Content.ReadAsStringAsync(Token);
            Assert.Contains("is not in your area", words, StringComparison.Ordinal);
            Assert.Contains("href=\"/s/huangsha.a12\"", words, StringComparison.Ordinal);
            using var unknown = await district.GetAsync("/bureau/" + path.Replace("{0}", "nobody.a12", StringComparison.Ordinal), Token);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, unknown.StatusCode));
        }
    }

    [Fact]
    public async Task Search_finds_each_kind_by_the_number_on_its_paper()
    {
        var bought = await SealedAsync("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        var sold = await SealedAsync("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Of(2), Unit.Jin)]));
        await SayAsync("huangsha.a12", "huangsha.a12", new TicketAttached(StatementFactory.Nonce(), bought, "quarantine", Hash.Of("x"u8), "QZ-7788"));
        await SayAsync("huangsha.a12", "huangsha.a12", new DocumentFiled(StatementFactory.Nonce(), "licence", "JY1440103", Image: Hash.Of("y"u8)));
        await Expect("A12", "huangsha.a12", "Markets, merchants, offices");
        await Expect("QZ-7788", "href=\"/bureau/tickets/", "Tickets");
        await Expect("JY1440103", "JY1440103", "Papers");
        await Expect("湛江", "湛江渔业", "Suppliers");
        await Expect(sold.ToString(), $"/v/{sold}", "Ledger");
        await Expect($"https://x.example/v/{sold}", $"/v/{sold}", "Ledger");
        await Expect(bought.ToString(), "/ledger/", "Ledger");
        await Expect("#0", "/ledger/0", "Ledger");
        Assert.Contains("Number plates are sealed", await TextAsync("gz", "/bureau/search?q=粤A12345"), StringComparison.Ordinal);

        async Task Expect(string words, string hit, string group)
        {
            var page = await TextAsync("gz", "/bureau/search?q=" + Uri.EscapeDataString(words));
            Assert.Contains($"<h2>{group}</h2>", page, StringComparison.Ordinal);
            Assert.Contains(hit, page[page.IndexOf("<h2>" + group, StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_supervision_records_is_on_the_list_with_its_clock_and_found_by_its_code()
    {
        var alert = await PlatformAsync("huangsha.a12", new AlertRaised(StatementFactory.Nonce(), "r05", 1, "hold", "x"));
        var complaint = await PlatformAsync("huangsha.a12", new ComplaintFiled(StatementFactory.Nonce(), "bad-goods", Hash.Of("不新鲜"u8)));
        await SayAsync("huangsha", "huangsha.a12", new Sampling(StatementFactory.Nonce(), "GZ-2611-0007", "石斑鱼", Amount.Of(2), Unit.Jin, "risk"));
        var inspection = await SealedAsync("gz", "huangsha.a12", new Inspection(StatementFactory.Nonce(), "stall/1", [new("clean", "bad")], "rectify", ChinaTime.DayOf(TestCity.Now)));

        var tasks = await TextAsync("gz", "/bureau/tasks");
        Assert.Contains("an alert", tasks, StringComparison.Ordinal);
        Assert.Contains("Complaint: A12 阿珍水产", tasks, StringComparison.Ordinal);
        Assert.Matches("class=\"due[^\"]*\"><b>.*?days left", tasks);
        foreach (var area in new[] { "alerts", "complaints" })
        {
            Assert.DoesNotContain("without an agreement", await TextAsync("gz", "/bureau/tasks?area=" + area), StringComparison.Ordinal);
        }

        await Found("GZ-2611-0007", "/bureau/samplings/", "Tests, reports, samples");
        await Found(alert.ToString(), "/bureau/alerts/", "Ledger");
        await Found(complaint.ToString(), "/bureau/complaints/", "Ledger");
        await Found(inspection.ToString(), "/bureau/inspections/", "Ledger");
        foreach (var list in new[] { "alerts", "complaints", "inspections", "rectify", "samplings" })
        {
            using var bureau = await _city.SignedInAsync("gz");
            var sheet = await SheetAsync(await bureau.GetByteArrayAsync($"/bureau/{list}.xlsx", Token));
            Assert.Contains("阿珍水产", sheet, StringComparison.Ordinal);
        }

        async Task Found(string words, string link, string group)
        {
            var page = await TextAsync("gz", "/bureau/search?q=" + Uri.EscapeDataString(words));
            Assert.Contains($"<h2>{group}</h2>", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"{link}", page[page.IndexOf("<h2>" + group, StringComparison.Ordinal)..], StringComparison.Ordinal);
            using var elsewhere = await _city.SignedInAsync("fangcun");
            Assert.DoesNotContain("阿珍水产", await elsewhere.GetStringAsync("/market/search?q=" + Uri.EscapeDataString(words), Token), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_tip_off_is_found_by_nothing()
    {
        var tip = await PlatformAsync("gz", new TipOffFiled(StatementFactory.Nonce(), Hash.Of("举报"u8)));
        var page = await TextAsync("gz", "/bureau/search?q=" + tip);
        Assert.Contains("Nothing found", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_list_leaves_as_a_sheet_that_says_what_it_is_and_whose()
    {
        await SayAsync("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        using var bureau = await _city.SignedInAsync("gz");
        using var market = await _city.SignedInAsync("huangsha");
        var lists = new[] { "stalls", "vouchers", "purchases", "risks", "documents", "tests", "certificates", "balances", "days" };
        foreach (var (client, home) in new[] { (bureau, "/bureau"), (market, "/market") })
        {
            foreach (var list in home == "/bureau" ? [.. lists, "markets"] : lists)
            {
                using var answer = await client.GetAsync($"{home}/{list}.xlsx", Token);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                var sheet = await SheetAsync(await answer.Content.ReadAsByteArrayAsync(Token));
                Assert.Contains("the ledger's first", sheet, StringComparison.Ordinal);
                Assert.Contains(home == "/market" ? "Huangsha" : "广州市市场监督管理局", sheet, StringComparison.Ordinal);
            }
        }

        var purchases = await SheetAsync(await market.GetByteArrayAsync("/market/purchases.xlsx", Token));
        Assert.Contains("石斑鱼", purchases, StringComparison.Ordinal);
        Assert.Contains(">50<", purchases, StringComparison.Ordinal);
        using var refused = await _city.Http.GetAsync("/market/purchases.xlsx", Token);
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
    }

    private async Task SayAsync(string issuer, string subject, Payload payload) => await _city.MustAsync(_city.Seal(issuer, subject, payload));

    private async Task<StatementId> SealedAsync(string issuer, string subject, Payload payload)
    {
        var bytes = _city.Seal(issuer, subject, payload);
        await _city.MustAsync(bytes);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        return statement!.Id;
    }

    private async Task<StatementId> PlatformAsync(string subject, Payload payload)
    {
        var bytes = _host.Services.GetRequiredService<LedgerHost>().Statements.Seal(subject, payload, TestCity.Now);
        await _city.MustAsync(bytes);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        return statement!.Id;
    }

    private async Task<string> TextAsync(string party, string path)
    {
        using var client = await _city.SignedInAsync(party);
        return await client.GetStringAsync(path, Token);
    }

    private async Task<string> SentenceAsync(string party, string path)
    {
        var sentence = Heading().Match(await TextAsync(party, path)).Groups["words"].Value;
        return Spaces().Replace(Tags().Replace(sentence, ""), " ").Trim();
    }

    private static async Task<string> SheetAsync(byte[] xlsx)
    {
        await using var zip = new ZipArchive(new MemoryStream(xlsx));
        var text = "";
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) && e.FullName.StartsWith("xl/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync(Token));
            text += await reader.ReadToEndAsync(Token);
        }

        return WebUtility.HtmlDecode(text);
    }

    [GeneratedRegex("<h1 class=\"sentence\">(?<words>.*?)</h1>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
