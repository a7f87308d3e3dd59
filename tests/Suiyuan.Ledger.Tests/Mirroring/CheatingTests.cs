using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests.Mirroring;

/// <summary>An operator that holds the log's key and cheats, and the member that finds out: it does not cosign, and keeps what
/// proves it.</summary>
public sealed class CheatingTests : IDisposable
{
    private readonly Sealer _root = new();
    private readonly Sealer _platform = new();
    private readonly TestMember _member;
    private readonly Operator _honest;

    public CheatingTests()
    {
        _member = new TestMember(_root, _platform);
        _honest = new Operator(Enumerable.Range(0, 300).Select(_root.Sale));
    }

    public void Dispose() => _member.Dispose();

    [Fact]
    public async Task Two_trees_of_one_size_are_a_fork_that_proves_itself()
    {
        await using var member = await AtAsync(200);
        var fork = Forked(at: 150);
        Assert.Equal(AddCheckpointStatus.OtherRoot, member.AddCheckpoint(fork.Growth(200, 200)).Status);
        AssertFork(member, 200);
        Assert.Equal(AddCheckpointStatus.HoldsBack, member.AddCheckpoint(_honest.Growth(200)).Status);
    }

    [Theory]
    [InlineData("drops an entry")]
    [InlineData("edits an entry")]
    [InlineData("reorders two entries")]
    [InlineData("puts one in between")]
    public async Task Growth_from_another_past_is_refused_and_settled_once_the_truth_has_that_size(string how)
    {
        await using var member = await AtAsync(200);
        var cheat = _honest.Clone();
        switch (how)
        {
            case "drops an entry":
                cheat.Entries.RemoveAt(100);
                break;
            case "edits an entry":
                cheat.Entries[100] = _root.Sale(-1);
                break;
            case "reorders two entries":
                (cheat.Entries[100], cheat.Entries[101]) = (cheat.Entries[101], cheat.Entries[100]);
                break;
            default:
                cheat.Entries.Insert(100, _root.Sale(-1));
                break;
        }

        Assert.Equal(AddCheckpointStatus.WrongProof, member.AddCheckpoint(cheat.Growth(200, 250)).Status);
        Assert.Equal(200, member.Pending!.Size);
        var open = Assert.Single(member.Evidence.All);
        Assert.Equal((EvidenceKind.UnprovenGrowth, EvidenceState.Open), (open.Kind, open.State));
        Assert.Equal(2, open.Checkpoints.Count);

        // The log grows honestly elsewhere: now two of its checkpoints exclude each other.
        await _honest.BringAsync(member);
        Assert.Equal(EvidenceState.Confirmed, member.Evidence.All[0].State);
        AssertFork(member, 250);
        Assert.Equal(200, member.Mirrored!.Size);
    }

    [Fact]
    public async Task Entries_that_are_not_the_checkpoints_are_not_taken()
    {
        await using var member = await AtAsync(200);
        var other = _honest.Clone();
        other.Entries[230] = _root.Sale(-1);
        Assert.Equal(AddCheckpointStatus.Accepted, member.AddCheckpoint(_honest.Growth(200)).Status);
        Assert.Equal(AddEntriesStatus.WrongProof, (await member.AddEntriesAsync(member.PendingAt(300)!, other.Packages(200))).Status);
        Assert.Equal(200, member.RecordedSize);
        Assert.Equal(AddEntriesStatus.Complete, (await _honest.BringAsync(member)).Status);
    }

    [Fact]
    public async Task A_claim_that_anyone_could_have_made_up_is_cleared_when_the_log_shows_its_growth()
    {
        // A true checkpoint with a wrong proof: not the operator's doing, necessarily.
        await using var member = await AtAsync(200);
        Assert.Equal(AddCheckpointStatus.WrongProof, member.AddCheckpoint(new AddCheckpointRequest(200, [_honest.Root(3)], _honest.Checkpoint(250))).Status);
        Assert.Equal(EvidenceState.Open, member.Evidence.All[0].State);
        Assert.Equal(AddEntriesStatus.Complete, (await _honest.BringAsync(member)).Status);
        Assert.Equal(EvidenceState.Cleared, Assert.Single(member.Evidence.All).State);
        Assert.False(member.IsHalted);
    }

    [Fact]
    public async Task Claims_that_anyone_can_make_up_crowd_out_no_proof()
    {
        await using var member = await AtAsync(10);
        for (var i = 0; i < 250; i++)
        {
            Assert.Equal(AddCheckpointStatus.WrongProof,
                member.AddCheckpoint(new AddCheckpointRequest(10, [_honest.Root(i % 7)], _honest.Checkpoint(11 + i))).Status);
        }

        Assert.Equal(EvidenceBook.MostOther, member.Evidence.All.Count);
        Assert.Equal(AddCheckpointStatus.OtherRoot, member.AddCheckpoint(Forked(at: 5).Growth(10, 10)).Status);
        AssertFork(member, 10);
    }

    [Theory]
    [InlineData("wrong signature")]
    [InlineData("unknown key")]
    [InlineData("no statement")]
    [InlineData("twice")]
    public async Task An_entry_that_should_have_been_refused_stops_the_cosigning_and_is_kept(string how)
    {
        await using var member = await AtAsync(200);
        var bad = how switch
        {
            "wrong signature" => Spoilt(_root.Sale(999)),
            "unknown key" => new Sealer().Sale(999),
            "no statement" => TestKit.Entry(5),
            _ => _honest.Entries[17],
        };
        _honest.Entries[250] = bad;
        Assert.Equal(AddCheckpointStatus.Accepted, member.AddCheckpoint(_honest.Growth(200)).Status);
        Assert.Equal(AddEntriesStatus.HoldsBack, (await member.AddEntriesAsync(member.PendingAt(300)!, _honest.Packages(200))).Status);
        Assert.Equal(AddEntriesStatus.Conflict, member.Complete(member.PendingAt(300)!).Status);
        var evidence = Assert.Single(member.Evidence.All);
        Assert.Equal((EvidenceKind.InvalidEntry, 250L), (evidence.Kind, evidence.Index));
        Assert.Equal(bad, evidence.Entry.ToArray());
        Assert.Equal(MerkleFault.None, Merkle.VerifyInclusion(
            Merkle.LeafHash(bad), 250, 300, evidence.Path!.ToArray(), _honest.Root(300)));
        Assert.True(member.IsHalted);
        Assert.Equal((200L, 200L), (member.RecordedSize, member.Mirrored!.Size));
    }

    [Fact]
    public async Task A_clock_set_back_behind_what_was_cosigned_is_found_out()
    {
        var time = new FakeTimeProvider(TestKit.Noon);
        _member.Time = time;
        await using var member = await AtAsync(200);
        time.Advance(TimeSpan.FromHours(2));
        _honest.Entries[210] = _platform.Seal("clock", "{}", TestKit.Noon.AddHours(1));
        Assert.Equal(AddCheckpointStatus.Accepted, member.AddCheckpoint(_honest.Growth(200, 210)).Status);
        Assert.Equal(AddEntriesStatus.Complete, (await _honest.BringAsync(member, 210)).Status);

        // That was cosigned at 14:00, so nothing after it was recorded at 13:00.
        Assert.Equal(AddEntriesStatus.HoldsBack, (await _honest.BringAsync(member, 220)).Status);
        var evidence = Assert.Single(member.Evidence.All);
        Assert.Equal((EvidenceKind.WrongTime, 210L), (evidence.Kind, evidence.Index));
        Assert.True(member.IsHalted);
    }

    [Fact]
    public async Task A_clock_in_the_future_is_found_out_and_a_true_one_is_not()
    {
        await using var member = await AtAsync(200);
        _honest.Entries[205] = _platform.Seal("clock", "{}", TestKit.Noon.AddMinutes(2));
        Assert.Equal(AddEntriesStatus.Complete, (await _honest.BringAsync(member, 210)).Status);
        _honest.Entries[215] = _platform.Seal("clock", "{}", TestKit.Noon.AddMinutes(20));
        Assert.Equal(AddEntriesStatus.HoldsBack, (await _honest.BringAsync(member, 220)).Status);
        Assert.Equal(EvidenceKind.WrongTime, Assert.Single(member.Evidence.All).Kind);
    }

    [Fact]
    public async Task A_log_that_serves_an_older_state_than_before_raises_an_alarm()
    {
        await using var member = await AtAsync(200);
        using var served = new ServedLog(_honest) { Served = _honest.Checkpoint(120) };
        var follower = Follower(member, served);
        Assert.False(await follower.StepAsync(true, default));
        Assert.Equal(EvidenceKind.RolledBack, Assert.Single(member.Evidence.All).Kind);
        Assert.Equal(200, member.Mirrored!.Size);

        // Set back and then on another way: that is a fork, and proves itself.
        var other = Forked(at: 150);
        served.Log = other;
        served.Served = other.Checkpoint(180);
        Assert.False(await follower.StepAsync(true, default));
        AssertFork(member, 180);
    }

    [Fact]
    public async Task A_forged_checkpoint_at_the_logs_address_raises_an_alarm_and_one_that_is_sent_does_not()
    {
        await using var member = await AtAsync(200);
        using var thief = NoteKeyFile.FromSeed(TestKit.Origin, new byte[32]);
        var forged = thief.Sign(new Checkpoint(TestKit.Origin, 250, _honest.Root(250)));
        Assert.Equal(AddCheckpointStatus.NotSigned, member.AddCheckpoint(new AddCheckpointRequest(200, [], forged)).Status);
        Assert.Empty(member.Evidence.All);
        using var served = new ServedLog(_honest) { Served = forged };
        Assert.False(await Follower(member, served).StepAsync(true, default));
        Assert.Equal(EvidenceKind.ForgedCheckpoint, Assert.Single(member.Evidence.All).Kind);
    }

    [Fact]
    public async Task Tiles_that_do_not_lead_to_the_checkpoint_raise_an_alarm_and_nothing_of_them_is_kept()
    {
        await using var member = await AtAsync(200);
        using var served = new ServedLog(Forked(at: 220)) { Served = _honest.Newest };
        Assert.False(await Follower(member, served).StepAsync(true, default));
        Assert.Equal(EvidenceKind.WrongEntries, Assert.Single(member.Evidence.All).Kind);
        Assert.Equal(200, member.RecordedSize);
    }

    [Fact]
    public async Task Two_members_that_were_shown_two_histories_find_out_when_they_compare()
    {
        await using var one = await AtAsync(200);
        using var kit = new TestMember(_root, _platform);
        await using var two = await kit.OpenAsync(new MemoryStorage());
        var fork = Forked(at: 150);
        Assert.Equal(AddEntriesStatus.Complete, (await fork.BringAsync(two, 260)).Status);

        // The smaller one keeps the other's in mind until it can tell; the larger one can tell at once.
        Assert.True(one.Compare(two.Mirrored!));
        Assert.False(two.Compare(one.Mirrored!));
        AssertFork(two, 200);
        Assert.NotEqual(AddEntriesStatus.Complete, (await _honest.BringAsync(one)).Status);
        AssertFork(one, 260);
    }

    [Fact]
    public async Task A_member_set_back_to_an_old_copy_does_not_cosign_a_fork_that_others_know_better()
    {
        using var directory = new TempDirectory();
        using var backup = new TempDirectory();
        await SetBackAsync(directory, backup, null);
        var fork = Forked(at: 150);
        await using var restored = await _member.OpenAsync(new FileStorage(backup.Path), compared: false);
        Assert.Equal(100, restored.Mirrored!.Size);

        // The log offers its fork before the member has compared: taken note of, not cosigned.
        Assert.Null(restored.AddCheckpoint(fork.Growth(100, 220)).Signature);
        Assert.Equal(AddEntriesStatus.Progress, (await restored.AddEntriesAsync(restored.PendingAt(220)!, fork.Packages(100, 220))).Status);
        Assert.Equal(AddEntriesStatus.HoldsBack, restored.Complete(restored.PendingAt(220)!).Status);

        // Another member still has what this one had cosigned.
        Assert.False(restored.Compare(_honest.Checkpoint(200)));
        restored.BeginCosigning();
        Assert.Equal(AddEntriesStatus.HoldsBack, restored.Complete(restored.PendingAt(220)!).Status);
        Assert.True(restored.IsHalted);
        Assert.Equal(EvidenceKind.Fork, Assert.Single(restored.Evidence.All).Kind);
    }

    [Fact]
    public async Task A_member_set_back_to_an_old_copy_first_catches_up_with_what_it_is_shown()
    {
        using var directory = new TempDirectory();
        using var backup = new TempDirectory();
        await SetBackAsync(directory, backup, null);
        await using var restored = await _member.OpenAsync(new FileStorage(backup.Path), compared: false);
        Assert.True(restored.Compare(_honest.Checkpoint(200)));
        restored.BeginCosigning();
        Assert.Null(restored.AddCheckpoint(_honest.Growth(100, 150)).Signature);
        Assert.Equal(AddEntriesStatus.HoldsBack, (await _honest.BringAsync(restored, 150)).Status);
        Assert.Equal(AddEntriesStatus.Complete, (await _honest.BringAsync(restored, 200)).Status);
    }

    [Fact]
    public async Task The_guard_file_remembers_what_the_copy_has_forgotten()
    {
        using var directory = new TempDirectory();
        using var backup = new TempDirectory();
        using var elsewhere = new TempDirectory();
        var guard = elsewhere.File("guard");
        await SetBackAsync(directory, backup, guard);
        var fork = Forked(at: 150);
        var options = new MirrorOptions { GuardFile = guard };
        await using (var restored = await _member.OpenAsync(new FileStorage(backup.Path), options))
        {
            // Nobody else is there to compare with.
            Assert.Null(restored.AddCheckpoint(fork.Growth(100, 220)).Signature);
            await restored.AddEntriesAsync(restored.PendingAt(220)!, fork.Packages(100, 220));
            Assert.Equal(AddEntriesStatus.HoldsBack, restored.Complete(restored.PendingAt(220)!).Status);
            Assert.Equal(EvidenceKind.Fork, Assert.Single(restored.Evidence.All).Kind);
        }

        File.WriteAllText(guard, "damaged");
        await Assert.ThrowsAsync<LedgerCorruptException>(() => _member.OpenAsync(new FileStorage(backup.Path), options));
    }

    [Fact]
    public async Task Evidence_outlives_the_process_and_a_person_can_acknowledge_it()
    {
        using var directory = new TempDirectory();
        await using (var member = await _member.OpenAsync(new FileStorage(directory.Path)))
        {
            await _honest.BringAsync(member, 200);
            member.AddCheckpoint(Forked(at: 150).Growth(200, 200));
        }

        await using (var again = await _member.OpenAsync(new FileStorage(directory.Path)))
        {
            Assert.True(again.IsHalted);
            AssertFork(again, 200);
            var copy = EvidenceBook.Parse(EvidenceBook.ToJson(again.Evidence.All[0]))!;
            Assert.True(copy.ProvesFork([TestKit.Key.VerifierKey]));
            Assert.False((copy with { Checkpoints = [copy.Checkpoints[0], copy.Checkpoints[0]] }).ProvesFork([TestKit.Key.VerifierKey]));
        }

        await using var looked = await _member.OpenAsync(new FileStorage(directory.Path), new MirrorOptions { Acknowledged = 1 });
        Assert.Equal(AddEntriesStatus.Complete, (await _honest.BringAsync(looked)).Status);
    }

    private async Task<MirroredLog> AtAsync(long size)
    {
        var member = await _member.OpenAsync(new MemoryStorage());
        Assert.Equal(AddEntriesStatus.Complete, (await _honest.BringAsync(member, size)).Status);
        return member;
    }

    /// <summary>Cosigned 100, a copy of the directory was made, then cosigned 200.</summary>
    private async Task SetBackAsync(TempDirectory directory, TempDirectory backup, string? guard)
    {
        var options = new MirrorOptions { GuardFile = guard };
        await using (var member = await _member.OpenAsync(new FileStorage(directory.Path), options))
        {
            await _honest.BringAsync(member, 100);
        }

        foreach (var file in Directory.EnumerateFiles(directory.Path, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("/lock", StringComparison.Ordinal)))
        {
            var to = backup.File(Path.GetRelativePath(directory.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        await using (var member = await _member.OpenAsync(new FileStorage(directory.Path), options))
        {
            await _honest.BringAsync(member, 200);
        }
    }

    private Operator Forked(int at)
    {
        var fork = _honest.Clone();
        fork.Entries[at] = _root.Sale(-1);
        return fork;
    }

    private LogFollower Follower(MirroredLog member, ServedLog served) => new(member, served.Source, _member.Time, NullLogger.Instance);

    private static void AssertFork(MirroredLog member, long size)
    {
        var fork = Assert.Single(member.Evidence.All, e => e.Kind == EvidenceKind.Fork);
        Assert.True(fork.ProvesFork([TestKit.Key.VerifierKey]), fork.Detail);
        Assert.Contains(fork.Checkpoints, c => SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes(c), out var p) == CheckpointFault.None && p!.Size == size);
        Assert.True(member.IsHalted);
    }

    private static byte[] Spoilt(byte[] statement)
    {
        var spoilt = (byte[])statement.Clone();
        spoilt[^1] ^= 1;
        return spoilt;
    }
}
