using Suiyuan.Domain.Checks;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>Something that was found.</summary>
internal sealed record SearchHit(string Icon, string Title, string Detail, string Link);

internal sealed partial class Desk
{
    private const int MostHits = 20;

    /// <summary>Finds anything by any number, name or address on any paper or screen.</summary>
    public IReadOnlyList<SearchHit> Search(string words)
    {
        var query = Unwrap(words);
        List<SearchHit> hits = [];
        if (StatementId.TryParse(query, out var id))
        {
            hits.AddRange(StatementHits(id));
        }

        if (long.TryParse(query.TrimStart('#'), out var index) && index >= 0 && index < Size)
        {
            hits.Add(new("block", text[$"账本第 {index} 条记录", $"Statement #{index} of the ledger"], text["打开这条记录", "Open the statement"], $"/ledger/{index}"));
        }

        hits.AddRange(All.Values.Where(p => Matches(p, query)).OrderBy(p => p.Status).ThenBy(p => p.Id, StringComparer.Ordinal).Take(MostHits).Select(Hit));
        hits.AddRange(RecordQueries.FindTickets(Db, Party, query, 10).Select(t => new SearchHit(
            "ticket", $"{TicketType(t.Type)} {t.Number}", StallName(t.Stall), $"/ledger/{t.Index}")));
        hits.AddRange(DossierQueries.Find(Db, Party, query, 10).Select(d => new SearchHit(
            "book", $"{DossierWords.Document(d.Type, text)} {d.Number}", $"{StallName(d.Party)} · {DossierWords.Left(d.Until, Today, text)}", Link(d.Party) + "#documents")));
        Count("flask", text["的检测", "tests"], Tests(new TestFilter(Party, Find: query), 0, 1).Total, $"{Home}/tests?tests-q=");
        Count("receipt", text["的销售凭证", "vouchers"], Sales(new RecordFilter(Party, Find: query), 0, 1).Total, $"{Home}/vouchers?sales-q=");
        Count("buy", text["的进货", "purchases"], Purchases(new RecordFilter(Party, Find: query), 0, 1).Total, $"{Home}/purchases?purchases-q=");
        return hits;

        void Count(string icon, string what, long total, string list)
        {
            if (total > 0)
            {
                hits.Add(new(icon, text[$"“{query}”{what} {text.Number(total)} 笔", $"{text.Number(total)} {what} of “{query}”"],
                    text["按品名、档口和供货者", "By goods, stall and supplier"], list + Uri.EscapeDataString(query)));
            }
        }
    }

    // A whole address from a scanned code works as well as what it ends with.
    private static string Unwrap(string words)
    {
        var query = words.Trim();
        foreach (var path in new[] { "/v/", "/s/", "/ledger/" })
        {
            var at = query.IndexOf(path, StringComparison.Ordinal);
            if (at >= 0)
            {
                return query[(at + path.Length)..].Split('?', '#', '/')[0];
            }
        }

        return query;
    }

    private IEnumerable<SearchHit> StatementHits(StatementId id)
    {
        if (StatementView.Find(Db, id) is { } index)
        {
            yield return new("receipt", text["凭证", "Voucher"], text[$"账本第 {index} 条记录", $"Statement #{index} of the ledger"], $"/v/{id}");
            yield return new("block", text[$"账本第 {index} 条记录", $"Statement #{index} of the ledger"], text["记录和它的证明", "The statement and its proof"], $"/ledger/{index}");
        }
    }

    private static bool Matches(Party party, string query) =>
        party.Id.Contains(query, StringComparison.OrdinalIgnoreCase)
        || party.Name.Zh.Contains(query, StringComparison.OrdinalIgnoreCase)
        || party.Name.En?.Contains(query, StringComparison.OrdinalIgnoreCase) == true
        || string.Equals(party.Stall, query, StringComparison.OrdinalIgnoreCase)
        || party.Licence?.Contains(query, StringComparison.OrdinalIgnoreCase) == true
        || party.Address?.Contains(query, StringComparison.OrdinalIgnoreCase) == true;

    private SearchHit Hit(Party party) => new(
        party.Role switch { Roles.Market => "market", Roles.Merchant => "stall", Roles.Laboratory => "flask", _ => "bureau" },
        StallName(party.Id),
        party.Role == Roles.Merchant ? $"{NameOf(party.Under)} · {CategoriesOf(party)} · {party.Licence ?? party.Id}" : $"{Address(party)} · {party.Id}",
        Link(party.Id));
}
