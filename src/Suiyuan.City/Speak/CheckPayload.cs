using Suiyuan.Ledger.Verify;

namespace Suiyuan.City.Speak;

/// <summary>Payloads of checks on parties, as <see cref="Payload"/> writes them.</summary>
internal static class CheckPayload
{
    public static byte[] Planned(string nonce, string cause, DateOnly by, params string[] reasons) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("cause", cause);
        w.WriteString("by", Payload.Date(by));
        Payload.Strings(w, "reasons", reasons);
    });

    /// <summary>An inspection by the first version of the stall's checklist.</summary>
    public static byte[] Inspection(
        string nonce, IEnumerable<(string Item, string Result, string? Note)> items, string outcome, DateOnly? until, StatementId? plan) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("checklist", "stall/1");
        Items(w, items);
        w.WriteString("outcome", outcome);
        if (until is { } day)
        {
            w.WriteString("until", Payload.Date(day));
        }

        if (plan is { } named)
        {
            w.WriteString("plan", named.ToString());
        }
    });

    public static byte[] Patrol(
        string nonce, DateOnly day, string checklist, IEnumerable<(string Item, string Result, string? Note)> items, int score, long size) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("day", Payload.Date(day));
        w.WriteString("checklist", checklist);
        Items(w, items);
        w.WriteNumber("score", score);
        w.WriteNumber("size", size);
    });

    public static byte[] PatrolFinding(string nonce, string item, string text, DateOnly until, StatementId? patrol = null) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("item", item);
        w.WriteString("text", text);
        w.WriteString("until", Payload.Date(until));
        if (patrol is { } of)
        {
            w.WriteString("patrol", of.ToString());
        }
    });

    public static byte[] MarketClosed(string nonce, DateOnly from, DateOnly until, string reason) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("from", Payload.Date(from));
        w.WriteString("until", Payload.Date(until));
        w.WriteString("reason", reason);
    });

    public static byte[] Rectification(string nonce, StatementId to, string text) => Payload.Of(w =>
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

    public static byte[] Warning(string nonce, string number, string law, string facts, StatementId? after) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("number", number);
        w.WriteString("measure", "warning");
        w.WriteString("law", law);
        w.WriteString("facts", facts);
        if (after is { } named)
        {
            w.WriteString("ref", named.ToString());
        }
    });

    public static byte[] Graded(string nonce, string grade, DateOnly from, string reason) => Payload.Of(w =>
    {
        w.WriteString("n", nonce);
        w.WriteString("grade", grade);
        w.WriteString("from", Payload.Date(from));
        w.WriteString("reason", reason);
        w.WriteString("proposal", "credit/1");
    });

    private static void Items(System.Text.Json.Utf8JsonWriter w, IEnumerable<(string Item, string Result, string? Note)> items)
    {
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
    }
}
