using Suiyuan.Tickets.Findings;

namespace Suiyuan.Tickets.Tests.Findings;

public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("10", "12", "120", "120", false)]
    [InlineData("10.5", "11.3", "118.65", "118.65", false)]
    [InlineData("10.5", "11.3", "118.7", "118.7", false)]
    [InlineData("10.5", "11.3", "119", "119", false)]
    [InlineData("30", "3.33", "100", "100", false)]
    [InlineData("1,000", "2", "2,000.00", "¥2,000.00", false)]
    [InlineData("10", "12", "147", "147", true)]
    [InlineData("10", "12", "130", "130", true)]
    [InlineData("10", "12", "120", "220", true)]
    [InlineData("10", "12", "120", "120.4", true)]
    [InlineData("10", "12", null, "500", false)]
    [InlineData("叁拾", "12", "360", "叁佰陆拾元整", false)]
    public void Quantity_times_price_is_the_amount_and_the_amounts_are_the_sum(string qty, string price, string? amount, string total, bool wrong)
    {
        var paper = Papers.Sale(new TicketItem { Name = "草鱼", Qty = qty, Price = price, Amount = amount }).With(f => f with { Total = total });
        Assert.Equal(wrong, paper.Examine().Any(f => f.Rule == RuleIds.Arithmetic));
    }

    [Fact]
    public void A_sum_rounded_to_the_yuan_is_right()
    {
        Assert.Empty(Papers.Sale().With(f => f with { Total = "177" }).Examine());
        Assert.Empty(Papers.Sale().With(f => f with { Total = "176.00" }).Examine());
        Assert.Single(Papers.Sale().With(f => f with { Total = "178" }).Examine());
    }

    [Fact]
    public void An_amount_that_only_a_misreading_explains_needs_more_certainty()
    {
        // 56.5 read as 66.5: the printed total says that it is 56.5.
        var paper = Papers.Sale(
            new TicketItem { Name = "草鱼", Qty = "10", Price = "12", Amount = "120" }, new TicketItem { Name = "鲫鱼", Qty = "5", Price = "11.3", Amount = "66.5" });
        Assert.Empty(paper.Doubting("items", 0.93).Examine());
        var found = Assert.Single(paper.Examine());
        Assert.Equal("2", found.Evidence["row"]);
        Assert.Equal(["items.1.qty", "items.1.price", "items.1.amount"], found.Fields);
    }

    [Fact]
    public void An_amount_that_the_sum_bears_out_is_printed_so()
    {
        // 64 × 1.9 is 121.6; one digit more in the amount explains 171.6, but the total has it too.
        var rows = new[] { new TicketItem { Name = "大白菜", Qty = "64", Price = "1.9", Amount = "171.6" }, new TicketItem { Name = "韭菜", Qty = "40", Price = "7.6", Amount = "304" } };
        var paper = Papers.Sale(rows).With(f => f with { Total = "475.6" }).Doubting("items", 0.92);
        Assert.Equal("1", Assert.Single(paper.Examine()).Evidence["row"]);
        Assert.Empty(paper.With(f => f with { Total = "425.6" }).Examine());
    }

    [Theory]
    [InlineData("117", "62.9", "7409.3", "7529.3", true)]
    [InlineData("17", "2", "234", "354", false)]
    public void A_quantity_in_doubt_is_no_matter_where_none_would_make_the_row_right(string qty, string price, string amount, string total, bool wrong)
    {
        var rows = new[] { new TicketItem { Name = "对虾", Qty = qty, Price = price, Amount = amount }, new TicketItem { Name = "草鱼", Qty = "10", Price = "12", Amount = "120" } };
        Assert.Equal(wrong, Papers.Sale(rows).With(f => f with { Total = total }).Doubting("items.0.qty", 0.6).Examine().Any(f => f.Rule == RuleIds.Arithmetic));
    }

    [Theory]
    [InlineData("32", 0.77, true)]
    [InlineData("32", 0.6, false)]
    [InlineData("51", 0.77, false)]
    public void A_row_that_is_all_that_speaks_against_its_figures_is_wrong_unless_one_misread_digit_explains_it(string qty, double confidence, bool wrong)
    {
        // 57 × 4.00 is 228.
        var rows = new[] { new TicketItem { Name = "沃柑", Qty = qty, Price = "4.00", Amount = "228.00" }, new TicketItem { Name = "香蕉", Qty = "28", Price = "3.30", Amount = "92.40" } };
        var paper = Papers.Sale(rows).With(f => f with { Total = "320.40" }).Doubting("items.0.qty", confidence).Doubting("items.0.price", confidence).Doubting("items.0.amount", confidence);
        Assert.Equal(wrong, paper.Examine().Any(f => f.Rule == RuleIds.Arithmetic));
    }

    [Theory]
    [InlineData("33", "18.3", "630.9", "750.9", true)]
    [InlineData("99", "14", "1445.4", "1565.4", false)]
    public void A_price_in_doubt_is_no_matter_where_none_with_the_paper_s_decimals_would_make_the_row_right(string qty, string price, string amount, string total, bool wrong)
    {
        var rows = new[] { new TicketItem { Name = "龙眼", Qty = qty, Price = price, Amount = amount }, new TicketItem { Name = "黄皮", Qty = "10", Price = "12.0", Amount = "120" } };
        Assert.Equal(wrong, Papers.Sale(rows).With(f => f with { Total = total }).Doubting("items.0.price", 0.84).Examine().Any(f => f.Rule == RuleIds.Arithmetic));
    }

    [Fact]
    public void Goods_that_no_row_has_explain_a_sum_that_words_bear_out()
    {
        var paper = Papers.Sale().With(f => f with { Total = "976.5" }) with { Lines = ["草鱼", "鲫鱼", "合计（大写）：玖佰柒拾陆元伍角整"] };
        Assert.Single(paper.Examine());
        Assert.Empty((paper with { Lines = [.. paper.Lines, "泥鳅"] }).Examine());
    }

    [Theory]
    [InlineData("197.1", true)]
    [InlineData("177.1", false)]
    public void A_row_whose_amount_was_not_read_counts_as_what_it_should_be(string total, bool wrong)
    {
        var paper = Papers.Sale(
            new TicketItem { Name = "草鱼", Qty = "10", Price = "12", Amount = "120" }, new TicketItem { Name = "鲫鱼", Qty = "5", Price = "11.3", Amount = "56.5" },
            new TicketItem { Name = "葱", Qty = "0.1", Price = "6" }).With(f => f with { Total = total });
        Assert.Equal(wrong, paper.Examine().Any(f => f.Rule == RuleIds.Arithmetic));
    }

    [Fact]
    public void A_total_read_to_the_letter_may_be_wrong_by_one_digit()
    {
        var paper = Papers.Sale().With(f => f with { Total = "186.5" }).Doubting("total", 0.6);
        Assert.Empty(paper.Examine());
        Assert.Single((paper with { Certainty = new Dictionary<string, double>(StringComparer.Ordinal) { ["total"] = 0.98 } }).Examine());
    }

    [Fact]
    public void Words_that_agree_with_the_rows_speak_against_the_figures()
    {
        var found = (Papers.Sale().With(f => f with { Total = "976.5" }) with { Lines = ["合计（大写）：壹佰柒拾陆元伍角整"] }).Examine();
        Assert.Equal(RuleIds.Arithmetic, Assert.Single(found).Rule);
        Assert.Empty((Papers.Sale() with { Lines = ["合计（大写）：壹佰柒拾陆元伍角整"] }).Examine());
    }

    [Fact]
    public void A_test_has_no_sums()
    {
        var paper = Papers.Reading(TicketType.Test, new TicketFields { Items = [new TicketItem { Qty = "1", Price = "2", Amount = "5" }], Total = "9" });
        Assert.Empty(paper.Examine());
    }
}
