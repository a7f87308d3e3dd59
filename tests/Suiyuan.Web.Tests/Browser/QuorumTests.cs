using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>What a shopper's phone makes of a receipt whose ledger has members that cosign, or a key that was changed. The
/// site is real; its policy and the last lines of its checkpoints are put in on the way.</summary>
public sealed class QuorumTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly DateTimeOffset CosignedAt = DateTimeOffset.FromUnixTimeSeconds(1_795_413_600);
    private static readonly (string Name, LogKey Key)[] Members =
    [
        .. new[] { "监管局", "黄沙市场", "大学" }.Select((name, i) =>
            (name, LogKey.FromSeed($"member{i}.example/witness", Enumerable.Repeat((byte)(i + 1), 32).ToArray(), NoteKeyType.CosignatureV1))),
    ];

    private readonly SuiyuanHost _host = SuiyuanHost.Start();
    private TestCity _city = null!;
    private string _voucher = "";

    public async ValueTask InitializeAsync()
    {
        _city = await TestCity.FoundedAsync(_host);
        var sold = _city.Seal("huangsha.a12", "huangsha.a12", new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("1.5"), Unit.Jin)]));
        var index = await _city.MustAsync(sold);
        await _city.SeenAsync(index);
        await _host.Log.WaitForPublishedAsync(index + 1);
        Assert.Equal(StatementFault.None, Statement.TryDecode(sold, out var statement));
        _voucher = statement!.Id.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        _city?.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_receipt_that_enough_members_cosigned_names_them()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await CosignAsync(phone, Members[..2]);
        await phone.Page.GotoAsync($"/v/{_voucher}#verify");
        await Expect(phone.Page.Locator("#verify-result .notice.ok")).ToContainTextAsync("6 项全部通过");
        await Expect(phone.Page.Locator(".step.pass")).ToContainTextAsync(["3 个成员中有 2 个签认（章程要求 2 个）：监管局、黄沙市场"]);
        await Expect(phone.Page.Locator("#verify-result ul")).ToContainTextAsync("签认的成员没有串通");
        await phone.PictureAsync("voucher-cosigned");

        await phone.Page.GotoAsync("/ledger");
        await Expect(phone.Page.Locator("#own-check .ok")).ToContainTextAsync(["3 个成员中有 2 个签认"]);
        await phone.Page.GotoAsync("/ledger/verify?id=" + _voucher);
        await Expect(phone.Page.Locator("#verify-result .notice.ok")).ToContainTextAsync("5 项全部通过");
    }

    [Fact]
    public async Task A_receipt_that_too_few_members_cosigned_is_recorded_and_not_yet_final()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await CosignAsync(phone, Members[1..2]);
        await phone.Page.GotoAsync($"/v/{_voucher}#verify");
        await Expect(phone.Page.Locator("#verify-result .notice.warn")).ToContainTextAsync("已经记下，还没有最终确认");
        await Expect(phone.Page.Locator(".step.unknown")).ToContainTextAsync("章程要求 2 个成员签认，现在有 1 个：黄沙市场。请先留好凭证，过几分钟再验一次");
        await phone.PictureAsync("voucher-not-final");

        await phone.Page.GotoAsync("/ledger");
        await Expect(phone.Page.Locator("#own-check .warn")).ToContainTextAsync("还没有最终确认");
    }

    [Fact]
    public async Task A_phone_that_knows_another_key_is_alarmed_unless_that_key_handed_over_to_this_one()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await phone.Page.GotoAsync("/ledger");
        await Expect(phone.Page.Locator("#own-check .ok").First).ToContainTextAsync("已记住");
        var origin = _host.Log.Origin;
        using var before = LogKey.FromSeed(origin, Enumerable.Repeat((byte)9, 32).ToArray());
        await phone.Page.EvaluateAsync("([at, vkey]) => localStorage.setItem(at, JSON.stringify({ ...JSON.parse(localStorage.getItem(at)), vkey }))",
            new[] { "suiyuan.log." + origin, before.VerifierKey.ToString() });

        await phone.Page.GotoAsync("/ledger");
        await Expect(phone.Page.Locator("#own-check .bad")).ToContainTextAsync("账本换了公钥");
        await phone.Page.GotoAsync($"/v/{_voucher}#verify");
        await Expect(phone.Page.Locator(".step.fail")).ToContainTextAsync("来时记住的不一样");

        using var http = _host.Client();
        var note = await http.GetStringAsync("/log/checkpoint");
        Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(note), out var checkpoint));
        var file = JsonSerializer.Serialize(new
        {
            handovers = new[]
            {
                new { size = checkpoint!.Size, policy = $"log {before.VerifierKey}\nquorum none\n", checkpoint = note + before.SignText(checkpoint.Note.Text.Span) },
            },
        });
        await phone.Page.RouteAsync("**/log/handovers", route => route.FulfillAsync(new RouteFulfillOptions { Body = file }));
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.Locator("#verify-result .notice.ok")).ToContainTextAsync("5 项全部通过");
        await Expect(phone.Page.Locator(".step.pass").First).ToContainTextAsync("账本按程序换了公钥");
        await phone.PictureAsync("voucher-key-handed-over");
    }

    /// <summary>Gives the site's policy three members of whom two must cosign, and its checkpoints these cosignatures.</summary>
    private async Task CosignAsync(Phone phone, (string Name, LogKey Key)[] by)
    {
        var policy = $"log {_host.Log.Keys[0].VerifierKey}\n"
            + string.Concat(Members.Select(m => $"witness {m.Name} {m.Key.VerifierKey}\n")) + $"group members 2 {string.Join(' ', Members.Select(m => m.Name))}\nquorum members\n";
        await phone.Page.RouteAsync("**/log/policy", route => route.FulfillAsync(new RouteFulfillOptions { Body = policy }));
        foreach (var path in new[] { "**/log/checkpoint", "**/*.tlog-proof" })
        {
            await phone.Page.RouteAsync(path, async route =>
            {
                var answer = await route.FetchAsync();
                var text = await answer.TextAsync();
                var start = path.EndsWith("checkpoint", StringComparison.Ordinal) ? 0 : text.IndexOf("\n\n", StringComparison.Ordinal) + 2;
                Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(text[start..]), out var checkpoint));
                await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Body = text + string.Concat(by.Select(m => m.Key.Cosign(checkpoint!, CosignedAt))) });
            });
        }
    }
}
