using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>
/// What the ledger asks of the world whose statements it records: what may be said, and by whose key. The boundary to
/// the domain; the ledger itself knows no kind but the clock's.
/// </summary>
/// <remarks>
/// <see cref="Examine"/> is called from many threads at once. <see cref="Record"/> and <see cref="ClockStatement"/> are
/// called only by the sequencer, one after another; <see cref="Replay"/> only while the log is being opened, before any
/// of the others. What is recorded and replayed comes in the order of its index, the same in every life of the process.
/// </remarks>
public interface IStatementRules
{
    /// <summary>Is this statement well-shaped, and may its key say it as authority stands now?</summary>
    /// <param name="statement">Decoded; its signature is not verified yet, that is what the answer's key is for.</param>
    Examination Examine(Statement statement);

    /// <summary>
    /// The last word before a statement gets its index. Asks authority again when it has changed since
    /// <paramref name="examinedAtVersion"/>, then applies the statement to the authority if it is a control statement.
    /// Called before the statement is durable: any failure after it ends the process, so nothing is ever taken back.
    /// </summary>
    /// <param name="statement">The statement; its signature is right.</param>
    /// <param name="index">The leaf index it gets unless it is refused.</param>
    /// <param name="examinedAtVersion">What <see cref="Examination.AuthorityVersion"/> said.</param>
    /// <returns>null when it is recorded.</returns>
    Refusal? Record(Statement statement, long index, long examinedAtVersion);

    /// <summary>True for the kinds that authority depends on: these are replayed at start.</summary>
    bool IsControl(string kind);

    /// <summary>Takes in a control statement that is already recorded. Called at start, in order.</summary>
    /// <param name="statement">A statement of a kind for which <see cref="IsControl"/> is true.</param>
    /// <param name="index">Its leaf index.</param>
    void Replay(Statement statement, long index);

    /// <summary>
    /// A <c>clock</c> statement for <paramref name="now"/>, sealed by the platform's key, or null while there is no
    /// charter that names one. Deterministic in <paramref name="now"/> to the second.
    /// </summary>
    /// <exception cref="KeyUnavailableException">The platform's key can't be reached; the ledger goes on without the time.</exception>
    byte[]? ClockStatement(DateTimeOffset now);

    /// <summary>
    /// Whose signatures make a checkpoint final, as far as statements have been recorded or replayed; null while there is
    /// no charter, when the log's own signature is enough.
    /// </summary>
    PolicyHistory? Policies { get; }
}

/// <summary>The answer of <see cref="IStatementRules.Examine"/>: a key to verify with, or a refusal.</summary>
public readonly record struct Examination
{
    private Examination(SealKey? key, Refusal? refusal, long version)
    {
        Key = key;
        Refusal = refusal;
        AuthorityVersion = version;
    }

    /// <summary>The key that the signature must verify under; null exactly when <see cref="Refusal"/> is not.</summary>
    public SealKey? Key { get; }

    /// <summary>Why not, or null.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Which state of the authority was asked: it grows with each control statement.</summary>
    public long AuthorityVersion { get; }

    /// <summary>It may be said, if it verifies under <paramref name="key"/>.</summary>
    public static Examination Allowed(SealKey key, long authorityVersion)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new Examination(key, null, authorityVersion);
    }

    /// <summary>It may not.</summary>
    public static Examination Refused(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new Examination(null, refusal, 0);
    }
}
