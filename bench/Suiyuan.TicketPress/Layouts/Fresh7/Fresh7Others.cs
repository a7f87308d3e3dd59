using static Suiyuan.TicketPress.Layouts.Fresh2.Fresh2Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh5.Fresh5Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh6.Fresh6Layouts;
using static Suiyuan.TicketPress.Layouts.Fresh7.Fresh7Layouts;

namespace Suiyuan.TicketPress.Layouts.Fresh7;

/// <summary>What a merchant takes a picture of besides: that he has paid.</summary>
internal static class Fresh7Others
{
    public static IReadOnlyList<Layout> All { get; } = [new("fresh7/unknown/payment", "unknown", null, Payment)];

    private static string Payment(Sheet s)
    {
        var f = s.Facts;
        Screen(s);
        return s.Look.Page(600, $"""
            {StatusBar(s)}<div class=row style="padding:8px 22px;font-size:21px"><span>‹</span><span>账单详情</span><span></span></div><div class=c style="padding:26px 0"><div data-no style="width:64px;height:64px;border-radius:32px;background:#f0a63a;margin:0 auto 10px"></div><div>{s.O("转账-转给" + World.Person(s.Chance))}</div><div style="font-size:40px;font-weight:700">{s.O("-" + Cents(s.Chance.Int(180, 26000)))}</div></div>
            <div style="padding:6px 30px 24px">{Ends("当前状态", s.O("支付成功"))}{Ends("转账说明", s.O(s.Chance.Of("昨天的货款", "菜钱", "微信转账", "结上周的数")))}{Ends("转账时间", s.O(f.Submitted.AddMinutes(-14).ToString("yyyy年M月d日 HH:mm:ss")))}{Ends("支付方式", s.O(s.Chance.Of("零钱", "农业银行储蓄卡(" + s.Chance.Digits(4) + ")", "建设银行储蓄卡(" + s.Chance.Digits(4) + ")")))}{Ends("转账单号", s.O("1000" + s.Chance.Digits(24)))}</div><div style="border-top:10px solid #f2f2f2;padding:14px 30px 40px;color:#576b95">账单服务<div style="padding-top:10px">对订单有疑惑　·　申请转账电子凭证</div></div>
            """, "#paper{font-size:20px}", padding: 0);
    }
}
