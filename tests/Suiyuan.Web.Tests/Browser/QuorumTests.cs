using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;
using Suiyuan.Web.Tests.Member;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>What a shopper's phone makes of a receipt whose ledger has members that cosign, or a key that was changed. All
/// is real but for what a test says is changed on the way.</summary>
public sealed class QuorumTests(Chromium chromium)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_receipt_that_enough_members_cosigned_passes_and_less_than_the_charter_asks_for_is_refused()
    {
        await using var all = await Consortium.FoundedAsync(3, 2);
        var voucher = await SellAsync(all);
        await using var phone = await chromium.PhoneAsync(all.Host.Address);
        await phone.Page.GotoAsync($"/v/{voucher}#verify");
        await Expect(phone.Page.Locator("#verify-result .notice.ok")).ToContainTextAsync("6 项全部通过");
        await Expect(phone.Page.Locator("#verify-result")).ToContainTextAsync("个签认（章程要求 2 个）");
        await Expect(phone.Page.Locator("#verify-result ul")).ToContainTextAsync("签认的成员没有串通");
        await phone.PictureAsync("voucher-cosigned");
        await phone.Page.GotoAsync("/ledger/verify?id=" + voucher);
        await Expect(phone.Page.Locator("#verify-result .notice.ok")).ToContainTextAsync("5 项全部通过");

        // One who is here for the first time finds the charter by the ledger's first entry.
        await using var other = await chromium.PhoneAsync(all.Host.Address);
        await other.Page.GotoAsync("/ledger");
        await Expect(other.Page.Locator("#own-check")).ToContainTextAsync("（章程要求 2 个）");

        // A site that says that nobody is asked for, with a true checkpoint passed off as the handover.
        using var http = all.Host.Client();
        var served = await http.GetStringAsync("/log/policy");
        Assert.Equal(PolicyFault.None, LogPolicy.TryParse(Encoding.UTF8.GetBytes(served), out var policy).Fault);
        var file = JsonSerializer.Serialize(new
        {
            handovers = new[] { new { size = all.Host.Log.Published.Size, policy = served, checkpoint = Encoding.UTF8.GetString(all.Host.Log.Published.Bytes.Span) } },
        });
        await using var deceived = await chromium.PhoneAsync(all.Host.Address);
        foreach (var page in new[] { phone.Page, deceived.Page })
        {
            await page.RouteAsync("**/log/policy", route => route.FulfillAsync(new RouteFulfillOptions { Body = $"log {policy!.Logs[0].Key}\nquorum none\n" }));
            await page.RouteAsync("**/log/handovers", route => route.FulfillAsync(new RouteFulfillOptions { Body = file }));
            await page.GotoAsync($"/v/{voucher}#verify");
            await Expect(page.Locator(".step.fail")).ToContainTextAsync("服务器给出的签认规则和章程不一致");
            await page.GotoAsync("/ledger");
            await Expect(page.Locator("#own-check .bad")).ToContainTextAsync("服务器给出的签认规则和章程不一致");
        }

        await phone.PictureAsync("voucher-other-policy");
    }

    [Fact]
    public async Task A_receipt_that_too_few_members_cosigned_is_recorded_and_not_yet_final()
    {
        await using var all = await Consortium.FoundedAsync(3, 2);
        var voucher = await SellAsync(all);
        await using var phone = await chromium.PhoneAsync(all.Host.Address);
        foreach (var path in new[] { "**/log/checkpoint", "**/*.tlog-proof" })
        {
            await phone.Page.RouteAsync(path, async route =>
            {
                var answer = await route.FetchAsync();
                var text = await answer.TextAsync();
                // The text, and of its signatures the log's and the first member's.
                var lines = text[(text.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..].Split('\n');
                var kept = lines.Where(l => l.StartsWith("— " + all.Host.Log.Origin, StringComparison.Ordinal))
                    .Concat(lines.Where(l => l.StartsWith("— member", StringComparison.Ordinal)).Take(1));
                await route.FulfillAsync(new RouteFulfillOptions
                {
                    Response = answer,
                    Body = text[..(text.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)] + string.Concat(kept.Select(l => l + "\n")),
                });
            });
        }

        await phone.Page.GotoAsync($"/v/{voucher}#verify");
        await Expect(phone.Page.Locator("#verify-result .notice.warn")).ToContainTextAsync("已经记下，还没有最终确认");
        await Expect(phone.Page.Locator(".step.unknown")).ToContainTextAsync("章程要求 2 个成员签认，现在有 1 个");
        await Expect(phone.Page.Locator(".step.unknown")).ToContainTextAsync("请先留好凭证，过几分钟再验一次");
        await phone.PictureAsync("voucher-not-final");
        await phone.Page.GotoAsync("/ledger");
        await Expect(phone.Page.Locator("#own-check .warn")).ToContainTextAsync("还没有最终确认");
    }

    [Fact]
    public async Task A_phone_that_knows_another_key_is_alarmed_unless_that_key_handed_over_to_this_one()
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        try
        {
            await using (SuiyuanHost.Start(data))
            {
                // It makes its key, and ends; the next start finds the one that it is to be rotated to.
            }

            using var first = NoteKeyFile.Load(Path.Combine(data, "keys", "log.key"));
            using var next = NoteKeyFile.LoadOrCreate(Path.Combine(data, "keys", "log-next.key"), first.Name, RandomNumberGenerator.Create());
            await using var host = SuiyuanHost.Start(data);
            using var city = await TestCity.FoundedAsync(host);
            await using var phone = await chromium.PhoneAsync(host.Address);
            // Whatever is routed is not taken from the browser's cache: this phone comes back sooner than in the five seconds of a policy.
            await phone.Page.RouteAsync("**/log/*", route => route.ContinueAsync());
            await phone.Page.GotoAsync("/ledger");
            await Expect(phone.Page.Locator("#own-check .ok").First).ToContainTextAsync("已记住");
            await Expect(phone.Page.Locator("#own-check .none")).ToContainTextAsync("章程没有要求成员签认");

            var sold = city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("1.5"), Unit.Jin)]));
            await city.MustAsync(sold);
            Assert.Equal(StatementFault.None, Statement.TryDecode(sold, out var statement));
            var change = await city.MustAsync(city.Seal("gz", "gz", new PolicyChanged(next.VerifierKey.ToString(), LogPolicy.None, "换公钥")));
            await host.Log.WaitForPublishedAsync(change + 1).WaitAsync(Patience);
            await phone.Page.GotoAsync($"/v/{statement!.Id}#verify");
            await Expect(phone.Page.Locator("#verify-result .notice.ok")).ToContainTextAsync("5 项全部通过");
            await Expect(phone.Page.Locator(".step.pass").First).ToContainTextAsync("账本按程序换了公钥");
            await phone.PictureAsync("voucher-key-handed-over");
            await phone.Page.GotoAsync("/ledger");
            await Expect(phone.Page.Locator("#own-check .ok").First).ToContainTextAsync("来时记住的相同");

            using var stranger = NoteKeyFile.FromSeed(first.Name, Enumerable.Repeat((byte)9, 32).ToArray());
            await phone.Page.EvaluateAsync(
                "([at, vkey]) => localStorage.setItem(at, JSON.stringify({ ...JSON.parse(localStorage.getItem(at)), vkey, policy: undefined }))",
                new[] { "suiyuan.log." + first.Name, stranger.VerifierKey.ToString() });
            await phone.Page.GotoAsync("/ledger");
            await Expect(phone.Page.Locator("#own-check .bad")).ToContainTextAsync("账本换了公钥");
            await phone.Page.GotoAsync($"/v/{statement.Id}#verify");
            await Expect(phone.Page.Locator(".step.fail")).ToContainTextAsync("来时记住的不一样");
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<StatementId> SellAsync(Consortium all)
    {
        var voucher = await all.SellAsync();
        await all.Host.Log.WaitForPublishedAsync(all.Host.Log.RecordedSize).WaitAsync(Patience);
        return voucher;
    }
}
