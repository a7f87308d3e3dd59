using System.Globalization;
using Suiyuan.Domain.Reporting;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Trade;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Office;

// Mass balances, certificate balances and what is odd, below this office.
internal sealed partial class Desk
{
    /// <summary>Days that lists of balances go back where nothing else is asked.</summary>
    private const int BalanceDays = 7;

    private IReadOnlyList<MassBalance>? _balances;
    private IReadOnlyList<CertificateBalance>? _certificates;

    /// <summary>Days that a list goes back: <c>?days=</c>.</summary>
    public int DaysAsked => int.TryParse(Http.Request.Query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? Math.Clamp(days, 1, 92) : BalanceDays;

    /// <summary>The stall or market that a list is narrowed to; the office itself for all.</summary>
    public string WithinAsked => FilterOf().Within;

    /// <summary>Every product of a stall over the days asked for.</summary>
    public IReadOnlyList<MassBalance> BalancesOf(string stall) => MassBalanceQueries.Of(Db, stall, Today.AddDays(1 - DaysAsked), Today);

    /// <summary>Balances that do not come out, worst first.</summary>
    public IReadOnlyList<MassBalance> WorstBalances(string within, int days) =>
        Slow("balances", (within, days, Today), static (db, of) => MassBalanceQueries.Worst(db, of.within, of.Today.AddDays(1 - of.days), of.Today));

    /// <summary>Certificates that were attached in the days, overdrawn first.</summary>
    public IReadOnlyList<CertificateBalance> Certificates(string within, int days) =>
        Slow("certificates", (within, Since: Today.AddDays(1 - days)), static (db, of) => CertificateQueries.Worst(db, of.within, of.Since));

    /// <summary>One certificate.</summary>
    public CertificateBalance? Certificate(string type, string number) => CertificateQueries.Find(Db, type, number);

    /// <summary>Stalls that hold, or held, goods that came under a certificate by voucher.</summary>
    public IReadOnlyList<string> DescendantsOf(CertificateBalance certificate) => CertificateQueries.Descendants(Db, certificate);

    /// <summary>What is odd, newest first.</summary>
    public IReadOnlyList<OddRecord> Odd(string within, int days, int take = 500) => OddityQueries.Newest(Db, within, Today.AddDays(1 - days), take);

    /// <summary>What an odd record is looked for by.</summary>
    public string FindOdd(OddRecord odd) => $"{OddityWords.Title(odd.Code, text)} {StallName(odd.Stall)} {odd.Product}";

    private IEnumerable<DeskItem> BalanceTasks(HashSet<string> ids, string lead, string range, string? market)
    {
        var over = (_certificates ??= CertificateQueries.Overdrawn(Db, Party, Today.AddDays(1 - FreshDays))).Where(c => c.Uses.Any(u => ids.Contains(u.Stall))).ToList();
        if (over.Count > 0)
        {
            yield return new(Urgency.Act, "ticket",
                lead + text[$"超量证 {over.Count} 张", over.Count == 1 ? "a certificate is overdrawn" : $"{over.Count} certificates overdrawn"],
                text[$"最多：{TicketType(over[0].Type)} {over[0].Number}，超 {Amount(Quantity.FromBase(-over[0].Left!.Value.BaseMicros, over[0].Left!.Value.Unit))}",
                    $"Most: {TicketType(over[0].Type)} {over[0].Number}, by {Amount(Quantity.FromBase(-over[0].Left!.Value.BaseMicros, over[0].Left!.Value.Unit))}"],
                $"{Home}/certificates{range}", market)
            { Area = Area.Trade, Count = over.Count };
        }

        var off = (_balances ??= WorstBalances(Party, FreshDays)).Where(b => ids.Contains(b.Stall)).ToList();
        if (off.Count > 0)
        {
            yield return new(Urgency.Look, "scale",
                lead + text[$"账实不符 {off.Count} 样货", off.Count == 1 ? "stock and books differ for one product" : $"stock and books differ for {off.Count} products"],
                text[$"最差：{StallName(off[0].Stall)} {off[0].Product} {UnexplainedWords(off[0])}", $"Worst: {StallName(off[0].Stall)}, {off[0].Product}, {UnexplainedWords(off[0])}"],
                $"{Home}/balances{range}", market)
            { Area = Area.Trade, Count = off.Count };
        }
    }

    /// <summary>What is unexplained, in words.</summary>
    public string UnexplainedWords(MassBalance balance)
    {
        var amount = Amount(balance.In(Math.Abs(Math.Max(balance.Unexplained, -long.MaxValue))));
        return balance.Unexplained == 0 ? text["对得上", "comes out"]
            : balance.State == BalanceState.InOrder ? text[$"正常损耗 {amount}", $"{amount}, as usual"]
            : balance.Unexplained < 0 ? text[$"少 {amount} 说不清", $"{amount} gone unexplained"]
            : text[$"多出 {amount} 没来源", $"{amount} without a source"];
    }
}
