using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>What the rules found, and which statements each hit rests on.</summary>
internal sealed class RiskBook
{
    // need: how many of the statements it rests on must stand for it to stand.
    // risk_rest.fallen: that statement was voided.
    public const string Schema = """
        CREATE TABLE risk_hit(
          no INTEGER PRIMARY KEY, idx BIGINT NOT NULL, party INTEGER NOT NULL, rule SMALLINT NOT NULL, version SMALLINT NOT NULL,
            severity SMALLINT NOT NULL,
          key TEXT NOT NULL, evidence BYTEA NOT NULL, facts TEXT NOT NULL, day INTEGER NOT NULL, voided BIGINT, need SMALLINT NOT NULL,
          UNIQUE(party, rule, key));
        CREATE INDEX risk_hit_idx ON risk_hit(idx);
        CREATE INDEX risk_hit_rule ON risk_hit(rule, no);
        CREATE INDEX risk_hit_voided ON risk_hit(voided) WHERE voided IS NOT NULL;
        CREATE TABLE risk_rest(idx BIGINT NOT NULL, hit BIGINT NOT NULL, fallen SMALLINT NOT NULL, PRIMARY KEY(idx, hit))
        """ + Sql.Clustered + """
        ;
        CREATE INDEX risk_rest_hit ON risk_rest(hit);

        """;

    /// <summary>The most statements that a hit names.</summary>
    public const int MaxEvidence = 16;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private long _next;

    public void Load(ViewWriter db) => _next = db.Number("SELECT MAX(no) FROM risk_hit");

    /// <summary>
    /// A rule found something. Once for a party and key: while that hit stands nothing changes; one that fell stands again, with
    /// what it rests on now.
    /// </summary>
    /// <param name="c">The statement that caused it.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="party">Whom it is about.</param>
    /// <param name="key">What makes the occurrence one.</param>
    /// <param name="day">The day that it is about.</param>
    /// <param name="evidence">Leaf indexes; the first sixteen are kept.</param>
    /// <param name="facts">Code and value.</param>
    /// <param name="need">How many of the evidence must stand; all by default.</param>
    public void Raise(
        RiskCase c, RiskRule rule, int party, string key, int day, IEnumerable<long> evidence,
            ReadOnlySpan<(string Name, string Value)> facts, int need = int.MaxValue)
    {
        if (!rule.IsComputed)
        {
            return;
        }

        var db = c.Db;
        var before = db.One("SELECT no, voided IS NULL FROM risk_hit WHERE party = $1 AND rule = $2 AND key = $3",
            r => (Hit?)new Hit(r.GetInt64(0), r.GetBoolean(1)), (long)party, (long)rule.Number, key);
        if (before is { Stands: true })
        {
            return;
        }

        long[] rests = [.. evidence.Distinct().Take(MaxEvidence).Order()];
        need = Math.Min(need, rests.Length);
        var no = before?.No ?? ++_next;
        db.Run("""
            INSERT INTO risk_hit(no, idx, party, rule, version, severity, key, evidence, facts, day, need)
              VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT(no) DO UPDATE SET idx = excluded.idx, version = excluded.version, severity = excluded.severity,
              evidence = excluded.evidence,
              facts = excluded.facts, day = excluded.day, need = excluded.need, voided = NULL
            """,
            no, c.Index, (long)party, (long)rule.Number, (long)rule.Version, (long)rule.SeverityNumber, key, Bytes(rests),
                Json(facts), (long)day, (long)need);
        if (before is not null)
        {
            db.Run("DELETE FROM risk_rest WHERE hit = $1", no);
        }

        foreach (var index in rests)
        {
            db.Run("INSERT INTO risk_rest(idx, hit, fallen) VALUES ($1, $2, 0)", index, no);
        }
    }

    /// <summary>The cause of a hit is gone.</summary>
    /// <param name="db">The views.</param>
    /// <param name="rule">The rule's number.</param>
    /// <param name="party">Whom it was about.</param>
    /// <param name="key">Its key.</param>
    /// <param name="by">The statement that took the cause away.</param>
    public static void Take(ViewWriter db, int rule, int party, string key, long by) => db.Run(
        "UPDATE risk_hit SET voided = $4 WHERE party = $1 AND rule = $2 AND key = $3 AND voided IS NULL", (long)party, (long)rule, key, by);

    /// <summary>A statement is void: what rests on it falls, unless enough of the rest stands.</summary>
    public static void Fall(ViewWriter db, long index, long by)
    {
        if (db.Run("UPDATE risk_rest SET fallen = 1 WHERE idx = $1 AND fallen = 0", index) == 0)
        {
            return;
        }

        foreach (var hit in db.All("SELECT hit FROM risk_rest WHERE idx = $1 ORDER BY hit", r => r.GetInt64(0), index))
        {
            db.Run("""
                UPDATE risk_hit SET voided = $2 WHERE no = $1 AND voided IS NULL
                  AND need > (SELECT COUNT(*) FROM risk_rest WHERE hit = $1 AND fallen = 0)
                """, hit, by);
        }
    }

    private static byte[] Bytes(long[] indexes)
    {
        var bytes = new byte[indexes.Length * sizeof(long)];
        for (var i = 0; i < indexes.Length; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(i * sizeof(long)), indexes[i]);
        }

        return bytes;
    }

    private static string Json(ReadOnlySpan<(string Name, string Value)> facts)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in facts)
            {
                writer.WriteString(name, value.Length <= 80 ? value : value[..80]);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private sealed record Hit(long No, bool Stands);
}
