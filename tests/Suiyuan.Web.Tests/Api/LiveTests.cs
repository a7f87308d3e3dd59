using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Api;

public sealed class LiveTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TestCity _city = fixture.City;

    [Fact]
    public async Task Open_pages_are_told_the_size_now_and_again_when_it_grows_and_is_final()
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var answer = await _city.Http.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, timeout.Token);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(timeout.Token));
        var first = await NextAsync();
        var index = await _city.MustAsync(_city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()));
        Assert.True(first.Size <= index);
        while ((await NextAsync()).Final <= index)
        {
        }

        async Task<(long Size, long Final)> NextAsync()
        {
            while (true)
            {
                var line = await lines.ReadLineAsync(timeout.Token);
                Assert.NotNull(line);
                if (line.StartsWith("event:", StringComparison.Ordinal))
                {
                    Assert.Equal("event: size", line);
                }
                else if (line.StartsWith("data:", StringComparison.Ordinal))
                {
                    var json = JsonSerializer.Deserialize<JsonElement>(line[5..]);
                    return (json.GetProperty("size").GetInt64(), json.GetProperty("final").GetInt64());
                }
            }
        }
    }

    [Fact]
    public async Task Health_says_how_far_the_ledger_and_the_views_are()
    {
        var index = await _city.MustAsync(_city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()));
        var health = await _city.Http.GetFromJsonAsync<JsonElement>("/healthz");
        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.True(health.GetProperty("views").GetInt64() > index);
        Assert.True(health.GetProperty("recorded").GetInt64() > index);
    }

    [Fact]
    public async Task An_open_live_page_does_not_hold_up_the_stop()
    {
        var host = SuiyuanHost.Start();
        using var http = host.Client();
        using var answer = await http.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        foreach (var path in new[] { "/", "/api/me", "/log/checkpoint", "/nothing-here", "/css/suiyuan.css" })
        {
            using var answer = await _city.Http.GetAsync(path);
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_body_that_is_not_json_names_the_field_and_shows_no_stack()
    {
        using var content = new StringContent("{\"type\":1}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await _city.Http.PostAsync("/api/check", content);
        var problem = await TestCity.AssertProblemAsync(answer, 400, "bad-request");
        Assert.Equal("type", problem.GetProperty("field").GetString());
        using var wrongType = await _city.Http.PostAsync("/api/check", new StringContent("x"));
        await TestCity.AssertProblemAsync(wrongType, 415, "unsupported-type");
        using var wrongMethod = await _city.Http.DeleteAsync("/api/check");
        await TestCity.AssertProblemAsync(wrongMethod, 405, "method-not-allowed");
    }
}
