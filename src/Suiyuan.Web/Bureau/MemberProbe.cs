using System.Net;
using System.Security.Claims;
using System.Text.Json;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Accounts;
using Suiyuan.Web.Api;
using Suiyuan.Web.Log;
using Suiyuan.Web.Setup;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Bureau;

/// <summary>What came of asking an address whether a member's node is there.</summary>
internal enum ProbeOutcome
{
    /// <summary>It is, and the key is the one that cosigns only what the node holds in full.</summary>
    Mirror,

    /// <summary>It is, and the key is the one that cosigns what the node has seen.</summary>
    Witness,

    /// <summary>The key is not a verifier key.</summary>
    NoKey,

    /// <summary>The key is a log's.</summary>
    LogsKey,

    /// <summary>The address is not of http or https, or has more than a path.</summary>
    NoAddress,

    /// <summary>Nobody answers, or not in time.</summary>
    Unreachable,

    /// <summary>Something answers that is not a member's node.</summary>
    NoMember,

    /// <summary>The node copies another log.</summary>
    OtherLog,

    /// <summary>The node cosigns with other keys.</summary>
    OtherKey,
}

/// <summary>
/// Asks an address that the bureau's officer has typed whether the member named is there. What it says is one of a closed set:
/// nothing that an address answers is shown to anybody. Few at once, three seconds, no redirects, 64 kB.
/// </summary>
internal sealed class MemberProbe(LedgerHost ledger, Cosigning cosigning, CharterGate gate, SetupToken tokens) : IDisposable
{
    private const int AtOnce = 4;
    private const int MaxAnswer = 64 * 1024;
    private const int MaxAddress = 300;

    private readonly SemaphoreSlim _places = new(AtOnce, AtOnce);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxResponseHeadersLength = 16 })
    {
        Timeout = TimeSpan.FromSeconds(3),
        MaxResponseContentBufferSize = MaxAnswer,
    };

    /// <summary>Answers the check: for an officer of the charter's bureau, and at set-up for whoever holds the link.</summary>
    public async Task<IResult> AnswerAsync(string? address, string? vkey, HttpContext context, Text text)
    {
        ArgumentNullException.ThrowIfNull(context);
        var isOfficer = context.User.IsInRole("bureau") && cosigning.MayChange(context.User.FindFirstValue(AccountClaims.Party));
        if (!isOfficer && !(gate.IsShut && tokens.IsValid(context.Request.Headers[CharterGate.Header].ToString())))
        {
            return new Problem(context.User.Identity is { IsAuthenticated: true } ? "not-for-you" : "not-signed-in");
        }

        if (!await _places.WaitAsync(TimeSpan.Zero, CancellationToken.None))
        {
            return new Problem("rate-limited");
        }

        try
        {
            return TypedResults.Ok(Words(await AskAsync(address, vkey, context.RequestAborted), text));
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _places.Dispose();
    }

    private async Task<ProbeOutcome> AskAsync(string? address, string? vkey, CancellationToken ct)
    {
        if (NoteKey.TryParse(vkey, out var key) != NoteKeyFault.None)
        {
            return ProbeOutcome.NoKey;
        }

        if (key!.Type != NoteKeyType.CosignatureV1)
        {
            return ProbeOutcome.LogsKey;
        }

        // As QuorumText takes it, and without what would part the words of a policy's line.
        if (address is null || address.Length > MaxAddress || address.Any(char.IsWhiteSpace) || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length > 0)
        {
            return ProbeOutcome.NoAddress;
        }

        try
        {
            using var response = await _http.GetAsync(new Uri(address.TrimEnd('/') + "/api/member"), ct);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return ProbeOutcome.NoMember;
            }

            var said = JsonSerializer.Deserialize<Said>(await response.Content.ReadAsByteArrayAsync(ct), JsonSerializerOptions.Web);
            return said?.Log is null ? ProbeOutcome.NoMember
                : said.Log != ledger.Log.Origin ? ProbeOutcome.OtherLog
                : said.MirrorKey == vkey ? ProbeOutcome.Mirror
                : said.WitnessKey == vkey ? ProbeOutcome.Witness
                : ProbeOutcome.OtherKey;
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            return ProbeOutcome.NoMember;
        }
        catch (JsonException)
        {
            return ProbeOutcome.NoMember;
        }
        catch (Exception e) when (e is HttpRequestException || e is OperationCanceledException && !ct.IsCancellationRequested)
        {
            return ProbeOutcome.Unreachable;
        }
    }

    private static CheckAnswer Words(ProbeOutcome outcome, Text text) => outcome switch
    {
        ProbeOutcome.Mirror => new(true, null),
        ProbeOutcome.Witness => new(true, text[
            "对得上。这是它的见证公钥：只看过检查点就会签。用它启动时打印的最后一个公钥更好，那个要抄全了才签。",
            "It matches. This is its witness key, which signs checkpoints it has merely seen; the last key that the node prints is better: it signs only what the node holds in full."]),
        ProbeOutcome.NoKey => new(false, text[
            "这不是公钥。请把成员节点启动时打印的最后一个公钥整行粘贴过来。", "This is not a verifier key. Paste the last key that the member's node prints at its start, the whole line."], "key"),
        ProbeOutcome.LogsKey => new(false, text[
            "这是账本的公钥，不是成员的。请用成员节点启动时打印的最后一个公钥。", "This is a log's key, not a member's. Use the last key that the member's node prints at its start."], "key"),
        ProbeOutcome.NoAddress => new(false, text[
            "地址要以 https:// 或 http:// 开头，后面不带 ? 和 #，如 https://node.example.cn", "An address begins with https:// or http:// and has no ? or #, such as https://node.example.org"], "value"),
        ProbeOutcome.Unreachable => new(false, text[
            "联系不上这个地址。请对方确认节点已启动、地址和端口对外开放，再试一次。", "Nobody answers at this address. Have them check that the node runs and that its address and port are open, then try again."], "value"),
        ProbeOutcome.NoMember => new(false, text[
            "这个地址有回应，但不是成员节点。请核对地址：填节点自己的地址，不是网站首页。", "Something answers there, but not a member's node. Check the address: it is the node's own, not a web site's."], "value"),
        ProbeOutcome.OtherLog => new(false, text[
            "这个节点抄的是另一个账本。请对方用本账本的地址重新启动节点。", "This node copies another ledger. Have them start it with this ledger's address."], "value"),
        ProbeOutcome.OtherKey => new(false, text[
            "这个地址上的节点用的不是这个公钥。请重新粘贴它启动时打印的最后一个公钥，或核对地址。", "The node at this address cosigns with other keys. Paste the last key that it prints at its start again, or check the address."], "key"),
        _ => throw new InvalidOperationException($"{outcome} is not of the closed set."),
    };

    /// <summary>The members of <c>/api/member</c> that matter here.</summary>
    private sealed record Said(string? Log, string? WitnessKey, string? MirrorKey);
}
