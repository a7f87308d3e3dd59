using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Speak;

/// <summary>Payloads of a market's daily patrol, as documented.</summary>
internal static class PatrolPayload
{
    public static byte[] Patrol(
        string nonce, DateOnly day, string checklist, IEnumerable<(string Item, string Result, string? Note)> items, int score, long size) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("day", Date(day));
        w.WriteString("checklist", checklist);
        w.WriteStartArray("items");
        foreach (var (item, result, note) in items)
        {
            w.WriteStartObject();
            w.WriteString("item", item);
            w.WriteString("result", result);
            if (note is not null)
            {
                w.WriteString("note", note);
            }

            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteNumber("score", score);
        w.WriteNumber("size", size);
    });

    public static byte[] Finding(string nonce, string item, string text, DateOnly until, StatementId patrol) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("item", item);
        w.WriteString("text", text);
        w.WriteString("until", Date(until));
        w.WriteString("patrol", patrol.ToString());
    });

    public static byte[] Rectified(string nonce, StatementId to, string text) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("to", to.ToString());
        w.WriteString("text", text);
    });

    public static byte[] Accepted(string nonce, StatementId to) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("to", to.ToString());
        w.WriteString("result", "accepted");
    });

    public static byte[] MarketClosed(string nonce, DateOnly from, DateOnly until, string reason) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("from", Date(from));
        w.WriteString("until", Date(until));
        w.WriteString("reason", reason);
    });

    private static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
