using System.Net;
using OpenCvSharp;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Tickets;
using Suiyuan.Web.Tests.Hosting;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Suiyuan.Web.Tests.Tickets;

/// <summary>What officers see of tickets: the work list, one ticket, the rules, the risk register; and who sees none of it.</summary>
public sealed class TicketDeskTests
{
    [Fact]
    public async Task The_work_list_shows_what_waits_for_a_decision_the_worst_first_and_the_desk_says_so()
    {
        await using var city = await SuspectCity.StartAsync();
        var mild = await city.HandInAsync("arithmetic review 0.9", ReadingCity.Stall);
        var bad = await city.HandInAsync("expired hold 0.95;consignee-mismatch review 0.8", "huangsha.b07");
        await city.HandInAsync("clean", ReadingCity.Stall);
        foreach (var (party, home) in new[] { ("huangsha", "/market"), ("gz", "/bureau") })
        {
            using var officer = await city.City.SignedInAsync(party);
            var list = await officer.GetStringAsync(home + "/tickets");
            Assert.Contains("2 tickets wait for you", list, StringComparison.Ordinal);
            Assert.Contains("3 photographs of tickets were read today", list, StringComparison.Ordinal);
            InOrder(list, $"{home}/tickets/{bad}", "Expired when handed in", "Also: Made out to someone else", "Hold and check", "B07 强记海鲜", "石斑鱼", $"{home}/tickets/{mild}", "The sums are wrong");
            var narrowed = await officer.GetStringAsync(home + "/tickets?severity=hold&rule=consignee-mismatch");
            Assert.DoesNotContain(bad.ToString(), narrowed, StringComparison.Ordinal);
            narrowed = await officer.GetStringAsync(home + "/tickets?rule=consignee-mismatch&type=quarantine");
            Assert.Contains($"{home}/tickets/{bad}?rule=consignee-mismatch&amp;type=quarantine", narrowed, StringComparison.Ordinal);
            Assert.DoesNotContain(mild.ToString(), narrowed, StringComparison.Ordinal);

            var desk = await officer.GetStringAsync(home);
            InOrder(desk, "2 suspicious tickets", "Worst: B07 强记海鲜, Expired when handed in");
            Assert.Matches("Suspicious tickets</span>\\s*<span class=\"tile-num\">2", desk);
        }
    }

    [Fact]
    public async Task An_empty_work_list_says_how_many_were_read_and_how_many_are_still_to_be()
    {
        await using var city = await SuspectCity.StartAsync();
        await city.HandInAsync("clean", ReadingCity.Stall);
        await city.AttachAsync("on its way");
        using var market = await city.City.SignedInAsync("huangsha");
        var list = await market.GetStringAsync("/market/tickets");
        InOrder(list, "No suspicious tickets", "One photograph of a ticket was read today", "One photograph is still being read", "Nothing is suspicious");
    }

    [Fact]
    public async Task A_ticket_shows_its_photograph_with_outlines_its_fields_and_what_to_decide()
    {
        await using var city = await SuspectCity.StartAsync();
        var earlier = await city.HandInAsync("clean", "huangsha.b07");
        var id = await city.HandInAsync($"number-reused hold 0.97 {earlier};consignee-mismatch review 0.8", ReadingCity.Stall);
        using var market = await city.City.SignedInAsync("huangsha");
        var page = await market.GetStringAsync($"/market/tickets/{id}");
        Assert.Matches("<img src=\"/api/sealed/[^\"]+\" alt=\"Animal quarantine certificate\" data-photo", page);
        InOrder(page, "data-region=\"number\"", "<polygon points=\"750,145 945,145 945,190 750,190\"", "data-region=\"finding:number-reused\"");
        InOrder(page, "data-finding=\"number-reused\"", "number-reused: valid until 2026-11-21", "The other ticket", $"/market/tickets/{earlier}", "This one", "The earlier one",
            "It may be innocent", "data-office=\"decide\"", "data-outcome=\"true\"", "data-outcome=\"false\"", "data-outcome=\"explained\"", "data-finding=\"consignee-mismatch\"");
        // Unsure by word, not by colour alone; and what was declared otherwise.
        InOrder(page, "data-field=\"number\"", "44010012345", "The merchant declared 4401", "data-field=\"consignee\"", "强记海鲜", "Unsure 62%");
        InOrder(page, "Handed in", "/ledger/", "Read by the machine", "pp-ocrv4/1", "tickets/1");
        Assert.DoesNotContain("data-awaits=\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_is_shown_to_its_market_and_the_bureaus_above_and_to_nobody_else()
    {
        await using var city = await SuspectCity.StartAsync();
        await city.City.AdmitAsync("gz", "jiangnan", new Admitted(Roles.Market, new("江南市场", "Jiangnan"), "gz", Market: new("wholesale")));
        await city.City.AdmitAsync("jiangnan", "jiangnan.c1", new Admitted(Roles.Merchant, new("李记"), "jiangnan", Stall: "C1"));
        var theirs = await city.HandInAsync("clean", "jiangnan.c1");
        var id = await city.HandInAsync($"photo-reused hold 1 {theirs}", ReadingCity.Stall);
        using var other = await city.City.SignedInAsync("jiangnan");
        Assert.Contains("No suspicious tickets", await other.GetStringAsync("/market/tickets"), StringComparison.Ordinal);
        var refused = await PageAsync(other, $"/market/tickets/{id}", HttpStatusCode.Forbidden);
        Assert.Contains("not in your charge", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("阿珍", refused, StringComparison.Ordinal);
        Assert.Contains("no such ticket", await PageAsync(other, "/market/tickets/nonsense", HttpStatusCode.NotFound), StringComparison.Ordinal);

        // The market sees that its ticket rests on another market's, and not that one's photograph; the bureau sees both.
        using var market = await city.City.SignedInAsync("huangsha");
        var page = await market.GetStringAsync($"/market/tickets/{id}");
        Assert.Contains("not in your charge", page, StringComparison.Ordinal);
        Assert.Single(Images(page).Distinct());
        using var bureau = await city.City.SignedInAsync("gz");
        Assert.Equal(2, Images(await bureau.GetStringAsync($"/bureau/tickets/{id}")).Distinct().Count());
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        using var turned = await stall.GetAsync($"/market/tickets/{id}");
        Assert.Equal(HttpStatusCode.Redirect, turned.StatusCode);
    }

    [Fact]
    public async Task A_decision_moves_a_ticket_from_the_list_to_the_register_and_counts_for_its_rule()
    {
        await using var city = await SuspectCity.StartAsync();
        var first = await city.HandInAsync("expired hold 0.95;arithmetic review 0.6", ReadingCity.Stall);
        var second = await city.HandInAsync("expired hold 0.9", "huangsha.b07");
        var third = await city.HandInAsync("expired hold 0.85", "huangsha.b07");
        using var market = await city.City.SignedInAsync("huangsha");
        await city.DecideAsync("huangsha", first, "expired", "true", "原件看过");
        await city.DecideAsync("huangsha", second, "expired", "false");
        await city.DecideAsync("huangsha", third, "expired", "explained");

        var page = await market.GetStringAsync($"/market/tickets/{first}");
        InOrder(page, "The sums are wrong", "data-finding=\"arithmetic\"", "data-finding=\"expired\"", "True", "“原件看过”", "Decide otherwise");
        // One finding is still open: the list keeps the ticket, for that one.
        var list = await market.GetStringAsync("/market/tickets");
        Assert.Contains(first.ToString(), list, StringComparison.Ordinal);
        Assert.DoesNotContain(second.ToString(), list, StringComparison.Ordinal);
        var decided = await market.GetStringAsync("/market/tickets?state=decided");
        InOrder(decided, third.ToString(), "Explained", second.ToString(), "False alarm", first.ToString(), "True");
        await city.DecideAsync("huangsha", first, "arithmetic", "false");
        InOrder(await market.GetStringAsync($"/market/tickets/{first}"), "This ticket is decided", "No other suspicious ticket is left");

        var rules = await market.GetStringAsync("/market/tickets/rules");
        InOrder(rules, "id=\"expired\"", "50% right", "3 found, 3 decided: 1 true, 1 false; 1 explained", "id=\"future-date\"", "Nothing decided yet");
        var register = await market.GetStringAsync("/market/risks");
        Assert.Contains("One problem with a ticket that people confirmed", register, StringComparison.Ordinal);
        InOrder(register, $"/market/tickets/{first}", "Expired when handed in", "A12 阿珍水产", "4401");
        Assert.Contains(first.ToString(), await market.GetStringAsync("/market/risks?risks-q=阿珍&rule=expired&type=quarantine"), StringComparison.Ordinal);
        foreach (var elsewhere in (string[])["?risks-q=强记", "?rule=arithmetic", "?type=sale", "?to=2020-01-01", "?stall=huangsha.b07"])
        {
            Assert.DoesNotContain(first.ToString(), await market.GetStringAsync("/market/risks" + elsewhere), StringComparison.Ordinal);
        }

        Assert.Contains("Expired when handed in,expired,Hold and check,Huangsha,A12 阿珍水产,huangsha.a12", await market.GetStringAsync("/market/risks.csv"), StringComparison.Ordinal);
        Assert.Matches("(?s)/market/risks\\?stall=huangsha.a12\">.*One confirmed", await market.GetStringAsync("/market/stalls/huangsha.a12"));
        Assert.Contains("None confirmed", await market.GetStringAsync("/market/stalls/huangsha.b07"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_bureau_decided_its_market_may_not_decide_otherwise()
    {
        await using var city = await SuspectCity.StartAsync();
        var id = await city.HandInAsync("expired hold 0.95", ReadingCity.Stall);
        await city.DecideAsync("gz", id, "expired", "true");
        using var market = await city.City.SignedInAsync("huangsha");
        var page = await market.GetStringAsync($"/market/tickets/{id}");
        Assert.Contains("Decided by a bureau above", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-office=\"decide\"", page, StringComparison.Ordinal);
        await city.DecideAsync("huangsha", id, "expired", "false");
        Assert.Contains("Without effect", await market.GetStringAsync($"/market/tickets/{id}"), StringComparison.Ordinal);
        Assert.Contains(id.ToString(), await market.GetStringAsync("/market/risks"), StringComparison.Ordinal);
        using var bureau = await city.City.SignedInAsync("gz");
        Assert.Contains("data-office=\"decide\"", await bureau.GetStringAsync($"/bureau/tickets/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_merchant_says_stands_with_the_finding()
    {
        await using var city = await SuspectCity.StartAsync();
        var id = await city.HandInAsync("expired hold 0.95", ReadingCity.Stall);
        var assessed = (await city.AssessmentsAsync())[0].Statement.Id;
        var (part, digest) = Domain.Sealed.SealedContent.Seal(new Domain.Sealed.SealedWords("<b>前天</b>就到货了"));
        await city.City.MustAsync(city.City.Seal(
            ReadingCity.Stall, ReadingCity.Stall, new FindingExplained(StatementFactory.Nonce(), assessed, "expired", "other", digest)));
        await city.PutAsync(digest, part);
        using var market = await city.City.SignedInAsync("huangsha");
        InOrder(await market.GetStringAsync($"/market/tickets/{id}"), "data-finding=\"expired\"", "The merchant says: Something else", "&lt;b&gt;前天&lt;/b&gt;就到货了", "data-office=\"decide\"");
        Assert.Contains("Merchant explained", await market.GetStringAsync("/market/tickets"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photograph_that_is_not_there_erased_or_unreadable_is_said_to_be_so()
    {
        await using var city = await SuspectCity.StartAsync();
        using var market = await city.City.SignedInAsync("huangsha");
        var (waiting, _, _) = await city.AttachAsync("on its way");
        var page = await market.GetStringAsync($"/market/tickets/{waiting}");
        InOrder(page, "has not been read yet", "The photograph is not here yet", "As the merchant declared it", "4401");
        Assert.DoesNotContain("data-photo ", page, StringComparison.Ordinal);

        var blurred = await city.HandInAsync("blurred", ReadingCity.Stall);
        InOrder(await market.GetStringAsync($"/market/tickets/{blurred}"), "This photograph can&#x27;t be read", "The photograph is blurred", "data-photo");

        var id = await city.HandInAsync("expired hold 0.95", ReadingCity.Stall);
        using var own = await city.City.SignedInAsync(ReadingCity.Stall);
        var image = (await ReadingCity.TicketAsync(own, id)).GetProperty("image").GetString();
        using var erased = await own.DeleteAsync(image);
        Assert.True(erased.IsSuccessStatusCode);
        page = await market.GetStringAsync($"/market/tickets/{id}");
        InOrder(page, "The photograph was erased", "data-finding=\"expired\"", "data-office=\"decide\"");
        Assert.Empty(Images(page));
    }

    [Fact]
    public async Task Each_page_of_a_document_is_shown_with_what_is_on_it_outlined_there()
    {
        await using var city = await ReadingCity.StartAsync(city: new ReadingCity
        {
            Pages = (file, _) => [Page(file + "#1", "4401", 0.1), Page(file + "#2", "4402", 0.5)],
            Examiner = (page, _) => !page.File.EndsWith("#2", StringComparison.Ordinal) ? page : page with
            {
                Findings = [new Finding("expired", 1, Severity.Hold, 0.95, new Dictionary<string, string>(StringComparer.Ordinal), ["number"]) { Regions = page.Regions["number"] }],
            },
        });
        var id = await city.HandInAsync("", ReadingCity.Stall, Document());
        using var market = await city.City.SignedInAsync("huangsha");
        var sheet = await market.GetStringAsync($"/market/tickets/{id}");
        InOrder(
            sheet, "Page 1 of 2", $"<img src=\"/api/tickets/{id}/pages/1\"", "data-region=\"number\"", "points=\"100,100 300,100 300,150 100,150\"", "4401",
            "Page 2 of 2", $"<img src=\"/api/tickets/{id}/pages/2\"", "data-region=\"number\"", "points=\"500,100 700,100 700,150 500,150\"",
            "data-region=\"finding:expired\"", "data-finding=\"expired\"", "4402");
        Assert.Equal(2, sheet.Split("<polygon points=\"500,").Length - 1);

        foreach (var (page, status) in new[] { (1, HttpStatusCode.OK), (2, HttpStatusCode.OK), (0, HttpStatusCode.NotFound), (3, HttpStatusCode.NotFound) })
        {
            using var answer = await market.GetAsync($"/api/tickets/{id}/pages/{page}");
            Assert.Equal((status, status == HttpStatusCode.OK ? "image/jpeg" : "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }

        using var other = await city.City.SignedInAsync("huangsha.b07");
        using var refused = await other.GetAsync($"/api/tickets/{id}/pages/1");
        await TestCity.AssertProblemAsync(refused, 403, "not-for-you");
        using var unknown = await city.City.Http.GetAsync($"/api/tickets/{id}/pages/1");
        await TestCity.AssertProblemAsync(unknown, 401, "not-signed-in");
    }

    private static TicketReading Page(string file, string number, double left) => new()
    {
        File = file,
        Readable = true,
        Type = TicketType.Quarantine,
        TypeConfidence = 0.98,
        Fields = new TicketFields { Number = number },
        Confidence = new Dictionary<string, double>(StringComparer.Ordinal) { ["number"] = 0.99 },
        Regions = new Dictionary<string, IReadOnlyList<Region>>(StringComparer.Ordinal)
        {
            ["number"] = [new Region(new(left, 0.1), new(left + 0.2, 0.1), new(left + 0.2, 0.15), new(left, 0.15))],
        },
    };

    /// <summary>A PDF of two scanned pages.</summary>
    private static byte[] Document()
    {
        using var paper = new Mat(300, 400, MatType.CV_8UC3, Scalar.White);
        using var pdf = new PdfDocumentBuilder();
        for (var i = 0; i < 2; i++)
        {
            pdf.AddPage(400, 300).AddJpeg(paper.ImEncode(".jpg"), new PdfRectangle(0, 0, 400, 300));
        }

        return pdf.Build();
    }

    private static void InOrder(string page, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = page.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{part}” is not {(page.Contains(part, StringComparison.Ordinal) ? "where it should be" : "there")}.");
            at = found + part.Length;
        }
    }

    private static IEnumerable<string> Images(string page) => page.Split("<img src=\"").Skip(1).Select(p => p.Split('"')[0]);

    private static async Task<string> PageAsync(HttpClient client, string path, HttpStatusCode status)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
