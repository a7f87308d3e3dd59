using System.Xml.Linq;

namespace Suiyuan.Domain.Tests;

/// <summary>References point down and never up. A new assembly needs a row here, and so a thought.</summary>
public sealed class ArchitectureTests
{
    // What each may reference, of ours. Those who come by way of another are not repeated.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Suiyuan.Ledger.Verify"] = [],
        ["Suiyuan.Ledger"] = ["Suiyuan.Ledger.Verify"],
        ["Suiyuan.Domain"] = ["Suiyuan.Ledger", "Suiyuan.Ledger.Verify"],
        // It knows no ledger and no web; what it reads becomes statements only in the host.
        ["Suiyuan.Tickets"] = [],
        // It learns from what the views count; the views do not know it.
        ["Suiyuan.Ranking"] = ["Suiyuan.Domain"],
        // It speaks to the system as its users do: over HTTP, with payloads of its own writing.
        ["Suiyuan.City"] = ["Suiyuan.Domain", "Suiyuan.Ledger.Verify"],
        ["Suiyuan.Cli"] = ["Suiyuan.City", "Suiyuan.Domain", "Suiyuan.Ledger", "Suiyuan.Ledger.Verify", "Suiyuan.Ranking", "Suiyuan.Tickets"],
        ["Suiyuan.Web"] = ["Suiyuan.City", "Suiyuan.Domain", "Suiyuan.Ledger", "Suiyuan.Ledger.Verify", "Suiyuan.Ranking", "Suiyuan.Tickets"],
    };

    // What only some may use at all: everything else has another way to do it.
    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Microsoft.Data.Sqlite"] = ["Suiyuan.Domain", "Suiyuan.Tickets"],
        ["Microsoft.ML.OnnxRuntime"] = ["Suiyuan.Tickets"],
        ["Microsoft.ML"] = ["Suiyuan.Ranking"],
        ["Microsoft.ML.LightGbm"] = ["Suiyuan.Ranking"],
        ["OpenCvSharp4"] = ["Suiyuan.Tickets"],
        ["Microsoft.EntityFrameworkCore.Sqlite"] = ["Suiyuan.Web"],
        ["Microsoft.AspNetCore.Identity.EntityFrameworkCore"] = ["Suiyuan.Web"],
        ["BouncyCastle.Cryptography"] = ["Suiyuan.City"],
        ["SkiaSharp"] = ["Suiyuan.City"],
        ["NSec.Cryptography"] = ["Suiyuan.Ledger.Verify", "Suiyuan.Ledger"],
    };

    [Fact]
    public void Every_assembly_has_its_place()
    {
        var projects = Projects().Select(p => p.Name).Order(StringComparer.Ordinal);
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects);
    }

    [Fact]
    public void Project_references_point_down()
    {
        foreach (var (name, file) in Projects())
        {
            foreach (var reference in Items(file, "ProjectReference").Select(Path.GetFileNameWithoutExtension))
            {
                Assert.True(Allowed[name].Contains(reference), $"{name} must not reference {reference}");
            }
        }
    }

    [Fact]
    public void Each_outside_library_is_used_where_it_belongs()
    {
        foreach (var (name, file) in Projects())
        {
            foreach (var package in Items(file, "PackageReference").Where(Packages.ContainsKey))
            {
                Assert.True(Packages[package].Contains(name), $"{name} must not use {package}");
            }
        }
    }

    [Fact]
    public void What_is_compiled_into_the_domain_knows_neither_the_web_nor_the_city()
    {
        var domain = typeof(Domain.Vocabulary.Unit).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();
        Assert.Contains("Suiyuan.Ledger", domain);
        Assert.DoesNotContain(domain, a => a.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || a is "Suiyuan.Web" or "Suiyuan.City" or "Suiyuan.Tickets");
        var ledger = typeof(Ledger.TransparencyLog).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();
        Assert.DoesNotContain(ledger, a => a.Contains("Sqlite", StringComparison.Ordinal) || a == "Suiyuan.Domain");
        var verify = typeof(Ledger.Verify.Statement).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();
        Assert.DoesNotContain(verify, a => !a.StartsWith("System", StringComparison.Ordinal) && a is not ("NSec.Cryptography" or "netstandard"));
    }

    [Fact]
    public void The_verifier_does_no_input_or_output()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Suiyuan.Ledger.Verify"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            foreach (var forbidden in new[] { "System.IO;", "File.", "Socket", "HttpClient", "Console." })
            {
                Assert.False(text.Contains(forbidden, StringComparison.Ordinal), $"{file} uses {forbidden}");
            }
        }
    }

    private static IEnumerable<(string Name, string File)> Projects() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(f => (Path.GetFileNameWithoutExtension(f), f));

    private static IEnumerable<string> Items(string file, string item) =>
        XDocument.Load(file).Descendants(item).Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'));
}
