using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Suiyuan.Ledger.Mirroring;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Tests.Member;

/// <summary>Members' nodes beside an operator's host, over HTTP.</summary>
public sealed class MemberTests : IAsyncLifetime
{
    private Consortium _all = null!;

    public async ValueTask InitializeAsync() => _all = await Consortium.FoundedAsync(3, 2);

    public ValueTask DisposeAsync() => _all.DisposeAsync();

    [Fact]
    public async Task Open_pages_are_told_what_is_recorded_though_no_member_is_there_to_cosign_it()
    {
        for (var i = 0; i < 3; i++)
        {
            await _all.StopAsync(i);
        }

        await _all.SellAsync();
        using var http = _all.Host.Client();
        using var live = await http.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var events = new StreamReader(await live.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        // The first is not final and never will be: the second is told of all the same.
        await _all.SellAsync();
        var wanted = _all.Host.Log.RecordedSize;
        long size = 0;
        while (size < wanted)
        {
            var line = await events.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(line);
            size = line.StartsWith("data:", StringComparison.Ordinal) ? JsonSerializer.Deserialize<JsonElement>(line[5..]).GetProperty("size").GetInt64() : size;
        }
    }

    [Fact]
    public async Task A_sale_is_final_by_its_members_and_each_serves_what_it_holds()
    {
        var sale = await _all.SellAsync();
        await FinalAsync();
        using var http = _all.Host.Client();
        Assert.Equal(PolicyFault.None, LogPolicy.TryParse(await http.GetByteArrayAsync("/log/policy"), out var policy).Fault);
        Assert.True(policy!.Evaluate(_all.Host.Log.Published).IsAccepted);
        for (var i = 0; i < 3; i++)
        {
            await Consortium.UntilAsync(() => _all.Copy(i).Mirrored?.Size == _all.Host.Log.RecordedSize, "the member holds all");
            var mirror = _all.Mirror(i);
            Assert.Equal(CheckpointFault.None, SignedCheckpoint.TryParse(await http.GetByteArrayAsync(new Uri(mirror, "checkpoint")), out var theirs));
            Assert.Equal(NoteVerdict.Trusted, theirs!.Note.Verify([_all.Copy(i).MirrorKey], out _));
            var bundle = TileId.Entries(0, (int)theirs.Size).ToString();
            Assert.Equal(await http.GetByteArrayAsync("/log/" + bundle), await http.GetByteArrayAsync(new Uri(mirror, bundle)));
            using var beyond = await http.GetAsync(new Uri(mirror, TileId.Entries(0, (int)theirs.Size + 1).ToString()));
            Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
        }

        // The first one computes the views too, and serves the voucher with a proof that the quorum vouches for.
        using var member = _all.Members[0].Client();
        await Consortium.UntilAsync(() => _all.Copy(0).Published.Size == _all.Host.Log.RecordedSize, "it is final there too");
        Assert.Equal(ProofFault.None, TlogProof.TryParse(await member.GetByteArrayAsync($"/v/{sale}.tlog-proof"), out var proof));
        Assert.True(proof!.VerifyCarriedEntry(policy).IsProven);
        using var page = await member.GetAsync($"/v/{sale}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(await DigestAsync(http), await DigestAsync(member));
    }

    [Fact]
    public async Task With_one_member_down_blocks_stay_final_and_with_two_sales_are_recorded_all_the_same()
    {
        await _all.StopAsync(2);
        await _all.SellAsync();
        await FinalAsync();
        await _all.StopAsync(1);
        var before = _all.Host.Log.Published.Size;
        var sale = await _all.SellAsync();
        await Consortium.UntilAsync(() => _all.Host.Log.NewestSigned.Size > before, "it is signed");
        Assert.Equal(before, _all.Host.Log.Published.Size);
        using var http = _all.Host.Client();
        using var proof = await http.GetAsync($"/v/{sale}.tlog-proof");
        Assert.Equal((HttpStatusCode)425, proof.StatusCode);
        using var page = await http.GetAsync($"/v/{sale}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_fork_is_refused_shown_and_ends_the_cosigning()
    {
        await _all.SellAsync();
        await FinalAsync();
        await Consortium.UntilAsync(() => _all.Copy(0).Mirrored?.Size == _all.Host.Log.RecordedSize, "the member holds all");
        var size = _all.Copy(0).Pending!.Size;
        var fork = _all.Host.Log.Keys[0].Sign(new Checkpoint(_all.Host.Log.Origin, size, Hash.Of("another past"u8)));
        using var member = _all.Members[0].Client();
        Assert.Equal((HttpStatusCode.Conflict, $"{size}\n"), await PostAsync(member, new AddCheckpointRequest(size, [], fork).ToBytes()));

        var state = await member.GetFromJsonAsync<JsonElement>("/api/member");
        Assert.Equal(("halted", 1), (state.GetProperty("state").GetString(), state.GetProperty("alarms").GetInt32()));
        var evidence = EvidenceBook.Parse(await member.GetByteArrayAsync("/api/evidence/1"))!;
        Assert.True(evidence.ProvesFork([_all.Host.Log.Keys[0].VerifierKey]));
        Assert.Equal(1, (await member.GetFromJsonAsync<JsonElement>("/api/evidence")).GetArrayLength());

        // The others go on, and the quorum with them.
        await _all.SellAsync();
        await FinalAsync();
        await Consortium.UntilAsync(() => _all.Host.Log.Cosigners[0].Problem == Suiyuan.Ledger.CosignerProblem.HoldsBack, "the operator sees it");
    }

    [Fact]
    public async Task The_witness_protocol_answers_as_it_is_specified()
    {
        await FinalAsync();
        await Consortium.UntilAsync(() => _all.Copy(0).Mirrored?.Size == _all.Host.Log.RecordedSize, "the member holds all");
        using var member = _all.Members[0].Client();
        var key = _all.Host.Log.Keys[0];
        var size = _all.Copy(0).Pending!.Size;
        var ahead = key.Sign(new Checkpoint(key.Name, size + 5, Hash.Of("ahead"u8)));
        using var other = Suiyuan.Ledger.NoteKeyFile.FromSeed("elsewhere", new byte[32]);
        using var thief = Suiyuan.Ledger.NoteKeyFile.FromSeed(key.Name, new byte[32]);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(member, "old -1\n\n"u8.ToArray())).Item1);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(member, new byte[AddCheckpointRequest.MaxSize + 1])).Item1);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(member, new AddCheckpointRequest(0, [], other.Sign(new Checkpoint("elsewhere", 1, default))).ToBytes())).Item1);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(member, new AddCheckpointRequest(0, [], thief.Sign(new Checkpoint(key.Name, 1, default))).ToBytes())).Item1);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(member, new AddCheckpointRequest(size + 9, [], ahead).ToBytes())).Item1);
        Assert.Equal((HttpStatusCode.Conflict, $"{size}\n"), await PostAsync(member, new AddCheckpointRequest(0, [], ahead).ToBytes()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(member, new AddCheckpointRequest(size, [Hash.Of("x"u8)], ahead).ToBytes())).Item1);
        var same = await PostAsync(member, new AddCheckpointRequest(size, [], _all.Host.Log.NewestSigned).ToBytes());
        Assert.Equal(HttpStatusCode.OK, same.Item1);
        Assert.Equal(NoteFault.None, CosignatureLines.TryParse(Encoding.UTF8.GetBytes(same.Item2), out var lines));
        Assert.Equal(NoteSignatureFault.None, _all.Copy(0).WitnessKey.Verify(_all.Host.Log.NewestSigned.Note.Text.Span, lines[0], out _));
    }

    [Fact]
    public async Task Entries_come_whole_in_part_compressed_and_broken_off()
    {
        await FinalAsync();
        await Consortium.UntilAsync(() => _all.Copy(0).Mirrored?.Size == _all.Host.Log.RecordedSize, "the member holds all");
        using var member = _all.Members[0].Client();
        var log = _all.Host.Log;
        var size = log.Published.Size;
        var interval = PackageInterval.Sequence(0, size).Single();
        var bundle = (await log.ReadBundleAsync(0, (int)size))!.Value;
        Assert.Equal(BundleFault.None, EntryPackage.TryCreate(interval, bundle, [], out var package));
        byte[] whole = [.. new AddEntriesHeader(log.Origin, 0, size, default).ToBytes(), .. package!.ToBytes()];

        var (status, body) = await UploadAsync(member, whole);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(NoteFault.None, CosignatureLines.TryParse(body, out var lines));
        Assert.Equal(NoteSignatureFault.None, _all.Copy(0).MirrorKey.Verify(log.Published.Note.Text.Span, lines[0], out _));

        using var zipped = new MemoryStream();
        await using (var gzip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(whole);
        }

        Assert.Equal(HttpStatusCode.OK, (await UploadAsync(member, zipped.ToArray(), "gzip")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(member, whole, "gzip")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await UploadAsync(member, whole, "br")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await UploadAsync(member, whole[..5])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadAsync(member, new AddEntriesHeader("elsewhere", 0, 0, default).ToBytes())).Status);
        (status, body) = await UploadAsync(member, new AddEntriesHeader(log.Origin, 0, 0, default).ToBytes());
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.True(MirrorInfo.TryParse(body, out var info));
        Assert.Equal((size, size), (info!.PendingSize, info.NextEntry));

        // One byte of one entry.
        var spoilt = (byte[])whole.Clone();
        spoilt[^40] ^= 1;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UploadAsync(member, spoilt)).Status);
        Assert.Empty(_all.Copy(0).Evidence.All);
    }

    [Fact]
    public async Task A_members_node_says_nothing_and_sends_people_to_the_operator()
    {
        using var member = _all.Members[1].Client();
        using var said = await member.PostAsync("/api/statements", new ByteArrayContent([]));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, said.StatusCode);
        using var market = await member.GetAsync("/market");
        Assert.Equal((HttpStatusCode.Redirect, new Uri(_all.Host.Address, "market")), (market.StatusCode, market.Headers.Location));
        using var ledger = await member.GetAsync("/ledger");
        Assert.Equal(HttpStatusCode.OK, ledger.StatusCode);
        using var home = await _all.Members[0].Client().GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
    }

    [Fact]
    public async Task A_member_that_nobody_asks_follows_by_itself()
    {
        await using var reader = Hosting.SuiyuanHost.Start(settings: [("Mirror:Log", _all.Host.Address.ToString()), ("Mirror:Name", "reader.test")]);
        var copy = (MirroredLog)reader.Services.GetService(typeof(MirroredLog))!;
        await _all.SellAsync();
        await FinalAsync();
        await Consortium.UntilAsync(() => copy.Published.Size == _all.Host.Log.RecordedSize, "it has all");
        Assert.Equal(copy.Published.Size, copy.Mirrored!.Size);
        Assert.False(copy.IsComparing);
    }

    private async Task FinalAsync() =>
        await _all.Host.Log.WaitForPublishedAsync(_all.Host.Log.RecordedSize).WaitAsync(TimeSpan.FromSeconds(60));

    private async Task<string?> DigestAsync(HttpClient http)
    {
        var state = await http.GetFromJsonAsync<JsonElement>($"/api/views?size={_all.Host.Log.RecordedSize}");
        return state.GetProperty("digest").GetString();
    }

    private static async Task<(HttpStatusCode, string)> PostAsync(HttpClient http, byte[] body)
    {
        using var answer = await http.PostAsync("/add-checkpoint", new ByteArrayContent(body));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<(HttpStatusCode Status, byte[] Body)> UploadAsync(HttpClient http, byte[] body, string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(AddEntriesHeader.MediaType);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        using var answer = await http.PostAsync("/add-entries", content);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }
}
