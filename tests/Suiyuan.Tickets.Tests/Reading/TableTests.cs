using Suiyuan.Tickets.Ocr;
using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

public sealed class TableTests
{
    [Fact]
    public void Reads_a_sale_without_ruled_lines_and_with_empty_cells()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            送货单
            客户：广州市白云区曾俊杰蔬菜店          No.8187915578
            序号   品名      规格      单位   数量    单价     金额
            1      菜心      精品      公斤   6       7.10     42.60
            2      茄子                kg     49      9.80     480.20
            3      通菜      5kg/件    kg     80      7.00     560.00
            合计                                              1082.80
            合计（大写）：壹仟零捌拾贰元捌角
            """));
        Assert.Equal(TicketType.Sale, read.Type);
        Assert.Equal(3, read.Fields.Items.Count);
        Assert.Equal(new TicketItem { Name = "茄子", Unit = "kg", Qty = "49", Price = "9.80", Amount = "480.20" }, read.Fields.Items[1]);
        Assert.Equal("5kg/件", read.Fields.Items[2].Spec);
        Assert.Equal(["菜心", "茄子", "通菜"], read.Fields.Products);
        Assert.Equal("1082.80", read.Fields.Total);
        Assert.Equal("广州市白云区曾俊杰蔬菜店", read.Fields.Consignee);
        Assert.Equal("8187915578", read.Fields.Number);
        Assert.Null(read.Fields.Quantity);
    }

    [Fact]
    public void Reads_a_receipt_whose_names_stand_above_their_figures()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      销售凭证
            商户：广州海之源水产有限公司
            品名  单价      数量        金额
            三文鱼
                  154.3     18.7公斤    2885.41
            加州鲈
                  21.9      82斤        1795.8
            合计：                      4681.21
            """));
        Assert.Equal(2, read.Fields.Items.Count);
        Assert.Equal(new TicketItem { Name = "三文鱼", Unit = "公斤", Qty = "18.7", Price = "154.3", Amount = "2885.41" }, read.Fields.Items[0]);
        Assert.Equal("加州鲈", read.Fields.Items[1].Name);
        Assert.Equal("4681.21", read.Fields.Total);
    }

    [Fact]
    public void Cuts_texts_that_were_detected_as_one_at_the_edges_of_columns()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      销售清单
            |品名        |单位|数量    |单价    |金额      |
            |白萝卜      |公斤|12 3.5  |        |42        |
            |豆角        |斤  |36      |10      |360       |
            """));
        Assert.Equal("白萝卜", read.Fields.Items[0].Name);
        Assert.Equal("豆角", read.Fields.Items[1].Name);
        Assert.Equal("公斤", read.Fields.Items[0].Unit);
    }

    [Fact]
    public void Lets_arithmetic_decide_an_uncertain_figure()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      送货单
            品名      单位   数量    单价     金额
            菜心      公斤   6       7.50     46.00
            """, 0, ('6', 0.9f, '5'), ('4', 0.95f, '9')));

        // 6 × 7.50 = 45.00: of the figures that may be otherwise, the one with 5 for 6 fits.
        Assert.Equal(("6", "45.00"), (read.Fields.Items[0].Qty, read.Fields.Items[0].Amount));
    }

    [Fact]
    public void Leaves_a_wrong_sum_that_is_certain_as_it_is_printed()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      送货单
            品名      单位   数量    单价     金额
            菜心      公斤   6       7.50     46.00
            合计：46.00
            """));
        Assert.Equal("46.00", read.Fields.Items[0].Amount);
        Assert.Equal("46.00", read.Fields.Total);
    }

    [Fact]
    public void Reads_a_test_report_with_its_table_and_its_conclusion()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            检验报告
            样品名称    小白菜                抽样单编号   CY86105475
            被抽样单位  海珠江燕市场蔬菜行    抽样日期     2026年11月6日
            序号  检验项目    单位     标准指标   实测值     单项判定
            1     毒死蜱      mg/kg    ≤0.02      未检出     合格
            2     噻虫胺      mg/kg    ≤0.2       0.5        不合格
            检验结论    经抽样检验，所检项目不符合GB2763要求，判定为不合格。
            签发日期：2026年11月10日
            """));
        Assert.Equal(TicketType.Test, read.Type);
        Assert.Equal(["小白菜"], read.Fields.Products);
        Assert.Equal("海珠江燕市场蔬菜行", read.Fields.Holder);
        Assert.Equal(
            [new TicketItem { Test = "毒死蜱", Value = "未检出", Limit = "≤0.02", Result = "合格" }, new TicketItem { Test = "噻虫胺", Value = "0.5", Limit = "≤0.2", Result = "不合格" }],
            read.Fields.Items);
        Assert.Equal("不合格", read.Fields.Result);
        Assert.Equal("2026-11-10", read.Fields.IssueDate);
    }

    [Fact]
    public void Reads_a_list_whose_results_are_negative_or_positive()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      快检结果公示
            样品名称    检测项目            检测结果
            鲩鱼        孔雀石绿            阴性
            鲈鱼        孔雀石绿            阳性
            检测日期：2026年9月23日
            """));
        Assert.Equal(["阴性", "阳性"], read.Fields.Items.Select(i => i.Value));
        Assert.All(read.Fields.Items, i => Assert.Null(i.Result));
        Assert.Equal("2026-09-23", read.Fields.IssueDate);
        Assert.Null(read.Fields.Result);
    }

    [Fact]
    public void Makes_one_row_of_a_test_that_is_written_as_a_form()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #    快速检测报告单
            样品名称：菜心
            检测项目：有机磷和氨基甲酸酯
            抑制率：23.5%
            检测结果：阴性
            检测时间：2026-05-06 10:20
            检测单位：黄沙市场快检室
            """));
        var item = Assert.Single(read.Fields.Items);
        Assert.Equal("有机磷和氨基甲酸酯", item.Test);
        Assert.Equal("23.5%", item.Value);
        Assert.Equal("阴性", read.Fields.Result);
        Assert.Equal("黄沙市场快检室", read.Fields.Issuer);
        Assert.Equal("2026-05-06", read.Fields.IssueDate);
    }

    [Fact]
    public void Does_not_take_the_stroke_of_a_character_for_a_ruled_line()
    {
        var page = Drawn.Page("""
            #      销售小票
                      数量        单价      小计
            老虎斑
                      55公斤      97.50     5362.50
            沙尖鱼
                      70斤        27.30     1911.00
            """);
        var line = page.Lines.Single(l => l.Text == "55公斤");
        var stroke = line.Box[0].X + (0.66f * (line.Box[1].X - line.Box[0].X));
        page = page with { Rules = [.. page.Rules, new RuledLine(false, stroke, line.Box[0].Y - 20, line.Box[3].Y + 20)] };
        Assert.Equal([("老虎斑", "55", "公斤"), ("沙尖鱼", "70", "斤")], FieldReader.Read(page).Fields.Items.Select(i => (i.Name, i.Qty, i.Unit)));
    }
}
