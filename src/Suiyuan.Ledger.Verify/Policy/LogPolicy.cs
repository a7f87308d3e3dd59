using System.Globalization;
using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <summary>Why bytes are not a policy.</summary>
public enum PolicyFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>More than <see cref="LogPolicy.MaxSize"/> bytes, or more logs, witnesses or groups than
    /// <see cref="LogPolicy.MaxDefinitions"/> each.</summary>
    TooLarge,

    /// <summary>A control character other than tab and newline.</summary>
    ControlCharacter,

    /// <summary>The last line does not end in a newline.</summary>
    NoFinalNewline,

    /// <summary>A line begins with another word than log, witness, group or quorum.</summary>
    UnknownKeyword,

    /// <summary>Too few or too many items on the line.</summary>
    WrongItems,

    /// <summary>Not a verifier key that is understood here.</summary>
    WrongKey,

    /// <summary>A log with a witness's key type, or the other way about.</summary>
    WrongKeyType,

    /// <summary>The public key stands on another line of the same kind.</summary>
    DuplicateKey,

    /// <summary>The name is defined already, or is <c>none</c>.</summary>
    DuplicateName,

    /// <summary>The name is not defined on a line above.</summary>
    UnknownName,

    /// <summary>The name is already a member of this group or another.</summary>
    MemberTwice,

    /// <summary>The threshold is not all, any or a number from 1 to the number of members.</summary>
    WrongThreshold,

    /// <summary>There is no quorum line, or more than one.</summary>
    NotOneQuorum,
}

/// <summary>What is wrong with a policy, and on which line.</summary>
/// <param name="Fault">The reason; <see cref="PolicyFault.None"/> when nothing is.</param>
/// <param name="Line">The line, from 1; 0 when it is of the whole file.</param>
public readonly record struct PolicyError(PolicyFault Fault, int Line)
{
    /// <inheritdoc />
    public override string ToString() => Line == 0 ? Fault.ToString() : $"{Fault} on line {Line}";
}

/// <summary>A log that is accepted.</summary>
/// <param name="Key">Its key, named as its origin.</param>
/// <param name="Url">Where to reach it, if said.</param>
public sealed record PolicyLog(NoteKey Key, string? Url);

/// <summary>A witness that is known.</summary>
/// <param name="Name">Its name within the policy.</param>
/// <param name="Key">Its cosignature key.</param>
/// <param name="Url">Where to reach it, if said.</param>
public sealed record PolicyWitness(string Name, NoteKey Key, string? Url);

/// <summary>Witnesses or groups of which some must have cosigned.</summary>
/// <param name="Name">Its name within the policy.</param>
/// <param name="Threshold">How many, 1 to the number of members.</param>
/// <param name="Members">Names of witnesses and groups.</param>
public sealed record PolicyGroup(string Name, int Threshold, IReadOnlyList<string> Members);

/// <summary>
/// Which logs and which quorum of witnesses one trusts (C2SP tlog-policy). Immutable, thread-safe. Names are octets; they
/// are shown as UTF-8 where they are, and compared octet by octet.
/// </summary>
public sealed partial class LogPolicy
{
    /// <summary>The largest policy file, in bytes.</summary>
    public const int MaxSize = 256 * 1024;

    /// <summary>The most logs, and witnesses, and groups; the specification asks for 32 of each.</summary>
    public const int MaxDefinitions = 256;

    /// <summary>The quorum that asks for no witness.</summary>
    public const string None = "none";


    private LogPolicy(List<PolicyLog> logs, List<PolicyWitness> witnesses, List<PolicyGroup> groups, string quorum)
    {
        Logs = logs;
        Witnesses = witnesses;
        Groups = groups;
        Quorum = quorum;
    }

    /// <summary>The logs that are accepted.</summary>
    public IReadOnlyList<PolicyLog> Logs { get; }

    /// <summary>The witnesses that are known.</summary>
    public IReadOnlyList<PolicyWitness> Witnesses { get; }

    /// <summary>The groups, each after its members.</summary>
    public IReadOnlyList<PolicyGroup> Groups { get; }

    /// <summary>The witness or group that must have cosigned, or <see cref="None"/>.</summary>
    public string Quorum { get; }

    /// <summary>The policy of one log without witnesses.</summary>
    public static LogPolicy OfLog(NoteKey log, string? url = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new LogPolicy([new PolicyLog(log, url)], [], [], None);
    }

    /// <summary>Reads a policy file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="policy">The policy when the fault is <see cref="PolicyFault.None"/>.</param>
    // SPEC: tlog-policy, "Policy file syntax and structure".
    public static PolicyError TryParse(ReadOnlySpan<byte> bytes, out LogPolicy? policy)
    {
        policy = null;
        if (bytes.Length > MaxSize)
        {
            return new PolicyError(PolicyFault.TooLarge, 0);
        }

        var reader = new Reader();
        var number = 0;
        while (!bytes.IsEmpty)
        {
            number++;
            if (!StrictText.TryTakeLine(ref bytes, out var line))
            {
                return new PolicyError(PolicyFault.NoFinalNewline, number);
            }

            var fault = reader.Read(line);
            if (fault != PolicyFault.None)
            {
                return new PolicyError(fault, number);
            }
        }

        if (reader.Quorum is null)
        {
            return new PolicyError(PolicyFault.NotOneQuorum, 0);
        }

        policy = new LogPolicy(reader.Logs, reader.Witnesses, reader.Groups, reader.Quorum);
        return default;
    }

    /// <summary>The policy as a file, without the comments it may have come with.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var log in Logs)
        {
            text.Append(CultureInfo.InvariantCulture, $"log {log.Key}{Suffix(log.Url)}\n");
        }

        foreach (var witness in Witnesses)
        {
            text.Append(CultureInfo.InvariantCulture, $"witness {witness.Name} {witness.Key}{Suffix(witness.Url)}\n");
        }

        foreach (var group in Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"group {group.Name} {group.Threshold} {string.Join(' ', group.Members)}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"quorum {Quorum}\n").ToString();
    }

    private static string Suffix(string? url) => url is null ? "" : " " + url;

    /// <summary>Reads line by line and holds what was defined so far.</summary>
    private sealed class Reader
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal) { None };
        private readonly HashSet<string> _members = new(StringComparer.Ordinal);

        public List<PolicyLog> Logs { get; } = [];

        public List<PolicyWitness> Witnesses { get; } = [];

        public List<PolicyGroup> Groups { get; } = [];

        public string? Quorum { get; private set; }

        public PolicyFault Read(ReadOnlySpan<byte> line)
        {
            foreach (var b in line)
            {
                // SPEC: tlog-policy, "Character set": tab, newline, 0x20-0x7E and 0x80-0xFF.
                if (b is < 0x20 and not (byte)'\t' or 0x7F)
                {
                    return PolicyFault.ControlCharacter;
                }
            }

            var items = Split(line);
            if (items.Length == 0 || items[0].StartsWith('#'))
            {
                return PolicyFault.None;
            }

            return items[0] switch
            {
                "log" => Logs.Count == MaxDefinitions ? PolicyFault.TooLarge : ReadLog(items),
                "witness" => Witnesses.Count == MaxDefinitions ? PolicyFault.TooLarge : ReadWitness(items),
                "group" => Groups.Count == MaxDefinitions ? PolicyFault.TooLarge : ReadGroup(items),
                "quorum" => ReadQuorum(items),
                _ => PolicyFault.UnknownKeyword,
            };
        }

        private PolicyFault ReadLog(string[] items)
        {
            if (items.Length is not (2 or 3))
            {
                return PolicyFault.WrongItems;
            }

            if (NoteKey.TryParse(items[1], out var key) != NoteKeyFault.None)
            {
                return PolicyFault.WrongKey;
            }

            if (key!.Type != NoteKeyType.Ed25519)
            {
                return PolicyFault.WrongKeyType;
            }

            if (Logs.Exists(l => l.Key.PublicKey.SequenceEqual(key.PublicKey)))
            {
                return PolicyFault.DuplicateKey;
            }

            Logs.Add(new PolicyLog(key, items.Length == 3 ? items[2] : null));
            return PolicyFault.None;
        }

        private PolicyFault ReadWitness(string[] items)
        {
            if (items.Length is not (3 or 4))
            {
                return PolicyFault.WrongItems;
            }

            if (NoteKey.TryParse(items[2], out var key) != NoteKeyFault.None)
            {
                return PolicyFault.WrongKey;
            }

            if (key!.Type != NoteKeyType.CosignatureV1)
            {
                return PolicyFault.WrongKeyType;
            }

            // SPEC: tlog-policy, "Public key representation": duplicate means the same public key under whatever name.
            if (Witnesses.Exists(w => w.Key.PublicKey.SequenceEqual(key.PublicKey)))
            {
                return PolicyFault.DuplicateKey;
            }

            if (!_names.Add(items[1]))
            {
                return PolicyFault.DuplicateName;
            }

            Witnesses.Add(new PolicyWitness(items[1], key, items.Length == 4 ? items[3] : null));
            return PolicyFault.None;
        }

        private PolicyFault ReadGroup(string[] items)
        {
            if (items.Length < 4)
            {
                return PolicyFault.WrongItems;
            }

            var members = items[3..];
            foreach (var member in members)
            {
                // SPEC: "none" is invalid as a group member; each defined name can be listed at most once.
                if (member == None || !_names.Contains(member))
                {
                    return PolicyFault.UnknownName;
                }

                if (!_members.Add(member))
                {
                    return PolicyFault.MemberTwice;
                }
            }

            var threshold = Threshold(items[2], members.Length);
            if (threshold is null)
            {
                return PolicyFault.WrongThreshold;
            }

            if (!_names.Add(items[1]))
            {
                return PolicyFault.DuplicateName;
            }

            Groups.Add(new PolicyGroup(items[1], threshold.Value, members));
            return PolicyFault.None;
        }

        private PolicyFault ReadQuorum(string[] items)
        {
            if (items.Length != 2)
            {
                return PolicyFault.WrongItems;
            }

            if (Quorum is not null)
            {
                return PolicyFault.NotOneQuorum;
            }

            if (!_names.Contains(items[1]))
            {
                return PolicyFault.UnknownName;
            }

            Quorum = items[1];
            return PolicyFault.None;
        }

        private static int? Threshold(string text, int members) => text switch
        {
            "all" => members,
            "any" => 1,
            _ => StrictText.TryDecimal(Encoding.UTF8.GetBytes(text), out var k) && k >= 1 && k <= members ? (int)k : null,
        };

        /// <summary>Items parted by spaces and tabs. Octets that are no UTF-8 become U+FFFD and their hexadecimal form, so
        /// that different octets stay different names.</summary>
        private static string[] Split(ReadOnlySpan<byte> line)
        {
            var items = new List<string>();
            while (true)
            {
                line = line.TrimStart(" \t"u8);
                if (line.IsEmpty)
                {
                    return [.. items];
                }

                var end = line.IndexOfAny((byte)' ', (byte)'\t');
                var item = end < 0 ? line : line[..end];
                var text = StrictText.TryUtf8(item);
                items.Add(text is null || text.StartsWith('\uFFFD') ? $"\uFFFD{Convert.ToHexString(item)}" : text);
                line = line[item.Length..];
            }
        }
    }
}
