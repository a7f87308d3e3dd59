using System.Net;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Api;

/// <summary>What a damaged disk makes of the answers: fewer, never wrong ones.</summary>
public sealed class DamageTests
{
    [Theory]
    [InlineData("tile/entries/000")]
    [InlineData("tile/0/000")]
    public async Task A_damaged_tile_is_never_served_but_mended_from_the_journal_or_refused(string damaged)
    {
        var data = Directory.CreateTempSubdirectory("suiyuan-test-").FullName;
        byte[] right;
        await using (var host = SuiyuanHost.Start(data))
        {
            using var city = await TestCity.FoundedAsync(host);
            var more = Enumerable.Range(0, 300).SelectMany(_ => city.Seal("huangsha.a12", "huangsha.a12", TestCity.Groupers()));
            using var answer = await city.PostAsync([.. more], "application/cbor-seq");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await host.Log.WaitForPublishedAsync(host.Log.RecordedSize);
            right = await city.Http.GetByteArrayAsync("/log/" + damaged);
        }

        var path = Path.Combine(data, "ledger", damaged);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[bytes.Length / 2] ^= 1;
        File.SetAttributes(path, FileAttributes.Normal);
        await File.WriteAllBytesAsync(path, bytes);

        await using (var host = SuiyuanHost.Start(data))
        {
            using var http = host.Client();
            using var tile = await http.GetAsync("/log/" + damaged);
            if (tile.StatusCode == HttpStatusCode.OK)
            {
                Assert.Equal(right, await tile.Content.ReadAsByteArrayAsync());
            }
            else
            {
                await TestCity.AssertProblemAsync(tile, 503, "store-unreadable");
            }

            // What is whole is served as before.
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/log/checkpoint")).StatusCode);
        }

        Directory.Delete(data, recursive: true);
    }
}
