using System.Globalization;
using System.Text;
using Suiyuan.Tickets;

namespace Suiyuan.Cli;

/// <summary>A reading for a person at a terminal.</summary>
internal static class TicketText
{
    /// <summary>Several lines, without the last one's end.</summary>
    public static string Of(TicketReading reading)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{reading.File}: ");
        if (!reading.Readable)
        {
            return text.Append(CultureInfo.InvariantCulture, $"not readable ({reading.Reason}): {Unreadable.TextOf(reading.Reason ?? Unreadable.Uncertain).English}").ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"{reading.Type} ({reading.TypeConfidence:P0}), {reading.Ms} ms");
        foreach (var (name, value) in TicketFieldList.Of(reading.Fields))
        {
            var sure = reading.Confidence.TryGetValue(name, out var confidence) && confidence < 0.9 ? $"  ({confidence:P0})" : "";
            text.Append(CultureInfo.InvariantCulture, $"\n  {name,-12} {value}{sure}");
        }

        foreach (var item in reading.Fields.Items)
        {
            text.Append("\n  row          ").AppendJoin(" · ", TicketFieldList.Cells(item).Select(c => c.Value ?? "–"));
        }

        text.Append(reading.Qr.Present ? $"\n  qr           {reading.Qr.Content ?? "not decoded"}" : "");
        text.Append(reading.Seal.Present ? $"\n  seal         {reading.Seal.Text ?? "not read"}" : "");
        foreach (var finding in reading.Findings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  ! {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule}/{finding.Version} ({finding.Confidence:P0}): {finding.MessageEn}");
        }

        return text.ToString();
    }
}
