using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Suiyuan.Web.Tests.Browser;

/// <summary>A merchant's file on the phone and at the market's desk, against the real host.</summary>
public sealed class DossierTests(Chromium chromium) : OnACity
{
    private const string Stall = "huangsha.c01";
    private static readonly DateOnly Today = ChinaTime.DayOf(TestCity.Now);

    [Fact]
    public async Task A_merchant_signs_the_agreement_with_one_tap_files_a_licence_by_camera_and_says_when_it_leaves()
    {
        await using var phone = await chromium.PhoneAsync(_host.Address);
        await EnrolAsync(phone.Page);
        await _city.MustAsync(_city.Seal("huangsha", Stall, new AgreementSigned(
            StatementFactory.Nonce(), StandardAgreement.Title, StandardAgreement.Digest, Today, Today.AddYears(1).AddDays(-1))));

        var page = phone.Page;
        await page.GotoAsync("/stall");
        await page.ClickAsync("[data-todo=file]");
        await Expect(page.Locator(".agreement-text")).ToContainTextAsync("退市");
        await phone.PictureAsync("stall-file-agreement");
        await page.ClickAsync("[data-agree]");
        await Expect(page.Locator("#agreement .chip")).ToContainTextAsync("已签订，有效");
        await Expect(page.Locator("[data-agreement]")).ToHaveCountAsync(0);

        // Sealed by the key that this phone made, about the digest of the very text that was shown.
        var signed = await LastAsync(Kinds.AgreementSigned);
        Assert.Equal((Stall, Stall), (signed.Issuer, signed.Subject));
        Assert.Equal(StandardAgreement.Digest, ((AgreementSigned)Payloads.Read(signed.Kind, signed.Payload.Span)!).Text);

        await page.SetInputFilesAsync("[data-add] [data-camera]", Repository.TicketPhotograph);
        await page.SelectOptionAsync("dialog[open] [name=type]", "health");
        await page.ClickAsync("dialog[open] [data-keep]");
        await Expect(page.Locator("dialog[open]")).ToBeVisibleAsync();
        await page.FillAsync("dialog[open] [name=person]", "区桂芳");
        await page.FillAsync("dialog[open] [name=until]", $"{Today.AddDays(10):yyyy-MM-dd}");
        await phone.PictureAsync("stall-file-form");
        await page.ClickAsync("dialog[open] [data-keep]");
        await Expect(page.Locator("[data-document]")).ToContainTextAsync("还有 10 天到期");
        await Expect(page.Locator("[data-person]")).ToHaveTextAsync("区桂芳");
        await Expect(page.Locator("img.ticket-picture")).ToBeVisibleAsync();
        await phone.PictureAsync("stall-file");

        // The new one takes the old one's place.
        await page.SetInputFilesAsync("[data-renew] [data-camera]", Repository.TicketPhotograph);
        await page.FillAsync("dialog[open] [name=person]", "区桂芳");
        await page.FillAsync("dialog[open] [name=until]", $"{Today.AddDays(400):yyyy-MM-dd}");
        await page.ClickAsync("dialog[open] [data-keep]");
        await Expect(page.Locator("[data-document]")).ToContainTextAsync("还有 400 天到期");
        await Expect(page.Locator("[data-document]")).ToHaveCountAsync(1);

        await page.ClickAsync("summary:has-text('我要退场')");
        await page.FillAsync("[name=leave]", $"{Today.AddDays(30):yyyy-MM-dd}");
        await page.ClickAsync("[data-leaves]");
        await Expect(page.Locator("details.more")).ToContainTextAsync("您已提出退场");
        using var market = await _city.SignedInAsync("huangsha");
        Assert.Contains("商户要退场", System.Net.WebUtility.HtmlDecode(await market.GetStringAsync("/market/tasks?lang=zh", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_of_an_ordinary_month_fits_on_one_sheet_of_A4()
    {
        foreach (var section in (string[])["rules", "managers", "phone", "self-check"])
        {
            await _city.MustAsync(_city.Seal("huangsha", "huangsha", new NoticePosted(
                StatementFactory.Nonce(), section, "公示", section == "rules" ? "一、凭证入场。\n二、协议准入。\n三、每日快检。\n四、不合格的停售、下架、销毁。" : "张三，李四")));
        }

        string[] goods = ["对虾", "扇贝", "金鲳鱼", "生蚝", "花甲", "花蟹", "三文鱼", "加州鲈", "大头鱼", "桂花鱼", "波士顿龙虾", "石斑鱼", "鲍鱼", "草鱼", "鳗鱼"];
        foreach (var (i, name) in goods.Index())
        {
            await _city.MustAsync(_city.Seal("huangsha", "huangsha.b07", new RapidTest(StatementFactory.Nonce(), name,
                [new("孔雀石绿", i < 2 ? "fail" : "pass"), new("呋喃唑酮代谢物", "pass"), new("氯霉素", "pass")])));
        }

        for (var i = 0; i < 8; i++)
        {
            await _city.MustAsync(_city.Seal("gz", "huangsha.b07", new Inspection(
                StatementFactory.Nonce(), "stall/1", [new("clean", "bad")], "rectify", ChinaTime.DayOf(TestCity.Now))));
        }

        await using var desk = await chromium.DeskAsync(_host.Address);
        await desk.Page.GotoAsync("/m/huangsha/board");
        await Expect(desk.Page.Locator("#inspections li")).ToHaveCountAsync(8);
        var paper = Encoding.Latin1.GetString(await desk.Page.PdfAsync(new() { Format = "A4" }));
        Assert.Equal(1, Regex.Count(paper, "/Type */Page[^s]"));
    }

    [Fact]
    public async Task A_market_admits_with_papers_and_agreement_files_tests_and_posts_its_board()
    {
        await using var desk = await chromium.DeskAsync(_host.Address);
        var page = desk.Page;
        await OfficeTests.EnrolOfficeAsync(page, await OfficeTests.LinkAsync(_city, "huangsha", "黄沙"));
        await page.GotoAsync("/market/admit");
        await page.FillAsync("#name", "新来水产");
        await page.FillAsync("#number", "91440300L83341734R");
        await page.FillAsync("#stall", "D05");
        await page.CheckAsync("[name=categories][value=aquatic]");
        await page.FillAsync("#phone", "13800138000");
        await page.SetInputFilesAsync("#businessPhoto", Repository.TicketPhotograph);
        await page.FillAsync("#businessUntil", $"{Today.AddDays(20):yyyy-MM-dd}");
        await Expect(page.Locator("#check-number")).ToContainTextAsync("校验位正确");
        await page.ClickAsync("form[data-office=admit] [type=submit]");
        await Expect(page.Locator("dialog[open] [data-qr] svg")).ToBeVisibleAsync();
        await page.ClickAsync("dialog[open] .btn.full");
        await page.WaitForURLAsync("**/market/stalls/huangsha.d005*");
        await Expect(page.Locator("#documents")).ToContainTextAsync("还有 20 天到期");
        await Expect(page.Locator("#documents img")).ToHaveCountAsync(1);
        await Expect(page.Locator("#agreement")).ToContainTextAsync("等商户签");

        await page.ClickAsync("#documents a:has-text('换新的')");
        await page.SetInputFilesAsync("#photo", Repository.TicketPhotograph);
        await page.FillAsync("#until", $"{Today.AddDays(999):yyyy-MM-dd}");
        await page.ClickAsync("form[data-office=document] [type=submit]");
        await page.WaitForURLAsync("**/market/stalls/huangsha.d005?seen=*");
        await Expect(page.Locator("#documents")).ToContainTextAsync("还有 999 天到期");
        await Expect(page.Locator("#documents details")).ToContainTextAsync("以前的 1 份");

        await _city.MustAsync(_city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()));
        await page.GotoAsync("/market/tests/new?stall=huangsha.a12");
        await page.SelectOptionAsync("#lot", new SelectOptionValue { Index = 1 });
        await Expect(page.Locator("#product")).ToHaveValueAsync("石斑鱼");
        await page.ClickAsync("form[data-office=test] [type=submit]");
        await Expect(page.Locator("[data-line]").First).ToContainTextAsync("请填写检测项目");
        await page.Locator("[data-line]").First.Locator("[data-name=name]").FillAsync("孔雀石绿");
        await page.Locator("[data-line]").First.Locator("[data-name=result]").SelectOptionAsync("fail");
        await page.SetInputFilesAsync("#photo", Repository.TicketPhotograph);
        await page.ClickAsync("form[data-office=test] [type=submit]");
        await page.WaitForURLAsync("**/market/tests?stall=huangsha.a12&seen=*");
        await Expect(page.Locator("#tests tbody tr")).ToContainTextAsync("孔雀石绿");
        await desk.PictureAsync("market-tests");

        await page.GotoAsync("/market/notice");
        await page.FillAsync("#rules-text", "凭证入场。\n协议准入。");
        await page.ClickAsync("#rules form:has(textarea) [type=submit]");
        await page.WaitForURLAsync("**/market/notice?seen=*");
        await Expect(page.Locator("#rules .whole-text")).ToContainTextAsync("协议准入");
        await desk.PictureAsync("market-notice");
        await page.GotoAsync("/m/huangsha/board");
        await Expect(page.Locator("#rules")).ToContainTextAsync("凭证入场");
        await Expect(page.Locator("#sampling")).ToContainTextAsync("不合格 1 次");

        // The stalls without one are offered the market's own text.
        await page.GotoAsync("/market/agreement");
        await page.FillAsync("#text", "黄沙市场协议\n退市条款。");
        await page.CheckAsync("[name=whom][value=all]");
        await page.ClickAsync("form[data-office=offers] [type=submit]");
        await page.WaitForURLAsync("**/market/agreement?seen=*");
        await Expect(page.Locator("h1")).ToContainTextAsync("3 档等商户签");
        await page.GotoAsync("/market/stalls/huangsha.b07");
        await page.ClickAsync("#agreement dl a >> nth=0");
        await Expect(page.Locator(".agreement-text")).ToContainTextAsync("黄沙市场协议");
    }

    private async Task EnrolAsync(IPage page)
    {
        await _city.MustAsync(_city.Seal("huangsha", Stall, new Admitted(Roles.Merchant, new("阿珍海鲜"), "huangsha", Stall: "C01", Categories: ["aquatic"])));
        await _city.GrantAsync("huangsha", Stall, "enrol", KeyUses.Enrol);
        var secret = _city.Key("enrol").ExportParameters(true);
        var carried = JsonSerializer.SerializeToUtf8Bytes(new
        {
            p = Stall,
            k = Base64Url.EncodeToString(secret.D),
            x = Base64Url.EncodeToString(secret.Q.X),
            y = Base64Url.EncodeToString(secret.Q.Y),
            n = "阿珍海鲜",
        });
        await page.GotoAsync("/enrol#" + Base64Url.EncodeToString(carried));
        await page.ClickAsync("[data-make]");
        await page.ClickAsync("[data-start]");
        await Expect(page.Locator(".doors")).ToBeVisibleAsync();
    }
}
