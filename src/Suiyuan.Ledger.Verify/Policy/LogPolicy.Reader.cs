using System.Text;

namespace Suiyuan.Ledger.Verify;

/// <content>Reading.</content>
public sealed partial class LogPolicy
{
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

            // Before it is taken apart: a comment may be of any octets.
            line = line.TrimStart(" \t"u8);
            if (line.IsEmpty || line[0] == '#')
            {
                return PolicyFault.None;
            }

            var items = Split(line);
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

        /// <summary>The octets that <see cref="Split"/> made this item of.</summary>
        public static byte[] OctetsOf(string item) =>
            item.StartsWith('\uFFFD') ? Convert.FromHexString(item.AsSpan(1)) : Encoding.UTF8.GetBytes(item);

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
