using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Tickets;

/// <summary>A form has its photograph read before anything is recorded, and goes on without where that can't be.</summary>
public sealed class ReadBeforePurchaseTests
{
    [Fact]
    public async Task A_form_gets_the_fields_of_its_photograph_which_is_not_read_again_when_it_is_attached()
    {
        await using var city = await ReadingCity.StartAsync();
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        using var asked = await ReadingCity.AskAsync(stall, "expired:77");
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        var done = await EndOf(stall, asked);
        Assert.Equal(("done", 0, 0), (done.GetProperty("state").GetString(), done.GetProperty("position").GetInt32(), done.GetProperty("page").GetInt32()));
        var page = done.GetProperty("pages")[0];
        Assert.Equal("expired:77", page.GetProperty("fields").GetProperty("number").GetString());
        Assert.Equal(0.5, page.GetProperty("confidence").GetProperty("number").GetDouble());
        Assert.Equal("expired", page.GetProperty("findings")[0].GetProperty("rule").GetString());

        await ReadingCity.UntilAsync(stall, await city.HandInAsync("expired:77"), "done");
        Assert.Equal(["expired:77"], city.Read);
        Assert.Equal(["photo", null], city.Contexts.Select(c => c.File == "photo" ? c.File : null));
    }

    [Fact]
    public async Task People_at_a_form_come_before_recorded_tickets_and_know_how_many_are_before_them()
    {
        await using var city = await ReadingCity.StartAsync();
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        using var other = await city.City.SignedInAsync("huangsha.b07");
        city.Gate.Reset();
        var first = await city.HandInAsync("recorded 1");
        await ReadingCity.UntilAsync(stall, first, "reading");
        var last = await city.HandInAsync("recorded 2");
        using var mine = await ReadingCity.AskAsync(stall, "asked 1");
        using var theirs = await ReadingCity.AskAsync(other, "asked 2");
        Assert.Equal(1, (await JsonOf(mine)).GetProperty("position").GetInt32());
        Assert.Equal(2, (await JsonOf(theirs)).GetProperty("position").GetInt32());
        Assert.Equal(1, (await ReadingCity.TicketAsync(stall, last)).GetProperty("ahead").GetInt32());
        city.Gate.Set();
        await ReadingCity.UntilAsync(stall, last, "done");
        Assert.Equal(["recorded 1", "asked 1", "asked 2", "recorded 2"], city.Read);
    }

    [Fact]
    public async Task Whoever_has_four_photographs_under_way_waits_and_nobody_else_does()
    {
        await using var city = await ReadingCity.StartAsync();
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        using var other = await city.City.SignedInAsync("huangsha.b07");
        city.Gate.Reset();
        for (var i = 0; i < 4; i++)
        {
            using var asked = await ReadingCity.AskAsync(stall, $"{i}");
            Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        }

        using var fifth = await ReadingCity.AskAsync(stall, "5");
        await TestCity.AssertProblemAsync(fifth, 503, "reading-busy");
        Assert.Equal(TimeSpan.FromSeconds(5), fifth.Headers.RetryAfter?.Delta);
        using var theirs = await ReadingCity.AskAsync(other, "6");
        Assert.Equal(HttpStatusCode.Accepted, theirs.StatusCode);
        // Trade goes on meanwhile.
        await city.City.MustAsync(city.City.Seal(ReadingCity.Stall, ReadingCity.Stall, TestCity.Groupers()));
        city.Gate.Set();
        await EndOf(other, theirs);
        using var sixth = await ReadingCity.AskAsync(stall, "7");
        Assert.Equal(HttpStatusCode.Accepted, sixth.StatusCode);
    }

    [Fact]
    public async Task A_result_is_for_whoever_asked_and_asking_for_merchants_and_their_market()
    {
        await using var city = await ReadingCity.StartAsync();
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        using var other = await city.City.SignedInAsync("huangsha.b07");
        using var market = await city.City.SignedInAsync("huangsha");
        using var bureau = await city.City.SignedInAsync("gz");
        using var asked = await ReadingCity.AskAsync(stall, "mine");
        using var peeked = await other.GetAsync($"/api/tickets/read/{(await JsonOf(asked)).GetProperty("job").GetString()}");
        await TestCity.AssertProblemAsync(peeked, 404, "unknown-job");

        await RefusedAsync(city.City.Http, 401, "not-signed-in");
        await RefusedAsync(bureau, 403, "not-for-you");
        await RefusedAsync(market, 403, "not-for-you", "?stall=gz");
        await RefusedAsync(stall, 415, "unsupported-type", type: "text/plain");
        using var behalf = await ReadingCity.AskAsync(market, "behalf", query: "?stall=" + ReadingCity.Stall);
        await EndOf(market, behalf);
        Assert.Equal("阿珍水产", city.Contexts.Last().Merchant);
        using var large = await stall.PostAsync("/api/tickets/read", new ByteArrayContent(new byte[8 * 1024 * 1024]) { Headers = { ContentType = new("image/jpeg") } });
        await TestCity.AssertProblemAsync(large, 413, "request-too-large");

        static async Task RefusedAsync(HttpClient client, int status, string code, string query = "", string type = "image/jpeg")
        {
            using var answer = await ReadingCity.AskAsync(client, "x", type, query);
            await TestCity.AssertProblemAsync(answer, status, code);
        }
    }

    [Fact]
    public async Task Where_reading_is_off_the_form_is_told_and_tickets_are_kept_until_it_is_on()
    {
        await using var city = await ReadingCity.StartAsync(settings: ("Tickets:Enabled", "false"));
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        using var asked = await ReadingCity.AskAsync(stall, "x");
        await TestCity.AssertProblemAsync(asked, 503, "reading-off");
        var id = await city.HandInAsync("later");
        Assert.Equal("off", (await ReadingCity.TicketAsync(stall, id)).GetProperty("state").GetString());
        Assert.Empty(city.Read);
    }

    private static Task<JsonElement> JsonOf(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();

    private static async Task<JsonElement> EndOf(HttpClient client, HttpResponseMessage asked) =>
        await client.GetFromJsonAsync<JsonElement>($"/api/tickets/read/{(await JsonOf(asked)).GetProperty("job").GetString()}?wait=10");
}
