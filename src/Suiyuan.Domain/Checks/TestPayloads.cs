using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Checks;

/// <summary>Codes of tests. Closed list; a place in it is its number in the views, from 1.</summary>
public static class TestCodes
{
    internal const string Fail = "fail";

    internal static readonly string[] ResultCodes = ["pass", Fail];

    /// <summary>What came out.</summary>
    public static IReadOnlyList<string> Results => ResultCodes;
}

/// <summary>One thing that was tested for.</summary>
/// <param name="Name">What, such as 孔雀石绿; 1 to 60 characters.</param>
/// <param name="Result">One of <see cref="TestCodes.Results"/>.</param>
/// <param name="Value">What was measured, as written; up to 40 characters.</param>
/// <param name="Limit">What is allowed, as written; up to 40 characters.</param>
public sealed record TestItem(string Name, string Result, string? Value = null, string? Limit = null)
{
    internal static void Check(ref Shape shape, IReadOnlyList<TestItem>? items)
    {
        shape.That(items is { Count: >= 1 and <= 50 }, "items");
        for (var i = 0; i < items?.Count && shape.Field is null; i++)
        {
            shape.Enter("items", i);
            shape.That(items[i] is not null, "");
            shape.Text(items[i]?.Name, "name", 60);
            shape.OneOf(items[i]?.Result, "result", TestCodes.ResultCodes);
            shape.OptionalText(items[i]?.Value, "value", 40);
            shape.OptionalText(items[i]?.Limit, "limit", 40);
            shape.Leave();
        }
    }
}

/// <summary>A rapid test (快检) of goods at a stall. Failed when any item did.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Product">The product's name in the trade, 1 to 40 characters.</param>
/// <param name="Items">What was tested for, 1 to 50.</param>
/// <param name="Lot">The lot that the sample is of; null when it is not known.</param>
/// <param name="Kit">Kit and its lot, up to 60 characters.</param>
/// <param name="At">When; when it was signed by default.</param>
/// <param name="Photo">SHA-256 of salt and photograph of the card.</param>
/// <param name="KitUntil">The kit's last day.</param>
/// <param name="Of">The test that it repeats.</param>
public sealed record RapidTest(
    string N, string Product, IReadOnlyList<TestItem> Items, LotId? Lot = null, string? Kit = null, DateTimeOffset? At = null,
    Hash? Photo = null, DateOnly? KitUntil = null, StatementId? Of = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.Text(Product, "product", 40);
        TestItem.Check(ref shape, Items);
        shape.That(Lot is null || Lot.Value.Line < TradeLimits.Lines, "lot");
        shape.OptionalText(Kit, "kit", 60);
        shape.Digest(Photo, "photo");
        shape.That(Of is null || !Of.Value.IsDefault, "of");
    }
}

/// <summary>A laboratory's report on a sample from a stall.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Number">The report's number, 1 to 40 characters.</param>
/// <param name="Product">The product's name in the trade, 1 to 40 characters.</param>
/// <param name="Items">What was tested for, 1 to 50.</param>
/// <param name="Lot">The lot that the sample is of; null when it is not known.</param>
/// <param name="Sampled">When the sample was taken.</param>
/// <param name="Document">SHA-256 of salt and the report.</param>
/// <param name="Sampling">The sampling that the sample is of.</param>
/// <param name="Of">The test that it confirms, or that it repeats after an objection (复检).</param>
public sealed record LabReport(
    string N, string Number, string Product, IReadOnlyList<TestItem> Items, LotId? Lot = null, DateTimeOffset? Sampled = null,
    Hash? Document = null, StatementId? Sampling = null, StatementId? Of = null) : Payload
{
    internal override DateTimeOffset? Occurred => Sampled;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.Text(Number, "number", 40);
        shape.Text(Product, "product", 40);
        TestItem.Check(ref shape, Items);
        shape.That(Lot is null || Lot.Value.Line < TradeLimits.Lines, "lot");
        shape.Digest(Document, "document");
        shape.That(Sampling is null || !Sampling.Value.IsDefault, "sampling");
        shape.That(Of is null || !Of.Value.IsDefault, "of");
    }
}
