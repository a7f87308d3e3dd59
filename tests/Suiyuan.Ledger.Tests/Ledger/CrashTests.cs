using System.Buffers.Text;
using Suiyuan.Ledger.Recording;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>
/// Stops the disk at every single operation in turn, in each of the ways a crash can go, starts again, and checks the whole:
/// nothing acknowledged is lost, nothing is there twice, the tree is that of the entries, the checkpoint never goes back,
/// and authority is told of exactly the control statements that are recorded.
/// </summary>
public sealed class CrashTests
{
    private static readonly Sealer Root = new();
    private static readonly byte[][] Grants =
        [.. Enumerable.Range(0, 12).Select(_ => Root.Seal("key-granted", Base64Url.EncodeToString(new Sealer().Point)))];

    private static readonly LogOptions Options = new() { IdOf = TestKit.RawId, SettleEntries = 256, UnsettledEntries = 512 };

    // Every operation in the two ways that leave most behind; the others go in strides that visit each kind of operation.
    [Theory]
    [InlineData(Crash.Process, true, 1)]
    [InlineData(Crash.PowerTorn, true, 1)]
    [InlineData(Crash.Process, false, 3)]
    [InlineData(Crash.PowerStrict, false, 3)]
    [InlineData(Crash.PowerTorn, false, 5)]
    public async Task After_a_stop_at_any_operation_the_ledger_is_whole(Crash crash, bool tearing, int stride)
    {
        var last = await CountOperationsAsync();
        Assert.True(last > 100, $"{last} operations are too few to show anything");
        for (var stop = 1; stop <= last; stop += stride)
        {
            // Both ways of settling: everything at once, and file by file.
            var disk = new SimulatedDisk { FlushesAll = stop % 2 == 0 };
            var random = new Random(stop);
            var story = new Story();
            disk.StopAt(stop, tearing);
            await story.LiveAsync(disk);
            disk.Restart(crash, random);
            // The next life may die too, while it recovers or soon after.
            disk.StopAt(1 + random.Next(40), tearing);
            await story.LiveAsync(disk);
            disk.Restart(crash, random);
            await story.LiveAsync(disk, toTheEnd: true);
        }
    }

    [Fact]
    public async Task A_full_disk_ends_the_log_and_what_was_acknowledged_is_there_when_there_is_room_again()
    {
        var last = await CountOperationsAsync();
        for (var stop = 5; stop <= last; stop += 11)
        {
            var disk = new SimulatedDisk();
            var story = new Story();
            disk.StopAt(stop, tearing: stop % 2 == 0, operation => new LedgerStorageException(
                operation, "write to it", new IOException("No space left on device")));
            await story.LiveAsync(disk);
            disk.Restart(Crash.Process, new Random(stop));
            await story.LiveAsync(disk, toTheEnd: true);
        }
    }

    [Fact]
    public async Task A_failed_log_says_so_and_answers_nothing_but_unavailable()
    {
        var disk = new SimulatedDisk();
        await using var log = await TestKit.OpenAsync(new FileStorage(disk.Files(), 4_000), new TestRules(Root), Options);
        var candidates = TestKit.Raw([TestKit.Entry(1)]);
        disk.StopAt(2, tearing: false, operation => new LedgerStorageException(
            operation, "write to it", new IOException("No space left on device")));
        Assert.Equal(SubmissionOutcome.Unavailable, await log.AppendRawAsync(candidates));
        var failure = await Assert.ThrowsAsync<LedgerStorageException>(() => log.Stopped);
        Assert.Same(failure, log.Failure);
        Assert.Contains("journal/", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, log.RecordedSize);
        Assert.IsType<SubmitResult.Unavailable>(await log.SubmitAsync(Root.Sale(1)));
        await Assert.ThrowsAsync<LedgerStorageException>(() => log.WaitForRecordedAsync(1));
    }

    private static async Task<int> CountOperationsAsync()
    {
        var disk = new SimulatedDisk();
        disk.StopAt(int.MaxValue, tearing: false);
        await new Story().LiveAsync(disk);
        return disk.Operations;
    }

    /// <summary>What the world knows of one ledger through its lives.</summary>
    private sealed class Story
    {
        private readonly Dictionary<long, byte[]> _acknowledged = [];
        private readonly HashSet<StatementId> _submitted = [];
        private SignedCheckpoint? _published;
        private int _number;

        public async Task LiveAsync(SimulatedDisk disk, bool toTheEnd = false)
        {
            TransparencyLog log;
            var rules = new TestRules(Root);
            try
            {
                log = await TestKit.OpenAsync(new FileStorage(disk.Files(), 4_000), rules, Options);
            }
            catch (Exception e) when (!toTheEnd && e is SimulatedCrashException or LedgerStorageException)
            {
                return;
            }

            await using (log)
            {
                await CheckAsync(log, rules);
                await WorkAsync(log);
                if (toTheEnd)
                {
                    Assert.Null(log.Failure);
                    await CheckAsync(log, rules);
                }
            }

            if (toTheEnd)
            {
                Assert.Null(log.Failure);
                var again = new TestRules(Root);
                await using var reopened = await TestKit.OpenAsync(new FileStorage(disk.Files(), 4_000), again, Options);
                await CheckAsync(reopened, again);
            }
        }

        private async Task WorkAsync(TransparencyLog log)
        {
            foreach (var size in new[] { 1, 3, 147, 101, 254, 1, 300, 20, 400 })
            {
                var grant = Grants[_number % Grants.Length];
                Statement.TryDecode(grant, out var statement);
                _submitted.Add(statement!.Id);
                if (await log.SubmitAsync(grant) is SubmitResult.Recorded recorded)
                {
                    _acknowledged[recorded.Receipt.Index] = grant;
                }

                var entries = Enumerable.Range(0, size).Select(_ => TestKit.Entry(_number++)).ToArray();
                _submitted.UnionWith(entries.Select(e => TestKit.RawId(e)));
                var candidates = TestKit.Raw(entries);
                if (await log.AppendRawAsync(candidates) == SubmissionOutcome.Done)
                {
                    foreach (var candidate in candidates)
                    {
                        _acknowledged[candidate.Index] = candidate.Bytes.ToArray();
                    }
                }

                if (log.Failure is not null)
                {
                    return;
                }

                try
                {
                    await log.WaitForRecordedAsync(_acknowledged.Keys.Max() + 1);
                    await log.PublishNowAsync();
                    _published = log.Published;
                }
                catch (Exception e) when (e is SimulatedCrashException or LedgerStorageException)
                {
                    return;
                }
            }
        }

        private async Task CheckAsync(TransparencyLog log, TestRules rules)
        {
            var size = log.RecordedSize;
            var entries = size == 0 ? [] : (await log.ReadEntriesAsync(0, (int)size)).Select(e => e.ToArray()).ToArray();
            Assert.Equal(size, entries.Length);
            foreach (var (index, bytes) in _acknowledged)
            {
                Assert.True(index < size, $"acknowledged {index} is lost: there are {size}");
                Assert.Equal(bytes, entries[index]);
            }

            var ids = entries.Select(IdOf).ToArray();
            Assert.Equal(ids.Length, ids.Distinct().Count());
            Assert.All(ids, id => Assert.Contains(id, _submitted));
            for (var i = _number % 5; i < ids.Length; i += 5)
            {
                Assert.True(log.TryFind(ids[i], out var found));
                Assert.Equal(i, found);
            }

            var leaves = entries.Select(e => Merkle.LeafHash(e)).ToArray();
            Assert.True(log.Published.Size >= (_published?.Size ?? 0), "the checkpoint went back");
            Assert.Equal(Merkle.RootOf(leaves.AsSpan(0, (int)log.Published.Size)), log.Published.RootHash);
            if (_published is { } before)
            {
                Assert.Equal(Merkle.RootOf(leaves.AsSpan(0, (int)before.Size)), before.RootHash);
            }

            var control = ids.Select((id, index) => ((long)index, id)).Where(e => !IsRaw(entries[e.Item1]));
            Assert.Equal(control, rules.Applied.Distinct());
            _published = log.Published;
        }

        private static bool IsRaw(byte[] entry) => Statement.TryDecode(entry, out _) != StatementFault.None;

        private static StatementId IdOf(byte[] entry) =>
            Statement.TryDecode(entry, out var statement) == StatementFault.None ? statement!.Id : TestKit.RawId(entry);
    }
}
