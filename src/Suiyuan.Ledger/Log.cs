using Microsoft.Extensions.Logging;

namespace Suiyuan.Ledger;

/// <summary>What the ledger says in the log. Event ids 1000 to 1099, never reused.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "Ledger {Origin} opened with {Size} entries in {Milliseconds} ms ({Replayed} from the journal)")]
    internal static partial void Opened(ILogger logger, string origin, long size, long milliseconds, long replayed);

    [LoggerMessage(1001, LogLevel.Warning, "{Path}: {Length} bytes at byte {Offset} were left unfinished by a crash and are dropped; nothing in them had been acknowledged")]
    internal static partial void TornTail(ILogger logger, string path, long offset, long length);

    [LoggerMessage(1002, LogLevel.Warning, "{Path}: made again from the entries from bundle {Bundle} on")]
    internal static partial void SideFileRebuilt(ILogger logger, string path, long bundle);

    [LoggerMessage(1003, LogLevel.Debug, "Published a checkpoint of {Size} entries")]
    internal static partial void Published(ILogger logger, long size);

    [LoggerMessage(1004, LogLevel.Error, "The ledger's own clock statement was refused: {Code}. Entries keep the last known time until it is accepted")]
    internal static partial void ClockRefused(ILogger logger, string code);

    [LoggerMessage(1005, LogLevel.Critical, "The ledger has failed and records nothing more; the process must stop and start again")]
    internal static partial void Failed(ILogger logger, Exception exception);

    [LoggerMessage(1006, LogLevel.Information, "Ledger closed with {Size} entries, {Published} of them final")]
    internal static partial void Closed(ILogger logger, long size, long published);

    [LoggerMessage(1007, LogLevel.Warning, "No quorum for a checkpoint of {Size} entries within {Milliseconds} ms; recording goes on, nothing new is final ({Missing})")]
    internal static partial void NoQuorum(ILogger logger, long size, long milliseconds, string missing);

    [LoggerMessage(1008, LogLevel.Information, "The quorum is met again at {Size} entries")]
    internal static partial void QuorumAgain(ILogger logger, long size);

    [LoggerMessage(1009, LogLevel.Information, "The policy of entry {Index} has taken over with the checkpoint of {Size} entries")]
    internal static partial void HandedOver(ILogger logger, long index, long size);

    [LoggerMessage(1010, LogLevel.Error, "The policy of entry {Index} names a log key that this host does not have; nothing new becomes final until another policy follows")]
    internal static partial void KeyMissing(ILogger logger, long index);

    [LoggerMessage(1011, LogLevel.Warning, "Member {Member} at {Url} does not cosign: {Problem}")]
    internal static partial void MemberFailing(ILogger logger, string member, string url, string problem);

    [LoggerMessage(1012, LogLevel.Information, "Member {Member} cosigns")]
    internal static partial void MemberAgain(ILogger logger, string member);

    [LoggerMessage(1013, LogLevel.Critical, "Evidence against the log, {Kind}: {Detail}")]
    internal static partial void EvidenceFound(ILogger logger, Mirroring.EvidenceKind kind, string detail);

    [LoggerMessage(1020, LogLevel.Error, "Nothing new is signed for {Name} until its key can be reached; recording goes on: {Reason}")]
    internal static partial void KeyUnavailable(ILogger logger, string name, string reason);

    [LoggerMessage(1021, LogLevel.Information, "The key of {Name} can be reached again")]
    internal static partial void KeyAgain(ILogger logger, string name);

    [LoggerMessage(1022, LogLevel.Error, "The ledger's clock statement can't be sealed; entries keep the last known time until it can: {Reason}")]
    internal static partial void ClockUnsealed(ILogger logger, string reason);

    [LoggerMessage(1023, LogLevel.Information, "The ledger's clock is sealed again")]
    internal static partial void ClockSealedAgain(ILogger logger);
}
