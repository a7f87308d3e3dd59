using System.Security.Cryptography;
using Suiyuan.Ledger.Verify;
using Suiyuan.Tickets;
using Suiyuan.Tickets.Findings;

namespace Suiyuan.Web.Tickets;

/// <summary>What is needed to read and to judge, made when the first photograph comes.</summary>
/// <param name="Read">Reads the pages of one photograph; the file's name, its bytes.</param>
/// <param name="Examine">Adds findings to a reading.</param>
/// <param name="Owner">What is to be disposed of in the end.</param>
internal sealed record TicketTools(
    Func<string, byte[], CancellationToken, IReadOnlyList<TicketReading>> Read, Func<TicketReading, TicketContext, TicketReading> Examine,
    IDisposable? Owner);

/// <summary>
/// The one reader of this host, opened when it is first needed, and the newest readings by the photograph's SHA-256: what a
/// form had read before the purchase is not read again when it is attached. Thread-safe.
/// </summary>
/// <param name="open">Opens the reader. A function, because it is slow, because it can fail and is then tried again, and so
/// that tests can have it fail where a real reader would not.</param>
/// <param name="time">Paces the attempts to open it.</param>
internal sealed class TicketMachine(Func<TicketTools> open, TimeProvider time) : IDisposable
{
    /// <summary>What reads, as statements name it; a change of the models or of what is made of their output is a new one.</summary>
    public const string Model = "pp-ocrv4/1";

    /// <summary>What judges, as statements name it.</summary>
    public const string Rules = TicketExaminer.RulesVersion;

    /// <summary>Readings that are kept, some 10 kB each.</summary>
    public const int Kept = 512;

    // Pages of one file are told apart by what follows this name.
    private const string Name = "photo";

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<Hash, IReadOnlyList<TicketReading>> _readings = [];
    private readonly Queue<Hash> _order = new();
    private TicketTools? _tools;
    private DateTimeOffset _notBefore;
    private bool _disposed;

    /// <summary>Opens the reader of the library.</summary>
    public static TicketTools OpenReader(TicketOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var reader = TicketReader.Open(options.Models is { } models ? new TicketReaderOptions { ModelDirectory = models } : null);
        var examiner = new TicketExaminer();
        return new TicketTools(reader.Read, (reading, context) => examiner.Examine(reading, context), reader);
    }

    /// <summary>True when the reader is open or could be opened now; tries at most every five seconds.</summary>
    /// <param name="failure">Why it could not, when it was tried.</param>
    public bool TryOpen(out Exception? failure)
    {
        lock (_gate)
        {
            failure = null;
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_tools is not null)
            {
                return true;
            }

            if (time.GetUtcNow() < _notBefore)
            {
                return false;
            }

            try
            {
                _tools = open();
                return true;
            }
            catch (Exception e)
            {
                // Whatever it is, a missing file or a library that does not load: reading is a help, and its absence no failure.
                failure = e;
                _notBefore = time.GetUtcNow() + BetweenAttempts;
                return false;
            }
        }
    }

    /// <summary>What was read of a photograph before; null when that was not, or long ago.</summary>
    public IReadOnlyList<TicketReading>? Known(ReadOnlySpan<byte> photograph)
    {
        var digest = DigestOf(photograph);
        lock (_gate)
        {
            return _readings.GetValueOrDefault(digest);
        }
    }

    /// <summary>Reads a photograph, or finds what was read of it before. Busy for up to a second.</summary>
    /// <returns>Its pages, at least one.</returns>
    public IReadOnlyList<TicketReading> Read(byte[] photograph, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(photograph);
        if (Known(photograph) is { } known)
        {
            return known;
        }

        var pages = Tools.Read(Name, photograph, cancellationToken);
        if (pages.Count == 0)
        {
            throw new InvalidOperationException("The reader gave no page at all.");
        }

        var digest = DigestOf(photograph);
        lock (_gate)
        {
            if (_readings.TryAdd(digest, pages))
            {
                _order.Enqueue(digest);
                if (_order.Count > Kept)
                {
                    _readings.Remove(_order.Dequeue());
                }
            }
        }

        return pages;
    }

    /// <summary>Judges pages in the light of what else is known.</summary>
    /// <param name="pages">What <see cref="Read"/> gave.</param>
    /// <param name="context">What is known; its file names the pages.</param>
    public IReadOnlyList<TicketReading> Examine(IReadOnlyList<TicketReading> pages, TicketContext context) =>
        [.. pages.Select(p => Tools.Examine(p with { File = context.File + p.File[Math.Min(Name.Length, p.File.Length)..] }, context))];

    private TicketTools Tools => Volatile.Read(ref _tools) ?? throw new InvalidOperationException("The reader is not open.");

    private static Hash DigestOf(ReadOnlySpan<byte> photograph) => new(SHA256.HashData(photograph));

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _tools?.Owner?.Dispose();
        }
    }
}
