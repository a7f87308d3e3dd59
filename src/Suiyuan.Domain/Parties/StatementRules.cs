using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>What the rules need to know of the ledger that they are for.</summary>
/// <param name="LogOrigin">The log's origin line; a charter must name it.</param>
/// <param name="LogVkey">The log's verifier key; a charter must name it.</param>
public sealed record RulesOptions(string LogOrigin, string LogVkey)
{
    /// <summary>The verifier key that the log may be rotated to, beside <paramref name="LogVkey"/>: a policy that names any other
    /// could never become final.</summary>
    public string? NextLogVkey { get; init; }

    /// <summary>How far a signer's clock may run ahead. Zero to 1 h; default 5 min.</summary>
    public TimeSpan FutureTolerance { get; init; } = TimeSpan.FromMinutes(5);
}

/// <summary>
/// The ledger's border: a statement is refused when it is malformed, unauthorised, or from the future, and for nothing
/// else. Whether it is plausible is for the views to show and for people to judge.
/// </summary>
/// <param name="options">The ledger it guards.</param>
/// <param name="authority">Who may say what; these rules are the only ones that change it.</param>
/// <param name="platform">Seals the clock entries.</param>
/// <param name="time">For the age of what is submitted.</param>
public sealed class StatementRules(RulesOptions options, Authority authority, StatementFactory platform, TimeProvider time) : IStatementRules
{
    /// <summary>Who may say what.</summary>
    public Authority Authority { get; } = authority;

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

        if (TimeRefusal(statement, payload) is { } early)
        {
            return Examination.Refused(early);
        }

        // Read before deciding: if it moves meanwhile, Record asks again.
        var version = Authority.Version;
        var decision = Decide(statement, payload, Authority.Now);
        return decision.Allowed ? Examination.Allowed(decision.Key!, version) : Examination.Refused(decision.Refusal!);
    }

    /// <inheritdoc />
    public Refusal? Record(Statement statement, long index, long examinedAtVersion)
    {
        ArgumentNullException.ThrowIfNull(statement);
        if (!Kinds.IsControl(statement.Kind))
        {
            return Authority.Version == examinedAtVersion ? null : Decide(statement, null, index).Refusal;
        }

        var payload = Payloads.Read(statement.Kind, statement.Payload.Span);
        if (payload is Charter && index != 0)
        {
            return new Refusal(RefusalCodes.CharterExists);
        }

        var decision = Decide(statement, payload, index);
        if (decision.Allowed)
        {
            Authority.Apply(statement, payload, index);
        }

        return decision.Refusal;
    }

    /// <inheritdoc />
    public void Replay(Statement statement, long index)
    {
        ArgumentNullException.ThrowIfNull(statement);
        Authority.Apply(statement, Payloads.Read(statement.Kind, statement.Payload.Span), index);
    }

    /// <inheritdoc />
    public PolicyHistory? Policies => Authority.Policies;

    /// <inheritdoc />
    public byte[]? ClockStatement(DateTimeOffset now)
    {
        if (Authority.Charter is not { } charter || charter.Platform.Key.Id != platform.Key)
        {
            return null;
        }

        var second = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        return second > Authority.TimeAt(Authority.Now) ? platform.Seal(new Clock(second), second) : null;
    }

    private Decision Decide(Statement statement, Payload? payload, long index)
    {
        if (payload is Charter charter)
        {
            return charter.Log.Origin == options.LogOrigin && charter.Log.Vkey == options.LogVkey && charter.Platform.Key.Id == platform.Key
                ? Authority.DecideCharter(statement, charter)
                : new Decision(null, new Refusal(RefusalCodes.WrongLog, "log"));
        }

        if (payload is PolicyChanged changed && changed.Log != options.LogVkey && changed.Log != options.NextLogVkey)
        {
            return new Decision(null, new Refusal(RefusalCodes.WrongLog, "log"));
        }

        if (Authority.FindKey(statement.Key, index) is { } key && key.Party != statement.Issuer)
        {
            return new Decision(null, new Refusal(RefusalCodes.WrongKey, Arg: statement.Issuer));
        }

        return Authority.Decide(statement.Key, statement.Kind, statement.Subject, index, payload);
    }

    private Refusal? TimeRefusal(Statement statement, Payload payload)
    {
        var latest = time.GetUtcNow() + options.FutureTolerance;
        if (statement.SignedAt > latest)
        {
            return new Refusal(RefusalCodes.SignedInFuture);
        }

        return payload.Occurred > latest ? new Refusal(RefusalCodes.OccurredInFuture, "at") : null;
    }
}
