using System.Buffers.Text;
using System.Security.Cryptography;
using Suiyuan.Ledger;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli.Tests;

/// <summary>A key that was made is usable, its owner's alone, and never made over another.</summary>
public sealed class KeygenTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("suiyuan-keygen-");

    private string File => Path.Combine(_directory.FullName, "the.key");

    public void Dispose() => _directory.Delete(recursive: true);

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine([KeygenVerb.Verb], TextReader.Null, output, error, TimeProvider.System)
            .RunAsync(["keygen", .. arguments], TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    [Theory]
    [InlineData("log", NoteKeyType.Ed25519)]
    [InlineData("witness", NoteKeyType.CosignatureV1)]
    [InlineData("mirror", NoteKeyType.CosignatureV1)]
    public async Task A_note_key_is_the_one_whose_public_half_was_printed(string kind, NoteKeyType type)
    {
        var (code, output, error) = await RunAsync(kind, File, "--name", "example.org/one");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(NoteKeyFault.None, NoteKey.TryParse(output.TrimEnd('\n'), out var printed));
        Assert.Equal(("example.org/one", type), (printed!.Name, printed.Type));
        // Loading refuses a file that others can read.
        using var key = NoteKeyFile.Load(File);
        Assert.Equal(printed, key.VerifierKey);
    }

    [Theory]
    [InlineData("seal")]
    [InlineData("platform")]
    public async Task A_seal_key_signs_for_the_point_that_was_printed(string kind)
    {
        var (code, output, _) = await RunAsync(kind, File);
        Assert.Equal(0, code);
        using var key = ECDsa.Create();
        key.ImportFromPem(await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        var point = SealKey.ExportPoint(key);
        Assert.Equal($"point   {Base64Url.EncodeToString(point)}\nkey id  {SealKey.Thumbprint(point)}\n", output);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }
    }

    [Fact]
    public async Task What_is_there_is_left_alone_and_what_is_typed_wrong_makes_nothing()
    {
        foreach (var arguments in new string[][] { ["log", File], ["log", File, "--name", "a b"], ["wish", File], ["seal"] })
        {
            Assert.Equal(64, (await RunAsync(arguments)).Code);
            Assert.False(System.IO.File.Exists(File));
        }

        await System.IO.File.WriteAllTextAsync(File, "precious", TestContext.Current.CancellationToken);
        foreach (var arguments in new string[][] { ["log", File, "--name", "example.org/one"], ["seal", File] })
        {
            var (code, _, error) = await RunAsync(arguments);
            Assert.Equal((2, $"{File} is there already: a key is never overwritten.\n"), (code, error));
            Assert.Equal("precious", await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken));
        }

        Assert.Contains("cannot be written", (await RunAsync("seal", Path.Combine(File, "below"))).Error, StringComparison.Ordinal);
    }
}
