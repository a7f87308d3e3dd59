using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>Codes of what is in a dossier. Closed lists; a place in a list is its number in the views, from 1.</summary>
public static class DossierCodes
{
    internal static readonly string[] DocumentCodes = ["business", "licence", "filing", "health", "photo", "other"];
    internal static readonly string[] SectionCodes = ["rules", "managers", "phone", "self-check", "sampling", "handling"];

    /// <summary>Documents: 营业执照、许可证、备案、从业人员健康证、照片、其他.</summary>
    public static IReadOnlyList<string> Documents => DocumentCodes;

    /// <summary>Sections of the notice board (公示): rules, managers, complaint phone, self-check results, sampling, how
    /// failures were handled (O81).</summary>
    public static IReadOnlyList<string> Sections => SectionCodes;
}

/// <summary>
/// The food-safety agreement between a market and its merchant. Each of the two says it about the merchant; it stands when both
/// have named the same text.
/// </summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="Text">SHA-256 of the text, UTF-8.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day; null for no end.</param>
public sealed record AgreementSigned(string N, string Title, Hash Text, DateOnly From, DateOnly? Until = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.Text(Title, "title", 60);
        shape.That(!Text.IsDefault, "text");
        shape.That(From != default, "from");
        shape.That(Until is null || Until >= From, "until");
    }
}

/// <summary>A document is put into a party's dossier.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Type">One of <see cref="DossierCodes.Documents"/>.</param>
/// <param name="Number">Its number where that is public already, as a licence's; up to 40 characters.</param>
/// <param name="From">Its first day.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Image">SHA-256 of salt and photograph.</param>
/// <param name="Person">SHA-256 of salt and whose health certificate it is.</param>
/// <param name="Replaces">The document-filed that it takes the place of.</param>
/// <param name="Withdrawn">True when the replaced document is taken out and nothing stands in its place.</param>
public sealed record DocumentFiled(
    string N, string Type, string? Number = null, DateOnly? From = null, DateOnly? Until = null, Hash? Image = null, Hash? Person = null,
    StatementId? Replaces = null, bool? Withdrawn = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.OneOf(Type, "type", DossierCodes.DocumentCodes);
        shape.OptionalText(Number, "number", 40);
        shape.That(From is null || Until is null || From <= Until, "until");
        shape.Digest(Image, "image");
        shape.Digest(Person, "person");
        shape.That(Replaces is null || !Replaces.Value.IsDefault, "replaces");
        shape.That(Withdrawn != true || Replaces is not null, "replaces");
    }
}

/// <summary>Something on a market's notice board. The newest of a section and title holds; an empty text takes it down.</summary>
/// <param name="N">Makes equal statements distinct.</param>
/// <param name="Section">One of <see cref="DossierCodes.Sections"/>.</param>
/// <param name="Title">1 to 60 characters.</param>
/// <param name="Text">Up to 1,000 characters, LF between lines; null to take it down.</param>
public sealed record NoticePosted(string N, string Section, string Title, string? Text = null) : Payload
{
    internal override void Check(ref Shape shape)
    {
        shape.Nonce(N);
        shape.OneOf(Section, "section", DossierCodes.SectionCodes);
        shape.Text(Title, "title", 60);
        shape.OptionalLines(Text, "text", 1000);
    }
}
