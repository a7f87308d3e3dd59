using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Inspections;

/// <summary>Codes of checks on parties. Closed lists; a place in a list is its number in the views, from 1.</summary>
public static class InspectionCodes
{
    internal static readonly string[] CauseCodes = ["coverage", "risk", "complaint", "follow-up", "random", "ordered"];
    internal static readonly string[] ItemCodes = ["ok", "fixed", "bad", "na"];
    internal static readonly string[] OutcomeCodes = ["passed", "fixed", "rectify", "enforce", "absent"];
    internal static readonly string[] RectifiedCodes = ["accepted", "again"];
    internal static readonly string[] MeasureCodes = ["warning", "order", "fine", "confiscation", "closure", "licence", "transfer", "talk"];
    internal static readonly string[] GradeCodes = ["a", "b", "c", "d"];

    /// <summary>Why a party is inspected.</summary>
    public static IReadOnlyList<string> Causes => CauseCodes;

    /// <summary>What an item of a checklist is: in order, put in order on the spot, not in order, does not apply.</summary>
    public static IReadOnlyList<string> ItemResults => ItemCodes;

    /// <summary>What an inspection came to: in order, corrected on the spot, to be rectified, to be enforced, nobody there.</summary>
    public static IReadOnlyList<string> Outcomes => OutcomeCodes;

    /// <summary>What became of a rectification.</summary>
    public static IReadOnlyList<string> Rectified => RectifiedCodes;

    /// <summary>What is done: 警告、责令改正、罚款、没收、停业、许可证、移送、约谈.</summary>
    public static IReadOnlyList<string> Measures => MeasureCodes;

    /// <summary>Credit levels, the best first (A–D).</summary>
    public static IReadOnlyList<string> Grades => GradeCodes;
}

/// <summary>A party is to be inspected, and why: the reasons that a person saw when they planned it.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Cause">One of <see cref="InspectionCodes.Causes"/>.</param>
/// <param name="By">The last day on which it should be done.</param>
/// <param name="Reasons">In words, up to 8 of 1 to 120 characters; Chinese, and the same in English after <c> | </c> where there is both.</param>
/// <param name="Ranking">What put the party there, such as <c>risk/1</c>.</param>
/// <param name="Ref">The alert, complaint or inspection that set it off.</param>
/// <param name="Dropped">True when it will not take place after all; <paramref name="Ref"/> names the plan then.</param>
public sealed record InspectionPlanned(
    string N, string Cause, DateOnly By, IReadOnlyList<string>? Reasons = null, string? Ranking = null, StatementId? Ref = null,
    bool? Dropped = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.OneOf(Cause, "cause", InspectionCodes.CauseCodes);
        shape.That(By != default, "by");
        shape.That(Reasons is null or { Count: >= 1 and <= 8 }, "reasons");
        for (var i = 0; i < Reasons?.Count && shape.Field is null; i++)
        {
            shape.Enter("reasons", i);
            shape.Text(Reasons[i], "", 120);
            shape.Leave();
        }

        if (Ranking is not null)
        {
            shape.Code(Ranking, "ranking", 40);
        }

        shape.That(Ref is null || !Ref.Value.IsDefault, "ref");
        shape.That(Dropped != true || Ref is not null, "ref");
    }
}

/// <summary>One line of a checklist, as it was answered.</summary>
/// <param name="Item">The item's code in its checklist.</param>
/// <param name="Result">One of <see cref="InspectionCodes.ItemResults"/>.</param>
/// <param name="Note">What was seen, up to 200 characters.</param>
public sealed record ItemAnswer(string Item, string Result, string? Note = null)
{
    /// <summary>The most items of one checklist.</summary>
    public const int Max = 60;

    internal static void Check(ref Shape shape, IReadOnlyList<ItemAnswer>? items)
    {
        shape.That(items is { Count: >= 1 and <= Max }, "items");
        for (var i = 0; i < items?.Count && shape.Field is null; i++)
        {
            var item = items[i];
            shape.Enter("items", i);
            shape.That(item is not null, "");
            shape.Code(item?.Item, "item", 40);
            shape.OneOf(item?.Result, "result", InspectionCodes.ItemCodes);
            shape.OptionalText(item?.Note, "note", 200);
            shape.That(!items.Take(i).Any(o => o.Item == item?.Item), "item");
            shape.Leave();
        }
    }
}

/// <summary>A party was inspected (现场检查), by its bureau or its market.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Checklist">Which, with its version, such as <c>stall/1</c>.</param>
/// <param name="Items">What was answered.</param>
/// <param name="Outcome">One of <see cref="InspectionCodes.Outcomes"/>.</param>
/// <param name="Until">The last day to put things right; needed for <c>rectify</c>.</param>
/// <param name="Plan">The inspection-planned that it fulfils.</param>
/// <param name="At">When; when it was signed by default.</param>
/// <param name="Note">For everyone to read, up to 400 characters.</param>
/// <param name="Present">SHA-256 of salt and <see cref="Sealed.SealedWords"/>: who was there for the party and what they said.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record Inspection(
    string N, string Checklist, IReadOnlyList<ItemAnswer> Items, string Outcome, DateOnly? Until = null, StatementId? Plan = null,
    DateTimeOffset? At = null, string? Note = null, Hash? Present = null, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override DateTimeOffset? Occurred => At;

    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.Code(Checklist, "checklist", 40);
        ItemAnswer.Check(ref shape, Items);
        shape.OneOf(Outcome, "outcome", InspectionCodes.OutcomeCodes);
        shape.That(Outcome != "rectify" || Until is not null, "until");
        shape.That(Plan is null || !Plan.Value.IsDefault, "plan");
        shape.OptionalText(Note, "note", 400);
        shape.Digest(Present, "present");
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>The party says that it put things right (整改).</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The inspection, patrol or patrol-finding.</param>
/// <param name="Text">What was done, 1 to 400 characters.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record Rectification(string N, StatementId To, string Text, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.Text(Text, "text", 400);
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>Whoever found it looked again (复查): it is in order, or not yet.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="To">The inspection, patrol or patrol-finding, as in the rectification.</param>
/// <param name="Result">One of <see cref="InspectionCodes.Rectified"/>.</param>
/// <param name="Until">A new last day, needed for <c>again</c>.</param>
/// <param name="Note">Up to 400 characters.</param>
public sealed record RectificationChecked(string N, StatementId To, string Result, DateOnly? Until = null, string? Note = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(!To.IsDefault, "to");
        shape.OneOf(Result, "result", InspectionCodes.RectifiedCodes);
        shape.That(Result != "again" || Until is not null, "until");
        shape.OptionalText(Note, "note", 400);
    }
}

/// <summary>A measure or penalty against a party (稽查执法). Public as the law wants; a person is named nowhere in it.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Number">The document's number, 1 to 60 characters.</param>
/// <param name="Measure">One of <see cref="InspectionCodes.Measures"/>.</param>
/// <param name="Law">By which law and article, 1 to 200 characters.</param>
/// <param name="Facts">For what, 1 to 400 characters.</param>
/// <param name="Amount">Yuan, for a fine.</param>
/// <param name="Ref">The inspection, test or other statement that it follows from.</param>
/// <param name="Document">SHA-256 of salt and the document.</param>
public sealed record Enforcement(
    string N, string Number, string Measure, string Law, string Facts, Amount? Amount = null, StatementId? Ref = null, Hash? Document = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.Text(Number, "number", 60);
        shape.OneOf(Measure, "measure", InspectionCodes.MeasureCodes);
        shape.Text(Law, "law", 200);
        shape.Text(Facts, "facts", 400);
        shape.That(Measure != "fine" || Amount is { IsZero: false }, "amount");
        shape.That(Ref is null || !Ref.Value.IsDefault, "ref");
        shape.Digest(Document, "document");
    }
}

/// <summary>A bureau puts a party into a credit level (信用等级). The machine proposes; a person says it.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Grade">One of <see cref="InspectionCodes.Grades"/>.</param>
/// <param name="From">Its first day.</param>
/// <param name="Reason">Why, 1 to 400 characters.</param>
/// <param name="Proposal">What proposed it, such as <c>credit/1</c>.</param>
public sealed record CreditGraded(string N, string Grade, DateOnly From, string Reason, string? Proposal = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.OneOf(Grade, "grade", InspectionCodes.GradeCodes);
        shape.That(From != default, "from");
        shape.Text(Reason, "reason", 400);
        if (Proposal is not null)
        {
            shape.Code(Proposal, "proposal", 40);
        }
    }
}

/// <summary>
/// A market went through its day's list (线上巡检): what the platform computed from the ledger and what the officer saw. Said by
/// the market about itself, or by a bureau about the market.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Day">Of which day.</param>
/// <param name="Checklist">Which, with its version, such as <c>market/1</c>.</param>
/// <param name="Items">What was answered.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Size">The tree size that the computed items were read at.</param>
/// <param name="Until">The last day to put things right, where a bureau found some wrong.</param>
/// <param name="Note">Up to 400 characters.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record Patrol(
    string N, DateOnly Day, string Checklist, IReadOnlyList<ItemAnswer> Items, int Score, long Size, DateOnly? Until = null, string? Note = null,
    IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(Day != default, "day");
        shape.Code(Checklist, "checklist", 40);
        ItemAnswer.Check(ref shape, Items);
        shape.That(Score is >= 0 and <= 100, "score");
        shape.That(Size > 0, "size");
        shape.OptionalText(Note, "note", 400);
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>Something was found wrong at a stall on patrol (巡检发现), to be put right by a day.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Item">The item's code in its checklist.</param>
/// <param name="Text">What, 1 to 200 characters.</param>
/// <param name="Until">The last day to put it right.</param>
/// <param name="Patrol">The patrol that it is of.</param>
/// <param name="Photos">Up to 6: SHA-256 of salt and photograph.</param>
public sealed record PatrolFinding(
    string N, string Item, string Text, DateOnly Until, StatementId? Patrol = null, IReadOnlyList<Hash>? Photos = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.Code(Item, "item", 40);
        shape.Text(Text, "text", 200);
        shape.That(Until != default, "until");
        shape.That(Patrol is null || !Patrol.Value.IsDefault, "patrol");
        shape.Digests(Photos, "photos", 6);
    }
}

/// <summary>A market is closed on these days (休市): nobody in it is expected to report.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Reason">1 to 200 characters.</param>
public sealed record MarketClosed(string N, DateOnly From, DateOnly Until, string Reason) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.That(From != default, "from");
        shape.That(Until >= From && Until.DayNumber - From.DayNumber < 366, "until");
        shape.Text(Reason, "reason", 200);
    }
}
