using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Tests.Hosting;

/// <summary>
/// Parties with real keys that speak to a host over HTTP, as browsers do: bureau <c>gz</c>, market <c>huangsha</c>, stall
/// <c>huangsha.a12</c> and what else a test admits. Each party has one key unless a test grants it more.
/// </summary>
public sealed class TestCity : IDisposable
{
    private readonly Dictionary<string, ECDsa> _keys = new(StringComparer.Ordinal);
    private readonly SuiyuanHost? _host;

    /// <summary>A city on this host; nothing is said yet.</summary>
    public TestCity(SuiyuanHost host)
    {
        _host = host;
        Http = host.Client();
    }

    /// <summary>A city on a host that is another process.</summary>
    public TestCity(HttpClient http) => Http = http;

    /// <summary>The host.</summary>
    public SuiyuanHost Host => _host ?? throw new InvalidOperationException("The host is another process.");

    /// <summary>A client that is not signed in.</summary>
    public HttpClient Http { get; }

    /// <summary>What the clock says; statements are sealed now.</summary>
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>A bureau, a market, and two stalls of it, each with a seal.</summary>
    public static async Task<TestCity> FoundedAsync(SuiyuanHost host, string entries = "open", string quorum = "none")
    {
        var city = new TestCity(host);
        await city.FoundAsync(entries, quorum);
        await city.AdmitAsync("gz", "huangsha", new Admitted(Roles.Market, new("黄沙水产交易市场", "Huangsha"), "gz", Market: new("wholesale")));
        await city.AdmitAsync("huangsha", "huangsha.a12", new Admitted(Roles.Merchant, new("阿珍水产"), "huangsha", Stall: "A12"));
        await city.AdmitAsync("huangsha", "huangsha.b07", new Admitted(Roles.Merchant, new("强记海鲜"), "huangsha", Stall: "B07"));
        return city;
    }

    /// <summary>The private key of this name; made when first asked for.</summary>
    public ECDsa Key(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
        {
            _keys[name] = key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        }

        return key;
    }

    /// <summary>The public key of this name.</summary>
    public KeyPoint Point(string name) => new(SealKey.ExportPoint(Key(name)));

    /// <summary>Seals for <paramref name="issuer"/> with its own key or the one named.</summary>
    public StatementFactory Sealer(string issuer, string? key = null) => StatementFactory.For(issuer, Key(key ?? issuer));

    /// <summary>An encoded statement.</summary>
    public byte[] Seal(string issuer, string subject, Payload payload, string? key = null, DateTimeOffset? at = null) =>
        Sealer(issuer, key).Seal(subject, payload, at ?? Now);

    /// <summary>An encoded statement of any kind and payload, however wrong.</summary>
    public byte[] SealRaw(string issuer, string subject, string kind, string json, string? key = null)
    {
        var signer = Key(key ?? issuer);
        return Statement.Encode(
            new StatementDraft(kind, Point(key ?? issuer).Id, issuer, subject, Now, Encoding.UTF8.GetBytes(json)),
            digest => signer.SignHash(digest.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    /// <summary>Records the charter through the set-up.</summary>
    /// <param name="entries">Who may read entries.</param>
    /// <param name="quorum">Who must cosign: <c>none</c>, or the lines of a policy.</param>
    public async Task FoundAsync(string entries = "open", string quorum = "none")
    {
        var token = Host.SetupToken();
        using var answer = await PostAsync(await CharterAsync(token, entries, quorum), token: token);
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
    }

    /// <summary>The charter for this host, sealed by the bureau's root key.</summary>
    public async Task<byte[]> CharterAsync(string token, string entries = "open", string quorum = "none")
    {
        var setup = await Http.GetFromJsonAsync<JsonElement>("/api/setup?token=" + token);
        var platform = setup.GetProperty("platform");
        var charter = new Charter(new("广州市", "Guangzhou"), new("广州市市场监督管理局"), Point("gz"),
            new(platform.GetProperty("id").GetString()!, new(Base64Url.DecodeFromChars(platform.GetProperty("key").GetString()))),
            new(setup.GetProperty("origin").GetString()!, setup.GetProperty("vkey").GetString()!), "authority/1", quorum, entries);
        return Seal("gz", "gz", charter);
    }

    /// <summary>Admits a party and grants it a seal.</summary>
    public async Task AdmitAsync(string by, string party, Admitted admitted)
    {
        await MustAsync(Seal(by, party, admitted));
        await GrantAsync(by, party, party);
    }

    /// <summary>Grants the key named <paramref name="key"/> to a party.</summary>
    public Task<long> GrantAsync(string by, string party, string key, string use = KeyUses.Seal, string? sealedWith = null) =>
        MustAsync(Seal(by, party, new KeyGranted(Point(key), use, "手机", use == KeyUses.Enrol ? Now.AddHours(24) : null), sealedWith));

    /// <summary>A purchase of 50 kg of grouper by a stall, from nobody in particular.</summary>
    public static Purchase Groupers(SealedPurchase? sealedParts = null) => new(StatementFactory.Nonce(), new("湛江渔业"),
        [new PurchaseLine("石斑鱼", Amount.Parse("50"), Unit.Kilogram)], Sealed: sealedParts);

    /// <summary>Submits, expects it to be recorded and, where the host is this process, waits until its views have taken it in; the index.</summary>
    public async Task<long> MustAsync(byte[] statement)
    {
        var index = await RecordAsync(statement);
        if (_host is not null)
        {
            await SeenAsync(index);
        }

        return index;
    }

    /// <summary>Submits and expects it to be recorded, be it in the views yet or not; the index.</summary>
    public async Task<long> RecordAsync(byte[] statement)
    {
        using var answer = await PostAsync(statement);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, json.ToString());
        return json.GetProperty("index").GetInt64();
    }

    /// <summary>Waits until the views have taken in the entry at this index.</summary>
    public Task SeenAsync(long index) =>
        Host.Services.GetRequiredService<ViewLoop>().WaitForAsync(index + 1).WaitAsync(TimeSpan.FromMinutes(1));

    /// <summary>Submits and expects the problem of this code.</summary>
    public async Task<JsonElement> RefusedAsync(byte[] statement, int status, string code)
    {
        using var answer = await PostAsync(statement);
        return await AssertProblemAsync(answer, status, code);
    }

    /// <summary>Submits one statement, or a sequence.</summary>
    public Task<HttpResponseMessage> PostAsync(
        byte[] body, string type = "application/cose", string? token = null, HttpClient? http = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/statements") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (token is not null)
        {
            request.Headers.Add("X-Setup-Token", token);
        }

        return (http ?? Http).SendAsync(request);
    }

    /// <summary>Checks that an answer is a problem and which.</summary>
    public static async Task<JsonElement> AssertProblemAsync(HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {(text.Length > 500 ? text[..500] : text)}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var json = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(code, json.GetProperty("code").GetString());
        Assert.Equal("/docs/problems#" + code, json.GetProperty("type").GetString());
        Assert.NotEqual("", json.GetProperty("title").GetString());
        Assert.NotEqual("", json.GetProperty("detail").GetString());
        Assert.Equal(status, json.GetProperty("status").GetInt32());
        return json;
    }

    /// <summary>A sign-in proof of a party over a fresh challenge, as base64url.</summary>
    public async Task<string> ProveAsync(string party, string? key = null)
    {
        var challenge = (await Http.GetFromJsonAsync<JsonElement>("/api/accounts/challenge")).GetProperty("challenge").GetString();
        return Base64Url.EncodeToString(SealRaw(party, party, "sign-in", $$"""{"v":1,"challenge":"{{challenge}}"}""", key));
    }

    /// <summary>A client signed in for a party by its key.</summary>
    public async Task<HttpClient> SignedInAsync(string party, string? key = null)
    {
        var client = Host.Client();
        using var answer = await client.PostAsJsonAsync("/api/accounts/sign-in/key", new { proof = await ProveAsync(party, key) });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return client;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }
}
