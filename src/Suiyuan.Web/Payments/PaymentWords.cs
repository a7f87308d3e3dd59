using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Trade;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Payments;

/// <summary>Payments in words.</summary>
internal static class PaymentWords
{
    /// <summary>The service.</summary>
    public static string Channel(string channel, Text text) => channel switch
    {
        "wechat" => text["微信支付", "WeChat Pay"],
        "alipay" => text["支付宝", "Alipay"],
        _ => channel,
    };

    /// <summary>How the amount compares with the voucher's.</summary>
    public static string Match(string match, Text text) => match switch
    {
        "equal" => text["金额相符", "the amount is the voucher's"],
        "differs" => text["金额与凭证不同", "the amount is not the voucher's"],
        _ => text["金额未比对", "the amount was not compared"],
    };

    /// <summary>The same, or that it was paid on the voucher that this one corrects.</summary>
    public static string Match(VoucherPayment payment, Text text) => payment.PaidOn is null ? Match(payment.Match, text)
        : text["付的是更正前的凭证", "paid on the voucher before its correction"];

    /// <summary>Green where the amount is the voucher's.</summary>
    public static Tone ToneOf(VoucherPayment payment) => payment switch
    {
        { PaidOn: not null } => Tone.Unknown,
        { Match: "equal" } => Tone.Ok,
        { Match: "differs" } => Tone.Warn,
        _ => Tone.Unknown,
    };

    /// <summary>The payment that a page shows first: one of the voucher's amount, else the first.</summary>
    public static VoucherPayment? Leading(IReadOnlyList<VoucherPayment> payments) =>
        payments.FirstOrDefault(p => p is { Match: "equal", Refunded: not true }) ?? payments.FirstOrDefault(p => p.Match == "equal") ?? (payments is [var first, ..] ? first : null);

    /// <summary>True when the voucher's amount came more than once and was not given back.</summary>
    public static bool IsTwice(IReadOnlyList<VoucherPayment> payments) => payments.Count(p => p is { Match: "equal", Refunded: not true }) > 1;

    /// <summary>已支付 · 微信支付 · 金额相符, or that it was returned.</summary>
    public static string Line(VoucherPayment payment, Text text) =>
        $"{Paid(payment, text)} · {Channel(payment.Channel, text)} · {Match(payment, text)}";

    /// <summary>已支付、已退款、部分退款.</summary>
    public static string Paid(VoucherPayment payment, Text text) => payment.Refunded switch
    {
        true => text["已退款", "Refunded"],
        false => text["已支付，部分退款", "Paid, partly refunded"],
        null => text["已支付", "Paid"],
    };

    /// <summary>Why a payment is not linked, and its colour.</summary>
    public static (Tone Tone, string Words) State(PaymentState state, Text text) => state switch
    {
        PaymentState.Waiting => (Tone.Unknown, text["等凭证入账", "Waits for its voucher"]),
        PaymentState.Sealed => (Tone.Unknown, text["正在入账", "Being recorded"]),
        PaymentState.Expired => (Tone.Warn, text["凭证一直没有来", "Its voucher never came"]),
        PaymentState.Foreign => (Tone.Warn, text["凭证不是本账户收款的档口的", "The voucher is not of a stall of this account"]),
        PaymentState.Refused => (Tone.Bad, text["账本没有接受", "The ledger did not take it"]),
        _ => (Tone.Ok, text["已关联", "Linked"]),
    };
}
