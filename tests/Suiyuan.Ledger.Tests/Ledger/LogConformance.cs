using CsCheck;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>What a log must do on any storage driver.</summary>
public abstract class LogConformance : IDisposable
{
    private readonly Sealer _root = new();
    private readonly Sealer _platform = new();

    /// <summary>Opens the driver on what the last life left.</summary>
    public abstract ILogStorage Open();

    /// <summary>Forgets everything.</summary>
    public abstract void Clear();

    public virtual void Dispose() => GC.SuppressFinalize(this);

    [Fact]
    public async Task An_empty_log_publishes_the_empty_tree()
    {
        await using var log = await TestKit.OpenAsync(Open());
        Assert.Equal(0, log.Published.Size);
        Assert.Equal(Merkle.EmptyRoot, log.Published.RootHash);
        Assert.Null(await log.ReadTileAsync(0, 0, 1));
        Assert.Null(await log.ReadBundleAsync(0, 1));
        await log.AssertHoldsAsync([]);
    }

    [Fact]
    public async Task Records_a_statement_and_gives_back_its_exact_bytes()
    {
        var bytes = _root.Sale(1);
        await using var log = await TestKit.OpenAsync(Open(), new TestRules(_root), new LogOptions());
        var receipt = (await log.SubmitAsync(bytes)).Receipt();
        Assert.Equal((0, false), (receipt.Index, receipt.Already));
        await log.WaitForRecordedAsync(1);
        Assert.Equal(bytes, (await log.ReadEntryAsync(0)).ToArray());
        Assert.True(log.TryFind(receipt.Id, out var index));
        Assert.Equal(0, index);
    }

    [Fact]
    public async Task Sending_a_statement_again_answers_with_its_first_index_in_this_life_and_the_next()
    {
        var bytes = _root.Sale(1);
        await using (var log = await TestKit.OpenAsync(Open(), new TestRules(_root), new LogOptions()))
        {
            await log.SubmitAsync(_root.Sale(0));
            Assert.False((await log.SubmitAsync(bytes)).Receipt().Already);
            var again = (await log.SubmitAsync(bytes)).Receipt();
            Assert.Equal((1, true), (again.Index, again.Already));
        }

        await using var reopened = await TestKit.OpenAsync(Open(), new TestRules(_root), new LogOptions());
        var third = (await reopened.SubmitAsync(bytes)).Receipt();
        Assert.Equal((1, true), (third.Index, third.Already));
        Assert.Equal(2, reopened.RecordedSize);
    }

    [Fact]
    public async Task The_same_statement_sent_by_many_at_once_is_recorded_once()
    {
        var bytes = _root.Sale(1);
        await using var log = await TestKit.OpenAsync(Open(), new TestRules(_root), new LogOptions());
        var all = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(async () => await log.SubmitAsync(bytes))));
        Assert.Equal(1, all.Count(r => !r.Receipt().Already));
        Assert.All(all, r => Assert.Equal(0, r.Receipt().Index));
        var twice = await log.SubmitManyAsync([_root.Sale(2), _root.Sale(3), _root.Sale(4)]);
        var pair = _root.Sale(5);
        var both = await log.SubmitManyAsync([pair, pair]);
        Assert.Equal([false, true], both.Select(r => r.Receipt().Already));
        Assert.Single(both.Select(r => r.Receipt().Index).Distinct());
        Assert.Equal(3, twice.Length);
        Assert.Equal(5, log.RecordedSize);
    }

    [Fact]
    public async Task Answers_each_of_many_in_order_with_its_index_or_its_reason()
    {
        var stranger = new Sealer();
        var forged = _root.Sale(3);
        forged[^1] ^= 1;
        await using var log = await TestKit.OpenAsync(Open(), new TestRules(_root), new LogOptions());
        var results = await log.SubmitManyAsync([_root.Sale(1), new byte[] { 1 }, stranger.Sale(2), forged, _root.Sale(4)]);
        Assert.Equal(0, results[0].Receipt().Index);
        Assert.Equal(RefusalCodes.NotCoseSign1, results[1].Refusal().Code);
        Assert.Equal(RefusalCodes.UnknownKey, results[2].Refusal().Code);
        Assert.Equal(RefusalCodes.WrongSignature, results[3].Refusal().Code);
        Assert.Equal(1, results[4].Receipt().Index);
    }

    [Fact]
    public async Task A_key_granted_earlier_in_the_same_submission_may_speak_later_in_it()
    {
        var stall = new Sealer();
        await using var log = await TestKit.OpenAsync(Open(), new TestRules(_root), new LogOptions());
        var grant = _root.Seal("key-granted", System.Buffers.Text.Base64Url.EncodeToString(stall.Point));
        var results = await log.SubmitManyAsync([_root.Sale(1), stall.Sale(2), grant, stall.Sale(3)]);
        Assert.Equal(RefusalCodes.UnknownKey, results[1].Refusal().Code);
        Assert.Equal(2, results[3].Receipt().Index);
    }

    [Theory]
    [InlineData(1000, 300)]
    [InlineData(1000, 255)]
    [InlineData(1000, 256)]
    public async Task A_large_submission_is_recorded_in_its_order_with_a_grant_and_a_repetition_in_it(int many, int grantAt)
    {
        var stall = new Sealer();
        await using var log = await TestKit.OpenAsync(Open(), new TestRules(_root), new LogOptions());
        var statements = Enumerable.Range(0, many).Select(i => i == grantAt
            ? _root.Seal("key-granted", System.Buffers.Text.Base64Url.EncodeToString(stall.Point))
            : (i > grantAt ? stall : _root).Sale(i)).ToList();
        statements.Add(statements[0]);
        statements.Insert(grantAt, stall.Sale(-1));
        var results = await log.SubmitManyAsync([.. statements.Select(s => (ReadOnlyMemory<byte>)s)]);
        Assert.Equal(RefusalCodes.UnknownKey, results[grantAt].Refusal().Code);
        Assert.Equal((0, true), (results[^1].Receipt().Index, results[^1].Receipt().Already));
        var taken = results.Where((_, i) => i != grantAt).SkipLast(1).Select(r => r.Receipt().Index);
        Assert.Equal(Enumerable.Range(0, many).Select(i => (long)i), taken);
        Assert.Equal(many, log.RecordedSize);
    }

    [Fact]
    public async Task Authority_that_changes_between_examination_and_sequencing_is_asked_again()
    {
        var stall = new Sealer();
        var rules = new TestRules(_root);
        await using var log = await TestKit.OpenAsync(Open(), rules, new LogOptions());
        await log.SubmitAsync(_root.Seal("key-granted", System.Buffers.Text.Base64Url.EncodeToString(stall.Point)));
        var examined = new TaskCompletionSource();
        using var revoked = new ManualResetEventSlim();
        rules.Examined = s =>
        {
            if (s.Key == stall.Id)
            {
                examined.SetResult();
                revoked.Wait();
            }
        };
        var sale = Task.Run(async () => await log.SubmitAsync(stall.Sale(1)));
        await examined.Task;
        (await log.SubmitAsync(_root.Seal("key-revoked", stall.Id.ToString()))).Receipt();
        revoked.Set();
        Assert.Equal(RefusalCodes.UnknownKey, (await sale).Refusal().Code);
        Assert.Equal(2, log.RecordedSize);
    }

    [Fact]
    public async Task Control_statements_are_replayed_in_order_at_the_next_start_from_side_file_and_journal()
    {
        var rules = new TestRules(_root);
        await using (var log = await TestKit.OpenAsync(Open(), rules, new LogOptions()))
        {
            for (var i = 0; i < 60; i++)
            {
                await log.SubmitAsync(_root.Seal("key-granted", System.Buffers.Text.Base64Url.EncodeToString(new Sealer().Point)));
                await log.SubmitManyAsync([.. Enumerable.Range(0, 9).Select(n => (ReadOnlyMemory<byte>)_root.Sale((i * 100) + n))]);
            }
        }

        var replayed = new TestRules(_root);
        await using var reopened = await TestKit.OpenAsync(Open(), replayed, new LogOptions());
        Assert.Equal(600, reopened.RecordedSize);
        Assert.Equal(60, rules.Applied.Count);
        Assert.Equal(rules.Applied, replayed.Applied);
    }

    [Fact]
    public async Task A_clock_entry_opens_a_batch_when_it_is_due_and_not_before()
    {
        var time = TestKit.Clock();
        var options = new LogOptions { ClockEntries = 5 };
        await using (var log = await TestKit.OpenAsync(Open(), new TestRules(_root, _platform), options, time))
        {
            Assert.Equal(1, (await log.SubmitAsync(_root.Sale(1))).Receipt().Index);
            time.Advance(TimeSpan.FromSeconds(9));
            Assert.Equal(2, (await log.SubmitAsync(_root.Sale(2))).Receipt().Index);
            time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(4, (await log.SubmitAsync(_root.Sale(3))).Receipt().Index);
        }

        await using var reopened = await TestKit.OpenAsync(Open(), new TestRules(_root, _platform), options, time);
        for (var i = 5; i < 10; i++)
        {
            Assert.Equal(i, (await reopened.SubmitAsync(_root.Sale(i))).Receipt().Index);
        }

        // Six entries since the last clock, but the second is the same: a clock of equal time would be the same statement.
        Assert.Equal(10, (await reopened.SubmitAsync(_root.Sale(10))).Receipt().Index);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(12, (await reopened.SubmitAsync(_root.Sale(11))).Receipt().Index);
        await reopened.WaitForRecordedAsync(13);
        foreach (var index in new[] { 0, 3, 11 })
        {
            Assert.Equal(StatementFault.None, Statement.TryDecode(await reopened.ReadEntryAsync(index), out var clock));
            Assert.Equal("clock", clock!.Kind);
        }
    }

    [Fact]
    public async Task Publishes_once_an_interval_and_only_when_it_has_grown()
    {
        var time = TestKit.Clock();
        await using var log = await TestKit.OpenAsync(Open(), time: time);
        await log.AppendAsync(TestKit.Entry(1));
        Assert.Equal(0, log.Published.Size);
        var published = log.WaitForPublishedAsync(1);
        while (!published.IsCompleted)
        {
            // The loop may not have asked for its next tick yet.
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var first = log.Published;
        Assert.Equal(1, first.Size);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Same(first, log.Published);
    }

    [Fact]
    public async Task Closing_records_and_publishes_what_waits_and_then_takes_nothing_more()
    {
        var log = await TestKit.OpenAsync(Open());
        var waiting = Enumerable.Range(0, 500).Select(i => log.AppendRawAsync(TestKit.Raw([TestKit.Entry(i)]))).ToArray();
        await log.DisposeAsync();
        Assert.All(await Task.WhenAll(waiting), o => Assert.Equal(Recording.SubmissionOutcome.Done, o));
        Assert.Equal(500, log.Published.Size);
        Assert.Equal(Recording.SubmissionOutcome.Unavailable, await log.AppendRawAsync(TestKit.Raw([TestKit.Entry(500)])));
        Assert.True(log.Stopped.IsCompletedSuccessfully);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => log.WaitForRecordedAsync(501));
    }

    [Fact]
    public async Task Every_partial_width_is_served_while_the_tile_grows_and_after_it_is_full()
    {
        await using var log = await TestKit.OpenAsync(Open());
        var entries = Enumerable.Range(0, 300).Select(i => TestKit.Entry(i)).ToArray();
        await log.AppendAsync(entries[..200]);
        Assert.Null(await log.ReadBundleAsync(0, 201));
        await log.AppendAsync(entries[200..]);
        for (var width = 1; width <= 256; width++)
        {
            var bundle = (await log.ReadBundleAsync(0, width))!.Value;
            Assert.Equal(BundleFault.None, EntryBundle.Split(bundle, width, out var split));
            Assert.Equal(entries[width - 1], split[^1].ToArray());
            var tile = (await log.ReadTileAsync(0, 0, width))!.Value;
            Assert.Equal(Merkle.LeafHash(entries[width - 1]), new Hash(tile.Span[^32..]));
        }
    }

    [Fact]
    public async Task Holds_what_any_sequence_of_operations_makes_of_it()
    {
        var operation = Gen.OneOf(
            Gen.Int[1, 5].Select(n => ("append", n)),
            Gen.Int[200, 700].Select(n => ("append", n)),
            Gen.Int[1, 20].Select(n => ("repeat", n)),
            Gen.Const(("reopen", 0)),
            Gen.Const(("check", 0)));
        await operation.Array[1, 14].SampleAsync(async operations =>
        {
            Clear();
            List<byte[]> model = [];
            var number = 0;
            var log = await TestKit.OpenAsync(Open());
            foreach (var (name, n) in operations)
            {
                switch (name)
                {
                    case "append":
                        var added = Enumerable.Range(0, n).Select(_ => TestKit.Entry(number++, 12 + (number % 90))).ToArray();
                        var appended = await log.AppendAsync(added);
                        Assert.All(appended, c => Assert.False(c.Already));
                        Assert.Equal(Enumerable.Range(model.Count, n).Select(i => (long)i), appended.Select(c => c.Index));
                        model.AddRange(added);
                        break;
                    case "repeat" when model.Count > 0:
                        var old = Enumerable.Range(0, n).Select(i => i * 7919 % model.Count).ToArray();
                        var repeated = await log.AppendAsync([.. old.Select(i => model[i])]);
                        Assert.All(repeated, c => Assert.True(c.Already));
                        Assert.Equal(old.Select(i => (long)i), repeated.Select(c => c.Index));
                        break;
                    case "reopen":
                        await log.DisposeAsync();
                        log = await TestKit.OpenAsync(Open());
                        Assert.Equal(model.Count, log.Published.Size);
                        break;
                    case "check":
                        await log.AssertHoldsAsync(model);
                        break;
                }
            }

            await log.AssertHoldsAsync(model);
            await log.DisposeAsync();
        }, iter: 25, threads: 1);
    }
}

public sealed class MemoryLogConformance : LogConformance
{
    private MemoryStorage _storage = new();

    public override ILogStorage Open() => _storage;

    public override void Clear() => _storage = new MemoryStorage();
}

public sealed class FileLogConformance : LogConformance
{
    private readonly TempDirectory _directory = new();
    private int _life;

    // Small segments, so that rotation and trimming happen all the time.
    public override ILogStorage Open() => new FileStorage(new DiskFiles(_directory.File($"{_life}")), 4_000);

    public override void Clear() => _life++;

    public override void Dispose()
    {
        _directory.Dispose();
        base.Dispose();
    }
}
