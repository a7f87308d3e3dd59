using System.Text.RegularExpressions;
using Suiyuan.Domain.Parties;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Views;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Ledger.Verify;
using Suiyuan.Web.Complaints;
using Suiyuan.Web.Risk;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

/// <summary>What something that was found is, in the order of the page.</summary>
public enum HitGroup
{
    /// <summary>A statement of the ledger.</summary>
    Statement,

    /// <summary>A market, stall, laboratory or bureau.</summary>
    Party,

    /// <summary>A recall or a stop.</summary>
    Recall,

    /// <summary>An alert.</summary>
    Alert,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>A test, a report or a sample.</summary>
    Test,

    /// <summary>An inspection, or what came of it.</summary>
    Inspection,

    /// <summary>A ticket or certificate.</summary>
    Ticket,

    /// <summary>A licence or another paper of a dossier.</summary>
    Document,

    /// <summary>A supplier from outside.</summary>
    Supplier,

    /// <summary>A list of records that name it.</summary>
    Records,
}

/// <summary>Something that was found.</summary>
public sealed record SearchHit(HitGroup Group, string Icon, string Title, string Detail, string Link);

internal sealed partial class Desk
{
    private const int MostHits = 20;
    private const int MostOfAGroup = 10;

    /// <summary>
    /// Finds anything by any number, name or address on any paper or screen: what is below this office, and statements, which anybody may
    /// look up by their id. Nothing that was tipped off is found by anything.
    /// </summary>
    public IReadOnlyList<SearchHit> Search(string words)
    {
        var query = Unwrap(words);
        List<SearchHit> hits = [];
        if (StatementId.TryParse(query, out var id) && StatementView.Find(Db, id) is { } found)
        {
            hits.AddRange(StatementHits(found, id));
        }

        if (long.TryParse(query.TrimStart('#'), out var index) && index >= 0 && index < Size)
        {
            hits.Add(new(HitGroup.Statement, "block", text[$"账本第 {index} 条记录", $"Statement #{index} of the ledger"], text["打开这条记录", "Open the statement"], $"/ledger/{index}"));
        }

        hits.AddRange(All.Values.Where(p => Matches(p, query)).OrderBy(p => p.Status).ThenBy(p => p.Id, StringComparer.Ordinal).Take(MostHits).Select(Hit));
        hits.AddRange(Recalls().Where(r => Has(r.Row.Title, query) || Has(r.Row.Reason, query)).Take(MostOfAGroup).Select(r => new SearchHit(
            HitGroup.Recall, "stop", r.Row.Title, $"{(r.Row.IsOpen ? text["进行中", "under way"] : text["已结束", "over"])} · {text.ShortDateTime(r.Row.Opened)}", RecallLink(r.Row.Id))));
        hits.AddRange(SupervisionHits(query));
        hits.AddRange(TestHits(query));
        hits.AddRange(RecordQueries.FindTickets(Db, Party, query, MostOfAGroup).Select(t => new SearchHit(
            HitGroup.Ticket, "ticket", $"{TicketType(t.Type)} {t.Number}", StallName(t.Stall), TicketLink(t.Id))));
        hits.AddRange(DossierQueries.Find(Db, Party, query, MostOfAGroup).Select(d => new SearchHit(
            HitGroup.Document, "book", $"{DossierWords.Document(d.Type, text)} {d.Number}", $"{StallName(d.Party)} · {DossierWords.Left(d.Until, Today, text)}", Link(d.Party) + "#documents")));
        hits.AddRange(RecordQueries.FindSuppliers(Db, Party, query, MostOfAGroup).Select(s => new SearchHit(
            HitGroup.Supplier, "truck", s.Name, text[$"进货 {text.Number(s.Purchases)} 笔，最近 {text.ShortDateTime(s.Last)}", $"{Text.Many(s.Purchases, "purchase")}, the last {text.ShortDateTime(s.Last)}"],
            $"{Home}/purchases?purchases-q={Uri.EscapeDataString(s.Name)}")));
        if (SearchQueries.AnyProduct(Db, query) || hits.Exists(h => h.Group == HitGroup.Party))
        {
            // Not how many: counting a city's vouchers by a word takes seconds, and the list says so itself.
            hits.Add(Records("flask", text[$"“{query}”的检测", $"Tests of “{query}”"], "tests?tests-q="));
            hits.Add(Records("receipt", text[$"“{query}”的销售凭证", $"Vouchers of “{query}”"], "vouchers?sales-q="));
            hits.Add(Records("buy", text[$"“{query}”的进货", $"Purchases of “{query}”"], "purchases?purchases-q="));
        }

        return hits;

        SearchHit Records(string icon, string title, string list) =>
            new(HitGroup.Records, icon, title, text["按品名和档口打开清单", "The list, by goods and stall"], $"{Home}/{list}{Uri.EscapeDataString(query)}");
    }

    /// <summary>What a group of hits is called.</summary>
    public string GroupName(HitGroup group) => group switch
    {
        HitGroup.Statement => text["账本记录", "Ledger"],
        HitGroup.Party => text["市场、商户和单位", "Markets, merchants, offices"],
        HitGroup.Recall => text["召回", "Recalls"],
        HitGroup.Alert => text["预警", "Alerts"],
        HitGroup.Complaint => text["投诉", "Complaints"],
        HitGroup.Test => text["检测、报告和样品", "Tests, reports, samples"],
        HitGroup.Inspection => text["检查整改", "Inspections"],
        HitGroup.Ticket => text["票证", "Tickets"],
        HitGroup.Document => text["证照", "Papers"],
        HitGroup.Supplier => text["供货者", "Suppliers"],
        _ => text["相关记录", "Records"],
    };

    /// <summary>True for what reads like a Chinese number plate.</summary>
    public static bool LooksLikePlate(string words) => Plate().IsMatch(words);

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

    private IEnumerable<SearchHit> StatementHits(long index, StatementId id)
    {
        var (kind, subject) = Db.One("SELECT s.kind, p.id FROM statement s JOIN party p ON p.no = s.subject WHERE s.idx = $1", row => (Kinds.Of(row.GetInt64(0)), row.GetString(1)), index);
        if (kind.Name is Kinds.TipOffFiled or Kinds.TipOffHandled)
        {
            yield break;
        }

        if (PageOf(kind.Name, id) is { } page)
        {
            yield return new(HitGroup.Statement, "eye", text[kind.Chinese, kind.English], StallName(subject), page);
        }

        yield return new(HitGroup.Statement, "block", text[$"账本第 {index} 条：{kind.Chinese}", $"Statement #{index}: {kind.English}"], text["记录和它的证明", "The statement and its proof"], $"/ledger/{index}");
    }

    // The page about a statement, where this desk has one.
    private string? PageOf(string kind, StatementId id) => kind switch
    {
        Kinds.Sale => $"/v/{id}",
        Kinds.TicketAttached when TicketOf(id.ToString()).Stall is not null => $"{Home}/tickets/{id}",
        Kinds.RecallOpened when FindRecall(id.ToString()) is not null => RecallLink(id),
        Kinds.AlertRaised when AlertOf(id.ToString()) is { Party: not null, Alert: { } alert } => $"{Home}/alerts/{alert.Row.Index}",
        Kinds.ComplaintFiled when FindComplaint(id.ToString()) is { } complaint => $"{Home}/complaints/{complaint.Index}",
        Kinds.Inspection when FindInspection(id.ToString()) is not null => InspectionLink(id),
        Kinds.Sampling when FindSample(id.ToString()) is not null => $"{Home}/samplings/{id}",
        Kinds.StopSale when FindStop(id.ToString()) is not null => RecallLink(id),
        _ => null,
    };

    // What carries a number or a code of its own: complaints and alerts their statement's, samples the seal's.
    private IEnumerable<SearchHit> SupervisionHits(string query)
    {
        var number = query.TrimStart('#');
        if (FindComplaint(number) is { } complaint && long.TryParse(number, out _))
        {
            yield return new(HitGroup.Complaint, "chat", text[$"投诉 {complaint.Index}：{ComplaintWords.About(complaint.About, text)}", $"Complaint {complaint.Index}: {ComplaintWords.About(complaint.About, text)}"],
                $"{StallName(complaint.Party)} · {ComplaintWords.State(complaint, text)}", $"{Home}/complaints/{complaint.Index}");
        }

        if (long.TryParse(number, out _) && AlertOf(number) is { Party: not null, Alert: { } alert })
        {
            yield return new(HitGroup.Alert, "warn", text[$"预警 {alert.Row.Index}：{AlertWords.Rule(alert.Row.Rule, Now, text)}", $"Alert {alert.Row.Index}: {AlertWords.Rule(alert.Row.Rule, Now, text)}"],
                $"{StallName(alert.Row.Party)} · {AlertWords.State(alert.Row.State, text)}", $"{Home}/alerts/{alert.Row.Index}");
        }

        if (query.Length >= 3)
        {
            foreach (var open in OpenAlerts().Where(o => string.Equals(o.Rule, query, StringComparison.OrdinalIgnoreCase)).Take(MostOfAGroup))
            {
                yield return new(HitGroup.Alert, "warn", AlertWords.Rule(open.Rule, Now, text), StallName(open.Party), $"{Home}/alerts?stall={open.Party}");
            }
        }

        if (SampleByCode(query.ToUpperInvariant()) is { } sample && Find(sample.Stall) is not null)
        {
            yield return new(HitGroup.Test, "flask", text[$"样品 {sample.Code}", $"Sample {sample.Code}"], $"{StallName(sample.Stall)} · {sample.Product}", $"{Home}/samplings/{sample.Id}");
        }
    }

    private IEnumerable<SearchHit> TestHits(string query) => SearchQueries.Reports(Db, Party, query, MostOfAGroup).Select(t => new SearchHit(
        HitGroup.Test, "flask", text[$"检验报告 {t.Number}", $"Report {t.Number}"],
        $"{StallName(t.Stall)} · {t.Product} · {(t.Passed ? text["合格", "passed"] : text["不合格", "failed"])}", $"{Home}/tests?tests-q={Uri.EscapeDataString(t.Number)}"));

    private static bool Has(string? words, string query) => words?.Contains(query, StringComparison.OrdinalIgnoreCase) == true;

    private static bool Matches(Party party, string query) =>
        Has(party.Id, query) || Has(party.Name.Zh, query) || Has(party.Name.En, query) || string.Equals(party.Stall, query, StringComparison.OrdinalIgnoreCase)
        || Has(party.Licence, query) || Has(party.Address, query);

    private SearchHit Hit(Party party) => new(
        HitGroup.Party,
        party.Role switch { Roles.Market => "market", Roles.Merchant => "stall", Roles.Laboratory => "flask", _ => "bureau" },
        StallName(party.Id),
        party.Role == Roles.Merchant ? $"{NameOf(party.Under)} · {CategoriesOf(party)} · {party.Licence ?? party.Id}" : $"{Address(party)} · {party.Id}",
        Link(party.Id));

    // SPEC: GA 36, the usual and the new-energy plates.
    [GeneratedRegex("^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Plate();
}
