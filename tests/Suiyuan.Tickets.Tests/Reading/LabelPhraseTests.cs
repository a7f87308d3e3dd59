using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>Labels that the lexicon has only in part, and words that look like labels or values and are the other.</summary>
public sealed class LabelPhraseTests
{
    [Fact]
    public void Tells_seller_from_buyer_by_labels_that_go_on_after_a_known_word()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      食用农产品销售凭证
            凭证编号：261010-276
            |销售者名称    |万顷沙水产市场蔡记果品档              |
            |采购者名称    |东旺农副产品批发市场恒达果品档        |
            """));
        Assert.Equal("万顷沙水产市场蔡记果品档", read.Fields.Holder);
        Assert.Equal("东旺农副产品批发市场恒达果品档", read.Fields.Consignee);
    }

    [Theory]
    [InlineData("有效期截止日")]
    [InlineData("有效期截止日期")]
    [InlineData("有效期届满日期")]
    public void Reads_the_end_of_validity_that_stands_under_the_date_of_issue(string label)
    {
        var read = FieldReader.Read(Drawn.Page($"""
            #      食品经营许可证
            发证机关          清远市佛冈县市场监督管理局
            发证日期          2024年4月25日
            {label}      2029-04-24
            """));
        Assert.Equal("2024-04-25", read.Fields.IssueDate);
        Assert.Equal("2029-04-24", read.Fields.Expiry);
    }

    [Fact]
    public void Takes_the_beginning_of_a_period_for_no_end()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      营业执照
            企业名称：三水区穗香农产品有限公司
            营业期限自    2019年05月13日    营业期限至：长期
            核准日期：2026年06月15日
            """));
        Assert.Null(read.Fields.Expiry);
        Assert.Equal("2026-06-15", read.Fields.IssueDate);
    }

    [Fact]
    public void Reads_a_label_with_a_bracket_in_its_middle()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   肉品品质检验合格证
            厂（场）名：广州市利民生猪定点屠宰厂
            货主：黄埔区广汇肉类有限公司
            产品名称：猪肉
            """));
        Assert.Equal("广州市利民生猪定点屠宰厂", read.Fields.Issuer);
        Assert.Equal("黄埔区广汇肉类有限公司", read.Fields.Holder);
    }

    [Fact]
    public void Letters_before_a_head_are_part_of_it_and_no_goods()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      入境货物检验检疫证明
            ----------------------------------------------------------------
            |  商品名称    |  H.S.编码    |  数/重量    |  计量单位     |
            ----------------------------------------------------------------
            |  冷冻猪肋排  |  0303401049  |  333        |  箱           |
            ----------------------------------------------------------------
            """));
        Assert.Equal(["冷冻猪肋排"], read.Fields.Products);
    }

    [Theory]
    [InlineData("数量")]
    [InlineData("商品编码")]
    [InlineData("牲畜耳标号")]
    public void A_word_that_labels_end_with_is_no_value(string noun)
    {
        Assert.True(LabelPhrases.IsNoun(noun));
        var read = FieldReader.Read(Drawn.Page($"""
            #   动物检疫合格证明
            货主：陈志强
            动物种类：
            {noun}
            """));
        Assert.Empty(read.Fields.Products);
    }

    [Fact]
    public void What_was_read_for_certain_is_no_other_word_with_text_right_after_it()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   动物检疫合格证明
            货主：陈志强
            动物卫生监督检查站签章
            """));
        Assert.Null(read.Fields.Issuer);
    }

    [Fact]
    public void A_known_label_with_a_colon_ends_the_value_before_it_without_any_room()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   批发市场销售票
            卖方：广州市天禾果品配送有限公司番禺分公司买方：广州市简建华水产商行
            交易时间：2026.8.30
            """));
        Assert.Equal("广州市天禾果品配送有限公司番禺分公司", read.Fields.Holder);
        Assert.Equal("广州市简建华水产商行", read.Fields.Consignee);
    }

    [Fact]
    public void The_second_line_of_a_name_may_be_a_word_that_is_a_label_elsewhere()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   肉品品质检验合格证
            -----------------------------------------------------------------
            |屠宰企业    |广州市海之源生猪定点                            |
            |            |屠宰厂                                          |
            -----------------------------------------------------------------
            |货主名称    |陈志强                                          |
            -----------------------------------------------------------------
            """));
        Assert.Equal("广州市海之源生猪定点屠宰厂", read.Fields.Issuer);
    }

    [Fact]
    public void Heads_of_two_words_say_by_the_last_what_stands_below()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            检验报告
            检验项目      标准规定      检验结果      项目结论
            氯霉素        不得检出      未检出        合格
            恩诺沙星      ≤100        30            合格
            """));
        Assert.Equal(["合格", "合格"], read.Fields.Items.Select(i => i.Result));
        Assert.Equal(["氯霉素", "恩诺沙星"], read.Fields.Items.Select(i => i.Test));
    }
}
