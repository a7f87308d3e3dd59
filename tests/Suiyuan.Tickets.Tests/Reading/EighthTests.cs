using Suiyuan.Tickets.Checks;
using Suiyuan.Tickets.Ocr;
using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>What a set of papers lost that was written by somebody who had not seen the reader, by its causes.</summary>
public sealed class EighthTests
{
    [Fact]
    public void A_paper_of_no_kind_is_none_and_names_nobody()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #        货物托运单
            运单号：W338066405          托运日期：2026年6月1日
            起运站    广州白云    到达站    深圳布吉    车号    粤AD4695
            托运人    简子豪      电话      15986880351
            提货人    蔡健        电话      13562065860
            货物    包装    件数    重量    体积    运费    保价费    代收款
            干货    散装    30      279kg           170     5
            运费合计：壹佰柒拾伍元整
            经办人：何永康      托运人签字：      提货人签字：
            """));
        Assert.Equal(TicketType.Unknown, read.Type);
        Assert.Null(read.Fields.Consignee);
    }

    [Fact]
    public void A_choice_printed_behind_a_filled_blank_is_not_of_it()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       动物检疫合格证明（动物A）
            货主：兰陵县新兴隆生猪养殖场
            启运地点：山东省临沂市兰陵县长城镇鸿运养殖场（养殖场、交易市场）
            到达地点：广东省广州市番禺区石楼镇恒达屠宰场（养殖场、屠宰场、交易市场）
            签发日期：2026年10月23日
            """));
        Assert.Equal(("山东省临沂市兰陵县长城镇鸿运养殖场", "广东省广州市番禺区石楼镇恒达屠宰场"), (read.Fields.Origin, read.Fields.Destination));
    }

    [Fact]
    public void A_name_ends_where_its_sentence_goes_on()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       肉品品质检验合格证
            货主  广州市永盛肉类有限公司委托本厂屠宰的  猪肉  共12头
            结果为  合格，准予上市销售
            出证日期：2026年6月2日
            """));
        Assert.Equal(("广州市永盛肉类有限公司", "合格"), (read.Fields.Holder, read.Fields.Result));
    }

    [Fact]
    public void Where_somebody_farms_is_named_before_what_he_does_there()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       水产品产地证明
            兹证明广州市永盛水产养殖场有限公司在广州市白云区江高镇从事水产养殖，现有自养的
            草虾共76公斤，销售给天平架果品市场正园水产行。该批水产品养殖过程中未使用违禁药物。
                              证明单位（盖章）：白云区江高镇水产技术推广
                              站
                              二〇二六年七月十四日
            """));
        Assert.Equal(("广州市白云区江高镇", "草虾", "白云区江高镇水产技术推广站"), (read.Fields.Origin, read.Fields.Products.Single(), read.Fields.Issuer));
    }

    [Fact]
    public void Of_two_columns_of_results_the_one_in_words_is_the_verdict()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       农药残留检测报告
            通道      样品      抑制率      结果
            01        香菇      6.2%        阴性
            02        洋葱      65.9%       阳性
            """));
        Assert.Equal([("6.2%", "阴性"), ("65.9%", "阳性")], read.Fields.Items.Select(i => (i.Value!, i.Result!)));
    }

    [Fact]
    public void The_total_is_the_sum_and_not_what_is_paid_without_its_cents()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       广州裕泰水产配送有限公司
            应付：9809.00
            品名          数量        单价      金额
            加州鲈        3箱         380.80    1142.40
            草鱼          19箱        219.10    4162.90
            花螺          60.7公斤    74.20     4503.94
            共3项                     合计：9809.24
            抹零：                        -0.24
            """));
        Assert.Equal("9809.24", read.Fields.Total);
    }

    [Fact]
    public void A_report_is_dated_by_its_seal_and_not_by_when_its_sample_was_taken()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       广州检验检测认证集团有限公司
            #       食品安全监督抽检检验报告
            样品名称    白鲳          抽样单编号    GZJ96828547021
            抽样日期    2026-08-04    样品到达日期  2026-08-05
            检验结论    经抽样检验，所检项目符合要求，检验结论为合格。
                                      二〇二六年八月十二日
            """));
        Assert.Equal(("2026-08-12", "广州检验检测认证集团有限公司"), (read.Fields.IssueDate, read.Fields.Issuer));
    }

    [Fact]
    public void What_an_app_shows_large_is_what_was_tested_and_how_it_came_out()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       快检详情
            #豆芽                         合格
            报告编号              GDJ440825933
            受检商户              广州市荔湾区潘永康蔬菜店
            检测项目
            毒死蜱                合格
            标准值：≤0.02        检测值：未检出
            克百威                合格
            标准值：≤0.02        检测值：0.006
            """));
        Assert.Equal(("豆芽", "合格"), (read.Fields.Products.Single(), read.Fields.Result));
    }

    [Fact]
    public void A_licence_valid_from_a_day_was_issued_on_it()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       食品经营许可证
            许可证编号    JY24401114459661
            经营者名称    广州顺兴食品配送有限公司
            有效期限      自2025年8月1日至2030年7月31日
            发证机关      广州市白云区市场监督管理局
            """));
        Assert.Equal(("2025-08-01", "2030-07-31"), (read.Fields.IssueDate, read.Fields.Expiry));
    }

    [Fact]
    public void A_laboratorys_accreditation_is_not_the_reports_number()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       检验检测报告
            CMA  证书编号：202319127577    报告编号：20260924-313
            """));
        Assert.Equal("20260924-313", read.Fields.Number);
    }

    [Fact]
    public void English_under_a_label_is_no_value_though_a_letter_was_misread()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       检测报告
            客户名称Ciient      邓俊杰蔬菜经营部
            报告日期Date：2026-11-07
            """));
        Assert.Equal("邓俊杰蔬菜经营部", read.Fields.Holder);
    }

    [Fact]
    public void What_is_left_of_the_English_under_the_heads_is_no_row()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       检测报告
            检测项目      单位      检测结果    限量值    判定
            TeSlcm        LAIC      RESL        Dmit.
            恩诺沙星      μg/kg    未检出      ≤100     符合
            地西泮        μg/kg    未检出      不得检出  符合
            """));
        Assert.Equal(["恩诺沙星", "地西泮"], read.Fields.Items.Select(i => i.Test!));
    }

    [Fact]
    public void The_number_of_another_paper_is_named_in_English_too()
    {
        var page = Drawn.Page("""
            #       入境货物检验检疫证明
            收货人：广州市嘉禾水产进出口有限公司
                              GZ85-24923
            """);
        var label = Line("ContractNo.", 0, page.Lines[^1].Box[0].Y, 0.999f, i => i > 7 ? 24 : 0);
        var read = FieldReader.Read(new PageText(page.Width, page.Height, [.. page.Lines, label], page.Rules));
        Assert.Null(read.Fields.Number);
    }

    [Fact]
    public void A_person_under_the_head_of_a_column_is_no_label()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       水产品产地证明
            供货者    水产品名称    数量      产地                  购货者
            谭桂芳    竹节虾        2288斤    佛山市南海区九江镇    盈丰水产档
            养殖方式  池塘
            供货电话  13880605987
            """));
        Assert.Equal(("谭桂芳", "竹节虾"), (read.Fields.Holder, read.Fields.Products.Single()));
    }

    [Theory]
    [InlineData("2026 6年8月5日", "2026-08-05")]
    [InlineData("2026 5年3月4日", "2026-03-04")]
    [InlineData("2026年9月丨日", "2026-09-01")]
    public void A_date_that_was_detected_in_two_is_sewn_where_both_have_a_digit(string text, string date)
    {
        Assert.True(DateText.TryParse(text, out var day));
        Assert.Equal(date, DateText.Write(day));
    }

    [Fact]
    public void A_row_that_is_wrong_as_printed_is_a_row_where_its_figures_say_what_they_are()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       订单详情
            薏米                         ￥917.60
            ￥11.20/斤
                                         X73
            面条                         ￥1128.00
            ￥9.40/公斤                  X120
            豆腐泡                       ￥1486.10
            ￥19.30/公斤                 X77
            共3件商品合计：￥3531.70
            """));
        Assert.Equal(["917.60", "1128.00", "1486.10"], read.Fields.Items.Select(i => i.Amount!));
        Assert.Equal(("薏米", "73", "11.20"), (read.Fields.Items[0].Name, read.Fields.Items[0].Qty, read.Fields.Items[0].Price));
    }

    [Fact]
    public void An_amount_that_was_not_read_is_what_the_sum_says_but_not_for_sure()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       送货单
            品名      单位    数量      单价      金额
            冬瓜      斤      110       1.90      209.00
            芋头      斤      41.2      6.60
            合计      480.92
            """));
        Assert.Equal("271.92", read.Fields.Items[1].Amount);
        Assert.True(read.Confidence["items.1.amount"] < 0.9);
    }

    [Fact]
    public void A_digit_far_behind_the_cents_is_not_of_the_amount()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       送货单
            品名      单位    数量      单价      金额
            冬瓜      斤      110       1.90      209.00      0
            芋头      斤      41.2      6.60      271.92
            合计      480.92
            """));
        Assert.Equal(["209.00", "271.92"], read.Fields.Items.Select(i => i.Amount!));
    }

    [Theory]
    [InlineData(0.91f)]
    [InlineData(0.9995f)]
    public void A_character_at_the_seam_of_two_boxes_is_read_once(float second)
    {
        var page = Drawn.Page("""
            #      肉品品质检验合格证
            出证日期：2026
            """);
        var goesOn = Line("6年8月5日", page.Lines[^1].Box[1].X - 20, page.Lines[^1].Box[0].Y, second, _ => 0);
        var read = FieldReader.Read(new PageText(page.Width, page.Height, [.. page.Lines, goesOn], page.Rules));
        Assert.Equal("2026-08-05", read.Fields.IssueDate);
    }

    [Fact]
    public void An_offices_name_has_its_towns_character_that_the_recogniser_does_not_know()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #      水产品产地证明
            购货单位：正园水产店
            出具单位：新兴县竹镇水产技术推广站
            """));
        Assert.Equal("新兴县簕竹镇水产技术推广站", read.Fields.Issuer);
    }

    [Fact]
    public void How_goods_look_is_not_their_name_and_a_row_without_one_leaves_the_list_in_doubt()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       食材采购验收单
            品名      单位    实收数量  单价(元)  金额(元)    感官性状
                      斤      67        8.60      576.20      正常
            莲子      斤      26        38.70     1006.20     正常
            腊肠      斤      11.7      36.40     425.88      正常
            合计                                  2008.28
            """));
        Assert.DoesNotContain("正常", read.Fields.Products);
        Assert.True(read.Confidence["products"] < 0.9);
    }

    [Fact]
    public void Goods_that_no_row_has_leave_the_other_rows_in_doubt_where_the_sum_is_another()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       订单详情
            莲子                         ￥1006.20
            ￥38.70/斤                   X26
            银耳                         ￥10098.10
            ￥101.90/斤
            面条                         ￥1128.00
            ￥9.40/斤                    X120
            共3件商品合计：￥12232.30
            """));
        Assert.True(read.Confidence["items.1.qty"] < 0.9);
    }

    /// <summary>A line of text where the drawn ones can't stand.</summary>
    private static TextLine Line(string text, float left, float top, float first, Func<int, float> room)
    {
        var at = text.Select((c, i) => (14f * (i + text.Take(i).Count(o => o > '\u2e00'))) + (c > '\u2e00' ? 14 : 7) + room(i)).ToList();
        var width = at[^1] + 14;
        return new TextLine(
            [new(left, top), new(left + width, top), new(left + width, top + 32), new(left, top + 32)],
            [.. text.Select((c, i) => new Glyph(c, i == 0 ? first : 0.999f, at[i] / width, []))]);
    }
}
