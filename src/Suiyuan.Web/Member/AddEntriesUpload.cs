using System.IO.Compression;
using System.Text;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Member;

/// <summary>
/// One <c>add-entries</c> request (C2SP tlog-mirror): reads the body as it comes, hands over some packages at a time, so that
/// whatever its length only so much is in memory, and says how far it came when the body ends early.
/// </summary>
internal sealed class AddEntriesUpload(Stream body, MirroredLog log)
{
    private const int PackagesAtOnce = 16;
    private const int FirstBuffer = 256 * 1024;

    // A client that begins further back than this is told where to begin, before it sends it all.
    private const long TooFarBelow = 1 << 16;

    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _isOver;

    /// <summary>Answers the request.</summary>
    public static async Task<IResult> TakeAsync(HttpRequest request, MirroredLog log, MemberService service, CancellationToken cancellationToken)
    {
        // SPEC: "Mirrors MUST support receiving Content-Encoding: gzip in add-entries requests."
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding is not ("" or "identity" or "gzip"))
        {
            return MemberEndpoints.Refused(StatusCodes.Status415UnsupportedMediaType, "gzip or nothing");
        }

        service.NotePush();
        request.HttpContext.Response.Headers.AcceptEncoding = "gzip";
        await using var unzipped = encoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : null;
        try
        {
            return await new AddEntriesUpload(unzipped ?? request.Body, log).RunAsync(cancellationToken);
        }
        catch (InvalidDataException e)
        {
            return MemberEndpoints.Refused(StatusCodes.Status400BadRequest, e.Message);
        }
    }

    private async Task<IResult> RunAsync(CancellationToken ct)
    {
        AddEntriesHeader? header;
        int consumed;
        WireStatus status;
        while ((status = AddEntriesHeader.TryRead(_buffer.AsSpan(_start, _end - _start), out header, out consumed)) == WireStatus.NeedMore && !_isOver)
        {
            await ReadAsync(ct);
        }

        if (status != WireStatus.Done)
        {
            return MemberEndpoints.Refused(StatusCodes.Status400BadRequest, "the request ends within its header, or it is none");
        }

        _start += consumed;
        if (header!.Origin != log.Origin)
        {
            return MemberEndpoints.Refused(StatusCodes.Status404NotFound, "this node does not copy that log");
        }

        var next = log.RecordedSize;
        if (log.PendingAt(header.UploadEnd) is not { } checkpoint || header.UploadEnd < (log.Mirrored?.Size ?? 0)
            || header.UploadStart > next || header.UploadStart < next - TooFarBelow)
        {
            return Info(StatusCodes.Status409Conflict, log.Pending?.Size ?? 0);
        }

        return await TakeAsync(header, checkpoint, ct);
    }

    private async Task<IResult> TakeAsync(AddEntriesHeader header, SignedCheckpoint checkpoint, CancellationToken ct)
    {
        var packages = new List<(PackageInterval, EntryPackage)>();
        var any = false;
        var reached = header.UploadStart;
        foreach (var interval in PackageInterval.Sequence(header.UploadStart, header.UploadEnd))
        {
            if (await NextAsync(interval.Count, ct) is not { } package)
            {
                break;
            }

            packages.Add((interval, package));
            reached = interval.End;
            if (packages.Count == PackagesAtOnce)
            {
                if (await AddAsync(checkpoint, packages, ct) is { } refused)
                {
                    return refused;
                }

                any = true;
            }
        }

        if (packages.Count > 0)
        {
            if (await AddAsync(checkpoint, packages, ct) is { } refused)
            {
                return refused;
            }

            any = true;
        }

        if (log.RecordedSize < header.UploadEnd)
        {
            return any || header.UploadStart < reached
                ? Info(StatusCodes.Status202Accepted, header.UploadEnd)
                : MemberEndpoints.Refused(StatusCodes.Status400BadRequest, "no whole package came");
        }

        var answer = log.Complete(checkpoint);
        return answer.Status switch
        {
            AddEntriesStatus.Complete => TypedResults.Text(CosignatureLines.Format([answer.Signature!.Value]), "text/plain", Encoding.UTF8),
            AddEntriesStatus.Conflict => Info(StatusCodes.Status409Conflict, log.Pending?.Size ?? 0),
            _ => HoldsBack(),
        };
    }

    /// <returns>null when they were taken.</returns>
    private async Task<IResult?> AddAsync(SignedCheckpoint checkpoint, List<(PackageInterval, EntryPackage)> packages, CancellationToken ct)
    {
        var answer = await log.AddEntriesAsync(checkpoint, packages, ct);
        packages.Clear();
        return answer.Status switch
        {
            AddEntriesStatus.Progress => null,
            AddEntriesStatus.WrongProof => MemberEndpoints.Refused(StatusCodes.Status422UnprocessableEntity, "a package is not of the checkpoint's tree"),
            AddEntriesStatus.Conflict => Info(StatusCodes.Status409Conflict, log.Pending?.Size ?? 0),
            _ => HoldsBack(),
        };
    }

    private async Task<EntryPackage?> NextAsync(int count, CancellationToken ct)
    {
        while (true)
        {
            switch (EntryPackage.TryRead(_buffer.AsMemory(_start, _end - _start), count, out var package, out var consumed))
            {
                case WireStatus.Done:
                    _start += consumed;
                    return package;
                case WireStatus.Malformed:
                    throw new InvalidDataException("a package is malformed");
                default:
                    if (_isOver)
                    {
                        return null;
                    }

                    await ReadAsync(ct);
                    break;
            }
        }
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        if (_end == _buffer.Length)
        {
            // Packages that were read refer to the old buffer, which is left to them.
            var rest = _end - _start;
            if (rest > EntryPackage.MaxSize)
            {
                throw new InvalidDataException("a package is longer than any can be");
            }

            var larger = new byte[Math.Max(FirstBuffer, rest * 2)];
            _buffer.AsSpan(_start, rest).CopyTo(larger);
            (_buffer, _start, _end) = (larger, 0, rest);
        }

        int read;
        try
        {
            read = await body.ReadAsync(_buffer.AsMemory(_end), ct);
        }
        catch (IOException)
        {
            // The client went away; what came before is kept.
            read = 0;
        }

        _isOver = read == 0;
        _end += read;
    }

    // SPEC: text/x.tlog.mirror-info: a valid pending size, the next entry, a ticket; ours are always empty, since the last
    // pending checkpoints are kept.
    private ContentResult Info(int status, long pending) => new(status, new MirrorInfo(pending, log.RecordedSize, default).ToBytes());

    private static IResult HoldsBack() => MemberEndpoints.Refused(StatusCodes.Status503ServiceUnavailable, "this node cosigns nothing: see its page");

    private sealed record ContentResult(int Status, byte[] Body) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            httpContext.Response.ContentType = MirrorInfo.MediaType;
            await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
        }
    }
}
