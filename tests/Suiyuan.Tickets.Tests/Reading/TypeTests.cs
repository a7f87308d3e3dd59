using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

public sealed class TypeTests
{
    [Theory]
    [InlineData("广东省食用农产品承诺达标合格证", TicketType.Commitment)]
    [InlineData("生猪产品肉品品质检验合格证", TicketType.MeatInspection)]
    [InlineData("海捕水产品产地证明", TicketType.Aquatic)]
    [InlineData("黄沙水产市场统一销售凭证", TicketType.Sale)]
    [InlineData("出库单（客户联）", TicketType.Sale)]
    [InlineData("农药残留快速检测结果公示", TicketType.Test)]
    [InlineData("检 验 报 告", TicketType.Test)]
    [InlineData("食品生产许可证", TicketType.Licence)]
    [InlineData("营业执照", TicketType.Business)]
    public void Goes_by_the_title_wherever_the_paper_comes_from(string title, string type)
    {
        var read = FieldReader.Read(Drawn.Page("#        " + title + "\n\n编号：20260001\n日期：2026年5月6日\n备注：无\n"));
        Assert.Equal(type, read.Type);
        Assert.True(read.TypeConfidence > 0.9);
    }

    [Theory]
    [InlineData("#      今日菜单\n清蒸鲈鱼   68元\n白切鸡    88元\n例汤     28元")]
    [InlineData("#      停车场收费票据\n车牌号：粤A12345\n入场时间：2026-05-06 10:00\n收费：15元")]
    [InlineData("#      动物检疫申报单\n货主：陈大文\n动物种类：生猪\n数量：20头")]
    [InlineData("老陈，明天送二十斤菜心来，检疫合格证明别忘了带。\n谢谢")]
    [InlineData("")]
    public void Does_not_know_other_papers(string art)
    {
        var read = FieldReader.Read(Drawn.Page(art));
        Assert.Equal(TicketType.Unknown, read.Type);
        Assert.Empty(read.Fields.Products);
        Assert.Null(read.Fields.Holder);
    }

    [Fact]
    public void Goes_by_the_labels_where_the_title_is_cut_off()
    {
        var read = FieldReader.Read(Drawn.Page("""
            货主：陈大文                  动物种类：生猪
            数量及单位：20头              启运地点：广东省阳江市阳春市
            到达地点：广州市白云区        官方兽医：李明
            检疫机构：阳春市动物卫生监督所
            """));
        Assert.Equal(TicketType.Quarantine, read.Type);
        Assert.True(read.TypeConfidence < 0.9);
        Assert.Equal(TicketForm.AnimalB, read.Form);
    }
}
