using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>One statement on its way: filled in by admission, then by the sequencer.</summary>
internal struct Candidate
{
    /// <summary>The exact bytes; they must not change until the submission is done.</summary>
    public ReadOnlyMemory<byte> Bytes;

    /// <summary>null for an opaque entry, which the rules are not asked about.</summary>
    public Statement? Statement;

    public StatementId Id;
    public Hash LeafHash;
    public long AuthorityVersion;

    /// <summary>The answer: refused when not null, else recorded at <see cref="Index"/>.</summary>
    public Refusal? Refusal;
    public long Index;
    public bool Already;
}

/// <summary>What happened to a <see cref="Submission"/> as a whole.</summary>
internal enum SubmissionOutcome
{
    /// <summary>Each candidate has its answer, and those recorded are durable.</summary>
    Done,

    /// <summary>The queue had no room.</summary>
    Overloaded,

    /// <summary>The log has stopped; nothing is known about any of them.</summary>
    Unavailable,
}

/// <summary>Statements that are sequenced together, in order, in one batch.</summary>
internal sealed class Submission(Candidate[] candidates, int count)
{
    private readonly TaskCompletionSource<SubmissionOutcome> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Span<Candidate> Candidates => candidates.AsSpan(0, count);

    public int Count => count;

    public long Bytes { get; } = SizeOf(candidates.AsSpan(0, count));

    public Task<SubmissionOutcome> Done => _done.Task;

    public void Complete(SubmissionOutcome outcome) => _done.TrySetResult(outcome);

    private static long SizeOf(ReadOnlySpan<Candidate> candidates)
    {
        long bytes = 0;
        foreach (ref readonly var candidate in candidates)
        {
            bytes += candidate.Bytes.Length + EntryBundle.PrefixSize;
        }

        return bytes;
    }
}
