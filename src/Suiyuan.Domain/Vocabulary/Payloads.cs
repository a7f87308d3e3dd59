using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Ledger;

namespace Suiyuan.Domain.Vocabulary;

/// <summary>What a statement of one kind says. Version 1 of every kind.</summary>
public abstract record Payload
{
    /// <summary>The version of the kind's vocabulary; always 1 so far.</summary>
    [JsonPropertyOrder(-1)]
    public int V { get; init; }

    /// <summary>When what it says happened (OccurredAt); null for when it was signed.</summary>
    internal virtual DateTimeOffset? Occurred => null;

    internal abstract void Check(ref Shape shape);
}

/// <summary>Reads and writes payloads: one strict way in, one way out.</summary>
public static class Payloads
{
    /// <summary>Version of the vocabulary that <see cref="Write"/> writes.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Json = new(PayloadJson.Default.Options)
    {
        // Chinese stays Chinese: smaller, and readable in the explorer. The bytes never go into HTML unescaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = PayloadJson.Default.WithAddedModifier(ForgetComputed),
    };

    /// <summary>
    /// Takes out the properties that records compute for themselves. The serializer would pass over a member of that name,
    /// whatever it held, instead of refusing it as unknown.
    /// </summary>
    private static void ForgetComputed(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Get: null, Set: null })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>Reads the payload of a kind. Refuses unknown and repeated members, nulls where something is needed, and
    /// everything that the vocabulary does not allow.</summary>
    /// <param name="kind">The kind, such as <c>sale</c>.</param>
    /// <param name="json">UTF-8 JSON.</param>
    /// <param name="refusal">Why not, with the path of the first wrong field, such as <c>lines[0].qty</c>.</param>
    /// <returns>The payload, or null when it is refused.</returns>
    public static Payload? TryRead(string kind, ReadOnlySpan<byte> json, out Refusal? refusal)
    {
        refusal = null;
        if (!Kinds.TryGet(kind, out var info))
        {
            refusal = new Refusal(RefusalCodes.UnknownKind, Arg: kind);
            return null;
        }

        var type = Json.GetTypeInfo(info.PayloadType);
        Payload? payload;
        try
        {
            payload = (Payload?)JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException wrong)
        {
            refusal = PayloadDiagnosis.Of(wrong, json, type);
            return null;
        }

        if (payload is null)
        {
            refusal = new Refusal(RefusalCodes.NotJson);
            return null;
        }

        var shape = default(Shape);
        shape.That(payload.V == Version, "v");
        if (shape.Field is null)
        {
            payload.Check(ref shape);
        }

        refusal = shape.Field is null ? null : PayloadDiagnosis.Of(shape.Field, json);
        return refusal is null ? payload : null;
    }

    /// <summary>Reads a payload that is on the ledger, so was admitted.</summary>
    /// <exception cref="FormatException">It is not one; the ledger or the program is not what it should be.</exception>
    public static Payload Read(string kind, ReadOnlySpan<byte> json) => TryRead(kind, json, out var refusal)
        ?? throw new FormatException($"Not the payload of a {kind}: {refusal!.Code} {refusal.Field}.");

    /// <summary>Writes a payload as it is sealed.</summary>
    /// <returns>UTF-8 JSON without white space, members in the order of the record.</returns>
    /// <exception cref="ArgumentException">The payload breaks its own rules.</exception>
    public static byte[] Write(Payload payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        var stamped = payload with { V = Version };
        var shape = default(Shape);
        stamped.Check(ref shape);
        return shape.Field is null
            ? JsonSerializer.SerializeToUtf8Bytes(stamped, Json.GetTypeInfo(stamped.GetType()))
            : throw new ArgumentException($"Field {shape.Field} is not what a {Kinds.Of(payload).Name} may say.", nameof(payload));
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 6,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(HashConverter), typeof(StatementIdConverter), typeof(KeyIdConverter), typeof(TimeConverter)])]
[JsonSerializable(typeof(Charter))]
[JsonSerializable(typeof(Admitted))]
[JsonSerializable(typeof(Renewed))]
[JsonSerializable(typeof(Suspended))]
[JsonSerializable(typeof(Resumed))]
[JsonSerializable(typeof(Left))]
[JsonSerializable(typeof(KeyGranted))]
[JsonSerializable(typeof(KeyRevoked))]
[JsonSerializable(typeof(PolicyChanged))]
[JsonSerializable(typeof(Clock))]
[JsonSerializable(typeof(Purchase))]
[JsonSerializable(typeof(TicketAttached))]
[JsonSerializable(typeof(Sale))]
[JsonSerializable(typeof(SaleVoided))]
[JsonSerializable(typeof(PurchaseConfirmed))]
[JsonSerializable(typeof(PurchaseDisputed))]
[JsonSerializable(typeof(TicketAssessed))]
[JsonSerializable(typeof(FindingExplained))]
[JsonSerializable(typeof(FindingResolved))]
[JsonSerializable(typeof(EntryVoided))]
[JsonSerializable(typeof(Transformation))]
[JsonSerializable(typeof(StockTake))]
[JsonSerializable(typeof(Disposal))]
[JsonSerializable(typeof(DayReport))]
[JsonSerializable(typeof(PaymentLinked))]
[JsonSerializable(typeof(AgreementSigned))]
[JsonSerializable(typeof(DocumentFiled))]
[JsonSerializable(typeof(NoticePosted))]
[JsonSerializable(typeof(RapidTest))]
[JsonSerializable(typeof(LabReport))]
[JsonSerializable(typeof(StopSale))]
[JsonSerializable(typeof(StopSaleLifted))]
[JsonSerializable(typeof(RecallOpened))]
[JsonSerializable(typeof(RecallNotice))]
[JsonSerializable(typeof(RecallAcknowledged))]
[JsonSerializable(typeof(HoldingReported))]
[JsonSerializable(typeof(RecallCollected))]
[JsonSerializable(typeof(RecallClosed))]
[JsonSerializable(typeof(EntryCheck))]
[JsonSerializable(typeof(Sampling))]
[JsonSerializable(typeof(SampleMoved))]
[JsonSerializable(typeof(Objection))]
[JsonSerializable(typeof(ObjectionDecided))]
[JsonSerializable(typeof(InspectionPlanned))]
[JsonSerializable(typeof(Inspection))]
[JsonSerializable(typeof(Rectification))]
[JsonSerializable(typeof(RectificationChecked))]
[JsonSerializable(typeof(Enforcement))]
[JsonSerializable(typeof(CreditGraded))]
[JsonSerializable(typeof(Patrol))]
[JsonSerializable(typeof(PatrolFinding))]
[JsonSerializable(typeof(MarketClosed))]
[JsonSerializable(typeof(ComplaintFiled))]
[JsonSerializable(typeof(ComplaintAdded))]
[JsonSerializable(typeof(ComplaintDecided))]
[JsonSerializable(typeof(ComplaintForwarded))]
[JsonSerializable(typeof(ComplaintAnswered))]
[JsonSerializable(typeof(ComplaintMediated))]
[JsonSerializable(typeof(ComplaintClosed))]
[JsonSerializable(typeof(TipOffFiled))]
[JsonSerializable(typeof(TipOffHandled))]
[JsonSerializable(typeof(AlertRaised))]
[JsonSerializable(typeof(AlertAcknowledged))]
[JsonSerializable(typeof(AlertExplained))]
[JsonSerializable(typeof(AlertClosed))]
[JsonSerializable(typeof(RuleSet))]
[JsonSerializable(typeof(PaymentRefunded))]
internal sealed partial class PayloadJson : JsonSerializerContext;
