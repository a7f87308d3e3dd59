using Suiyuan.Ledger.Storage;

namespace Suiyuan.Ledger.Tests;

/// <summary>More than the sequencer can take: said at once, and nothing that was let in is lost.</summary>
public sealed class OverloadTests
{
    private readonly Sealer _root = new();

    [Fact]
    public async Task A_full_queue_turns_away_with_a_time_to_come_back_and_keeps_what_it_took()
    {
        var rules = new TestRules(_root);
        using var go = new ManualResetEventSlim();
        var reached = new TaskCompletionSource();
        rules.Recording = _ =>
        {
            reached.TrySetResult();
            go.Wait();
        };
        var options = new LogOptions { QueueEntries = 10, RetryAfter = TimeSpan.FromSeconds(3) };
        await using var log = await TestKit.OpenAsync(new MemoryStorage(), rules, options);
        var first = log.SubmitAsync(_root.Sale(0)).AsTask();
        await reached.Task;
        var waiting = Enumerable.Range(1, 10).Select(i => log.SubmitAsync(_root.Sale(i)).AsTask()).ToArray();
        Assert.Equal(10, log.QueuedEntries);

        var turned = Assert.IsType<SubmitResult.Overloaded>(await log.SubmitAsync(_root.Sale(11)));
        Assert.Equal(TimeSpan.FromSeconds(3), turned.RetryAfter);
        var many = await log.SubmitManyAsync([_root.Sale(11), _root.Sale(12), new byte[] { 0 }]);
        Assert.IsType<SubmitResult.Overloaded>(many[0]);
        Assert.IsType<SubmitResult.Overloaded>(many[1]);
        Assert.IsType<SubmitResult.Refused>(many[2]);

        go.Set();
        Assert.Equal(0, (await first).Receipt().Index);
        Assert.Equal(Enumerable.Range(1, 10).Select(i => (long)i), (await Task.WhenAll(waiting)).Select(r => r.Receipt().Index));
        Assert.Equal(11, (await log.SubmitAsync(_root.Sale(11))).Receipt().Index);
    }

    [Fact]
    public async Task One_submission_larger_than_the_queue_is_taken_when_the_queue_is_empty()
    {
        await using var log = await TestKit.OpenAsync(
            new MemoryStorage(), new TestRules(_root), new LogOptions { QueueEntries = 3, QueueBytes = 100 });
        var results = await log.SubmitManyAsync([.. Enumerable.Range(0, 8).Select(i => (ReadOnlyMemory<byte>)_root.Sale(i))]);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => (long)i), results.Select(r => r.Receipt().Index));
    }
}
