using Suiyuan.Tickets.Findings;

namespace Suiyuan.Tickets.Tests.Findings;

public sealed class RuleTests
{
    [Fact]
    public void An_honest_paper_has_no_findings()
    {
        Assert.Empty(Papers.Quarantine().Examine());
        Assert.Empty(Papers.Sale().Examine());
    }

    // 动物检疫管理办法: B forms the same day, A forms up to five days (live) and seven (products).
    [Theory]
    [InlineData(TicketForm.ProductB, 0, null)]
    [InlineData(TicketForm.ProductB, 1, Severity.Watch)]
    [InlineData(TicketForm.ProductB, 2, Severity.Hold)]
    [InlineData(TicketForm.AnimalB, 3, Severity.Hold)]
    [InlineData(TicketForm.AnimalA, 5, null)]
    [InlineData(TicketForm.AnimalA, 7, Severity.Hold)]
    [InlineData(TicketForm.ProductA, 7, null)]
    [InlineData(TicketForm.ProductA, 9, Severity.Hold)]
    [InlineData(null, 7, null)]
    [InlineData(null, 9, Severity.Hold)]
    public void A_quarantine_certificate_expires_by_its_form(string? form, int days, Severity? severity)
    {
        var context = Papers.Context with { SubmittedAt = Papers.Context.SubmittedAt!.Value.AddDays(days) };
        var found = (Papers.Quarantine() with { Form = form }).Examine(context);
        Assert.Equal(severity, found.SingleOrDefault(f => f.Rule == RuleIds.Expired)?.Severity);
    }

    [Fact]
    public void A_printed_end_counts_before_the_table()
    {
        var paper = Papers.Quarantine().With(f => f with { Expiry = "2026-11-27" });
        Assert.Empty(paper.Examine(Papers.Context with { SubmittedAt = Papers.Context.SubmittedAt!.Value.AddDays(4) }));
        var late = Assert.Single(paper.Examine(Papers.Context with { SubmittedAt = Papers.Context.SubmittedAt!.Value.AddDays(9) }));
        Assert.Equal(RuleIds.Expired, late.Rule);
        Assert.Equal("5", late.Evidence["days"]);
        Assert.Contains("2026-11-27", late.Message, StringComparison.Ordinal);
        Assert.Contains("2026-11-27", late.MessageEn, StringComparison.Ordinal);
        Assert.NotEmpty(late.Innocent);
    }

    [Fact]
    public void The_day_is_that_of_China()
    {
        // 23:30 in London on the 22nd is the 23rd in Guangzhou.
        var context = Papers.Context with { SubmittedAt = new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.Zero) };
        Assert.Empty(Papers.Quarantine().Examine(context));
    }

    [Fact]
    public void Another_table_of_validities_may_be_given()
    {
        var table = Validity.Parse("type,form,from,days,severity\nquarantine,,2000-01-01,1,block\nquarantine,,2026-11-01,30,hold");
        var context = Papers.Context with { SubmittedAt = Papers.Context.SubmittedAt!.Value.AddDays(9) };
        Assert.Empty(new TicketExaminer(null, table).Examine(Papers.Quarantine(), context).Findings);
        var before = Papers.Quarantine().With(f => f with { IssueDate = "2026-10-31" });
        Assert.Equal(Severity.Block, Assert.Single(new TicketExaminer(null, table).Examine(before, context).Findings).Severity);
        Assert.Throws<FormatException>(() => Validity.Parse("type,form,from,days,severity\nquarantine,,soon,1,block"));
    }

    [Fact]
    public void A_paper_dated_after_it_was_handed_in_is_found()
    {
        var found = Papers.Quarantine().With(f => f with { IssueDate = "2026-11-26" }).Examine();
        Assert.Equal(RuleIds.FutureDate, Assert.Single(found).Rule);
    }

    [Theory]
    [InlineData("广州鸿运水产贸易有限公司", true)]
    [InlineData("黄沙水产交易市场李记水产档", true)]
    [InlineData("粤丰水产", false)]
    [InlineData("广州市粤丰水产贸易有限公司（A12档）", false)]
    [InlineData(null, false)]
    public void The_consignee_must_be_the_merchant(string? consignee, bool wrong)
    {
        var found = Papers.Quarantine().With(f => f with { Consignee = consignee }).Examine();
        Assert.Equal(wrong, found.Any(f => f.Rule == RuleIds.Consignee));
    }

    [Theory]
    [InlineData(0.5, "收货单位", true)]
    [InlineData(0.5, "目的地：粤丰水产仓库", false)]
    [InlineData(0.4, "收货单位", false)]
    public void A_consignee_read_with_doubt_counts_where_the_merchant_stands_nowhere_on_the_paper(double confidence, string line, bool wrong)
    {
        var paper = Papers.Quarantine().With(f => f with { Consignee = "广州鸿运水产贸易有限公司" }).Doubting("consignee", confidence) with { Lines = [line] };
        Assert.Equal(wrong, paper.Examine().Any(f => f.Rule == RuleIds.Consignee));
    }

    [Fact]
    public void A_day_that_the_merchant_alone_says_does_not_hide_that_a_paper_had_expired()
    {
        var late = Papers.Context with { RecordedAt = Papers.Context.SubmittedAt!.Value.AddDays(6) };
        var found = Assert.Single(Papers.Quarantine().Examine(late));
        Assert.Equal((RuleIds.Expired, Severity.Review), (found.Rule, found.Severity));
        Assert.Equal(("2026-11-23", "2026-11-29"), (found.Evidence["submitted"], found.Evidence["recorded"]));
        Assert.Empty(Papers.Quarantine().Examine(Papers.Context with { RecordedAt = Papers.Context.SubmittedAt!.Value.AddHours(20) }));
    }

    [Fact]
    public void A_wholesaler_may_hand_in_its_own_goods()
    {
        var paper = Papers.Quarantine().With(f => f with { Consignee = "广州鸿运水产贸易有限公司" });
        Assert.Empty(paper.Examine(Papers.Context with { Merchant = "佛山百顺肉类食品有限公司" }));
    }

    [Theory]
    [InlineData(TicketType.Quarantine, true)]
    [InlineData(TicketType.MeatInspection, true)]
    [InlineData(TicketType.Import, true)]
    [InlineData(TicketType.Aquatic, true)]
    [InlineData(TicketType.Licence, true)]
    [InlineData(TicketType.Business, true)]
    [InlineData(TicketType.Sale, false)]
    [InlineData(TicketType.Test, false)]
    [InlineData(TicketType.Commitment, false)]
    [InlineData(TicketType.Unknown, false)]
    public void A_seal_is_missed_where_the_type_needs_one(string type, bool needed)
    {
        var paper = Papers.Reading(type, new TicketFields { Holder = "何德胜", IssueDate = "2026-11-23" });
        Assert.Empty(paper.Examine());
        Assert.Equal(needed, (paper with { Seal = new SealReading(false, null) }).Examine().Any(f => f.Rule == RuleIds.SealMissing));
    }

    [Fact]
    public void A_slip_that_the_farm_itself_hands_out_needs_no_seal()
    {
        var slip = Papers.Reading(TicketType.Aquatic, new TicketFields { Holder = "梁德胜", IssueDate = "2026-11-23" })
            with
        { Seal = new SealReading(false, null), Lines = ["水产品产地证明", "（养殖场随货单）", "经手人：何惠珍"] };
        Assert.Empty(slip.Examine());
        Assert.Single(slip.With(f => f with { Issuer = "三水区白坭镇水产技术推广站" }).Examine());
        Assert.Single((slip with { Lines = [.. slip.Lines, "村民委员会（盖章）"] }).Examine());
    }

    [Theory]
    [InlineData(TicketType.Import, "查询时间：2026-09-16 12:10")]
    [InlineData(TicketType.Aquatic, "热敏纸请勿暴晒")]
    public void What_an_office_s_page_or_machine_answers_needs_no_seal(string type, string said)
    {
        var page = Papers.Reading(type, new TicketFields { Holder = "何德胜", IssueDate = "2026-11-23" }) with { Seal = new SealReading(false, null), Lines = [said] };
        Assert.DoesNotContain(page.Examine(), f => f.Rule == RuleIds.SealMissing);
        Assert.Contains((page with { Lines = [said, "（盖章有效）"] }).Examine(), f => f.Rule == RuleIds.SealMissing);
    }

    [Fact]
    public void A_label_that_is_looked_up_by_its_code_needs_no_seal()
    {
        var label = Papers.Reading(TicketType.MeatInspection, new TicketFields { Holder = "何德胜", IssueDate = "2026-11-23" });
        label = label with { Seal = new SealReading(false, null), Lines = ["肉品品质检验合格证", "扫一扫查询肉品信息"] };
        Assert.DoesNotContain(label.Examine(), f => f.Rule == RuleIds.SealMissing);
        Assert.Contains((label with { Lines = ["肉品品质检验合格证"] }).Examine(), f => f.Rule == RuleIds.SealMissing);
    }

    [Fact]
    public void A_farm_s_own_page_on_a_screen_needs_no_seal_and_one_that_speaks_of_a_seal_does()
    {
        var page = Papers.Reading(TicketType.Aquatic, new TicketFields { Number = "SC281098299" }) with
        { Seal = new SealReading(false, null), Lines = ["水产品产地证明", "电子凭证", "养殖主体已承诺未使用禁用药品，数据由养殖主体填报。"] };
        Assert.DoesNotContain((page with { Fields = page.Fields with { Issuer = null } }).Examine(), f => f.Rule == RuleIds.SealMissing);
        Assert.Contains((page with { Lines = [.. page.Lines, "出具单位（盖章）"] }).Examine(), f => f.Rule == RuleIds.SealMissing);
    }

    [Fact]
    public void A_laboratorys_report_needs_a_seal_and_a_rapid_test_none()
    {
        var paper = Papers.Reading(TicketType.Test, new TicketFields { Number = "SP2026000001" }) with { Seal = new SealReading(false, null) };
        Assert.Single((paper with { Lines = ["CMA", "检 验 报 告"] }).Examine());
        Assert.Empty((paper with { Lines = ["食品安全快检报告"] }).Examine());
        Assert.Empty((paper with { Lines = ["农药残留速测仪", "检测报告单"] }).Examine());
    }

    // python-stdnum's and a label's number, each with one digit changed.
    [Theory]
    [InlineData("91350100M000100Y43", null, false)]
    [InlineData("91350100M000101Y43", null, true)]
    [InlineData(null, "SC10744030704994", false)]
    [InlineData(null, "SC10744030704984", true)]
    [InlineData("91350100M000100Y4", null, false)]
    public void A_wrong_check_digit_is_found_in_codes_that_are_whole(string? uscc, string? licence, bool wrong)
    {
        var paper = Papers.Sale().With(f => f with { Uscc = uscc, LicenceNo = licence });
        Assert.Equal(wrong, paper.Examine().Any(f => f.Rule == RuleIds.CheckDigit));
    }

    [Theory]
    [InlineData("猪肉", TicketType.Commitment, Severity.Block)]
    [InlineData("猪肉", TicketType.Quarantine, null)]
    [InlineData("猪肉", TicketType.MeatInspection, null)]
    [InlineData("排骨", TicketType.Aquatic, Severity.Block)]
    [InlineData("三文鱼", TicketType.Aquatic, Severity.Block)]
    [InlineData("三文鱼", TicketType.Import, null)]
    [InlineData("菜心", TicketType.Commitment, null)]
    [InlineData("菜心", TicketType.Quarantine, Severity.Review)]
    [InlineData("草鱼", TicketType.Aquatic, null)]
    [InlineData("鸡蛋", TicketType.Commitment, null)]
    [InlineData("鸭", TicketType.Commitment, Severity.Block)]
    [InlineData("牛肝菌", TicketType.Commitment, null)]
    [InlineData("排骨", TicketType.Sale, null)]
    [InlineData("猪肉", TicketType.Test, null)]
    [InlineData("不知名的货", TicketType.Aquatic, null)]
    public void Goods_need_papers_of_their_kind(string goods, string type, Severity? severity)
    {
        var paper = Papers.Reading(type, new TicketFields { Holder = "何德胜", IssueDate = "2026-11-23" });
        var found = paper.Examine(Papers.Context with { Goods = [goods] });
        Assert.Equal(severity, found.SingleOrDefault(f => f.Rule == RuleIds.WrongType)?.Severity);
    }

    [Fact]
    public void A_type_that_only_its_words_tell_is_wrong_for_goods_with_less_certainty()
    {
        var paper = Papers.Reading(TicketType.Aquatic, new TicketFields { Holder = "何德胜", IssueDate = "2026-11-23" });
        Finding? Wrong(double told) => (paper with { TypeConfidence = told }).Examine(Papers.Context with { Goods = ["三文鱼"] }).SingleOrDefault(f => f.Rule == RuleIds.WrongType);
        Assert.Equal(0.57, Wrong(0.6)!.Confidence);
        Assert.Null(Wrong(0.5));
    }

    [Fact]
    public void A_paper_that_fits_one_of_the_goods_is_right() =>
        Assert.Empty(Papers.Reading(TicketType.Commitment, new TicketFields { Holder = "何德胜" }).Examine(Papers.Context with { Goods = ["猪肉", "菜心"] }));

    [Fact]
    public void What_can_not_be_read_is_said_and_not_judged()
    {
        var paper = Papers.Quarantine().With(f => f with { IssueDate = "2026-01-01" }) with { Readable = false, Reason = Unreadable.Blurred };
        var found = Assert.Single(paper.Examine());
        Assert.Equal(RuleIds.Unreadable, found.Rule);
        Assert.Contains("blurred", found.MessageEn, StringComparison.Ordinal);
    }

    // Every rule that rests on a field is silent when that field may be misread.
    [Theory]
    [InlineData("issue_date", 0.7)]
    [InlineData("consignee", 0.4)]
    [InlineData("uscc", 0.5)]
    [InlineData("total", 0.7)]
    public void Nothing_is_found_on_what_may_be_misread(string field, double confidence)
    {
        var paper = Papers.Sale().With(f => f with { IssueDate = "2027-01-26", Consignee = "何德胜", Uscc = "91350100M000101Y43", Total = "999" });
        var all = paper.Examine();
        Assert.Equal(4, all.Length);
        Assert.Equal(3, paper.Doubting(field, confidence).Examine().Length);
    }

    [Fact]
    public void The_worst_comes_first_with_the_regions_of_its_fields()
    {
        var region = new Region(new Spot(0.1, 0.1), new Spot(0.2, 0.1), new Spot(0.2, 0.2), new Spot(0.1, 0.2));
        var paper = Papers.Quarantine().With(f => f with { Consignee = "何德胜", IssueDate = "2026-01-01" }) with
        {
            Seal = new SealReading(false, null),
            Regions = new Dictionary<string, IReadOnlyList<Region>> { ["issue_date"] = [region] },
        };
        var found = paper.Examine();
        Assert.Equal([RuleIds.Expired, RuleIds.Consignee, RuleIds.SealMissing], found.Select(f => f.Rule));
        Assert.Equal([region], found[0].Regions);
        Assert.Equal(found.OrderByDescending(f => f.Severity).Select(f => f.Rule), found.Select(f => f.Rule));
    }

    [Fact]
    public void Every_rule_speaks_both_languages()
    {
        var ids = typeof(RuleIds).GetFields().Select(f => (string)f.GetValue(null)!).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), TicketRules.All.Select(r => r.Id).Order(StringComparer.Ordinal));
        foreach (var text in TicketRules.All.SelectMany(r => r.Messages.Values.Concat([r.Title, r.Innocent, r.Step])))
        {
            Assert.Contains(text.Zh, c => c > 0x4E00);
            Assert.DoesNotContain(text.En.Where(c => c is not ('“' or '”' or '×')), c => c > 0x2FFF);
            Assert.NotEmpty(text.En);
        }
    }
}
