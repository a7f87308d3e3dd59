using Suiyuan.Domain.Vocabulary;
using Suiyuan.Web.Shared;

namespace Suiyuan.Web.Bureau;

/// <summary>What people call a file of rules.</summary>
/// <param name="Name">As <see cref="RuleFiles.Names"/> has it.</param>
/// <param name="Title">Its name, Chinese and English.</param>
/// <param name="About">What it decides.</param>
/// <param name="By">The columns of which a later row takes the place of an earlier one; none where all rows of a day hold together.</param>
/// <param name="Doubt">What in it has no mark of its own and was not compared with a published text.</param>
internal sealed record RulebookFile(
    string Name, (string Zh, string En) Title, (string Zh, string En) About, string[] By, (string Zh, string En)? Doubt = null);

/// <summary>One row of a table, and how it stands.</summary>
/// <param name="Row">The row.</param>
/// <param name="State"><c>now</c>, <c>later</c>, or <c>former</c>.</param>
/// <param name="Mark"><c>V</c>, <c>M</c>, <c>?</c> or <c>P</c>; null where the table has none.</param>
internal sealed record RulebookRow(RuleRow Row, string State, string? Mark)
{
    /// <summary>True where it is not out of force, and nobody has compared it with the published text.</summary>
    public bool IsUnsure => State != "former" && Mark is "M" or "?";
}

/// <summary>The files of rules, as an official reads them.</summary>
internal static class RulebookWords
{
    /// <summary>Every file, in the order of the page. A test holds that none is missing.</summary>
    public static IReadOnlyList<RulebookFile> Files { get; } =
    [
        new("Complaints/orders.csv", ("投诉举报办法", "Orders on complaints"), ("哪天起按哪部办法处理投诉、举报", "Which order holds from when"), []),
        new("Complaints/deadlines.csv", ("投诉举报时限", "Deadlines of complaints"), ("受理、调解、告知、举报核查的期限", "Acceptance, mediation, notice, checking of tip-offs"), ["step"]),
        new("Complaints/grounds.csv", ("不予受理、终止调解的情形", "Grounds to refuse or terminate"), ("可以选的法定理由", "What may be chosen as the ground"), ["use", "code"]),
        new("Complaints/forms.txt", ("投诉举报文书", "Official documents on complaints"), ("登记表、受理决定书、调解书等的格式", "Forms and decisions"), []),
        new("Complaints/clusters.csv", ("投诉集中", "Clusters of complaints"), ("多少小时内几宗算集中", "How many within how long"), []),
        new("Complaints/illness-words.csv", ("身体不适的说法", "Words of illness"), ("投诉里出现这些词，按身体不适加急", "Words that make a complaint urgent"), []),
        new("Recalls/deadlines.csv", ("召回时限", "Deadlines of recalls"), ("各级召回多久内启动、多久内完成", "When each level must begin and end"), ["level"],
            ("2026年2月11日公布的新办法把启动时限改为 24、36、48 小时；施行日期和完成时限还没有核对到原文，所以仍按 2015 年的办法。", "A revised order published on 2026-02-11 shortens the start to 24, 36 and 48 hours. Its day of effect and its finishing times were not compared with the text, so the order of 2015 still holds here.")),
        new("Recalls/escalation.csv", ("召回逐级催办", "Escalation of recalls"), ("不确认、不报库存，几小时后通知谁", "Who is told when a holder is late"), ["level"]),
        new("Recalls/workdays.csv", ("工作日历", "Working days"), ("节假日和调休上班，按国务院办公厅通知", "Holidays and make-up days, by the State Council's notices"), ["kind", "from"]),
        new("Inspections/frequency.csv", ("检查频次", "Frequency of inspections"), ("各信用等级多久查一次、随机抽查多少", "How often each credit level is inspected, and the share by lot"), ["grade"]),
        new("Inspections/checklists.csv", ("检查表", "Checklists of inspections"), ("到档口、到市场看哪些项", "What is looked at"), ["list"]),
        new("Inspections/terms.csv", ("检查、整改、公示期限", "Terms of inspections"), ("结果多久内公布，整改给几天", "Publication, rectification, recheck"), ["code"]),
        new("Inspections/laws.csv", ("处罚依据", "Laws offered for measures"), ("作处理决定时可选的条款", "Articles offered when a measure is taken"), ["law"]),
        new("Inspections/credit.csv", ("信用记分", "Points of credit"), ("哪些事实记几分", "What each fact counts"), []),
        new("Inspections/credit-levels.csv", ("信用等级分数线", "Credit levels"), ("几分起建议哪一级", "From how many points on a level is proposed"), ["grade"]),
        new("Inspections/order.txt", ("责令改正通知书", "Order to correct"), ("文书格式", "The document"), []),
        new("Inspections/penalty.txt", ("行政处罚信息公示", "Publication of a penalty"), ("文书格式", "The document"), []),
        new("Checks/test-plan.csv", ("检测计划", "Test plan"), ("各类市场每天快检、每月抽样多少", "Rapid tests a day and samples a month"), []),
        new("Checks/objection-terms.csv", ("检测异议时限", "Terms of objections to tests"), ("快检 4 小时、检验 7 个工作日", "4 hours for rapid tests, 7 working days for reports"), ["of", "what"],
            ("“检验异议 5 个工作日内决定”凭记忆写的，还没有核对原文；“快检异议 4 小时内决定”是惯例。", "“decide on a report within 5 working days” is from memory and was not compared with the text; “rapid, 4 hours” is practice.")),
        new("Checks/test-names.csv", ("检测项目英文名", "English names of tests"), ("只用于英文页面", "For pages in English"), ["name"]),
        new("Reporting/rules.csv", ("上报怎么算", "How reporting is counted"), ("几点算迟报，哪些迹象降低质量率", "What is late, and what lowers the quality"), ["name"]),
        new("Reporting/reminders.csv", ("催报", "Reminders"), ("没上报时几点提醒谁", "Who is reminded when"), []),
        new("Patrols/checklists.csv", ("每日巡检表", "Checklist of patrols"), ("市场每天过一遍的项目和分值", "What a market goes through each day"), []),
        new("Patrols/findings.csv", ("巡检问题整改天数", "Days to put findings right"), ("巡检发现的问题给几天改", "By item"), ["item"]),
        new("Parties/needed-documents.csv", ("应有证照", "Documents needed"), ("经营什么要备哪些证照", "By category of goods"), ["category", "documents"]),
        new("Parties/notice-days.csv", ("到期提醒", "Notice of ends"), ("证照、协议到期前几天提醒", "Days before something ends"), ["of"]),
        new("Risk/rules.csv", ("四十条风险规则", "The forty rules of risk"), ("阈值、严重程度、无辜的解释、处置办法", "Thresholds, severity, innocent explanations, steps"), ["code"]),
        new("Risk/score.csv", ("风险评分", "Risk score"), ("每项事实加几分、最多几分", "What each fact adds"), ["fact"]),
        new("Risk/alert-escalation.csv", ("预警逐级催办", "Escalation of alerts"), ("不签收、不办结，几小时后通知谁", "Who is told when an alert waits"), ["severity"]),
        new("Risk/distances.csv", ("产地到广州的里程", "Distances"), ("运输时间可不可能，按它算", "What journeys are possible"), ["begins"]),
        new("Products/products.csv", ("货品字典", "Dictionary of goods"), ("品名、别名、类别、应有票证", "Names, categories, usual tickets"), ["name"]),
        new("Products/usual-weights.csv", ("计件货的常见重量", "Usual weights"), ("头、只、箱折合多少公斤", "What counted goods weigh"), ["of", "unit"]),
        new("Products/retention.csv", ("记录保存期", "Retention"), ("各类记录至少存几个月", "How long records are kept"), ["categories"]),
    ];

    /// <summary>A file by its name; null for none.</summary>
    public static RulebookFile? Find(string? name) => Files.FirstOrDefault(f => f.Name == name);

    /// <summary>A table's rows in the order of the file, and how each stands on a day.</summary>
    public static IReadOnlyList<RulebookRow> RowsOf(RulebookFile file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (columns, rows) = RuleFiles.Table(file.Name);
        int[] by = [.. file.By.Select(c => RuleFiles.ColumnOf(columns, c))];
        var (from, until, mark) = (RuleFiles.ColumnOf(columns, "from"), RuleFiles.ColumnOf(columns, "until"), RuleFiles.ColumnOf(columns, "mark"));
        var latest = from < 0 ? [] : rows.Where(r => r.Day(from) <= today).GroupBy(Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Max(r => r.Day(from)), StringComparer.Ordinal);
        return [.. rows.Select(r => new RulebookRow(r, State(r), mark < 0 ? null : r[mark]))];

        string Key(RuleRow row) => string.Join('\t', by.Select(i => row[i]));

        string State(RuleRow row) => from < 0 ? "now" : row.Day(from) > today ? "later"
            : until >= 0 && row.DayOrNone(until) < today ? "former" : latest[Key(row)] > row.Day(from) ? "former" : "now";
    }

    /// <summary>A column's name.</summary>
    public static string Column(string column, Text t) => column switch
    {
        "from" => t["何日起", "From"],
        "until" => t["到何日", "Until"],
        "to" => t["通知谁／到", "To"],
        "mark" => t["核对", "Checked"],
        "source" or "basis" => t["依据", "Source"],
        "code" or "fact" or "item" or "step" or "name" => t["名称", "Name"],
        "zh" => t["中文", "Chinese"],
        "en" or "name_en" or "english" => t["英文", "English"],
        "most" => t["最多", "At most"],
        "count" or "number" or "value" or "limit" => t["数值", "Number"],
        "unit" => t["单位", "Unit"],
        "level" or "grade" => t["等级", "Level"],
        "severity" => t["严重程度", "Severity"],
        "duty" => t["没做什么", "Duty"],
        "hours" => t["小时", "Hours"],
        "points" => t["分", "Points"],
        "months" => t["月", "Months"],
        "days" => t["天", "Days"],
        "least" => t["起点", "From"],
        "weight" => t["分值", "Weight"],
        "state" => t["状态", "State"],
        "version" => t["版次", "Edition"],
        "law" => t["条款", "Article"],
        "category" or "categories" => t["类别", "Category"],
        "word" => t["词", "Word"],
        "use" => t["用途", "Use"],
        "kind" => t["种类", "Kind"],
        _ => column,
    };

    /// <summary>How a row stands, and in which colour.</summary>
    public static (Tone Tone, string Word) State(string state, Text t) => state switch
    {
        "now" => (Tone.Ok, t["现行", "In force"]),
        "later" => (Tone.Info, t["还没到", "To come"]),
        _ => (Tone.Unknown, t["已被替代", "Former"]),
    };
}
