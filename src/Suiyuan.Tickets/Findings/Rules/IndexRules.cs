using System.Globalization;
using Suiyuan.Tickets.Checks;

namespace Suiyuan.Tickets.Findings.Rules;

/// <summary>What needs other tickets: numbers and photographs used before, changes between them, certificates overdrawn.</summary>
internal static class IndexRules
{
    /// <summary>How many photographs are compared at most.</summary>
    private const int Candidates = 5;

    /// <summary>A local number this long is not met twice by chance.</summary>
    private const int LongNumber = 12;

    private const decimal Tolerance = 1.02m;

    public static IEnumerable<Finding> NumberReused(TicketCase ticket)
    {
        // Standing papers of suppliers are handed in by all their customers.
        if (ticket.Index is null || IsStanding(ticket.Reading.Type) || !ticket.IsSure("number") || TicketClues.NumberKey(ticket.Reading) is not { } key)
        {
            yield break;
        }

        foreach (var known in ticket.Index.WithNumber(key, ticket.Id))
        {
            if (known.Confidence.GetValueOrDefault("number") < TicketCase.Sure || !OneSeries(ticket, known, key))
            {
                continue;
            }

            var sure = Math.Min(ticket.Of("number"), known.Confidence["number"]);
            var differences = Differences(ticket, known);
            var evidence = TicketCase.Evidence(
                ("number", ticket.Fields.Number), ("other_merchant", known.Merchant), ("merchant", ticket.Context.Merchant), ("difference", Text(differences)));
            string[] fields = ["number", .. differences.Select(d => d.Field)];
            if (ticket.IsOtherMerchant(known))
            {
                yield return ticket.Find(RuleIds.NumberReused, "", sure * 0.98, evidence, fields, other: known.Id);
                yield break;
            }

            if (differences.Count > 0)
            {
                yield return ticket.Find(RuleIds.NumberReused, "content", sure * differences.Max(d => d.Confidence), evidence, fields, other: known.Id);
                yield break;
            }
        }
    }

    public static IEnumerable<Finding> Photographs(TicketCase ticket)
    {
        if (ticket.Index is null || ticket.Reading.Print is not { } print)
        {
            yield break;
        }

        if (ticket.Index.WithFile(print, ticket.Id) is [var first, ..])
        {
            if (!IsStanding(ticket.Reading.Type))
            {
                yield return Reused(ticket, first, "", 1);
            }

            yield break;
        }

        foreach (var known in ticket.Reading.Readable ? ticket.Index.Alike(ticket.Reading, ticket.Id, Candidates) : [])
        {
            var found = PhotoMatcher.Compare(print, known.Print!);
            if (found.Kinship == PhotoKinship.None)
            {
                continue;
            }

            var differences = Differences(ticket, known);
            if (found.Kinship == PhotoKinship.Photograph && differences.Count > 0)
            {
                if (Altered(ticket, known, found, differences) is { } altered)
                {
                    yield return altered;
                    yield break;
                }

                continue;
            }

            // Another paper from the same printer may differ in a few places only: then what was read must agree.
            var agrees = differences.Count == 0 && (found is { Kinship: PhotoKinship.Photograph, Flat: false } || Agreement(ticket, known) >= 2);
            if (agrees && !IsStanding(ticket.Reading.Type))
            {
                yield return found.Kinship == PhotoKinship.Photograph
                    ? Reused(ticket, known, "disguised", found.Confidence) : Reused(ticket, known, "paper", found.Confidence);
                yield break;
            }
        }
    }

    public static IEnumerable<Finding> Overdrawn(TicketCase ticket)
    {
        if (ticket.Index is null || !ticket.IsSure("number", "quantity") || TicketClues.NumberKey(ticket.Reading) is not { } key
            || !Measure.TrySplit(ticket.Fields.Quantity + ticket.Fields.Unit, out var covers) || covers.Value <= 0
            || InUnitsOf(covers, ticket.Context.Quantity, ticket.Context.Unit) is not { } mine)
        {
            yield break;
        }

        var others = ticket.Index.Booked(key, ticket.Id);
        var sum = mine + others.Sum(b => InUnitsOf(covers, b.Quantity, b.Unit) ?? 0);
        if (sum > covers.Value * Tolerance)
        {
            var over = (double)(sum / covers.Value);
            yield return ticket.Find(
                RuleIds.Overdrawn, "", ticket.Least("number", "quantity") * (over > 1.1 ? 0.98 : 0.85),
                TicketCase.Evidence(
                    ("number", ticket.Fields.Number), ("covers", Number(covers.Value) + covers.Unit), ("booked", Number(sum) + covers.Unit),
                    ("purchases", Number(others.Count + 1))),
                ["number", "quantity"], other: others.Count > 0 ? others[^1].Id : null);
        }
    }

    private static Finding Reused(TicketCase ticket, KnownTicket known, string variant, double confidence)
    {
        // By the same merchant it may be one certificate over several purchases.
        var severity = ticket.IsOtherMerchant(known) ? Severity.Hold : Severity.Review;
        var evidence = TicketCase.Evidence(("other_merchant", known.Merchant), ("merchant", ticket.Context.Merchant), ("number", ticket.Fields.Number));
        return ticket.Find(RuleIds.PhotoReused, variant, confidence, evidence, [], severity, known.Id);
    }

    private static Finding? Altered(TicketCase ticket, KnownTicket known, PhotoComparison found, List<(string Field, string Mine, string Theirs, double Confidence)> differences)
    {
        // Scans of papers printed one after the other agree in all but what they say; photographs share their light.
        if (found.Flat && differences.Count > 1)
        {
            return null;
        }

        // Where no place of the picture differs, a value was misread.
        var sure = differences.Max(d => d.Confidence) * (found.Flat ? 0.8 : 0.98) * (found.Changed == 0 ? 0.7 : 1);
        return ticket.Find(
            RuleIds.Altered, "", sure,
            TicketCase.Evidence(("difference", Text(differences)), ("changed_places", Number(found.Changed)), ("other_merchant", known.Merchant)),
            [.. differences.Select(d => d.Field)], found.Flat ? Severity.Review : null, known.Id);
    }

    private static bool IsStanding(string type) => type is TicketType.Business or TicketType.Licence;

    // Quarantine, customs and slaughter certificates are numbered for all; others by who issues them.
    private static bool OneSeries(TicketCase ticket, KnownTicket known, string key)
    {
        if (ticket.Reading.Type is TicketType.Quarantine or TicketType.Import or TicketType.MeatInspection || key.Length - ticket.Reading.Type.Length > LongNumber)
        {
            return true;
        }

        return Same(ticket.Fields.Holder, known.Holder) || Same(ticket.Fields.Issuer, known.Issuer);

        static bool Same(string? a, string? b) => a is not null && b is not null && PartyNames.Similarity(a, b) >= PartyNames.Same;
    }

    /// <summary>Fields read with confidence on both that say otherwise.</summary>
    private static List<(string Field, string Mine, string Theirs, double Confidence)> Differences(TicketCase ticket, KnownTicket known)
    {
        var differences = new List<(string Field, string Mine, string Theirs, double Confidence)>();
        var fields = ticket.Fields;
        void Compare(string field, string? mine, string? theirs, Func<string, string, bool> differ)
        {
            var sure = Math.Min(ticket.Of(field), known.Confidence.GetValueOrDefault(field));
            if (mine is { Length: > 0 } && theirs is { Length: > 0 } && sure >= TicketCase.VerySure && differ(mine, theirs))
            {
                differences.Add((field, mine, theirs, sure));
            }
        }

        Compare("number", fields.Number, known.Number, (a, b) => TextNorm.Key(a) != TextNorm.Key(b));
        Compare("issue_date", fields.IssueDate, known.IssueDate, (a, b) => a != b);
        Compare("quantity", fields.Quantity, known.Quantity, (a, b) => TextNorm.TryDecimal(a, out var x) && TextNorm.TryDecimal(b, out var y) && x != y);
        Compare("products", fields.Products.Count > 0 ? fields.Products[0] : null, known.Product, OtherGoods);
        return differences;
    }

    private static bool OtherGoods(string a, string b)
    {
        var (x, y) = (TextNorm.Key(a), TextNorm.Key(b));
        return x.Intersect(y).Count() * 2 < Math.Min(x.Length, y.Length);
    }

    private static int Agreement(TicketCase ticket, KnownTicket known)
    {
        var fields = ticket.Fields;
        (string? Mine, string? Theirs)[] pairs =
        [
            (fields.Number, known.Number), (fields.IssueDate, known.IssueDate), (fields.Quantity, known.Quantity), (fields.Holder, known.Holder),
            (fields.Products.Count > 0 ? fields.Products[0] : null, known.Product),
        ];
        return pairs.Count(p => p.Mine is not null && p.Theirs is not null && TextNorm.Key(p.Mine) == TextNorm.Key(p.Theirs))
            - (2 * pairs.Take(2).Count(p => p.Mine is not null && p.Theirs is not null && TextNorm.Key(p.Mine) != TextNorm.Key(p.Theirs)));
    }

    private static decimal? InUnitsOf(Measure covers, string? quantity, string? unit)
    {
        if (!TextNorm.TryDecimal(quantity, out var value))
        {
            return null;
        }

        if (string.IsNullOrEmpty(unit) || Measure.SameUnit(unit) == Measure.SameUnit(covers.Unit))
        {
            return value;
        }

        return Measure.KilogramsPer(unit) is { } from && Measure.KilogramsPer(covers.Unit) is { } to ? value * from / to : null;
    }

    private static string Text(IEnumerable<(string Field, string Mine, string Theirs, double Confidence)> differences) =>
        string.Join("；", differences.Select(d => $"{d.Field}: {d.Theirs} → {d.Mine}"));

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
