using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>Words for labels and titles that no paper which the reader was written with has.</summary>
public sealed class OtherWordsTests
{
    [Fact]
    public void Reads_labels_that_are_words_of_every_day()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      承诺合格证
            作物：菜心
            采收量：320斤
            产于何地：增城区小楼镇西境村
            户主姓名：李国强    电话：13800138000
            承诺日期：2026年7月21日
            我承诺对所产农产品不使用禁用农药，残留不超标。
            """));
        var fields = read.Fields;
        Assert.Equal(TicketType.Commitment, read.Type);
        Assert.Equal(("李国强", "菜心", "320", "增城区小楼镇西境村", "2026-07-21"), (fields.Holder, fields.Products.Single(), fields.Quantity, fields.Origin, fields.IssueDate));
    }

    [Fact]
    public void A_word_that_is_a_label_only_by_itself_stays_in_a_value()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      承诺达标合格证
            产品名称：荔枝
            产地：果园村地块
            生产者：果园路合作社
            开具日期：2026-06-21
            """));
        Assert.Equal(("果园村地块", "果园路合作社"), (read.Fields.Origin, read.Fields.Holder));
    }

    [Fact]
    public void A_paper_that_goes_with_it_is_not_its_title()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       广州正园蔬菜配送有限公司供菜明细
            单号：PS26091218                日期：2026-09-12
            购货单位：天河区育才小学
            品名      单位    数量      单价      金额
            大白菜    斤      60        1.80      108.00
            胡萝卜    斤      40        2.40      96.00
                                        合计      204.00
            随货证明
            承诺达标合格证
            """));
        Assert.Equal(TicketType.Sale, read.Type);
        Assert.Equal("204.00", read.Fields.Total);
    }

    [Fact]
    public void A_letter_about_a_test_names_the_goods_in_its_sentence()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #         食品快速检测结果告知书
                                        编号：K80668759
            被检单位：南沙万顷沙水产市场天禾蔬菜档
               现将你单位销售的上海青快速检测结果告知如下：
            检测项目      检测方法            检测结果
            腐霉利        胶体金免疫层析法    阴性
            克百威        胶体金免疫层析法    阴性
            检测结论：合格
            """));
        Assert.Equal(["上海青"], read.Fields.Products);
    }

    [Theory]
    [InlineData("☑合格  □不合格", "合格")]
    [InlineData("□合格  ☑不合格", "不合格")]
    [InlineData("合格  □不合格", "合格")]
    [InlineData("合格，准予销售  不合格，停止销售", "合格")]
    public void Of_two_boxes_takes_the_one_that_is_ticked(string boxes, string result)
    {
        var read = FieldReader.Read(Drawn.Page($"""
            #      快速检测单
            受检商户    李记水产档
            样品名称    鲈鱼
            检测结论    {boxes}
            """));
        Assert.Equal(result, read.Fields.Result);
        Assert.True(boxes.Contains('□', StringComparison.Ordinal) || read.Confidence["result"] < 0.9);
    }

    [Fact]
    public void Heads_of_columns_over_one_row_have_their_values_below()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #          肉品品质检验合格证
                                                 编号：粤5587123
            厂名：广州市番禺区天天屠宰有限公司
            货主                肉品名称  数量  产地
            广州利民肉类        白条猪    28头  湛江市廉江市石岭镇
            有限公司
            签发日期：2026年8月19日
            """));
        Assert.Equal(("广州利民肉类有限公司", "28", "湛江市廉江市石岭镇"), (read.Fields.Holder, read.Fields.Quantity, read.Fields.Origin));
        Assert.True(read.Confidence["quantity"] >= 0.72);
    }

    [Fact]
    public void A_number_below_its_label_in_a_corner_is_meant()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      承诺达标合格证
            产品名称    茄子                                          合格证编号
            数量        24箱                                          4420260665473
            生产者      高州市汇鲜蔬菜种植基地
            开具时间    2026-06-24
            """));
        Assert.Equal("4420260665473", read.Fields.Number);
        Assert.True(read.Confidence["number"] >= 0.72);
    }

    [Fact]
    public void A_licence_whose_labels_were_not_read_has_one_trader_and_one_period()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #           营业执照
            名类      湛江市绿源农产品有限公司
            型        有限责任公司（自然人独资）
            止限      2022年8月21日至2032年8月20日
            """));
        Assert.Equal(("湛江市绿源农产品有限公司", "2032-08-20"), (read.Fields.Holder, read.Fields.Expiry));
    }

    [Fact]
    public void Two_names_under_two_headings_are_the_parties_that_these_say()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      供货单
            供方信息                              需方信息
            名称：白云三元里综合市场邓记食品档    名称：天河区福满楼酒家
            单号：XS20260903                      日期：2026-09-03
            品项      单位    数量    价格    金额
            生抽      件      3       85      255
            花生油    桶      2       125     250
                                  合计      505
            """));
        Assert.Equal(("白云三元里综合市场邓记食品档", "天河区福满楼酒家"), (read.Fields.Holder, read.Fields.Consignee));
    }

    [Fact]
    public void A_letter_about_a_test_says_whom_it_is_for()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #        蔬菜农药残留检测回执
            江村综合批发市场何记蔬菜档：
                你档经营的生菜经我室快速检测，农药残留抑制率为12.5%，判定为合格，可以销售。
                                          江村综合批发市场快检室
                                          2026年8月22日
            """));
        Assert.Equal((TicketType.Test, "江村综合批发市场何记蔬菜档", "合格"), (read.Type, read.Fields.Holder, read.Fields.Result));
    }

    [Fact]
    public void A_licence_was_issued_on_the_date_by_the_seal()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #           营业执照
            名称        广州市白云区陈记蔬菜店
            日期        2026年2月17日
                                        登记机关
                                        2026年9月10日
                                        国家市场监督管理总局监制
            此件只作办理市场进场手续之用，复印无效        2026.9.22
            """));
        Assert.Equal("2026-09-10", read.Fields.IssueDate);
    }

    [Fact]
    public void What_names_of_goods_end_with_is_whole()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      承诺达标合格证
            产品名称：白菜
            数量：24斤
            """));
        Assert.Equal(["白菜"], read.Fields.Products);
    }

    [Fact]
    public void A_farm_named_by_its_place_only_is_where_the_goods_are_from()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #    承诺达标合格证
            品种    杨梅
            重量    5箱
            基地    佛山市南海区丹灶镇
            农户    南海区丹灶镇德利果业种植场
            日期    2026.11.10
            """));
        Assert.Equal(("佛山市南海区丹灶镇", "南海区丹灶镇德利果业种植场"), (read.Fields.Origin, read.Fields.Holder));
    }

    [Theory]
    [InlineData("百兴畜牧饲科市场天禾肉类行", '科', "百兴畜牧饲料市场天禾肉类行")]
    [InlineData("荔湾洋塘肉菜市场益农果品行", '洋', "荔湾泮塘肉菜市场益农果品行")]
    public void A_word_with_a_character_that_looks_like_its_own_is_that_word_unless_it_is_certain(string seen, char wrong, string printed)
    {
        FieldReading Read(float sure) => FieldReader.Read(Drawn.Page($"""
            #    承诺达标合格证
            产品名称：杨梅
            收货人：{seen}
            """, 0, (wrong, sure, '一')));
        Assert.Equal(printed, Read(0.93f).Fields.Consignee);
        Assert.Equal(seen, Read(0.995f).Fields.Consignee);
    }

    [Theory]
    [InlineData("筒慕", "茼蒿")]
    [InlineData("荒菱", "芫荽")]
    [InlineData("荒", "芫荽")]
    public void Goods_that_the_recogniser_writes_as_others_are_known_by_all_their_characters(string seen, string printed)
    {
        var read = FieldReader.Read(Drawn.Page($"""
            #      承诺达标合格证
            产品名称：{seen}
            数量：24斤
            """, 0, (seen[0], 0.45f, '一'), (seen[^1], 0.45f, '一')));
        Assert.Equal([printed], read.Fields.Products);
        Assert.True(read.Confidence["products"] < 0.9);
    }
}
