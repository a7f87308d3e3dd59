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

    /// <summary>The same policy, saying where its logs are served.</summary>
    /// <param name="url">The prefix; null leaves it out.</param>
    public LogPolicy WithLogUrl(string? url) =>
        new([.. Logs.Select(l => l with { Url = url })], [.. Witnesses], [.. Groups], Quorum);

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

    /// <summary>The policy as a file, without the comments it may have come with. Reads as the same policy.</summary>
    public byte[] ToBytes()
    {
        var bytes = new List<byte>();
        foreach (var line in ToString().Split('\n')[..^1])
        {
            bytes.AddRange(line.Split(' ').SelectMany(item => (byte[])[.. Reader.OctetsOf(item), (byte)' ']).SkipLast(1));
            bytes.Add((byte)'\n');
        }

        return [.. bytes];
    }

    /// <summary>The policy as <see cref="ToBytes"/> has it, to be shown: names that are no UTF-8 by their hexadecimal form.</summary>
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
}
