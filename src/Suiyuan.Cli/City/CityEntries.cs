using System.Buffers.Text;
using System.Security.Cryptography;
using Suiyuan.City.Metropolis;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>
/// A generated city's file as the ledger would hold it: the charter first, then its statements, and between them the ledger's time, as a
/// host would have entered it. Read once, from the beginning, a piece at a time: a whole city is larger than memory.
/// </summary>
internal sealed class CityEntries : IEntrySource, IDisposable
{
    // A host enters its time more often; no rule and no page counts in less.
    private static readonly TimeSpan ClockEvery = TimeSpan.FromMinutes(5);

    private readonly StreamReader _reader;
    private readonly ECDsa _platformKey;
    private readonly StatementFactory _platform;
    private readonly List<ReadOnlyMemory<byte>> _piece = [];
    private long _before;
    private ReadOnlyMemory<byte> _last;
    private DateTimeOffset _now = DateTimeOffset.MinValue;
    private DateTimeOffset _clock = DateTimeOffset.MinValue;

    private CityEntries(StreamReader reader, CityPlan plan)
    {
        _reader = reader;
        Plan = plan;
        var history = new History(plan, static _ => { });
        var key = history.Keys.Seal(History.Platform);
        _platformKey = key.ToPlatformKey();
        _platform = StatementFactory.For(History.Platform, _platformKey);
        using var log = NoteKeyFile.FromSeed("city.example/log", SHA256.HashData("city"u8));
        _piece.Add(history.Charter(new FoundingFacts(log.Name, log.VerifierKey.ToString(), History.Platform,
            Base64Url.EncodeToString(key.Point))).Seal());
    }

    /// <summary>The city.</summary>
    public CityPlan Plan { get; }

    public long Size => _before + _piece.Count;

    /// <summary>Opens a file.</summary>
    /// <exception cref="CommandException">It is not there, or no city's.</exception>
    public static CityEntries Open(string path)
    {
        StreamReader? reader = null;
        try
        {
            reader = new StreamReader(path, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.ReadWrite,
                BufferSize = 1 << 20
            });
            return new CityEntries(reader, CityFile.ReadPlan(reader.ReadLine() ?? ""));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CityFileException)
        {
            reader?.Dispose();
            throw new CommandException(ExitCode.CannotRead, $"{path}: {e.Message}");
        }
    }

    /// <summary>Takes all of it into views.</summary>
    public async Task PlayAsync(ViewDatabase database, Action<long> progress, CancellationToken cancel)
    {
        var loop = new ViewLoop(database, this);
        do
        {
            progress(await loop.CatchUpAsync(cancel));
        }
        while (Turn());
    }

    public Task WaitAsync(long size, CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int max, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>(from < _before
            ? [_last] : _piece.GetRange((int)(from - _before), (int)Math.Min(max, Size - from)));

    /// <summary>Goes on to the next piece; false at the end.</summary>
    private bool Turn()
    {
        (_before, _last) = (Size, _piece[^1]);
        _piece.Clear();
        while (_piece.Count < ViewLoop.MaxBatch && _reader.ReadLine() is { } line && line[0] != '#')
        {
            if (!CityFile.TryReadLine(line, out var bytes, out _) || Statement.TryDecode(bytes, out var statement) != StatementFault.None)
            {
                throw new CommandException(ExitCode.CannotRead, "The file holds a damaged line.");
            }

            _now = statement!.SignedAt > _now ? statement.SignedAt : _now;
            if (_now - _clock >= ClockEvery)
            {
                _clock = _now;
                _piece.Add(_platform.Seal(new Clock(_now), _now));
            }

            _piece.Add(bytes);
        }

        return _piece.Count > 0;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _platformKey.Dispose();
    }
}
