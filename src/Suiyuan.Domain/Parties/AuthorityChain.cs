using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>Whether a chain shows that a statement was sealed by a key that was allowed to say it.</summary>
public enum ChainVerdict
{
    /// <summary>It does: every link is in the log, sealed, and allowed by the links before it.</summary>
    Shown,

    /// <summary>A proof of the chain does not hold under the policy.</summary>
    NotProven,

    /// <summary>An entry is not a statement of the vocabulary.</summary>
    NotAStatement,

    /// <summary>The chain does not begin with the charter at entry 0.</summary>
    NoCharter,

    /// <summary>The links before it do not allow this statement; see <see cref="ChainReport.Refusal"/>.</summary>
    Refused,

    /// <summary>The seal is not that of the key that the statement names.</summary>
    WrongSeal,
}

/// <summary>The result of verifying a chain.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Index">The entry that failed; that of the statement itself when nothing did.</param>
/// <param name="Refusal">Why it is not allowed, for <see cref="ChainVerdict.Refused"/>.</param>
/// <param name="Links">The links that held, from the charter on.</param>
public sealed record ChainReport(
    ChainVerdict Verdict, long Index, Refusal? Refusal, IReadOnlyList<(long Index, Statement Statement)> Links);

/// <summary>
/// Shows offline that a statement was allowed: from the charter down, each statement of the chain is proven to be in the
/// log and judged by the same rules as at its admission, with only the statements before it.
/// </summary>
/// <remarks>A chain can show that a power was given, never that it was not taken back in between: whether a key had been
/// revoked or a party suspended by then, only the whole ledger shows.</remarks>
public static class AuthorityChain
{
    /// <summary>Verifies a chain for one statement.</summary>
    /// <param name="target">The proof of the statement.</param>
    /// <param name="chain">Proofs of the statements that give its key the power, in any order; those after it are passed over.</param>
    /// <param name="policy">Whom one trusts; the charter must name the log that the policy accepts.</param>
    /// <param name="time">For signatures from the future.</param>
    public static ChainReport Verify(TlogProof target, IEnumerable<TlogProof> chain, LogPolicy policy, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(time);
        var links = new List<(long Index, Statement Statement)>();
        StatementRules? rules = null;
        var proofs = chain.Where(p => p.Index < target.Index).DistinctBy(p => p.Index).OrderBy(p => p.Index).Append(target);
        foreach (var proof in proofs)
        {
            ChainReport Failed(ChainVerdict verdict, Refusal? refusal = null) => new(verdict, proof.Index, refusal, links);

            var report = proof.VerifyCarriedEntry(policy, time.GetUtcNow());
            if (!report.IsProven)
            {
                return Failed(ChainVerdict.NotProven);
            }

            if (Statement.TryDecode(proof.Extra, out var statement) != StatementFault.None
                || Payloads.TryRead(statement!.Kind, statement.Payload.Span, out _) is not { } payload)
            {
                return Failed(ChainVerdict.NotAStatement);
            }

            if (rules is null)
            {
                if (proof.Index != 0 || payload is not Charter charter)
                {
                    return Failed(ChainVerdict.NoCharter);
                }

                // Nothing is sealed here: the platform's key is known by its id alone.
                var platform = new StatementFactory(charter.Platform.Id, charter.Platform.Key.Id,
                    _ => throw new InvalidOperationException("A verifier seals nothing."));
                // The charter names the key that the log began with; by now it may have been rotated. That the log of this
                // name has the charter at entry 0 is proven under the key that is trusted.
                rules = new StatementRules(new RulesOptions(report.Policy.Log!.Key.Name, charter.Log.Vkey), new Authority(), platform, time);
            }

            // The authority holds the links before this one and nothing else, so that what it allows now it allowed then.
            var examined = rules.Examine(statement);
            if (examined.Refusal is not null)
            {
                return Failed(ChainVerdict.Refused, examined.Refusal);
            }

            if (!examined.Key!.Verify(statement.Id, statement.Signature.Span))
            {
                return Failed(ChainVerdict.WrongSeal);
            }

            if (rules.Record(statement, proof.Index, examined.AuthorityVersion) is { } refusal)
            {
                return Failed(ChainVerdict.Refused, refusal);
            }

            links.Add((proof.Index, statement));
        }

        return new ChainReport(ChainVerdict.Shown, target.Index, null, links);
    }
}
