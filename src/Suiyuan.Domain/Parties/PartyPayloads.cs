using System.Text.Json.Serialization;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>What a party is. Closed list.</summary>
public static class Roles
{
    /// <summary>市场监管部门: city, district or station.</summary>
    public const string Bureau = "bureau";

    /// <summary>市场开办者.</summary>
    public const string Market = "market";

    /// <summary>商户（档口）.</summary>
    public const string Merchant = "merchant";

    /// <summary>检测机构.</summary>
    public const string Laboratory = "laboratory";

    /// <summary>The platform itself; exists through the charter only.</summary>
    public const string Platform = "platform";

    /// <summary>Every role, in the order of the view tables' numbers (from 1).</summary>
    public static IReadOnlyList<string> All { get; } = [Bureau, Market, Merchant, Laboratory, Platform];
}

/// <summary>What a key is for. Closed list.</summary>
public static class KeyUses
{
    /// <summary>The bureau's own, from the charter.</summary>
    public const string Root = "root";

    /// <summary>A person's seal: everything the role may say.</summary>
    public const string Seal = "seal";

    /// <summary>A scale or till: sales and their voiding.</summary>
    public const string Device = "device";

    /// <summary>Grants one seal key to its own party, once.</summary>
    public const string Enrol = "enrol";

    /// <summary>Every use, in the order of the view tables' numbers (from 1).</summary>
    public static IReadOnlyList<string> All { get; } = [Root, Seal, Device, Enrol];
}

/// <summary>What goods a stall deals in. Closed list.</summary>
public static class Categories
{
    internal static readonly string[] Codes = ["aquatic", "meat", "poultry", "vegetable", "fruit", "egg", "dry", "cooked"];

    /// <summary>Every category code.</summary>
    public static IReadOnlyList<string> All => Codes;

    /// <summary>What people call a category; the code itself when it is unknown.</summary>
    public static (string Chinese, string English) NameOf(string code) => code switch
    {
        "aquatic" => ("水产", "Aquatic"),
        "meat" => ("肉类", "Meat"),
        "poultry" => ("禽类", "Poultry"),
        "vegetable" => ("蔬菜", "Vegetables"),
        "fruit" => ("水果", "Fruit"),
        "egg" => ("蛋类", "Eggs"),
        "dry" => ("干货", "Dry goods"),
        "cooked" => ("熟食", "Cooked food"),
        _ => (code, code),
    };
}

/// <summary>A name in Chinese, and in English where there is one.</summary>
/// <param name="Zh">Chinese, 1 to 60 characters.</param>
/// <param name="En">English, 1 to 80 characters.</param>
public sealed record BilingualName(string Zh, string? En = null)
{
    /// <summary>The name in the reader's language; Chinese where there is no English.</summary>
    public string In(bool chinese) => chinese ? Zh : En ?? Zh;
}

/// <summary>The platform's party id and public key.</summary>
public sealed record CharterPlatform(string Id, KeyPoint Key);

/// <summary>The ledger's origin line and verifier key (signed-note), as its checkpoints carry them.</summary>
public sealed record CharterLog(string Origin, string Vkey);

/// <summary>Entry 0: the city, its bureau with the root key, the platform's key, the log's key, and whose cosignatures make a
/// block final (<see cref="QuorumText"/>).</summary>
public sealed record Charter(
    BilingualName City, BilingualName Bureau, KeyPoint RootKey, CharterPlatform Platform, CharterLog Log,
    string Authority, string Quorum, string Entries) : Payload
{
    /// <summary>The log's key and its quorum as one policy; null when they are none.</summary>
    [JsonIgnore]
    internal LogPolicy? Policy => QuorumText.TryRead(Log?.Vkey, Quorum);

    internal override void Check(ref Shape shape)
    {
        shape.Text(City?.Zh, "city.zh", 60);
        shape.OptionalText(City?.En, "city.en", 80);
        shape.Text(Bureau?.Zh, "bureau.zh", 60);
        shape.OptionalText(Bureau?.En, "bureau.en", 80);
        shape.That(RootKey is not null, "rootKey");
        shape.Party(Platform?.Id, "platform.id");
        shape.That(Platform?.Key is not null, "platform.key");
        shape.Text(Log?.Origin, "log.origin", 120);
        shape.Text(Log?.Vkey, "log.vkey", 300);
        shape.OneOf(Authority, "authority", ["authority/1"]);
        shape.That(NoteKey.TryParse(Log?.Vkey, out _) == NoteKeyFault.None, "log.vkey");
        shape.That(Policy is not null, "quorum");
        shape.OneOf(Entries, "entries", ["open", "members"]);
    }
}

/// <summary>Where a party is. Latitude and longitude in degrees, WGS 84, north and east.</summary>
public sealed record Place(string District, string Address, Amount? Lat = null, Amount? Lng = null);

/// <summary>What a market is.</summary>
/// <param name="Type"><c>wholesale</c>, <c>retail</c> or <c>mixed</c>.</param>
/// <param name="Focus">The categories it is known for.</param>
public sealed record MarketFacts(string Type, IReadOnlyList<string>? Focus = null);

/// <summary>Digests of what is known of a party but not published.</summary>
public sealed record SealedParty(Hash? Number = null, Hash? Contact = null, Hash? Person = null);

/// <summary>A new party enters under the one that admits it. The statement's subject is the new party.</summary>
public sealed record Admitted(
    string Role, BilingualName Name, string Under, DateOnly? Until = null, Place? Place = null, MarketFacts? Market = null,
    string? Stall = null, IReadOnlyList<string>? Categories = null, string? Licence = null, SealedParty? Sealed = null) : Payload
{
    internal static readonly string[] AdmittedRoles = [Roles.Bureau, Roles.Market, Roles.Merchant, Roles.Laboratory];

    internal override void Check(ref Shape shape)
    {
        shape.OneOf(Role, "role", AdmittedRoles);
        shape.Text(Name?.Zh, "name.zh", 60);
        shape.OptionalText(Name?.En, "name.en", 80);
        shape.Party(Under, "under");
        if (Place is not null)
        {
            shape.Text(Place.District, "place.district", 40);
            shape.Text(Place.Address, "place.address", 120);
            shape.That(Place.Lat is null || Place.Lat.Value.Micros <= 90 * Amount.One, "place.lat");
            shape.That(Place.Lng is null || Place.Lng.Value.Micros <= 180 * Amount.One, "place.lng");
        }

        shape.That(Market is not null == (Role == Roles.Market), "market");
        if (Market is not null)
        {
            shape.OneOf(Market.Type, "market.type", ["wholesale", "retail", "mixed"]);
            CheckCategories(ref shape, Market.Focus, "market.focus");
        }

        shape.That(Stall is null || Role == Roles.Merchant, "stall");
        shape.OptionalText(Stall, "stall", 20);
        shape.That(Categories is null || Role == Roles.Merchant, "categories");
        CheckCategories(ref shape, Categories, "categories");
        shape.That(Licence is null || LicenceNumber.Check(Licence).Ok, "licence");
        shape.Digest(Sealed?.Number, "sealed.number");
        shape.Digest(Sealed?.Contact, "sealed.contact");
        shape.Digest(Sealed?.Person, "sealed.person");
    }

    private static void CheckCategories(ref Shape shape, IReadOnlyList<string>? codes, string field)
    {
        if (codes is not null)
        {
            shape.That(codes.Count is > 0 and <= 8 && codes.Distinct(StringComparer.Ordinal).Count() == codes.Count, field);
            for (var i = 0; i < codes.Count; i++)
            {
                shape.Enter(field, i);
                shape.OneOf(codes[i], "", Parties.Categories.Codes);
                shape.Leave();
            }
        }
    }
}

/// <summary>A party's admission now lasts until another day.</summary>
public sealed record Renewed(DateOnly Until) : Payload
{
    internal override void Check(ref Shape shape) => shape.That(Until != default, "until");
}

/// <summary>A party may say nothing until resumed.</summary>
public sealed record Suspended(string Reason) : Payload
{
    internal override void Check(ref Shape shape) => shape.Text(Reason, "reason", 200);
}

/// <summary>A suspension ends.</summary>
public sealed record Resumed(string Reason) : Payload
{
    internal override void Check(ref Shape shape) => shape.Text(Reason, "reason", 200);
}

/// <summary>A party leaves for good.</summary>
public sealed record Left(string Reason) : Payload
{
    internal override void Check(ref Shape shape) => shape.Text(Reason, "reason", 200);
}

/// <summary>A key may seal for the subject from now on.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Use"><c>seal</c>, <c>device</c> or <c>enrol</c>.</param>
/// <param name="Label">What its holder calls it, such as "Ah Ming's phone".</param>
/// <param name="Until">By ledger time it ends then; required for <c>enrol</c>.</param>
public sealed record KeyGranted(KeyPoint Key, string Use, string Label, DateTimeOffset? Until = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.That(Key is not null, "key");
        shape.OneOf(Use, "use", [KeyUses.Seal, KeyUses.Device, KeyUses.Enrol]);
        shape.Text(Label, "label", 40);
        shape.That(Until is not null || Use != KeyUses.Enrol, "until");
    }
}

/// <summary>A key of the subject may no longer seal.</summary>
/// <param name="Key">The key's thumbprint.</param>
/// <param name="Reason"><c>lost</c>, <c>replaced</c>, <c>compromised</c> or <c>left</c>.</param>
public sealed record KeyRevoked(KeyId Key, string Reason) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.That(!Key.IsDefault, "key");
        shape.OneOf(Reason, "reason", ["lost", "replaced", "compromised", "left"]);
    }
}

/// <summary>
/// The log's key and the members whose cosignatures make a block final are others from here on, once a checkpoint has handed
/// over to them (<see cref="PolicyHistory"/>). Said by the charter's bureau about itself.
/// </summary>
/// <param name="Log">The log's verifier key, of the charter's origin: the one before, or the next while it is rotated.</param>
/// <param name="Quorum"><c>none</c>, or lines of a C2SP tlog-policy: witness, group, quorum.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
public sealed record PolicyChanged(string Log, string Quorum, string Reason) : Payload
{
    /// <summary>The two as one policy; null when they are none.</summary>
    [JsonIgnore]
    internal LogPolicy? Policy => QuorumText.TryRead(Log, Quorum);

    internal override void Check(ref Shape shape)
    {
        shape.That(NoteKey.TryParse(Log, out _) == NoteKeyFault.None, "log");
        shape.That(Policy is not null, "quorum");
        shape.Text(Reason, "reason", 200);
    }
}

/// <summary>The ledger's time from here on.</summary>
public sealed record Clock(DateTimeOffset At) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape) => shape.That(At > DateTimeOffset.UnixEpoch, "at");
}
