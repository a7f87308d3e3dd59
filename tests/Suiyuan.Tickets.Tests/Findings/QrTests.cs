using Suiyuan.Tickets.Findings;

namespace Suiyuan.Tickets.Tests.Findings;

public sealed class QrTests
{
    [Theory]
    [InlineData("https://ahi.gd.example.cn/cert?certNo=4412345678")]
    [InlineData("https://ahi.gd.example.cn/cert/4412345678")]
    [InlineData("https://ahi.gd.example.cn/cert?id=3f2a9c7e-77aa")]
    [InlineData("https://ahi.gd.example.cn/cert?id=99")]
    [InlineData("4412345678")]
    [InlineData("编号:4412345678;货主:佛山百顺肉类食品有限公司;产品:猪肉;数量:500公斤;日期:2026-11-23")]
    [InlineData("编号：4412345678\n数量：500千克\n日期：2026年11月23日")]
    [InlineData("""{"no":"4412345678","holder":"佛山市百顺肉类食品有限公司","qty":"500kg","date":"2026-11-23"}""")]
    [InlineData("""{"no":4412345678,"qty":"0.5吨","phone":"13800138000"}""")]
    [InlineData("编号:No.4412345678;数量:1000斤")]
    [InlineData("收货人:粤丰水产;生产日期:2026-11-20")]
    [InlineData("just words")]
    [InlineData("{broken")]
    [InlineData("https://")]
    public void Agrees_in_whatever_form_it_is_written(string content) => Assert.Empty(Paper(content).Examine());

    [Theory]
    [InlineData("https://ahi.gd.example.cn/cert?certNo=4412345799", "number")]
    [InlineData("https://ahi.gd.example.cn/cert/4412395678", "number")]
    [InlineData("4498765432", "number")]
    [InlineData("编号:4412345678;数量:800公斤", "quantity")]
    [InlineData("""{"no":"4412345678","qty":"300公斤"}""", "quantity")]
    [InlineData("""{"no":"4412345678","date":"2026-11-20"}""", "issue_date")]
    [InlineData("收货人:广州鸿运水产贸易有限公司", "consignee")]
    [InlineData("编号:4412345678;货主:何德胜", "holder")]
    public void Says_otherwise_than_the_print(string content, string field)
    {
        var found = Assert.Single(Paper(content).Examine());
        Assert.Equal(RuleIds.QrMismatch, found.Rule);
        Assert.Equal([field], found.Fields);
        Assert.True(found.Evidence.ContainsKey("qr_" + field));
    }

    [Fact]
    public void A_look_alike_is_taken_for_misread_unless_it_is_certain()
    {
        var paper = Paper("编号:4412345678").With(f => f with { Number = "4412345673" });
        Assert.Empty(paper.Doubting("number", 0.93).Examine());
        Assert.Single(paper.Doubting("number", 0.99).Examine());
    }

    [Theory]
    [InlineData("编号:4412345678;货主:佛山百顺肉类食品有限公司;日期:2026-11-23", "4412345673", false)]
    [InlineData("编号:4412345678;数量:500公斤;日期:2026-11-23", "4412345673", true)]
    [InlineData("编号:4412345678;数量:500公斤;日期:2026-11-23", "4412345678", false)]
    public void A_value_read_to_the_letter_is_not_misread_where_the_code_agrees_otherwise(string content, string number, bool wrong)
    {
        var paper = Paper(content).With(f => f with { Number = number }).Doubting("number", 0.6) with { Lines = [number, "500公斤"] };
        Assert.Empty(paper.Examine());
        Assert.Equal(wrong, (paper with { Certainty = new Dictionary<string, double>(StringComparer.Ordinal) { ["number"] = 0.98 } }).Examine().Length > 0);
    }

    [Theory]
    [InlineData("4409202618", false, 0.98, true)]
    [InlineData("4409202618", true, 0.98, false)]
    [InlineData("4409202618", false, 0.7, false)]
    [InlineData("4412345678", false, 0.98, false)]
    [InlineData("4409202656", false, 0.98, false)]
    public void A_number_of_the_same_series_that_stands_nowhere_is_meant_for_the_papers_own(string code, bool printed, double certainty, bool wrong)
    {
        var paper = Paper("https://nc.example.cn/t?certNo=" + code).With(f => f with { Number = "4409202655" }).Doubting("number", 0.6)
            with
        { Lines = ["4409202655", printed ? code : ""], Certainty = new Dictionary<string, double>(StringComparer.Ordinal) { ["number"] = certainty } };
        Assert.Equal(wrong, paper.Examine().Length > 0);
    }

    [Theory]
    [InlineData("屠宰日期：2026年11月20日", 0.93, false)]
    [InlineData("2026/11/20", 0.93, false)]
    [InlineData("2026-11-20", 0.99, true)]
    [InlineData("2026-11-21", 0.93, true)]
    public void A_day_that_the_paper_names_too_may_be_the_one_that_was_meant(string line, double sure, bool wrong)
    {
        var paper = Paper("""{"no":"4412345678","date":"2026-11-20"}""").Doubting("issue_date", sure) with { Lines = [line] };
        Assert.Equal(wrong, paper.Examine().Length > 0);
    }

    [Theory]
    [InlineData("""{"no":"SC10744030704994"}""", false)]
    [InlineData("""{"no":"SC11351090100010"}""", true)]
    [InlineData("https://zs.example.cn/q?id=SC11351090100010", true)]
    [InlineData("https://zs.example.cn/q?id=20260001", false)]
    public void The_number_in_the_code_of_a_licence_is_the_licences(string content, bool wrong)
    {
        var licence = Papers.Reading(TicketType.Licence, new TicketFields { Holder = "何德胜", LicenceNo = "SC10744030704994", Uscc = "91350100M000100Y43" });
        Assert.Equal(wrong, (licence with { Qr = new QrReading(true, content) }).Examine().Any(f => f.Rule == RuleIds.QrMismatch));
    }

    [Fact]
    public void A_workshop_s_number_in_the_code_is_its_registration_s()
    {
        var paper = Papers.Reading(TicketType.Licence, new TicketFields { Holder = "高安市盈丰米粉加工店", LicenceNo = "赣坊10136098348419" });
        Assert.DoesNotContain((paper with { Qr = new QrReading(true, "https://zs.example.cn/q?code=赣坊10136098348419") }).Examine(), f => f.Rule == RuleIds.QrMismatch);
        Assert.Single((paper with { Qr = new QrReading(true, "https://zs.example.cn/q?code=赣坊10144011147489") }).Examine(), f => f.Rule == RuleIds.QrMismatch);
    }

    private static TicketReading Paper(string content) => Papers.Quarantine() with { Qr = new QrReading(true, content) };
}
