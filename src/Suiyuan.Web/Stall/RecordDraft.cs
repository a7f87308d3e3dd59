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
    public static string Of(BookRecord record, IReadOnlyList<StallTicket> tickets) => JsonSerializer.Serialize<object>(record.Kind switch
    {
        Kinds.Purchase => new
        {
            Photos = Array.Empty<object>(),
            Supplier = new { Name = record.With, record.Place },
            Lines = Lines(record, used: false),
            Now = (object?)null,
            Correct = new { Tickets = tickets.Select(TicketOf) },
        },
        Kinds.Transformation => new { Process = record.Code, Used = Lines(record, used: true), Made = Lines(record, used: false) },
        _ => new { Lines = Lines(record, used: false) },
    }, Json);

    private static IEnumerable<object> Lines(BookRecord record, bool used) => record.Lines.Where(l => l.Used == used)
        .Select(l => new { l.Product, Qty = l.Quantity.ToNumberString(), Unit = l.Quantity.Unit.Code, l.Origin });

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
