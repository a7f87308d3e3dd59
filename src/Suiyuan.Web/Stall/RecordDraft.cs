using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Web.Stall;

/// <summary>A record as the draft of its own correction: read by client/stall/record.ts and put where buy, cut and count find theirs.</summary>
internal static class RecordDraft
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The draft as JSON.</summary>
    public static string Of(BookRecord record, IReadOnlyList<StallTicket> tickets, Payload? said) => JsonSerializer.Serialize<object>(record.Kind switch
    {
        Kinds.Sale => new
        {
            Lines = (said as Sale)?.Lines.Select(l => new { l.Product, Qty = l.Qty.ToString(), Unit = l.Unit.Code, Lot = l.Lot?.ToString() }),
            Now = (object?)null,
            To = (said as Sale)?.To,
            Correct = new { record.At },
        },
        Kinds.Purchase => new
        {
            Photos = Array.Empty<object>(),
            Supplier = new { Name = record.With, record.Place },
            Lines = Lines(record, used: false),
            Now = (object?)null,
            Correct = new { record.At, Tickets = Tickets(tickets) },
        },
        Kinds.Transformation => new { Process = record.Code, Used = Lines(record, used: true), Made = Lines(record, used: false), Correct = new { record.At } },
        _ => new { Lines = Lines(record, used: false) },
    }, Json);

    private static IEnumerable<object> Lines(BookRecord record, bool used) => record.Lines.Where(l => l.Used == used)
        .Select(l => new { l.Product, Qty = l.Quantity.ToNumberString(), Unit = l.Quantity.Unit.Code, l.Origin });

    /// <summary>Papers that go with a correction, as JSON.</summary>
    public static string Of(IReadOnlyList<StallTicket> tickets) => JsonSerializer.Serialize(Tickets(tickets), Json);

    private static IEnumerable<object> Tickets(IReadOnlyList<StallTicket> tickets) => tickets.Select(TicketOf);

    private static object TicketOf(StallTicket ticket) => new
    {
        ticket.Type,
        Image = ticket.Image.ToString(),
        ticket.Number,
        Issued = ticket.Issued?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Until = ticket.Until?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Qty = ticket.Covers?.ToNumberString(),
        Unit = ticket.Covers?.Unit.Code,
    };
}
