using Suiyuan.Domain.Trace;

namespace Suiyuan.Web.Public;

/// <summary>The way goods came to the one who sold them: the main line of descent, and how many others there are.</summary>
/// <param name="Stops">The lots on the way, the source first; the last is the seller's own. A stall that cut or mixed the goods is
/// there twice: with what it used and with what it made.</param>
/// <param name="Others">Other ways that goods of the same line came, each its own route.</param>
public sealed record VoucherRoute(IReadOnlyList<TraceSource> Stops, IReadOnlyList<VoucherRoute> Others)
{
    /// <summary>The lot that entered the ledger from outside.</summary>
    public TraceSource Entry => Stops[0];

    /// <summary>The route of a voucher line; null when nothing that the stall recorded covers it.</summary>
    public static VoucherRoute? Of(VoucherLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Of(line.Sources);
    }

    private static VoucherRoute? Of(IReadOnlyList<TraceSource> sources)
    {
        // The largest part first: that is what most of the goods in the hand are.
        var ways = sources.OrderByDescending(s => s.Taken.BaseMicros).SelectMany(Ways).ToList();
        return ways.Count == 0 ? null : new VoucherRoute(ways[0], [.. ways.Skip(1).Select(w => new VoucherRoute(w, []))]);
    }

    private static IEnumerable<IReadOnlyList<TraceSource>> Ways(TraceSource source) => source.Upstream.Count == 0
        ? [[source]]
        : source.Upstream.OrderByDescending(s => s.Taken.BaseMicros).SelectMany(Ways).Select(way => (IReadOnlyList<TraceSource>)[.. way, source]);
}

/// <summary>What a voucher's page says first.</summary>
public enum VoucherVerdict
{
    /// <summary>Every line leads back to where it entered the ledger, and the record is published.</summary>
    Clear,

    /// <summary>Recorded; no published checkpoint covers it yet.</summary>
    Confirming,

    /// <summary>Part of the goods leads back to no recorded purchase.</summary>
    Incomplete,

    /// <summary>A voucher or another record on the way here was voided.</summary>
    UpstreamVoided,

    /// <summary>The buyer objects.</summary>
    Disputed,

    /// <summary>The seller took it back.</summary>
    Voided,
}

/// <summary>Judges a voucher for its page.</summary>
internal static class VoucherJudgement
{
    /// <summary>The gravest thing there is to say.</summary>
    public static VoucherVerdict Judge(this Voucher voucher, long publishedSize)
    {
        ArgumentNullException.ThrowIfNull(voucher);
        return voucher.Voided is not null ? VoucherVerdict.Voided
            : voucher.Disputed is not null ? VoucherVerdict.Disputed
            : voucher.Lines.SelectMany(l => l.Sources).Any(AnyVoided) ? VoucherVerdict.UpstreamVoided
            : voucher.Index >= publishedSize ? VoucherVerdict.Confirming
            : voucher.Lines.Any(l => l.Sources.Count == 0 || l.Shortfall is not null || l.Sources.Any(AnyDangling)) ? VoucherVerdict.Incomplete
            : VoucherVerdict.Clear;
    }

    private static bool AnyVoided(TraceSource source) => source.VoucherVoided || source.Voided || source.Upstream.Any(AnyVoided);

    // Taken over, made or counted from what itself leads back to no purchase.
    private static bool AnyDangling(TraceSource source) =>
        source.Upstream.Count == 0 ? source.Way != LotWay.Bought : source.Upstream.Any(AnyDangling);
}
