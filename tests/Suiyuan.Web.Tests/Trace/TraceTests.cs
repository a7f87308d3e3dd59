using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Trace;

/// <summary>What officers see of a trace, and what they do not.</summary>
public sealed class TraceTests(TraceCity fixture) : IClassFixture<TraceCity>
{
    private TestCity City => fixture.City;

    [Fact]
    public async Task The_bureau_sees_where_a_bad_lot_went_from_whatever_number_it_begins_with()
    {
        using var gz = await City.SignedInAsync("gz");
        foreach (var start in (string[])[$"{fixture.Bad}.0", $"{fixture.Bad}", $"{fixture.Test}", "44018823", $"{fixture.Slip}", $"{City.Http.BaseAddress}v/{fixture.Slip}"])
        {
            var json = await gz.GetFromJsonAsync<JsonElement>("/bureau/trace/trace.json?q=" + Uri.EscapeDataString(start));
            var lots = json.GetProperty("lots").EnumerateArray().ToArray();
            Assert.Equal(start.Contains(fixture.Slip.ToString(), StringComparison.Ordinal) ? 3 : TraceCity.Buyers + 2, lots.Length);
            Assert.All(lots, l => Assert.Equal(0,
                Number(l, "in") + Number(l, "made") - Number(l, "sold") - Number(l, "passedOn") - Number(l, "used") - Number(l, "disposed") - Number(l, "left")));
            var proof = lots[0].GetProperty("proof").GetString()!;
            Assert.EndsWith($"/v/{fixture.Bad}.tlog-proof", proof, StringComparison.Ordinal);
        }

        var page = await gz.GetStringAsync($"/bureau/trace?q={fixture.Test}");
        Assert.Contains($"reached {TraceCity.Buyers + 1} stalls in 3 markets", page, StringComparison.Ordinal);
        Assert.Contains("From the goods that were tested", page, StringComparison.Ordinal);
        foreach (var view in (string[])["map", "table", "time"])
        {
            Assert.Contains("江南", await gz.GetStringAsync($"/bureau/trace?q={fixture.Bad}&view={view}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_market_sees_its_own_stalls_and_no_name_lot_or_statement_of_others()
    {
        using var market = await City.SignedInAsync("fangcun");
        foreach (var address in (string[])["?q=", "?view=map&q=", "?view=table&q=", "?view=time&q=", "/picture?open=taihe,jiangnan,fangcun&q=", "/trace.csv?q=", "/steps.csv?q=", "/trace.json?q=", "/trace.epcis.jsonld?q="])
        {
            var text = await market.GetStringAsync($"/market/trace{address}{fixture.Slip}");
            Assert.DoesNotContain("taihe", text, StringComparison.Ordinal);
            Assert.DoesNotContain("太和", text, StringComparison.Ordinal);
            Assert.DoesNotContain("江南鲜肉", text, StringComparison.Ordinal);
            Assert.DoesNotContain("清远", text, StringComparison.Ordinal);
            Assert.DoesNotContain(fixture.Bad.ToString(), text, StringComparison.Ordinal);
        }

        var own = await market.GetFromJsonAsync<JsonElement>($"/market/trace/trace.json?q={fixture.Slip}");
        Assert.Equal(["猪肉", "五花肉"], own.GetProperty("lots").EnumerateArray().Select(l => l.GetProperty("product").GetString()));
        var picture = await market.GetFromJsonAsync<JsonElement>($"/market/trace/picture?q={fixture.Slip}");
        Assert.Contains(picture.GetProperty("nodes").EnumerateArray(), n => n.GetProperty("kind").GetString() == "elsewhere");

        // A wholesaler's own market sees that much went elsewhere, and not to whom.
        using var wholesale = await City.SignedInAsync("jiangnan");
        var down = await wholesale.GetFromJsonAsync<JsonElement>($"/market/trace/trace.json?q={fixture.Bad}");
        Assert.Single(down.GetProperty("lots").EnumerateArray());
        Assert.Equal(TraceCity.Buyers, down.GetProperty("steps").GetArrayLength());
        Assert.All(down.GetProperty("steps").EnumerateArray(), s => Assert.Equal(JsonValueKind.Null, s.GetProperty("to").ValueKind));
        Assert.DoesNotContain("fangcun", down.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_outside_unknown_unrecorded_or_no_goods_is_told_apart()
    {
        using var market = await City.SignedInAsync("fangcun");
        Assert.Contains("Outside your authority", await market.GetStringAsync($"/market/trace?q={fixture.Foreign}"), StringComparison.Ordinal);
        Assert.Contains("Outside your authority", await market.GetStringAsync("/market/trace?q=44018823"), StringComparison.Ordinal);
        Assert.Contains("Outside your authority", await market.GetStringAsync("/market/trace?q=huangsha.b07"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await market.GetAsync($"/market/trace/trace.json?q={fixture.Foreign}")).StatusCode);
        Assert.Contains("Begin anywhere", await market.GetStringAsync("/market/trace"), StringComparison.Ordinal);
        Assert.Contains("is called “99-no-such”", await market.GetStringAsync("/market/trace?q=99-no-such"), StringComparison.Ordinal);
        Assert.Contains("Not recorded yet", await market.GetStringAsync("/market/trace?q=" + new string('A', 43)), StringComparison.Ordinal);
        Assert.Contains("leads to no goods", await market.GetStringAsync("/market/trace?q=fangcun.b03&day=2020-01-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_folds_stalls_into_markets_which_open_and_never_has_more_than_300_boxes()
    {
        using var gz = await City.SignedInAsync("gz");
        var folded = await gz.GetFromJsonAsync<JsonElement>($"/bureau/trace/picture?q={fixture.Bad}");
        var kinds = Kinds(folded);
        Assert.Equal((0, 1, 4), (kinds.GetValueOrDefault("stall"), kinds["supplier"], kinds["market"]));
        var opened = Kinds(await gz.GetFromJsonAsync<JsonElement>($"/bureau/trace/picture?q={fixture.Bad}&open=fangcun,taihe"));
        Assert.Equal(TraceCity.Buyers + 1, opened["stall"]);
        Assert.True(opened.Values.Sum() <= 300);
        Assert.Equal(1, folded.GetProperty("edges").EnumerateArray().Single(e => e.GetProperty("to").GetString() == "shoppers:market:jiangnan:0").GetProperty("steps").GetInt32());
        var columns = folded.GetProperty("nodes").EnumerateArray().ToDictionary(n => n.GetProperty("id").GetString()!, n => n.GetProperty("column").GetInt32());
        Assert.All(folded.GetProperty("edges").EnumerateArray(), e =>
            Assert.True(columns[e.GetProperty("from").GetString()!] < columns[e.GetProperty("to").GetString()!], e.ToString()));

        static Dictionary<string, int> Kinds(JsonElement picture) => picture.GetProperty("nodes").EnumerateArray().CountBy(n => n.GetProperty("kind").GetString()!).ToDictionary();
    }

    [Fact]
    public async Task The_files_open_in_a_spreadsheet_and_in_systems_that_speak_EPCIS()
    {
        using var gz = await City.SignedInAsync("gz");
        var csv = System.Text.Encoding.UTF8.GetString(await gz.GetByteArrayAsync($"/bureau/trace/trace.csv?q={fixture.Bad}"));
        Assert.StartsWith("\uFEFF", csv, StringComparison.Ordinal);
        Assert.Equal(TraceCity.Buyers + 3, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        // Counted as on the page: the first hand is the first. What a spreadsheet was kept from taking for a formula is found again.
        Assert.Equal(["1", "2", "3"], csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(',')[0]).Distinct().Order());
        Assert.Contains("From this lot", await gz.GetStringAsync($"/bureau/trace?q=%27{fixture.Bad}.0"), StringComparison.Ordinal);
        var json = await gz.GetFromJsonAsync<JsonElement>($"/bureau/trace/trace.json?q={fixture.Bad}");
        Assert.All(json.GetProperty("steps").EnumerateArray(), s =>
            Assert.EndsWith($"/v/{s.GetProperty("statement").GetString()}.tlog-proof", s.GetProperty("proof").GetString(), StringComparison.Ordinal));
        Assert.Equal(TraceCity.Buyers + 2, (await gz.GetStringAsync($"/bureau/trace/steps.csv?q={fixture.Bad}")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var document = await gz.GetFromJsonAsync<JsonElement>($"/bureau/trace/trace.epcis.jsonld?q={fixture.Bad}");
        Assert.Equal(("EPCISDocument", "2.0"), (document.GetProperty("type").GetString(), document.GetProperty("schemaVersion").GetString()));
        var events = document.GetProperty("epcisBody").GetProperty("eventList").EnumerateArray().ToArray();
        Assert.Equal((TraceCity.Buyers * 2) + 2, events.Length);
        var cut = Assert.Single(events, e => e.GetProperty("type").GetString() == "TransformationEvent");
        Assert.Equal((4, 3), (Quantity(cut, "inputQuantityList"), Quantity(cut, "outputQuantityList")));
        Assert.All(events, e => Assert.Equal("+08:00", e.GetProperty("eventTimeZoneOffset").GetString()));

        static int Quantity(JsonElement e, string list) => (int)e.GetProperty(list)[0].GetProperty("quantity").GetDecimal();
    }

    [Fact]
    public async Task Officers_find_the_way_to_the_trace_on_a_voucher_and_shoppers_do_not()
    {
        using var market = await City.SignedInAsync("fangcun");
        Assert.Contains($"/market/trace?q={fixture.Slip}", await market.GetStringAsync($"/v/{fixture.Slip}"), StringComparison.Ordinal);
        using var gz = await City.SignedInAsync("gz");
        Assert.Contains($"/bureau/trace?q={fixture.Slip}", await gz.GetStringAsync($"/v/{fixture.Slip}"), StringComparison.Ordinal);
        Assert.Contains("/bureau/trace?q=fangcun.b01", await gz.GetStringAsync("/bureau/parties/fangcun.b01"), StringComparison.Ordinal);
        using var merchant = await City.SignedInAsync("fangcun.b01");
        Assert.DoesNotContain("/trace", await merchant.GetStringAsync($"/v/{fixture.Slip}"), StringComparison.Ordinal);
        var open = await City.Http.GetStringAsync($"/v/{fixture.Slip}");
        Assert.DoesNotContain("/trace", open, StringComparison.Ordinal);
        // The way through the knife is on the shopper's page.
        Assert.Contains("Cut", open, StringComparison.Ordinal);
        Assert.Contains("清远屠宰场", open, StringComparison.Ordinal);
    }

    private static decimal Number(JsonElement lot, string name) => lot.GetProperty(name).GetDecimal();
}
