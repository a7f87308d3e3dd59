using System.Security.Cryptography;
using Suiyuan.City.Keys;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Tests;

/// <summary>The story against the real rules and the real ledger, in memory.</summary>
public sealed class AdmissionTests
{
    private static readonly DateOnly FirstDay = new(2026, 11, 9);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_founding_and_a_fortnight_are_admitted_and_one_seed_gives_one_root()
    {
        var (size, root) = await PlayAsync();
        Assert.True(size > 10_000);
        Assert.Equal((size, root), await PlayAsync());
    }

    private static async Task<(long Size, Hash Root)> PlayAsync()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now);
        using var key = NoteKeyFile.FromSeed("city.test/log", SHA256.HashData("log"u8));
        using var platform = CityKey.Of("test", "platform").ToPlatformKey();
        var rules = new StatementRules(
            new RulesOptions(key.Name, key.VerifierKey.ToString()), new Authority(), StatementFactory.For("suiyuan", platform), time);
        await using var log = await TransparencyLog.OpenAsync(new MemoryStorage(), [key], rules, new LogOptions(), time);

        var facts = new FoundingFacts(key.Name, key.VerifierKey.ToString(), "suiyuan",
            System.Buffers.Text.Base64Url.EncodeToString(SealKey.ExportPoint(platform)));
        var story = Story.Admissions("1", FirstDay, Now).Prepend(Story.Charter("1", facts, FirstDay))
            .Concat(new Story("1", FirstDay).Tell(Now, Pace.History));

        // The root is over what the city says: the platform's clock entries carry ordinary ECDSA signatures.
        var said = new List<Hash>();
        foreach (var batch in story.Chunk(500))
        {
            var sealedStatements = batch.AsParallel().AsOrdered().Select(s => (ReadOnlyMemory<byte>)s.Seal()).ToArray();
            var results = await log.SubmitManyAsync(sealedStatements, TestContext.Current.CancellationToken);
            for (var i = 0; i < results.Length; i++)
            {
                Assert.True(results[i] is SubmitResult.Recorded { Receipt.Already: false }, $"{batch[i].Draft.Kind}: {results[i]}");
                said.Add(Merkle.LeafHash(sealedStatements[i].Span));
            }
        }

        return (said.Count, Merkle.RootOf(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(said)));
    }
}
