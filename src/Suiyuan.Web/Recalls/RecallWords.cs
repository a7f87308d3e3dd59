using Suiyuan.Domain.Recalls;
using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Recalls;

/// <summary>Recalls in words, and the texts that a form begins with.</summary>
internal static class RecallWords
{
    /// <summary>A level.</summary>
    public static string Level(int level, Text t) => level switch
    {
        1 => t["一级", "Level 1"],
        2 => t["二级", "Level 2"],
        _ => t["三级", "Level 3"],
    };

    /// <summary>When a level is right.</summary>
    public static string LevelMeans(int level, Text t) => level switch
    {
        1 => t["吃了已经或可能严重伤身体、要命", "has done, or may do, grave harm or kill"],
        2 => t["吃了已经或可能伤身体，一般程度", "has done, or may do, ordinary harm"],
        _ => t["标签标识造假，不伤身体", "false labels, no harm to health"],
    };

    /// <summary>What set it off.</summary>
    public static string Cause(string cause, Text t) => cause switch
    {
        "test" => t["检测不合格", "Failed test"],
        "complaints" => t["投诉集中", "Complaints"],
        "order" => t["上级责令", "By order"],
        "own" => t["自己发现", "Found by themselves"],
        _ => t["票证有假", "False certificate"],
    };

    /// <summary>What is wrong, as a form begins; always in Chinese, for it goes on the ledger for everyone.</summary>
    public static string Reason(string cause, string product) => cause switch
    {
        "test" => $"{product}检测不合格，可能伤身体。",
        "complaints" => $"多名顾客反映吃了{product}不舒服，正在查。",
        "order" => $"按上级要求召回这批{product}。",
        "own" => $"我们发现这批{product}有问题，主动召回。",
        _ => $"这批{product}的票证是假的，来源不明。",
    };

    /// <summary>What a shopper should do, as a form begins.</summary>
    public static string Advice(string market) => $"请不要食用。带上凭证和剩下的货，到{market}服务台退款；吃了不舒服请尽快就医，并打 12315。";

    /// <summary>How someone was told.</summary>
    public static string Channel(string? channel, Text t) => channel switch
    {
        "page" => t["网页通知", "on its page"],
        "push" => t["推送", "by push"],
        "sms" => t["短信", "by text message"],
        "link" => t["链接", "by link"],
        "phone" => t["电话", "by telephone"],
        _ => t["上门", "in person"],
    };

    /// <summary>What came of something that was said.</summary>
    public static string Effect(RecallEffect effect, Text t) => effect switch
    {
        RecallEffect.Counts => "",
        RecallEffect.UnknownRecall => t["没有这次召回，不算数", "no such recall: has no effect"],
        RecallEffect.NotOpener => t["不是发起的单位或它的上级，不算数", "neither the opener nor above it: has no effect"],
        RecallEffect.NotHolder => t["这家没有召回的货，不算数", "it has none of these goods: has no effect"],
        RecallEffect.Closed => t["召回已经结束，不算数", "the recall was closed before: has no effect"],
        RecallEffect.OtherLots => t["报的不是召回的批次，不算数", "about lots that are not recalled: has no effect"],
        RecallEffect.UnknownNotice => t["对不上发出的通知，不算数", "answers no notice that was sent: has no effect"],
        _ => t["重复启动，并入前一次", "opened twice: counts for the earlier one"],
    };

    /// <summary>An act.</summary>
    public static string Act(RecallAct act, Text t) => act.Kind switch
    {
        Kinds.RecallOpened => t["再次启动", "Opened again"],
        Kinds.RecallNotice => act.Outsider ? t["通知平台外的人", "Someone outside was told"] : t["通知", "Told"] + (t.IsChinese ? "（" : " ") + Channel(act.Channel, t) + (t.IsChinese ? "）" : ""),
        Kinds.RecallAcknowledged => act.Outsider ? t["平台外的人点了“知道了”", "Someone outside acknowledged"] : t["确认收到", "Acknowledged"],
        Kinds.HoldingReported => t["上报库存", "Reported what is left"],
        Kinds.RecallCollected => t["退货、收回", "Goods returned"],
        Kinds.Disposal => act.Announced ? t["预告销毁", "Destruction announced"] : t["销毁、处置", "Disposed of"],
        Kinds.RecallClosed => t["结束召回", "Closed"],
        _ => act.Kind,
    };

    /// <summary>How far up it is known that a holder is late.</summary>
    public static string Step(RecallStep step, Text t) => step switch
    {
        RecallStep.Holder => t["已催商户", "reminded"],
        RecallStep.Market => t["已报市场", "market told"],
        RecallStep.District => t["已报区局", "district told"],
        RecallStep.City => t["已报市局", "city told"],
        _ => "",
    };

    /// <summary>How a holder stands, in a word and a colour.</summary>
    public static (Tone Tone, string Word) StateOf(RecallHolder holder, Text t) =>
        holder.IsDone ? (Tone.Ok, t["已清", "Done"])
        : holder.Disposed is not null || holder.Collected is not null ? (Tone.Info, t["处置中", "Disposing"])
        : holder.Announced is not null ? (Tone.Info, t["已预告销毁", "Destruction announced"])
        : holder.Reported is not null ? holder.Isolated ? (Tone.Info, t["已封存", "Set apart"]) : (Tone.Warn, t["已报，未封存", "Reported, not set apart"])
        : holder.Acknowledged is not null ? (Tone.Warn, t["已确认，未报库存", "Acknowledged, not reported"])
        : holder.Noticed is not null ? (Tone.Bad, t["已通知，未确认", "Told, not acknowledged"])
        : (Tone.Bad, t["未通知", "Not told yet"]);

    /// <summary>Time to a moment, or past it: 还有 3 小时, 超时 2 天.</summary>
    public static string Left(DateTimeOffset due, DateTimeOffset now, Text t)
    {
        var span = due - now;
        var size = span.Duration();
        // What ends with a day is late by days, as everywhere else: on the day after it by one.
        if (span < TimeSpan.Zero && ChinaTime.StartOf(ChinaTime.DayOf(due)) == due)
        {
            var days = (int)Math.Floor(size.TotalDays) + 1;
            return t[$"超时 {days} 天", $"{Text.Many(days, "day")} late"];
        }

        var words = size.TotalDays >= 2 ? t[$"{(int)size.TotalDays} 天", $"{Text.Many((int)size.TotalDays, "day")}"]
            : size.TotalHours >= 1 ? t[$"{(int)size.TotalHours} 小时", $"{(int)size.TotalHours} h"]
            : t[$"{Math.Max(1, (int)size.TotalMinutes)} 分钟", $"{Math.Max(1, (int)size.TotalMinutes)} min"];
        return span >= TimeSpan.Zero ? t[$"还有 {words}", $"{words} left"] : t[$"超时 {words}", $"{words} late"];
    }

    /// <summary>A span as measured: 3 小时 12 分, 48 秒.</summary>
    public static string Took(TimeSpan span, Text t) => span.TotalHours >= 1
        ? t[$"{(int)span.TotalHours} 小时 {span.Minutes} 分", $"{(int)span.TotalHours} h {span.Minutes} min"]
        : span.TotalMinutes >= 1 ? t[$"{span.Minutes} 分 {span.Seconds} 秒", $"{span.Minutes} min {span.Seconds} s"] : t[$"{(int)span.TotalSeconds} 秒", $"{(int)span.TotalSeconds} s"];

    /// <summary>Quantities in words; a dash for nothing.</summary>
    public static string Amounts(IEnumerable<Quantity> quantities, Text t)
    {
        var words = string.Join(t["、", ", "], quantities.Where(q => !q.IsZero).Select(q => Amount(q, t)));
        return words.Length == 0 ? t["无", "none"] : words;
    }

    /// <summary>What is not accounted for: how much is gone, or how much more was sold, returned and destroyed than there was.</summary>
    public static string Gap(IEnumerable<Quantity> quantities, Text t)
    {
        var words = string.Join(t["、", ", "], quantities.Where(q => !q.IsZero).Select(q => q.BaseMicros > 0 ? Amount(q, t)
            : t[$"多出 {Amount(Quantity.FromBase(-q.BaseMicros, q.Unit), t)}", $"{Amount(Quantity.FromBase(-q.BaseMicros, q.Unit), t)} too much"]));
        return words.Length == 0 ? t["无", "none"] : words;
    }

    /// <summary>Whom goods were returned to.</summary>
    public static string ReturnedTo(string to, Text t) => to switch
    {
        "supplier" => t["退给供货人", "returned to the supplier"],
        "market" => t["退给市场", "returned to the market"],
        "bureau" => t["交给监管部门", "handed to the bureau"],
        _ => t["退给档口", "returned to the stall"],
    };

    /// <summary>The fixed members of a payload, for a form that seals it.</summary>
    public static string Json(params ReadOnlySpan<(string Name, object Value)> members)
    {
        var said = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            said[name] = value.ToString();
        }

        return System.Text.Json.JsonSerializer.Serialize(said);
    }

    /// <summary>A quantity in its own unit.</summary>
    public static string Amount(Quantity quantity, Text t) => $"{t.Number(quantity.Value)} {t[quantity.Unit.Chinese, quantity.Unit.English]}";
}
