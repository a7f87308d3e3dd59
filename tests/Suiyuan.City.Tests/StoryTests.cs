using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Suiyuan.City.Keys;
using Suiyuan.City.Play;
using Suiyuan.City.Speak;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Tests;

public sealed class StoryTests
{
    private static readonly DateOnly FirstDay = new(2026, 11, 9);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    private static readonly FoundingFacts Facts = new("suiyuan.example/gz", "suiyuan.example/gz+7345885c+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea", "suiyuan",
        Convert.ToBase64String(CityKey.Of("x", "platform").Point).TrimEnd('=').Replace('+', '-').Replace('/', '_'));

    [Fact]
    public void Two_tellings_of_one_seed_are_equal_to_the_byte()
    {
        Assert.Equal(RootOf("1"), RootOf("1"));
        Assert.NotEqual(RootOf("1"), RootOf("2"));
    }

    [Fact]
    public void Every_statement_of_a_fortnight_decodes_and_its_time_never_runs_back()
    {
        var ids = new HashSet<StatementId>();
        var before = DateTimeOffset.MinValue;
        var kinds = new Dictionary<string, int>();
        foreach (var said in Fortnight("1"))
        {
            Assert.True(said.At >= before);
            Assert.True(ids.Add(said.Id));
            before = said.At;
            kinds[said.Draft.Kind] = kinds.GetValueOrDefault(said.Draft.Kind) + 1;
        }

        foreach (var kind in (string[])["purchase", "ticket-attached", "sale", "sale-voided", "purchase-confirmed", "purchase-disputed", "suspended",
            "document-filed", "agreement-signed", "notice-posted", "rapid-test", "lab-report",
            "transformation", "stock-take", "disposal", "day-report", "inspection-planned", "inspection", "rectification", "rectification-checked",
            "enforcement", "credit-graded", "patrol-finding", "entry-check", "sampling", "sample-moved", "objection", "objection-decided"])
        {
            Assert.True(kinds.GetValueOrDefault(kind) > 0, kind);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", kinds.Select(k => $"{k.Key} {k.Value}")));
        Assert.InRange(ids.Count, 10_000, 30_000);
    }

    [Fact]
    public void A_patrol_says_that_its_list_was_filled_in_from_what_was_recorded_before_it()
    {
        var patrols = Fortnight("1").Index().Where(s => s.Item.Draft.Kind == "patrol").Take(5).ToList();
        Assert.NotEmpty(patrols);
        Assert.All(patrols, p => Assert.Equal(p.Index, JsonDocument.Parse(p.Item.Draft.Payload).RootElement.GetProperty("size").GetInt64()));
    }

    [Fact]
    public void A_district_admits_its_markets_through_its_stations_and_its_officers_inspect_there()
    {
        var admitted = Story.Admissions("1", FirstDay, Now).Where(s => s.Draft.Kind == "admitted").ToDictionary(
            s => s.Draft.Subject, s => (Under: JsonDocument.Parse(s.Draft.Payload).RootElement.GetProperty("under").GetString()!, s.Draft.Issuer));
        Assert.All(admitted.Values, a => Assert.Equal(a.Under, a.Issuer));
        Assert.Equal(("liwan-s1", "liwan", "gz"), (admitted["huangsha"].Under, admitted["liwan-s1"].Under, admitted["liwan"].Under));
        var story = new Story("1", FirstDay).Tell(Now, Pace.History);
        Assert.All(story.Where(s => s.Draft.Kind == "inspection-planned").Take(5), s =>
            Assert.Equal(admitted[admitted[s.Draft.Subject].Under].Under, s.Draft.Issuer));
    }

    [Fact]
    public void A_story_told_in_pieces_is_the_story_told_at_once()
    {
        var whole = new Story("1", FirstDay);
        var once = whole.Tell(Now, Pace.History).Select(s => s.Id).ToList();
        var pieces = new Story("1", FirstDay);
        var parts = new List<StatementId>();
        for (var to = Now - TimeSpan.FromDays(15); to < Now; to += TimeSpan.FromHours(7))
        {
            parts.AddRange(pieces.Tell(to, Pace.History).Select(s => s.Id));
        }

        parts.AddRange(pieces.Tell(Now, Pace.History).Select(s => s.Id));
        Assert.Equal(once, parts);
    }

    [Fact]
    public void A_living_city_is_never_silent_for_long()
    {
        var story = new Story("1", FirstDay);
        foreach (var _ in story.Tell(Now, Pace.History))
        {
        }

        var gaps = new List<double>();
        var before = Now;
        foreach (var said in story.Tell(Now + TimeSpan.FromHours(24), Pace.Living))
        {
            gaps.Add((said.At - before).TotalSeconds);
            before = said.At;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{gaps.Count} in a day, mean {gaps.Average():0.0} s, longest {gaps.Max():0} s");
        Assert.InRange(gaps.Average(), 1, 6);
        Assert.True(gaps.Max() < 60);
    }

    [Fact]
    public void Every_payload_is_what_the_vocabulary_allows()
    {
        foreach (var said in Fortnight("1"))
        {
            Assert.True(Payloads.TryRead(said.Draft.Kind, said.Draft.Payload.Span, out var field) is not null,
                $"{said.Draft.Kind}: {field}: {Encoding.UTF8.GetString(said.Draft.Payload.Span)}");
        }
    }

    [Fact]
    public void Seals_verify_with_the_platforms_own_verifier()
    {
        foreach (var said in Fortnight("1").Take(30))
        {
            Assert.Equal(StatementFault.None, Statement.TryDecode(said.Seal(), out var statement));
            Assert.Equal(said.Id, statement!.Id);
        }
    }

    private static IEnumerable<Said> Fortnight(string seed) =>
        Story.Admissions(seed, FirstDay, Now).Prepend(Story.Charter(seed, Facts, FirstDay)).Concat(
            new Story(seed, FirstDay).Tell(Now, Pace.History));

    /// <summary>A digest over the bytes of the first two thousand statements, signatures and sealed parts included.</summary>
    private static string RootOf(string seed)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var said in Fortnight(seed).Take(2_000))
        {
            sha.AppendData(said.Seal());
            foreach (var part in said.Parts)
            {
                sha.AppendData(part.Content);
            }
        }

        return Convert.ToHexString(sha.GetHashAndReset());
    }
}
