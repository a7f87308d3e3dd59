using System.Text.Json;
using Suiyuan.Domain.Sealed;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Web.Shared;

/// <summary>Sealed contacts: where they are cited, and what they say.</summary>
internal static class ContactOf
{
    /// <summary>The digest of a party's sealed contact, as its admission cites it; null when it cites none.</summary>
    public static Hash? Seller(ViewReader db, string party) => db.One(
        "SELECT c.digest FROM party p JOIN citation c ON c.idx = p.admitted WHERE p.id = $1 AND c.part = $2",
        r => (Hash?)new Hash(r.GetBytes(0)), party, (long)SealedPart.Contact);

    /// <summary>Name, telephone and address out of a sealed part; empty for what is none of ours.</summary>
    public static string Words(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? string.Join(' ', document.RootElement.EnumerateObject()
                    .Where(m => m.Name is "name" or "phone" or "address" or "value" && m.Value.ValueKind == JsonValueKind.String).Select(m => m.Value.GetString()))
                : "";
        }
        catch (JsonException)
        {
            // Sealed by a device in a form of its own: nothing to show.
            return "";
        }
    }
}
