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
}
