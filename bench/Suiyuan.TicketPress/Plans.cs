using Suiyuan.TicketPress.Layouts;

namespace Suiyuan.TicketPress;

/// <summary>What to make: every layout in turn, at levels by chance.</summary>
internal static class Plans
{
    public static List<Job> Honest(string set, int seed, int count, IReadOnlyList<string> levels, string? only)
    {
        var layouts = AllLayouts.Of(set).Where(l => only is null || l.Name.Contains(only, StringComparison.Ordinal)).ToArray();
        var plan = new List<Job>();
        while (plan.Count < count)
        {
            foreach (var layout in Chance.Of(seed, set, "order", plan.Count).Some(layouts, layouts.Length).Take(count - plan.Count))
            {
                var id = $"{seed}/{set}/{plan.Count}";
                plan.Add(Plain(layout, id, Chance.Of(id, "level").Of(levels)));
            }
        }

        return plan;
    }

    public static Job Plain(Layout layout, string id, string level) => new()
    {
        Layout = layout, Level = level, Look = id + "/look", Shot = id + "/shot", Facts = () => Variant(Facts.Make(layout.Type, layout.Form, Chance.Of(id, "facts")), Chance.Of(id, "variant")),
    };

    /// <summary>Now and then the platform knows the merchant by a name a little other than the paper's.</summary>
    public static Facts Variant(Facts facts, Chance c)
    {
        if (c.Odds(0.15))
        {
            facts.Merchant = OtherwiseCalled(facts.Merchant, c);
        }

        return facts;
    }

    public static string OtherwiseCalled(string name, Chance c) => c.Int(0, 2) switch
    {
        0 => name + c.Of("A12档", "（B03档）", "（3栋18号）", "(C区07档)"),
        1 when name.StartsWith("广州市", StringComparison.Ordinal) => name[3..],
        _ => name.EndsWith("公司", StringComparison.Ordinal) ? name + c.Of("（12号档）", "二档") : name + "（个体工商户）",
    };
}
