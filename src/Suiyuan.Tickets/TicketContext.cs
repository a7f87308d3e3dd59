namespace Suiyuan.Tickets;

/// <summary>What is known of a photograph besides itself: a line of the context file. Everything may be absent.</summary>
public sealed record TicketContext
{
    /// <summary>The file it is about, by name.</summary>
    public string? File { get; init; }

    /// <summary>Name of the merchant that hands the ticket in.</summary>
    public string? Merchant { get; init; }

    /// <summary>That merchant's 统一社会信用代码.</summary>
    public string? MerchantUscc { get; init; }

    /// <summary>When it was handed in.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>
    /// When it was received, where that is known besides when it was said to be handed in: a clock that the merchant does not set.
    /// </summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>What was booked with this ticket: goods, by name.</summary>
    public IReadOnlyList<string>? Goods { get; init; }

    /// <summary>How much was booked under it.</summary>
    public string? Quantity { get; init; }

    /// <summary>The unit of that.</summary>
    public string? Unit { get; init; }
}
