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

    /// <summary>A number read with so little only, but on two papers that agree otherwise.</summary>
    private const double Repeated = 0.4;

    /// <summary>A quantity read with less may have lost a digit.</summary>
    private const double DigitSure = 0.97;

    /// <summary>A value that differs where the photograph does, or that is beyond doubt but for what it is.</summary>
    private const double Changed = 0.6;

    private const decimal Tolerance = 1.02m;

    public static IEnumerable<Finding> NumberReused(TicketCase ticket)
    {
        // Standing papers of suppliers are handed in by all their customers.
        if (ticket.Index is null || IsStanding(ticket.Reading.Type) || TicketClues.NumberKey(ticket.Reading) is not { } key)
        {
            yield break;
        }

        foreach (var known in ticket.Index.WithNumber(key, ticket.Id))
        {
            var sure = SameNumber(ticket, known);
            if (sure == 0 || !OneSeries(ticket, known, key))
            {
                continue;
            }

            var differences = Contents.Differences(ticket, known, TicketCase.VerySure);
            var evidence = TicketCase.Evidence(
                ("number", ticket.Fields.Number), ("other_merchant", known.Merchant), ("merchant", ticket.Context.Merchant), ("difference", Contents.Text(differences)));
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

            // One photograph is misread alike twice; where the picture itself is printed otherwise, less of the text need be certain.
            var sure = found.Kinship != PhotoKinship.Photograph ? TicketCase.VerySure : found.Changed > 0 ? Changed : TicketCase.Sure;
            var differences = Contents.Differences(ticket, known, sure);
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
            var agrees = differences.Count == 0 && (found is { Kinship: PhotoKinship.Photograph, Flat: false } || Contents.Agreement(ticket, known) >= 2);
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
        if (ticket.Index is null || !(ticket.IsSure("quantity") || (ticket.IsLegible("quantity") && ticket.Of("quantity") >= Changed)) || TicketClues.NumberKey(ticket.Reading) is not { } key
            || !Measure.TrySplit(ticket.Fields.Quantity + ticket.Fields.Unit, out var covers) || covers.Value <= 0
            || InUnitsOf(covers, ticket.Context.Quantity, ticket.Context.Unit) is not { } mine)
        {
            yield break;
        }

        // One purchase may be more than its paper covers, whatever the paper's number is; several are added up by it.
        var others = ticket.IsSure("number") ? ticket.Index.Booked(key, ticket.Id) : [];
        if (others.Count == 0 && ticket.Of("quantity") < DigitSure && QrRules.IsMisreading(Number(covers.Value), Number(mine)))
        {
            // What was booked is what the paper says with a digit more or another: it was misread.
            yield break;
        }

        var sum = mine + others.Sum(b => InUnitsOf(covers, b.Quantity, b.Unit) ?? 0);
        if (sum > covers.Value * Tolerance)
        {
            var over = (double)(sum / covers.Value);
            yield return ticket.Find(
                RuleIds.Overdrawn, "", (others.Count > 0 ? ticket.Least("number", "quantity") : ticket.Of("quantity")) * (over > 1.1 ? 0.98 : 0.85),
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

    private static Finding? Altered(TicketCase ticket, KnownTicket known, PhotoComparison found, List<Difference> differences)
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
            TicketCase.Evidence(("difference", Contents.Text(differences)), ("changed_places", Number(found.Changed)), ("other_merchant", known.Merchant)),
            [.. differences.Select(d => d.Field)], found.Flat ? Severity.Review : null, known.Id);
    }

    /// <summary>
    /// How sure it is that both bear the number read of both, or 0. Two misreadings seldom make one number, but a form's own
    /// number may be taken for the paper's: what was not read surely on both must agree in date and goods or party too.
    /// </summary>
    private static double SameNumber(TicketCase ticket, KnownTicket known)
    {
        var (mine, theirs) = (ticket.Of("number"), known.Confidence.GetValueOrDefault("number"));
        var least = Math.Min(mine, theirs);
        if (least >= TicketCase.Sure)
        {
            return least;
        }

        var kin = ticket.Fields.IssueDate is { } day && day == known.IssueDate
            && (SameParty(ticket.Fields.Holder, known.Holder) || (ticket.Fields.Products.Count > 0 && ticket.Fields.Products[0] == known.Product));
        return kin && least >= Repeated ? 1 - ((1 - mine) * (1 - theirs)) : 0;
    }

    private static bool SameParty(string? a, string? b) => a is not null && b is not null && PartyNames.Similarity(a, b) >= PartyNames.Same;

    private static bool IsStanding(string type) => type is TicketType.Business or TicketType.Licence;

    // Quarantine, customs and slaughter certificates are numbered for all; others by who issues them.
    private static bool OneSeries(TicketCase ticket, KnownTicket known, string key)
    {
        if (ticket.Reading.Type is TicketType.Quarantine or TicketType.Import or TicketType.MeatInspection || key.Length - ticket.Reading.Type.Length > LongNumber)
        {
            return true;
        }

        return SameParty(ticket.Fields.Holder, known.Holder) || SameParty(ticket.Fields.Issuer, known.Issuer);
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

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
