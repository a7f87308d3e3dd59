using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Complaints;
using Suiyuan.Domain.Inspections;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Sealed;

/// <summary>What a sealed part is, in the statement that cites it. Numbers are kept in tables and never reused.</summary>
public enum SealedPart
{
    /// <summary>Unit prices and total of a sale or purchase.</summary>
    Prices = 1,

    /// <summary>Who bought.</summary>
    Buyer = 2,

    /// <summary>Telephone and address of a supplier or party.</summary>
    Contact = 3,

    /// <summary>Credit code or identity number of a party.</summary>
    Number = 4,

    /// <summary>Name of a person.</summary>
    Person = 5,

    /// <summary>Photograph of a ticket.</summary>
    Image = 6,

    /// <summary>What was read of a ticket and found on it.</summary>
    Reading = 7,

    /// <summary>How a finding came about, in the merchant's words.</summary>
    Explanation = 8,

    /// <summary>Why a finding was decided as it was, in the officer's words.</summary>
    Note = 9,

    /// <summary>What a payment service said of a payment.</summary>
    Payment = 10,

    /// <summary>How someone who is no party was reached about a recall.</summary>
    Outsider = 11,

    /// <summary>A complaint's words.</summary>
    Complaint = 12,

    /// <summary>Who complains: for the bureaus alone.</summary>
    Complainant = 13,

    /// <summary>A tip-off: for the bureaus alone.</summary>
    TipOff = 14,

    /// <summary>Plate of a vehicle.</summary>
    Plate = 15,

    /// <summary>A measure's or penalty's document.</summary>
    Document = 16,

    /// <summary>Who was there for the party at an inspection.</summary>
    Present = 17,

    /// <summary>Photographs of goods set apart, collected or destroyed, or of a test card: the first of up to six.</summary>
    Photo = 20,
}

/// <summary>Which statement cites which sealed part: who may see it follows from here.</summary>
public sealed class CitationView : IView
{
    /// <inheritdoc />
    public string Name => "citations";

    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE citation(idx BIGINT NOT NULL, part SMALLINT NOT NULL, digest BYTEA NOT NULL, PRIMARY KEY(idx, part))
        """ + Sql.Clustered + """
        ;
        CREATE INDEX citation_digest ON citation((idx >> 18), substr(digest, 1, 8));
        """;

    /// <summary>For a command's FROM: the citations of a digest, as <c>c</c>, the newest stretch of the ledger first.</summary>
    /// <param name="digest">A column of a table to the left, or a parameter.</param>
    internal static string Of(string digest) => $"""
        stretch w CROSS JOIN citation c ON c.idx >> 18 = +w.no AND substr(c.digest, 1, 8) = substr({digest}, 1, 8) AND substr(c.digest, 9) = substr({digest}, 9)
        """;

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        var index = recorded.Index;
        switch (payload)
        {
            case Sale { Sealed: { } sealedSale }:
                Cite(db, index, SealedPart.Prices, sealedSale.Prices);
                Cite(db, index, SealedPart.Buyer, sealedSale.Buyer);
                break;
            case Purchase { Sealed: { } sealedPurchase }:
                Cite(db, index, SealedPart.Prices, sealedPurchase.Prices);
                Cite(db, index, SealedPart.Contact, sealedPurchase.Contact);
                break;
            case Admitted { Sealed: { } sealedParty }:
                Cite(db, index, SealedPart.Number, sealedParty.Number);
                Cite(db, index, SealedPart.Contact, sealedParty.Contact);
                Cite(db, index, SealedPart.Person, sealedParty.Person);
                break;
            case TicketAttached ticket:
                Cite(db, index, SealedPart.Image, ticket.Image);
                break;
            case TicketAssessed assessed:
                Cite(db, index, SealedPart.Reading, assessed.Detail);
                break;
            case FindingExplained explained:
                Cite(db, index, SealedPart.Explanation, explained.Text);
                break;
            case FindingResolved resolved:
                Cite(db, index, SealedPart.Note, resolved.Note);
                break;
            case DocumentFiled document:
                Cite(db, index, SealedPart.Image, document.Image);
                Cite(db, index, SealedPart.Person, document.Person);
                break;
            case PaymentLinked payment:
                Cite(db, index, SealedPart.Payment, payment.Payment);
                break;
            case RapidTest test:
                Cite(db, index, SealedPart.Photo, test.Photo);
                break;
            case LabReport report:
                Cite(db, index, SealedPart.Photo, report.Document);
                break;
            case RecallNotice notice:
                Cite(db, index, SealedPart.Outsider, notice.Outsider);
                break;
            case PaymentRefunded refund:
                Cite(db, index, SealedPart.Payment, refund.Refund);
                break;
            case EntryCheck check:
                Cite(db, index, SealedPart.Plate, check.Plate);
                CitePhotos(db, index, check.Photos);
                break;
            case Sampling sampling:
                CitePhotos(db, index, sampling.Photos);
                break;
            case SampleMoved moved:
                Cite(db, index, SealedPart.Photo, moved.Photo);
                break;
            case Inspection inspection:
                Cite(db, index, SealedPart.Present, inspection.Present);
                CitePhotos(db, index, inspection.Photos);
                break;
            case Rectification rectification:
                CitePhotos(db, index, rectification.Photos);
                break;
            case Enforcement enforcement:
                Cite(db, index, SealedPart.Document, enforcement.Document);
                break;
            case Patrol patrol:
                CitePhotos(db, index, patrol.Photos);
                break;
            case PatrolFinding found:
                CitePhotos(db, index, found.Photos);
                break;
            case ComplaintFiled complaint:
                Cite(db, index, SealedPart.Complaint, complaint.Detail);
                Cite(db, index, SealedPart.Complainant, complaint.Person);
                CitePhotos(db, index, complaint.Photos);
                break;
            case ComplaintAdded added:
                Cite(db, index, SealedPart.Complaint, added.Text);
                Cite(db, index, SealedPart.Complainant, added.Person);
                CitePhotos(db, index, added.Photos);
                break;
            case ComplaintDecided decided:
                Cite(db, index, SealedPart.Note, decided.Note);
                break;
            case ComplaintForwarded forwarded:
                Cite(db, index, SealedPart.Note, forwarded.Note);
                break;
            case ComplaintAnswered answered:
                Cite(db, index, SealedPart.Explanation, answered.Text);
                CitePhotos(db, index, answered.Photos);
                break;
            case ComplaintMediated mediated:
                Cite(db, index, SealedPart.Note, mediated.Text);
                break;
            case ComplaintClosed closed:
                Cite(db, index, SealedPart.Note, closed.Note);
                break;
            case TipOffFiled tipOff:
                Cite(db, index, SealedPart.TipOff, tipOff.Detail);
                CitePhotos(db, index, tipOff.Photos);
                break;
            case TipOffHandled handled:
                Cite(db, index, SealedPart.TipOff, handled.Note);
                break;
            case AlertExplained said:
                Cite(db, index, SealedPart.Explanation, said.Text);
                break;
            case AlertClosed ended:
                Cite(db, index, SealedPart.Note, ended.Note);
                break;
            case Disposal disposal:
                CitePhotos(db, index, disposal.Photos);
                break;
            case HoldingReported holding:
                CitePhotos(db, index, holding.Photos);
                break;
            case RecallCollected collected:
                CitePhotos(db, index, collected.Photos);
                break;
            default:
                break;
        }
    }

    private static void CitePhotos(ViewWriter db, long index, IReadOnlyList<Hash>? photos)
    {
        for (var i = 0; i < photos?.Count; i++)
        {
            Cite(db, index, SealedPart.Photo + i, photos[i]);
        }
    }

    private static void Cite(ViewWriter db, long index, SealedPart part, Hash? digest)
    {
        if (digest is { } hash)
        {
            db.Run("INSERT INTO citation(idx, part, digest) VALUES ($1, $2, $3)", index, (long)part, hash.ToArray());
        }
    }
}
