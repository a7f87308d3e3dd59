using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Mirroring;

/// <summary>A member beside an honest log.</summary>
public sealed class MirroredLogTests : IDisposable
{
    private readonly Sealer _root = new();
    private readonly Sealer _platform = new();
    private readonly TestMember _member;

    public MirroredLogTests() => _member = new TestMember(_root, _platform);

    public void Dispose() => _member.Dispose();

    [Fact]
    public async Task Cosigns_as_witness_what_continues_and_as_mirror_what_it_holds()
    {
        var log = new Operator(Sales(0, 700));
        await using var member = await _member.OpenAsync(new MemoryStorage());
        for (var size = 1; size <= 700; size += size < 300 ? 37 : 133)
        {
            var answer = member.AddCheckpoint(log.Growth(member.Pending?.Size ?? 0, size));
            Assert.Equal(AddCheckpointStatus.Accepted, answer.Status);
            Assert.Equal(NoteSignatureFault.None, Verify(_member.Witness, log.Checkpoint(size), answer.Signature!.Value));
            var pending = member.PendingAt(size)!;
            Assert.Equal(AddEntriesStatus.Progress, (await member.AddEntriesAsync(pending, log.Packages(member.RecordedSize, size))).Status);
            var complete = member.Complete(pending);
            Assert.Equal(AddEntriesStatus.Complete, complete.Status);
            Assert.Equal(NoteSignatureFault.None, Verify(_member.Mirror, log.Checkpoint(size), complete.Signature!.Value));
            Assert.Equal(size, member.Mirrored!.Size);
            Assert.Equal(size, member.Published.Size);
            Assert.Equal(size, member.RecordedSize);
        }

        var held = await member.ReadEntriesAsync(0, 1000);
        Assert.Equal(log.Entries.Take((int)member.RecordedSize), held.Select(e => e.ToArray()));
        Assert.Empty(member.Evidence.All);
    }

    [Fact]
    public async Task Answers_every_error_of_the_witness_protocol()
    {
        var log = new Operator(Sales(0, 50));
        await using var member = await _member.OpenAsync(new MemoryStorage());
        await log.BringAsync(member, 30);

        using var stranger = NoteKeyFile.FromSeed("elsewhere", new byte[32]);
        using var thief = NoteKeyFile.FromSeed(TestKit.Origin, new byte[32]);
        Assert.Equal(AddCheckpointStatus.UnknownLog, Send(stranger.Sign(new Checkpoint("elsewhere", 40, log.Root(40)))).Status);
        Assert.Equal(AddCheckpointStatus.NotSigned, Send(thief.Sign(new Checkpoint(TestKit.Origin, 40, log.Root(40)))).Status);
        Assert.Equal(AddCheckpointStatus.OldSizeTooLarge, member.AddCheckpoint(new AddCheckpointRequest(41, [], log.Checkpoint(40))).Status);
        Assert.Equal(new AddCheckpointAnswer(AddCheckpointStatus.OtherSize, 30), member.AddCheckpoint(log.Growth(20, 40)));
        Assert.Equal(new AddCheckpointAnswer(AddCheckpointStatus.OtherSize, 30), member.AddCheckpoint(log.Growth(0, 40)));
        Assert.Equal(AddCheckpointStatus.WrongProof, member.AddCheckpoint(new AddCheckpointRequest(30, [log.Root(1)], log.Checkpoint(40))).Status);
        Assert.Equal(30, member.Pending!.Size);

        // The same again is fine, and so is an older one, which is answered with where the member is.
        Assert.Equal(AddCheckpointStatus.Accepted, member.AddCheckpoint(log.Growth(30, 30)).Status);
        Assert.Equal(AddCheckpointStatus.OtherSize, member.AddCheckpoint(log.Growth(10, 20)).Status);

        AddCheckpointAnswer Send(SignedCheckpoint checkpoint) => member.AddCheckpoint(new AddCheckpointRequest(30, [], checkpoint));
    }

    [Fact]
    public async Task Of_many_at_once_none_sets_it_back()
    {
        var log = new Operator(Sales(0, 64));
        await using var member = await _member.OpenAsync(new MemoryStorage());
        var requests = Enumerable.Range(0, 64).SelectMany(from => Enumerable.Range(from + 1, 64 - from).Where(to => to % 7 == from % 7)
            .Select(to => log.Growth(from, to))).ToArray();
        var sizes = new List<long>();
        await Task.WhenAll(requests.Select(r => Task.Run(() =>
        {
            lock (sizes)
            {
                sizes.Add(member.Pending?.Size ?? 0);
            }

            member.AddCheckpoint(r);
        })));
        var reached = member.Pending?.Size ?? 0;
        Assert.All(sizes, s => Assert.True(s <= reached));
        Assert.Equal(AddCheckpointStatus.Accepted, member.AddCheckpoint(log.Growth(reached)).Status);
        Assert.DoesNotContain(member.Evidence.All, e => e.State == EvidenceState.Confirmed);
    }

    [Fact]
    public async Task Entries_that_come_in_parts_twice_or_with_a_gap_are_put_together()
    {
        var log = new Operator(Sales(0, 600));
        await using var member = await _member.OpenAsync(new MemoryStorage());
        Assert.Equal(AddCheckpointStatus.Accepted, member.AddCheckpoint(log.Growth(0)).Status);
        var pending = member.PendingAt(600)!;
        Assert.Equal(AddEntriesStatus.Progress, (await member.AddEntriesAsync(pending, log.Packages(0)[..1])).Status);
        Assert.Equal(AddEntriesStatus.Conflict, (await member.AddEntriesAsync(pending, log.Packages(512)[..1])).Status);
        Assert.Equal(256, member.RecordedSize);
        Assert.Equal(AddEntriesStatus.Conflict, member.Complete(pending).Status);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => member.AddEntriesAsync(pending, log.Packages(100))));
        Assert.Equal(600, member.RecordedSize);
        Assert.Equal(AddEntriesStatus.Complete, member.Complete(pending).Status);
        Assert.Equal(log.Entries, (await member.ReadEntriesAsync(0, 1000)).Select(e => e.ToArray()));
    }

    [Fact]
    public async Task Goes_on_from_what_it_holds_after_a_stop()
    {
        using var directory = new TempDirectory();
        var log = new Operator(Sales(0, 900));
        await using (var member = await _member.OpenAsync(new FileStorage(directory.Path)))
        {
            await log.BringAsync(member, 500);
            member.AddCheckpoint(log.Growth(500));
            await member.AddEntriesAsync(member.PendingAt(900)!, log.Packages(500)[..1]);
        }

        await using var again = await _member.OpenAsync(new FileStorage(directory.Path));
        Assert.Equal((512, 500L, 900L), ((int)again.RecordedSize, again.Mirrored!.Size, again.Pending!.Size));
        Assert.Equal(AddEntriesStatus.Complete, (await log.BringAsync(again)).Status);
        Assert.Equal(log.Entries, (await again.ReadEntriesAsync(0, 1000)).Select(e => e.ToArray()));
    }

    [Fact]
    public async Task What_was_fetched_while_it_only_compared_is_cosigned_when_it_may()
    {
        using var served = new ServedLog(new Operator(Sales(0, 300)));
        await using var member = await _member.OpenAsync(new MemoryStorage(), compared: false);
        var follower = new LogFollower(member, served.Source, _member.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        Assert.True(await follower.StepAsync(true, default));
        Assert.Null(member.Mirrored);
        member.BeginCosigning();
        Assert.True(await follower.StepAsync(true, default));
        Assert.Equal(300, member.Mirrored!.Size);
    }

    [Fact]
    public async Task Closing_twice_is_closing_once()
    {
        var member = await _member.OpenAsync(new MemoryStorage());
        await member.DisposeAsync();
        await member.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(member.Stopped.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Follows_a_log_by_pulling_and_resumes_where_it_was_interrupted()
    {
        var log = new Operator(Sales(0, 1500));
        using var served = new ServedLog(log);
        await using var member = await _member.OpenAsync(new MemoryStorage());
        var follower = new LogFollower(member, served.Source, _member.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        served.Served = log.Checkpoint(1000);
        Assert.True(await follower.StepAsync(true, default));
        Assert.Equal((1000L, 1000L), (member.Mirrored!.Size, member.Published.Size));

        // Interrupted in the middle of fetching.
        served.Served = null;
        member.AddCheckpoint(log.Growth(1000));
        await member.AddEntriesAsync(member.PendingAt(1500)!, log.Packages(1000)[..1]);
        Assert.True(await follower.StepAsync(true, default), follower.Status.Problem);
        Assert.Equal((1500L, 1500L), (member.Mirrored!.Size, member.RecordedSize));
        Assert.Empty(member.Evidence.All);
    }

    private IEnumerable<byte[]> Sales(int from, int to) => Enumerable.Range(from, to - from).Select(_root.Sale);

    private static NoteSignatureFault Verify(NoteKeyFile key, SignedCheckpoint checkpoint, NoteSignature signature) =>
        key.VerifierKey.Verify(checkpoint.Note.Text.Span, signature, out _);
}
