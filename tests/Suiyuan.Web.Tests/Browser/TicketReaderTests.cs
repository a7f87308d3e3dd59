using Microsoft.Playwright;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>The purchase form with the reader that merchants get: nothing is put in its place.</summary>
public sealed class TicketReaderTests(Chromium chromium) : IAsyncLifetime
{
    private readonly SuiyuanHost _host = SuiyuanHost.Start(null, null, ("Tickets:Enabled", "true"), ("Tickets:Concurrency", "1"));
    private TestCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await TestCity.FoundedAsync(_host);

    public async ValueTask DisposeAsync()
    {
        _city?.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_drawn_certificate_is_read_into_the_form_within_seconds()
    {
        var paper = await Paper.DrawAsync(chromium, _host.Address, Paper.Pork);
        try
        {
            await using var phone = await TicketFormTests.PhoneAsync(chromium, _host, _city);
            await TicketFormTests.TakeAsync(phone.Page, paper.File);
            await Assertions.Expect(phone.Page.Locator(".ticket-said.ok")).ToContainTextAsync("动物检疫合格证明 · 猪肉 420公斤", new() { Timeout = 60_000 });
            await phone.Page.ClickAsync("[data-next]");
            await Assertions.Expect(phone.Page.Locator("[data-edit=supplier]")).ToContainTextAsync("肇庆市鼎湖肉联厂有限公司");
            await Assertions.Expect(phone.Page.Locator("[data-line='猪肉']")).ToContainTextAsync("广东省肇庆市鼎湖区");
            await phone.PictureAsync("ticket-really-read");
        }
        finally
        {
            File.Delete(paper.File);
        }
    }

    [Fact]
    public async Task A_drawn_slip_becomes_a_line_for_each_of_its_rows_with_its_price()
    {
        var paper = await Paper.DrawAsync(chromium, _host.Address, Paper.Slip);
        try
        {
            await using var phone = await TicketFormTests.PhoneAsync(chromium, _host, _city);
            await TicketFormTests.TakeAsync(phone.Page, paper.File);
            await Assertions.Expect(phone.Page.Locator(".ticket-said.ok")).ToContainTextAsync("销售凭证", new() { Timeout = 60_000 });
            await phone.Page.ClickAsync("[data-next]");
            await phone.PictureAsync("slip-really-read");
            await Assertions.Expect(phone.Page.Locator("[data-edit=supplier]")).ToContainTextAsync("广州江南冻品批发部");
            foreach (var (goods, amount, money) in new[] { ("带鱼", "40 公斤", "¥900.00"), ("鱿鱼", "15.5 公斤", "¥713.00"), ("生蚝", "6 箱", "¥528.00") })
            {
                await RowAsync(phone, goods, amount, money);
            }
        }
        finally
        {
            File.Delete(paper.File);
        }
    }

    private static async Task RowAsync(Phone phone, string goods, string amount, string money)
    {
        var row = phone.Page.Locator($"[data-line='{goods}']");
        await Assertions.Expect(row).ToContainTextAsync(amount);
        await Assertions.Expect(row).ToContainTextAsync(money);
    }
}
