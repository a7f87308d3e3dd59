using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Recalls;

/// <summary>What shoppers, scales and the authority above read of a recall.</summary>
public sealed class RecallPageTests
{
    [Fact]
    public async Task A_recalled_voucher_is_red_at_once_and_in_order_again_when_it_is_lifted_and_a_drill_shows_to_nobody()
    {
        await using var city = await RecallCity.StartAsync();
        var (sale, _) = await city.SellAsync("2");
        using var shopper = city.Host.Client("zh");
        await city.RecallAsync(drill: true);
        Assert.DoesNotContain("召回", await Verdict(shopper, $"/v/{sale}"), StringComparison.Ordinal);
        Assert.DoesNotContain("正在召回", await shopper.GetStringAsync("/s/" + RecallCity.Stall, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var recall = await city.RecallAsync();
        var red = await Verdict(shopper, $"/v/{sale}");
        Assert.Contains("请勿食用（已召回）", red, StringComparison.Ordinal);
        Assert.Contains("检出孔雀石绿", red, StringComparison.Ordinal);
        Assert.Contains("黄沙水产交易市场", red, StringComparison.Ordinal);
        Assert.Contains("正在召回：湛江石斑鱼", await shopper.GetStringAsync("/s/" + RecallCity.Stall, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("已召回，请勿食用", await shopper.GetStringAsync($"/v/{sale}/print", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var english = city.Host.Client();
        Assert.Contains("Do not eat it: recalled", await english.GetStringAsync($"/v/{sale}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await city.SayAsync("gz", new StopSaleLifted(StatementFactory.Nonce(), recall, "复检合格"));
        Assert.DoesNotContain("召回", await Verdict(shopper, $"/v/{sale}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_holder_reported_returned_and_destroyed_stands_on_its_page_and_its_market_s_with_the_photographs()
    {
        await using var city = await RecallCity.StartAsync();
        var recall = await city.RecallAsync();
        SaleLine Line(int kilograms) => new("石斑鱼", Amount.Of(kilograms), Unit.Kilogram, city.Lot);
        Hash[] photos = [Hash.Of("held"u8), Hash.Of("back"u8), Hash.Of("gone"u8)];
        await city.SayAsync(RecallCity.Stall, new RecallAcknowledged(StatementFactory.Nonce(), recall));
        await city.SayAsync(RecallCity.Stall, new HoldingReported(StatementFactory.Nonce(), recall, [new(city.Lot, Amount.Of(49), Unit.Kilogram)], true, "一公斤试吃了", [photos[0]]));
        await city.SayAsync(RecallCity.Stall, new RecallCollected(StatementFactory.Nonce(), recall, [Line(20)], "stock", "supplier", Photos: [photos[1]]));
        var at = TestCity.Now.AddDays(2);
        await city.SayAsync(RecallCity.Stall, new Disposal(StatementFactory.Nonce(), [Line(11)], "recalled", "destroyed", true, "黄沙无害化处理点", recall, at));
        await city.SayAsync(RecallCity.Stall, new Disposal(StatementFactory.Nonce(), [Line(11)], "recalled", "destroyed", null, "黄沙无害化处理点", recall, Photos: [photos[2]]));
        using var market = await city.City.SignedInAsync("huangsha");
        var page = WebUtility.HtmlDecode(await market.GetStringAsync($"/market/recalls/{recall}/{RecallCity.Stall}", TestContext.Current.CancellationToken));
        Assert.All(photos, p => Assert.Contains($"/api/sealed/{p}", page, StringComparison.Ordinal));
        foreach (var words in (string[])["49 kg", "set apart", "一公斤试吃了", "20 kg", "returned to the supplier", "11 kg", "黄沙无害化处理点", "Destruction announced", "to be done", "Disposed of"])
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }

        using var stall = await city.City.SignedInAsync(RecallCity.Stall);
        var mine = WebUtility.HtmlDecode(await stall.GetStringAsync($"/stall/recalls/{recall}", TestContext.Current.CancellationToken));
        Assert.Contains("Still to be dealt with: 18 kg", mine, StringComparison.Ordinal);
        Assert.Contains("to be done", mine, StringComparison.Ordinal);
        Assert.All(photos[1..], p => Assert.Contains($"/api/sealed/{p}", mine, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Known_in_the_minute_of_the_opening_is_no_contradiction_and_known_long_after_what_set_it_off_is()
    {
        await using var city = await RecallCity.StartAsync();
        using var bureau = await city.City.SignedInAsync("gz");
        foreach (var (later, told) in new[] { (TimeSpan.FromSeconds(59), false), (TimeSpan.FromMinutes(4), true) })
        {
            var (recall, _) = await city.SayAsync("gz", new RecallOpened(
                StatementFactory.Nonce(), 1, "湛江石斑鱼", [city.Lot], "test", "检出孔雀石绿", "请不要食用。", TestCity.Now + later, new(1, 1, 1, 1), Drill: told));
            var page = await bureau.GetStringAsync($"/bureau/recalls/{recall}", TestContext.Current.CancellationToken);
            Assert.Equal(told, page.Contains("the clock runs from", StringComparison.Ordinal));
        }

        // Nobody in a drill is told to stop selling.
        using var stall = await city.City.SignedInAsync(RecallCity.Stall);
        var home = await stall.GetStringAsync("/stall", TestContext.Current.CancellationToken);
        Assert.Contains("Go on selling", home, StringComparison.Ordinal);
        Assert.Contains("Stop selling it now", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_sold_than_there_was_is_said_as_too_much_and_not_as_a_negative_amount()
    {
        await using var city = await RecallCity.StartAsync();
        var recall = await city.RecallAsync();
        // Signed offline: recorded, and more than the lot had.
        await city.SayAsync(RecallCity.Stall, new Sale(StatementFactory.Nonce(), [new("石斑鱼", Amount.Of(53), Unit.Kilogram, city.Lot)]));
        using var bureau = await city.City.SignedInAsync("gz");
        var page = WebUtility.HtmlDecode(await bureau.GetStringAsync($"/bureau/recalls/{recall}", TestContext.Current.CancellationToken));
        Assert.Contains("3 kg too much", page, StringComparison.Ordinal);
        Assert.DoesNotContain("-3 kg", page, StringComparison.Ordinal);
        var lots = await bureau.GetStringAsync($"/bureau/recalls/{recall}.csv", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("'-", lots, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_that_is_no_recall_asks_shoppers_to_wait()
    {
        await using var city = await RecallCity.StartAsync();
        var (sale, _) = await city.SellAsync("2");
        await city.SayAsync("huangsha", new StopSale(StatementFactory.Nonce(), [city.Lot], true, "test", "快检阳性，等复检"), RecallCity.Stall);
        using var shopper = city.Host.Client("zh");
        Assert.Contains("先别吃", await Verdict(shopper, $"/v/{sale}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scale_asks_which_lots_of_its_stall_are_stopped()
    {
        await using var city = await RecallCity.StartAsync();
        async Task<JsonElement> LotsAsync(string stall) =>
            (await city.City.Http.GetFromJsonAsync<JsonElement>("/api/stops/" + stall, TestContext.Current.CancellationToken)).GetProperty("lots");
        Assert.Equal(0, (await LotsAsync(RecallCity.Stall)).GetArrayLength());
        await city.RecallAsync(drill: true);
        Assert.Equal(0, (await LotsAsync(RecallCity.Stall)).GetArrayLength());
        await city.RecallAsync();
        var lot = Assert.Single((await LotsAsync(RecallCity.Stall)).EnumerateArray());
        Assert.Equal(city.Lot.ToString(), lot.GetProperty("lot").GetString());
        Assert.True(lot.GetProperty("binding").GetBoolean());
        Assert.Equal(0, (await LotsAsync("nobody")).GetArrayLength());
    }

    [Fact]
    public async Task The_phone_is_told_which_lots_it_may_not_sell()
    {
        await using var city = await RecallCity.StartAsync();
        await city.RecallAsync();
        using var phone = await city.City.SignedInAsync(RecallCity.Stall);
        var state = await phone.GetFromJsonAsync<JsonElement>("/stall/state", TestContext.Current.CancellationToken);
        var lot = Assert.Single(state.GetProperty("stock").EnumerateArray());
        Assert.Equal("binding", lot.GetProperty("stopped").GetString());
        Assert.Equal("检出孔雀石绿", lot.GetProperty("why").GetString());
    }

    [Fact]
    public async Task The_export_has_a_row_for_each_lot_of_each_holder_and_one_for_each_statement()
    {
        await using var city = await RecallCity.StartAsync();
        var recall = await city.RecallAsync();
        await city.SayAsync(RecallCity.Stall, new RecallAcknowledged(StatementFactory.Nonce(), recall));
        await city.SayAsync(RecallCity.Stall, new HoldingReported(StatementFactory.Nonce(), recall, [new(city.Lot, Amount.Parse("49.5"), Unit.Kilogram)], true, "倒掉半公斤"));
        using var market = await city.City.SignedInAsync("huangsha");
        var lots = await market.GetStringAsync($"/market/recalls/{recall}.csv", TestContext.Current.CancellationToken);
        var row = Assert.Single(lots.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1));
        Assert.Contains($"huangsha.a12,石斑鱼,{city.Lot},1,1,kg,50,50,49.5,0.5,", row, StringComparison.Ordinal);
        var acts = await market.GetStringAsync($"/market/recalls/{recall}/acts.csv", TestContext.Current.CancellationToken);
        Assert.Contains("Acknowledged", acts, StringComparison.Ordinal);
        // Not to whom it does not concern.
        using var stall = await city.City.SignedInAsync(RecallCity.Stall);
        using var refused = await stall.GetAsync($"/market/recalls/{recall}.csv", TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task Lots_stalls_and_steps_are_each_a_sheet_for_the_authority_above()
    {
        await using var city = await RecallCity.StartAsync();
        var recall = await city.RecallAsync();
        await city.SayAsync(RecallCity.Stall, new RecallAcknowledged(StatementFactory.Nonce(), recall));
        using var bureau = await city.City.SignedInAsync("gz");
        foreach (var (path, word) in new[] { ("", city.Lot.ToString()), ("/holders", "50 kg"), ("/acts", "Acknowledged") })
        {
            using var answer = await bureau.GetAsync($"/bureau/recalls/{recall}{path}.xlsx", TestContext.Current.CancellationToken);
            Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
            using var zip = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            var texts = new List<string>();
            foreach (var part in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(part.Open());
                texts.Add(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
            }

            Assert.True(texts.Exists(t => t.Contains(word, StringComparison.Ordinal)), $"{path} has no {word}");
        }

        var page = await bureau.GetStringAsync($"/bureau/recalls/{recall}", TestContext.Current.CancellationToken);
        Assert.All((string[])["", "/holders", "/acts"], p => Assert.Contains($"/bureau/recalls/{recall}{p}.xlsx", page, StringComparison.Ordinal));
        var holders = await bureau.GetStringAsync($"/bureau/recalls/{recall}/holders.csv", TestContext.Current.CancellationToken);
        Assert.Equal(2, holders.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task An_open_page_is_told_when_a_stall_acknowledges_and_shows_it_when_it_asks_again()
    {
        await using var city = await RecallCity.StartAsync();
        var recall = await city.RecallAsync();
        using var bureau = await city.City.SignedInAsync("gz");
        using var live = await bureau.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var events = new StreamReader(await live.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var (_, index) = await city.SayAsync(RecallCity.Stall, new RecallAcknowledged(StatementFactory.Nonce(), recall));
        long size = 0;
        while (size <= index)
        {
            var line = await events.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(line);
            size = line.StartsWith("data:", StringComparison.Ordinal) ? JsonSerializer.Deserialize<JsonElement>(line[5..]).GetProperty("size").GetInt64() : size;
        }

        Assert.Contains("1 / 1", await bureau.GetStringAsync($"/bureau/recalls/{recall}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_a_stall_that_is_gone_everyone_is_told_that_its_market_answers()
    {
        await using var city = await RecallCity.StartAsync();
        var (sale, _) = await city.SellAsync("2");
        var recall = await city.RecallAsync();
        using var stall = await city.City.SignedInAsync(RecallCity.Stall);
        await city.SayAsync("huangsha", new Domain.Parties.Left("退租"), RecallCity.Stall);
        using var market = await city.City.SignedInAsync("huangsha");
        var desk = await market.GetStringAsync($"/market/recalls/{recall}", TestContext.Current.CancellationToken);
        Assert.Contains("Has left", desk, StringComparison.Ordinal);
        Assert.Contains("Answer for it", desk, StringComparison.Ordinal);
        var sheet = await market.GetStringAsync($"/market/recalls/{recall}/{RecallCity.Stall}", TestContext.Current.CancellationToken);
        Assert.Contains("seal anything itself", sheet, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"recall-acknowledged\"", sheet, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"disposal\"", sheet, StringComparison.Ordinal);
        using var shopper = city.Host.Client();
        Assert.Contains("not open now", await shopper.GetStringAsync($"/v/{sale}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("not open now", await shopper.GetStringAsync("/s/" + RecallCity.Stall, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var own = await stall.GetStringAsync($"/stall/recalls/{recall}", TestContext.Current.CancellationToken);
        Assert.Contains("your market answers for you", own, StringComparison.Ordinal);
        Assert.DoesNotContain("data-kind=\"recall-acknowledged\"", own, StringComparison.Ordinal);
        await city.SayAsync("huangsha", new RecallAcknowledged(StatementFactory.Nonce(), recall), RecallCity.Stall);
        await city.SayAsync("huangsha", new HoldingReported(StatementFactory.Nonce(), recall, [new(city.Lot, Amount.Parse("48"), Unit.Kilogram)], true), RecallCity.Stall);
        await city.SayAsync("huangsha", new Domain.Trade.Disposal(
            StatementFactory.Nonce(), [new("石斑鱼", Amount.Parse("48"), Unit.Kilogram, city.Lot)], "recalled", "destroyed", Recall: recall), RecallCity.Stall);
        Assert.Contains(">Done<", await market.GetStringAsync($"/market/recalls/{recall}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merchants_own_recall_only_warns_its_buyers_until_their_market_recalls_too()
    {
        await using var city = await RecallCity.StartAsync();
        var (sale, _) = await city.SellAsync("10");
        await city.SayAsync(RecallCity.Buyer, new Domain.Trade.PurchaseConfirmed(StatementFactory.Nonce(), sale));
        var own = await city.RecallAsync(by: RecallCity.Stall);
        using var market = await city.City.SignedInAsync("huangsha");
        var page = WebUtility.HtmlDecode(await market.GetStringAsync($"/market/recalls/{own}", TestContext.Current.CancellationToken));
        Assert.Contains("1 stall under you only warned", page, StringComparison.Ordinal);
        var begin = $"/market/recalls/new?cause=test&lot={city.Lot}";
        Assert.Contains($"href=\"{begin}\"", page, StringComparison.Ordinal);
        Assert.Contains("it binds those under you", await market.GetStringAsync(begin, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var binding = await city.RecallAsync(by: "huangsha");
        foreach (var recall in new[] { own, binding })
        {
            Assert.DoesNotContain("only warned", await market.GetStringAsync($"/market/recalls/{recall}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/recalls")]
    [InlineData("/recalls/new?from={lot}&lot={lot}")]
    [InlineData("/recalls/new?drill=1&from={stall}")]
    [InlineData("/recalls/new?from=nothing")]
    [InlineData("/recalls/{recall}")]
    [InlineData("/recalls/{recall}/report")]
    [InlineData("/recalls/{recall}/{stall}")]
    [InlineData("/recalls/{stop}")]
    [InlineData("/notices")]
    [InlineData("")]
    public async Task Every_page_of_both_desks_reads_in_both_languages(string path)
    {
        await using var city = await RecallCity.StartAsync();
        var recall = await city.RecallAsync();
        var (stop, _) = await city.SayAsync("huangsha", new StopSale(StatementFactory.Nonce(), [city.Lot], true, "test", "快检阳性"), RecallCity.Stall);
        foreach (var (party, home) in new[] { ("gz", "/bureau"), ("huangsha", "/market") })
        {
            using var desk = await city.City.SignedInAsync(party);
            foreach (var language in new[] { "zh", "en" })
            {
                var address = home + path.Replace("{lot}", city.Lot.ToString(), StringComparison.Ordinal).Replace("{recall}", recall.ToString(), StringComparison.Ordinal)
                    .Replace("{stop}", stop.ToString(), StringComparison.Ordinal).Replace("{stall}", RecallCity.Stall, StringComparison.Ordinal);
                using var answer = await desk.GetAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language, TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
                Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_desk_that_a_recall_does_not_concern_finds_nothing_there()
    {
        await using var city = await RecallCity.StartAsync();
        await city.City.AdmitAsync("gz", "fangcun", new Domain.Parties.Admitted(Domain.Parties.Roles.Market, new("芳村市场"), "gz", Market: new("retail")));
        var recall = await city.RecallAsync();
        using var other = await city.City.SignedInAsync("fangcun");
        foreach (var path in new[] { "", "/report", "/" + RecallCity.Stall, ".csv", ".xlsx", "/holders.xlsx", "/acts.csv" })
        {
            using var answer = await other.GetAsync($"/market/recalls/{recall}{path}", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static async Task<string> Verdict(HttpClient client, string address)
    {
        var page = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        var at = page.IndexOf("class=\"verdict", StringComparison.Ordinal);
        Assert.True(at >= 0, "the page has no verdict");
        return page[at..page.IndexOf("</section>", at, StringComparison.Ordinal)];
    }
}
