using System.Net;
using System.Net.Http.Headers;

namespace Suiyuan.Cli;

/// <summary>A log, or a host, over HTTP. What fails for a moment is tried again; what is longer than it may be is refused.</summary>
internal sealed class HttpSource : LogSource
{
    private const int Attempts = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient _http;
    private readonly Uri _base;
    private readonly TimeProvider _time;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="name">The URL below which the paths are.</param>
    /// <param name="token">A member's token for entries that are not open; null for none.</param>
    /// <param name="time">For the pauses between attempts.</param>
    public HttpSource(string name, string? token, TimeProvider time)
    {
        Name = name.TrimEnd('/');
        _base = new Uri(Name + "/");
        _time = time;
        _http = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(15) })
        {
            MaxResponseContentBufferSize = MaxSize,
            Timeout = TimeSpan.FromSeconds(60),
        };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("suiyuan", null));
        if (token is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    /// <inheritdoc />
    public override string Name { get; }

    /// <summary>True for a text that names a place on the web.</summary>
    public static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && text.Contains("://", StringComparison.Ordinal);

    /// <inheritdoc />
    public override async Task<byte[]?> ReadAsync(string path, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            string problem;
            try
            {
                using var response = await _http.GetAsync(new Uri(_base, path), cancel);
                if (response.IsSuccessStatusCode)
                {
                    return await response.Content.ReadAsByteArrayAsync(cancel);
                }

                problem = $"the answer is {(int)response.StatusCode} {response.ReasonPhrase}";
                if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
                {
                    return null;
                }

                if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                {
                    throw new CommandException(ExitCode.CannotRead,
                        $"{_base}{path}: {problem}. The entries are for members: give their token with --token.");
                }

                if ((int)response.StatusCode is < 500 and not (408 or 425 or 429))
                {
                    attempt = Attempts;
                }
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
            {
                throw new CommandException(ExitCode.CannotRead, $"{_base}{path}: the answer is larger than any file of a log.");
            }
            catch (Exception e) when (e is HttpRequestException or IOException
                || (e is OperationCanceledException && !cancel.IsCancellationRequested))
            {
                problem = e is OperationCanceledException ? "no answer in time" : e.Message;
            }

            if (attempt >= Attempts)
            {
                throw new CommandException(ExitCode.CannotRead, $"{_base}{path} cannot be read: {problem}.");
            }

            await Task.Delay(Pause * attempt, _time, cancel);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _http.Dispose();
        base.Dispose(disposing);
    }
}
