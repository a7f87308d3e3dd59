using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Tickets;

/// <summary>Recorded tickets are read behind the trade's back, and assessed on the ledger.</summary>
public sealed class TicketReadingTests
{
    [Fact]
    public async Task A_ticket_waits_for_its_photograph_and_is_then_assessed_by_the_platform_with_nothing_private_on_the_ledger()
    {
        await using var city = await ReadingCity.StartAsync();
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        var (id, digest, part) = await city.AttachAsync("expired:44010012345");
        Assert.Equal("no-photograph", (await ReadingCity.TicketAsync(stall, id)).GetProperty("state").GetString());

        await city.PutAsync(digest, part);
        var ticket = await ReadingCity.UntilAsync(stall, id, "done");
        var (statement, payload) = Assert.Single(await city.AssessmentsAsync());
        Assert.Equal(("suiyuan", ReadingCity.Stall), (statement.Issuer, statement.Subject));
        Assert.Equal((id, "quarantine", Amount.Parse("0.988"), null), (payload.To, payload.Type, payload.Certainty, payload.Reason));
        // The worse of the two stands for its rule.
        Assert.Equal(new TicketFinding("expired", 1, "block", Amount.Parse("0.95")), Assert.Single(payload.Findings));
        var said = Encoding.UTF8.GetString(statement.Payload.Span);
        Assert.All(["湛江", "44010012345", "2026-01-02", "石斑鱼"], secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));

        var page = ticket.GetProperty("pages")[0];
        Assert.Equal("湛江渔业有限公司", page.GetProperty("fields").GetProperty("holder").GetString());
        Assert.Equal(0.25, page.GetProperty("regions").GetProperty("number")[0].GetProperty("c").GetProperty("y").GetDouble());
        Assert.Equal("已过期", page.GetProperty("findings")[0].GetProperty("message").GetString());
        Assert.Equal(id.ToString(), page.GetProperty("file").GetString());
        Assert.Equal(("open", "block"), (ticket.GetProperty("findings")[0].GetProperty("state").GetString(), ticket.GetProperty("findings")[0].GetProperty("severity").GetString()));
        Assert.Equal($"/api/sealed/{digest}", ticket.GetProperty("image").GetString());
        var context = Assert.Single(city.Contexts);
        Assert.Equal(("阿珍水产", "石斑鱼", "50", "公斤"), (context.Merchant, Assert.Single(context.Goods!), context.Quantity, context.Unit));
        Assert.NotNull(context.SubmittedAt);
    }

    [Fact]
    public async Task A_ticket_that_the_market_handed_in_for_a_stall_is_read_as_the_stalls()
    {
        await using var city = await ReadingCity.StartAsync();
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        using var market = await city.City.SignedInAsync("huangsha");
        using var other = await city.City.SignedInAsync("huangsha.b07");
        var (id, digest, part) = await city.AttachAsync(Encoding.UTF8.GetBytes("expired:44010012345"), by: "huangsha");
        await city.PutAsync(digest, part);
        foreach (var client in new[] { stall, market })
        {
            var ticket = await ReadingCity.UntilAsync(client, id, "done");
            Assert.Equal((ReadingCity.Stall, "huangsha"), (ticket.GetProperty("stall").GetString(), ticket.GetProperty("issuer").GetString()));
            Assert.Equal("expired:44010012345", ticket.GetProperty("pages")[0].GetProperty("fields").GetProperty("number").GetString());
        }

        Assert.Equal(("suiyuan", ReadingCity.Stall), Assert.Single(await city.AssessmentsAsync()) is var (said, _) ? (said.Issuer, said.Subject) : default);
        Assert.Equal("阿珍水产", Assert.Single(city.Contexts).Merchant);
        using var refused = await other.GetAsync($"/api/tickets/{id}");
        await TestCity.AssertProblemAsync(refused, 403, "not-for-you");
        Assert.Contains("Handed in by the market", await market.GetStringAsync($"/market/tickets/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_is_for_those_whom_the_ticket_concerns_and_for_nobody_else()
    {
        await using var city = await ReadingCity.StartAsync();
        var id = await city.HandInAsync("expired:1");
        using var bureau = await city.City.SignedInAsync("gz");
        var detail = (await ReadingCity.UntilAsync(bureau, id, "done")).GetProperty("assessments")[0].GetProperty("detail").GetString();
        foreach (var party in (string[])["huangsha", ReadingCity.Stall])
        {
            using var client = await city.City.SignedInAsync(party);
            Assert.Equal(1, (await ReadingCity.TicketAsync(client, id)).GetProperty("pages").GetArrayLength());
            using var part = await client.GetAsync($"/api/sealed/{detail}");
            Assert.Equal(HttpStatusCode.OK, part.StatusCode);
        }

        using var neighbour = await city.City.SignedInAsync("huangsha.b07");
        await Refused(neighbour, $"/api/tickets/{id}", 403, "not-for-you");
        await Refused(neighbour, $"/api/sealed/{detail}", 403, "not-for-you");
        await Refused(city.City.Http, $"/api/tickets/{id}", 401, "not-signed-in");
        await Refused(neighbour, "/api/tickets/nonsense", 404, "unknown-ticket");

        // The stall may have its own photograph erased, but not what was found.
        using var own = await city.City.SignedInAsync(ReadingCity.Stall);
        using var erased = await own.DeleteAsync($"/api/sealed/{detail}");
        await TestCity.AssertProblemAsync(erased, 403, "not-for-you");

        static async Task Refused(HttpClient client, string path, int status, string code)
        {
            using var answer = await client.GetAsync(path);
            await TestCity.AssertProblemAsync(answer, status, code);
        }
    }

    [Fact]
    public async Task The_merchants_and_the_officers_words_stand_in_the_history()
    {
        await using var city = await ReadingCity.StartAsync();
        var id = await city.HandInAsync("expired:1");
        using var market = await city.City.SignedInAsync("huangsha");
        await ReadingCity.UntilAsync(market, id, "done");
        var assessed = (await city.AssessmentsAsync())[0].Statement.Id;
        var (part, digest) = Domain.Sealed.SealedContent.Seal(new Domain.Sealed.SealedWords("拍错了"));
        await city.City.MustAsync(city.City.Seal(ReadingCity.Stall, ReadingCity.Stall, new FindingExplained(StatementFactory.Nonce(), assessed, "expired", "wrong-photo", digest)));
        await city.PutAsync(digest, part);
        await city.City.MustAsync(
            city.City.Seal("huangsha", ReadingCity.Stall, new FindingResolved(StatementFactory.Nonce(), assessed, "expired", "explained")));
        var ticket = await ReadingCity.TicketAsync(market, id);
        Assert.Equal("拍错了", ticket.GetProperty("acts")[0].GetProperty("words").GetString());
        Assert.Equal("explained", ticket.GetProperty("acts")[1].GetProperty("outcome").GetString());
        Assert.Equal("decided", ticket.GetProperty("findings")[0].GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_failed_reading_is_tried_again_and_given_up_in_the_end_without_holding_up_the_others()
    {
        await using var city = await ReadingCity.StartAsync();
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        var hopeless = await city.HandInAsync("fail:1");
        var unlucky = await city.HandInAsync("fail-once:2");
        var blurred = await city.HandInAsync("blurred:3");
        Assert.False((await ReadingCity.UntilAsync(stall, blurred, "done")).GetProperty("assessments")[0].GetProperty("readable").GetBoolean());
        Assert.Equal("queued", (await ReadingCity.TicketAsync(stall, hopeless)).GetProperty("state").GetString());
        await ReadingCity.UntilAsync(stall, unlucky, "done");
        var given = await ReadingCity.UntilAsync(stall, hopeless, "failed");
        Assert.Equal(("failed", 0), (given.GetProperty("assessments")[0].GetProperty("reason").GetString(), given.GetProperty("pages").GetArrayLength()));
        Assert.Equal((3, 2, 1), (Attempts("fail:1"), Attempts("fail-once:2"), Attempts("blurred:3")));
        Assert.Equal(["blurred", null, "failed"], (await city.AssessmentsAsync()).Select(a => a.Payload.Reason));

        int Attempts(string photograph) => city.Read.Count(p => p == photograph);
    }

    [Fact]
    public async Task What_waits_at_a_restart_is_read_after_it_and_what_was_assessed_is_not_assessed_again()
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        var city = await ReadingCity.StartAsync(data);
        try
        {
            using (var stall = await city.City.SignedInAsync(ReadingCity.Stall))
            {
                await ReadingCity.UntilAsync(stall, await city.HandInAsync("first"), "done");
            }

            city.Gate.Reset();
            await city.HandInAsync("second");
            await city.HandInAsync("third");
            await city.Host.DisposeAsync();
            city.Gate.Set();

            await using var later = city.StartHost(data);
            for (var i = 0; i < 300 && (await ReadingCity.AssessmentsOf(later)).Count < 3; i++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            // One more would come at once.
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            var assessed = (await ReadingCity.AssessmentsOf(later)).Select(a => a.Payload.To).ToArray();
            Assert.Equal(3, assessed.Length);
            Assert.Equal(3, assessed.Distinct().Count());
            Assert.Equal(["first", "second", "third"], city.Read);
        }
        finally
        {
            await city.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task Nothing_is_read_under_another_platform_key_than_the_charters_for_nothing_would_be_taken()
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        var city = await ReadingCity.StartAsync(data, settings: ("Tickets:Enabled", "false"));
        try
        {
            await city.HandInAsync("good");
            await city.Host.DisposeAsync();
            var key = Path.Combine(data, "keys", "platform.pem");
            File.Move(key, key + ".lost");
            await using (var stranger = city.StartHost(data))
            {
                await Task.Delay(1500, TestContext.Current.CancellationToken);
                Assert.Empty(city.Read);
            }

            File.Move(key + ".lost", key, overwrite: true);
            await using var found = city.StartHost(data);
            for (var i = 0; i < 300 && (await ReadingCity.AssessmentsOf(found)).Count < 1; i++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            Assert.Equal(["good"], city.Read);
        }
        finally
        {
            await city.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task A_reader_that_can_not_be_opened_stops_nothing_and_is_tried_again()
    {
        await using var city = await ReadingCity.StartAsync(city: new ReadingCity { CanOpen = false });
        using var stall = await city.City.SignedInAsync(ReadingCity.Stall);
        using var answer = await ReadingCity.AskAsync(stall, "mine");
        var job = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job").GetString();
        var end = await stall.GetFromJsonAsync<JsonElement>($"/api/tickets/read/{job}?wait=10");
        Assert.Equal("failed", end.GetProperty("state").GetString());
        Assert.False(end.TryGetProperty("pages", out _));
        city.CanOpen = true;
        await ReadingCity.UntilAsync(stall, await city.HandInAsync("good"), "done");
    }
}
