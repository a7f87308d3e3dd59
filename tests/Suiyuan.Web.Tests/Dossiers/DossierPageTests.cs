using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Dossiers;

public sealed class DossierPageTests : IAsyncLifetime
{
    private const string Stall = "huangsha.a12";
    private static readonly DateOnly Today = ChinaTime.DayOf(TestCity.Now);

    private readonly LogBook _log = new();
    private SuiyuanHost _host = null!;
    private TestCity _city = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = SuiyuanHost.Start(configure: services => services.AddSingleton<ILoggerProvider>(_log));
        _city = await TestCity.FoundedAsync(_host);
    }

    public async ValueTask DisposeAsync()
    {
        _city.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_stall_page_tells_what_is_good_until_when_and_never_whose_health_certificate_it_is()
    {
        var (digest, part) = Sealed("""{"name":"区桂芳"}""");
        await SayAsync("huangsha", Stall, new DocumentFiled(Nonce, "health", Until: Today.AddDays(200), Person: digest));
        using var stored = await _city.Http.PutAsync($"/api/sealed/{digest}", new ByteArrayContent(part), Token);
        Assert.Equal(HttpStatusCode.NoContent, stored.StatusCode);
        await SayAsync(Stall, Stall, new DocumentFiled(Nonce, "licence", "JY14401030123456", Until: Today.AddDays(-3)));
        await SayAsync("huangsha", Stall, Agreement());
        await SayAsync(Stall, Stall, Agreement());
        await SayAsync("huangsha", Stall, new RapidTest(Nonce, "石斑鱼", [new("孔雀石绿", "pass")]));
        var page = await SeenAsync(_city.Http, "/s/" + Stall, "zh-CN");
        Assert.Contains("JY14401030123456", page, StringComparison.Ordinal);
        Assert.Contains("已过期 3 天", page, StringComparison.Ordinal);
        Assert.Contains("1 人健康证齐全", page, StringComparison.Ordinal);
        Assert.Contains("已签订，有效", page, StringComparison.Ordinal);
        Assert.Contains("孔雀石绿 合格", page, StringComparison.Ordinal);
        Assert.Contains("尚无检查记录", page, StringComparison.Ordinal);

        // Nor the digest of the name, by which a photograph or name could be asked for.
        Assert.DoesNotContain("区桂芳", page, StringComparison.Ordinal);
        Assert.DoesNotContain(digest.ToString(), page, StringComparison.Ordinal);

        using var market = await _city.SignedInAsync("huangsha");
        Assert.Contains("区桂芳", await market.GetStringAsync($"/api/sealed/{digest}", Token), StringComparison.Ordinal);
        Assert.DoesNotContain("区桂芳", await SeenAsync(market, $"/market/stalls/{Stall}", "zh-CN"), StringComparison.Ordinal);
        using var neighbour = await _city.SignedInAsync("huangsha.b07");
        using var refused = await neighbour.GetAsync($"/api/sealed/{digest}", Token);
        await TestCity.AssertProblemAsync(refused, 403, "not-for-you");
        Assert.DoesNotContain(_log.Lines, line => line.Contains("区桂芳", StringComparison.Ordinal) || line.Contains("JY14401030123456", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_ends_reaches_the_merchant_the_market_and_the_bureau()
    {
        await SayAsync("huangsha", Stall, new DocumentFiled(Nonce, "licence", "JY1", Until: Today.AddDays(-1)));
        await SayAsync("huangsha", Stall, new DocumentFiled(Nonce, "business", "92X", Until: Today.AddDays(5)));
        await SayAsync("huangsha", "huangsha.b07", new DocumentFiled(Nonce, "business", "92Y", Until: Today.AddDays(900)));
        using var merchant = await _city.SignedInAsync(Stall);
        var home = await SeenAsync(merchant, "/stall", "zh-CN");
        Assert.Contains("食品经营许可证已过期", home, StringComparison.Ordinal);
        Assert.Contains("营业执照快到期", home, StringComparison.Ordinal);
        using var market = await _city.SignedInAsync("huangsha");
        var desk = await SeenAsync(market, "/market/tasks", "zh-CN");
        Assert.Contains("A12 阿珍水产：食品经营许可证已过期 1 天", desk, StringComparison.Ordinal);
        Assert.Contains("营业执照还有 5 天到期", desk, StringComparison.Ordinal);
        Assert.Contains("2 档没有食品安全协议", desk, StringComparison.Ordinal);
        var list = await market.GetStringAsync("/market/documents.csv", Token);
        Assert.Contains(",JY1,", list, StringComparison.Ordinal);
        Assert.DoesNotContain("92Y", list, StringComparison.Ordinal);
        using var bureau = await _city.SignedInAsync("gz");
        Assert.Contains("1 份证照、协议已过期", await SeenAsync(bureau, "/bureau/tasks", "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("JY1", await SeenAsync(bureau, "/bureau/documents?market=huangsha", "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_test_is_the_first_thing_to_do_and_stands_on_the_public_board_with_its_items()
    {
        await SayAsync("huangsha", Stall, new RapidTest(Nonce, "石斑鱼", [new("孔雀石绿", "fail", "2 μg/kg", "不得检出")], Kit: "卡 1"));
        using var market = await _city.SignedInAsync("huangsha");
        Assert.Contains("检测不合格 1 件，还没有停售", await SeenAsync(market, "/market/tasks", "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("2 μg/kg", await SeenAsync(market, "/market/tests?result=fail", "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("孔雀石绿 fail 2 μg/kg", await market.GetStringAsync("/market/tests.csv", Token), StringComparison.Ordinal);
        var board = await SeenAsync(_city.Http, "/m/huangsha/board", "zh-CN");
        Assert.Contains("不合格 1 次", board, StringComparison.Ordinal);
        Assert.Contains("处理中", board, StringComparison.Ordinal);
        using var bureau = await _city.SignedInAsync("gz");
        Assert.Contains("石斑鱼", await SeenAsync(bureau, "/bureau/tests?market=huangsha", "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_says_what_the_law_wants_and_is_missing_until_it_is_posted()
    {
        using var market = await _city.SignedInAsync("huangsha");
        Assert.Contains("公示还缺 4 项", await SeenAsync(market, "/market/notice", "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("市场还没有公布这一项", await SeenAsync(_city.Http, "/m/huangsha/board", "zh-CN"), StringComparison.Ordinal);
        foreach (var section in (string[])["rules", "managers", "phone", "self-check"])
        {
            await SayAsync("huangsha", "huangsha", new NoticePosted(Nonce, section, "标题", $"内容<{section}>"));
        }

        Assert.Contains("公示内容齐全", await SeenAsync(market, "/market/notice", "zh-CN"), StringComparison.Ordinal);
        var board = await SeenAsync(_city.Http, "/m/huangsha/board", "zh-CN");
        Assert.Contains("内容<rules>", board, StringComparison.Ordinal);
        Assert.DoesNotContain("市场还没有公布这一项", board, StringComparison.Ordinal);
        using var nowhere = await _city.Http.GetAsync("/m/nowhere/board", Token);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    [Fact]
    public async Task A_market_may_put_its_own_text_in_place_of_the_standard_one_and_anyone_reads_it_by_its_digest()
    {
        using var market = await _city.SignedInAsync("huangsha");
        using var kept = await market.PostAsync("/api/agreements", new StringContent("本市场协议\r\n第一条　退市。\r\n", Encoding.UTF8, "text/plain"), Token);
        var digest = (await kept.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("digest").GetString()!;
        Assert.Equal(Hash.Of(Encoding.UTF8.GetBytes("本市场协议\n第一条　退市。")).ToString(), digest);
        Assert.Contains("第一条　退市。", WebUtility.HtmlDecode(await _city.Http.GetStringAsync("/agreements/" + digest, Token)), StringComparison.Ordinal);
        Assert.Contains("退市", WebUtility.HtmlDecode(await _city.Http.GetStringAsync($"/agreements/{StandardAgreement.Digest}", Token)), StringComparison.Ordinal);
        foreach (var none in (string[])["nonsense", Hash.Of("x"u8).ToString(), "..%2F..%2Fviews"])
        {
            using var missing = await _city.Http.GetAsync("/agreements/" + none, Token);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        using var merchant = await _city.SignedInAsync(Stall);
        using var refused = await merchant.PostAsync("/api/agreements", new StringContent("x", Encoding.UTF8, "text/plain"), Token);
        Assert.False(refused.IsSuccessStatusCode);
        using var badBytes = await market.PostAsync("/api/agreements", new ByteArrayContent([0xff, 0xfe]) { Headers = { ContentType = new("text/plain") } }, Token);
        await TestCity.AssertProblemAsync(badBytes, 400, "bad-request");
        using var large = await market.PostAsync("/api/agreements", new StringContent(new string('长', 40_000), Encoding.UTF8, "text/plain"), Token);
        await TestCity.AssertProblemAsync(large, 413, "request-too-large");
    }

    [Fact]
    public async Task The_entry_file_shows_problems_and_what_was_done_to_the_offices_above_and_nobody_else()
    {
        await SayAsync("huangsha", Stall, new DocumentFiled(Nonce, "business", "92X"));
        await SayAsync("huangsha", Stall, new RapidTest(Nonce, "石斑鱼", [new("孔雀石绿", "fail")]));
        await _city.AdmitAsync("gz", "shimen", new Admitted(Roles.Market, new("石门"), "gz", Market: new("wholesale")));
        using var market = await _city.SignedInAsync("huangsha");
        var file = await SeenAsync(market, $"/market/stalls/{Stall}/file", "zh-CN");
        Assert.Contains("入场销售者档案", file, StringComparison.Ordinal);
        Assert.Contains("92X", file, StringComparison.Ordinal);
        Assert.Contains("石斑鱼 检测不合格：孔雀石绿", file, StringComparison.Ordinal);
        Assert.Contains("没有登记，依法必须有", file, StringComparison.Ordinal);
        using var bureau = await _city.SignedInAsync("gz");
        Assert.Contains("92X", await SeenAsync(bureau, $"/bureau/parties/{Stall}/file", "zh-CN"), StringComparison.Ordinal);
        using var other = await _city.SignedInAsync("shimen");
        Assert.DoesNotContain("92X", await SeenAsync(other, $"/market/stalls/{Stall}/file", "zh-CN"), StringComparison.Ordinal);
        Assert.DoesNotContain("92X", await SeenAsync(other, $"/market/stalls/{Stall}", "zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_laboratory_has_a_page_of_its_own_to_seal_reports_from_and_no_other_role_has()
    {
        await _city.AdmitAsync("gz", "lab", new Admitted(Roles.Laboratory, new("检验院"), "gz"));
        await SayAsync("lab", Stall, new LabReport(Nonce, "YC-1", "石斑鱼", [new("孔雀石绿", "pass")]));
        using var laboratory = await _city.SignedInAsync("lab");
        var page = await SeenAsync(laboratory, "/lab?stall=" + Stall, "zh-CN");
        Assert.Contains("阿珍水产", page, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"lab-report\"", page, StringComparison.Ordinal);
        Assert.Contains("YC-1", page, StringComparison.Ordinal);
        Assert.Contains("检验院 检验报告 YC-1", await SeenAsync(_city.Http, "/s/" + Stall, "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("没有这个档口", await SeenAsync(laboratory, "/lab?stall=nobody", "zh-CN"), StringComparison.Ordinal);
        using var market = await _city.SignedInAsync("huangsha");
        using var refused = await market.GetAsync("/lab", Token);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        using var elsewhere = await laboratory.GetAsync("/market", Token);
        Assert.Equal(HttpStatusCode.Redirect, elsewhere.StatusCode);
    }

    private static string Nonce => StatementFactory.Nonce();

    private static AgreementSigned Agreement() => new(Nonce, StandardAgreement.Title, StandardAgreement.Digest, Today, Today.AddYears(1));

    private static (Hash Digest, byte[] Part) Sealed(string json)
    {
        byte[] part = [.. RandomNumberGenerator.GetBytes(16), .. Encoding.UTF8.GetBytes(json)];
        return (Hash.Of(part), part);
    }

    private Task<long> SayAsync(string issuer, string subject, Payload payload) =>
        _city.MustAsync(_city.Seal(issuer, subject, payload));

    private static async Task<string> SeenAsync(HttpClient client, string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language[..2]);
        using var answer = await client.SendAsync(request, Token);
        // Words as they are read, without the marks between them.
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
    }

    /// <summary>Everything that the host logs, at every level.</summary>
    private sealed class LogBook : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
            // Nothing to let go of.
        }
    }
}
