using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Suiyuan.Domain.Vocabulary;

namespace Suiyuan.Domain.Sealed;

/// <summary>Prices of a sale or purchase, in yuan.</summary>
/// <param name="Lines">Price of one unit, per line.</param>
/// <param name="Total">What was paid.</param>
/// <param name="Pay"><c>cash</c>, <c>wechat</c> or <c>alipay</c>.</param>
public sealed record SealedPrices(IReadOnlyList<string> Lines, string Total, string? Pay = null);

/// <summary>Who bought.</summary>
public sealed record SealedBuyer(string Name, string? Phone = null, string? Party = null);

/// <summary>How to reach a party or supplier.</summary>
public sealed record SealedContact(string? Phone = null, string? Address = null);

/// <summary>A party's number. <paramref name="Type"/> is <c>uscc</c> or <c>id</c>.</summary>
public sealed record SealedNumber(string Type, string Value);

/// <summary>A person's name.</summary>
public sealed record SealedPerson(string Name);

/// <summary>Words about a finding: the merchant's or the officer's.</summary>
public sealed record SealedWords(string Text);

/// <summary>A complaint in the complainant's words.</summary>
/// <param name="Text">What happened.</param>
/// <param name="Wish">What is asked for.</param>
/// <param name="Amount">What it is about in yuan.</param>
/// <param name="When">When it happened, in the complainant's words.</param>
public sealed record SealedComplaint(string Text, string? Wish = null, string? Amount = null, string? When = null);

/// <summary>Who complains.</summary>
/// <param name="Name">Name.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Address">Address.</param>
/// <param name="IdType">Kind of identity document (O121).</param>
/// <param name="IdNumber">Its number.</param>
/// <param name="Mediate">True when the complainant lets someone else mediate.</param>
public sealed record SealedComplainant(
    string Name, string Phone, string? Address = null, string? IdType = null, string? IdNumber = null, bool? Mediate = null);

/// <summary>A tip-off: whom it is about, what is said, and whoever wants to be told.</summary>
/// <param name="Party">Whom it is about: a party's id.</param>
/// <param name="Text">What.</param>
/// <param name="Name">From whom; null for nobody.</param>
/// <param name="Phone">How to reach them.</param>
/// <param name="IdNumber">Identity number, for a named tip-off.</param>
/// <param name="Sale">The voucher that it was made from.</param>
public sealed record SealedTipOff(
    string Party, string Text, string? Name = null, string? Phone = null, string? IdNumber = null, string? Sale = null);

/// <summary>What a payment service said of a payment.</summary>
/// <param name="Channel"><c>wechat</c> or <c>alipay</c>.</param>
/// <param name="Id">The service's own number of it.</param>
/// <param name="Amount">What was to be paid, in yuan.</param>
/// <param name="At">When it was paid: RFC 3339, in UTC, to the second.</param>
public sealed record SealedPayment(string Channel, string Id, string Amount, string At);

/// <summary>
/// Reads and writes the contents of sealed parts: UTF-8 JSON, without the salt. Whoever sealed them is answerable for
/// them and nobody checked them, so what does not read is null and never an error.
/// </summary>
public static class SealedContent
{
    private static readonly SealedJson Json = new(new JsonSerializerOptions(SealedJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The content as <typeparamref name="T"/>, or null when it is something else.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> content)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(content, typeof(T), Json) as T;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The bytes to salt and seal.</summary>
    public static byte[] Write<T>(T content)
        where T : class => JsonSerializer.SerializeToUtf8Bytes(content, typeof(T), Json);

    /// <summary>Salts content with a fresh salt: what to put away, and the digest to cite.</summary>
    public static (byte[] SaltAndBytes, Ledger.Verify.Hash Digest) Seal<T>(T content)
        where T : class
    {
        var bytes = SealedBytes.Salt(Write(content));
        return (bytes, SealedBytes.Digest(bytes));
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 4)]
[JsonSerializable(typeof(SealedPrices))]
[JsonSerializable(typeof(SealedBuyer))]
[JsonSerializable(typeof(SealedContact))]
[JsonSerializable(typeof(SealedNumber))]
[JsonSerializable(typeof(SealedPerson))]
[JsonSerializable(typeof(SealedWords))]
[JsonSerializable(typeof(SealedPayment))]
[JsonSerializable(typeof(SealedComplaint))]
[JsonSerializable(typeof(SealedComplainant))]
[JsonSerializable(typeof(SealedTipOff))]
internal sealed partial class SealedJson : JsonSerializerContext;
