using System.Net;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Tests;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Log;

/// <summary>The log as it is served is audited by an implementation that is not ours; see tests/crosscheck.</summary>
public sealed class LogCrosscheckTests
{
    [Fact]
    public async Task Go_audits_the_whole_log_over_HTTP_and_verifies_the_proofs_of_vouchers()
    {
        await using var host = SuiyuanHost.Start();
        using var city = await TestCity.FoundedAsync(host);
        byte[][] sales = [.. Enumerable.Range(0, 600).Select(_ => city.Seal("huangsha.a12", "huangsha.a12",
            new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("0.5"), Unit.Kilogram)])))];
        using var answer = await city.PostAsync([.. sales.SelectMany(s => s)], "application/cbor-seq");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await host.Log.WaitForPublishedAsync(host.Log.RecordedSize);

        string[] proofs = [.. new[] { 0, 299, 599 }.Select(i => $"{host.Address}v/{Id(sales[i])}.tlog-proof")];
        var (ok, output) = await Crosscheck.RunAsync($"{host.Address}log", host.Log.Keys[0].VerifierKey.ToString(), proofs);
        Assert.True(ok, output);
        Assert.Equal(3, output.Split("\nproof: ").Length - 1);
    }

    private static StatementId Id(byte[] statement)
    {
        Assert.Equal(StatementFault.None, Statement.TryDecode(statement, out var decoded));
        return decoded!.Id;
    }
}
