using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>Slips without prices, lost signs, verdicts in sentences, firms that a person signs for, and what is not to be sure.</summary>
public sealed class SureTests
{
    private const double Sure = 0.9;

    [Fact]
    public void Reads_all_rows_of_a_slip_without_prices()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      食用农产品批发销售凭证
            销售日期：2026年7月27日
            ------------------------------------------------------
            | 食用农产品名称 | 产地     | 数量       | 备注     |
            ------------------------------------------------------
            | 九层塔         | 广东     | 109kg      |          |
            | 冬瓜           | 山东     | 31公斤     |          |
            | 香菇           | 山东     | 54.8公斤   |          |
            ------------------------------------------------------
            销售者名称：环球水产交易中心福旺蔬菜行
            购货者：广州市天河区冯德胜蔬菜店
            """));
        Assert.Equal(
            [("九层塔", "kg", "109"), ("冬瓜", "公斤", "31"), ("香菇", "公斤", "54.8")], read.Fields.Items.Select(i => (i.Name, i.Unit, i.Qty)));
        Assert.Null(read.Fields.Origin);
    }

    [Theory]
    [InlineData("2026年7月14日", true)]
    [InlineData("2026年8月14日", false)]
    public void Two_days_that_make_a_term_bear_each_other_out(string until, bool sure)
    {
        var read = FieldReader.Read(Drawn.Page($"""
            #      食品经营许可证
            经营者名称：清远市百顺食品有限公司     许可证编号：
                                                   JY24418821256562
            法定代表人：陈浩然                     有效期至：
                                                   {until}
            经营场所：清远市连州市星子镇东路103号
            发证机关：清远市连州市市场监督管理局
            发证日期：2021年7月15日
            """));
        Assert.Equal("2021-07-15", read.Fields.IssueDate);
        Assert.Equal(sure, read.Confidence["expiry"] >= Sure);
    }

    [Fact]
    public void Reads_goods_and_quantities_without_heads_and_prices()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      送货单
            客户：广州市天河区冯德胜蔬菜店
            冬瓜        31公斤
            香菇        54.8公斤
            芋头        38.2kg
            """));
        Assert.Equal(
            [("冬瓜", "公斤", "31"), ("香菇", "公斤", "54.8"), ("芋头", "kg", "38.2")], read.Fields.Items.Select(i => (i.Name, i.Unit, i.Qty)));
    }

    [Fact]
    public void Gives_limits_back_the_sign_that_was_misread_or_lost_but_not_as_sure()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      检验报告
            检验项目      标准要求      检验结果      单项判定
            甲胺磷        ≤0.05         未检出        合格
            克百威        Λo.02         0.006         合格
            腐霉利        ≤0.2          未检出        合格
            噻虫胺        0.2           未检出        合格
            """));
        Assert.Equal(["≤0.05", "≤0.02", "≤0.2", "≤0.2"], read.Fields.Items.Select(i => i.Limit));
        Assert.True(read.Confidence["items.0.limit"] >= Sure);
        Assert.InRange(read.Confidence["items.1.limit"], 0, Sure - 0.001);
        Assert.InRange(read.Confidence["items.3.limit"], 0, Sure - 0.001);
    }

    [Fact]
    public void Leaves_limits_without_signs_as_printed()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      检验报告
            检验项目      标准要求      检验结果      单项判定
            甲胺磷        0.05          未检出        合格
            腐霉利        0.2           未检出        合格
            """));
        Assert.Equal(["0.05", "0.2"], read.Fields.Items.Select(i => i.Limit));
    }

    [Fact]
    public void Reads_the_verdict_that_a_sentence_leads_to()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      食用农产品检测结果告知单
            被抽样单位    广州粤丰水产有限公司
            样品名称      海鲈
            检测项目      标准值        检测值      结论
            地西泮        不得检出      未检出      合格
            镉            ≤0.5          0.7         不合格
            该样品检测结果为：不合格
            """));
        Assert.Equal("不合格", read.Fields.Result);
        Assert.Equal(["合格", "不合格"], read.Fields.Items.Select(i => i.Result));
    }

    [Fact]
    public void Prefers_the_firm_at_the_head_to_who_signs_for_it()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      广州市荔湾区曾俊杰蔬菜经营部
            #             送货单
            收货单位：佛山中南农产品交易中心穗香水产行
            货物名称      单位      数量      单价      金额
            花蟹          箱        9         30.70     276.30
            池鱼          公斤      36.5      16.20     591.30
            送货单位及经手人（盖章）：何志强
            """));
        Assert.Equal(("广州市荔湾区曾俊杰蔬菜经营部", "佛山中南农产品交易中心穗香水产行"), (read.Fields.Holder, read.Fields.Consignee));
    }

    [Fact]
    public void Takes_for_the_buyer_who_heads_a_slip_of_goods_that_came_in()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      广州海之源蔬菜配送有限公司
            #             进货单
            供货商：广州市天河区佛山中南农产品交易中心霍氏蔬菜档
            商品名称      单位      数量      进价      金额
            青瓜          斤        37        4.7       173.9
            芋头          斤        60.6      7         424.2
            采购：关桂芳            验收：许国辉
            """));
        Assert.Equal(
            ("广州市天河区佛山中南农产品交易中心霍氏蔬菜档", "广州海之源蔬菜配送有限公司"), (read.Fields.Holder, read.Fields.Consignee));
    }

    [Fact]
    public void Joins_a_heading_that_was_broken_within_a_word()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #广州市白云区天平架果品市场杨氏果
            #                品档
                           销售小票
            客户：广州百顺果品配送有限公司
            杨梅        34箱      376.30      12794.20
            西柚        92斤      6.60        607.20
            """));
        Assert.Equal("广州市白云区天平架果品市场杨氏果品档", read.Fields.Holder);
    }

    [Fact]
    public void Is_never_sure_of_a_name_of_one_character_or_of_one_that_the_register_has_not()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      送货单
            鱼          9公斤       30.70     276.30
            鲮鱼        36.5公斤    16.20     591.30
            山上来货    10公斤      12.50     125.00
            """));
        Assert.Equal(["鱼", "鲮鱼", "山上来货"], read.Fields.Items.Select(i => i.Name));
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(i => read.Confidence[$"items.{i}.name"] >= Sure));
        Assert.True(read.Confidence["products"] < Sure);
    }

    [Fact]
    public void Lets_the_register_decide_between_what_the_recogniser_saw()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      送货单
            草茹        9公斤       30.70     276.30
            冬瓜        36.5公斤    16.20     591.30
            """, doubts: ('茹', 0.6f, '菇')));
        Assert.Equal(["草菇", "冬瓜"], read.Fields.Items.Select(i => i.Name));
    }

    [Fact]
    public void Reads_a_stroke_among_digits_as_a_one_and_finds_the_sum_that_another_label_hides()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      送货单
            青瓜        37斤      4.70      l73.90
            芋头        60斤      7.00      420.00
            合        计                    593.90
            此前应收：1539.00
            """));
        Assert.Equal(("173.90", "593.90"), (read.Fields.Items[0].Amount, read.Fields.Total));
    }

    [Fact]
    public void Reads_a_sum_whose_one_was_seen_as_a_bracket()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      进货单
            商品名称    单位    数量    进价      金额
            虾皮        公斤    120     57.00     6840.00
            鱼肚        kg      88      50.00     4400.00
            合计                                  1]240.00
            """));
        Assert.Equal("11240.00", read.Fields.Total);
    }

    [Fact]
    public void Knows_a_title_behind_a_traders_name_however_long_that_is()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            广州市白云区佛山中南农产品交易中心潘记水产档销售单
            客户名称：南沙万顷沙水产市场绿源水产行
            录单日期：2026-11-18
            商品全名    单位    数量    单价     金额
            海带        箱      35      108.90   3811.50
            生蚝        公斤    57      22.00    1254.00
            """));
        Assert.Equal("广州市白云区佛山中南农产品交易中心潘记水产档", paper.Fields.Holder);
        Assert.Equal("南沙万顷沙水产市场绿源水产行", paper.Fields.Consignee);
    }

    [Fact]
    public void Takes_the_number_of_an_order_for_no_title_of_one()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            收货记录RECEIVINGRECORD
            供应商Vendor：白云三元里综合市场正园水产经营部
            采购订单P.O.No.：PO67878435
            序号    货品          规格    数量     单位    单价      金额
            1       波士顿龙虾    统货    25.60    斤      101.30    2593.28
            2       帝王蟹        一级    32.00    公斤    475.80    15225.60
                                                  合计             17818.88
            """));
        Assert.Equal(("sale", "17818.88"), (paper.Type, paper.Fields.Total));
    }

    [Fact]
    public void Parts_a_grade_from_the_goods_that_it_stands_right_behind()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            #      电子销售凭证
            西洋菜中
            ¥12.60/kg×3           ¥37.80
            莲藕统货
            ¥5.50/斤×38           ¥209.00
            """));
        Assert.Equal([("西洋菜", "中"), ("莲藕", "统货")], paper.Fields.Items.Select(i => (i.Name, i.Spec)));
        Assert.InRange(paper.Confidence["items.0.spec"], 0, Sure - 0.001);
    }

    [Fact]
    public void Takes_the_verdict_whose_box_is_not_left_empty()
    {
        var paper = FieldReader.Read(Drawn.Page("#  食用农产品快速检测单\n样品名称：剥皮鱼\n检测结论：合格，准予销售    口不合格，停止销售"));
        Assert.Equal("合格", paper.Fields.Result);
    }

    [Fact]
    public void Takes_where_the_farm_is_for_the_place_and_not_the_number_of_its_pond()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            #      水产品产地证明
            凭证号SC281098299
            养殖主体李浩然
            养殖品种      草鱼
            出塘重量      1607斤
            基地位置      湛江市徐闻县曲界镇
            塘口B2塘
            出塘日期      2026-08-26
            """));
        Assert.Equal("湛江市徐闻县曲界镇", paper.Fields.Origin);
    }

    [Fact]
    public void Reads_the_month_of_a_date_that_is_written_in_English()
    {
        var paper = FieldReader.Read(Drawn.Page("#  销售单\n收货日期ReceivingDate：14-Sep-2026\n品名    数量    单价    金额\n菠菜    86斤    5.90    507.40"));
        Assert.Equal("2026-09-14", paper.Fields.IssueDate);
    }

    [Fact]
    public void Knows_a_letter_that_says_how_a_test_came_out_for_a_test_and_any_other_letter_for_none()
    {
        const string Letter = """
            #      食品快速检测结果告知书
            编号：K80668759
            被检单位：南沙万顷沙水产市场天禾蔬菜档
            检测项目    检测方法    试剂批号    检测结果
            腐霉利      胶体金      503322      阴性
            克百威      胶体金      503322      阴性
            检测结论：合格
            """;
        var paper = FieldReader.Read(Drawn.Page(Letter));
        Assert.Equal((TicketType.Test, "K80668759", "合格"), (paper.Type, paper.Fields.Number, paper.Fields.Result));
        Assert.Equal([("腐霉利", "阴性"), ("克百威", "阴性")], paper.Fields.Items.Select(x => (x.Test, x.Value)));
        Assert.All(paper.Fields.Items, x => Assert.Null(x.Batch));
        Assert.Equal(TicketType.Unknown, FieldReader.Read(Drawn.Page("#   消防安全检查告知书\n编号：K80668759\n被检单位：天禾蔬菜档")).Type);
    }

    [Fact]
    public void Takes_a_sentence_that_says_what_a_buyer_has_to_do_for_no_buyer()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            #      食用农产品承诺达标合格证
            品名        菜心          重量/件数    1209斤
            产地        广东省广州市增城区派潭镇
            承诺主体    梁美玲
            采购方应当查验并保存本合格证不少于六个月。
            """));
        Assert.Equal((null, "1209", "斤"), (paper.Fields.Consignee, paper.Fields.Quantity, paper.Fields.Unit));
    }

    [Fact]
    public void Takes_the_name_that_a_form_asks_for_before_the_one_who_signs_it()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            #      自产水产品产地证明
            养殖者姓名（名称）：高州市天禾水产养殖场农民专业合作社
            水产品名称：草鱼          销售数量：500斤
            养殖者（签名）：陈少芬
            """));
        Assert.Equal("高州市天禾水产养殖场农民专业合作社", paper.Fields.Holder);
    }

    [Fact]
    public void Takes_the_heading_of_a_page_for_no_goods_and_the_way_of_raising_for_no_place()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            农产品质量安全追溯
            南姜
            承诺达标合格证      已开具
            生产经营主体    梁美玲
            数量            12公斤
            """));
        Assert.DoesNotContain("质量安全追溯", paper.Fields.Products);
        var fish = FieldReader.Read(Drawn.Page("#    水产品产地证明\n产品名称    草鱼\n产品来源    养殖 口捕捞\n购货方    广州德利水产贸易有限公司\n经核实，上述水产品产自本辖区，生产过程中未发现使用违禁药物。"));
        Assert.Null(fish.Fields.Origin);
    }

    [Fact]
    public void Leaves_out_the_end_of_a_label_that_was_detected_with_its_value()
    {
        var line = new Layout(Drawn.Page("名称广州汇鲜食品有限责任公司")).Lines[0];
        Assert.Equal("广州汇鲜食品有限责任公司", Shapes.Read("holder", line)?.Text);
    }

    [Theory]
    [InlineData("贰佰陆拾伍千克", "贰佰陆拾伍", "千克")]
    [InlineData("叁千公斤", "叁千", "公斤")]
    public void Parts_capitals_from_their_unit_where_that_begins_with_a_numeral_too(string printed, string quantity, string unit)
    {
        var paper = FieldReader.Read(Drawn.Page("#    动物检疫合格证明（产品A）\n货主    关锦棠\n产品名称    猪肉\n数量    " + printed));
        Assert.Equal((quantity, unit), (paper.Fields.Quantity, paper.Fields.Unit));
    }

    [Fact]
    public void Counts_no_samples_as_goods_and_reads_a_comma_before_percent_as_a_point()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            #      检验报告
            委托单位    广州鸿运果品配送有限公司
            样品数量    2批
            样品名称    检验项目      实测值    标准值    单项结论
            番薯        农药残留      17,6%     ≤50%      合格
            菜心        农药残留      O.2%      ≤50%      合格
            """));
        Assert.Null(paper.Fields.Quantity);
        Assert.Equal(["17.6%", "0.2%"], paper.Fields.Items.Select(x => x.Value));
    }

    [Fact]
    public void Puts_together_a_spread_label_whose_last_character_was_detected_with_the_value()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            #   承诺达标合格证
            产品名称      南瓜苗
            产        地潮州市饶平县
            生  产  主  体梁美玲
            开具时间      2026-06-24
            """));
        Assert.Equal(("潮州市饶平县", "梁美玲"), (paper.Fields.Origin, paper.Fields.Holder));
    }

    [Fact]
    public void Completes_a_sum_that_breaks_off_by_the_amount_in_capitals()
    {
        var paper = FieldReader.Read(Drawn.Page("""
            #      送货单
            货物名称    单位    数量    单价     金额
            海鲈        kg      74      38.1     2819.4
            鲤鱼        kg      13.7    24.1     330.17
            合计人民币（大写）：叁仟壹佰肆拾玖元伍角柒分     ¥3149.
            """));
        Assert.Equal("3149.57", paper.Fields.Total);
        Assert.InRange(paper.Confidence["total"], 0, Sure - 0.001);
    }
}
