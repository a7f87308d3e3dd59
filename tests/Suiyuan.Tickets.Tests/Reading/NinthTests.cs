using Suiyuan.Tickets.Reading;

namespace Suiyuan.Tickets.Tests.Reading;

/// <summary>What the ninth set lost at its first read, by its causes.</summary>
public sealed class NinthTests
{
    [Fact]
    public void An_invoice_with_goods_is_a_sale_between_the_two_that_stand_at_the_sides_of_their_boxes()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #          电子发票（普通发票）
            发票号码：26442000000699517403      开票日期：2026年09月18日
            购  名称：广州市白云区天平架果品市场卢氏蔬菜档     销  名称：广州康源蔬菜配送有限公司
            买  统一社会信用代码/纳税人识别号：                售  统一社会信用代码/纳税人识别号：
            方                                                 方
            项目名称        规格型号  单位  数量  单价    金额      税额
            *蔬菜*枸杞叶    精品      kg    36    14.70   529.20    ***
            *蔬菜*芥兰                斤    103   11.90   1225.70   ***
            价税合计（大写）  壹仟柒佰伍拾肆元玖角      （小写）￥1754.90
            """));
        Assert.Equal(TicketType.Sale, read.Type);
        Assert.Equal(
            ("26442000000699517403", "广州康源蔬菜配送有限公司", "广州市白云区天平架果品市场卢氏蔬菜档", "1754.90"),
            (read.Fields.Number, read.Fields.Holder, read.Fields.Consignee, read.Fields.Total));
        Assert.Equal(["枸杞叶", "芥兰"], read.Fields.Products);
    }

    [Fact]
    public void A_receipt_for_rent_is_no_ticket()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #        收款收据
            今收到：A12档陈记
            交来：2026年6月摊位租金及水电费
            人民币（大写）叁仟贰佰元整    ￥3200.00
            收款单位：某某市场管理有限公司
            """));
        Assert.Equal(TicketType.Unknown, read.Type);
    }

    [Fact]
    public void Where_words_stand_beneath_what_is_filled_in_they_say_what_is_above()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       肉品品质检验合格证
                                                        编号：4438787186
                    陈少芬                      广州盈丰肉类贸易有限公司
                    货　主                              购货单位

              生猪产品              689kg               广东省江门市台山市都斛镇
              产品名称           数量及单位                    动物产地

              黄埔区恒达屠宰有限公司        罗子豪              2026-11-18
              屠宰厂（场）             肉品品质检验员           出厂日期

            经肉品品质检验合格，准予出厂。
            """));
        var f = read.Fields;
        Assert.Equal(("陈少芬", "广州盈丰肉类贸易有限公司", "689", "广东省江门市台山市都斛镇"), (f.Holder, f.Consignee, f.Quantity, f.Origin));
        Assert.Equal("黄埔区恒达屠宰有限公司", f.Issuer);
        Assert.Equal(["生猪产品"], f.Products);
    }

    [Fact]
    public void A_sentence_that_says_what_an_owner_must_do_names_no_owner()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       动物检疫证明（动物A）
            姓名/单位名称    许国辉         联系电话    18675967952
            种类    鹅      数量及单位    36只
            官方兽医（签字）：蔡俊杰
            2026年6月5日签发
            跨省运输的动物抵达后24小时内，货主应向到达地动物卫生监督机构报告。
            """));
        Assert.Equal(("许国辉", "2026-06-05"), (read.Fields.Holder, read.Fields.IssueDate));
    }

    [Fact]
    public void One_sentence_with_gaps_has_owner_animals_and_both_places()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       动物检疫合格证明（动物B）
                                编号 4487949626
            兹有货主何桂芳的肉鸽计900羽，由广东省韶关市翁源县江尾镇南粤养殖场启运，前往
            广东省广州市白云区钟落潭镇嘉禾屠宰场，用于屠宰。经检疫合格，当日到达有效。
            官方兽医：简德胜          2026年9月27日
            """));
        var f = read.Fields;
        Assert.Equal(("何桂芳", "900", "羽"), (f.Holder, f.Quantity, f.Unit));
        Assert.Equal(("广东省韶关市翁源县江尾镇南粤养殖场", "广东省广州市白云区钟落潭镇嘉禾屠宰场"), (f.Origin, f.Destination));
    }

    [Fact]
    public void Of_one_test_the_verdict_is_the_papers_and_a_batch_is_no_measurement()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       食品快速检测结果报告单
            样品名称    沼虾        样品批号    20260709
            检测项目    孔雀石绿    检测方法    胶体金免疫层析法
            检测结果    阴性        结果判定    合格
            检测日期    2026/07/11
            """));
        var item = Assert.Single(read.Fields.Items);
        Assert.Equal(("合格", "阴性", null, "20260709"), (read.Fields.Result, item.Value, item.Result, item.Batch));
    }

    [Fact]
    public void A_name_beside_what_is_a_samples_is_the_samples()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       食用农产品检测报告单
            单位名称    百兴市场永盛蔬菜经营部
            名　　称    菱角        样品编号    CY34258960
            项目      限量      结果      判定
            克百威    ≤0.02     未检出    合格
            甲胺磷    ≤0.05     未检出    合格
            """));
        Assert.Equal("百兴市场永盛蔬菜经营部", read.Fields.Holder);
        Assert.Equal(["菱角"], read.Fields.Products);
    }

    [Fact]
    public void A_debt_book_is_headed_by_who_owes()
    {
        var read = FieldReader.Read(Drawn.Page("""
            江村综合批发市场杨氏蔬菜档
            2026年7月31日    赊账
            鲜木耳      33kg      x13.2     =435.6
            花菜        19kg      x10.1     =191.9
            合计627.5元
            卖货：新塘农产品批发市场陈记蔬菜档
            """));
        Assert.Equal(("新塘农产品批发市场陈记蔬菜档", "江村综合批发市场杨氏蔬菜档"), (read.Fields.Holder, read.Fields.Consignee));
    }

    [Fact]
    public void English_behind_a_Chinese_label_is_of_it_whatever_it_says()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       动物检疫证明
            货主 Owner：广州温记养殖有限公司
            动物种类 Genus：生猪        数量 Quantity：66头
            到达地点 Whereto：佛山市南海区大沥屠宰场
            """));
        Assert.Equal(("66", "佛山市南海区大沥屠宰场"), (read.Fields.Quantity, read.Fields.Destination));
        Assert.Equal(["生猪"], read.Fields.Products);
    }

    [Fact]
    public void A_numbered_box_below_a_table_is_no_row_of_it()
    {
        var read = FieldReader.Read(Drawn.Page("""
            #       食用农产品检测报告
            1 报告编号    20260805-982
            2 样品名称    红毛丹
            5 检测结果
                项目        检出值      标准限值    评价
                甲胺磷      0.015       ≤0.05       合格
                克百威      未检出      ≤0.02       合格
            6 检测结论    合格
            7 签发日期    2026年8月5日
            """));
        Assert.Equal(("合格", "2026-08-05"), (read.Fields.Result, read.Fields.IssueDate));
        Assert.Equal(2, read.Fields.Items.Count);
    }
}
