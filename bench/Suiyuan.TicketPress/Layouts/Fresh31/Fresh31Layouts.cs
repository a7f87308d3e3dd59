namespace Suiyuan.TicketPress.Layouts.Fresh31;

/// <summary>Ordinary papers of Zhejiang, Hunan, Sichuan, Shandong, Guangxi, Hubei, Jiangsu, Fujian, Yunnan, Hainan, Henan, Jiangxi and Liaoning, by four hands who had not seen the reader.</summary>
internal static class Fresh31Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
