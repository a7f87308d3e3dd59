using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>What a paper lists, read by what its texts are and by arithmetic, where no heads say it.</summary>
public sealed class BodyTests
{
    private static IEnumerable<(string?, string?, string?, string?, string?)> Goods(FieldReading read) =>
        read.Fields.Items.Select(i => (i.Name, i.Unit, i.Qty, i.Price, i.Amount));

    [Fact]
    public void Reads_goods_whose_figures_stand_on_the_next_line_under_a_title_that_is_not_known()
    {
        var read = FieldReader.Read(Drawn.Page("""
                  广州穗香果品有限公司
            #      批发零售结账单
            单据流水9182340188
            购买单位天平架果品市场永盛果品档
            1.雪梨
              111箱×88.40                       9812.40
            2.黄皮
              55.2公斤×24.80                    1368.96
            应付合计                          ￥11181.36
            """));
        Assert.Equal(TicketType.Sale, read.Type);
        Assert.Equal([("雪梨", "箱", "111", "88.40", "9812.40"), ("黄皮", "公斤", "55.2", "24.80", "1368.96")], Goods(read));
        Assert.Equal(("9182340188", "天平架果品市场永盛果品档", "11181.36"), (read.Fields.Number, read.Fields.Consignee, read.Fields.Total));
    }

    [Fact]
    public void Finds_columns_without_heads_in_any_order()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      送货单
            53.90       72      公斤    3880.80     上海青
            50.50       83.6    箱      4221.80     桂鱼
            31.20       84.5    箱      2636.40     大米
            应付                        ￥10739.00
            """));
        Assert.Equal(
            [("上海青", "公斤", "72", "53.90", "3880.80"), ("桂鱼", "箱", "83.6", "50.50", "4221.80"), ("大米", "箱", "84.5", "31.20", "2636.40")], Goods(read));
        Assert.Equal("10739.00", read.Fields.Total);
    }

    [Fact]
    public void Takes_for_the_quantity_what_the_price_is_reckoned_with()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      过磅单
            货品      毛重      皮重      实重        单价      货款
            草鱼      52.5      2.5       50.0斤      9.80      490.00
            鲈鱼      31.0      1.0       30.0斤      18.50     555.00
            """));
        Assert.Equal([("草鱼", "斤", "50.0", "9.80", "490.00"), ("鲈鱼", "斤", "30.0", "18.50", "555.00")], Goods(read));
    }

    [Fact]
    public void Reads_one_lot_that_is_written_as_a_form()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      交易结算凭单
            结算单号：261024-253
            卖方商户    广州新兴隆食品配送有限公司
            买方商户    广州市越秀区许文彬食品店
            交易品名    薏米            计量单位    斤
            成交重量    93              成交单价    9.50
            成交金额    883.50          结算时间    2026-10-24
            """));
        Assert.Equal([("薏米", "斤", "93", "9.50", "883.50")], Goods(read));
        Assert.Equal(
            ("261024-253", "广州新兴隆食品配送有限公司", "广州市越秀区许文彬食品店", null),
            (read.Fields.Number, read.Fields.Holder, read.Fields.Consignee, read.Fields.Total));
    }

    [Fact]
    public void Reads_an_amount_that_looks_like_a_month()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      成交明细
            菜心        69kg    30.15    2080.35
            红萝卜      36kg    58.88    2119.68
            """));
        Assert.Equal([("菜心", "kg", "69", "30.15", "2080.35"), ("红萝卜", "kg", "36", "58.88", "2119.68")], Goods(read));
    }

    [Fact]
    public void Takes_the_unit_that_is_said_once_for_all_rows()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      送货单
            品名      重量      单价      货款
                      (kg)      (元)      (元)
            田螺      93        13.60     1264.80
            花螺      15        89.30     1339.50
            """));
        Assert.Equal(["kg", "kg"], read.Fields.Items.Select(i => i.Unit));
    }

    [Fact]
    public void Takes_nothing_for_a_sale_of_goods_that_sells_something_else() =>
        Assert.Equal(TicketType.Unknown, FieldReader.Read(Drawn.Page("""
            #      加油站小票
            升数：87.70L
            单价：7.62元/L
            金额：668.27
            """)).Type);

    [Fact]
    public void Reads_tests_without_heads_by_what_their_texts_are()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      抽检情况
            检测机构    广州绿源检测服务有限公司
            受检摊位    广州粤丰蔬菜有限公司
            样品名称    砂糖橘
            阴性        合格      ≤0.5        氧乐果
            0.01        合格      ≤100        恩诺沙星
            0.35        不合格    ≤0.2        腐霉利
            """));
        Assert.Equal((TicketType.Test, "广州粤丰蔬菜有限公司"), (read.Type, read.Fields.Holder));
        Assert.Equal(
            [("氧乐果", "阴性", "≤0.5", "合格"), ("恩诺沙星", "0.01", "≤100", "合格"), ("腐霉利", "0.35", "≤0.2", "不合格")],
            read.Fields.Items.Select(i => (i.Test, i.Value, i.Limit, i.Result)));
        Assert.Equal(["砂糖橘"], read.Fields.Products);
    }

    [Fact]
    public void Reads_tests_whose_values_stand_below_and_whose_verdict_stands_beside()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      快检结果查询
            检测单号    20260621-073
            样品名称    芡实
            被检档口    广州市海珠区邓永康食品店
            检测机构    广州嘉禾检测服务有限公司
            1、菌落总数                             合格
            检测值：3000        标准值：≤10000
            2、铅                                   合格
            检测值：未检出      标准值：≤0.2
            最终结果                                合格
            """));
        Assert.Equal(
            [("菌落总数", "3000", "≤10000", "合格"), ("铅", "未检出", "≤0.2", "合格")], read.Fields.Items.Select(i => (i.Test, i.Value, i.Limit, i.Result)));
        Assert.Equal(
            ("广州市海珠区邓永康食品店", "广州嘉禾检测服务有限公司", "合格"), (read.Fields.Holder, read.Fields.Issuer, read.Fields.Result));
    }
}
