using System.Collections.Immutable;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>How a party stands at some index.</summary>
public enum PartyStatus
{
    /// <summary>May speak.</summary>
    Active,

    /// <summary>May not until resumed.</summary>
    Suspended,

    /// <summary>Its admission has run out.</summary>
    Lapsed,

    /// <summary>Gone for good.</summary>
    Left,
}

/// <summary>Where on the ledger something was said, and under which key.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement.</param>
/// <param name="Key">The key that sealed it.</param>
public readonly record struct Source(long Index, StatementId Id, KeyId Key);

/// <summary>A time of silence, and who imposed it.</summary>
internal readonly record struct Suspension(string By, long From, long To);

/// <summary>
/// A party and everything that became of it, by leaf index. Immutable: the authority replaces it, so that readers on
/// other threads always see one state or the next.
/// </summary>
public sealed record PartyHistory
{
    internal PartyHistory(string id, string role, BilingualName name, string under, Source admission, DateOnly? until)
    {
        Id = id;
        Role = role;
        Name = name;
        Under = under;
        Admission = admission;
        Untils = [(admission.Index, until)];
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public string Role { get; }

    /// <summary>Its public name.</summary>
    public BilingualName Name { get; }

    /// <summary>Who admitted it; itself for the bureau and the platform of the charter.</summary>
    public string Under { get; }

    /// <summary>The statement that admitted it.</summary>
    public Source Admission { get; }

    /// <summary>The index at which it left, or <see cref="long.MaxValue"/>.</summary>
    public long LeftAt { get; internal init; } = long.MaxValue;

    internal ImmutableArray<(long Index, DateOnly? Until)> Untils { get; init; }

    internal ImmutableArray<Suspension> Suspensions { get; init; } = [];

    /// <summary>True when it was admitted before <paramref name="index"/>.</summary>
    public bool ExistsAt(long index) => Admission.Index < index;

    /// <summary>The last China day of its admission as known at <paramref name="index"/>; null for no end.</summary>
    public DateOnly? UntilAt(long index)
    {
        for (var i = Untils.Length - 1; i >= 0; i--)
        {
            if (Untils[i].Index < index)
            {
                return Untils[i].Until;
            }
        }

        return null;
    }

    /// <summary>How it stands at <paramref name="index"/>, when the ledger's time is <paramref name="time"/>.</summary>
    public PartyStatus StatusAt(long index, DateTimeOffset time)
    {
        if (LeftAt < index)
        {
            return PartyStatus.Left;
        }

        foreach (var suspension in Suspensions)
        {
            if (suspension.From < index && suspension.To >= index)
            {
                return PartyStatus.Suspended;
            }
        }

        return UntilAt(index) is { } until && ChinaTime.DayOf(time) > until ? PartyStatus.Lapsed : PartyStatus.Active;
    }
}

/// <summary>A key and everything that became of it, by leaf index. Immutable, like <see cref="PartyHistory"/>.</summary>
public sealed record KeyHistory
{
    internal KeyHistory(SealKey key, string party, string use, string label, DateTimeOffset? until, Source grant)
    {
        Key = key;
        Party = party;
        Use = use;
        Label = label;
        Until = until;
        Grant = grant;
    }

    /// <summary>The public key.</summary>
    public SealKey Key { get; }

    /// <summary>The party it seals for.</summary>
    public string Party { get; }

    /// <summary>One of <see cref="KeyUses"/>.</summary>
    public string Use { get; }

    /// <summary>What its holder calls it.</summary>
    public string Label { get; }

    /// <summary>When it ends by ledger time; null for never.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>The statement that granted it.</summary>
    public Source Grant { get; }

    /// <summary>The index at which it was revoked, or <see cref="long.MaxValue"/>.</summary>
    public long RevokedAt { get; internal init; } = long.MaxValue;

    /// <summary>The index at which an enrolment key was used up, or <see cref="long.MaxValue"/>.</summary>
    public long SpentAt { get; internal init; } = long.MaxValue;

    /// <summary>True when it may still seal at <paramref name="index"/>, its party's own standing aside.</summary>
    public bool IsLiveAt(long index, DateTimeOffset time) =>
        Grant.Index < index && RevokedAt >= index && SpentAt >= index && (Until is null || time < Until);
}
