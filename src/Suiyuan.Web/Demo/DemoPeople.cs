namespace Suiyuan.Web.Demo;

/// <summary>Someone a visitor of the demo may be.</summary>
/// <param name="Party">The party they speak for.</param>
/// <param name="Icon">Name of the icon beside them.</param>
/// <param name="Who">Who that is, Chinese and English.</param>
/// <param name="Does">What there is to do, Chinese and English.</param>
internal sealed record DemoPerson(string Party, string Icon, (string Zh, string En) Who, (string Zh, string En) Does);

/// <summary>The people of the demo city. None is real.</summary>
internal static class DemoPeople
{
    /// <summary>All of them, in the order of the start page.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("gz", "shield", ("市监管局值班员", "Bureau officer on duty"),
            ("看全市市场和今日凭证，登记市场、检测机构", "See the city's markets and today's vouchers; admit markets and laboratories")),
        new("liwan", "shield", ("荔湾区局", "Liwan District"), ("同样的页面，只有自己辖区的市场和档口", "The same pages with their own markets and stalls only")),
        new("liwan-s1", "shield", ("黄沙所", "Huangsha Station"), ("同样的页面，只有自己辖区的市场和档口", "The same pages with their own markets and stalls only")),
        new("huangsha", "market", ("黄沙水产交易市场管理员", "Officer of Huangsha Aquatic Products Market"),
            ("登记商户、发开通码，看谁还没有上报", "Admit merchants, hand out enrolment codes, see who has not reported")),
        new("huangsha.a05", "stall", ("批发商 珠江口虾蟹行", "Wholesaler, Pearl Estuary Shellfish"),
            ("记一笔进货、拍票证，卖货开凭证", "Book a purchase with its ticket, sell, show the voucher")),
        new("lab-gzfi", "flask", ("检测机构 羊城食品检验院", "Laboratory, Yangcheng Food Inspection Institute"),
            ("给抽样的档口签发检验报告", "Seal reports on samples from the stalls")),
        new("rongyin.08", "stall", ("零售档口 里仁海鲜", "Retail stall, Liren Seafood"),
            ("扫码确认收货，卖给街坊", "Confirm what arrived, sell to neighbours")),
    ];
}
