using System.Net;
using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Mirroring;

/// <summary>How far a member is from the log's address.</summary>
/// <param name="At">When it was last asked.</param>
/// <param name="Reachable">Whether it answered.</param>
/// <param name="Size">The size of the checkpoint that it served.</param>
/// <param name="Problem">What was wrong, in English; null when nothing was.</param>
public sealed record FollowStatus(DateTimeOffset? At, bool Reachable, long Size, string? Problem);

/// <summary>
/// Keeps a copy level with a log by pulling: looks at the checkpoint that the log's address serves, compares it, fetches the
/// tiles and entries that are missing, verifies them the way pushed ones are, and takes in what is final. One call after the
/// other. Interrupted at any point, it goes on from what is held.
/// </summary>
public sealed class LogFollower(MirroredLog mirror, LogSource source, TimeProvider time, ILogger logger)
{
    /// <summary>Bundles fetched and judged together: some thousand entries, so that their signatures fill the processors.</summary>
    private const int BundlesAtOnce = 16;

    private const int MaxHandovers = 1 << 20;

    private FollowStatus _status = new(null, false, 0, null);

    /// <summary>How the last look went.</summary>
    public FollowStatus Status => Volatile.Read(ref _status);

    /// <summary>Looks once, and fetches what is missing.</summary>
    /// <param name="fetch">False to compare only: the log pushes, and would only be asked for the same twice.</param>
    /// <param name="ct">Honoured between requests.</param>
    /// <returns>True when the log's address answered and everything fitted.</returns>
    /// <exception cref="LedgerException">This member's own storage failed.</exception>
    public async Task<bool> StepAsync(bool fetch, CancellationToken ct)
    {
        try
        {
            var problem = await FollowAsync(fetch, ct).ConfigureAwait(false);
            Volatile.Write(ref _status, new FollowStatus(time.GetUtcNow(), true, mirror.Pending?.Size ?? 0, problem));
            return problem is null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException and not LedgerException
            || e is OperationCanceledException && !ct.IsCancellationRequested)
        {
            Volatile.Write(ref _status, new FollowStatus(time.GetUtcNow(), false, Status.Size, e.Message));
            return false;
        }
    }

    private async Task<string?> FollowAsync(bool fetch, CancellationToken ct)
    {
        if (SignedCheckpoint.TryParse(await source.ReadCheckpointAsync(ct).ConfigureAwait(false), out var served) != CheckpointFault.None)
        {
            return "what is served as checkpoint is none";
        }

        await HandOverAsync(served!, ct).ConfigureAwait(false);
        if (served!.Origin != mirror.Origin)
        {
            return $"the address serves another log, {served.Origin}";
        }

        if (served.Note.Verify(mirror.LogKeys, out _) != NoteVerdict.Trusted)
        {
            mirror.NoteServed(EvidenceKind.ForgedCheckpoint, $"{source.Prefix} serves a checkpoint of {served.Size} entries that the log did not sign", served);
            return "the log's key did not sign the checkpoint that is served";
        }

        if (served.Size < mirror.Published.Size)
        {
            mirror.NoteServed(EvidenceKind.RolledBack,
                $"{source.Prefix} serves {served.Size} entries; {mirror.Published.Size} were final before", mirror.Published, served);
            mirror.Compare(served);
            return "the log's address serves an older state than before";
        }

        if (!mirror.Compare(served))
        {
            return "the log shows another history than this copy has";
        }

        var problem = fetch ? await BringAsync(served, ct).ConfigureAwait(false) : null;
        if (problem is null)
        {
            mirror.OfferFinal(served);
        }

        return problem;
    }

    /// <summary>Fetches what is missing up to a checkpoint.</summary>
    private async Task<string?> BringAsync(SignedCheckpoint checkpoint, CancellationToken ct)
    {
        try
        {
            if (checkpoint.Size > (mirror.Pending?.Size ?? 0))
            {
                var tree = await RemoteTree.OpenAsync(source, checkpoint, ct).ConfigureAwait(false);
                var old = mirror.Pending?.Size ?? 0;
                var proof = await tree.ProveConsistencyAsync(old, ct).ConfigureAwait(false);
                if (mirror.AddCheckpoint(new AddCheckpointRequest(old, proof, checkpoint)) is { Status: not (AddCheckpointStatus.Accepted or AddCheckpointStatus.OtherSize) } refused)
                {
                    return $"the checkpoint was refused: {refused.Status}";
                }
            }

            // What is pending may be ahead of what is served; it was pushed, and so will be its entries.
            if (mirror.PendingAt(checkpoint.Size) is not { } pending)
            {
                return null;
            }

            if (mirror.RecordedSize < checkpoint.Size)
            {
                return await FetchAsync(pending, ct).ConfigureAwait(false);
            }

            // Held already, but not cosigned: it was fetched while the member only compared.
            if ((mirror.Mirrored?.Size ?? 0) < checkpoint.Size)
            {
                mirror.Complete(pending);
            }

            return null;
        }
        catch (WrongTileException e)
        {
            mirror.NoteServed(EvidenceKind.WrongEntries, $"{source.Prefix}: {e.Message}", checkpoint);
            return e.Message;
        }
    }

    private async Task<string?> FetchAsync(SignedCheckpoint checkpoint, CancellationToken ct)
    {
        var tree = await RemoteTree.OpenAsync(source, checkpoint, ct).ConfigureAwait(false);
        var from = mirror.RecordedSize;
        if (checkpoint.Size - from > 100_000)
        {
            FollowLog.CatchingUp(logger, from, checkpoint.Size);
        }

        // The next stretch is on its way while this one is judged.
        var next = FetchStretchAsync(checkpoint, from, ct);
        while (from < checkpoint.Size)
        {
            var fetched = await next.ConfigureAwait(false);
            var to = fetched[^1].Interval.End;
            next = to < checkpoint.Size ? FetchStretchAsync(checkpoint, to, ct) : next;
            var packages = new List<(PackageInterval, EntryPackage)>();
            foreach (var (interval, bundle) in fetched)
            {
                packages.Add((interval, await tree.PackAsync(interval, bundle, ct).ConfigureAwait(false)));
            }

            var answer = await mirror.AddEntriesAsync(checkpoint, packages, ct).ConfigureAwait(false);
            if (answer.Status != AddEntriesStatus.Progress)
            {
                _ = next.ContinueWith(t => t.Exception, ct, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
                return answer.Status == AddEntriesStatus.WrongProof
                    ? throw new WrongTileException($"the entries from {from} on are not those of the checkpoint")
                    : $"the entries from {from} on were not taken: {answer.Status}";
            }

            from = to;
        }

        mirror.Complete(checkpoint);
        return null;
    }

    private async Task<(PackageInterval Interval, byte[] Bundle)[]> FetchStretchAsync(SignedCheckpoint checkpoint, long from, CancellationToken ct)
    {
        var intervals = PackageInterval.Sequence(from, checkpoint.Size).Take(BundlesAtOnce).ToArray();
        var bundles = await Task.WhenAll(intervals.Select(i => source.ReadTileAsync(i.Bundle, ct))).ConfigureAwait(false);
        return [.. intervals.Zip(bundles)];
    }

    /// <summary>
    /// Takes the steps of a policy that changed while this copy did not look: each handover is signed by the key before it, so
    /// the copy can go up to it and learn the key after it.
    /// </summary>
    private async Task HandOverAsync(SignedCheckpoint served, CancellationToken ct)
    {
        var isKnown = served.Note.Verify(mirror.LogKeys, out _) == NoteVerdict.Trusted;
        var isFinal = mirror.Policies is not { } policies || policies.Judge(served, mirror.PolicyInForce, time.GetUtcNow()).IsFinal;
        if (isKnown && isFinal)
        {
            return;
        }

        byte[] bytes;
        try
        {
            bytes = await source.ReadAsync("handovers", MaxHandovers, ct).ConfigureAwait(false);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return;
        }

        foreach (var handover in Handovers.Read(bytes).Where(h => h.Size > mirror.Published.Size))
        {
            if (handover.Origin != mirror.Origin || handover.Note.Verify(mirror.LogKeys, out _) != NoteVerdict.Trusted
                || !mirror.Compare(handover) || await BringAsync(handover, ct).ConfigureAwait(false) is not null || !mirror.OfferFinal(handover))
            {
                return;
            }
        }
    }
}

internal static partial class FollowLog
{
    [LoggerMessage(1050, LogLevel.Information, "Catching up from entry {From} to {To}")]
    internal static partial void CatchingUp(ILogger logger, long from, long to);
}
