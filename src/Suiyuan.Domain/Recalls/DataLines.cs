using System.Globalization;

namespace Suiyuan.Domain.Recalls;

/// <summary>The tables beside this file: comments begin with #, the first line names the columns.</summary>
internal static class DataLines
{
    /// <summary>The rows of a table.</summary>
    /// <exception cref="InvalidOperationException">It is not there, or has other columns.</exception>
    public static List<string[]> Of(string name, string header)
    {
        using var stream = typeof(DataLines).Assembly.GetManifestResourceStream("Suiyuan.Domain.Recalls." + name)
            ?? throw new InvalidOperationException(name + " is not embedded.");
        using var reader = new StreamReader(stream);
        return Read(reader, name, header);
    }

    /// <summary>The rows of a table that is read.</summary>
    public static List<string[]> Read(TextReader reader, string name, string header)
    {
        var rows = new List<string[]>();
        var columns = header.Split(',').Length;
        var headed = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!headed)
            {
                headed = line == header ? true : throw new InvalidOperationException($"{name} must begin with {header}.");
                continue;
            }

            var row = line.Split(',');
            rows.Add(row.Length == columns ? row : throw new InvalidOperationException($"{name}: this row does not hold: {line}"));
        }

        return rows;
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
