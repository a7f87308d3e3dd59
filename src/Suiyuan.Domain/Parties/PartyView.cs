using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Parties;

/// <summary>Parties, their keys and suspensions as tables, and the small numbers that the other views know them by.</summary>
public sealed class PartyView : IView
{
    private static readonly byte Platform = NoOf(Roles.Platform);

    private readonly Dictionary<string, PartyRow> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PartyRow> _byNumber = [];

    internal sealed record PartyRow(int No, string Id, int Under, byte Role);

    /// <inheritdoc />
    public string Name => "parties";

    /// <inheritdoc />
    public string Schema => """
        CREATE TABLE party(
          no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, role SMALLINT NOT NULL, under INTEGER NOT NULL,
          zh TEXT NOT NULL, en TEXT, stall TEXT, categories TEXT, licence TEXT, district TEXT, address TEXT,
          lat BIGINT, lng BIGINT, type TEXT, focus TEXT, admitted BIGINT NOT NULL, until INTEGER, left_at BIGINT, bureau INTEGER NOT NULL);
        CREATE INDEX party_under ON party(under);
        CREATE TABLE party_within(above INTEGER NOT NULL, no INTEGER NOT NULL, PRIMARY KEY(above, no))
        """ + Sql.Clustered + """
        ;
        CREATE TABLE suspension(
          no INTEGER PRIMARY KEY, party INTEGER NOT NULL, by_party INTEGER NOT NULL, from_idx BIGINT NOT NULL, to_idx BIGINT);
        CREATE INDEX suspension_party ON suspension(party);
        CREATE TABLE seal_key(
          no INTEGER PRIMARY KEY, id BYTEA NOT NULL UNIQUE, party INTEGER NOT NULL, uses SMALLINT NOT NULL, label TEXT NOT NULL,
          until BIGINT, granted BIGINT NOT NULL, revoked BIGINT, reason TEXT, spent BIGINT);
        CREATE INDEX seal_key_party ON seal_key(party);
        """;

    /// <summary>The number of a recorded party. Every issuer and subject of a recorded statement has one.</summary>
    internal int NumberOf(string id) => _parties[id].No;

    internal PartyRow Row(int no) => _byNumber[no];

    internal bool IsPlatform(string id) => _parties[id].Role == Platform;

    /// <inheritdoc />
    public void Load(ViewWriter db)
    {
        ArgumentNullException.ThrowIfNull(db);
        _parties.Clear();
        _byNumber.Clear();
        foreach (var row in db.All("SELECT no, id, under, role FROM party", r => new PartyRow(r.GetInt32(0), r.GetString(1), r.GetInt32(2), r.GetByte(3))))
        {
            _parties.Add(row.Id, row);
            _byNumber.Add(row.No, row);
        }
    }

    /// <inheritdoc />
    public void Apply(ViewWriter db, in RecordedStatement recorded, Payload payload)
    {
        ArgumentNullException.ThrowIfNull(db);
        var statement = recorded.Statement;
        switch (payload)
        {
            case Charter charter:
                Add(db, statement.Subject, Roles.Bureau, statement.Subject, charter.Bureau, recorded.Index, null);
                Add(db, charter.Platform.Id, Roles.Platform, charter.Platform.Id, new BilingualName("穗源平台", "Suiyuan platform"), recorded.Index, null);
                Grant(db, charter.RootKey.Id, statement.Subject, KeyUses.Root, "root", null, recorded.Index);
                Grant(db, charter.Platform.Key.Id, charter.Platform.Id, KeyUses.Seal, "platform", null, recorded.Index);
                break;
            case Admitted admitted:
                Add(db, statement.Subject, admitted.Role, admitted.Under, admitted.Name, recorded.Index, admitted);
                break;
            case Renewed renewed:
                db.Run("UPDATE party SET until = $1 WHERE no = $2", renewed.Until.DayNumber, NumberOf(statement.Subject));
                break;
            case Left:
                db.Run("UPDATE party SET left_at = $1 WHERE no = $2", recorded.Index, NumberOf(statement.Subject));
                break;
            case Suspended:
                db.Run("INSERT INTO suspension(no, party, by_party, from_idx) VALUES ($1, $2, $3, $4)",
                    recorded.Index, NumberOf(statement.Subject), NumberOf(statement.Issuer), recorded.Index);
                break;
            case Resumed:
                Resume(db, _parties[statement.Subject].No, _parties[statement.Issuer].No, recorded.Index);
                break;
            case KeyGranted granted:
                Grant(db, granted.Key.Id, statement.Subject, granted.Use, granted.Label, granted.Until, recorded.Index);
                db.Run("UPDATE seal_key SET spent = $1 WHERE id = $2 AND uses = 4", recorded.Index, statement.Key.Value.ToArray());
                break;
            case KeyRevoked revoked:
                db.Run("UPDATE seal_key SET revoked = $1, reason = $2 WHERE id = $3", recorded.Index, revoked.Reason, revoked.Key.Value.ToArray());
                break;
            default:
                break;
        }
    }

    /// <inheritdoc />
    public void Flush(ViewWriter db)
    {
        // Parties are few: each change is written at once.
    }

    internal bool IsBelow(int below, int above)
    {
        for (var row = _byNumber[below]; row.Under != row.No; row = _byNumber[row.Under])
        {
            if (row.Under == above)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(ViewWriter db, string id, string role, string under, BilingualName name, long index, Admitted? facts)
    {
        var no = _parties.Count + 1;
        var underNo = under == id ? no : NumberOf(under);
        var row = new PartyRow(no, id, underNo, NoOf(role));
        _parties.Add(id, row);
        _byNumber.Add(no, row);
        db.Run("""
            INSERT INTO party(no, id, role, under, zh, en, stall, categories, licence, district, address, lat, lng, type, focus, admitted, until, bureau)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            """,
            no, id, row.Role, underNo, name.Zh, name.En, facts?.Stall, Join(facts?.Categories), facts?.Licence, facts?.Place?.District,
            facts?.Place?.Address, facts?.Place?.Lat?.Micros, facts?.Place?.Lng?.Micros, facts?.Market?.Type, Join(facts?.Market?.Focus),
            index, facts?.Until?.DayNumber, BureauOf(row));
        // Nobody moves: below whom a party is stays as it was admitted.
        for (var above = row; ; above = _byNumber[above.Under])
        {
            db.Run("INSERT INTO party_within(above, no) VALUES ($1, $2)", above.No, no);
            if (above.Under == above.No)
            {
                break;
            }
        }
    }

    private static byte NoOf(string role) => (byte)(Roles.All.Index().First(r => r.Item == role).Index + 1);

    /// <summary>The nearest bureau above, itself for a bureau.</summary>
    private int BureauOf(PartyRow row)
    {
        while (row.Role != 1 && row.Under != row.No)
        {
            row = _byNumber[row.Under];
        }

        return row.No;
    }

    private void Grant(ViewWriter db, KeyId key, string party, string use, string label, DateTimeOffset? until, long index) => db.Run(
        "INSERT INTO seal_key(id, party, uses, label, until, granted) VALUES ($1, $2, $3, $4, $5, $6)",
        key.Value.ToArray(), NumberOf(party), KeyUses.All.Index().First(u => u.Item == use).Index + 1, label, until?.ToUnixTimeSeconds(), index);

    private void Resume(ViewWriter db, int party, int by, long index)
    {
        foreach (var (no, imposer) in db.All(
            "SELECT no, by_party FROM suspension WHERE party = $1 AND to_idx IS NULL", r => (r.GetInt64(0), r.GetInt32(1)), party))
        {
            if (imposer == by || IsBelow(imposer, by))
            {
                db.Run("UPDATE suspension SET to_idx = $1 WHERE no = $2", index, no);
            }
        }
    }

    private static string? Join(IReadOnlyList<string>? codes) => codes is null ? null : string.Join(',', codes);
}
