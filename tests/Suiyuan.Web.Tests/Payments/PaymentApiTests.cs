using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Payments;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Payments;

/// <summary>A host that knows both services, shared by the tests that don't disturb each other.</summary>
public sealed class PaidCity : IAsyncLifetime
{
    private readonly string _keys = Directory.CreateTempSubdirectory("suiyuan-pay-").FullName;

    public TestServices Services { get; } = new();

    public SuiyuanHost Host { get; private set; } = null!;

    public TestCity City { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = SuiyuanHost.Start(settings: Services.Settings(_keys));
        City = await TestCity.FoundedAsync(Host);
        await City.AdmitAsync("gz", "shimen", new Admitted(Roles.Market, new("石门批发市场"), "gz", Market: new("mixed")));
        await City.AdmitAsync("shimen", "shimen.c1", new Admitted(Roles.Merchant, new("阿强肉档"), "shimen", Stall: "C1"));
    }

    public async ValueTask DisposeAsync()
    {
        City.Dispose();
        Services.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(_keys, recursive: true);
    }
}

public sealed class PaymentApiTests(PaidCity fixture) : IClassFixture<PaidCity>
{
    private readonly TestCity _city = fixture.City;
    private readonly TestServices _services = fixture.Services;

    /// <summary>A sale of so many yuan, with its statement and sealed part; nothing of it is sent.</summary>
    private (byte[] Statement, StatementId Id, byte[] Part, Hash Digest) Sale(string total, string stall = "huangsha.a12")
    {
        var (part, digest) = SealedContent.Seal(new SealedPrices([total], total, "wechat"));
        var statement = _city.Seal(stall, stall, new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("1"), Unit.Kilogram)], Sealed: new SealedSale(digest)));
        Statement.TryDecode(statement, out var decoded);
        return (statement, decoded!.Id, part, digest);
    }

    private async Task SendAsync((byte[] Statement, StatementId Id, byte[] Part, Hash Digest) sale, bool withPrices = true)
    {
        await _city.MustAsync(sale.Statement);
        if (withPrices)
        {
            using var put = await _city.Http.PutAsync($"/api/sealed/{sale.Digest}", new ByteArrayContent(sale.Part));
            Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        }
    }

    private IReadOnlyList<VoucherPayment> Payments(StatementId sale)
    {
        using var db = fixture.Host.Services.GetRequiredService<ViewDatabase>().Read();
        return PaymentQueries.Of(db, sale);
    }

    private IReadOnlyList<Payment> Kept(StatementId sale) => fixture.Host.Services.GetRequiredService<PaymentStore>().Of(sale);

    /// <summary>Waits for what the linker does in its own time.</summary>
    private static async Task<T> UntilAsync<T>(Func<T> ask, Predicate<T> enough)
    {
        for (var i = 0; i < 300; i++)
        {
            var answer = ask();
            if (enough(answer))
            {
                return answer;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("It did not come about in half a minute.");
    }

    private Task<IReadOnlyList<VoucherPayment>> LinkedAsync(StatementId sale, int count) => UntilAsync(() => Payments(sale), p => p.Count == count);

    private Task<IReadOnlyList<Payment>> ClosedAsync(StatementId sale) => UntilAsync(() => Kept(sale), p => p.Count > 0 && p.All(q => q.State >= PaymentState.Linked));

    private async Task<string> PageAsync(string path, string language = "zh")
    {
        using var client = fixture.Host.Client(language);
        return await client.GetStringAsync(path);
    }

    [Fact]
    public async Task A_paid_voucher_says_so_to_everyone_and_how_much_to_nobody()
    {
        var sale = Sale("43.21");
        await SendAsync(sale);
        var id = _services.Next();
        using (var answer = await _services.PayAsync(_city.Http, sale.Id, 4321, id))
        {
            Assert.Equal((HttpStatusCode.NoContent, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }

        var payment = (await LinkedAsync(sale.Id, 1))[0];
        Assert.Equal(("wechat", "equal", new DateTimeOffset(2026, 6, 8, 2, 34, 56, TimeSpan.Zero)), (payment.Channel, payment.Match, payment.At));
        var page = await PageAsync($"/v/{sale.Id}");
        Assert.Contains("已支付 · 微信支付 · 金额相符", page, StringComparison.Ordinal);
        Assert.DoesNotContain("43.21", page, StringComparison.Ordinal);
        Assert.Contains("Paid · WeChat Pay · the amount is the voucher", await PageAsync($"/v/{sale.Id}", "en"), StringComparison.Ordinal);
        var result = await PageAsync($"/pay/{sale.Id}");
        Assert.Contains("已支付", result, StringComparison.Ordinal);
        Assert.Contains($"href=\"/v/{sale.Id}\"", result, StringComparison.Ordinal);
        Assert.DoesNotContain("43.21", result, StringComparison.Ordinal);

        // Under the platform's key about the stall; the number and the amount are in the private store alone.
        var entry = await fixture.Host.Log.ReadEntryAsync(payment.Index);
        Statement.TryDecode(entry, out var statement);
        Assert.Equal((Kinds.PaymentLinked, "suiyuan", "huangsha.a12"), (statement!.Kind, statement.Issuer, statement.Subject));
        Assert.DoesNotContain(id, System.Text.Encoding.UTF8.GetString(entry.Span), StringComparison.Ordinal);
        using var stall = await _city.SignedInAsync("huangsha.a12");
        var said = JsonSerializer.Deserialize<JsonElement>(await stall.GetStringAsync($"/api/sealed/{payment.Payment}"));
        Assert.Equal((id, "43.21", "2026-06-08T02:34:56Z"), (said.GetProperty("id").GetString(), said.GetProperty("amount").GetString(), said.GetProperty("at").GetString()));
        using var other = await _city.SignedInAsync("huangsha.b07");
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync($"/api/sealed/{payment.Payment}")).StatusCode);
        Assert.Equal(("", ""), (Kept(sale.Id)[0].Id, Kept(sale.Id)[0].Amount));
        var record = await stall.GetStringAsync($"/stall/record/{sale.Id}");
        Assert.Contains($"data-payment=\"{payment.Payment}\"", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_again_is_answered_alike_and_said_once()
    {
        var sale = Sale("5.00");
        await SendAsync(sale);
        var id = _services.Next();
        // The very same bytes, as a replay within the window, and the same payment told anew.
        var body = _services.Body(TestServices.Transaction(id, sale.Id.ToString(), 500));
        var headers = _services.Sign(body, TestCity.Now);
        for (var n = 0; n < 3; n++)
        {
            using var answer = await TestServices.PostAsync(_city.Http, body, headers);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        await LinkedAsync(sale.Id, 1);
        using (var again = await _services.PayAsync(_city.Http, sale.Id, 500, id))
        {
            Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        }

        // Another payment goes through after it: had the first been taken twice, it would be there by now.
        using var other = await _services.PayAsync(_city.Http, sale.Id, 1);
        await LinkedAsync(sale.Id, 2);
        Assert.Equal(2, Kept(sale.Id).Count);
    }

    [Fact]
    public async Task Alipay_is_answered_with_seven_letters_and_linked_alike()
    {
        var sale = Sale("8.80");
        await SendAsync(sale);
        var form = _services.Form(TestCity.Now, new Dictionary<string, string>
        {
            ["trade_no"] = _services.Next(),
            ["total_amount"] = "8.80",
            ["passback_params"] = sale.Id.ToString(),
        });
        Assert.Equal((200, "success"), await TestServices.PostAsync(_city.Http, form));
        Assert.Equal((200, "success"), await TestServices.PostAsync(_city.Http, form));
        Assert.Equal(("alipay", "equal"), (await LinkedAsync(sale.Id, 1))[0] is var p ? (p.Channel, p.Match) : default);
        Assert.Contains("已支付 · 支付宝 · 金额相符", await PageAsync($"/v/{sale.Id}"), StringComparison.Ordinal);
        Assert.Equal((401, "failure"), await TestServices.PostAsync(_city.Http, form.Replace("8.80", "8.81", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_not_believed_is_refused_in_the_service_s_own_form_and_leaves_nothing()
    {
        var sale = Sale("5.00");
        await SendAsync(sale);
        var body = _services.Body(TestServices.Transaction(_services.Next(), sale.Id.ToString(), 500));
        foreach (var (headers, status) in new[]
        {
            (_services.Sign(body, TestCity.Now - TimeSpan.FromMinutes(10)), 401),
            (_services.Sign(body, TestCity.Now, serial: "PUB_KEY_ID_1"), 401),
            (_services.Sign(body, TestCity.Now) with { Nonce = "forged" }, 401),
            (_services.Sign(body, TestCity.Now) with { Timestamp = "" }, 400),
        })
        {
            using var answer = await TestServices.PostAsync(_city.Http, body, headers);
            Assert.Equal((status, "application/json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            var said = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
            Assert.Equal("FAIL", said.GetProperty("code").GetString());
            Assert.InRange(said.GetProperty("message").GetString()!.Length, 1, 64);
        }

        Assert.Empty(Kept(sale.Id));
    }

    [Fact]
    public async Task A_host_without_accounts_says_that_it_is_not_set_up()
    {
        await using var host = SuiyuanHost.Start();
        using var client = host.Client();
        var body = _services.Body(TestServices.Transaction(_services.Next(), null, 1));
        using var answer = await TestServices.PostAsync(client, body, _services.Sign(body, TestCity.Now));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("没有开通", JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal((503, "failure"), await TestServices.PostAsync(client, _services.Form(TestCity.Now, new Dictionary<string, string>())));
    }

    [Fact]
    public async Task A_payment_waits_for_a_sale_that_an_offline_phone_still_has()
    {
        var sale = Sale("12.00");
        using (var answer = await _services.PayAsync(_city.Http, sale.Id, 1200))
        {
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        Assert.Contains("付款已收到，凭证正在入账", await PageAsync($"/pay/{sale.Id}"), StringComparison.Ordinal);
        using (var market = await _city.SignedInAsync("huangsha"))
        {
            Assert.Contains(sale.Id.ToString()[..8], await market.GetStringAsync("/market/payments"), StringComparison.Ordinal);
        }

        using (var market = await _city.SignedInAsync("shimen"))
        {
            Assert.DoesNotContain(sale.Id.ToString()[..8], await market.GetStringAsync("/market/payments"), StringComparison.Ordinal);
        }

        // The statement first and its prices a moment later, as a phone sends them: the match waits for both.
        await SendAsync(sale, withPrices: false);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Empty(Payments(sale.Id));
        using var put = await _city.Http.PutAsync($"/api/sealed/{sale.Digest}", new ByteArrayContent(sale.Part));
        Assert.Equal("equal", (await LinkedAsync(sale.Id, 1))[0].Match);
    }

    [Fact]
    public async Task Amounts_that_differ_prices_that_are_not_there_and_paying_twice_are_said_as_they_are()
    {
        var differs = Sale("12.00");
        await SendAsync(differs);
        using (await _services.PayAsync(_city.Http, differs.Id, 1199))
        {
            Assert.Equal("differs", (await LinkedAsync(differs.Id, 1))[0].Match);
        }

        Assert.Contains("金额与凭证不同", await PageAsync($"/v/{differs.Id}"), StringComparison.Ordinal);

        var bare = _city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(), [new SaleLine("鱼", Amount.Parse("1"), Unit.Kilogram)]));
        Statement.TryDecode(bare, out var statement);
        await _city.MustAsync(bare);
        using (await _services.PayAsync(_city.Http, statement!.Id, 1199))
        {
            Assert.Equal("unknown", (await LinkedAsync(statement.Id, 1))[0].Match);
        }

        var erased = Sale("3.00");
        await SendAsync(erased);
        using (var stall = await _city.SignedInAsync("huangsha.a12"))
        {
            Assert.Equal(HttpStatusCode.NoContent, (await stall.DeleteAsync($"/api/sealed/{erased.Digest}")).StatusCode);
        }

        using (await _services.PayAsync(_city.Http, erased.Id, 300))
        {
            Assert.Equal("unknown", (await LinkedAsync(erased.Id, 1))[0].Match);
        }

        var twice = Sale("7.00");
        await SendAsync(twice);
        using (await _services.PayAsync(_city.Http, twice.Id, 700))
        using (await _services.PayAsync(_city.Http, twice.Id, 700))
        {
            Assert.All(await LinkedAsync(twice.Id, 2), p => Assert.Equal("equal", p.Match));
        }

        Assert.Contains("这张凭证收到了两笔付款", await PageAsync($"/pay/{twice.Id}"), StringComparison.Ordinal);
        using var seller = await _city.SignedInAsync("huangsha.a12");
        seller.DefaultRequestHeaders.AcceptLanguage.Clear();
        Assert.Contains("收到了两次同样的钱", await seller.GetStringAsync($"/stall/record/{twice.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_says_nothing_of_a_stall_that_it_does_not_collect_for()
    {
        var sale = Sale("9.00", "shimen.c1");
        await SendAsync(sale);
        using var answer = await _services.PayAsync(_city.Http, sale.Id, 900);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(PaymentState.Foreign, (await ClosedAsync(sale.Id))[0].State);
        Assert.Empty(Payments(sale.Id));
        Assert.Contains("还没有收到支付通知", await PageAsync($"/pay/{sale.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_for_what_is_no_sale_is_set_aside_and_one_for_nothing_is_not_kept()
    {
        var purchase = _city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers());
        await _city.MustAsync(purchase);
        Statement.TryDecode(purchase, out var statement);
        using (await _services.PayAsync(_city.Http, statement!.Id, 900))
        {
            Assert.Equal(PaymentState.Foreign, (await ClosedAsync(statement.Id))[0].State);
        }

        using var answer = await _services.TellAsync(_city.Http, TestServices.Transaction(_services.Next(), "会员充值", 900));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task A_refund_is_shown_to_the_stall_and_forgotten_with_what_was_sealed()
    {
        var sale = Sale("50.00");
        await SendAsync(sale);
        var id = _services.Next();
        // Told in whatever order: the refund may overtake the payment.
        using (var answer = await _services.TellAsync(_city.Http, TestServices.RefundOf(id, "50000000382019052709732678859", 1234), "REFUND.SUCCESS"))
        {
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        using (await _services.PayAsync(_city.Http, sale.Id, 5000, id))
        {
            var payment = (await LinkedAsync(sale.Id, 1))[0];
            using var stall = await _city.SignedInAsync("huangsha.a12");
            stall.DefaultRequestHeaders.AcceptLanguage.Clear();
            var page = await stall.GetStringAsync($"/stall/record/{sale.Id}");
            Assert.Contains("已退款", page, StringComparison.Ordinal);
            Assert.Contains("12.34", page, StringComparison.Ordinal);
            for (var i = 0; !(await PageAsync($"/v/{sale.Id}")).Contains("已支付，部分退款 · 微信支付", StringComparison.Ordinal); i++)
            {
                Assert.True(i < 300, "The refund was not linked.");
                await Task.Delay(100);
            }

            Assert.DoesNotContain("12.34", await PageAsync($"/v/{sale.Id}"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NoContent, (await stall.DeleteAsync($"/api/sealed/{payment.Payment}")).StatusCode);
            Assert.DoesNotContain("12.34", await stall.GetStringAsync($"/stall/record/{sale.Id}"), StringComparison.Ordinal);
            using var again = await _services.PayAsync(_city.Http, sale.Id, 5000, id);
            using var other = await _services.PayAsync(_city.Http, sale.Id, 1);
            await LinkedAsync(sale.Id, 2);
        }
    }

    [Theory]
    [InlineData("wechat")]
    [InlineData("alipay")]
    public async Task What_went_back_in_two_parts_is_returned_whole(string channel)
    {
        var sale = Sale("50.00");
        await SendAsync(sale);
        var id = _services.Next();
        await TellAsync(null);
        await LinkedAsync(sale.Id, 1);
        foreach (var (fen, all, words) in new[] { (2000, "20.00", "已支付，部分退款"), (3000, "50.00", "已退款") })
        {
            await TellAsync((fen, all));
            for (var i = 0; !(await PageAsync($"/v/{sale.Id}")).Contains(words + " · ", StringComparison.Ordinal); i++)
            {
                Assert.True(i < 300, $"The voucher does not come to say: {words}.");
                await Task.Delay(100);
            }
        }

        Assert.Contains("已退款", await PageAsync($"/pay/{sale.Id}"), StringComparison.Ordinal);
        using var stall = await _city.SignedInAsync("huangsha.a12");
        var record = await stall.GetStringAsync($"/stall/record/{sale.Id}");
        Assert.Contains(channel == "alipay" ? "-¥50.00" : "-¥30.00", record, StringComparison.Ordinal);

        // WeChat Pay tells of each refund, Alipay of all that went back; both tell of it twice.
        async Task TellAsync((int Fen, string All)? returned)
        {
            for (var i = 0; i < 2; i++)
            {
                if (channel == "wechat")
                {
                    using var answer = returned is { } part
                        ? await _services.TellAsync(_city.Http, TestServices.RefundOf(id, "refund-" + part.Fen, part.Fen), "REFUND.SUCCESS")
                        : await _services.PayAsync(_city.Http, sale.Id, 5000, id);
                    Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
                    continue;
                }

                var more = new Dictionary<string, string> { ["trade_no"] = id, ["total_amount"] = "50.00", ["passback_params"] = sale.Id.ToString() };
                if (returned is { } so)
                {
                    more["refund_fee"] = so.All;
                    more["gmt_refund"] = "2026-06-09 10:34:56." + so.Fen / 1000;
                    more["trade_status"] = so.All == "50.00" ? "TRADE_CLOSED" : "TRADE_SUCCESS";
                }

                Assert.Equal((200, "success"), await TestServices.PostAsync(_city.Http, _services.Form(TimeProvider.System.GetUtcNow(), more)));
            }
        }
    }

    [Fact]
    public async Task A_payment_that_waited_too_long_expires_and_one_that_was_sealed_before_a_crash_is_linked_once()
    {
        var keys = Directory.CreateTempSubdirectory("suiyuan-pay-").FullName;
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        using var services = new TestServices();
        try
        {
            StatementId sale;
            byte[] linked;
            await using (var host = SuiyuanHost.Start(data, settings: services.Settings(keys)))
            {
                using var city = await TestCity.FoundedAsync(host);
                var bytes = city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(), [new SaleLine("鱼", Amount.Parse("1"), Unit.Kilogram)]));
                await city.MustAsync(bytes);
                Statement.TryDecode(bytes, out var statement);
                sale = statement!.Id;
                using var answer = await services.PayAsync(city.Http, sale, 100);
                var store = host.Services.GetRequiredService<PaymentStore>();
                await UntilAsync(() => store.Of(sale), p => p.Single().State == PaymentState.Linked);
                using var db = host.Services.GetRequiredService<ViewDatabase>().Read();
                linked = (await host.Log.ReadEntryAsync(PaymentQueries.Of(db, sale)[0].Index)).ToArray();
            }

            var lost = new StatementId(Hash.Of("never sent"u8));
            using (var store = PaymentStore.Open(Path.Combine(data, "payments.db")))
            {
                var long_ago = TestCity.Now - TimeSpan.FromDays(4);
                Assert.True(store.Add(new Payment("wechat", services.Next(), TestServices.MchId, lost, "1.00", long_ago, long_ago)));
            }

            using (var connection = new SqliteConnection($"Data Source={Path.Combine(data, "payments.db")};Pooling=False"))
            {
                // As a crash leaves it between sealing the statement and hearing that it is recorded.
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "UPDATE payment SET state = 2, statement = $1 WHERE state = 3";
                command.Parameters.AddWithValue("$1", linked);
                Assert.Equal(1, command.ExecuteNonQuery());
            }

            await using (var host = SuiyuanHost.Start(data, settings: services.Settings(keys)))
            {
                var store = host.Services.GetRequiredService<PaymentStore>();
                await UntilAsync(() => store.Of(sale), p => p.Single().State == PaymentState.Linked);
                await UntilAsync(() => store.Of(lost), p => p.Single().State == PaymentState.Expired);
                using var db = host.Services.GetRequiredService<ViewDatabase>().Read();
                Assert.Single(PaymentQueries.Of(db, sale));
                Assert.Equal([lost], store.Unlinked(10).Select(p => p.Voucher));
            }
        }
        finally
        {
            Directory.Delete(data, recursive: true);
            Directory.Delete(keys, recursive: true);
        }
    }

    [Theory]
    [InlineData("Payments:Wechat:0:ApiV3KeyFile", "/nowhere/key", "can't be read")]
    [InlineData("Payments:Wechat:0:MchId", "", "MchId is missing")]
    [InlineData("Payments:Wechat:0:PlatformKeys:0:Serial", "", "needs its id")]
    [InlineData("Payments:Wechat:0:CollectsFor:0", null, "CollectsFor is empty")]
    [InlineData("Payments:Alipay:0:AppId", "", "AppId is missing")]
    [InlineData("Payments:WaitFor", "00:10:00", "must lie between")]
    [InlineData("Payments:Checkout", "https://pay.example/", "{voucher}")]
    public void A_wrong_setting_stops_the_start_with_its_name(string name, string? value, string words)
    {
        var keys = Directory.CreateTempSubdirectory("suiyuan-pay-").FullName;
        try
        {
            var settings = _services.Settings(keys).Where(s => s.Name != name).Append((name, value!)).Where(s => s.Item2 is not null)
                .ToDictionary(s => "Suiyuan:" + s.Item1, string? (s) => s.Item2);
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
            var e = Assert.Throws<StartException>(() => PaymentAccounts.Read(SuiyuanOptions.Read(configuration).Payments));
            Assert.Contains(words, e.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(keys, recursive: true);
        }
    }
}
