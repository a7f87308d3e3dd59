using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Suiyuan.Domain.Parties;
using Suiyuan.Web.Tests.Api;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Accounts;

public sealed class PasskeyTests(CityFixture fixture) : IClassFixture<CityFixture>
{
    private readonly TestCity _city = fixture.City;

    [Fact]
    public async Task An_account_opened_with_a_passkey_is_signed_in_to_with_it_and_nothing_typed()
    {
        await _city.AdmitAsync("gz", "lab-p", new Admitted(Roles.Laboratory, new("检验所"), "gz"));
        using var phone = new SoftAuthenticator(_city.Host.Address);
        using var opener = Browser();
        using var opened = await opener.PostAsJsonAsync("/api/accounts",
            new { proof = await _city.ProveAsync("lab-p"), userName = "passkey-user", passkey = true });
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        var options = (await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("options");
        using var stored = await PostAsync(opener, "/api/accounts/passkeys", phone.Create(options));
        Assert.True(stored.StatusCode == HttpStatusCode.NoContent, await stored.Content.ReadAsStringAsync());

        using var browser = Browser();
        using var signedIn = await SignInAsync(browser, phone);
        Assert.True(signedIn.IsSuccessStatusCode, await signedIn.Content.ReadAsStringAsync());
        var me = await browser.GetFromJsonAsync<JsonElement>("/api/me");
        Assert.Equal(("lab-p", "passkey-user"), (me.GetProperty("party").GetString(), me.GetProperty("userName").GetString()));
    }

    [Fact]
    public async Task A_passkey_of_nobody_or_without_the_persons_consent_signs_nobody_in()
    {
        using var stranger = new SoftAuthenticator(_city.Host.Address);
        using var browser = Browser();
        using var unknown = await SignInAsync(browser, stranger);
        await TestCity.AssertProblemAsync(unknown, 400, "passkey-refused");

        using var known = new SoftAuthenticator(_city.Host.Address);
        using var owner = await _city.SignedInAsync("huangsha.b07");
        owner.DefaultRequestHeaders.Add("Origin", _city.Host.Address.GetLeftPart(UriPartial.Authority));
        using var asked = await PostAsync(owner, "/api/accounts/passkeys/options", "{}");
        using var stored = await PostAsync(owner, "/api/accounts/passkeys", known.Create(await asked.Content.ReadFromJsonAsync<JsonElement>()));
        Assert.Equal(HttpStatusCode.NoContent, stored.StatusCode);
        // Present, but not verified: someone else's finger on an unlocked phone.
        using var unverified = await SignInAsync(browser, known, flags: 0x01);
        await TestCity.AssertProblemAsync(unverified, 400, "passkey-refused");
        using var verified = await SignInAsync(browser, known);
        Assert.Equal(HttpStatusCode.OK, verified.StatusCode);
    }

    [Fact]
    public async Task A_passkey_can_only_be_added_by_who_is_signed_in()
    {
        using var browser = Browser();
        using var answer = await PostAsync(browser, "/api/accounts/passkeys/options", "{}");
        await TestCity.AssertProblemAsync(answer, 401, "not-signed-in");
    }

    [Fact]
    public async Task An_answer_is_good_for_one_challenge_only()
    {
        using var phone = new SoftAuthenticator(_city.Host.Address);
        using var owner = await _city.SignedInAsync("huangsha");
        owner.DefaultRequestHeaders.Add("Origin", _city.Host.Address.GetLeftPart(UriPartial.Authority));
        using var asked = await PostAsync(owner, "/api/accounts/passkeys/options", "{}");
        (await PostAsync(owner, "/api/accounts/passkeys", phone.Create(await asked.Content.ReadFromJsonAsync<JsonElement>()))).Dispose();

        using var browser = Browser();
        using var first = await PostAsync(browser, "/api/accounts/sign-in/passkey/options", "{}");
        var answer = phone.Get(await first.Content.ReadFromJsonAsync<JsonElement>());
        using var other = Browser();
        (await PostAsync(other, "/api/accounts/sign-in/passkey/options", "{}")).Dispose();
        using var replayed = await PostAsync(other, "/api/accounts/sign-in/passkey", answer);
        await TestCity.AssertProblemAsync(replayed, 400, "passkey-refused");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("nonsense")]
    [InlineData("{\"id\":1}")]
    public async Task Nonsense_for_a_credential_is_refused_and_no_error_of_ours(string body)
    {
        using var browser = Browser();
        (await PostAsync(browser, "/api/accounts/sign-in/passkey/options", "{}")).Dispose();
        using var answer = await PostAsync(browser, "/api/accounts/sign-in/passkey", body);
        await TestCity.AssertProblemAsync(answer, 400, "passkey-refused");
        using var without = Browser();
        using var unasked = await PostAsync(without, "/api/accounts/sign-in/passkey", body);
        await TestCity.AssertProblemAsync(unasked, 400, "passkey-refused");
    }

    private HttpClient Browser()
    {
        var client = _city.Host.Client();
        client.DefaultRequestHeaders.Add("Origin", _city.Host.Address.GetLeftPart(UriPartial.Authority));
        return client;
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, SoftAuthenticator phone, byte flags = 0x05)
    {
        using var asked = await PostAsync(browser, "/api/accounts/sign-in/passkey/options", "{}");
        return await PostAsync(browser, "/api/accounts/sign-in/passkey", phone.Get(await asked.Content.ReadFromJsonAsync<JsonElement>(), flags));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.PostAsync(path, content);
    }
}
