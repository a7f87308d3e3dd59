using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;

namespace Suiyuan.Domain.Tests.Vocabulary;

/// <summary>docs/design/formats.md tells the whole vocabulary: each kind, each member, each code, and no other.</summary>
public sealed class VocabularyPageTests
{
    private static readonly string[] Rows = [.. Page().Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal))];

    private static string Page([CallerFilePath] string here = "") => File.ReadAllText(Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "design", "formats.md")));

    private static string Row(string name) => Rows.Single(r => r.StartsWith($"| `{name}` |", StringComparison.Ordinal));

    private static IEnumerable<string> Members(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => type.Properties.Where(p => p.Get is not null).SelectMany(p =>
            (string[])[p.Name, .. Members(type.Options.GetTypeInfo(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType))]),
        JsonTypeInfoKind.Enumerable => Members(type.Options.GetTypeInfo(type.ElementType!)),
        _ => [],
    };

    [Fact]
    public void Each_kind_has_a_row_that_names_each_of_its_members()
    {
        foreach (var kind in Kinds.All)
        {
            var row = Row(kind.Name);
            foreach (var member in Members(PayloadJson.Default.GetTypeInfo(kind.PayloadType)!).Where(m => m != "v"))
            {
                Assert.True(row.Contains($"`{member}`", StringComparison.Ordinal), $"{kind.Name}: {member}");
            }
        }
    }

    [Fact]
    public void Every_code_of_a_closed_list_is_there()
    {
        var page = Page();
        Assert.All(Unit.All, u => Assert.Contains($"`{u.Code}` {u.Chinese}", page));
        Assert.All(Categories.All, c => Assert.Contains($"`{c}`", page));
        Assert.All(TicketTypes.All, t => Assert.Contains($"`{t}`", Row(Kinds.TicketAttached)));
        Assert.All(TicketTypes.Read, t => Assert.Contains($"`{t}`", Row(Kinds.TicketAssessed)));
        Assert.All(FindingCodes.Severities, s => Assert.Contains($"`{s}`", Row(Kinds.TicketAssessed)));
        Assert.All(FindingCodes.Reasons, r => Assert.Contains($"`{r}`", Row(Kinds.FindingExplained)));
        Assert.All(FindingCodes.Outcomes, o => Assert.Contains($"`{o}`", Row(Kinds.FindingResolved)));
    }

    [Fact]
    public void A_member_that_the_page_does_not_list_is_refused_even_where_the_record_computes_one()
    {
        var json = """{"v":1,"n":"AAECAwQFBgc","lines":[{"product":"草鱼","qty":"2.5","unit":"jin","quantity":"x"}]}""";
        Assert.Null(Payloads.TryRead(Kinds.Sale, System.Text.Encoding.UTF8.GetBytes(json), out var refusal));
        Assert.Equal(RefusalCodes.UnknownMember, refusal!.Code);
    }

    [Fact]
    public void The_worked_example_is_a_payload_that_would_be_admitted()
    {
        var page = Page();
        var start = page.IndexOf("```text payload\n", StringComparison.Ordinal) + "```text payload\n".Length;
        var json = System.Text.Encoding.UTF8.GetBytes(page[start..page.IndexOf('\n', start)]);
        var payload = Payloads.TryRead(Kinds.Sale, json, out var refusal);
        Assert.Null(refusal);
        Assert.Equal(json, Payloads.Write(payload!));
    }
}
