namespace Suiyuan.Web.Notices;

/// <summary>Notices to browsers whose pages are closed: section <c>Suiyuan:Push</c>.</summary>
public sealed class PushOptions
{
    /// <summary>False to send none and to offer none. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Whom a push service writes to when something is amiss: <c>mailto:…</c> or <c>https://…</c>. Default: the public URL when it is
    /// https, else <c>mailto:admin@</c> and its host.
    /// </summary>
    public string? Contact { get; set; }

    /// <summary>True to send also over http to this machine, where a simulated push service stands. For tests. Default false.</summary>
    public bool Loopback { get; set; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="StartException">One is wrong.</exception>
    internal void Check()
    {
        // SPEC: RFC 8292 section 2.1: a contact URI, either mailto: or https:.
        if (Contact is { Length: > 0 } contact
            && !(Uri.TryCreate(contact, UriKind.Absolute, out var uri) && uri.Scheme is "mailto" or "https"))
        {
            throw new StartException("Suiyuan:Push:Contact must be like mailto:name@example.cn or https://example.cn.");
        }
    }
}
