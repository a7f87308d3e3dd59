using System.Globalization;
using Suiyuan.Domain.Risk;
using Suiyuan.Domain.Tickets;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Shared;
using Suiyuan.Web.Tickets;

namespace Suiyuan.Web.Risk;

/// <summary>Alerts in words. What a rule is called, may be without a wrong, and asks for stands in the rules' own table.</summary>
internal static class AlertWords
{
    /// <summary>A rule as it was in force on a day; null for one that is not in the table.</summary>
    public static RiskRule? RuleOf(string rule, DateTimeOffset at) => RuleCatalogue.Standard.Find(rule, ChinaTime.DayOf(at));

    /// <summary>What a rule is called; by its code when the table does not have it.</summary>
    public static (string Zh, string En) Title(string rule, DateTimeOffset at) => RuleOf(rule, at) is { } known ? (known.Name, known.NameEnglish) : (rule, rule);

    /// <summary>What a rule is called.</summary>
    public static string Rule(string rule, DateTimeOffset at, Text t) => Title(rule, at) is var (zh, en) ? t[zh, en] : rule;

    /// <summary>What is wrong, to whom it is about, in one plain sentence.</summary>
    public static string Plain(AlertRow alert, IReadOnlyList<AlertFact> facts, Text t)
    {
        var goods = facts.FirstOrDefault(f => f.Name is "product" or "goods")?.Value;
        var of = goods is null ? t["货", "Goods"] : t[$"“{goods}”", $"“{goods}”"];
        return alert.Rule switch
        {
            "r01" => t["您用的票证号，别的商户也用过。", "Another merchant used the number of your ticket too."],
            "r02" => t["同一个票证号，两次填的内容不一样。", "One ticket number was entered twice with different contents."],
            "r03" => t["这张票证照片以前交过。", "This photograph of a ticket was handed in before."],
            "r04" => t["登记的进货比票证上写的多。", "More is entered under a ticket than it covers."],
            "r05" => t[$"{of}卖得比进的多。", $"{of}: more was sold than came in."],
            "r06" => t[$"{of}没有进货记录就卖了。", $"{of} sold without a record of buying any."],
            "r07" => t[$"{of}一直进货，没有卖过。", $"{of}: bought again and again, never sold."],
            "r08" => t["货到的时候，票证已经过期。", "The ticket had run out when the goods came."],
            "r09" => t["票证日期比收货还晚。", "The ticket is dated after the goods came."],
            "r10" => t["票证上的收货人不是您。", "The ticket is made out to somebody else."],
            "r12" => t["货到得太快，路上时间对不上。", "The goods came faster than the road allows."],
            "r14" => t["票证上没找到章或签名。", "No seal or signature was found on the ticket."],
            "r15" => t["最近几张票证照片看不清。", "The last photographs of tickets can't be read."],
            "r16" => t["票证像是改过，或者前后对不上。", "The ticket looks altered, or contradicts itself."],
            "r17" => t[$"{of}要另一种票证。", $"{of} needs another kind of ticket."],
            "r18" => t["票证上有个号码不对。", "A number on the ticket can't be right."],
            "r22" => t[$"{of}这次进得比平时多很多。", $"{of}: far more than you usually buy."],
            "r23" => t[$"{of}已经停售或召回，还有卖出记录。", $"{of} was stopped or recalled, and a sale is recorded after it."],
            "r24" => t["一天的账都在半夜一起补。", "A whole day was entered at once before midnight."],
            "r25" => t[$"{of}几天的进货一模一样。", $"{of}: the same purchase, day after day."],
            "r29" => t["买家说货不是他的，或者数量不对。", "A buyer says the goods are not theirs, or differ."],
            "r30" => t["收到的钱和卖货记录对不上。", "Payments and recorded sales differ."],
            "r31" => t["快检记录里有对不上的地方。", "The records of rapid tests can't all be right."],
            "r32" => t["不合格的货很快又检合格，没有先分开放。", "Failed goods passed a new test soon after, and were not set apart."],
            "r33" => t["检查以后，补了检查以前的账。", "After an inspection, entries were made about the time before it."],
            "r34" => t["证照过期了，还在卖货。", "A licence has ended, and goods are still sold."],
            "r36" => t[$"{of}拆成几笔，每笔都差一点到整数。", $"{of} was split into lots just under a round figure."],
            "r37" => t["今天的货，用的是旧票证。", "An old ticket was used for today's goods."],
            "r39" => t["这几天投诉您的顾客比较多。", "Several shoppers complained about you these days."],
            "r40" => t["报了营业，检查时看到没开档。", "Reported as open, and seen closed at an inspection."],
            _ => t[$"有一处要您看：{Title(alert.Rule, alert.RaisedAt).Zh}。", $"Something for you to look at: {Title(alert.Rule, alert.RaisedAt).En}."],
        };
    }

    /// <summary>The ways in which it may be innocent that a rule's party is offered first, the likeliest before; all where none is likelier.</summary>
    public static IReadOnlyList<string> Likely(string rule) => rule switch
    {
        "r01" or "r02" or "r04" or "r10" => ["split-sale", "typed-wrong"],
        "r05" or "r06" => ["own-stock", "late-entry", "typed-wrong"],
        "r07" => ["own-stock", "typed-wrong"],
        "r08" or "r09" or "r23" or "r24" or "r33" or "r40" => ["late-entry", "typed-wrong"],
        "r16" or "r17" or "r18" or "r37" => ["typed-wrong", "split-sale"],
        "r22" or "r25" or "r36" => ["festival", "typed-wrong"],
        "r28" => ["family", "typed-wrong"],
        "r29" => ["typed-wrong", "split-sale"],
        // None of the usual ways explains complaints: only the stall's own words do.
        "r39" => ["other"],
        _ => RiskCodes.Reasons,
    };

    /// <summary>How it came about.</summary>
    public static string Reason(string reason, Text t) => reason switch
    {
        "typed-wrong" => t["填错了、点错了", "A slip in typing"],
        "late-entry" => t["补报晚了，或手机没网", "Entered late, or no network"],
        "split-sale" => t["一车货几家分", "One load shared by several stalls"],
        "festival" => t["过节、接了大单", "A festival or a big order"],
        "own-stock" => t["是以前的存货、自家的货", "Stock from before, or our own"],
        "family" => t["自家亲戚的档口", "A stall of the family"],
        "other" => t["其他原因", "Something else"],
        _ => reason,
    };

    /// <summary>How an alert stands.</summary>
    public static string State(AlertState state, Text t) => state switch
    {
        AlertState.Open => t["等签收", "Not seen yet"],
        AlertState.Acknowledged => t["已签收", "Seen"],
        AlertState.Explained => t["商户已说明", "Explained"],
        AlertState.Closed => t["已处理", "Closed"],
        _ => t["已失效", "Void"],
    };

    /// <summary>A state in the address.</summary>
    public static string Code(AlertState state) => state switch
    {
        AlertState.Open => "open",
        AlertState.Acknowledged => "acknowledged",
        AlertState.Explained => "explained",
        AlertState.Closed => "closed",
        _ => "void",
    };

    /// <summary>The colour of a state.</summary>
    public static Tone ToneOf(AlertState state) => state switch
    {
        AlertState.Open => Tone.Bad,
        AlertState.Acknowledged => Tone.Warn,
        AlertState.Explained => Tone.Info,
        AlertState.Closed => Tone.Ok,
        _ => Tone.Unknown,
    };

    /// <summary>How a rule works.</summary>
    public static string RuleState(string state, Text t) => state switch
    {
        "live" => t["启用", "Live"],
        "shadow" => t["试运行", "Shadow"],
        _ => t["停用", "Off"],
    };

    /// <summary>What that means.</summary>
    public static string RuleStateMeans(string state, Text t) => state switch
    {
        "live" => t["命中就发预警", "Hits raise alerts"],
        "shadow" => t["只计数，不通知任何人", "Hits are counted and nobody is told"],
        _ => t["不发预警", "Raises nothing"],
    };

    /// <summary>The colour of that.</summary>
    public static Tone ToneOfRule(string state) => state switch { "live" => Tone.Ok, "shadow" => Tone.Info, _ => Tone.Unknown };

    /// <summary>Who knows that an alert is late.</summary>
    public static string Step(AlertStep step, Text t) => step switch
    {
        AlertStep.Market => t["已催市场", "The market was reminded"],
        AlertStep.District => t["已报区局", "The district was told"],
        AlertStep.City => t["已报市局", "The city was told"],
        _ => t["已催商户", "The party was reminded"],
    };

    /// <summary>What a fact is called; a later rule's stands for itself.</summary>
    public static string Fact(string name, Text t) => name switch
    {
        "product" or "goods" => t["货品", "Goods"],
        "number" => t["票证编号", "Ticket number"],
        "type" or "attached" => t["票证", "Ticket"],
        "needed" => t["应有的票证", "Ticket needed"],
        "finding" => t["读票发现", "Found by the reader"],
        "confidence" => t["把握", "Confidence"],
        "day" => t["日期", "Day"],
        "days" => t["天数", "Days"],
        "days-apart" => t["相隔天数", "Days apart"],
        "percent" => t["百分比", "Per cent"],
        "bought" => t["进货", "Bought"],
        "back" => t["转回来的", "Came back"],
        "purchases" => t["进货笔数", "Purchases"],
        "sales" => t["销售笔数", "Sales"],
        "lines" or "entries" => t["记录数", "Entries"],
        "late" => t["晚录的", "Entered late"],
        "short" or "missing" => t["差", "Missing"],
        "covers" => t["票面数量", "It covers"],
        "booked" => t["登记数量", "Entered"],
        "beyond" => t["超出", "Beyond it"],
        "total" => t["合计", "Total"],
        "usual" => t["平时", "Usually"],
        "usual-in-two-weeks" => t["平时两周", "Usually in two weeks"],
        "issued" => t["开具", "Issued"],
        "until" or "kit-until" => t["有效期到", "Valid until"],
        "received" => t["收货", "Received"],
        "tested" => t["检测", "Tested"],
        "traded" => t["营业", "Traded"],
        "supplier" => t["供货方", "Supplier"],
        "origin" => t["产地", "Origin"],
        "km" => t["公里", "Kilometres"],
        "hours" => t["小时", "Hours"],
        "minutes" or "minutes-between" => t["分钟", "Minutes"],
        "seconds" => t["秒", "Seconds"],
        "reason" => t["买家说", "The buyer says"],
        "disputes" => t["异议次数", "Disputes"],
        "differs" => t["不同之处", "What differs"],
        "complaints" => t["投诉件数", "Complaints"],
        "illness" => t["其中说吃坏的", "Of these, of illness"],
        "payments" => t["收款笔数", "Payments"],
        "voided-after" => t["付款后作废", "Voided after payment"],
        "stop" => t["停售或召回", "Stop or recall"],
        "same-as" => t["相同的记录", "The same as"],
        "stalls" => t["档口数", "Stalls"],
        "tickets" => t["票证张数", "Tickets"],
        "tests" => t["检测次数", "Tests"],
        "parts" => t["拆成几笔", "Parts"],
        "round" => t["整数笔数", "Round ones"],
        "document" => t["证照", "Document"],
        "report" => t["当天报的", "Reported as"],
        "from" => t["从", "From"],
        "to" => t["到", "To"],
        _ => name,
    };

    /// <summary>A fact's value: codes in words, leaf indexes with their mark, everything else as the rule gave it.</summary>
    public static string Value(AlertFact fact, Text t) => fact.Name switch
    {
        "type" or "needed" or "attached" => TicketTypes.NameOf(fact.Value) is var type ? t[type.Chinese, type.English] : fact.Value,
        "finding" => TicketWords.Rule(fact.Value, t),
        "reason" => fact.Value switch
        {
            "not-mine" => t["不是他的货", "It is not theirs"],
            "differs" => t["和实际不一样", "It differs"],
            _ => fact.Value,
        },
        "document" => DossierWords.Document(fact.Value, t),
        "report" => fact.Value == "stock-only" ? t["没进货，卖存货", "Sold from stock"] : fact.Value,
        "stop" or "same-as" => "#" + fact.Value,
        "product" or "goods" => Goods.Name(fact.Value, t),
        _ => DateOnly.TryParseExact(fact.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? t.Date(day) : fact.Value,
    };
}
