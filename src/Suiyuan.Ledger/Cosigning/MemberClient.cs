using System.Net;
using System.Net.Http.Headers;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Cosigning;

/// <summary>What a member answers.</summary>
/// <param name="Status">The HTTP status; 0 when there was no answer.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Body">Its body, at most <see cref="MemberClient.MaxAnswer"/> bytes.</param>
internal readonly record struct MemberAnswer(HttpStatusCode Status, string? Type, byte[] Body);

/// <summary>Speaks C2SP tlog-witness and tlog-mirror to one member, as a client. Never throws for what the member or the
/// network does: that is an answer too.</summary>
internal sealed class MemberClient(PolicyWitness member, HttpClient http, TimeSpan timeout)
{
    /// <summary>More than this of an answer is not read: it is a wrong answer.</summary>
    public const int MaxAnswer = 256 * 1024;

    public Task<MemberAnswer> AddCheckpointAsync(AddCheckpointRequest request, CancellationToken ct) =>
        PostAsync("add-checkpoint", "text/plain", request.ToBytes(), timeout, ct);

    public Task<MemberAnswer> AddEntriesAsync(byte[] body, CancellationToken ct) =>
        // A member that catches up verifies thousands of signatures before it answers.
        PostAsync("add-entries", AddEntriesHeader.MediaType, body, timeout * 3, ct);

    private async Task<MemberAnswer> PostAsync(string path, string type, byte[] body, TimeSpan limit, CancellationToken ct)
    {
        if (member.Url is null || !Uri.TryCreate(member.Url.TrimEnd('/') + "/" + path, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https"))
        {
            return default;
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ends.CancelAfter(limit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ends.Token).ConfigureAwait(false);
            using var stream = await response.Content.ReadAsStreamAsync(ends.Token).ConfigureAwait(false);
            var answer = new byte[MaxAnswer + 1];
            var length = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, ends.Token).ConfigureAwait(false);
            return new MemberAnswer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, answer[..length]);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return default;
        }
    }
}
