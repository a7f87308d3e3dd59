using System.Formats.Cbor;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

/// <summary>A host as far as a scale needs one: tells lots to whoever signed in, takes sales, and can be cut off.</summary>
internal sealed class ScaleHostStub : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Lock _gate = new();
    private readonly List<StatementId> _taken = [];
    private readonly HashSet<StatementId> _known = [];

    public ScaleHostStub()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Url + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Url { get; }

    /// <summary>True to cut every connection before anything is read.</summary>
    public bool IsDown { get; set; }

    /// <summary>How many pushes to take in and then cut off without an answer.</summary>
    public int LoseAnswers { get; set; }

    /// <summary>What to say of a sale instead of recording it.</summary>
    public string? Say { get; set; }

    /// <summary>Lots, as JSON.</summary>
    public string Lots { get; } = $$"""[{"lot":"{{new LotId(new StatementId(Hash.Of("bought"u8)), 0)}}","product":"鲈鱼","unit":"jin","left":"5000"}]""";

    /// <summary>Sales in the order of their first coming.</summary>
    public IReadOnlyList<StatementId> Taken
    {
        get
        {
            lock (_gate)
            {
                return [.. _taken];
            }
        }
    }

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

            if (IsDown)
            {
                context.Response.Abort();
                continue;
            }

            var answer = await AnswerAsync(context.Request, context.Response);
            if (answer is null)
            {
                context.Response.Abort();
                continue;
            }

            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            context.Response.Close();
        }
    }

    private async Task<string?> AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        switch (request.Url!.AbsolutePath)
        {
            case "/api/accounts/challenge":
                return """{"challenge":"c"}""";
            case "/api/accounts/sign-in/key":
                response.SetCookie(new Cookie("session", "s", "/"));
                return """{"party":"huangsha.a12"}""";
            case "/api/sales/lots":
                response.StatusCode = request.Cookies["session"] is null ? 401 : 200;
                return request.Cookies["session"] is null ? """{"title":"Sign in first"}""" : $$"""{"lots":{{Lots}}}""";
            case "/api/sales":
                using (var body = new MemoryStream())
                {
                    await request.InputStream.CopyToAsync(body);
                    return Push(body.ToArray());
                }

            default:
                response.StatusCode = 404;
                return """{"title":"Not found"}""";
        }
    }

    private string? Push(byte[] body)
    {
        var lines = new List<string>();
        var reader = new CborReader(body, CborConformanceMode.Lax, allowMultipleRootLevelValues: true);
        lock (_gate)
        {
            while (reader.BytesRemaining > 0)
            {
                var item = reader.ReadEncodedValue();
                if (Statement.TryDecode(item, out var statement) != StatementFault.None)
                {
                    lines.Add("""{"result":"stored"}""");
                    continue;
                }

                Assert.IsType<Sale>(Payloads.Read(statement!.Kind, statement.Payload.Span));
                if (Say is not null)
                {
                    lines.Add($$$"""{"result":"{{{Say}}}","problem":{"title":"Because","code":"some-code"}}""");
                    continue;
                }

                var isNew = _known.Add(statement.Id);
                if (isNew)
                {
                    _taken.Add(statement.Id);
                }

                lines.Add($$"""{"result":"{{(isNew ? "recorded" : "already")}}","index":{{_taken.IndexOf(statement.Id)}}}""");
            }

            if (LoseAnswers > 0)
            {
                LoseAnswers--;
                return null;
            }
        }

        return $"[{string.Join(',', lines)}]";
    }
}
