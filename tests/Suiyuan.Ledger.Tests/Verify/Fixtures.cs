using System.Runtime.CompilerServices;

namespace Suiyuan.Ledger.Tests.Verify;

/// <summary>The golden files under tests/fixtures, found from where this source lies.</summary>
internal static class Fixtures
{
    public static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Repository(), "tests", "fixtures", path));

    public static string Repository([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
