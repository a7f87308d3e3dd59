using System.Text;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>
/// Whose signatures make a block final, as the charter and a <c>policy-changed</c> write it: the log's verifier key, and
/// beside it <c>none</c> or the lines of a C2SP tlog-policy that begin with witness, group and quorum.
/// </summary>
internal static class QuorumText
{
    /// <summary>The longest text, in characters: room for some thirty members.</summary>
    public const int MaxLength = 8_000;

    /// <summary>Reads the two as one policy.</summary>
    /// <param name="vkey">The log's verifier key.</param>
    /// <param name="quorum"><c>none</c> or lines, each with its newline.</param>
    /// <returns>null when they are no policy of exactly this log, or a member's address is not http or https.</returns>
    public static LogPolicy? TryRead(string? vkey, string? quorum)
    {
        if (vkey is null || quorum is null || quorum.Length > MaxLength || vkey.AsSpan().ContainsAny(" \t\n"))
        {
            return null;
        }

        var lines = quorum == LogPolicy.None ? "quorum none\n" : quorum;
        var error = LogPolicy.TryParse(Encoding.UTF8.GetBytes($"log {vkey}\n{lines}"), out var policy);
        return error.Fault == PolicyFault.None && policy!.Logs.Count == 1 && policy.Witnesses.All(w => w.Url is null || IsAddress(w.Url))
            ? policy
            : null;
    }

    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
