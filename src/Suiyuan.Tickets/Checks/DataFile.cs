namespace Suiyuan.Tickets.Checks;

/// <summary>Tables that lie in the assembly.</summary>
internal static class DataFile
{
    /// <summary>The lines of a table, without empty ones and comments.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream("Suiyuan.Tickets." + name)
            ?? throw new InvalidOperationException(name + " is not in the assembly");
        using var reader = new StreamReader(stream);
        return Lines(reader);
    }

    /// <summary>The lines of a table, without empty ones and comments.</summary>
    public static List<string> Lines(TextReader reader)
    {
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
