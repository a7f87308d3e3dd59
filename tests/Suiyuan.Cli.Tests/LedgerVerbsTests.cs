using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Storage;

namespace Suiyuan.Cli.Tests;

/// <summary>The verbs that read a data directory, on a ledger that the real recorder wrote.</summary>
public sealed class LedgerVerbsTests : IAsyncLifetime
{
    private readonly DataDirectory _data = new();

    private string Data => _data.Path;

    public async ValueTask InitializeAsync() => await _data.RecordAsync();

    [Fact]
    public async Task Views_are_made_from_the_ledger_even_when_what_was_there_is_rubbish()
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "views.db"), "not a database", TestContext.Current.CancellationToken);
        var (code, output, error) = await RunAsync("views", "rebuild", Data);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("entries taken in", output, StringComparison.Ordinal);
        using var database = ViewDatabase.Open(Path.Combine(Data, "views.db"), SuiyuanViews.Create());
        using var db = database.Read();
        Assert.Equal(_data.RevokedAt + 1, db.TreeSize);
        Assert.Equal(1, db.Number("SELECT count(*) FROM lot"));
    }

    [Fact]
    public async Task Authority_is_answered_for_now_and_for_any_index_with_the_chain_behind_it()
    {
        var key = _data.Market.ToString();
        var now = await RunAsync("authority", Data, key, "sale", "huangsha.a01");
        Assert.Equal(1, now.Code);
        Assert.StartsWith("REFUSED key-revoked", now.Out, StringComparison.Ordinal);
        var then = await RunAsync("authority", Data, key, "sale", "huangsha.a01", "--at", $"{_data.RevokedAt}");
        Assert.Equal(0, then.Code);
        Assert.StartsWith("ALLOWED", then.Out, StringComparison.Ordinal);
        foreach (var kind in new[] { "charter", "admitted", "key-granted" })
        {
            Assert.Contains($"{kind,-12} gz → ", then.Out, StringComparison.Ordinal);
        }

        Assert.StartsWith("REFUSED unknown-key", (await RunAsync("authority", Data, key, "sale", "huangsha.a01", "--at", "1")).Out, StringComparison.Ordinal);
        Assert.StartsWith("REFUSED not-permitted", (await RunAsync("authority", Data, _data.Root.ToString(), "sale", "huangsha.a01")).Out, StringComparison.Ordinal);
        Assert.StartsWith("ALLOWED, as far as", (await RunAsync("authority", Data, _data.Root.ToString(), "suspended", "huangsha")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_wrong_or_is_not_there_is_said()
    {
        Assert.Equal(64, (await RunAsync("authority", Data, "x", "sale", "huangsha")).Code);
        Assert.Contains("The kinds are: charter", (await RunAsync("authority", Data, _data.Root.ToString(), "wish", "gz")).Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("views", "rebuild", Path.Combine(Data, "keys"))).Code);
    }

    [Fact]
    public async Task A_sound_ledger_is_said_to_be_sound_and_one_changed_byte_is_found()
    {
        var (code, output, error) = await RunAsync("fsck", Data);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains($"{_data.RevokedAt + 1} signatures right, authority checked in order", output, StringComparison.Ordinal);
        Assert.Contains("\nSOUND", output, StringComparison.Ordinal);

        var checkpoint = Path.Combine(Data, "ledger", "checkpoint");
        var bytes = await File.ReadAllBytesAsync(checkpoint, TestContext.Current.CancellationToken);
        bytes[^10] ^= 1;
        await File.WriteAllBytesAsync(checkpoint, bytes, TestContext.Current.CancellationToken);
        (code, output, _) = await RunAsync("fsck", Data);
        Assert.Equal(1, code);
        Assert.Contains($"DAMAGED     {checkpoint}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_ledger_is_audited_to_its_newest_entries_and_one_in_use_is_not()
    {
        foreach (var directory in new[] { Data, Path.Combine(Data, "ledger") })
        {
            var (code, output, error) = await RunAsync("audit", directory);
            Assert.Equal((0, ""), (code, error));
            Assert.Contains($"ok    entries    {_data.RevokedAt + 1} statements", output, StringComparison.Ordinal);
        }

        using var open = new FileStorage(Path.Combine(Data, "ledger"));
        var inUse = await RunAsync("audit", Data);
        Assert.Equal(2, inUse.Code);
        Assert.Contains("Audit its URL instead, or stop it first.", inUse.Error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CommandLine([ViewsRebuildVerb.Verb, AuthorityVerb.Verb, FsckVerb.Verb, AuditVerb.Verb], TextReader.Null, output, error, TimeProvider.System)
            .RunAsync(arguments, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    public ValueTask DisposeAsync() => _data.DisposeAsync();
}
