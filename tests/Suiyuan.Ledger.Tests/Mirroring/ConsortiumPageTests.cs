using System.Text.Json;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Storage;
using Suiyuan.Ledger.Tests.Verify;

namespace Suiyuan.Ledger.Tests.Mirroring;

/// <summary>docs/design/consortium.md and formats.md tell all that a member may find and answer, and what they say of it is so.</summary>
public sealed class ConsortiumPageTests
{
    private static readonly string[] Consortium = Lines("consortium.md");

    private static readonly string[] Formats = Lines("formats.md");

    private static string[] Lines(string page) => File.ReadAllLines(Path.Combine(Fixtures.Repository(), "docs", "design", page));

    [Fact]
    public void Each_kind_of_evidence_has_a_row_and_the_formats_page_lists_it()
    {
        var listed = Formats.Single(l => l.StartsWith("| `kind` |", StringComparison.Ordinal));
        foreach (var kind in Enum.GetNames<EvidenceKind>())
        {
            Assert.Single(Consortium, l => l.StartsWith($"| `{kind}` |", StringComparison.Ordinal));
            Assert.Contains($"`{kind}`", listed);
        }

        var states = Formats.Single(l => l.StartsWith("| `state` |", StringComparison.Ordinal));
        Assert.All(Enum.GetNames<EvidenceState>(), s => Assert.Contains($"`{s}`", states));
    }

    [Fact]
    public void Each_member_of_evidence_in_JSON_is_described()
    {
        var from = Array.IndexOf(Formats, "## Evidence");
        var rows = Formats[from..].TakeWhile((l, i) => i == 0 || !l.StartsWith("## ", StringComparison.Ordinal)).Where(l => l.StartsWith("| `", StringComparison.Ordinal));
        var described = rows.SelectMany(r => r.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1)).ToHashSet(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(EvidenceBook.ToJson(new Evidence(1, EvidenceKind.Fork, EvidenceState.Open, default, "", [])));
        Assert.Equal(json.RootElement.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_reason_why_a_member_does_not_cosign_is_named()
    {
        var page = string.Join('\n', Consortium);
        Assert.All(Enum.GetNames<CosignerProblem>().Where(p => p != nameof(CosignerProblem.None)), p => Assert.Contains($"`{p}`", page));
    }

    [Fact]
    public void Only_what_the_page_says_halts_a_member()
    {
        var halting = Enum.GetValues<EvidenceKind>()
            .Where(k => new Evidence(1, k, EvidenceState.Confirmed, default, "", []).StopsCosigning).Select(k => $"`{k}`").ToList();
        var said = string.Join(' ', Consortium);
        Assert.Contains($"A confirmed {string.Join(", ", halting[..^1])} or {halting[^1]} **halts**", said);
        Assert.All(Enum.GetValues<EvidenceKind>(), k => Assert.False(new Evidence(1, k, EvidenceState.Open, default, "", []).StopsCosigning));
    }

    [Fact]
    public async Task An_operator_that_lost_its_directory_goes_on_from_a_members()
    {
        using var directory = new TempDirectory();
        var (root, platform) = (new Sealer(), new Sealer());
        using var kit = new TestMember(root, platform);
        var log = new Operator(Enumerable.Range(0, 700).Select(root.Sale));
        await using (var member = await kit.OpenAsync(new FileStorage(directory.Path)))
        {
            Assert.Equal(AddEntriesStatus.Complete, (await log.BringAsync(member, 300)).Status);
            Assert.Equal(AddEntriesStatus.Complete, (await log.BringAsync(member)).Status);
        }

        await using var again = await TestKit.OpenAsync(new FileStorage(directory.Path), new TestRules(root, platform) { Policies = kit.Policies }, new LogOptions());
        Assert.Equal((700L, 700L), (again.RecordedSize, again.Published.Size));
        Assert.IsType<SubmitResult.Recorded>(await again.SubmitAsync(root.Sale(700)));
    }
}
