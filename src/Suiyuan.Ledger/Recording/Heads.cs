using System.Globalization;
using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// The checkpoints that a storage holds: signatures that were given out, so a start must still be true to them.
/// </summary>
/// <param name="Final">The newest final one, <c>checkpoint</c>.</param>
/// <param name="Signed">The newest that this log signed or this member cosigned, <c>signed</c>; null when none is newer
/// than <paramref name="Final"/>.</param>
/// <param name="InForce">Index of the policy in force.</param>
internal sealed record Heads(SignedCheckpoint? Final, SignedCheckpoint? Signed, long InForce)
{
    /// <summary>The object that holds the newest signed checkpoint.</summary>
    public const string SignedPath = "signed";

    /// <summary>The object that holds the checkpoint by which a policy took over.</summary>
    /// <param name="index">The policy's index.</param>
    public static string HandoverPath(long index) => string.Create(CultureInfo.InvariantCulture, $"handover/{index}");

    /// <summary>Reads the two heads; their signatures are checked by <see cref="Check"/>, when the policies are known.</summary>
    /// <exception cref="LedgerCorruptException">One is not a checkpoint.</exception>
    public static Heads Read(ILogStorage storage) =>
        new(Parse(storage, "checkpoint", storage.ReadCheckpoint()), Parse(storage, SignedPath, storage.ReadObject(SignedPath)), 0);

    /// <summary>The handover to a policy; null when there was none.</summary>
    public static SignedCheckpoint? ReadHandover(ILogStorage storage, long index) =>
        Parse(storage, HandoverPath(index), storage.ReadObject(HandoverPath(index)));

    /// <summary>Keeps a final checkpoint by which a policy takes over; durable before anyone acts on it.</summary>
    public static void KeepHandover(ILogStorage storage, SignedCheckpoint checkpoint, FinalityReport report, ILogger logger)
    {
        if (report.IsHandover)
        {
            storage.WriteDurable(HandoverPath(report.InForceAfter), checkpoint.Bytes.Span);
            Log.HandedOver(logger, report.InForceAfter, checkpoint.Size);
        }
    }

    /// <summary>Checks that the log signed the heads, and finds the policy in force.</summary>
    /// <param name="storage">For the handovers.</param>
    /// <param name="keys">Log keys that this process was told of.</param>
    /// <param name="policies">What the entries say; null without a charter.</param>
    public Heads Check(ILogStorage storage, IReadOnlyList<NoteKey> keys, PolicyHistory? policies)
    {
        NoteKey[] known = policies is null ? [.. keys] : [.. keys.Union(policies.LogKeys)];
        var heads = new[] { ("checkpoint", Final), (SignedPath, Signed) };
        foreach (var (path, head) in heads)
        {
            if (head is not null && (head.Origin != keys[0].Name || head.Note.Verify(known, out _) != NoteVerdict.Trusted))
            {
                throw new LedgerCorruptException(storage.Locate(path),
                    $"not signed by this log's key {keys[0]}; is it another log's directory?");
            }
        }

        var inForce = 0L;
        foreach (var change in policies?.Changes.Skip(1) ?? [])
        {
            if (ReadHandover(storage, change.Index) is not { } handover)
            {
                continue;
            }

            var report = policies!.Judge(handover, inForce);
            inForce = report.IsHandover && report.InForceAfter == change.Index
                ? change.Index
                : throw new LedgerCorruptException(storage.Locate(HandoverPath(change.Index)),
                    $"it does not hand over to the policy of entry {change.Index}: {report.Current.Verdict}, {report.Next?.Verdict}");
        }

        return this with { InForce = inForce };
    }

    private static SignedCheckpoint? Parse(ILogStorage storage, string path, byte[]? bytes)
    {
        if (bytes is null)
        {
            return null;
        }

        var fault = SignedCheckpoint.TryParse(bytes, out var checkpoint);
        return fault == CheckpointFault.None
            ? checkpoint
            : throw new LedgerCorruptException(storage.Locate(path), $"not a checkpoint ({fault})");
    }
}
