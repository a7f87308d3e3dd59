using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>What became of a document.</summary>
public enum DocumentFate
{
    /// <summary>It stands.</summary>
    Current,

    /// <summary>Another took its place.</summary>
    Replaced,

    /// <summary>It was taken out.</summary>
    Withdrawn,
}

/// <summary>A document in a dossier.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="Id">The statement that filed it.</param>
/// <param name="Party">Whose.</param>
/// <param name="Type">One of <see cref="DossierCodes.Documents"/>.</param>
/// <param name="Number">Its number; null when not told.</param>
/// <param name="From">Its first day; null when not told.</param>
/// <param name="Until">Its last day; null for no end, or when not told.</param>
/// <param name="Image">The sealed photograph.</param>
/// <param name="Person">The sealed name of whose health certificate it is.</param>
/// <param name="FiledAt">The ledger's time.</param>
/// <param name="FiledBy">Who filed it.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Gone">The statement that replaced it or took it out.</param>
public sealed record DossierDocument(
    long Index, StatementId Id, string Party, string Type, string? Number, DateOnly? From, DateOnly? Until, Hash? Image, Hash? Person,
    DateTimeOffset FiledAt, string FiledBy, DocumentFate Fate, long? Gone)
{
    /// <summary>How near its end is.</summary>
    public Ending EndingOn(DateOnly today) => DossierRules.EndingOf(Type, Until, today);
}

/// <summary>How a merchant stands to its market.</summary>
public enum AgreementStanding
{
    /// <summary>Nobody has signed anything.</summary>
    None,

    /// <summary>The market has signed a text that the merchant has not.</summary>
    AwaitsMerchant,

    /// <summary>The merchant has signed a text that the market has not.</summary>
    AwaitsMarket,

    /// <summary>Both have signed; its first day is still to come.</summary>
    Ahead,

    /// <summary>Both have signed, and it holds today.</summary>
    InForce,

    /// <summary>Its last day is over.</summary>
    Ended,
}

/// <summary>One side's newest word about an agreement.</summary>
/// <param name="Index">Leaf index.</param>
/// <param name="At">The ledger's time.</param>
/// <param name="Until">The last day as this side says; null for no end.</param>
public sealed record AgreementSide(long Index, DateTimeOffset At, DateOnly? Until);

/// <summary>An agreement: one text from one day on.</summary>
/// <param name="Title">As the market calls it, else the merchant.</param>
/// <param name="Text">SHA-256 of the text.</param>
/// <param name="From">Its first day.</param>
/// <param name="Market">The market's newest word about it.</param>
/// <param name="Merchant">The merchant's newest word about it.</param>
public sealed record Agreement(string Title, Hash Text, DateOnly From, AgreementSide? Market, AgreementSide? Merchant)
{
    /// <summary>True when both have named it.</summary>
    public bool IsConcluded => Market is not null && Merchant is not null;

    /// <summary>Its last day: the earlier one, for either may end it; null for no end.</summary>
    public DateOnly? Until => Earlier(Market?.Until, Merchant?.Until);

    /// <summary>The last day that the merchant alone has named: it wants to leave then. Null otherwise.</summary>
    public DateOnly? MerchantEnds => IsConcluded && Merchant!.Until is { } end && Until == end && Market!.Until != end ? end : null;

    /// <summary>The later of both words.</summary>
    public long LastIndex => Math.Max(Market?.Index ?? -1, Merchant?.Index ?? -1);

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null || a < b ? a : b;
}

/// <summary>How a merchant and its market stand, with what is signed.</summary>
/// <param name="Standing">In one word.</param>
/// <param name="Current">The agreement that holds, will hold or held last; null for none.</param>
/// <param name="Offer">A newer text that one side has signed and the other has not; null for none.</param>
public sealed record AgreementState(AgreementStanding Standing, Agreement? Current, Agreement? Offer)
{
    /// <summary>Nobody has signed anything.</summary>
    public static AgreementState Nothing { get; } = new(AgreementStanding.None, null, null);

    /// <summary>What follows from what was signed.</summary>
    /// <param name="words">Every word about one merchant, in ledger order.</param>
    /// <param name="today">Today in China.</param>
    public static AgreementState Of(IEnumerable<Agreement> words, DateOnly today)
    {
        // The newest word of each side about a text and its first day holds: either may move the last day, alone only forward.
        var agreements = words.GroupBy(a => (a.Text, a.From)).Select(g => new Agreement(
            g.Last(a => a.Market is not null || g.All(b => b.Market is null)).Title, g.Key.Text, g.Key.From,
            g.LastOrDefault(a => a.Market is not null)?.Market, g.LastOrDefault(a => a.Merchant is not null)?.Merchant)).ToList();
        var concluded = agreements.Where(a => a.IsConcluded).OrderByDescending(a => a.LastIndex).ToList();
        var holds = concluded.Find(a => a.From <= today && (a.Until is null || a.Until >= today));
        var ahead = concluded.Find(a => a.From > today && (a.Until is null || a.Until >= a.From));
        var current = holds ?? ahead ?? concluded.FirstOrDefault();
        var offer = agreements.Where(a => !a.IsConcluded && a.LastIndex > (concluded.FirstOrDefault()?.LastIndex ?? -1) && !(a.Until < today))
            .MaxBy(a => a.LastIndex);
        var standing = holds is not null ? AgreementStanding.InForce
            : ahead is not null ? AgreementStanding.Ahead
            : offer?.Market is not null ? AgreementStanding.AwaitsMerchant
            : offer is not null ? AgreementStanding.AwaitsMarket
            : current is not null ? AgreementStanding.Ended
            : AgreementStanding.None;
        return new AgreementState(standing, current, offer);
    }
}

/// <summary>Something on a market's notice board.</summary>
/// <param name="Section">One of <see cref="DossierCodes.Sections"/>.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Text">What it says.</param>
/// <param name="Index">The statement that posted it.</param>
/// <param name="PostedAt">The ledger's time.</param>
public sealed record BoardNotice(string Section, string Title, string Text, long Index, DateTimeOffset PostedAt);

/// <summary>A market as its notice board names it.</summary>
/// <param name="Id">Party id.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">Its district.</param>
/// <param name="Address">Its address.</param>
public sealed record BoardMarket(string Id, BilingualName Name, string? District, string? Address);
