using System.Globalization;

namespace Suiyuan.Web.Shared;

/// <summary>
/// The reader's language and how numbers and times are written in it. Both languages stand at the place of use:
/// <c>T["进货", "Stock in"]</c>. Chosen by <c>?lang=</c>, then the cookie <c>lang</c>, then Accept-Language; Chinese
/// when nothing is said.
/// </summary>
public sealed class Text
{
    /// <summary>The cookie that keeps the choice, and the name of the query parameter that makes it.</summary>
    public const string CookieName = "lang";

    private static readonly TimeSpan ChinaOffset = TimeSpan.FromHours(8);
    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    private Text(bool chinese) => IsChinese = chinese;

    /// <summary>Chinese.</summary>
    public static Text InChinese { get; } = new(true);

    /// <summary>English.</summary>
    public static Text InEnglish { get; } = new(false);

    /// <summary>True when the reader reads Chinese.</summary>
    public bool IsChinese { get; }

    /// <summary>For <c>&lt;html lang&gt;</c>.</summary>
    public string Code => IsChinese ? "zh-CN" : "en";

    /// <summary>One of the two, by the reader's language.</summary>
    public string this[string chinese, string english] => IsChinese ? chinese : english;

    /// <summary>A name that has an optional English form.</summary>
    public string Name(string chinese, string? english) => IsChinese || string.IsNullOrEmpty(english) ? chinese : english;

    /// <summary>English: <c>1 ticket</c>, <c>1,234 tickets</c>. Of nouns that only take an s.</summary>
    public static string Many(long count, string noun) => $"{InEnglish.Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>The language of one request.</summary>
    public static Text Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var said = context.Request.Query[CookieName].ToString();
        if (said.Length == 0)
        {
            said = context.Request.Cookies[CookieName] ?? FirstAccepted(context.Request.Headers.AcceptLanguage.ToString());
        }

        return said.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? InEnglish : InChinese;
    }

    /// <summary>2026年11月23日 周一, or Mon 23 Nov 2026. China's date.</summary>
    public string Date(DateTimeOffset at) => Date(DateOnly.FromDateTime(Local(at).DateTime));

    /// <summary>2026年11月23日 周一, or Mon 23 Nov 2026.</summary>
    public string Date(DateOnly day) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日 {Weekdays[(int)day.DayOfWeek]}")
        : day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>11月23日, or 23 Nov.</summary>
    public string ShortDate(DateTimeOffset at) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{Local(at).Month}月{Local(at).Day}日")
        : Local(at).ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>14:05, China's time.</summary>
    public string Time(DateTimeOffset at) => Local(at).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>14:05:09, China's time.</summary>
    public string TimeToSecond(DateTimeOffset at) => Local(at).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>2026年11月23日 周一 14:05, or Mon 23 Nov 2026, 14:05.</summary>
    public string DateTime(DateTimeOffset at) => Date(at) + (IsChinese ? " " : ", ") + Time(at);

    /// <summary>11月23日 14:05, or 23 Nov, 14:05: where the year is plain from the place.</summary>
    public string ShortDateTime(DateTimeOffset at) => ShortDate(at) + (IsChinese ? " " : ", ") + Time(at);

    /// <summary>刚刚, 5 分钟前, 3 小时前, then the date.</summary>
    public string Ago(DateTimeOffset at, DateTimeOffset now)
    {
        var gone = now - at;
        if (gone < TimeSpan.FromMinutes(1))
        {
            return this["刚刚", "just now"];
        }

        if (gone < TimeSpan.FromHours(1))
        {
            return IsChinese ? $"{(int)gone.TotalMinutes} 分钟前" : $"{(int)gone.TotalMinutes} min ago";
        }

        return gone < TimeSpan.FromHours(12)
            ? IsChinese ? $"{(int)gone.TotalHours} 小时前" : $"{(int)gone.TotalHours} h ago"
            : ShortDateTime(at);
    }

    /// <summary>12,345</summary>
    public string Number(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>1,234.5: as many decimals as there are, at most six.</summary>
    public string Number(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary>¥1,234.50</summary>
    public string Money(decimal yuan) => yuan.ToString("¥#,##0.00;-¥#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>The moment in China, which has one time zone and no summer time.</summary>
    public static DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(ChinaOffset);

    private static string FirstAccepted(string header)
    {
        // The first language of the list that we have; browsers list the preferred one first.
        foreach (var part in header.Split(','))
        {
            var tag = part.AsSpan().Trim();
            if (tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
            {
                return tag.ToString();
            }
        }

        return "zh";
    }
}

/// <summary>Makes <see cref="Text"/> injectable per request and keeps the reader's choice.</summary>
internal static class TextSetup
{
    /// <summary>Adds <see cref="Text"/>, scoped to the request; Chinese outside of one.</summary>
    public static void AddText(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(provider =>
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? Text.Of(context) : Text.InChinese);
    }

    /// <summary>Remembers <c>?lang=</c> in a cookie for a year. Put it before the pages.</summary>
    public static void UseText(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Query.ContainsKey(Text.CookieName))
        {
            context.Response.Cookies.Append(Text.CookieName, Text.Of(context).IsChinese ? "zh" : "en", new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        }

        await next(context);
    });
}
