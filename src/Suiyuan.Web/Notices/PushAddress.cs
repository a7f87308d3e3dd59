using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace Suiyuan.Web.Notices;

/// <summary>
/// Where a push message may go. An endpoint is what a browser says, so anyone signed in can name any address: only https at the usual
/// port of a name, and only addresses that everyone on the internet reaches; checked when connecting, so that a name can't mean another
/// address by then.
/// </summary>
internal static class PushAddress
{
    private const int MostCharacters = 2_048;

    // SPEC: IANA's special-purpose registries (RFC 6890 and its successors), and what is no unicast.
    private static readonly IPNetwork[] Special = Array.ConvertAll(
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ],
        (Converter<string, IPNetwork>)IPNetwork.Parse);

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Reads an endpoint that a browser brought; null when nothing may be sent there.</summary>
    public static Uri? Read(string? endpoint, PushOptions options)
    {
        if (endpoint is not { Length: > 0 and <= MostCharacters } || !Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            return null;
        }

        return uri is { Scheme: "https", HostNameType: UriHostNameType.Dns, IsDefaultPort: true, IsLoopback: false }
            || (options.Loopback && uri is { Scheme: "http", IsLoopback: true }) ? uri : null;
    }

    /// <summary>True for an address that everyone on the internet reaches.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (real.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(real))
            && !Array.Exists(Special, n => n.Contains(real));
    }

    /// <summary>A handler that connects to such addresses alone, follows no redirects and asks no proxy.</summary>
    public static SocketsHttpHandler Handler(PushOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 8,
        MaxResponseHeadersLength = 16,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, options.Loopback, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, bool loopback, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancellationToken);
        var open = Array.FindAll(addresses, a => IsPublic(a) || (loopback && IPAddress.IsLoopback(a)));
        if (open.Length == 0)
        {
            throw new PushAddressException($"{to.Host} has no public address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, to.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>An endpoint's name leads to no address that messages may go to.</summary>
internal sealed class PushAddressException(string message) : Exception(message);
