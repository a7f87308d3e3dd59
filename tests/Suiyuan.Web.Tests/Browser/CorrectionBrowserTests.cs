using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>A sale put right on the stall's phone, and records put right by the market for a stall without one.</summary>
public sealed class CorrectionBrowserTests(Chromium chromium) : OnACity
{
    private const string Stall = "huangsha.a12";

    [Fact]
    public async Task A_sale_is_corrected_with_its_prices_buyer_lot_and_time_and_the_former_voucher_leads_to_it()
    {
        var bought = (await SayAsync(TestCity.Groupers())).Id;
        var wrong = await SayAsync(new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("15"), Unit.Kilogram, new LotId(bought, 0))], TestCity.Now.AddHours(-2),
            new SealedSale(Sealed("""{"lines":["30"],"total":"450"}"""), Sealed("""{"name":"李记饭店","phone":"13800138000"}""")), "canteen"));
        await using var phone = await chromium.PhoneAsync(_host.Address);
        var page = phone.Page;
        await page.GotoAsync(await OfficeTests.LinkAsync(_city, Stall, "阿珍水产", "huangsha"));
        await page.ClickAsync("[data-make]");
        await page.ClickAsync("[data-start]");
        await Expect(page.Locator(".doors")).ToBeVisibleAsync();

        await page.GotoAsync("/stall/record/" + wrong.Id);
        await page.ClickAsync("[data-correct]");
        await page.ClickAsync("dialog[open] .btn:has-text('数量写错')");
        await Expect(page.Locator(".slip.edits")).ToContainTextAsync("450");
        await Expect(page.Locator(".chips-row")).ToContainTextAsync("李记饭店");
        await phone.PictureAsync("stall-correct-sale");
        await phone.AssertFitsAsync();
        await page.ClickAsync("[data-edit='0']");
        for (var i = 0; i < 2; i++)
        {
            await page.ClickAsync("[data-key=erase]");
        }

        await phone.TypeOnPadAsync("12");
        await phone.PictureAsync("stall-correct-sale-amount");
        await page.ClickAsync("[data-finish]");
        await Expect(page.Locator(".standing.ok")).ToBeVisibleAsync();

        var sales = await SaidAsync<Sale>();
        var right = sales[^1];
        Assert.Equal((2, "12", "canteen", new LotId(bought, 0)), (sales.Count, right.Said.Lines[0].Qty.ToString(), right.Said.To, right.Said.Lines[0].Lot));
        Assert.Equal(wrong.Statement.SignedAt.AddHours(-2).ToUnixTimeSeconds(), right.Said.At!.Value.ToUnixTimeSeconds(), 5.0);
        // Sealed anew, with salt of its own.
        Assert.NotEqual(wrong.Said.Sealed!.Buyer, right.Said.Sealed!.Buyer);
        Assert.Equal("""{"name":"李记饭店","phone":"13800138000"}""", await OpenAsync(right.Said.Sealed.Buyer!.Value));
        Assert.Contains("\"360\"", await OpenAsync(right.Said.Sealed.Prices!.Value), StringComparison.Ordinal);

        await page.GotoAsync("/v/" + wrong.Id);
        await Expect(page.Locator(".verdict")).ToContainTextAsync("已改开另一张");
        await phone.PictureAsync("voucher-corrected");
        await page.ClickAsync(".verdict a");
        await Expect(page.Locator(".receipt")).ToContainTextAsync("12");
        await page.GotoAsync("/stall/record/" + wrong.Id);
        await Expect(page.Locator("[data-instead]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_market_corrects_voids_and_photographs_a_disposal_for_a_stall_without_a_phone()
    {
        await using var market = await chromium.DeskAsync(_host.Address);
        var page = market.Page;
        await OfficeTests.EnrolOfficeAsync(page, await OfficeTests.LinkAsync(_city, "huangsha", "黄沙"));
        var bought = await SayAsync(TestCity.Groupers(new SealedPurchase(Sealed("""{"lines":["22.5"],"total":"1125"}"""), Sealed("""{"phone":"13900139000"}"""))));
        var sold = await SayAsync(new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("5"), Unit.Kilogram)]));

        await page.GotoAsync($"/market/stalls/{Stall}/records");
        await market.BothAsync("market-records");
        await page.ClickAsync($"a.item[href$='{bought.Id}']");
        await market.BothAsync("market-record");
        await page.ClickAsync("[data-correct]");
        await Expect(page.Locator("[data-name=price]").First).ToHaveValueAsync("22.5");
        await Expect(page.Locator("#supplierPhone")).ToHaveValueAsync("13900139000");
        await Expect(page.Locator("#supplier")).ToHaveValueAsync("湛江渔业");
        await page.FillAsync("#correctReason", "数量写错");
        await page.Locator("[data-name=qty]").First.FillAsync("40");
        await market.BothAsync("market-correct");
        await page.ClickAsync("form[data-office] [type=submit]");
        await page.WaitForURLAsync($"**/market/stalls/{Stall}/records/*?seen=*");
        var right = (await SaidAsync<Purchase>())[^1];
        Assert.Equal(("40", "湛江渔业"), (right.Said.Lines[0].Qty.ToString(), right.Said.Supplier.Name));
        Assert.Contains("\"900.00\"", await OpenAsync(right.Said.Sealed!.Prices!.Value), StringComparison.Ordinal);
        Assert.Equal((bought.Id, right.Id), (await SaidAsync<EntryVoided>()) is [var undone] ? (undone.Said.To, undone.Said.Instead!.Value) : default);
        await page.GotoAsync($"/market/stalls/{Stall}/records/{bought.Id}");
        await Expect(page.Locator("[data-instead]")).ToHaveAttributeAsync("href", $"/market/stalls/{Stall}/records/{right.Id}");

        await page.GotoAsync($"/market/stalls/{Stall}/records/{sold.Id}");
        await page.ClickAsync("summary");
        await page.FillAsync("#void-reason", "顾客不要了");
        await page.ClickAsync("form[data-kind=sale-voided] [type=submit]");
        await Expect(page.Locator(".notice.warn", new() { HasText = "顾客不要了" })).ToBeVisibleAsync();

        await page.GotoAsync($"/market/stalls/{Stall}/disposal");
        var line = page.Locator("[data-line]").First;
        await line.Locator("[data-name=product]").FillAsync("石斑鱼");
        await line.Locator("[data-name=qty]").FillAsync("3");
        await page.SetInputFilesAsync("[data-photos]", Repository.TicketPhotograph);
        await market.BothAsync("market-disposal");
        await page.ClickAsync("form[data-office] [type=submit]");
        await page.WaitForURLAsync($"**/market/stalls/{Stall}?seen=*");
        var photo = Assert.Single(Assert.Single(await SaidAsync<Disposal>()).Said.Photos!);
        Assert.NotNull(_host.Services.GetRequiredService<SealedStore>().Read(photo, "gz", "test"));
    }

    private sealed record Recorded<T>(StatementId Id, Statement Statement, T Said);

    private async Task<Recorded<T>> SayAsync<T>(T payload)
        where T : Payload
    {
        var bytes = _city.Seal("huangsha", Stall, payload);
        await _city.MustAsync(bytes);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        return new(statement!.Id, statement, payload);
    }

    private async Task<List<Recorded<T>>> SaidAsync<T>()
        where T : Payload
    {
        return [.. (await StatementsAsync())
            .Select(s => Payloads.Read(s.Kind, s.Payload.Span) is T said ? new Recorded<T>(s.Id, s, said) : null).OfType<Recorded<T>>()];
    }

    private Hash Sealed(string json)
    {
        byte[] bytes = [.. new byte[SealedBytes.SaltSize], .. Encoding.UTF8.GetBytes(json)];
        var digest = Hash.Of(bytes);
        Assert.Equal(SealedPut.Stored, _host.Services.GetRequiredService<SealedStore>().Put(digest, bytes));
        return digest;
    }

    private async Task<string> OpenAsync(Hash digest)
    {
        using var stall = await _city.SignedInAsync(Stall);
        return await stall.GetStringAsync($"/api/sealed/{digest}", TestContext.Current.CancellationToken);
    }
}
