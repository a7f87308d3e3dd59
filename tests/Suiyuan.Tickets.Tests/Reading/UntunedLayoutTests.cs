using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>Arrangements and words that papers of other places have.</summary>
public sealed class UntunedLayoutTests
{
    [Fact]
    public void Reads_values_set_in_below_their_labels()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   动物检疫合格证明
                产品B（电子联）
            检疫证号
                4431710796
            货主
                遂溪县福旺食品有限公司
            产品
                牛肉
            重量
                88千克
            产地
                广东省湛江市遂溪县北坡镇
            """));
        Assert.Equal(TicketForm.ProductB, read.Form);
        Assert.Equal("4431710796", read.Fields.Number);
        Assert.Equal("遂溪县福旺食品有限公司", read.Fields.Holder);
        Assert.Equal(["牛肉"], read.Fields.Products);
        Assert.Equal(("88", "千克"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("广东省湛江市遂溪县北坡镇", read.Fields.Origin);
    }

    [Theory]
    [InlineData("畜（货）主", "产出水域", "运至市场")]
    [InlineData("塘主", "来自", "指运地")]
    [InlineData("场主", "种养地", "销往去向")]
    public void Knows_the_words_of_other_places(string holder, string origin, string destination)
    {
        var read = FieldReader.Read(Drawn.Page($"""
            #   水产品产地证明
            {holder}：陈志强
            品名：草鱼
            {origin}：广州市番禺区石楼镇
            {destination}：广州市荔湾区黄沙水产交易市场
            """));
        Assert.Equal("陈志强", read.Fields.Holder);
        Assert.Equal("广州市番禺区石楼镇", read.Fields.Origin);
        Assert.Equal("广州市荔湾区黄沙水产交易市场", read.Fields.Destination);
    }

    [Fact]
    public void Parts_goods_and_their_quantity_that_have_one_label()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   水产品产地证明
            养殖户：英德市正园水产养殖场
            产品及数量：泥鳅2582公斤
            出证日期：2026年7月8日
            """));
        Assert.Equal(["泥鳅"], read.Fields.Products);
        Assert.Equal(("2582", "公斤"), (read.Fields.Quantity, read.Fields.Unit));
    }

    [Fact]
    public void Brackets_after_a_label_say_which_of_its_meanings_it_has()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   肉品品质检验合格证
            生产企业（屠宰厂）：广州市番禺区食品公司肉联厂
            肉品名称：猪肉
            出证日期：2026年6月30日
            """));
        Assert.Equal("广州市番禺区食品公司肉联厂", read.Fields.Issuer);
        Assert.Null(read.Fields.Holder);
    }

    [Fact]
    public void Reads_a_certificate_that_says_all_in_one_sentence()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   动物检疫合格证明
                （省内动物·B）
                检证字第4447730684号
            兹证明斗门区兴隆农民专业合作社自广东省珠海市斗门区白蕉镇运往广东省广州市番禺区石楼镇绿源食品有限公司的肉鸽共2350羽，经临栏检疫合格，准予运输。
            """));
        Assert.Equal(TicketForm.AnimalB, read.Form);
        Assert.Equal("4447730684", read.Fields.Number);
        Assert.Equal("斗门区兴隆农民专业合作社", read.Fields.Holder);
        Assert.Equal("广东省珠海市斗门区白蕉镇", read.Fields.Origin);
        Assert.Equal("广东省广州市番禺区石楼镇绿源食品有限公司", read.Fields.Destination);
        Assert.Equal(["肉鸽"], read.Fields.Products);
    }

    [Fact]
    public void Tells_columns_by_how_their_heads_end()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   批发市场交易结算单
            |菜品      |采购数量  |计量单位  |成交价    |成交额    |
            |红萝卜    |61        |公斤      |5.50      |335.50    |
            |香菇      |10        |斤        |4.80      |48.00     |
            """));
        Assert.Equal(["红萝卜", "香菇"], read.Fields.Products);
        Assert.Equal(("61", "公斤", "5.50", "335.50"), (read.Fields.Items[0].Qty, read.Fields.Items[0].Unit, read.Fields.Items[0].Price, read.Fields.Items[0].Amount));
    }

    [Fact]
    public void Of_two_columns_of_findings_the_one_with_verdicts_judges()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   快检结果公示表
            |样品名称  |检测项目  |检测值    |检测结果  |
            |大闸蟹    |孔雀石绿  |阴性      |合格      |
            |花螺      |氯霉素    |阴性      |合格      |
            """));
        Assert.Equal(("阴性", "合格"), (read.Fields.Items[0].Value, read.Fields.Items[0].Result));
    }

    [Fact]
    public void Completes_a_product_only_where_one_fits()
    {
        Assert.Equal("白萝卜", ProductNames.Completed("白萝", []));
        Assert.Equal("猪胴体", ProductNames.Completed("猪体", [1]));
        Assert.Equal("金鲳鱼", ProductNames.Completed("金鱼", [1]));
        Assert.Null(ProductNames.Completed("猪", [1]));
        Assert.Null(ProductNames.Completed("草鱼", [1]));
        Assert.Null(ProductNames.Completed("猪体", [2]));
    }

    [Fact]
    public void A_character_left_of_a_product_is_known_by_the_side_on_which_the_other_was_lost()
    {
        Assert.Equal("茭白", ProductNames.Completed("白", [0]));
        Assert.Equal("白鲳", ProductNames.Completed("白", [1]));
        Assert.Null(ProductNames.Completed("白", []));
    }

    [Fact]
    public void A_test_or_a_product_that_differs_by_a_look_alike_is_that_test_or_product()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   快检结果公示表
            |样品名称  |检测项目  |检测值    |检测结果  |
            |茶树茹    |啶虫胖    |未检出    |合格      |
            |甘燕      |朋砂      |未检出    |合格      |
            """));
        Assert.Equal([("茶树菇", "啶虫脒"), ("甘蔗", "硼砂")], read.Fields.Items.Select(i => (i.Name, i.Test)));
    }

    [Fact]
    public void Takes_what_can_be_nothing_else_though_its_label_is_unknown_and_is_not_sure_of_it()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   水产品产地证明
            甲乙：草鱼
            丙丁：500公斤
            戊己：广东省佛山市三水区白坭镇
            """));
        Assert.Equal(["草鱼"], read.Fields.Products);
        Assert.Equal(("500", "公斤"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("广东省佛山市三水区白坭镇", read.Fields.Origin);
        Assert.True(read.Confidence["origin"] < 0.9);
        Assert.True(read.Confidence["products"] < 0.9);
    }

    [Theory]
    [InlineData("广东省云浮市新兴县竹镇", "广东省云浮市新兴县簕竹镇")]
    [InlineData("广东省云浮市罗定市竹镇", "广东省云浮市罗定市竹镇")]
    public void Puts_in_a_character_that_can_not_be_recognised(string read, string printed) =>
        Assert.Equal(printed, PlaceNames.Completed(read));

    [Theory]
    [InlineData("（2026896093号）")]
    [InlineData("（2026896093）号")]
    [InlineData("2026896093号")]
    public void A_number_under_the_title_is_read_whichever_way_its_bracket_closes(string printed)
    {
        var read = FieldReader.Read(Drawn.Page($"""
            #   产地证明
                                  {printed}
            兹证明我镇渔民吴丽娟销售的带鱼，数量2933斤，特此证明。
            """));
        Assert.Equal("2026896093", read.Fields.Number);
    }

    [Fact]
    public void A_name_that_is_nearly_a_product_is_not_sure()
    {
        Assert.Equal(1, ProductNames.Whole("金针菇"));
        Assert.True(ProductNames.Whole("金针茹") < 0.82);
        Assert.True(ProductNames.Whole("白") < 0.82);
    }

    [Fact]
    public void A_form_without_a_title_is_no_sure_stranger()
    {
        var read = FieldReader.Read(Drawn.Page("""
            地址：广州市
            电话：13800000000
            备注：无
            """));
        Assert.Equal(TicketType.Unknown, read.Type);
        Assert.True(read.TypeConfidence < 0.9);
    }

    [Fact]
    public void Reads_a_date_that_stands_above_its_label_at_the_foot()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   食用农产品检验报告
            样品名称：香蕉
            抽样日期：2026年8月6日
            检验结论：合格

                                            2026年8月11日
                                            报告日期
            """));
        Assert.Equal("2026-08-11", read.Fields.IssueDate);
    }

    [Fact]
    public void A_name_cut_short_is_not_sure()
    {
        FieldReading Of(string name) => FieldReader.Read(Drawn.Page($"""
            #   承诺达标合格证
            生产者：{name}
            产品名称：菜心
            """));
        Assert.True(Of("广州市番禺区福旺食品有限公司").Confidence["holder"] >= 0.9);
        Assert.True(Of("广州市番禺区福旺").Confidence["holder"] < 0.9);
    }
}
