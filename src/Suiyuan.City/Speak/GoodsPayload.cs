using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Speak;

/// <summary>Payloads of checks on goods.</summary>
internal static class GoodsPayload
{
    public static byte[] Entry(string nonce, string result, string product, string? lot, bool certificate, string? reason) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("result", result);
        w.WriteString("product", product);
        w.WriteBoolean("voucher", true);
        w.WriteBoolean("certificate", certificate);
        if (lot is not null)
        {
            w.WriteString("lot", lot);
        }

        if (reason is not null)
        {
            w.WriteString("reason", reason);
        }
    });

    public static byte[] Sampling(string nonce, string code, string product, string purpose, string? lot, string lab, StatementId? test) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("code", code);
        w.WriteString("product", product);
        w.WriteString("qty", "1");
        w.WriteString("unit", "kg");
        w.WriteString("purpose", purpose);
        if (lot is not null)
        {
            w.WriteString("lot", lot);
        }

        w.WriteString("lab", lab);
        w.WriteBoolean("reserve", true);
        if (test is { } id)
        {
            w.WriteString("test", id.ToString());
        }
    });

    public static byte[] Moved(string nonce, StatementId sampling, string state, string? to) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("sampling", sampling.ToString());
        w.WriteString("state", state);
        if (to is not null)
        {
            w.WriteString("to", to);
        }
    });

    public static byte[] Objection(string nonce, StatementId test, string reason) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("to", test.ToString());
        w.WriteString("reason", reason);
    });

    public static byte[] ObjectionDecided(string nonce, StatementId objection, string decision, string reason, string lab) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("to", objection.ToString());
        w.WriteString("decision", decision);
        w.WriteString("reason", reason);
        w.WriteString("lab", lab);
    });
}
