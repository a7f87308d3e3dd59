using System.Diagnostics;
using System.Security.Cryptography;
using OpenCvSharp;
using Suiyuan.Tickets.Findings.Rules;
using Suiyuan.Tickets.Imaging;
using Suiyuan.Tickets.Ocr;
using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets;

/// <summary>How a reader works.</summary>
public sealed record TicketReaderOptions
{
    /// <summary>Where the models lie; by default <c>models</c> beside the program.</summary>
    public string ModelDirectory { get; init; } = Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Threads for one photograph, 1 to 16; by default 1: read several at a time to use more cores.</summary>
    public int Threads { get; init; } = 1;
}

/// <summary>Reads photographs of tickets on this machine's CPU, calling nobody. Thread-safe but for disposal.</summary>
public sealed class TicketReader : IDisposable
{
    private readonly OcrEngine _engine;

    private TicketReader(OcrEngine engine) => _engine = engine;

    /// <summary>Loads the models.</summary>
    /// <exception cref="FileNotFoundException">A model is not there.</exception>
    public static TicketReader Open(TicketReaderOptions? options = null)
    {
        options ??= new TicketReaderOptions();
        return new TicketReader(OcrEngine.Open(options.ModelDirectory, options.Threads));
    }

    /// <summary>
    /// Reads a file: one reading for a picture, one a page for a PDF. Never throws for what the file holds: what can't
    /// be read is said in the reading. The only finding here is <c>unreadable</c>; <see cref="Findings.TicketExaminer"/> adds the others.
    /// </summary>
    /// <param name="file">Its name, for the reading.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="cancel">Gives up between the steps.</param>
    public IReadOnlyList<TicketReading> Read(string file, byte[] bytes, CancellationToken cancel = default)
    {
        if (bytes.Length == 0)
        {
            return [new TicketReading { File = file, Reason = Unreadable.Empty }];
        }

        if (bytes.Length > Picture.MostBytes)
        {
            return [new TicketReading { File = file, Reason = Unreadable.TooLarge }];
        }

        var header = FileHeader.Of(bytes);
        if (header.Format != FileFormat.Pdf)
        {
            return [ReadPicture(file, bytes, () => Picture.Decode(bytes, header), cancel)];
        }

        // Pages of one file are different photographs.
        var digest = SHA256.HashData(bytes);
        return [.. PdfPages.Of(bytes).Select((page, i) => ReadPicture($"{file}#{i + 1}", [.. digest, (byte)i], () => page, cancel))];
    }

    private TicketReading ReadPicture(string file, byte[] identity, Func<(Mat? Picture, string? Reason)> decode, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var started = Stopwatch.GetTimestamp();
        var (decoded, reason) = decode();
        using var picture = decoded;
        if (picture == null)
        {
            return new TicketReading { File = file, Reason = reason, Ms = Elapsed(started) };
        }

        var read = _engine.Read(picture, cancel);
        using var page = read.Page;
        var fields = FieldReader.Read(read.Text);
        return QrContent.Corroborate(new TicketReading
        {
            File = file,
            Type = fields.Type,
            TypeConfidence = fields.TypeConfidence,
            Fields = fields.Fields,
            Confidence = fields.Confidence,
            Qr = read.Qr,
            Seal = read.Seal,
            Form = fields.Form,
            Certainty = fields.Certainty,
            Print = Findings.PhotoPrint.Of(identity, page.Image),
            Readable = read.Reason == null,
            Reason = read.Reason,
            Regions = fields.Boxes.ToDictionary(b => b.Key, b => (IReadOnlyList<Region>)[.. b.Value.Select(page.OnPhoto)], StringComparer.Ordinal),
            Lines = [.. read.Text.Lines.OrderBy(l => l.Box[0].Y).ThenBy(l => l.Box[0].X).Select(l => l.Text)],
            Ms = Elapsed(started),
        });
    }

    private static int Elapsed(long started) => (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    public void Dispose() => _engine.Dispose();
}
