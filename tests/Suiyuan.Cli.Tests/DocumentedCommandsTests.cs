using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Suiyuan.Cli.Tests;

/// <summary>What README and the docs tell people to type exists, with the options that they show.</summary>
public sealed partial class DocumentedCommandsTests
{
    public static TheoryData<string, string> Commands()
    {
        var root = Root();
        var files = new[] { "README.md", "README.zh-CN.md", "CONTRIBUTING.md" }.Select(f => Path.Combine(root, f))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories));
        var data = new TheoryData<string, string>();
        foreach (var file in files)
        {
            foreach (Match match in Command().Matches(File.ReadAllText(file)))
            {
                data.Add(Path.GetRelativePath(root, file), match.Groups[1].Value.Split('#')[0].Trim());
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_documented_command_exists_with_its_options(string file, string command)
    {
        var verb = Verbs.All.Where(v => (command + " ").StartsWith(v.Name + " ", StringComparison.Ordinal)).MaxBy(v => v.Name.Length);
        Assert.True(verb is not null || command is "help" or "VERB …", $"{file}: suiyuan {command}: no such verb");
        foreach (var option in command.Split(' ').Where(w => w.StartsWith("--", StringComparison.Ordinal)))
        {
            Assert.True(verb!.Options.Concat(verb.Flags).Contains(option.Split('=')[0]), $"{file}: suiyuan {command}: no option {option}");
        }
    }

    [Fact]
    public void The_read_me_shows_every_verb()
    {
        var shown = Commands().Select(c => c.Data).Where(c => c.Item1 == "README.md").Select(c => c.Item2).ToList();
        Assert.All(Verbs.All, v => Assert.Contains(shown, c => c.StartsWith(v.Name, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"(?m)^\s*\.?/?suiyuan ([a-z][^\n`]*)")]
    private static partial Regex Command();

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
