using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>What the content of a control statement must not do, scope and standing being right.</summary>
internal static class ControlRules
{
    public static Refusal? Refusal(
        Authority authority, KeyHistory key, PartyHistory issuer, string subject, Payload payload, long index, DateTimeOffset time) => payload switch
        {
            Admitted admitted => Admission(issuer, admitted),
            KeyGranted granted => Grant(authority, key, issuer, subject, granted, index),
            KeyRevoked revoked => Revocation(authority, subject, revoked, index, time),
            Suspended => Suspension(authority, issuer, subject, index),
            Resumed => Resumption(authority, issuer, subject, index),
            PolicyChanged changed => changed.Policy!.Logs[0].Key.Name == authority.Charter!.Log.Origin
                ? null
                : new Refusal(RefusalCodes.WrongLog, "log"),
            Clock clock => clock.At <= time ? new Refusal(RefusalCodes.WrongMember, "at") : null,
            _ => null,
        };

    /// <summary>A suspension is lifted by whoever imposed it, or by one above: a market can't undo the bureau's.</summary>
    public static bool MayLift(Authority authority, string issuer, Suspension suspension) =>
        suspension.To == long.MaxValue && (suspension.By == issuer || authority.IsBelow(suspension.By, issuer));

    private static Refusal? Admission(PartyHistory issuer, Admitted admitted)
    {
        if (admitted.Under != issuer.Id)
        {
            return new Refusal(RefusalCodes.NotYours, "under", admitted.Under);
        }

        return AuthorityTable.MayAdmit(issuer.Role, admitted.Role) ? null : new Refusal(RefusalCodes.NotPermitted, "role", admitted.Role);
    }

    private static Refusal? Grant(Authority authority, KeyHistory key, PartyHistory issuer, string subject, KeyGranted granted, long index)
    {
        if (key.Use == KeyUses.Enrol)
        {
            if (subject != issuer.Id)
            {
                return new Refusal(RefusalCodes.NotYours, Arg: subject);
            }

            if (granted.Use != KeyUses.Seal)
            {
                return new Refusal(RefusalCodes.KeyUse, "use", granted.Use);
            }
        }

        if (authority.FindKey(granted.Key.Id, index) is not null)
        {
            return new Refusal(RefusalCodes.KeyExists, "key", granted.Key.Id.ToString());
        }

        return SealKey.TryImport(granted.Key.Bytes, out _) ? null : new Refusal(RefusalCodes.WrongMember, "key");
    }

    private static Refusal? Revocation(Authority authority, string subject, KeyRevoked revoked, long index, DateTimeOffset time)
    {
        var key = authority.FindKey(revoked.Key, index);
        if (key is null)
        {
            return new Refusal(RefusalCodes.UnknownKey, "key", revoked.Key.ToString());
        }

        if (key.Party != subject)
        {
            return new Refusal(RefusalCodes.WrongKey, "key", revoked.Key.ToString());
        }

        if (key.RevokedAt < index)
        {
            return new Refusal(RefusalCodes.KeyRevoked, "key", revoked.Key.ToString());
        }

        // Nobody stands above the charter's bureau: without a key it, and so the city, could never speak again.
        var party = authority.FindParty(subject, index)!;
        var last = party.Under == subject && !authority.KeysOf(subject).Any(other => other.Key.Id != revoked.Key
            && other.Use is KeyUses.Root or KeyUses.Seal && other.Until is null && other.IsLiveAt(index, time));
        return last ? new Refusal(RefusalCodes.LastKey, "key", revoked.Key.ToString()) : null;
    }

    private static Refusal? Suspension(Authority authority, PartyHistory issuer, string subject, long index) =>
        authority.FindParty(subject, index)!.Suspensions.Any(s => s.By == issuer.Id && s.From < index && s.To >= index)
            ? new Refusal(RefusalCodes.PartySuspended, Arg: subject)
            : null;

    private static Refusal? Resumption(Authority authority, PartyHistory issuer, string subject, long index)
    {
        var open = authority.FindParty(subject, index)!.Suspensions.Where(s => s.From < index && s.To >= index).ToArray();
        if (open.Length == 0)
        {
            return new Refusal(RefusalCodes.PartyNotSuspended, Arg: subject);
        }

        return open.Any(s => s.By == issuer.Id || authority.IsBelow(s.By, issuer.Id))
            ? null
            : new Refusal(RefusalCodes.NotYours, Arg: open[0].By);
    }
}
