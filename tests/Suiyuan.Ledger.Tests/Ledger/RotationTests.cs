using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>The log's key is replaced by the next one, by a handover that both sign; and what happens while a key is missing or
/// out of reach.</summary>
public sealed class RotationTests
{
    private const int KeyMissing = 1010;
    private const int KeyUnavailable = 1020;

    private static readonly NoteKeyFile Next = NoteKeyFile.FromSeed(TestKit.Origin, SHA256.HashData("the next key"u8));

    private readonly Sealer _root = new();
    private readonly Said _said = new();
    private PolicyHistory _policies = PolicyHistory.Of(LogPolicy.OfLog(TestKit.Key.VerifierKey));

    private TestRules Rules(Sealer? platform = null) => new(_root, platform) { Policies = _policies };

    private Task<TransparencyLog> OpenAsync(ILogStorage storage, TestRules rules, params NoteSigner[] keys) =>
        TransparencyLog.OpenAsync(storage, keys, rules, new LogOptions(), TestKit.Clock(), _said);

    /// <summary>Records what stands for a <c>policy-changed</c> that names the next key; its index.</summary>
    private async Task<long> ChangeAsync(TransparencyLog log, TestRules rules)
    {
        var index = (await log.SubmitAsync(_root.Sale(1_000))).Receipt().Index;
        rules.Policies = _policies = _policies.With(index, LogPolicy.OfLog(Next.VerifierKey));
        return index;
    }

    private async Task RecordAsync(TransparencyLog log, int n)
    {
        await log.WaitForRecordedAsync((await log.SubmitAsync(_root.Sale(n))).Receipt().Index + 1);
        await log.PublishNowAsync();
    }

    private static bool IsSignedBy(SignedCheckpoint checkpoint, NoteKeyFile key) => checkpoint.Note.Verify([key.VerifierKey], out _) == NoteVerdict.Trusted;

    [Fact]
    public async Task The_logs_key_is_rotated_by_a_checkpoint_that_both_keys_sign_and_the_next_key_goes_on_alone()
    {
        var storage = new MemoryStorage();
        var rules = Rules();
        SignedCheckpoint handover;
        long change;
        await using (var log = await OpenAsync(storage, rules, TestKit.Key, Next))
        {
            await RecordAsync(log, 1);
            Assert.True(IsSignedBy(log.Published, TestKit.Key));
            Assert.False(IsSignedBy(log.Published, Next));

            change = await ChangeAsync(log, rules);
            await RecordAsync(log, 2);
            handover = log.Published;
            Assert.Equal(3, handover.Size);
            Assert.True(IsSignedBy(handover, TestKit.Key) && IsSignedBy(handover, Next));
            Assert.Equal(handover.Bytes.ToArray(), log.Handover(change)!.Bytes.ToArray());
            Assert.True(_policies.Judge(handover, 0).IsHandover);
            Assert.Equal(change, log.PolicyInForce);

            await RecordAsync(log, 3);
            Assert.True(IsSignedBy(log.Published, Next));
            Assert.False(IsSignedBy(log.Published, TestKit.Key));
        }

        await using (var log = await OpenAsync(storage, Rules(), Next))
        {
            Assert.Equal((change, 4L), (log.PolicyInForce, log.Published.Size));
            await RecordAsync(log, 4);
            Assert.Equal(5, log.Published.Size);
            Assert.True(IsSignedBy(log.Published, Next));
            Assert.Equal(handover.Bytes.ToArray(), log.Handover(change)!.Bytes.ToArray());
        }

        Assert.DoesNotContain(KeyMissing, _said.Ids);
    }

    [Fact]
    public async Task With_the_old_key_alone_a_rotated_log_records_and_says_so_and_nothing_new_is_final_until_the_next_key_is_back()
    {
        var storage = new MemoryStorage();
        var rules = Rules();
        await using (var log = await OpenAsync(storage, rules, TestKit.Key, Next))
        {
            await RecordAsync(log, 1);
            await ChangeAsync(log, rules);
            await RecordAsync(log, 2);
            Assert.Equal(3, log.Published.Size);
        }

        await using (var log = await OpenAsync(storage, Rules(), TestKit.Key))
        {
            await RecordAsync(log, 3);
            await RecordAsync(log, 4);
            Assert.Equal((5L, 3L), (log.RecordedSize, log.Published.Size));
            Assert.Null(log.Failure);
            Assert.Equal(1, _said.Ids.Count(id => id == KeyMissing));
        }

        await using (var log = await OpenAsync(storage, Rules(), Next))
        {
            Assert.Equal(5, log.Published.Size);
            Assert.True(IsSignedBy(log.Published, Next));
        }
    }

    [Fact]
    public async Task A_change_to_a_key_that_the_host_has_not_waits_and_hands_over_when_the_key_is_brought()
    {
        var storage = new MemoryStorage();
        var rules = Rules();
        long change;
        await using (var log = await OpenAsync(storage, rules, TestKit.Key))
        {
            await RecordAsync(log, 1);
            change = await ChangeAsync(log, rules);
            await RecordAsync(log, 2);
            Assert.Equal((3L, 1L), (log.RecordedSize, log.Published.Size));
            Assert.Null(log.Handover(change));
            Assert.Contains(KeyMissing, _said.Ids);
        }

        await using (var log = await OpenAsync(storage, Rules(), TestKit.Key, Next))
        {
            Assert.Equal((3L, change), (log.Published.Size, log.PolicyInForce));
            Assert.True(IsSignedBy(log.Handover(change)!, TestKit.Key) && IsSignedBy(log.Handover(change)!, Next));
        }
    }

    [Fact]
    public async Task While_its_key_is_out_of_reach_the_log_goes_on_recording_and_signs_all_of_it_when_the_key_is_back()
    {
        using var key = new PulledKey(TestKit.Key);
        await using var log = await OpenAsync(new MemoryStorage(), Rules(), key);
        await RecordAsync(log, 1);
        key.IsPulled = true;
        await RecordAsync(log, 2);
        await RecordAsync(log, 3);
        Assert.Equal((3L, 1L), (log.RecordedSize, log.Published.Size));
        Assert.Null(log.Failure);
        Assert.Equal([KeyUnavailable], _said.Ids.Where(id => id is >= 1020 and <= 1029));

        key.IsPulled = false;
        await log.PublishNowAsync();
        Assert.Equal(3, log.Published.Size);
        Assert.Equal([KeyUnavailable, 1021], _said.Ids.Where(id => id is >= 1020 and <= 1029));
    }

    [Fact]
    public async Task While_the_platforms_key_is_out_of_reach_statements_are_recorded_without_the_time()
    {
        var platform = new Sealer();
        var rules = Rules(platform);
        var isPulled = true;
        rules.Sealing = () =>
        {
            if (isPulled)
            {
                throw new KeyUnavailableException("The token is gone.");
            }
        };
        await using var log = await OpenAsync(new MemoryStorage(), rules, TestKit.Key);
        await RecordAsync(log, 1);
        await RecordAsync(log, 2);
        Assert.Equal(2, log.Published.Size);
        Assert.Equal([1022], _said.Ids.Where(id => id is >= 1020 and <= 1029));

        isPulled = false;
        await RecordAsync(log, 3);
        Assert.Equal(4, log.Published.Size);
        Assert.Equal([1022, 1023], _said.Ids.Where(id => id is >= 1020 and <= 1029));
        Assert.Null(log.Failure);
    }

    /// <summary>A key that can be taken away.</summary>
    private sealed class PulledKey(NoteKeyFile key) : NoteSigner
    {
        public bool IsPulled { get; set; }

        public override NoteKey VerifierKey => key.VerifierKey;

        protected override byte[] SignMessage(ReadOnlySpan<byte> message) =>
            IsPulled ? throw new KeyUnavailableException("The token is gone.") : key.SignText(message).Bytes.ToArray();

        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>Keeps the ids of what the log says.</summary>
    private sealed class Said : ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<int> _ids = [];

        public IEnumerable<int> Ids => _ids;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _ids.Enqueue(eventId.Id);
    }
}
