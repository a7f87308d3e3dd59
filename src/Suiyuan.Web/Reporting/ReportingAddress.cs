using Suiyuan.Web.Office;

namespace Suiyuan.Web.Reporting;

/// <summary>Addresses of the pages about reporting: they keep the day.</summary>
internal static class ReportingAddress
{
    /// <summary>The address with what is asked; the day that is shown, unless another is asked or it is today.</summary>
    public static string Of(string path, Desk desk, params ReadOnlySpan<(string Key, string? Value)> asked)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["day"] = desk.DayAsked == desk.Today ? null : $"{desk.DayAsked:yyyy-MM-dd}" };
        foreach (var (key, value) in asked)
        {
            query[key] = value;
        }

        return path + QueryString.Create(query.Where(q => !string.IsNullOrEmpty(q.Value)));
    }
}
