using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Sealed;

/// <summary>Whether a party may read a sealed part, and as what.</summary>
public enum SealedConcern
{
    /// <summary>No recorded statement cites it.</summary>
    NotCited,

    /// <summary>It does not concern this party.</summary>
    None,

    /// <summary>It said it, or it is said about it.</summary>
    Own,

    /// <summary>It is said about a party below it: the market, the bureau.</summary>
    Above,

    /// <summary>It bought: it confirmed the sale.</summary>
    Buyer,
}

/// <summary>Where a sealed part is cited.</summary>
/// <param name="Index">The statement's leaf index.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Part">As what.</param>
/// <param name="Issuer">Who said it.</param>
/// <param name="Subject">Whose record it is.</param>
public sealed record SealedCitation(long Index, StatementId Statement, SealedPart Part, string Issuer, string Subject);

/// <summary>
/// Who may read and who may erase a sealed part. Follows from the statements that cite it: those who said it or whom it
/// is about, those above them (their market, its bureaus), and for a sale whoever confirmed it. Nobody else; and how someone
/// outside was reached about a recall, only whoever reached them and the bureaus.
/// </summary>
public static class SealedAccess
{
    private const string Above = """
        WITH RECURSIVE above(no, id, under) AS (
          SELECT no, id, under FROM party WHERE id = $1
          UNION SELECT p.no, p.id, p.under FROM party p JOIN above a ON p.no = a.under)
        SELECT count(*) FROM above WHERE id = $2
        """;

    /// <summary>The statements that cite a digest, in ledger order.</summary>
    public static IReadOnlyList<SealedCitation> CitationsOf(ViewReader db, Hash digest)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All($"""
            SELECT c.idx, s.id, c.part, i.id, p.id FROM {CitationView.Of("$1")} JOIN statement s ON s.idx = c.idx
            JOIN party i ON i.no = s.issuer JOIN party p ON p.no = s.subject ORDER BY c.idx, c.part
            """, r => new SealedCitation(
                r.GetInt64(0), new StatementId(new Hash(r.GetBytes(1))), (SealedPart)r.GetInt32(2), r.GetString(3), r.GetString(4)), digest.ToArray());
    }

    /// <summary>The photographs that a statement cites, in its order.</summary>
    public static IReadOnlyList<Hash> PhotosOf(ViewReader db, long index)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.All(
            "SELECT digest FROM citation WHERE idx = $1 AND part >= $2 ORDER BY part", r => new Hash(r.GetBytes(0)), index, (long)SealedPart.Photo);
    }

    /// <summary>True when a recorded statement cites the digest.</summary>
    public static bool IsCited(ViewReader db, Hash digest)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Number($"SELECT EXISTS(SELECT 1 FROM {CitationView.Of("$1")})", digest.ToArray()) > 0;
    }

    /// <summary>As what a party may read a part; not at all for <see cref="SealedConcern.None"/> and <see cref="SealedConcern.NotCited"/>.</summary>
    public static SealedConcern ConcernOf(ViewReader db, Hash digest, string party)
    {
        var citations = CitationsOf(db, digest);
        if (citations.Count == 0)
        {
            return SealedConcern.NotCited;
        }

        // How a shopper was reached, or who complained, is nothing to the stall they bought from, nor to its market.
        if (citations.Any(c => c.Issuer == party || (c.Subject == party && !IsForBureaus(c.Part))))
        {
            return SealedConcern.Own;
        }

        if (citations.Any(c => IsAbove(db, c.Subject, party) && (!IsForBureaus(c.Part) || IsBureau(db, party))))
        {
            return SealedConcern.Above;
        }

        // A tip-off that was passed to a bureau, and what was noted about it.
        if (citations.Any(c => TipOffQueries.IsForwardedTo(db, c.Index, party)))
        {
            return SealedConcern.Above;
        }

        return citations.Any(c => c.Part is SealedPart.Prices or SealedPart.Buyer && db.Number(
            "SELECT count(*) FROM sale_fate f JOIN statement s ON s.idx = f.confirmed JOIN party p ON p.no = s.subject WHERE f.idx = $1 AND p.id = $2",
            c.Index, party) > 0)
            ? SealedConcern.Buyer
            : SealedConcern.None;
    }

    // A tip-off's subject is the bureau itself.
    private static bool IsForBureaus(SealedPart part) => part is SealedPart.Outsider or SealedPart.Complainant;

    private static bool IsBureau(ViewReader db, string party) => db.Number("SELECT count(*) FROM party WHERE id = $1 AND role = 1", party) > 0;

    /// <summary>True when <paramref name="party"/> admitted <paramref name="below"/>, or one above it, or is it.</summary>
    internal static bool IsAbove(ViewReader db, string below, string party) => db.Number(Above, below, party) > 0;

    /// <summary>
    /// True when a party may erase a part: everyone it is about is this party, or is below this bureau. What the machine and
    /// the officers noted about a merchant is for the bureau alone to erase: it may be evidence.
    /// </summary>
    public static bool MayErase(ViewReader db, Hash digest, string party)
    {
        ArgumentNullException.ThrowIfNull(db);
        var citations = CitationsOf(db, digest);
        var isBureau = IsBureau(db, party);
        return citations.Count > 0 && citations.All(c =>
            (c.Subject == party && c.Part is not (SealedPart.Reading or SealedPart.Note or SealedPart.Outsider or SealedPart.Complaint or SealedPart.Complainant or SealedPart.Document or SealedPart.Present)) || (isBureau && IsAbove(db, c.Subject, party)));
    }
}
