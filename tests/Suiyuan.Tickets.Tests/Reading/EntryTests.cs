using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>Goods and tests that are not set as one plain table.</summary>
public sealed class EntryTests
{
    private static IEnumerable<(string?, string?, string?, string?, string?)> Goods(FieldReading read) =>
        read.Fields.Items.Select(i => (i.Name, i.Unit, i.Qty, i.Price, i.Amount));

    [Fact]
    public void Reads_a_table_in_two_halves_down_the_one_and_then_the_other()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      销售单
            品名    数量    单价    金额      品名    数量    单价    金额
            油麦菜  17.5箱  8.00    140.00    菠菜    86斤    5.90    507.40
            大蒜    42kg    9.00    378.00
            合计（元）  1025.40
            """));
        Assert.Equal(
            [("油麦菜", "箱", "17.5", "8.00", "140.00"), ("大蒜", "kg", "42", "9.00", "378.00"), ("菠菜", "斤", "86", "5.90", "507.40")], Goods(read));
        Assert.Equal("1025.40", read.Fields.Total);
    }

    [Fact]
    public void Follows_numbers_that_run_across_the_halves()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      销售单
            序号  品名    数量    金额      序号  品名    数量    金额
            1     油麦菜  17.5箱  140.00    2     菠菜    86斤    507.40
            3     大蒜    42kg    378.00
            """));
        Assert.Equal(["油麦菜", "菠菜", "大蒜"], read.Fields.Products);
    }

    [Fact]
    public void Reads_names_above_their_quantity_times_price()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      销售单
            商品        数量×单价        小计
            1.生菜
                        45.5kg×9.6       436.80
            2.芥兰
                        30斤×5.3         159.00
            合计:595.80
            共2种

            大旺蔬菜贸易有限公司
            电话:13800455162
            """));
        Assert.Equal([("生菜", "kg", "45.5", "9.6", "436.80"), ("芥兰", "斤", "30", "5.3", "159.00")], Goods(read));
        Assert.Equal("大旺蔬菜贸易有限公司", read.Fields.Holder);
    }

    [Fact]
    public void Reads_goods_without_heads_where_the_figures_agree()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      销售单详情
            红萝卜                              ￥140.28
            ￥2.80/斤   数量50.1
            油麦菜                              ￥260.40
            ￥9.30/公斤   数量28
            共2项  合计：￥400.68
            订单编号：260623-410
            """));
        Assert.Equal([("红萝卜", "斤", "50.1", "2.80", "140.28"), ("油麦菜", "公斤", "28", "9.30", "260.40")], Goods(read));
    }

    [Fact]
    public void Does_not_take_a_named_sum_for_goods()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      批发销售凭证
            品名      单价      数量      金额
            姜        14.7      30公斤    441.00
            应付总额                      ￥441.00
            支付方式                      支付宝
            """));
        Assert.Equal(["姜"], read.Fields.Products);
        Assert.Equal("441.00", read.Fields.Total);
    }

    [Fact]
    public void Reads_blocks_of_labels_that_a_device_prints_for_each_sample()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      食品安全快速检测单
            被检单位：金穗蔬菜经营部
            样品：小白菜
            项目：腐霉利    检测值：0.64
            结果：不合格
            样品：香菇
            项目：腐霉利    检测值：未检出
            结果：合格
            检测员：曾惠珍
            """));
        Assert.Equal(
            [("小白菜", "腐霉利", "0.64", "不合格"), ("香菇", "腐霉利", "未检出", "合格")],
            read.Fields.Items.Select(i => (i.Name, i.Test, i.Value, i.Result)));
        Assert.Null(read.Fields.Result);
        Assert.Equal("金穗蔬菜经营部", read.Fields.Holder);
    }

    [Fact]
    public void Takes_English_heads_for_heads_and_a_verdict_as_printed()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      检验报告
            客户名称Applicant：利民蔬菜贸易有限公司
            检验项目      检验结果      标准要求      结论
            Test Item     Result        Limit         Conclusion
            噻虫胺        未检出        ≤0.2         符合
            菌落总数      3000          ≤10000       符合
            """));
        Assert.Equal(
            [("噻虫胺", "未检出", "≤0.2", "符合"), ("菌落总数", "3000", "≤10000", "符合")],
            read.Fields.Items.Select(i => (i.Test, i.Value, i.Limit, i.Result)));
        Assert.Equal("利民蔬菜贸易有限公司", read.Fields.Holder);
    }

    [Fact]
    public void Joins_a_label_whose_first_character_stands_apart()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      承诺达标合格证
            产品名称    贡柑
            重    量33箱
            产    地广东省广州市白云区钟落潭镇
            """));
        Assert.Equal(("33", "箱"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("广东省广州市白云区钟落潭镇", read.Fields.Origin);
    }

    [Fact]
    public void Reads_a_stroke_between_digits_as_a_one()
    {
        var read = FieldReader.Read(Drawn.Page("#      食用农产品合格证\n食用农产品名称：花螺\n数量（重量）：2l0kg\n"));
        Assert.Equal(("210", "kg"), (read.Fields.Quantity, read.Fields.Unit));
    }

    [Fact]
    public void Leaves_the_end_of_a_name_to_the_name_above()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      动物检疫合格证明
            货主：      郴州市广汇肉类食品有限责任公
                        司

            产品名称：  猪白条
            """));
        Assert.Equal(["猪白条"], read.Fields.Products);
        Assert.Equal("郴州市广汇肉类食品有限责任公司", read.Fields.Holder);
    }

    [Theory]
    [InlineData("现场采样")]
    [InlineData("委托送检")]
    public void Takes_no_way_of_sampling_for_a_place(string source) =>
        Assert.Null(FieldReader.Read(Drawn.Page($"#      检测报告\n样品名称：黄鳝\n样品来源：{source}\n")).Fields.Origin);

    [Fact]
    public void Reads_the_buyer_beside_the_courtesy_and_the_shop_before_the_title()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   惠珍蔬菜店销售单
            江鲜果品有限公司    台照
            品名      数量      单价      金额
            姜        30        2.00      60.00
            """));
        Assert.Equal(("惠珍蔬菜店", "江鲜果品有限公司"), (read.Fields.Holder, read.Fields.Consignee));
    }
}
