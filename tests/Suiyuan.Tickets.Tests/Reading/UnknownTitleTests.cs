using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>Papers whose title no list has: what stands on them says what they are, and is read.</summary>
public sealed class UnknownTitleTests
{
    [Fact]
    public void Takes_a_table_of_goods_and_prices_for_a_sale_and_reads_it()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      城南肉菜市场成交纪要
            单号：XS2026060976      档主：永盛蔬菜行
            品名        数量      单价      金额
            油麦菜      17.5      8.00      140.00
            菠菜        86        5.90      507.40
            买方：文彬蔬菜店
            """));
        Assert.Equal(TicketType.Sale, read.Type);
        Assert.InRange(read.TypeConfidence, 0.5, 0.85);
        Assert.Equal(["油麦菜", "菠菜"], read.Fields.Products);
        Assert.Equal(("永盛蔬菜行", "文彬蔬菜店"), (read.Fields.Holder, read.Fields.Consignee));
    }

    [Theory]
    [InlineData("检验项目  检测结果  限量\n毒死蜱  未检出  ≤0.02\n样品名称：菜心\n检测依据：GB 2763", TicketType.Test)]
    [InlineData("货主：陈大文\n经检疫合格，本批动物应于当日到达有效\n官方兽医：李明", TicketType.Quarantine)]
    [InlineData("我承诺不使用禁用农药\n承诺依据：自行检测合格\n产品：菜心", TicketType.Commitment)]
    [InlineData("名称：惠珍水产店\n经营范围：水产品\n登记机关：天河区市场监督管理局", TicketType.Business)]
    public void Goes_by_the_words_of_the_paper(string art, string type)
    {
        var read = FieldReader.Read(Drawn.Page("#      一张纸\n" + art));
        Assert.Equal(type, read.Type);
        Assert.InRange(read.TypeConfidence, 0.5, 0.85);
    }

    [Theory]
    [InlineData("请各档口于周五前到办公室领取水产品宣传册。")]
    [InlineData("陈老板：昨日欠款已付，余款周五结清。")]
    public void Does_not_guess_from_a_word_or_two(string art) =>
        Assert.Equal(TicketType.Unknown, FieldReader.Read(Drawn.Page(art)).Type);
}
