using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tests;

/// <summary>A log whose policy asks for members, which come and go, dawdle and lie.</summary>
public sealed class QuorumTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Members _members = new("a", "b", "c");
    private readonly MemoryStorage _storage = new();
    private readonly Sealer _root = new();
    private readonly TestRules _rules;
    private TransparencyLog? _log;

    public QuorumTests() => _rules = new TestRules(_root) { Policies = PolicyHistory.Of(Policy("2 a b c")) };

    public async ValueTask DisposeAsync()
    {
        if (_log is not null)
        {
            await _log.DisposeAsync();
        }

        _members.Dispose();
    }

    [Fact]
    public async Task A_block_is_final_with_the_quorum_and_carries_its_cosignatures()
    {
        var log = await OpenAsync();
        await SaleAsync(log, 1);
        await log.WaitForPublishedAsync(1).WaitAsync(Patience);
        var report = _rules.Policies!.Judge(log.Published, 0);
        Assert.True(report.IsFinal);
        Assert.True(report.Current.Witnesses.Count(w => w.Standing == WitnessStanding.Cosigned) >= 2);
        Assert.Equal(log.Published.Size, log.Blocks[^1].Checkpoint.Size);
        await UntilAsync(() => log.Cosigners.All(c => c.Problem == CosignerProblem.None && c.Size == log.Published.Size));

        // The third one's comes after the quorum, and is kept too.
        await UntilAsync(() => _rules.Policies.Judge(log.Published, 0).Current.Witnesses.All(w => w.Standing == WitnessStanding.Cosigned));
    }

    [Theory]
    [InlineData(Manner.Down, CosignerProblem.Unreachable)]
    [InlineData(Manner.Hanging, CosignerProblem.None)]
    [InlineData(Manner.WrongSignature, CosignerProblem.WrongAnswer)]
    [InlineData(Manner.Garbage, CosignerProblem.WrongAnswer)]
    [InlineData(Manner.Endless, CosignerProblem.WrongAnswer)]
    [InlineData(Manner.NotFound, CosignerProblem.DoesNotKnowUs)]
    [InlineData(Manner.SaysFork, CosignerProblem.SeesAnotherHistory)]
    [InlineData(Manner.HoldsBack, CosignerProblem.HoldsBack)]
    public async Task One_that_is_down_slow_or_lying_delays_nothing(Manner manner, CosignerProblem problem)
    {
        _members.Manners["c"] = manner;
        var log = await OpenAsync();
        for (var i = 1; i <= 3; i++)
        {
            await SaleAsync(log, i);
            var began = TimeProvider.System.GetTimestamp();
            await log.WaitForPublishedAsync(log.RecordedSize).WaitAsync(Patience);
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(5), "it waited for the one");
        }

        await UntilAsync(() => log.Cosigners.Single(c => c.Member.Name == "c").Problem == problem);
    }

    [Fact]
    public async Task Without_a_quorum_sales_are_recorded_and_become_final_when_the_members_are_back()
    {
        _members.Manners["b"] = _members.Manners["c"] = Manner.Down;
        var log = await OpenAsync();
        for (var i = 1; i <= 5; i++)
        {
            await SaleAsync(log, i);
        }

        await UntilAsync(() => log.NewestSigned.Size == 5);
        Assert.Equal((5L, 0L), (log.RecordedSize, log.Published.Size));
        _members.Manners["b"] = Manner.Honest;
        await SaleAsync(log, 6);
        await log.WaitForPublishedAsync(6).WaitAsync(Patience);
        Assert.Equal(6, log.Published.Size);
    }

    [Fact]
    public async Task A_start_after_a_stop_without_quorum_goes_on_from_what_was_signed()
    {
        var log = await OpenAsync();
        await SaleAsync(log, 1);
        await log.WaitForPublishedAsync(1).WaitAsync(Patience);
        _members.Manners["a"] = _members.Manners["b"] = Manner.Down;
        await SaleAsync(log, 2);
        await UntilAsync(() => log.NewestSigned.Size == 2);
        await log.DisposeAsync();
        _members.Manners["a"] = _members.Manners["b"] = Manner.Honest;
        log = await OpenAsync();
        await log.WaitForPublishedAsync(2).WaitAsync(Patience);
        Assert.Equal(2, log.Published.Size);
    }

    [Fact]
    public async Task A_new_policy_takes_over_by_one_checkpoint_that_satisfies_both()
    {
        var log = await OpenAsync();
        await SaleAsync(log, 1);
        await log.WaitForPublishedAsync(1).WaitAsync(Patience);

        // d and e are not there yet: nothing is final until they are, and a and b have seen it.
        _members.Add("d", Manner.Down);
        _members.Add("e", Manner.Honest);
        var change = log.RecordedSize;
        _rules.Policies = _rules.Policies!.With(change, Policy("2 d e", "a", "d", "e"));
        await SaleAsync(log, 2);
        await UntilAsync(() => log.NewestSigned.Size == change + 1);
        Assert.Equal((change, 0L), (log.Published.Size, log.PolicyInForce));
        _members.Manners["d"] = Manner.Honest;
        await SaleAsync(log, 3);
        await log.WaitForPublishedAsync(change + 2).WaitAsync(Patience);
        Assert.Equal(change, log.PolicyInForce);
        var handover = log.Handover(change)!;
        Assert.True(_rules.Policies.Judge(handover, 0).IsHandover);
        Assert.True(Policy("2 a b c").Evaluate(handover).IsAccepted);
        Assert.True(Policy("2 d e", "a", "d", "e").Evaluate(handover).IsAccepted);

        // It is served with the policy before it, and with the statement that says the one after.
        using var served = JsonDocument.Parse(await Handovers.WriteAsync(log));
        var row = Assert.Single(served.RootElement.GetProperty("handovers").EnumerateArray());
        Assert.Equal(handover.Size, row.GetProperty("size").GetInt64());
        Assert.Equal(Policy("2 a b c").ToString(), row.GetProperty("policy").GetString());
        Assert.Equal(Encoding.UTF8.GetString(handover.Bytes.Span), row.GetProperty("checkpoint").GetString());
        Assert.Equal(StatementFault.None, Statement.TryDecode(await log.ReadEntryAsync(change), out var said));
        Assert.Equal(said!.Id.ToString(), row.GetProperty("change").GetString());

        // From now on the old ones are not needed, nor asked.
        _members.Manners["a"] = _members.Manners["b"] = _members.Manners["c"] = Manner.Down;
        await SaleAsync(log, 4);
        await log.WaitForPublishedAsync(change + 3).WaitAsync(Patience);
        Assert.DoesNotContain(log.Cosigners, c => c.Member.Name == "b");

        await log.DisposeAsync();
        log = await OpenAsync();
        Assert.Equal(change, log.PolicyInForce);
        await SaleAsync(log, 5);
        await log.WaitForPublishedAsync(change + 4).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_policy_that_can_never_be_met_is_put_right_by_another_one()
    {
        var log = await OpenAsync();
        await SaleAsync(log, 1);
        await log.WaitForPublishedAsync(1).WaitAsync(Patience);
        _members.Add("d", Manner.Down);
        _rules.Policies = _rules.Policies!.With(1, Policy("d", "d"));
        await SaleAsync(log, 2);
        await UntilAsync(() => log.NewestSigned.Size == 2);
        Assert.Equal(1, log.Published.Size);
        _rules.Policies = _rules.Policies.With(2, Policy("2 a b", "a", "b"));
        await SaleAsync(log, 3);
        await log.WaitForPublishedAsync(3).WaitAsync(Patience);
        Assert.Equal(2, log.PolicyInForce);
    }

    private async Task<TransparencyLog> OpenAsync()
    {
        var options = new LogOptions
        {
            CheckpointInterval = TimeSpan.FromMilliseconds(20),
            QuorumTimeout = TimeSpan.FromMilliseconds(400),
            MemberTimeout = TimeSpan.FromSeconds(2),
            MemberHandler = _members,
        };
        return _log = await TransparencyLog.OpenAsync(_storage, [TestKit.Key], _rules, options, TimeProvider.System);
    }

    private async Task SaleAsync(TransparencyLog log, int n)
    {
        var receipt = (await log.SubmitAsync(_root.Sale(n))).Receipt();
        await log.WaitForRecordedAsync(receipt.Index + 1);
    }

    private static LogPolicy Policy(string quorum, params string[] names)
    {
        var members = names.Length > 0 ? names : ["a", "b", "c"];
        var text = new StringBuilder($"log {TestKit.Key.VerifierKey}\n");
        foreach (var name in members)
        {
            text.Append($"witness {name} {Members.KeyOf(name)} http://{name}.test\n");
        }

        var words = quorum.Split(' ');
        text.Append(words.Length == 1 ? $"quorum {quorum}\n" : $"group q {quorum}\nquorum q\n");
        Assert.Equal(PolicyFault.None, LogPolicy.TryParse(Encoding.UTF8.GetBytes(text.ToString()), out var policy).Fault);
        return policy!;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, "it did not come about");
            await Task.Delay(10);
        }
    }

    /// <summary>How a member behaves.</summary>
    public enum Manner
    {
        Honest,
        Down,
        Hanging,
        WrongSignature,
        Garbage,
        Endless,
        NotFound,
        SaysFork,
        HoldsBack,
    }

    /// <summary>Witnesses behind one handler, by host name; each keeps the size it is at, as the protocol asks.</summary>
    private sealed class Members(params string[] names) : HttpMessageHandler
    {
        private readonly ConcurrentDictionary<string, SignedCheckpoint?> _at = new();

        public ConcurrentDictionary<string, Manner> Manners { get; } = new(names.Select(n => KeyValuePair.Create(n, Manner.Honest)));

        public void Add(string name, Manner manner) => Manners[name] = manner;

        public static NoteKey KeyOf(string name) => Signer(name).VerifierKey;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var name = request.RequestUri!.Host.Split('.')[0];
            Assert.Equal("/add-checkpoint", request.RequestUri.AbsolutePath);
            switch (Manners[name])
            {
                case Manner.Down:
                    throw new HttpRequestException("down");
                case Manner.Hanging:
                    await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                    break;
                case Manner.Garbage:
                    return Text(HttpStatusCode.OK, "thanks!\n");
                case Manner.Endless:
                    return Text(HttpStatusCode.OK, new string('x', 1 << 20));
                case Manner.NotFound:
                    return Text(HttpStatusCode.NotFound, "");
                case Manner.SaysFork:
                    return Text(HttpStatusCode.UnprocessableEntity, "");
                case Manner.HoldsBack:
                    return Text(HttpStatusCode.ServiceUnavailable, "");
            }

            Assert.Equal(AddCheckpointFault.None,
                AddCheckpointRequest.TryParse(await request.Content!.ReadAsByteArrayAsync(cancellationToken), out var asked));
            var before = _at.GetValueOrDefault(name);
            if (asked!.OldSize != (before?.Size ?? 0))
            {
                return Text(HttpStatusCode.Conflict, TreeSizeLine.Format(before?.Size ?? 0), TreeSizeLine.MediaType);
            }

            Assert.Equal(MerkleFault.None, Merkle.VerifyConsistency(
                asked.OldSize, before?.RootHash ?? Merkle.EmptyRoot, asked.Checkpoint.Size, asked.Checkpoint.RootHash, asked.Proof));
            _at[name] = asked.Checkpoint;
            var signature = Signer(name).Cosign(asked.Checkpoint, TimeProvider.System.GetUtcNow());
            if (Manners[name] == Manner.WrongSignature)
            {
                var bytes = signature.Bytes.ToArray();
                bytes[^1] ^= 1;
                signature = signature with { Bytes = bytes };
            }

            return Text(HttpStatusCode.OK, CosignatureLines.Format([Signer("stranger").Cosign(asked.Checkpoint, TestKit.Noon), signature]));
        }

        private static NoteKeyFile Signer(string name) =>
            NoteKeyFile.FromSeed(name + ".test/witness", Hash.Of(Encoding.UTF8.GetBytes(name)).ToArray(), NoteKeyType.CosignatureV1);

        private static HttpResponseMessage Text(HttpStatusCode status, string body, string type = "text/plain") =>
            new(status) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)) };
    }
}
