namespace Suiyuan.TicketPress.Layouts.Fresh32;

/// <summary>Ordinary papers of Guangdong's cities and counties, Chongqing, Anhui, Hebei, Zhejiang, Shaanxi, Guizhou, Sichuan, Shandong and Yunnan, by four hands who had not seen the reader.</summary>
internal static class Fresh32Layouts
{
    public static IReadOnlyList<Layout> All { get; } = [.. Certificates.All, .. Promises.All, .. Papers.All, .. Slips.All];
}
