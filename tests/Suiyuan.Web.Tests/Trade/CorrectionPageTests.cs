using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Tests.Hosting;

namespace Suiyuan.Web.Tests.Trade;

/// <summary>What was recorded wrongly, and what stands in its place: as shoppers, stalls and the market see it.</summary>
public sealed class CorrectionPageTests : OnACity
{
    private const string Stall = "huangsha.a12";
    private const string Buyer = "huangsha.b07";

    [Fact]
    public async Task A_voided_voucher_leads_shoppers_and_the_stall_to_the_corrected_one()
    {
        await SayAsync(TestCity.Groupers());
        var wrong = await SayAsync(Sale("5"));
        var right = await SayAsync(Sale("4"));
        await SayAsync(new SaleVoided(wrong, "数量写错", right));
        var page = await _city.Http.GetStringAsync($"/v/{wrong}");
        Assert.Contains($"href=\"/v/{right}\"", page, StringComparison.Ordinal);
        Assert.Contains("see the corrected receipt", page, StringComparison.Ordinal);
        Assert.Contains($"/v/{right}/print", await _city.Http.GetStringAsync($"/v/{wrong}/print"), StringComparison.Ordinal);
        using var merchant = await _city.SignedInAsync(Stall);
        Assert.Contains($"/stall/record/{right}", await merchant.GetStringAsync($"/stall/record/{wrong}"), StringComparison.Ordinal);
        using var market = await _city.SignedInAsync("huangsha");
        Assert.Contains($"/market/stalls/{Stall}/records/{right}", await market.GetStringAsync($"/market/stalls/{Stall}/records/{wrong}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_buyer_who_had_received_a_voucher_reads_in_the_record_that_the_seller_voided_it_and_what_to_do()
    {
        await SayAsync(TestCity.Groupers());
        var wrong = await SayAsync(Sale("5"));
        var receipt = await SayAsync(new PurchaseConfirmed(StatementFactory.Nonce(), wrong), Buyer);
        using var buyer = await _city.SignedInAsync(Buyer);
        Assert.DoesNotContain("has voided this voucher", await buyer.GetStringAsync($"/stall/record/{receipt}"), StringComparison.Ordinal);
        var right = await SayAsync(Sale("4"));
        await SayAsync(new SaleVoided(wrong, "数量写错", right));
        var record = WebUtility.HtmlDecode(await buyer.GetStringAsync($"/stall/record/{receipt}"));
        Assert.Contains("The seller has voided this voucher since", record, StringComparison.Ordinal);
        Assert.Contains("数量写错", record, StringComparison.Ordinal);
        Assert.Contains($"/stall/receive?v={right}", record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_and_a_voucher_of_a_voided_purchase_lead_to_what_was_recorded_instead()
    {
        var wrong = await SayAsync(TestCity.Groupers());
        var ticket = await SayAsync(new TicketAttached(StatementFactory.Nonce(), wrong, "aquatic", Hash.Of("photo"u8), "ZJ-77"));
        var sale = await SayAsync(Sale("5"));
        var right = await SayAsync(TestCity.Groupers());
        await SayAsync(new EntryVoided(StatementFactory.Nonce(), wrong, "供货人写错", right));
        using var market = await _city.SignedInAsync("huangsha");
        var sheet = WebUtility.HtmlDecode(await market.GetStringAsync($"/market/tickets/{ticket}"));
        Assert.Contains("供货人写错", sheet, StringComparison.Ordinal);
        Assert.Contains($"/ledger/{right}", sheet, StringComparison.Ordinal);
        Assert.Contains($"/ledger/{right}", await _city.Http.GetStringAsync($"/v/{sale}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voided_record_is_declared_an_error_to_systems_that_speak_EPCIS_with_when_that_was_said_and_what_is_right()
    {
        var wrong = await SayAsync(TestCity.Groupers());
        var gone = await SayAsync(TestCity.Groupers());
        var right = await SayAsync(TestCity.Groupers());
        await SayAsync(new EntryVoided(StatementFactory.Nonce(), wrong, "供货人写错", right));
        await SayAsync(new EntryVoided(StatementFactory.Nonce(), gone, "没有这回事"));
        using var gz = await _city.SignedInAsync("gz");
        var corrected = await ErrorAsync(wrong);
        Assert.Equal("incorrect_data", corrected.GetProperty("reason").GetString());
        Assert.EndsWith("/api/statements/" + right, Assert.Single(corrected.GetProperty("correctiveEventIDs").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.True(corrected.GetProperty("declarationTime").GetDateTimeOffset() > TestCity.Now.AddMinutes(-10));
        Assert.Equal("did_not_occur", (await ErrorAsync(gone)).GetProperty("reason").GetString());

        async Task<JsonElement> ErrorAsync(StatementId of)
        {
            var document = await gz.GetFromJsonAsync<JsonElement>($"/bureau/trace/trace.epcis.jsonld?q={of}");
            return Assert.Single(document.GetProperty("epcisBody").GetProperty("eventList").EnumerateArray()).GetProperty("errorDeclaration");
        }
    }

    [Fact]
    public async Task The_markets_form_for_a_correction_begins_with_what_is_corrected_and_only_for_its_own_stalls()
    {
        var bought = await SayAsync(TestCity.Groupers(new SealedPurchase(Hash.Of("prices"u8), Hash.Of("phone"u8))));
        await SayAsync(new TicketAttached(StatementFactory.Nonce(), bought, "aquatic", Hash.Of("photo"u8), "ZJ-77"));
        var sale = await SayAsync(Sale("5") with { To = "canteen" });
        using var market = await _city.SignedInAsync("huangsha");
        Assert.Contains($"records/{sale}", await market.GetStringAsync($"/market/stalls/{Stall}/records"), StringComparison.Ordinal);
        var record = await market.GetStringAsync($"/market/stalls/{Stall}/records/{sale}");
        Assert.Contains($"/market/stalls/{Stall}/sale?corrects={sale}", record, StringComparison.Ordinal);
        Assert.Contains("data-kind=\"sale-voided\"", record, StringComparison.Ordinal);
        var form = WebUtility.HtmlDecode(await market.GetStringAsync($"/market/stalls/{Stall}/purchase?corrects={bought}"));
        foreach (var word in new[] { $"data-corrects=\"{bought}\"", "value=\"湛江渔业\"", "value=\"石斑鱼\"", "value=\"50\"", "ZJ-77", "data-reopen=\"prices\"", "data-reopen=\"contact\"", "name=\"correctReason\"" })
        {
            Assert.Contains(word, form, StringComparison.Ordinal);
        }

        var sold = await market.GetStringAsync($"/market/stalls/{Stall}/sale?corrects={sale}");
        Assert.Contains("value=\"canteen\" selected", sold, StringComparison.Ordinal);
        // Another kind's record, or nobody's, is not corrected here.
        Assert.DoesNotContain("data-corrects", await market.GetStringAsync($"/market/stalls/{Stall}/sale?corrects={bought}"), StringComparison.Ordinal);
        Assert.DoesNotContain("data-corrects", await market.GetStringAsync($"/market/stalls/huangsha.b07/sale?corrects={sale}"), StringComparison.Ordinal);
        using var missing = await market.GetAsync($"/market/stalls/huangsha.b07/records/{sale}");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task The_stalls_own_correction_of_a_sale_keeps_lot_buyer_and_time()
    {
        var bought = await SayAsync(TestCity.Groupers());
        var sale = await SayAsync(new Sale(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse("5"), Unit.Kilogram, new LotId(bought, 0))], TestCity.Now.AddHours(-3), To: "canteen"));
        using var merchant = await _city.SignedInAsync(Stall);
        var page = WebUtility.HtmlDecode(await merchant.GetStringAsync($"/stall/record/{sale}"));
        Assert.Contains($"\"qty\":\"5\",\"unit\":\"kg\",\"lot\":\"{bought}.0\"", page, StringComparison.Ordinal);
        Assert.Contains("\"to\":\"canteen\",\"correct\":{\"at\":", page, StringComparison.Ordinal);
    }

    private static Sale Sale(string kilograms) => new(StatementFactory.Nonce(), [new SaleLine("石斑鱼", Amount.Parse(kilograms), Unit.Kilogram)]);

    private async Task<StatementId> SayAsync(Payload payload, string by = Stall)
    {
        var bytes = _city.Seal(by, by, payload);
        await _city.MustAsync(bytes);
        Assert.Equal(StatementFault.None, Statement.TryDecode(bytes, out var statement));
        return statement!.Id;
    }
}
