using System.Collections.Frozen;

namespace Suiyuan.Tickets.Reading;

/// <summary>A sale of one thing, written as a form: what a weighbridge prints has 货名 and 净重, and no table.</summary>
internal static class OneLine
{
    /// <summary>What is looked for besides, where a sale has no table.</summary>
    public static readonly FrozenSet<string> Fields = FrozenSet.Create(StringComparer.Ordinal, "quantity", "unit", "item_price");

    /// <summary>The one row, or null when goods or their quantity were not found; what it is made of is no field of the page's own.</summary>
    public static Table? Of(Assignment found)
    {
        var fields = found.Fields;
        var parts = Fields.Where(fields.ContainsKey).ToDictionary(f => f, f => fields[f], StringComparer.Ordinal);
        foreach (var field in parts.Keys)
        {
            fields.Remove(field);
        }

        if (!parts.TryGetValue("quantity", out var quantity) || !fields.TryGetValue("products", out var goods) || goods.Value.Text.AsSpan().ContainsAny('、', ';'))
        {
            return null;
        }

        static Cell As(Settled settled, string text) => new(text, settled.Value.Marks) { Certainty = settled.Structure * settled.Value.Certainty };
        var row = new Dictionary<string, Cell>(StringComparer.Ordinal) { ["name"] = As(goods, goods.Value.Text), ["qty"] = As(quantity, quantity.Value.Text) };
        if (quantity.Value.Unit is { } said)
        {
            row["unit"] = row["qty"] with { Text = said };
        }
        else if (parts.TryGetValue("unit", out var unit))
        {
            row["unit"] = As(unit, unit.Value.Text);
        }

        if (parts.TryGetValue("item_price", out var price))
        {
            row["price"] = As(price, price.Value.Text);
        }

        var marks = row.Values.SelectMany(c => c.Marks).ToFrozenSet();
        return new Table([row], marks.Min(m => m.Y), marks.Max(m => m.Y), 1, marks);
    }
}
