using CsCheck;
using Suiyuan.Tickets.Findings;

namespace Suiyuan.Tickets.Tests.Findings;

public sealed class IndexTests : IDisposable
{
    private static readonly TicketContext Other = Papers.Context with { Merchant = "黄沙水产交易市场李记水产档", MerchantUscc = "91350100M000100Y43" };
    private readonly TicketIndex _index = TicketIndex.InMemory();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_number_used_by_another_merchant_is_found()
    {
        _index.Add("first", Papers.Quarantine(), Other);
        var found = Assert.Single(Papers.Quarantine().Examine(index: _index));
        Assert.Equal(RuleIds.NumberReused, found.Rule);
        Assert.Equal("first", found.Other);
        Assert.Contains("李记", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_used_again_by_one_merchant_for_the_same_content_is_in_order()
    {
        _index.Add("first", Papers.Quarantine(), Papers.Context);
        Assert.Empty(Papers.Quarantine().Examine(index: _index));
    }

    [Theory]
    [InlineData("quantity")]
    [InlineData("issue_date")]
    [InlineData("products")]
    public void A_number_on_a_paper_that_says_otherwise_is_found(string field)
    {
        _index.Add("first", Papers.Quarantine(), Papers.Context);
        var other = Papers.Quarantine().With(f => field switch
        {
            "quantity" => f with { Quantity = "800" },
            "issue_date" => f with { IssueDate = "2026-11-22" },
            _ => f with { Products = ["三黄鸡"] },
        });
        var found = Assert.Single(other.Examine(index: _index), f => f.Rule == RuleIds.NumberReused);
        Assert.Contains(field, found.Fields);
        Assert.DoesNotContain(other.Doubting(field, 0.8).Examine(index: _index), f => f.Rule == RuleIds.NumberReused);
        Assert.DoesNotContain(other.Doubting("number", 0.35).Examine(index: _index), f => f.Rule == RuleIds.NumberReused);
    }

    [Fact]
    public void What_the_other_paper_says_and_this_one_says_nowhere_is_other_content_though_read_with_doubt()
    {
        _index.Add("first", Papers.Quarantine(quantity: "5", unit: "片").Doubting("quantity", 0.45), Papers.Context);
        var other = Papers.Quarantine(quantity: "21", unit: "片").Doubting("quantity", 0.45);
        Assert.Contains((other with { Lines = ["数量", "21", "运往：兴业路75号"] }).Examine(index: _index), f => f.Rule == RuleIds.NumberReused);
        Assert.DoesNotContain((other with { Lines = ["数量", "21", "5 片"] }).Examine(index: _index), f => f.Rule == RuleIds.NumberReused);
        Assert.DoesNotContain((other.Doubting("quantity", 0.3) with { Lines = ["数量", "21"] }).Examine(index: _index), f => f.Rule == RuleIds.NumberReused);
    }

    [Theory]
    [InlineData("2026年9月20日", true)]
    [InlineData("2026-09-20", true)]
    [InlineData("4G 89%", true)]
    [InlineData("已付2026元", false)]
    public void A_year_or_a_share_on_this_paper_is_not_the_other_s_quantity_misread(string line, bool other)
    {
        _index.Add("first", Papers.Quarantine(quantity: line.Contains('%', StringComparison.Ordinal) ? "809" : "2025"), Papers.Context);
        var paper = Papers.Quarantine(quantity: "3455").Doubting("quantity", 0.7) with { Lines = ["数量", "3455", line] };
        Assert.Equal(other, paper.Examine(index: _index).Any(f => f.Rule == RuleIds.NumberReused));
    }

    [Fact]
    public void One_number_read_with_doubt_on_two_papers_of_one_day_and_goods_is_one_number()
    {
        _index.Add("first", Papers.Quarantine().Doubting("number", 0.5), Other);
        var doubted = Papers.Quarantine().Doubting("number", 0.5);
        Assert.Contains(doubted.Examine(index: _index), f => f.Rule == RuleIds.NumberReused);
        Assert.DoesNotContain(doubted.With(f => f with { IssueDate = "2026-11-22" }).Examine(index: _index), f => f.Rule == RuleIds.NumberReused);
    }

    [Fact]
    public void A_booked_quantity_that_lost_a_digit_in_reading_is_not_overdrawn()
    {
        var paper = Papers.Quarantine(quantity: "64").Doubting("quantity", 0.95);
        Assert.DoesNotContain(paper.Examine(Papers.Context with { Quantity = "641", Unit = "公斤" }, _index), f => f.Rule == RuleIds.Overdrawn);
        Assert.Contains(paper.Examine(Papers.Context with { Quantity = "200", Unit = "公斤" }, _index), f => f.Rule == RuleIds.Overdrawn);
    }

    [Fact]
    public void Sellers_number_their_slips_each_for_themselves()
    {
        var slip = Papers.Sale().With(f => f with { Number = "0001234" });
        _index.Add("first", slip.With(f => f with { Holder = "江南果菜批发市场绿源蔬菜经营部" }), Other);
        Assert.Empty(slip.Examine(index: _index));
        _index.Add("second", slip, Other);
        Assert.Single(slip.Examine(index: _index));
    }

    [Fact]
    public void A_ticket_is_not_held_against_itself()
    {
        _index.Add("mine.jpg", Papers.Quarantine(), Other);
        Assert.Empty(Papers.Quarantine().Examine(index: _index));
        Assert.Single(new TicketExaminer(_index).Examine(Papers.Quarantine(), Papers.Context, "another id").Findings);
    }

    [Theory]
    [InlineData("300", "公斤", false)]
    [InlineData("510", "公斤", false)]
    [InlineData("520", "公斤", true)]
    [InlineData("1000", "斤", false)]
    [InlineData("1200", "斤", true)]
    [InlineData("0.6", "吨", true)]
    [InlineData("600", "箱", false)]
    [InlineData("600", null, true)]
    public void More_booked_than_the_certificate_covers_is_found(string quantity, string? unit, bool over)
    {
        var found = Papers.Quarantine().Examine(Papers.Context with { Quantity = quantity, Unit = unit }, _index);
        Assert.Equal(over, found.Any(f => f.Rule == RuleIds.Overdrawn));
    }

    [Fact]
    public void Purchases_under_one_certificate_are_added_up()
    {
        _index.Add("a", Papers.Quarantine(), Papers.Context with { Quantity = "200", Unit = "公斤" });
        _index.Add("b", Papers.Quarantine(), Papers.Context with { Quantity = "400", Unit = "斤" });
        Assert.Empty(Papers.Quarantine().Examine(Papers.Context with { Quantity = "100", Unit = "公斤" }, _index));
        var found = Assert.Single(Papers.Quarantine().Examine(Papers.Context with { Quantity = "200", Unit = "公斤" }, _index));
        Assert.Equal("600公斤", found.Evidence["booked"]);
        _index.Forget("a");
        Assert.Empty(Papers.Quarantine().Examine(Papers.Context with { Quantity = "200", Unit = "公斤" }, _index));
    }

    [Fact]
    public void One_purchase_is_more_than_its_paper_covers_whatever_the_paper_s_number_and_several_are_added_up_only_by_it()
    {
        var paper = Papers.Quarantine().Doubting("number", 0.5);
        Assert.Contains(paper.Examine(Papers.Context with { Quantity = "800", Unit = "公斤" }, _index), f => f.Rule == RuleIds.Overdrawn);
        _index.Add("a", Papers.Quarantine(), Papers.Context with { Quantity = "400", Unit = "公斤" });
        Assert.DoesNotContain(paper.Examine(Papers.Context with { Quantity = "200", Unit = "公斤" }, _index), f => f.Rule == RuleIds.Overdrawn);
    }

    [Fact]
    public void The_same_id_again_replaces()
    {
        _index.Add("a", Papers.Quarantine(), Papers.Context with { Quantity = "200", Unit = "公斤" });
        _index.Add("a", Papers.Quarantine(), Papers.Context with { Quantity = "200", Unit = "公斤" });
        Assert.Equal(1, _index.Count);
        Assert.Empty(Papers.Quarantine().Examine(Papers.Context with { Quantity = "300", Unit = "公斤" }, _index));
        _index.Forget("never added");
        _index.Forget("a");
        Assert.Equal(0, _index.Count);
    }

    [Fact]
    public void A_file_keeps_what_was_added()
    {
        var path = Path.Combine(Path.GetTempPath(), "suiyuan-index-" + Path.GetRandomFileName());
        try
        {
            using (var index = TicketIndex.Open(path))
            {
                index.Add("first", Papers.Quarantine(), Other);
            }

            using (var index = TicketIndex.Open(path))
            {
                Assert.Equal("first", Assert.Single(Papers.Quarantine().Examine(index: index)).Other);
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"))
            {
                File.Delete(file);
            }
        }
    }

    [Fact]
    public void Numbers_are_found_in_whatever_width_and_with_whatever_separators() => Gen.String[Gen.Char["0123456789"], 10, 10].Sample(number =>
    {
        var wide = string.Concat(number.Select(c => (char)(c + 0xFEE0)));
        var paper = Papers.Quarantine(number);
        Assert.Equal(TicketClues.NumberKey(paper), TicketClues.NumberKey(Papers.Quarantine(wide)));
        Assert.Equal(TicketClues.NumberKey(paper), TicketClues.NumberKey(Papers.Quarantine(number[..4] + "-" + number[4..] + " ")));
    });

    [Fact]
    public void A_list_that_names_nobody_is_found_by_its_figures()
    {
        static TicketReading Posted(params string[] values) => Papers.Reading(TicketType.Test, new TicketFields
        {
            IssueDate = "2026-11-01",
            Items = [.. values.Select(v => new TicketItem { Name = "菜心", Test = "有机磷类", Value = v })],
        });
        var clues = TicketClues.OfContent(Posted("24.6", "2.7", "18.1")).ToArray();
        Assert.NotEmpty(clues);
        Assert.Equal(clues, TicketClues.OfContent(Posted("24.6", "2.7", "18.1")));
        Assert.Empty(clues.Intersect(TicketClues.OfContent(Posted("24.6", "2.7", "18.2"))));
        Assert.Empty(TicketClues.OfContent(Posted("24.6", "2.7")));
    }
}
