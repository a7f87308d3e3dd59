using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Ocr;
using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>What is not printed at all is not read, and what may be something else is not given as sure.</summary>
public sealed class DoubtTests
{
    private const double Sure = 0.9;

    private const string Blurred = """
        #            送货单
        商品名称        数量        单价        金额
        蜜柚            47          3.4         159.8
        桃子            24          182         4368
        芒果            52          143         7436
        """;

    [Fact]
    public void A_clause_about_admission_is_no_result()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      入境货物检验检疫证明
            收货人名称：广州广汇冷链供应链有限责任公司
            检验检疫结果：合格，准予进口。
            """));
        Assert.Null(read.Fields.Result);
    }

    [Fact]
    public void The_amount_that_samples_were_drawn_from_is_not_the_quantity()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      快速检测结果单
            被检单位：何记水产档
            样品名称：黄鳝      抽样基数：11kg
            """));
        Assert.Null(read.Fields.Quantity);
    }

    [Fact]
    public void A_sample_of_the_goods_is_not_surely_their_quantity()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      检验报告
            样品名称：豆干      样品数量：3.5kg
            """));
        Assert.InRange(read.Confidence.GetValueOrDefault("quantity"), 0, Sure - 0.001);
    }

    [Fact]
    public void Tests_that_are_named_in_one_and_listed_elsewhere_make_no_row()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      检验报告
            样品名称：豆干
            检验项目：苯甲酸等4项，详见附页
            检验结论：合格
            """));
        Assert.Empty(read.Fields.Items);
        Assert.Equal("合格", read.Fields.Result);
    }

    [Fact]
    public void Whose_goods_were_tested_is_the_trader_and_not_who_brought_the_sample()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      检验报告
            样品名称：豆干          送样人：蔡俊杰
            委托单位：百兴畜牧饲料市场广汇食品档
            """));
        Assert.Equal("百兴畜牧饲料市场广汇食品档", read.Fields.Holder);
    }

    [Fact]
    public void Two_names_for_one_party_leave_it_in_doubt()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   动物检疫合格证明
            货主：陈志强
            畜主：罗文彬
            """));
        Assert.InRange(read.Confidence["holder"], 0, Sure - 0.001);
    }

    [Fact]
    public void An_end_of_validity_before_the_issue_is_in_doubt()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      食品经营许可证
            发证日期：2026年06月15日
            有效期至：2019年05月13日
            """));
        Assert.InRange(read.Confidence["expiry"], 0, 0.5);
        Assert.InRange(read.Confidence["issue_date"], 0, Sure - 0.001);
    }

    [Theory]
    [InlineData("N", '0', "N0389997301")]
    [InlineData("A", '5', "A5389997301")]
    public void A_digit_that_was_read_for_certain_stays_a_digit(string letter, char digit, string number) =>
        Assert.Equal(number, FieldReader.Read(Drawn.Page($"#  营业执照\n编号：{letter}{digit}389997301")).Fields.Number);

    [Fact]
    public void A_digit_between_letters_that_may_be_one_is_a_letter()
    {
        var read = FieldReader.Read(Drawn.Page("#  水产品产地证明\n编号：5C925345974", doubts: ('5', 0.6f, 'S')));
        Assert.Equal("SC925345974", read.Fields.Number);
        Assert.InRange(read.Confidence["number"], 0, Sure - 0.001);
    }

    [Theory]
    [InlineData("holder", "产档")]
    [InlineData("holder", "氏水产经营部")]
    [InlineData("holder", "佛山中南农产品交易中心")]
    [InlineData("issuer", "业农村办公室")]
    [InlineData("origin", "广州市荔湾区东沙街道张")]
    [InlineData("origin", "流向广东省广州市海珠区")]
    [InlineData("products", "虫子")]
    public void Names_cut_short_or_run_together_are_in_doubt(string field, string text)
    {
        var marks = new Layout(Drawn.Page(text)).Lines[0];
        Assert.InRange(Shapes.Read(field, marks)!.Certainty, 0, 0.86);
    }

    [Fact]
    public void A_value_that_the_photograph_cuts_short_is_in_doubt_and_the_others_are_not()
    {
        var whole = Drawn.Page("""
            #   农产品质量安全承诺达标合格证
            证号：CN20260714853
            产地：广东省
            """);
        Assert.All(new[] { "number", "origin" }, field => Assert.InRange(FieldReader.Read(whole).Confidence[field], Sure, 1));
        var cut = whole with { Lines = [.. whole.Lines.Select(l => l.Text.EndsWith('省') ? l with { EndsLost = true } : l)] };
        Assert.Equal("广东省", FieldReader.Read(cut).Fields.Origin);
        Assert.InRange(FieldReader.Read(cut).Confidence["origin"], 0, Sure - 0.001);
        Assert.InRange(FieldReader.Read(cut).Confidence["number"], Sure, 1);
        cut = whole with { Lines = [.. whole.Lines.Select(l => l.Text.EndsWith('3') ? l with { StartsLost = true } : l)] };
        Assert.InRange(FieldReader.Read(cut).Confidence["number"], Sure, 1);
    }

    [Fact]
    public void A_declarations_number_that_begins_like_a_credit_code_and_is_none_is_not_taken_for_a_forged_one()
    {
        Assert.True(Uscc.HasKnownKind("513020261000012345") && !Uscc.IsValid("513020261000012345"));
        Assert.Null(FieldReader.Read(Drawn.Page("""
            #   入境货物检验检疫证明
            报关单号    513020261000012345
            """)).Fields.Uscc);
    }

    [Fact]
    public void A_declarations_number_with_a_right_check_digit_by_chance_is_no_credit_code()
    {
        Assert.True(Uscc.IsValid("672320261762180002"));
        Assert.Null(FieldReader.Read(Drawn.Page("""
            #   入境货物检验检疫证明
            报关单号    672320261762180002
            """)).Fields.Uscc);
        Assert.Equal("91440300L83341734R", FieldReader.Read(Drawn.Page("""
            #   入境货物检验检疫证明
            其他    91440300L83341734R
            """)).Fields.Uscc);
    }

    [Fact]
    public void Negative_without_a_measured_value_may_be_meant_as_either_and_a_verdict_may_not()
    {
        const string Art = """
            #            快速检测报告
            检测项目        检测结果
            孔雀石绿        阴性
            氯霉素          阴性
            """;
        var read = FieldReader.Read(Drawn.Page(Art));
        Assert.Equal("阴性", read.Fields.Items[0].Value);
        Assert.InRange(read.Confidence["items.0.value"], 0, Sure - 0.001);
        Assert.InRange(FieldReader.Read(Drawn.Page(Art.Replace("阴性", "合格", StringComparison.Ordinal))).Confidence["items.0.result"], Sure, 1);
    }

    [Fact]
    public void Points_that_were_lost_in_price_and_amount_are_put_back_where_the_sum_says_so_and_are_in_doubt()
    {
        var read = FieldReader.Read(Drawn.Page(Blurred + "\n合计                                1340.2"));
        Assert.Equal([("3.4", "159.8"), ("18.2", "436.8"), ("14.3", "743.6")], read.Fields.Items.Select(i => (i.Price, i.Amount)));
        Assert.All(
            ["items.1.price", "items.1.amount", "items.2.price", "items.2.amount"], cell => Assert.InRange(read.Confidence[cell], 0, Sure - 0.001));
        Assert.InRange(read.Confidence["items.0.amount"], Sure, 1);
    }

    [Fact]
    public void Another_sum_changes_no_figure()
    {
        var read = FieldReader.Read(Drawn.Page(Blurred + "\n合计                                9999.9"));
        Assert.Equal(["159.8", "4368", "7436"], read.Fields.Items.Select(i => i.Amount));
        Assert.InRange(read.Confidence["items.1.amount"], Sure, 1);
    }

    [Fact]
    public void Room_for_a_point_among_figures_that_have_points_leaves_them_in_doubt()
    {
        var page = Drawn.Page(Blurred);
        TextLine Spread(TextLine line) =>
            line with { Glyphs = [.. line.Glyphs.Select((g, i) => g with { At = i == line.Glyphs.Count - 1 ? 1 : 0.7f * g.At })] };
        page = page with { Lines = [.. page.Lines.Select(l => l.Text is "182" or "4368" ? Spread(l) : l)] };
        var read = FieldReader.Read(page);
        Assert.Equal("4368", read.Fields.Items[1].Amount);
        Assert.InRange(read.Confidence["items.1.price"], 0, Sure - 0.001);
        Assert.InRange(read.Confidence["items.1.amount"], 0, Sure - 0.001);
        Assert.InRange(read.Confidence["items.2.amount"], Sure, 1);
    }

    [Theory]
    [InlineData(0.35f, false)]
    [InlineData(0.9f, true)]
    public void A_right_product_makes_a_doubtful_figure_sure_and_not_one_that_is_guessed(float probability, bool sure)
    {
        var page = Drawn.Page("""
            #            送货单
            商品名称        数量        单价        金额
            泥猛            10          2.30        23.00
            带鱼            3           5.25        15.75
            """);
        TextLine Doubted(TextLine line) => line with { Glyphs = [.. line.Glyphs.Select(g => g with { Probability = probability })] };
        page = page with { Lines = [.. page.Lines.Select(l => l.Text == "23.00" ? Doubted(l) : l)] };
        var read = FieldReader.Read(page);
        Assert.Equal("23.00", read.Fields.Items[0].Amount);
        Assert.Equal(sure, read.Confidence["items.0.amount"] >= Sure);
    }

    [Fact]
    public void A_price_that_lacks_a_point_for_its_amount_is_in_doubt()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            送货单
            商品名称        数量        单价        金额
            龙眼            2           173         34.6
            带鱼            3           5.25        15.75
            """));
        Assert.InRange(read.Confidence["items.0.price"], 0, Sure - 0.001);
        Assert.InRange(read.Confidence["items.1.price"], Sure, 1);
    }

    [Fact]
    public void The_figure_that_makes_a_product_exactly_right_is_better_than_one_that_is_right_about()
    {
        var page = Drawn.Page("""
            #            送货单
            商品名称        数量        单价        金额
            带鱼            45.7        43.40       1983.33
            """);
        TextLine Doubted(TextLine line) =>
            line with { Glyphs = [.. line.Glyphs.SkipLast(1), line.Glyphs[^1] with { Probability = 0.4f, Others = [('8', 0.35f)] }] };
        page = page with { Lines = [.. page.Lines.Select(l => l.Text == "1983.33" ? Doubted(l) : l)] };
        Assert.Equal("1983.38", FieldReader.Read(page).Fields.Items[0].Amount);
    }

    [Fact]
    public void A_figure_in_a_part_of_a_row_is_in_doubt_and_one_that_is_borne_out_is_not()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            送货单
            商品名称        数量        单价        金额
            青瓜            35          7.40        259.00
            冬瓜            31          1.50        46.50
            大白菜          15          5.40        81.00
            四棱豆                      70          377.30
            """));
        Assert.InRange(read.Confidence["items.0.price"], Sure, 1);
        Assert.InRange(read.Confidence["items.3.price"], 0, Sure - 0.001);
        Assert.InRange(read.Confidence["items.3.amount"], 0, Sure - 0.001);
    }

    [Fact]
    public void Goods_that_do_not_come_to_the_sum_may_not_be_all()
    {
        const string list = """
            #            送货单
            商品名称        数量        单价        金额
            青瓜            35          7.40        259.00
            冬瓜            31          1.50        46.50
            合计：
            """;
        Assert.InRange(FieldReader.Read(Drawn.Page(list + "¥305.50")).Confidence["products"], Sure, 1);
        Assert.InRange(FieldReader.Read(Drawn.Page(list + "¥682.80")).Confidence["products"], 0, Sure - 0.001);
    }

    [Fact]
    public void A_share_without_its_sign_and_a_figure_without_its_decimals_are_in_doubt_beside_others_that_have_theirs()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      农药残留检测结果公示
            样品名称    检测项目    限量值    检测值    检测结论
            菜心        农药残留    <50%      27.5%     合格
            莴笋        农药残留    <50%      12.3%     合格
            生菜        农药残留    <50%      12.9      合格
            """));
        Assert.InRange(read.Confidence["items.0.value"], Sure, 1);
        Assert.InRange(read.Confidence["items.2.value"], 0, Sure - 0.001);
        read = FieldReader.Read(Drawn.Page("""
            #      农产品检测报告单
            样品编号    样品名称    抑制率（%）    检测结果
            0826-01     杭白菜      23.1           合格
            0826-02     茭白        13.0           合格
            0826-03     茄子        2              合格
            0826-04     芹菜        4.3            合格
            """));
        Assert.InRange(read.Confidence["items.0.value"], Sure, 1);
        Assert.InRange(read.Confidence["items.2.value"], 0, Sure - 0.001);
    }

    [Fact]
    public void A_letter_between_two_digits_was_one_of_them_or_a_point()
    {
        var marks = new Layout(Drawn.Page("2L9")).Lines[0];
        Assert.Equal(("29", true), TableCells.Item([[.. marks]], Column.Plain("price"), sale: true)["price"] is var price ? (price.Text, price.Certainty < 0.8) : default);
    }

    [Theory]
    [InlineData("广东", false)]
    [InlineData("广东省湛江市", false)]
    [InlineData("湛江市", false)]
    [InlineData("湛江市雷州市", true)]
    [InlineData("东莞市", true)]
    public void A_lone_province_or_city_is_not_where_a_certificate_says_that_goods_are_from(string origin, bool sure)
    {
        var read = FieldReader.Read(Drawn.Page($"""
            #   动物检疫合格证明
            启运地点：{origin}
            到达地点：广东省广州市白云区嘉禾屠宰场
            """));
        Assert.Equal(sure, read.Confidence["origin"] >= Sure);
        Assert.InRange(read.Confidence["destination"], Sure, 1);
    }

    [Fact]
    public void A_quantity_whose_unit_was_not_found_has_one_that_was_not_read()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #   动物检疫合格证明
            动物种类：肉鸽        数量：2600
            """));
        Assert.Equal(("2600", null), (read.Fields.Quantity, read.Fields.Unit));
        Assert.InRange(read.Confidence["unit"], 0, Sure - 0.001);
    }

    [Fact]
    public void A_name_whose_side_could_not_be_read_is_in_doubt()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      发货单
            | 收 | 名  称   | 黄沙水产交易市场广汇水产行 |
            | 低 | 地  址   | 广东省广州市海珠区         |
            | 方 | 联系电话 | 18962236489                |
            货名        数量        单价        金额
            花螺        136         67.8        9220.8
            """));
        Assert.InRange(read.Confidence.GetValueOrDefault("holder"), 0, Sure - 0.001);
    }

    [Fact]
    public void Goods_that_are_known_are_not_corrected_to_a_word_that_is_like_them()
    {
        Assert.Equal("菠菜", Shapes.Read("products", new Layout(Drawn.Page("菠菜", doubts: ('菠', 0.7f, '蔬'))).Lines[0])!.Text);
        Assert.Equal("东旺农副产品批发市场", Corrected(0.5f).Text);
        Assert.Equal("东旺农友产品批发市场", Corrected(0.85f).Text);
        Assert.InRange(Corrected(0.85f).Certainty, 0.8, 0.86);

        static (string Text, double Certainty) Corrected(float probability) =>
            Wording.Correct(new Layout(Drawn.Page("东旺农友产品批发市场", doubts: ('友', probability, '农'))).Lines[0], "东旺农友产品批发市场");
    }

    [Fact]
    public void A_side_set_downwards_in_one_text_says_whose_name_stands_beside_it()
    {
        var page = Drawn.Page("""
            #      食用农产品销售一票通
                       名称      重庆市江北区利民农产品商行
                       档位号    C区4栋27号
                       名称      广州市天河区黄嘉欣水产经营部
                       联系人    关敏
            品名        数量        单价        金额
            鲫鱼        2           158.2       316.4
            """);
        TextLine Down(string text, float top) => new(
            [new(60, top), new(92, top), new(92, top + 96), new(60, top + 96)], [.. text.Select((c, i) => new Glyph(c, 0.999f, (i + 0.5f) / text.Length, []))]);
        var read = FieldReader.Read(page with { Lines = [.. page.Lines, Down("供货方", 60), Down("购货方", 156)] });
        Assert.Equal(("重庆市江北区利民农产品商行", "广州市天河区黄嘉欣水产经营部"), (read.Fields.Holder, read.Fields.Consignee));
    }

    [Fact]
    public void Room_between_a_short_figure_and_its_unit_leaves_it_in_doubt()
    {
        static double Certainty(string art) => Shapes.Read("quantity", [.. new Layout(Drawn.Page(art)).Lines.SelectMany(l => l)])!.Certainty;
        Assert.InRange(Certainty("8公斤"), 0.9, 1);
        Assert.InRange(Certainty("811    公斤"), 0.9, 1);
        Assert.InRange(Certainty("8    公斤"), 0, 0.85);
    }

    [Fact]
    public void Cells_that_run_into_each_other_are_in_doubt()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            送货单
            商品名称        数量        单价        金额
            大闸蟹    中    10          5.00        50.00
            鲫鱼            6           4.00        24.00
            """));
        Assert.InRange(read.Confidence["items.0.name"], 0, Sure - 0.001);
        Assert.InRange(read.Confidence["items.1.name"], Sure, 1);
    }

    [Fact]
    public void A_figure_that_would_be_right_with_one_more_digit_has_probably_lost_it()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            送货单
            商品名称        数量        单价        金额
            大闸蟹          10          112.00      120.00
            鲫鱼            6           4.00        24.00
            """));
        Assert.Equal("120.00", read.Fields.Items[0].Amount);
        Assert.InRange(read.Confidence["items.0.amount"], 0, Sure - 0.001);
    }

    [Fact]
    public void A_comma_that_parts_no_thousands_is_a_point()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            送货单
            商品名称        数量        单价        金额
            大闸蟹          10          13,3        133
            鲫鱼            6           4           24
            """));
        Assert.Equal("13.3", read.Fields.Items[0].Price);
    }

    [Theory]
    [InlineData("金鱼", "金鲳鱼")]
    [InlineData("编鱼", "鳊鱼")]
    [InlineData("缁鱼", "鲻鱼")]
    [InlineData("草鱼", "草鱼")]
    public void Fish_whose_character_the_recogniser_can_not_write_are_known_by_what_it_writes(string read, string printed)
    {
        var paper = FieldReader.Read(Drawn.Page($"#  水产品产地证明\n品名：{read}\n产地：广州市番禺区"));
        Assert.Equal([printed], paper.Fields.Products);
        Assert.Equal(read == printed, paper.Confidence["products"] >= Sure);
    }

    [Fact]
    public void A_single_N_before_figures_is_what_was_read_of_the_number_sign_and_not_sure()
    {
        var paper = FieldReader.Read(Drawn.Page("#  送货单          N4791402\n收货单位：佛山中南农产品交易中心穗香水产行"));
        Assert.Equal("4791402", paper.Fields.Number);
        Assert.InRange(paper.Confidence["number"], 0, Sure - 0.001);
    }

    [Theory]
    [InlineData("（34斤", false)]
    [InlineData("34斤", true)]
    public void A_stroke_right_before_a_figure_may_be_a_one(string printed, bool sure)
    {
        var paper = FieldReader.Read(Drawn.Page($"#  承诺达标合格证\n品名：蒜苗\n数量（重量）：{printed}\n产地：珠海市斗门区"));
        Assert.Equal("34", paper.Fields.Quantity);
        Assert.Equal(sure, paper.Confidence["quantity"] >= Sure);
    }

    [Fact]
    public void A_year_in_Chinese_numerals_may_have_lost_its_ring()
    {
        var read = FieldReader.Read(Drawn.Page("#  水产品产地证明\n品名：草鱼\n出证日期：二二六年八月十三日"));
        Assert.Equal("2026-08-13", read.Fields.IssueDate);
        Assert.InRange(read.Confidence["issue_date"], 0, Sure - 0.001);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Nothing_is_sure_on_a_page_of_which_more_than_every_seventh_line_is_doubtful(int doubtful, bool sure)
    {
        var page = Drawn.Page("""
            #      水产品产地证明
            证明编号：2026081301
            货主：何国强
            品名：草鱼
            数量：34 公斤
            产地：珠海市斗门区白蕉镇
            日期：2026年8月13日
            第一联存根
            """);
        var lines = page.Lines.Select((l, i) => i < page.Lines.Count - doubtful ? l : l with { Glyphs = [.. l.Glyphs.Select(g => g with { Probability = 0.5f })] });
        var read = FieldReader.Read(page with { Lines = [.. lines] });
        Assert.Equal("何国强", read.Fields.Holder);
        Assert.All(["holder", "products", "quantity", "origin"], f => Assert.Equal(sure, read.Confidence[f] >= Sure));
    }
}
