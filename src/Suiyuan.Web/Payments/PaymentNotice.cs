using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Payments;

/// <summary>Why a notice is not believed. Closed set.</summary>
internal enum PaymentFault
{
    /// <summary>It is.</summary>
    None,

    /// <summary>No account of this service is configured.</summary>
    NotSetUp,

    /// <summary>Something is missing, or is not written as the service writes it.</summary>
    Malformed,

    /// <summary>It was made too long ago, or is of a time to come.</summary>
    Stale,

    /// <summary>It names a key or an application that is not configured, or a certificate that has ended.</summary>
    UnknownKey,

    /// <summary>The signature is not that key's.</summary>
    WrongSignature,

    /// <summary>It is not encrypted with the account's APIv3 key.</summary>
    NotDecrypted,

    /// <summary>It is about another merchant than the account's.</summary>
    OtherMerchant,
}

/// <summary>What a service said that is its own word and was checked.</summary>
/// <param name="Channel">One of <see cref="Domain.Trade.PaymentCodes.Channels"/>.</param>
/// <param name="Account">The account, as the service names it.</param>
/// <param name="Paid">A payment that succeeded; null when it says nothing of one.</param>
/// <param name="Returned">Money that went back; null when it says nothing of that.</param>
internal sealed record PaymentNotice(string Channel, string Account, PaidPart? Paid, ReturnedPart? Returned);

/// <summary>A payment that succeeded.</summary>
/// <param name="Id">The service's number of it.</param>
/// <param name="Voucher">What it is for; null for a payment that has nothing to do with a voucher.</param>
/// <param name="Amount">What was to be paid, in yuan.</param>
/// <param name="At">When it was.</param>
internal sealed record PaidPart(string Id, StatementId? Voucher, decimal Amount, DateTimeOffset At);

/// <summary>Money that went back.</summary>
/// <param name="Id">The service's number of the refund.</param>
/// <param name="Payment">The service's number of the payment.</param>
/// <param name="Amount">How much, in yuan; with Alipay, how much of this payment in all.</param>
/// <param name="At">When.</param>
internal sealed record ReturnedPart(string Id, string Payment, decimal Amount, DateTimeOffset At);
