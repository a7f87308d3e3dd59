using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Views;

namespace Suiyuan.Domain.Risk;

/// <summary>R34: trading after a filed document of a type ended, while none of that type is in force. A renewal that is filed late and
/// begins in time takes it away.</summary>
internal sealed class DocumentRisk
{
    // Read when a stall first trades; null for one that filed no document with an end.
    private readonly Dictionary<int, Papers?> _stalls = [];
    private readonly HashSet<(int Stall, string Key)> _raised = [];

    private sealed record Filed(long Index, int Type, int From, int Until);

    private sealed record Papers(int FirstEnd, Filed[] Documents);

    public void Load(ViewWriter db)
    {
        _stalls.Clear();
        _raised.Clear();
        _raised.UnionWith(db.All("SELECT party, key FROM risk_hit WHERE rule = 34 AND voided IS NULL", r =>
            (r.GetInt32(0), r.GetString(1))));
    }

    public void Traded(RiskCase c)
    {
        if (!_stalls.TryGetValue(c.Stall, out var papers))
        {
            papers = Read(c.Db, c.Stall);
        }

        if (papers is null || c.Day <= papers.FirstEnd)
        {
            return;
        }

        foreach (var ended in papers.Documents)
        {
            var key = Key(ended);
            if (ended.Until < c.Day - (int)c.Rule(34)["days"] && !IsCovered(papers, ended.Type, c.Day)
                && IsLast(papers, ended, c.Day) && _raised.Add((c.Stall, key)))
            {
                c.Book.Raise(c, c.Rule(34), c.Stall, key, c.Day, [ended.Index, c.Index],
                    [("document", DossierCodes.DocumentCodes[ended.Type - 1]), ("until", RiskCase.DayText(ended.Until)),
                        ("traded", RiskCase.DayText(c.Day))]);
            }
        }
    }

    public void FiledOne(RiskCase c)
    {
        var papers = Read(c.Db, c.Stall);
        foreach (var (key, day) in c.Db.All("SELECT key, day FROM risk_hit WHERE party = $1 AND rule = 34 AND voided IS NULL ORDER BY no",
            r => (r.GetString(0), r.GetInt32(1)), (long)c.Stall))
        {
            var ended = papers?.Documents.FirstOrDefault(d => Key(d) == key);
            // Taken out as filed in error, or there was another.
            if (ended is null || IsCovered(papers!, ended.Type, day))
            {
                RiskBook.Take(c.Db, 34, c.Stall, key, c.Index);
                _raised.Remove((c.Stall, key));
            }
        }
    }

    /// <summary>A statement is void: a hit that rested on that trade may be found again at the next.</summary>
    public void Voided(RiskCase c, int stall)
    {
        if (_stalls.GetValueOrDefault(stall) is not null)
        {
            _raised.RemoveWhere(r => r.Stall == stall);
            _raised.UnionWith(c.Db.All("SELECT party, key FROM risk_hit WHERE party = $1 AND rule = 34 AND voided IS NULL", r =>
                (r.GetInt32(0), r.GetString(1)), (long)stall));
        }
    }

    private Papers? Read(ViewWriter db, int stall)
    {
        // What was replaced was in force until its end all the same.
        var documents = db.All("""
            SELECT idx, type, from_day, until_day FROM document WHERE party = $1 AND (gone IS NULL OR withdrawn = 0) ORDER BY idx
            """, r => new Filed(r.GetInt64(0), r.GetInt32(1), r.IsDBNull(2) ? 0 : r.GetInt32(2),
                r.IsDBNull(3) ? int.MaxValue : r.GetInt32(3)), (long)stall);
        return _stalls[stall] = documents.Exists(d => d.Until < int.MaxValue)
            ? new Papers(documents.Min(d => d.Until), [.. documents]) : null;
    }

    private static bool IsCovered(Papers papers, int type, int day) =>
        Array.Exists(papers.Documents, d => d.Type == type && d.From <= day && d.Until >= day);

    /// <summary>Of several that ended, the last one is what is missed.</summary>
    private static bool IsLast(Papers papers, Filed ended, int day) =>
        !Array.Exists(papers.Documents, d => d.Type == ended.Type && d.Until < day && (d.Until, d.Index)
            .CompareTo((ended.Until, ended.Index)) > 0);

    private static string Key(Filed document) => DossierCodes.DocumentCodes[document.Type - 1] + "/" + RiskCase.Text(document.Index);
}
