using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

public sealed class FieldReaderTests
{
    [Fact]
    public void Reads_values_beside_their_labels()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #        动物检疫合格证明（产品B）
                                              No.4412345678
            货主：广州顺兴肉类有限公司        产品名称：猪肉
            数量及单位：265公斤               产地：广东省惠州市博罗县石湾镇
            目的地：广东省广州市白云区江村综合批发市场
            签发日期：2026年6月12日           官方兽医：李明
            """));
        Assert.Equal(TicketType.Quarantine, read.Type);
        Assert.Equal(TicketForm.ProductB, read.Form);
        Assert.Equal("4412345678", read.Fields.Number);
        Assert.Equal("广州顺兴肉类有限公司", read.Fields.Holder);
        Assert.Equal(["猪肉"], read.Fields.Products);
        Assert.Equal(("265", "公斤"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("广东省惠州市博罗县石湾镇", read.Fields.Origin);
        Assert.Equal("广东省广州市白云区江村综合批发市场", read.Fields.Destination);
        Assert.Equal("2026-06-12", read.Fields.IssueDate);
        Assert.Null(read.Fields.Issuer);
        Assert.Null(read.Fields.Expiry);
        Assert.All(read.Fields.Holder!, _ => Assert.True(read.Confidence["holder"] >= 0.9));
    }

    [Fact]
    public void Reads_values_below_their_labels()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #          水产品产地证明
            |品名      |数量      |产地                  |日期      |
            |草鱼      |500公斤   |佛山市三水区白坭镇    |2026.8.3  |
            |供货者              |购货者                           |
            |陈大文              |广州市荔湾区黄沙水产档           |
            """));
        Assert.Equal(TicketType.Aquatic, read.Type);
        Assert.Equal(["草鱼"], read.Fields.Products);
        Assert.Equal(("500", "公斤"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("佛山市三水区白坭镇", read.Fields.Origin);
        Assert.Equal("2026-08-03", read.Fields.IssueDate);
        Assert.Equal("陈大文", read.Fields.Holder);
        Assert.Equal("广州市荔湾区黄沙水产档", read.Fields.Consignee);
    }

    [Fact]
    public void Reads_split_labels_whether_in_one_box_or_in_two()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #        肉品品质检验合格证
            货   主    区伟明          品 名    猪胴体
            数   量    13头            产 地    广东省汕头市澄海区
            证 号：粤823262672
            检验日期：2026年9月3日     检验结果：合格
            """));
        Assert.Equal(TicketType.MeatInspection, read.Type);
        Assert.Equal("区伟明", read.Fields.Holder);
        Assert.Equal(["猪胴体"], read.Fields.Products);
        Assert.Equal(("13", "头"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("广东省汕头市澄海区", read.Fields.Origin);
        Assert.Equal("粤823262672", read.Fields.Number);
        Assert.Equal("2026-09-03", read.Fields.IssueDate);
        Assert.Equal("合格", read.Fields.Result);
    }

    [Fact]
    public void Joins_a_value_that_wraps_to_the_next_line()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      动物检疫合格证明（动物B）
            -----------------------------------------------------------------
            |货主        |龙川县新兴隆水产畜牧养殖农民专业合作社联合社      |
            |            |龙川分社                                          |
            -----------------------------------------------------------------
            |启运地点    |广东省河源市龙川县                                |
            -----------------------------------------------------------------
            |数量及单位  |55头                                              |
            -----------------------------------------------------------------
            """));
        Assert.Equal("龙川县新兴隆水产畜牧养殖农民专业合作社联合社龙川分社", read.Fields.Holder);
        Assert.Equal("广东省河源市龙川县", read.Fields.Origin);
        Assert.Equal("55", read.Fields.Quantity);
    }

    [Fact]
    public void Joins_lines_above_and_below_a_label_that_stands_at_their_middle()
    {
        var page = Drawn.Page("""
            #      入境货物检验检疫证明

            收货人
            品名        冷冻带鱼
            """);
        var above = Drawn.Page("\n\n            广州市天禾进出口贸易有限责任公司南沙分公司\n            保税仓");
        var lines = above.Lines.Select(l => l with { Box = [.. l.Box.Select(p => new OpenCvSharp.Point2f(p.X, p.Y - 22 + (p.Y > 150 ? -8 : 0)))] });
        var read = FieldReader.Read(page with { Lines = [.. page.Lines, .. lines] });
        Assert.Equal("广州市天禾进出口贸易有限责任公司南沙分公司保税仓", read.Fields.Consignee);
        Assert.Equal(["冷冻带鱼"], read.Fields.Products);
    }

    [Fact]
    public void Takes_the_unit_from_the_brackets_of_the_label()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #    承诺达标合格证
            产品名称：小白菜
            数量（公斤）：512
            产地：广州市增城区
            开具日期：二〇二六年七月二十八日
            """));
        Assert.Equal(TicketType.Commitment, read.Type);
        Assert.Equal(("512", "公斤"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("2026-07-28", read.Fields.IssueDate);
    }

    [Fact]
    public void Reads_sentences()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            水产品产地证明
                                              编号：5157165
            兹有惠州市鸿运水产养殖场有限公司养殖的水产品花蟹，数量1426公斤，
            产自惠州市惠东县，运往广东省广州市海珠区销售。特此证明。
                                              博罗县石湾镇农业农村办公室
                                              2026/9/10
            """));
        Assert.Equal("5157165", read.Fields.Number);
        Assert.Equal("惠州市鸿运水产养殖场有限公司", read.Fields.Holder);
        Assert.Equal(["花蟹"], read.Fields.Products);
        Assert.Equal(("1426", "公斤"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("惠州市惠东县", read.Fields.Origin);
        Assert.Equal("广东省广州市海珠区", read.Fields.Destination);
        Assert.Equal("博罗县石湾镇农业农村办公室", read.Fields.Issuer);
        Assert.Equal("2026-09-10", read.Fields.IssueDate);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(-0.05)]
    public void Reads_a_page_that_is_not_quite_level(double slope)
    {
        var read = FieldReader.Read(Drawn.Page("""
            #        动物检疫合格证明（产品A）
            货主      福建省漳浦县肉联厂有限公司         联系电话      13800138000
            产品名称  猪肉                               数量及单位    537千克
            目的地    广东省广州市白云区                 签发日期      2026年7月23日
            """, slope));
        Assert.Equal("福建省漳浦县肉联厂有限公司", read.Fields.Holder);
        Assert.Equal(["猪肉"], read.Fields.Products);
        Assert.Equal(("537", "千克"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("2026-07-23", read.Fields.IssueDate);
    }

    [Fact]
    public void Leaves_null_what_is_not_filled_in()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #    承诺达标合格证
            产品名称：生菜
            数量（重量）：
            产地：
            开具日期：
            承诺主体（签名）：陈大文
            我承诺对销售的食用农产品：不使用禁用农药兽药，常规农药残留不超标。
            """));
        Assert.Equal(["生菜"], read.Fields.Products);
        Assert.Equal("陈大文", read.Fields.Holder);
        Assert.Null(read.Fields.Quantity);
        Assert.Null(read.Fields.Origin);
        Assert.Null(read.Fields.IssueDate);
    }

    [Fact]
    public void Is_unsure_of_what_the_recogniser_was_unsure_of()
    {
        const string Art = """
            #    承诺达标合格证
            产品名称：生菜
            承诺主体：陈大文
            数量：38公斤
            """;
        var sure = FieldReader.Read(Drawn.Page(Art));
        var unsure = FieldReader.Read(Drawn.Page(Art, 0, ('8', 0.55f, '3')));
        Assert.True(sure.Confidence["quantity"] >= 0.9);
        Assert.True(unsure.Confidence["quantity"] < 0.7);
        Assert.Equal(sure.Confidence["products"], unsure.Confidence["products"]);
    }

    [Fact]
    public void Chooses_the_digit_that_makes_the_credit_code_valid()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #          营业执照
            统一社会信用代码      914403006990676701
            名称    深圳市某某食品有限公司      类型    有限责任公司
            登记机关    深圳市市场监督管理局     2020年5月6日
            """, 0, ('1', 0.6f, '7')));
        Assert.Equal(TicketType.Business, read.Type);
        Assert.Equal("914403006990676707", read.Fields.Uscc);
        Assert.Equal("深圳市某某食品有限公司", read.Fields.Holder);
        Assert.Equal("深圳市市场监督管理局", read.Fields.Issuer);
    }

    [Fact]
    public void Puts_boxes_around_values_only()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #    承诺达标合格证
            产品名称：生菜      产地：广州市增城区
            """));
        var box = Assert.Single(read.Boxes["origin"]);
        Assert.InRange(box[0].X, 26 * 14 - 12, 26 * 14 + 12);
        Assert.InRange(box[0].Y, 50, 100);
    }

    [Fact]
    public void Reads_a_certificate_that_is_one_sentence()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #            动物检疫合格证明（动物B）
                                              编号：4412345678
            兹有阳春市宏兴养殖场饲养的生猪共50头，由广东省阳江市阳春市启运，
            运往广东省广州市白云区江高镇嘉禾屠宰场，经检疫合格。
                                              2026年5月6日
            """));
        Assert.Equal("阳春市宏兴养殖场", read.Fields.Holder);
        Assert.Equal(["生猪"], read.Fields.Products);
        Assert.Equal(("50", "头"), (read.Fields.Quantity, read.Fields.Unit));
        Assert.Equal("广东省阳江市阳春市", read.Fields.Origin);
        Assert.Equal("广东省广州市白云区江高镇嘉禾屠宰场", read.Fields.Destination);
        Assert.Equal("2026-05-06", read.Fields.IssueDate);
    }

    [Fact]
    public void Says_of_what_a_paper_should_have_and_was_not_read_that_it_may_be_there()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #    承诺达标合格证
            产品名称：生菜
            承诺主体：陈大文
            数量：
            开具日期：2026年5月6日
            """));
        Assert.Null(read.Fields.Origin);
        Assert.Null(read.Fields.Quantity);
        Assert.Equal(0.5, read.Confidence["origin"]);
        Assert.Equal((0.5, 0.5), (read.Confidence["quantity"], read.Confidence["unit"]));

        // Nothing speaks of a buyer or of an end.
        Assert.False(read.Confidence.ContainsKey("consignee"));
        Assert.False(read.Confidence.ContainsKey("expiry"));
    }

    [Theory]
    [InlineData("    No 5997363", "5997363")]
    [InlineData("    N 0706428", "0706428")]
    public void Keeps_a_nought_with_the_figures_it_stands_with(string sign, string number)
    {
        var read = FieldReader.Read(Drawn.Page($"""
            #      食用农产品快速检测结果通知单
                                            {sign}
            样品名称：豆干
            检测项目：吊白块
            检测结果：阴性
            """));
        Assert.Equal(number, read.Fields.Number);
    }

    [Theory]
    [InlineData("2026年1月5日", true)]
    [InlineData("2026年 1月5日", false)]
    [InlineData("2026年 1 月5日", true)]
    public void Doubts_a_month_before_which_there_is_room_for_another_digit(string day, bool sure)
    {
        var read = FieldReader.Read(Drawn.Page($"""
            #    承诺达标合格证
            产品名称：生菜
            承诺主体：陈大文
            开具日期：{day}
            """));
        Assert.Equal("2026-01-05", read.Fields.IssueDate);
        Assert.Equal(sure, read.Confidence["issue_date"] >= 0.9);
    }

    [Fact]
    public void Doubts_a_price_that_its_row_denies_and_that_is_written_unlike_the_others()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      销售单
            品名      数量      单价      金额
            禾花鱼    33.8斤    24.60     831.48
            马鲛鱼    85.0斤    90        2031.50
            罗非鱼    57.0斤    6.50      370.50
            合计：3233.48
            """));
        Assert.Equal("90", read.Fields.Items[1].Price);
        Assert.True(read.Confidence["items.1.price"] < 0.9);
        Assert.True(read.Confidence["items.1.amount"] >= 0.9);
        Assert.True(read.Confidence["items.0.price"] >= 0.9);
    }

    [Fact]
    public void Is_as_sure_of_what_only_a_counterfoil_says_as_of_what_is_read_there()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #                                          动物检疫合格证明（动物A）
            存根                                   第二联随货同行             No4333939086
            货主
            邓嘉欣                                     自湖南省永州市道县祥霖铺镇启运肉鸽共1550羽，运往
            动物及数量                             广东省广州市番禺区石楼镇恒达屠宰场，用于屠宰。
            肉鸽1550羽                             上述动物经检疫合格，应于4日内到达有效。
            签发                                       官方兽医签字：许美玲
            2026.10.18                                 签发日期：2026年10月18日
            """));
        Assert.Equal("邓嘉欣", read.Fields.Holder);
        Assert.True(read.Confidence["holder"] >= 0.9);
    }
}
