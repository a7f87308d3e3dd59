using System.Runtime.ExceptionServices;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Recording;

/// <summary>
/// What is done with a statement on the submitter's own thread, beside all others: decode, duplicate, rules, signature,
/// leaf hash. Nothing here is final; the sequencer asks again what may have changed.
/// </summary>
internal sealed class Admission(LedgerState state)
{
    /// <summary>Below this many statements, sharing them out costs more than it gains.</summary>
    private const int WorthSharing = 8;

    /// <summary>The first half, which needs no authority.</summary>
    public static void Decode(ref Candidate candidate, ReadOnlyMemory<byte> bytes)
    {
        candidate.Bytes = bytes;
        var fault = Statement.TryDecode(bytes, out var statement);
        if (fault != StatementFault.None)
        {
            candidate.Refusal = new Refusal(RefusalCodes.Of(fault));
            return;
        }

        candidate.Statement = statement;
        candidate.Id = statement!.Id;
        candidate.LeafHash = Merkle.LeafHash(bytes.Span);
    }

    /// <summary>The second half: is it there already, may it be said, is it sealed by whom it names?</summary>
    public void Examine(ref Candidate candidate)
    {
        if (candidate.Statement is not { } statement || candidate.Refusal is not null)
        {
            return;
        }

        if (state.TryFind(candidate.Id, out var index))
        {
            candidate.Index = index;
            candidate.Already = true;
            return;
        }

        var examination = state.Rules.Examine(statement);
        candidate.Refusal = examination.Refusal;
        candidate.AuthorityVersion = examination.AuthorityVersion;
        if (examination.Refusal is null && !examination.Key!.Verify(statement.Id, statement.Signature.Span))
        {
            candidate.Refusal = new Refusal(RefusalCodes.WrongSignature);
        }
    }

    public static void DecodeAll(Candidate[] candidates, IReadOnlyList<ReadOnlyMemory<byte>> cose) =>
        Share(0, candidates.Length, i => Decode(ref candidates[i], cose[i]));

    public void ExamineRun(Candidate[] candidates, int from, int to) => Share(from, to, i => Examine(ref candidates[i]));

    private static void Share(int from, int to, Action<int> action)
    {
        if (to - from >= WorthSharing && Environment.ProcessorCount > 1)
        {
            try
            {
                Parallel.For(from, to, action);
            }
            catch (AggregateException e)
            {
                // Whoever submits sees the same exception whether the work was shared out or not.
                ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
            }

            return;
        }

        for (var i = from; i < to; i++)
        {
            action(i);
        }
    }
}
