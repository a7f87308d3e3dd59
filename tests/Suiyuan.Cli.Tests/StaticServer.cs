using System.Net;
using System.Net.Sockets;

namespace Suiyuan.Cli.Tests;

/// <summary>Serves the files of a directory; those in <c>entries</c> only to whoever has the token, if there is one.</summary>
internal sealed class StaticServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _root;
    private readonly string? _token;
    private readonly Task _serving;

    public StaticServer(string root, string? token = null)
    {
        _root = root;
        _token = token;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Url { get; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = context.Request.Url!.AbsolutePath;
            var file = Path.Combine(_root, path.TrimStart('/'));
            if (_token is not null && path.Contains("/entries/", StringComparison.Ordinal) && context.Request.Headers["Authorization"] != $"Bearer {_token}")
            {
                context.Response.StatusCode = 401;
            }
            else if (File.Exists(file))
            {
                await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
            }
            else
            {
                context.Response.StatusCode = 404;
            }

            context.Response.Close();
        }
    }
}
