using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Notices;

/// <summary>Something that someone is to be told, not written down yet.</summary>
/// <param name="Key">What makes it the same notice: nobody is told the same twice.</param>
/// <param name="Recall">The recall that it is about; of another notice the alert, the complaint, or what asks for something to be put
/// right; default for <c>unreported</c>.</param>
/// <param name="Kind"><c>recall</c>, <c>late</c>, <c>supplier</c> or <c>shopper</c> of a recall; <c>alert</c>, <c>alert-late</c>,
/// <c>complaint</c>, <c>complaint-late</c>, <c>tip-off</c>, <c>rectify</c>, <c>rectify-late</c>, <c>unreported</c>.</param>
/// <param name="Party">Who is told, when they are a party.</param>
/// <param name="Stall">The stall that it is about.</param>
/// <param name="Channel">One of the channels of <c>recall-notice</c>: <c>page</c>, <c>sms</c>.</param>
/// <param name="Address">Where a message goes, such as a telephone number; null for a page.</param>
/// <param name="Chinese">The words.</param>
/// <param name="English">The same.</param>
/// <param name="Statement">The encoded <c>recall-notice</c> that records it; null where none is said.</param>
public sealed record NewNotice(
    string Key, StatementId Recall, string Kind, string? Party, string? Stall, string Channel, string? Address, string Chinese, string English,
    byte[]? Statement);

/// <summary>A notice in the outbox.</summary>
/// <param name="No">Its number, from 1.</param>
/// <param name="What">What it says and to whom.</param>
/// <param name="Created">When it was put in.</param>
/// <param name="Sent">When it was handed over; null when it still is to be.</param>
/// <param name="Recorded">True when its statement is on the ledger, or there is none.</param>
/// <param name="Seen">True when the party has opened its list since.</param>
public sealed record Notice(long No, NewNotice What, DateTimeOffset Created, DateTimeOffset? Sent, bool Recorded, bool Seen);

/// <summary>A telephone number that a shopper left for one voucher.</summary>
/// <param name="No">Its number.</param>
/// <param name="Voucher">The voucher.</param>
/// <param name="Phone">The number; empty when it was erased.</param>
public sealed record LeftContact(long No, StatementId Voucher, string Phone);
