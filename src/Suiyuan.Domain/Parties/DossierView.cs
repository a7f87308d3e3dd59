using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>Documents of parties, agreements between markets and merchants, and the notice boards.</summary>
/// <param name="parties">Numbers the parties; applied before this one, as are the statements.</param>
public sealed class DossierView(PartyView parties) : IView
{
    /// <inheritdoc />
    public string Name => "dossiers";

    // gone: the document-filed that took its place (withdrawn 0) or took it out (withdrawn 1).
    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE document(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, type SMALLINT NOT NULL, number TEXT, from_day INTEGER, until_day INTEGER,
          image BYTEA, person BYTEA, gone BIGINT, withdrawn SMALLINT);
        CREATE INDEX document_party ON document(party);
        CREATE TABLE agreement(
          idx INTEGER PRIMARY KEY, party INTEGER NOT NULL, by_market SMALLINT NOT NULL, title TEXT NOT NULL, text BYTEA NOT NULL,
          from_day INTEGER NOT NULL, until_day INTEGER);
        CREATE INDEX agreement_party ON agreement(party);
        CREATE TABLE notice(
          market INTEGER NOT NULL, section SMALLINT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, idx BIGINT NOT NULL,
          PRIMARY KEY(market, section, title))
        """ + Sql.Clustered + ";";

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        var subject = parties.NumberOf(recorded.Statement.Subject);
        switch (payload)
        {
            case DocumentFiled document:
                File(db, recorded.Index, subject, document);
                break;
            case AgreementSigned agreement:
                db.Run("INSERT INTO agreement(idx, party, by_market, title, text, from_day, until_day) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    recorded.Index, (long)subject, recorded.Statement.Issuer == recorded.Statement.Subject ? 0L : 1L, agreement.Title, agreement.Text.ToArray(),
                    agreement.From.DayNumber, agreement.Until?.DayNumber);
                break;
            case NoticePosted notice:
                Post(db, recorded.Index, subject, notice);
                break;
            default:
                break;
        }
    }

    private static void File(ViewWriter db, long index, int party, DocumentFiled document)
    {
        if (document.Replaces is { } former && Standing(db, former, party) is { } gone)
        {
            db.Run("UPDATE document SET gone = $1, withdrawn = $2 WHERE idx = $3", index, document.Withdrawn == true ? 1L : 0L, gone);
        }

        if (document.Withdrawn != true)
        {
            db.Run("INSERT INTO document(idx, party, type, number, from_day, until_day, image, person) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                index, (long)party, (long)(Array.IndexOf(DossierCodes.DocumentCodes, document.Type) + 1), document.Number, document.From?.DayNumber,
                document.Until?.DayNumber, document.Image?.ToArray(), document.Person?.ToArray());
        }
    }

    /// <summary>
    /// What stands in the place of the document that was named: itself, or what replaced it since, for two people may renew
    /// one licence. Null where it was taken out, is another party's, or is not known: then nothing is replaced.
    /// </summary>
    private static long? Standing(ViewWriter db, StatementId named, int party)
    {
        var at = StatementView.Find(db, named);
        while (at is { } index)
        {
            var row = db.One("SELECT gone, withdrawn FROM document WHERE idx = $1 AND party = $2",
                r => new { Gone = r.IsDBNull(0) ? null : (long?)r.GetInt64(0), Withdrawn = !r.IsDBNull(1) && r.GetInt64(1) == 1 }, index, (long)party);
            if (row is null || row.Withdrawn)
            {
                return null;
            }

            if (row.Gone is null)
            {
                return index;
            }

            at = row.Gone;
        }

        return null;
    }

    private static void Post(ViewWriter db, long index, int market, NoticePosted notice)
    {
        var section = (long)(Array.IndexOf(DossierCodes.SectionCodes, notice.Section) + 1);
        if (notice.Text is { } text)
        {
            db.Run("""
                INSERT INTO notice(market, section, title, text, idx) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT(market, section, title) DO UPDATE SET text = $4, idx = $5
                """, (long)market, section, notice.Title, text, index);
        }
        else
        {
            db.Run("DELETE FROM notice WHERE market = $1 AND section = $2 AND title = $3", (long)market, section, notice.Title);
        }
    }
}
