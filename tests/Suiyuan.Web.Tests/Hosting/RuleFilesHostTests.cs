using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Web.Tests.Hosting;

/// <summary>An installation's own rules: what an operator puts into the directory, and what an official then sees.</summary>
public sealed class RuleFilesHostTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
    private readonly string _rules = Directory.CreateTempSubdirectory("suiyuan-rules-").FullName;
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Directory.Delete(_data, recursive: true);
        Directory.Delete(_rules, recursive: true);
    }

    [Fact]
    public async Task A_row_that_is_laid_is_shown_and_makes_other_views()
    {
        string plain;
        await using (var host = HostProcess.Start(_data))
        {
            plain = await StampAsync(host.WaitFor("Suiyuan is ready at ").Split(' ')[^1]);
            host.Interrupt();
            await host.ExitAsync();
        }

        var next = ChinaTime.DayOf(TestCity.Now).AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        // As a spreadsheet saves it: with a byte order mark and CRLF.
        Lay("complaints/Deadlines.csv", "\uFEFF" + (RuleFiles.Text("Complaints/deadlines.csv") + next + ",decide,9,workdays,V,某办法第1条\n").ReplaceLineEndings("\r\n"));
        await using (var host = HostProcess.Start(_data, "--Suiyuan:Rules", _rules))
        {
            var link = host.WaitFor("Set up this installation once, at ").Split(' ')[^1];
            var site = new Uri(link).GetLeftPart(UriPartial.Authority);
            Assert.NotEqual(plain, await StampAsync(site));
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
            using var city = new TestCity(new HttpClient(handler) { BaseAddress = new Uri(site) });
            var token = new Uri(link).Query["?token=".Length..];
            using var founded = await city.PostAsync(await city.CharterAsync(token), token: token);
            Assert.Equal(HttpStatusCode.Created, founded.StatusCode);
            using var answer = await city.Http.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof = await city.ProveAsync("gz") }, Token);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
            city.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
            Assert.Contains("1 行将生效", await city.Http.GetStringAsync("/bureau/rulebook", Token), StringComparison.Ordinal);
            var page = await city.Http.GetStringAsync("/bureau/rulebook?file=Complaints/deadlines.csv", Token);
            Assert.Contains("某办法第1条", page, StringComparison.Ordinal);
            Assert.Contains("有本地增补", page, StringComparison.Ordinal);
            Assert.Contains(next + ",decide,9", await city.Http.GetStringAsync("/bureau/rulebook/file?name=Complaints/deadlines.csv", Token), StringComparison.Ordinal);
            host.Interrupt();
            await host.ExitAsync();
        }
    }

    [Fact]
    public async Task What_cannot_be_gone_by_stops_the_start_with_file_line_column_and_reason()
    {
        Lay("Complaints/deadlines.csv", RuleFiles.Text("Complaints/deadlines.csv") + "2099-01-01,decide,9,workday,V,x\n");
        var line = RuleFiles.Text("Complaints/deadlines.csv").Split('\n').Length;
        await AssertRefusedAsync($"Complaints/deadlines.csv, line {line}, unit: \"workday\": one of these is wanted: workdays, days.");

        Lay("Complaints/deadlines.csv", RuleFiles.Text("Complaints/deadlines.csv"));
        Lay("Risk/rule.csv", "x\n");
        await AssertRefusedAsync("Risk/rule.csv: no file of rules is called that");

        File.Delete(Path.Combine(_rules, "Risk", "rule.csv"));
        Directory.CreateDirectory(Path.Combine(_rules, "Reporting"));
        File.WriteAllBytes(Path.Combine(_rules, "Reporting", "rules.csv"), [0xB4, 0xF3, 0xBC, 0xD2]);
        await AssertRefusedAsync("Reporting/rules.csv: it is not UTF-8");
        Directory.Delete(_rules, recursive: true);
        await AssertRefusedAsync("there is no such directory");
        Directory.CreateDirectory(_rules);
    }

    private void Lay(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_rules, Path.GetDirectoryName(name)!));
        File.WriteAllText(Path.Combine(_rules, name), text);
    }

    private async Task AssertRefusedAsync(string why)
    {
        await using var host = HostProcess.Start(_data, "--Suiyuan:Rules", _rules);
        Assert.Equal(2, await host.ExitAsync());
        Assert.Contains("Suiyuan can't start: The rules can't be gone by.", host.Output, StringComparison.Ordinal);
        Assert.Contains(why, host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }

    private static async Task<string> StampAsync(string site)
    {
        using var http = new HttpClient { BaseAddress = new Uri(site) };
        return (await http.GetFromJsonAsync<JsonElement>("/api/views", Token)).GetProperty("stamp").GetString()!;
    }
}
