using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>Forms of sales and tests that are no plain tables, and pages whose labels stand elsewhere than beside.</summary>
public sealed class OtherFormsTests
{
    [Fact]
    public void Reads_a_sale_of_one_thing_that_has_no_table()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      过磅单
            磅单号：260712-252          称重单位：公斤
            发货单位  广州市海珠区关记水产档    货名  马鲛鱼
            收货单位  广州市海珠区蔡桂芳商行    毛重  9020
            日期      2026/7/12                 皮重  7360
            司机      霍洪                      净重  1660
            """));
        Assert.Equal([new TicketItem { Name = "马鲛鱼", Unit = "公斤", Qty = "1660" }], read.Fields.Items);
        Assert.Null(read.Fields.Quantity);
        Assert.Equal("广州市海珠区蔡桂芳商行", read.Fields.Consignee);
    }

    [Fact]
    public void Puts_an_amount_together_whose_digits_have_columns_of_their_own()
    {
        // The 1 of 114.80 was not recognised: quantity and price say it.
        var read = FieldReader.Read(Drawn.Page("""
            #      送货单
            客户：广州顺兴食品贸易有限公司
                                                金      额
            货物名称      单位    数量    单价
                                                  千  百  十  元  角  分
            豆干          公斤    112     13.1    1   4   6   7   2   0
            沙葛          斤      41      2.8             1   4   8   0
            """));
        Assert.Equal(new TicketItem { Name = "豆干", Unit = "公斤", Qty = "112", Price = "13.1", Amount = "1467.20" }, read.Fields.Items[0]);
        Assert.Equal("114.80", read.Fields.Items[1].Amount);
    }

    [Fact]
    public void Reads_a_head_that_was_broken_into_two_lines_and_bracket()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      供货清单
            商品名称      数量/斤    单价(元/    金额(元)
            荷兰豆        120        11.5        1380
            面筋          41.4       12.1        500.94
            """));
        Assert.Equal(new TicketItem { Name = "面筋", Unit = "斤", Qty = "41.4", Price = "12.1", Amount = "500.94" }, read.Fields.Items[1]);
    }

    [Fact]
    public void Ends_a_table_where_the_page_says_its_own_number_and_sum()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      交易凭证
            品种        交易量      价格        交易额
            橙          97斤        4.60        446.20
            冬枣        10斤        11.80       118.00
            票号4937442630                      成交金额564.20
            """));
        Assert.Equal(["橙", "冬枣"], read.Fields.Products);
        Assert.Equal("446.20", read.Fields.Items[0].Amount);
        Assert.Equal("564.20", read.Fields.Total);
        Assert.Equal("4937442630", read.Fields.Number);
    }

    [Fact]
    public void Reads_values_that_stand_above_their_labels()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #动物检疫合格证明（动物B）

            500羽
            数量


            关锦棠
            货主


            广东省河源市龙川县老隆镇
            启运地


            广东省佛山市顺德区勒流街道
            目的地


            河源市龙川县动物卫生监督所
            出证单位
            """));
        Assert.Equal(("500", "羽"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("关锦棠", read.Fields.Holder);
        Assert.Equal("广东省河源市龙川县老隆镇", read.Fields.Origin);
        Assert.Equal("广东省佛山市顺德区勒流街道", read.Fields.Destination);
        Assert.Equal("河源市龙川县动物卫生监督所", read.Fields.Issuer);
    }

    [Fact]
    public void Reads_cards_of_tests_without_colons()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      检测报告详情
            报告编号      GDJ702741780
            样品名称      冬瓜
            毒死蜱                                          合格
            检测结果0.006        标准限量≤0.02        mg/kg
            氧乐果                                          合格
            检测结果0.004        标准限量≤0.02        mg/kg
            总体结论                                        合格
            """));
        Assert.Equal(
            [
                new TicketItem { Test = "毒死蜱", Value = "0.006", Limit = "≤0.02", Result = "合格" },
                new TicketItem { Test = "氧乐果", Value = "0.004", Limit = "≤0.02", Result = "合格" },
            ],
            read.Fields.Items);
        Assert.Equal("合格", read.Fields.Result);
        Assert.Equal(["冬瓜"], read.Fields.Products);
    }

    [Fact]
    public void Gives_every_test_of_a_sample_its_name_that_is_printed_once()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      检测报告
            样品      检测项目    标准限量    实测值    判定
            哈密瓜    克百威      ≤0.02       未检出    合格
                      毒死蜱      ≤0.02       未检出    合格
            """));
        Assert.All(read.Fields.Items, i => Assert.Equal("哈密瓜", i.Name));
        Assert.Equal(2, read.Fields.Items.Count);
    }

    [Fact]
    public void Takes_the_English_beside_a_label_for_no_value()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      销售发货单
            客户BILLTO                         单号Inv.No.      8472061
            广州市天河区庞嘉欣水产店
            品名          数量       单价        金额
            禾花鱼        108箱      370.9       40057.2
            """));
        Assert.Equal("广州市天河区庞嘉欣水产店", read.Fields.Consignee);
        Assert.Equal("8472061", read.Fields.Number);
    }

    [Fact]
    public void Does_not_take_a_title_for_another_that_differs_in_a_certain_character()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #从业人员预防性健康检查合格证明
            姓名：陈艳红
            健康证号：557584917531
            体检日期：2026-08-23
            """));
        Assert.Equal(TicketType.Unknown, read.Type);
    }
}
