using Suiyuan.Web.Hosting;

namespace Suiyuan.Web.Member;

/// <summary>
/// Runs this host as a member's node: section <c>Suiyuan:Mirror</c>. <see cref="SuiyuanOptions.PublicUrl"/> is where the log
/// and the other members reach it.
/// </summary>
public sealed class MemberOptions
{
    /// <summary>The log to copy, such as <c>https://suiyuan.gz.example/log</c>; its site will do. Empty: no member's node.</summary>
    public string Log { get; set; } = "";

    /// <summary>
    /// The log's verifier key, as the bureau has published it. Without it the key that the log serves at the first start is
    /// believed, and printed so that it can be compared.
    /// </summary>
    public string? Vkey { get; set; }

    /// <summary>
    /// The member's name in its key names, such as <c>consumer-council.gz.example</c>. Default: the host of the public URL.
    /// Kept with the keys from the first start on.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>Opens entry bundles where the charter keeps them to members.</summary>
    public string? Token { get; set; }

    /// <summary>True to compute the views from this copy too, and serve the public pages from them. Default false.</summary>
    public bool Views { get; set; }

    /// <summary>Addresses of other members to compare with, beside those that the policy names; parted by commas.</summary>
    public string Peers { get; set; } = "";

    /// <summary>
    /// A file on another disk, not restored together with the data, in which the node notes what it cosigned: it then knows
    /// when it was set back to an old copy. Default none.
    /// </summary>
    public string? Guard { get; set; }

    /// <summary>Findings up to this number have been looked at by a person and no longer stop the cosigning. Default 0.</summary>
    public int Acknowledged { get; set; }

    /// <summary>True when this is a member's node.</summary>
    public bool IsOn => Log.Length > 0;

    /// <summary>The log's prefix.</summary>
    public Uri LogPrefix => Prefix(Log, "/log");

    /// <summary>The site that the log belongs to.</summary>
    public Uri Site => new(LogPrefix.GetLeftPart(UriPartial.Authority));

    /// <summary>The addresses in <see cref="Peers"/>.</summary>
    public IReadOnlyList<Uri> PeerUrls =>
        [.. Peers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => Prefix(p, ""))];

    /// <summary>Checks the values.</summary>
    /// <exception cref="StartException">One is wrong.</exception>
    internal void Check()
    {
        if (!IsOn)
        {
            return;
        }

        foreach (var address in PeerUrls.Append(LogPrefix))
        {
            if (address.Query.Length > 0 || address.Fragment.Length > 0)
            {
                throw new StartException($"{address} is not an address to reach a log or a member under: leave out what follows ? or #.");
            }
        }

        if (Acknowledged < 0)
        {
            throw new StartException("Suiyuan:Mirror:Acknowledged is the number of a finding, or 0.");
        }
    }

    private static Uri Prefix(string text, string path) =>
        Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsolutePath == "/" && path.Length > 0 ? new Uri(uri, path) : uri
            : throw new StartException($"{text} is no address: an http or https URL is wanted.");
}
