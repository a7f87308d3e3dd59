using System.Collections.Concurrent;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>May it be said? The key to verify with, or why not.</summary>
public readonly record struct Decision(SealKey? Key, Refusal? Refusal)
{
    /// <summary>True when it may be said, if the signature verifies under <see cref="Key"/>.</summary>
    public bool Allowed => Refusal is null;
}

/// <summary>
/// Who is who, whose key is whose, and who may say what, at every index of the ledger: what follows from the control
/// statements (<see cref="Kinds.IsControl"/>) in ledger order, and from nothing else.
/// </summary>
/// <remarks>One thread applies; any number read, without waiting. A reader that decides while another thread applies may
/// see part of the change: whoever acts on the decision compares <see cref="Version"/> before and after.</remarks>
public sealed class Authority
{
    /// <summary>The index to ask about for "now": after everything that is recorded.</summary>
    public const long Now = long.MaxValue;

    private readonly ConcurrentDictionary<string, PartyHistory> _parties = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<KeyId, KeyHistory> _keys = new();
    private readonly ConcurrentDictionary<string, KeyId[]> _keysOf = new(StringComparer.Ordinal);
    private readonly LedgerClock _clock = new();
    private Charter? _charter;
    private StatementId _charterId;
    private PolicyHistory? _policies;
    private long _version;

    /// <summary>Grows with each control statement.</summary>
    public long Version => Volatile.Read(ref _version);

    /// <summary>Entry 0, once there is one.</summary>
    public Charter? Charter => Volatile.Read(ref _charter);

    /// <summary>Whose signatures make a checkpoint final; null before the charter.</summary>
    public PolicyHistory? Policies => Volatile.Read(ref _policies);

    /// <summary>Every party, in no order.</summary>
    public IEnumerable<PartyHistory> Parties => _parties.Values;

    /// <summary>The bureau that the charter names, above all others; null before the charter.</summary>
    public PartyHistory? CharterBureau => Parties.FirstOrDefault(p => p.Role == Roles.Bureau && p.Under == p.Id);

    /// <summary>The ledger's time at an index; <see cref="DateTimeOffset.MinValue"/> before the first clock entry.</summary>
    public DateTimeOffset TimeAt(long index) => _clock.TimeAt(index);

    /// <summary>A party; null when it was not admitted before <paramref name="index"/>.</summary>
    public PartyHistory? FindParty(string id, long index = Now) =>
        _parties.TryGetValue(id, out var party) && party.ExistsAt(index) ? party : null;

    /// <summary>A key; null when it was not granted before <paramref name="index"/>.</summary>
    public KeyHistory? FindKey(KeyId id, long index = Now) =>
        _keys.TryGetValue(id, out var key) && key.Grant.Index < index ? key : null;

    /// <summary>Every key that a party was ever granted, in order.</summary>
    public IReadOnlyList<KeyHistory> KeysOf(string party) =>
        _keysOf.TryGetValue(party, out var ids) ? [.. ids.Select(id => _keys[id])] : [];

    /// <summary>How a party stands; null when there is none.</summary>
    public PartyStatus? StatusOf(string party, long index = Now) => FindParty(party, index)?.StatusAt(index, TimeAt(index));

    /// <summary>May this key say this kind about this subject, at this index?</summary>
    /// <param name="keyId">The key.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="subject">The party whose record it would be.</param>
    /// <param name="index">The leaf index it has or would have; <see cref="Now"/> for the next one.</param>
    /// <param name="payload">What is said. Needed for control statements, whose content is judged too; for others, not.</param>
    public Decision Decide(KeyId keyId, string kind, string subject, long index = Now, Payload? payload = null)
    {
        if (!_keys.TryGetValue(keyId, out var key) || key.Grant.Index >= index)
        {
            return Refuse(Charter is null ? RefusalCodes.NoCharter : RefusalCodes.UnknownKey, arg: keyId.ToString());
        }

        var time = TimeAt(index);
        var issuer = _parties[key.Party];
        var refusal = KeyRefusal(key, kind, index, time) ?? SpeakerRefusal(issuer, kind, subject, index, time)
            ?? ScopeRefusal(issuer, kind, subject, index, time)
            ?? (payload is null ? null : ControlRules.Refusal(this, key, issuer, subject, payload, index, time));
        return refusal is null ? new Decision(key.Key, null) : new Decision(null, refusal);
    }

    /// <summary>May this charter become entry 0?</summary>
    internal Decision DecideCharter(Statement statement, Charter charter)
    {
        if (Charter is not null)
        {
            return Refuse(RefusalCodes.CharterExists);
        }

        if (statement.Issuer != statement.Subject)
        {
            return Refuse(RefusalCodes.NotYours, arg: statement.Subject);
        }

        if (charter.Platform.Id == statement.Issuer)
        {
            return Refuse(RefusalCodes.WrongMember, "platform.id");
        }

        if (statement.Key != charter.RootKey.Id || charter.Platform.Key.Equals(charter.RootKey))
        {
            return Refuse(RefusalCodes.WrongKey, "rootKey");
        }

        if (!SealKey.TryImport(charter.Platform.Key.Bytes, out _))
        {
            return Refuse(RefusalCodes.WrongMember, "platform.key");
        }

        return SealKey.TryImport(charter.RootKey.Bytes, out var key) ? new Decision(key, null) : Refuse(RefusalCodes.WrongMember, "rootKey");
    }

    /// <summary>
    /// The statements that show where a key's authority comes from, from the charter on, in ledger order: its grant, the
    /// admission of its party, and the same for the keys that sealed those. Empty for an unknown key.
    /// </summary>
    public IReadOnlyList<StatementId> ChainOf(KeyId keyId)
    {
        var chain = new SortedDictionary<long, StatementId>();
        var open = new Stack<KeyId>();
        open.Push(keyId);
        var seen = new HashSet<KeyId>();
        while (open.TryPop(out var id))
        {
            if (!seen.Add(id) || !_keys.TryGetValue(id, out var key))
            {
                continue;
            }

            foreach (var source in new[] { key.Grant, _parties[key.Party].Admission })
            {
                chain[source.Index] = source.Id;
                open.Push(source.Key);
            }
        }

        return [.. chain.Values];
    }

    /// <summary>True when <paramref name="below"/> was admitted by <paramref name="above"/> or by one below it.</summary>
    public bool IsBelow(string below, string above)
    {
        // The charter's parties stand under themselves; nobody can be admitted under one who comes later.
        for (var party = FindParty(below); party is not null && party.Under != party.Id; party = FindParty(party.Under))
        {
            if (party.Under == above)
            {
                return true;
            }
        }

        return false;
    }

    private static Refusal? KeyRefusal(KeyHistory key, string kind, long index, DateTimeOffset time)
    {
        if (key.RevokedAt < index)
        {
            return new Refusal(RefusalCodes.KeyRevoked, Arg: key.Key.Id.ToString());
        }

        if (key.SpentAt < index)
        {
            return new Refusal(RefusalCodes.KeySpent, Arg: key.Key.Id.ToString());
        }

        if (key.Until is { } until && time >= until)
        {
            return new Refusal(RefusalCodes.KeyExpired, Arg: key.Key.Id.ToString());
        }

        return AuthorityTable.UseMaySay(key.Use, kind) ? null : new Refusal(RefusalCodes.KeyUse, Arg: key.Use);
    }

    private static Refusal? SpeakerRefusal(PartyHistory issuer, string kind, string subject, long index, DateTimeOffset time) =>
        subject == issuer.Id && AuthorityTable.MayAnswer(kind)
            && issuer.StatusAt(index, time) is PartyStatus.Suspended or PartyStatus.Lapsed
            ? null : StandingRefusal(issuer, index, time);

    private static Refusal? StandingRefusal(PartyHistory party, long index, DateTimeOffset time) => party.StatusAt(index, time) switch
    {
        PartyStatus.Active => null,
        PartyStatus.Suspended => new Refusal(RefusalCodes.PartySuspended, Arg: party.Id),
        PartyStatus.Lapsed => new Refusal(RefusalCodes.PartyLapsed, Arg: party.Id),
        PartyStatus.Left => new Refusal(RefusalCodes.PartyLeft, Arg: party.Id),
        _ => throw new InvalidOperationException("Unknown status."),
    };

    private Refusal? ScopeRefusal(PartyHistory issuer, string kind, string subject, long index, DateTimeOffset time)
    {
        var scope = AuthorityTable.ScopeOf(kind, issuer.Role);
        // The charter's bureau stands under itself.
        if (scope == Scope.None || scope == Scope.SelfOfCharter && issuer.Under != issuer.Id)
        {
            return new Refusal(RefusalCodes.NotPermitted, Arg: kind);
        }

        if (scope == Scope.CharterOnly)
        {
            return new Refusal(RefusalCodes.CharterExists);
        }

        var party = FindParty(subject, index);
        if (scope == Scope.NewUnderMe)
        {
            return party is null ? null : new Refusal(RefusalCodes.PartyExists, Arg: subject);
        }

        if (party is null)
        {
            return new Refusal(RefusalCodes.UnknownParty, Arg: subject);
        }

        var self = subject == issuer.Id;
        var within = scope switch
        {
            Scope.Self or Scope.SelfOfCharter => self,
            Scope.AnyMerchant => party.Role == Roles.Merchant,
            Scope.AnyMerchantOrMarket => party.Role is Roles.Merchant or Roles.Market,
            Scope.CharterBureau => party.Role == Roles.Bureau && party.Under == party.Id,
            Scope.OwnMembers => !self && party.Under == issuer.Id,
            Scope.SelfOrOwnMembers => party.Under == issuer.Id || self,
            Scope.BelowMe => IsBelow(subject, issuer.Id),
            Scope.SelfOrBelowMe => self || IsBelow(subject, issuer.Id),
            _ => false,
        };
        if (!within)
        {
            return new Refusal(RefusalCodes.NotYours, Arg: subject);
        }

        return AuthorityTable.SubjectMustBe(kind) switch
        {
            SubjectState.Active => self ? null : StandingRefusal(party, index, time),
            SubjectState.NotLeft => party.LeftAt < index ? new Refusal(RefusalCodes.PartyLeft, Arg: subject) : null,
            _ => null,
        };
    }

    private static Decision Refuse(string code, string? field = null, string? arg = null) => new(null, new Refusal(code, field, arg));

    /// <summary>Takes in a recorded control statement. Called by one thread, in ledger order.</summary>
    internal void Apply(Statement statement, Payload payload, long index)
    {
        var source = new Source(index, statement.Id, statement.Key);
        switch (payload)
        {
            case Charter charter:
                ApplyCharter(statement, charter, source);
                break;
            case Admitted admitted:
                _parties[statement.Subject] = new PartyHistory(
                    statement.Subject, admitted.Role, admitted.Name, admitted.Under, source, admitted.Until);
                break;
            case Renewed renewed:
                Change(statement.Subject, p => p with { Untils = p.Untils.Add((index, renewed.Until)) });
                break;
            case Suspended:
                Change(statement.Subject, p => p with { Suspensions = p.Suspensions.Add(new(statement.Issuer, index, long.MaxValue)) });
                break;
            case Resumed:
                Change(statement.Subject, p => p with
                {
                    Suspensions = [.. p.Suspensions.Select(s => ControlRules.MayLift(this, statement.Issuer, s) ? s with { To = index } : s)],
                });
                break;
            case Left:
                Change(statement.Subject, p => p with { LeftAt = index });
                break;
            case KeyGranted granted:
                Grant(granted.Key, statement.Subject, granted.Use, granted.Label, granted.Until, source);
                if (_keys.TryGetValue(statement.Key, out var sealing) && sealing.Use == KeyUses.Enrol)
                {
                    _keys[statement.Key] = sealing with { SpentAt = index };
                }

                break;
            case KeyRevoked revoked:
                _keys[revoked.Key] = _keys[revoked.Key] with { RevokedAt = index };
                break;
            case PolicyChanged changed:
                Volatile.Write(ref _policies, _policies!.With(index, changed.Policy!));
                break;
            case Clock clock:
                _clock.Append(index, clock.At);
                break;
            default:
                throw new ArgumentException($"A {statement.Kind} does not change authority.", nameof(payload));
        }

        Interlocked.Increment(ref _version);
    }

    private void ApplyCharter(Statement statement, Charter charter, Source source)
    {
        var bureau = statement.Subject;
        _parties[bureau] = new PartyHistory(bureau, Roles.Bureau, charter.Bureau, bureau, source, null);
        _parties[charter.Platform.Id] = new PartyHistory(
            charter.Platform.Id, Roles.Platform, new BilingualName("穗源平台", "Suiyuan platform"), charter.Platform.Id, source, null);
        Grant(charter.RootKey, bureau, KeyUses.Root, "root", null, source);
        Grant(charter.Platform.Key, charter.Platform.Id, KeyUses.Seal, "platform", null, source);
        _charterId = statement.Id;
        Volatile.Write(ref _policies, PolicyHistory.Of(charter.Policy!));
        Volatile.Write(ref _charter, charter);
    }

    /// <summary>Entry 0's id; <c>default</c> before it.</summary>
    public StatementId CharterId => Charter is null ? default : _charterId;

    private void Grant(KeyPoint point, string party, string use, string label, DateTimeOffset? until, Source source)
    {
        // That it lies on the curve was asked when the statement was examined.
        var key = SealKey.OfRecorded(point.Bytes);
        _keys[key.Id] = new KeyHistory(key, party, use, label, until, source);
        _keysOf[party] = [.. _keysOf.GetValueOrDefault(party, []), key.Id];
    }

    private void Change(string party, Func<PartyHistory, PartyHistory> change) => _parties[party] = change(_parties[party]);
}
