using System.Globalization;
using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>Reads a log's entries ahead, has each stretch judged, and compares the root at the end.</summary>
/// <param name="source">Where they come from.</param>
/// <param name="checkpoint">What they must lead to.</param>
/// <param name="state">Where it begins; has been through all entries when the answer is null.</param>
/// <param name="statePath">Where the state is kept; null for nowhere.</param>
/// <param name="bar">Told how far it has come.</param>
/// <param name="time">Says when to keep the state.</param>
internal sealed class LogAudit(
    LogSource source, SignedCheckpoint checkpoint, AuditState state, string? statePath, Bar bar, TimeProvider time)
{
    private const int Ahead = 48;
    private const string Unreadable = "bundle";
    private static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(10);

    private readonly List<ReadOnlyMemory<byte>> _stretch = new(EntryAudit.Stretch);
    private long _keptSize = state.Size;
    private long _keptAt = time.GetTimestamp();

    /// <summary>Goes through all entries that the checkpoint covers and the state has not been through.</summary>
    /// <returns>The first fault; null when there is none and the root is right.</returns>
    /// <exception cref="CommandException">Something can't be read. What was gone through until then is kept.</exception>
    public async Task<EntryFault?> RunAsync(CancellationToken cancel)
    {
        EntryFault? fault;
        try
        {
            state.Reserve(checkpoint.Size);
            fault = await TakeAllAsync(cancel);
        }
        catch (Exception e) when (e is CommandException or OperationCanceledException)
        {
            // What came before is as good as it was, and may have taken an hour.
            fault = state.Take(_stretch);
            if (fault is null)
            {
                Keep();
                throw;
            }
        }

        if (fault?.Code == Unreadable || (fault is null && state.Root != checkpoint.RootHash))
        {
            fault = await RootSearch.FindAsync(source, checkpoint, state, cancel) ?? fault ?? WrongRoot();
        }

        if (fault is null)
        {
            Keep();
        }

        return fault;
    }

    private async Task<EntryFault?> TakeAllAsync(CancellationToken cancel)
    {
        var pending = new Queue<Task<BundleRead>>();
        var next = state.Size / TileId.FullWidth;
        var skip = (int)(state.Size % TileId.FullWidth);
        while (true)
        {
            for (; pending.Count < Ahead && TileId.WidthIn(0, next, checkpoint.Size) is > 0 and var width; next++)
            {
                var index = next;
                pending.Enqueue(Task.Run(() => source.ReadEntriesAsync(index, width, cancel), cancel));
            }

            if (!pending.TryDequeue(out var reading))
            {
                return TakeStretch();
            }

            var read = await reading;
            _stretch.AddRange(read.Entries.Skip(skip));
            skip = 0;
            var isBroken = read.Problem is not null;
            if (isBroken || _stretch.Count > EntryAudit.Stretch - TileId.FullWidth)
            {
                var fault = TakeStretch();
                if (fault is not null || isBroken)
                {
                    return fault ?? new EntryFault(state.Size, Unreadable, read.Problem!);
                }
            }
        }
    }

    private EntryFault? TakeStretch()
    {
        var fault = state.Take(_stretch);
        _stretch.Clear();
        if (fault is null)
        {
            bar.Report(state.Size, checkpoint.Size);
            if (time.GetElapsedTime(_keptAt) > KeepEvery)
            {
                Keep();
            }
        }

        return fault;
    }

    private EntryFault WrongRoot() => new(checkpoint.Size, "root", string.Create(CultureInfo.InvariantCulture,
        $"would be the next: the {checkpoint.Size} before it have the root {Text(state.Root)}, not the checkpoint's {Text(checkpoint.RootHash)}"));

    private static string Text(Hash hash) => Convert.ToBase64String(hash.ToArray());

    private void Keep()
    {
        if (statePath is null || state.Size == _keptSize)
        {
            return;
        }

        try
        {
            state.Save(statePath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{statePath} cannot be written: {e.Message}");
        }

        _keptSize = state.Size;
        _keptAt = time.GetTimestamp();
    }
}
