using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>
/// The rules by which a whole ledger is gone through again, entry by entry, by someone who only reads it: shape and
/// authority as <see cref="StatementRules"/> has them, but no limit on how old an entry is, and no key of the platform.
/// </summary>
/// <param name="logOrigin">The log's origin line; the charter must name it.</param>
/// <param name="logVkey">The log's verifier key; the charter must name it.</param>
public sealed class AuditRules(string logOrigin, string logVkey) : IStatementRules
{
    /// <summary>Who may say what, as far as the ledger has been gone through.</summary>
    public Authority Authority { get; } = new();

    /// <inheritdoc />
    public bool IsControl(string kind) => Kinds.IsControl(kind);

    /// <inheritdoc />
    public Examination Examine(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (Payloads.TryRead(statement.Kind, statement.Payload.Span, out var refusal) is not { } payload)
        {
            return Examination.Refused(refusal!);
        }

        var version = Authority.Version;
        var decision = Decide(statement, payload);
        return decision.Allowed ? Examination.Allowed(decision.Key!, version) : Examination.Refused(decision.Refusal!);
    }

    /// <inheritdoc />
    public Refusal? Record(Statement statement, long index, long examinedAtVersion)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (!Kinds.IsControl(statement.Kind))
        {
            return Authority.Version == examinedAtVersion ? null : Decide(statement, null).Refusal;
        }

        var payload = Payloads.Read(statement.Kind, statement.Payload.Span);
        if (payload is Charter && index != 0)
        {
            return new Refusal(RefusalCodes.CharterExists);
        }

        var refusal = Authority.Version == examinedAtVersion ? null : Decide(statement, payload).Refusal;
        if (refusal is null)
        {
            Authority.Apply(statement, payload, index);
        }

        return refusal;
    }

    /// <inheritdoc />
    public void Replay(Statement statement, long index)
    {
        ArgumentNullException.ThrowIfNull(statement);
        Authority.Apply(statement, Payloads.Read(statement.Kind, statement.Payload.Span), index);
    }

    /// <inheritdoc />
    public PolicyHistory? Policies => Authority.Policies;

    /// <summary>null: an audit adds nothing.</summary>
    public byte[]? ClockStatement(DateTimeOffset now) => null;

    /// <summary>As authority stands: everything that it has seen is below the entry that is asked about.</summary>
    private Decision Decide(Statement statement, Payload? payload)
    {
        if (payload is Charter charter)
        {
            return charter.Log.Origin == logOrigin && charter.Log.Vkey == logVkey
                ? Authority.DecideCharter(statement, charter)
                : new Decision(null, new Refusal(RefusalCodes.WrongLog, "log"));
        }

        return Authority.FindKey(statement.Key) is { } key && key.Party != statement.Issuer
            ? new Decision(null, new Refusal(RefusalCodes.WrongKey, Arg: statement.Issuer))
            : Authority.Decide(statement.Key, statement.Kind, statement.Subject, Authority.Now, payload);
    }
}
