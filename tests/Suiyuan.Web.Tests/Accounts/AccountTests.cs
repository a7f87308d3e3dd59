using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Suiyuan.Domain.Parties;
using Suiyuan.Web.Tests.Api;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Accounts;

public sealed partial class AccountTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    private const string Password = "码头的石斑鱼很新鲜呀";
    private readonly TestCity _city = fixture.City;

    [Fact]
    public async Task A_granted_key_opens_an_account_and_the_password_signs_in_without_scripts()
    {
        await _city.AdmitAsync("gz", "lab-a", new Admitted(Roles.Laboratory, new("检验所"), "gz"));
        using var opener = _city.Host.Client();
        using var opened = await OpenAsync(opener, "lab-a", "张检验员", Password);
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        var me = await opener.GetFromJsonAsync<JsonElement>("/api/me");
        Assert.Equal(("lab-a", "laboratory", "检验所", "张检验员"), (me.GetProperty("party").GetString(), me.GetProperty("role").GetString(),
            me.GetProperty("name").GetString(), me.GetProperty("userName").GetString()));

        using var browser = _city.Host.Client();
        using var signedIn = await SignInAsync(browser, "张检验员", Password);
        Assert.Equal((HttpStatusCode.Redirect, "/lab"), (signedIn.StatusCode, signedIn.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/me")).StatusCode);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("suiyuan=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        using var left = await browser.PostAsync("/sign-out", await FormAsync(browser));
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        await TestCity.AssertProblemAsync(await browser.GetAsync("/api/me"), 401, "not-signed-in");
    }

    [Fact]
    public async Task A_wrong_password_goes_back_to_the_form_with_the_name_and_locks_after_five()
    {
        await _city.AdmitAsync("gz", "lab-b", new Admitted(Roles.Laboratory, new("检验所"), "gz"));
        using var opener = _city.Host.Client();
        using var opened = await OpenAsync(opener, "lab-b", "li-si", Password);
        using var browser = _city.Host.Client();
        for (var n = 0; n < 5; n++)
        {
            using var wrong = await SignInAsync(browser, "li-si", "not the password");
            Assert.StartsWith(n < 4 ? "/sign-in?problem=wrong-password&userName=li-si" : "/sign-in?problem=locked-out",
                wrong.Headers.Location?.OriginalString, StringComparison.Ordinal);
        }

        using var right = await SignInAsync(browser, "li-si", Password);
        Assert.StartsWith("/sign-in?problem=locked-out", right.Headers.Location?.OriginalString, StringComparison.Ordinal);

        // Who holds the key is not locked out.
        using var byKey = await _city.SignedInAsync("lab-b");
        Assert.Equal(HttpStatusCode.OK, (await byKey.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task An_unknown_name_is_told_the_same_as_a_wrong_password()
    {
        using var browser = _city.Host.Client();
        using var answer = await SignInAsync(browser, "nobody", "whatever it is");
        Assert.StartsWith("/sign-in?problem=wrong-password", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_sent_back()
    {
        using var browser = _city.Host.Client();
        using var answer = await browser.PostAsync("/api/accounts/sign-in/password",
            new FormUrlEncodedContent([new("userName", "a"), new("password", "b")]));
        Assert.Equal("/sign-in?problem=form-expired", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        await _city.AdmitAsync("gz", "lab-r" + returnUrl.Length, new Admitted(Roles.Laboratory, new("检验所"), "gz"));
        using var opener = _city.Host.Client();
        (await OpenAsync(opener, "lab-r" + returnUrl.Length, "r-" + returnUrl.Length, Password)).Dispose();
        using var browser = _city.Host.Client();
        using var answer = await SignInAsync(browser, "r-" + returnUrl.Length, Password, returnUrl);
        Assert.Equal("/lab", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("short", "password-short")]
    [InlineData("1234567890", "password-common")]
    [InlineData("PassWord123", "password-common")]
    [InlineData("aaaaaaaaaaaa", "password-common")]
    [InlineData("someone-1", "password-short")]
    [InlineData("someone-1234", "password-common")]
    public async Task A_password_that_is_guessed_first_is_refused(string password, string code)
    {
        using var client = _city.Host.Client();
        await TestCity.AssertProblemAsync(await OpenAsync(client, "huangsha", "someone-1", password), 400, code);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a b")]
    [InlineData("demo:gz")]
    [InlineData("<script>")]
    public async Task A_name_that_is_no_user_name_is_refused(string name)
    {
        using var client = _city.Host.Client();
        await TestCity.AssertProblemAsync(await OpenAsync(client, "huangsha", name, Password), 400, "user-name-form");
    }

    [Fact]
    public async Task Another_partys_name_can_not_be_taken_but_ones_own_password_can_be_set_anew()
    {
        await _city.AdmitAsync("gz", "lab-c", new Admitted(Roles.Laboratory, new("甲所"), "gz"));
        await _city.AdmitAsync("gz", "lab-d", new Admitted(Roles.Laboratory, new("乙所"), "gz"));
        using var client = _city.Host.Client();
        (await OpenAsync(client, "lab-c", "wang-wu", Password)).Dispose();
        await TestCity.AssertProblemAsync(await OpenAsync(client, "lab-d", "wang-wu", Password + "！"), 409, "user-name-taken");
        using var again = await OpenAsync(client, "lab-c", "wang-wu", Password + "！");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using var browser = _city.Host.Client();
        Assert.Contains("wrong-password", (await SignInAsync(browser, "wang-wu", Password)).Headers.Location?.OriginalString!, StringComparison.Ordinal);
        Assert.Equal("/lab", (await SignInAsync(browser, "wang-wu", Password + "！")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_challenge_is_good_once()
    {
        var proof = await _city.ProveAsync("huangsha.b07");
        using var client = _city.Host.Client();
        using var first = await client.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof });
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("/stall", (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("next").GetString());
        using var second = await client.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof });
        await TestCity.AssertProblemAsync(second, 400, "challenge-unknown");
    }

    [Fact]
    public async Task A_proof_must_be_sealed_by_a_granted_key_of_the_party_it_names()
    {
        var challenge = (await _city.Http.GetFromJsonAsync<JsonElement>("/api/accounts/challenge")).GetProperty("challenge").GetString();
        var payload = $$"""{"v":1,"challenge":"{{challenge}}"}""";
        await RefusedAsync(_city.SealRaw("huangsha.b07", "huangsha.b07", "sign-in", payload, key: "stranger"), 403, "proof-key");
        await RefusedAsync(_city.SealRaw("gz", "gz", "sign-in", payload, key: "huangsha.b07"), 403, "proof-key");
        await RefusedAsync(_city.SealRaw("huangsha.b07", "gz", "sign-in", payload), 400, "proof-malformed");
        await RefusedAsync(_city.SealRaw("huangsha.b07", "huangsha.b07", "sale", payload), 400, "proof-malformed");
        await RefusedAsync(_city.SealRaw("huangsha.b07", "huangsha.b07", "sign-in", """{"v":1}"""), 400, "proof-malformed");
        await RefusedAsync(_city.SealRaw("huangsha.b07", "huangsha.b07", "sign-in", """{"v":1,"challenge":"AAAA"}"""), 400, "challenge-unknown");
        await RefusedAsync([1, 2, 3], 400, "proof-malformed");
        var forged = _city.SealRaw("huangsha.b07", "huangsha.b07", "sign-in", payload);
        forged[^1] ^= 1;
        await RefusedAsync(forged, 403, "proof-seal");

        async Task RefusedAsync(byte[] proof, int status, string code)
        {
            using var answer = await _city.Http.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof = Base64Url.EncodeToString(proof) });
            await TestCity.AssertProblemAsync(answer, status, code);
        }
    }

    [Fact]
    public async Task A_scale_signs_in_but_opens_no_account()
    {
        await _city.GrantAsync("huangsha", "huangsha.a12", "scale", KeyUses.Device);
        using var scale = await _city.SignedInAsync("huangsha.a12", "scale");
        Assert.Equal(HttpStatusCode.OK, (await scale.GetAsync("/api/me")).StatusCode);
        using var client = _city.Host.Client();
        using var answer = await client.PostAsJsonAsync("/api/accounts",
            new { proof = await _city.ProveAsync("huangsha.a12", "scale"), userName = "scale-1", password = Password });
        await TestCity.AssertProblemAsync(answer, 403, "proof-key");
    }

    [Fact]
    public async Task A_revoked_key_ends_its_sessions_at_the_next_click_and_a_new_key_wakes_the_account()
    {
        await _city.AdmitAsync("huangsha", "huangsha.d01", new Admitted(Roles.Merchant, new("丢手机的档口"), "huangsha"));
        using var phone = _city.Host.Client();
        (await OpenAsync(phone, "huangsha.d01", "zhao-liu", Password)).Dispose();
        Assert.Equal("merchant", (await MeAsync(phone)).GetProperty("role").GetString());

        await _city.MustAsync(_city.Seal("huangsha", "huangsha.d01", new KeyRevoked(_city.Point("huangsha.d01").Id, "lost")));
        var me = await MeAsync(phone);
        Assert.Equal("key-revoked", me.GetProperty("notice").GetString());
        Assert.False(me.TryGetProperty("role", out _));

        await _city.GrantAsync("huangsha", "huangsha.d01", "d01-new");
        using var newPhone = _city.Host.Client();
        using var woken = await newPhone.PostAsJsonAsync("/api/accounts",
            new { proof = await _city.ProveAsync("huangsha.d01", "d01-new"), userName = "zhao-liu", password = Password });
        Assert.Equal(HttpStatusCode.OK, woken.StatusCode);
        Assert.Equal("merchant", (await MeAsync(newPhone)).GetProperty("role").GetString());
    }

    [Fact]
    public async Task A_suspended_party_may_look_but_has_no_role_until_resumed()
    {
        await _city.AdmitAsync("huangsha", "huangsha.e01", new Admitted(Roles.Merchant, new("暂停的档口"), "huangsha"));
        using var client = await _city.SignedInAsync("huangsha.e01");
        await _city.MustAsync(_city.Seal("huangsha", "huangsha.e01", new Suspended("欠资料")));
        Assert.Equal("suspended", (await MeAsync(client)).GetProperty("notice").GetString());
        await _city.MustAsync(_city.Seal("huangsha", "huangsha.e01", new Resumed("补齐")));
        Assert.Equal("merchant", (await MeAsync(client)).GetProperty("role").GetString());
    }

    [Fact]
    public async Task A_sign_in_survives_a_restart_of_the_host()
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        string cookie;
        await using (var host = SuiyuanHost.Start(data))
        {
            using var city = await TestCity.FoundedAsync(host);
            using var client = host.Client();
            using var answer = await client.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof = await city.ProveAsync("huangsha") });
            cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        }

        await using (var host = SuiyuanHost.Start(data))
        {
            using var client = host.Client();
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            Assert.Equal("market", (await MeAsync(client)).GetProperty("role").GetString());
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Trying_many_secrets_is_slowed_down()
    {
        await using var host = SuiyuanHost.Start(settings: ("SignInsPerMinute", "3"));
        using var client = host.Client();
        for (var n = 0; n < 3; n++)
        {
            using var answer = await client.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof = "AAAA" });
            await TestCity.AssertProblemAsync(answer, 400, "proof-malformed");
        }

        using var limited = await client.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof = "AAAA" });
        await TestCity.AssertProblemAsync(limited, 429, "rate-limited");
    }

    [Fact]
    public async Task A_demo_person_is_signed_in_only_in_the_demo()
    {
        using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateScope(_city.Host.Services);
        var service = (Suiyuan.Web.Accounts.SignInService)scope.ServiceProvider.GetService(typeof(Suiyuan.Web.Accounts.SignInService))!;
        await Assert.ThrowsAsync<InvalidOperationException>(() => service.SignInAsDemoPersonAsync("gz"));
    }

    private async Task<HttpResponseMessage> OpenAsync(HttpClient client, string party, string userName, string password) =>
        await client.PostAsJsonAsync("/api/accounts", new { proof = await _city.ProveAsync(party), userName, password });

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string userName, string password, string? returnUrl = null)
    {
        var fields = new List<KeyValuePair<string, string>> { new("userName", userName), new("password", password) };
        if (returnUrl is not null)
        {
            fields.Add(new("returnUrl", returnUrl));
        }

        return await browser.PostAsync("/api/accounts/sign-in/password", await FormAsync(browser, fields));
    }

    private static async Task<FormUrlEncodedContent> FormAsync(HttpClient browser, IEnumerable<KeyValuePair<string, string>>? fields = null)
    {
        var token = Token().Match(await browser.GetStringAsync("/sign-in")).Groups[1].Value;
        return new FormUrlEncodedContent([.. fields ?? [], new("__RequestVerificationToken", token)]);
    }

    private static async Task<JsonElement> MeAsync(HttpClient client) => await client.GetFromJsonAsync<JsonElement>("/api/me");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
