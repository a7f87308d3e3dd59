using Suiyuan.Ledger;
using Suiyuan.Web.Api;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Tests.Api;

public sealed class ProblemTests
{
    [Fact]
    public void Every_refusal_has_a_status_and_words_in_both_languages()
    {
        foreach (var code in RefusalCodes.All)
        {
            var kind = Problems.Of(code);
            Assert.InRange(kind.Status, 400, 413);
        }

        foreach (var kind in Problems.All)
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", kind.Code);
            Assert.All(new[] { kind.TitleZh, kind.TitleEn, kind.DetailZh, kind.DetailEn }, text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.Contains(kind.TitleZh, c => c >= '一');
            Assert.DoesNotContain(kind.TitleEn + kind.DetailEn, c => c >= '一');
        }
    }

    [Fact]
    public void What_asks_to_be_tried_again_says_when() =>
        Assert.All(Problems.All.Where(k => k.Code is "overloaded" or "unavailable" or "not-yet-published" or "rate-limited" or "locked-out"),
            kind => Assert.NotNull(kind.RetryAfter));

    [Fact]
    public void The_detail_carries_its_argument()
    {
        Assert.Contains("2000", new Problem("too-many", Arg: "2000").Detail(Text.InEnglish), StringComparison.Ordinal);
        Assert.Contains("lines[0].qty", new Problem(RefusalCodes.WrongMember, "lines[0].qty").Detail(Text.InChinese), StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", new Problem("bad-request").Detail(Text.InChinese), StringComparison.Ordinal);
    }

    [Fact]
    public void The_documentation_is_the_table()
    {
        var path = Path.Combine(Repository.Root, "docs", "problems.md");
        if (Environment.GetEnvironmentVariable("SUIYUAN_WRITE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Problems.Markdown());
        }

        Assert.True(File.Exists(path), path);
        Assert.Equal(Problems.Markdown(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}

/// <summary>The checkout that the tests run from.</summary>
internal static class Repository
{
    /// <summary>The directory of the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Suiyuan.slnx")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the checkout.");
    }
}
