using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>Why a statement was not recorded. A value, not an error: whoever sent it can act on it.</summary>
/// <param name="Code">One of <see cref="RefusalCodes"/>; stable, documented, and what a program switches on.</param>
/// <param name="Field">Which member of the payload, as a path such as <c>lines[2].qty</c>, where one is to blame.</param>
/// <param name="Arg">One more word for the message, such as the party's id; never a payload's private content.</param>
public sealed record Refusal(string Code, string? Field = null, string? Arg = null);

/// <summary>The statement is in the ledger, durably, at this index, for good.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Index">Its leaf index, from 0.</param>
/// <param name="Already">True when it had been recorded before: sending a statement twice is harmless.</param>
public readonly record struct Receipt(StatementId Id, long Index, bool Already);

/// <summary>
/// What became of a submission. A closed set: <see cref="Recorded"/>, <see cref="Refused"/>, <see cref="Overloaded"/>,
/// <see cref="Unavailable"/>.
/// </summary>
public abstract record SubmitResult
{
    private SubmitResult()
    {
    }

    /// <summary>Recorded and durable.</summary>
    public sealed record Recorded(Receipt Receipt) : SubmitResult;

    /// <summary>Not recorded, and sending the same again will not help unless authority changes.</summary>
    public sealed record Refused(Refusal Refusal) : SubmitResult;

    /// <summary>Not recorded: the queue is full. Send it again after <paramref name="RetryAfter"/>.</summary>
    public sealed record Overloaded(TimeSpan RetryAfter) : SubmitResult;

    /// <summary>
    /// No answer can be given: the log is shutting down, or its storage failed. The statement may or may not be found
    /// recorded after the next start; sending it again is right and harmless.
    /// </summary>
    public sealed record Unavailable : SubmitResult
    {
        internal static readonly Unavailable Value = new();
    }
}
