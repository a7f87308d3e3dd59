using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Api;

/// <summary>One row of the table of problems: what a code means, in both languages, and its HTTP status.</summary>
/// <param name="Code">Stable, lower-case words with hyphens; clients switch on it.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="TitleZh">What happened, in one phrase.</param>
/// <param name="TitleEn">What happened, in one phrase.</param>
/// <param name="DetailZh">What the reader does next; <c>{0}</c> stands for the argument.</param>
/// <param name="DetailEn">What the reader does next; <c>{0}</c> stands for the argument.</param>
/// <param name="RetryAfter">Seconds for Retry-After, where waiting helps.</param>
internal sealed record ProblemKind(
    string Code, int Status, string TitleZh, string TitleEn, string DetailZh, string DetailEn, int? RetryAfter = null)
{
    /// <summary>Its place on the page of problems: what identifies it in an answer.</summary>
    public string Type => "/docs/problems#" + Code;
}

/// <summary>
/// A problem details answer (RFC 9457) from the table: <c>type</c> is the code's place on the page of problems,
/// <c>title</c> and <c>detail</c> speak the reader's language, <c>code</c> and <c>field</c> are for programs. On the routes of
/// SCITT it goes out as <see cref="ConciseProblem"/>.
/// </summary>
/// <param name="Code">A code of <see cref="Problems"/>.</param>
/// <param name="Field">The field or place it is about, when there is one.</param>
/// <param name="Arg">Fills <c>{0}</c> in the detail.</param>
internal sealed record Problem(string Code, string? Field = null, string? Arg = null) : IResult, IStatusCodeHttpResult
{
    private const string ContentType = "application/problem+json; charset=utf-8";

    /// <summary>The row of the table.</summary>
    public ProblemKind Kind => Problems.Of(Code);

    /// <inheritdoc/>
    public int? StatusCode => Kind.Status;

    /// <summary>Answers with it.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var kind = Kind;
        var response = httpContext.Response;
        response.StatusCode = kind.Status;
        response.Headers.CacheControl = "no-store";
        if (kind.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        if (ConciseProblem.LanguageOf(httpContext) is { } language)
        {
            response.ContentType = ConciseProblem.ContentType;
            await response.Body.WriteAsync(ConciseProblem.Encode(this, language), httpContext.RequestAborted);
            return;
        }

        response.ContentType = ContentType;
        await using var writer = new Utf8JsonWriter(response.BodyWriter, JsonDefaults.Writer);
        Write(writer, Text.Of(httpContext));
    }

    /// <summary>Writes the JSON object.</summary>
    public void Write(Utf8JsonWriter json, Text text)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(text);
        var kind = Kind;
        json.WriteStartObject();
        json.WriteString("type", kind.Type);
        json.WriteString("title", text[kind.TitleZh, kind.TitleEn]);
        json.WriteNumber("status", kind.Status);
        json.WriteString("detail", Detail(text));
        json.WriteString("code", kind.Code);
        if (Field is not null)
        {
            json.WriteString("field", Field);
        }

        json.WriteEndObject();
    }

    /// <summary>The detail in the reader's language, with its argument.</summary>
    public string Detail(Text text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Problems.IsRefusal(Code))
        {
            var words = RefusalText.Of(new Refusal(Code, Field, Arg), text.IsChinese);
            return words.Detail + (text.IsChinese ? "" : " ") + words.Advice;
        }

        return text[Kind.DetailZh, Kind.DetailEn].Replace("{0}", Arg ?? Field ?? "", StringComparison.Ordinal);
    }
}

/// <summary>Writer options shared by answers written by hand.</summary>
internal static class JsonDefaults
{
    /// <summary>Chinese as it is; structure is checked by tests, not at run time.</summary>
    public static JsonWriterOptions Writer { get; } = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        SkipValidation = true,
    };
}

/// <summary>The table of problems: every code that an answer may carry, and nothing else.</summary>
internal static partial class Problems
{
    private static readonly Dictionary<string, ProblemKind> ByCode =
        Statements.Concat(Sealed).Concat(Tickets).Concat(Accounts).Concat(Http).ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    /// <summary>Every problem, in the order of the documentation.</summary>
    public static IReadOnlyCollection<ProblemKind> All => ByCode.Values;

    /// <summary>The problem of a code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The table lacks it: a bug here, which a test looks for.</exception>
    public static ProblemKind Of(string code) => ByCode.TryGetValue(code, out var kind)
        ? kind
        : throw new ArgumentOutOfRangeException(nameof(code), code, "The table of problems has no such code.");

    /// <summary>The groups, with their headings.</summary>
    public static IEnumerable<(string Zh, string En, IReadOnlyList<ProblemKind> Kinds)> Groups =>
    [
        ("提交记录", "Submitting statements", Statements),
        ("密封内容", "Sealed parts", Sealed),
        ("读票", "Reading tickets", Tickets),
        ("账号与登录", "Accounts and signing in", Accounts),
        ("请求", "Requests", Http),
    ];

    /// <summary>docs/problems.md, as a test wants to find it.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        text.Append("""
            # Problems

            Every refusal is a problem details object (RFC 9457, `application/problem+json`). `code` is stable and meant
            for programs; `title` and `detail` are meant for people and come in Chinese or English by `Accept-Language`.
            `field` names the member or place at fault, where there is one. On the [routes of SCITT](design/http.md#scitt) the
            same goes out as concise problem details in CBOR (RFC 9290). This page is made from the table in
            `src/Suiyuan.Web/Api`; a test fails when the two differ (run it with `SUIYUAN_WRITE_DOCS=1` to write it anew).

            """);
        foreach (var (zh, en, kinds) in Groups)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {en} {zh}\n\n| code | status | means | do |\n|---|---|---|---|\n");
            foreach (var kind in kinds)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"| <a id=\"{kind.Code}\"></a>`{kind.Code}` | {kind.Status} | {kind.TitleEn}<br>{kind.TitleZh} | {Cell(kind.DetailEn)}<br>{Cell(kind.DetailZh)} |\n");
            }
        }

        return text.ToString();

        static string Cell(string words) => words.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
    }
}
