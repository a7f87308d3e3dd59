using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger;

/// <summary>
/// Every reason for which a statement can be refused at the border. Stable: a code is never given another meaning. Each
/// is documented at <c>/docs/problems#code</c>, and a test fails for one that is not.
/// </summary>
public static class RefusalCodes
{
    // The envelope: what StatementFault says.

    /// <summary>No bytes at all.</summary>
    public const string Empty = "empty";

    /// <summary>More bytes than a statement may have.</summary>
    public const string TooLarge = "too-large";

    /// <summary>Not well-formed CBOR, cut short, or followed by other bytes.</summary>
    public const string NotCbor = "not-cbor";

    /// <summary>CBOR, but not the one deterministic encoding.</summary>
    public const string NotCanonical = "not-canonical";

    /// <summary>Not a COSE_Sign1 of the profile.</summary>
    public const string NotCoseSign1 = "not-cose-sign1";

    /// <summary>The algorithm is not ES256.</summary>
    public const string WrongAlgorithm = "wrong-algorithm";

    /// <summary>The content type is not one of Suiyuan's.</summary>
    public const string WrongContentType = "wrong-content-type";

    /// <summary>Issuer, subject or issued-at is missing or malformed.</summary>
    public const string WrongClaims = "wrong-claims";

    /// <summary>The signature does not verify under the key that the statement names.</summary>
    public const string WrongSignature = "wrong-signature";

    // The payload.

    /// <summary>No such kind of statement.</summary>
    public const string UnknownKind = "unknown-kind";

    /// <summary>The payload is not UTF-8 JSON, or not an object, or names a member twice.</summary>
    public const string NotJson = "not-json";

    /// <summary>The payload's version is not known here.</summary>
    public const string UnknownVersion = "unknown-version";

    /// <summary>A member that the vocabulary does not have.</summary>
    public const string UnknownMember = "unknown-member";

    /// <summary>A member that must be there is not.</summary>
    public const string MissingMember = "missing-member";

    /// <summary>A member is there but is not what the vocabulary says.</summary>
    public const string WrongMember = "wrong-member";

    /// <summary>Sealed later than the ledger's clock allows.</summary>
    public const string SignedInFuture = "signed-in-future";

    /// <summary>Claims to have happened later than the ledger's clock allows.</summary>
    public const string OccurredInFuture = "occurred-in-future";

    // Authority.

    /// <summary>No charter is recorded yet: nothing but a charter can be said.</summary>
    public const string NoCharter = "no-charter";

    /// <summary>There is a charter already; there is only one, at entry 0.</summary>
    public const string CharterExists = "charter-exists";

    /// <summary>A charter needs the one-time set-up token that the service printed at its first start.</summary>
    public const string SetupTokenNeeded = "setup-token-needed";

    /// <summary>The charter does not describe this log: another origin or another verifier key.</summary>
    public const string WrongLog = "wrong-log";

    /// <summary>No party has been granted this key.</summary>
    public const string UnknownKey = "unknown-key";

    /// <summary>The key was granted to another party than the one that is said to speak.</summary>
    public const string WrongKey = "wrong-key";

    /// <summary>The key has been revoked.</summary>
    public const string KeyRevoked = "key-revoked";

    /// <summary>The key's time is over.</summary>
    public const string KeyExpired = "key-expired";

    /// <summary>An enrolment key works once, and has.</summary>
    public const string KeySpent = "key-spent";

    /// <summary>The key may say other things, but not this.</summary>
    public const string KeyUse = "key-use";

    /// <summary>The key is known already.</summary>
    public const string KeyExists = "key-exists";

    /// <summary>Without this key the charter's bureau could never speak again.</summary>
    public const string LastKey = "last-key";

    /// <summary>No such party.</summary>
    public const string UnknownParty = "unknown-party";

    /// <summary>A party of this name exists already.</summary>
    public const string PartyExists = "party-exists";

    /// <summary>The party is suspended.</summary>
    public const string PartySuspended = "party-suspended";

    /// <summary>The party is not suspended, so it can't be resumed.</summary>
    public const string PartyNotSuspended = "party-not-suspended";

    /// <summary>The party has left.</summary>
    public const string PartyLeft = "party-left";

    /// <summary>The party's admission has run out and was not renewed.</summary>
    public const string PartyLapsed = "party-lapsed";

    /// <summary>A party of this role does not say things of this kind.</summary>
    public const string NotPermitted = "not-permitted";

    /// <summary>It may be said, but not by this party about that one.</summary>
    public const string NotYours = "not-yours";

    /// <summary>All codes, in the order in which they are declared.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Empty, TooLarge, NotCbor, NotCanonical, NotCoseSign1, WrongAlgorithm, WrongContentType, WrongClaims, WrongSignature,
        UnknownKind, NotJson, UnknownVersion, UnknownMember, MissingMember, WrongMember, SignedInFuture, OccurredInFuture,
        NoCharter, CharterExists, SetupTokenNeeded, WrongLog, UnknownKey, WrongKey, KeyRevoked, KeyExpired, KeySpent, KeyUse,
        KeyExists, LastKey, UnknownParty, PartyExists, PartySuspended, PartyNotSuspended, PartyLeft, PartyLapsed, NotPermitted, NotYours,
    ];

    /// <summary>The code for a fault of the envelope.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="StatementFault.None"/>, which is no fault.</exception>
    public static string Of(StatementFault fault) => fault switch
    {
        StatementFault.Empty => Empty,
        StatementFault.TooLarge => TooLarge,
        StatementFault.NotCbor => NotCbor,
        StatementFault.NotCanonical => NotCanonical,
        StatementFault.NotCoseSign1 => NotCoseSign1,
        StatementFault.WrongAlgorithm => WrongAlgorithm,
        StatementFault.WrongContentType => WrongContentType,
        StatementFault.WrongClaims => WrongClaims,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };
}
