namespace Suiyuan.Domain.Products;

/// <summary>Tables that come with the assembly as CSV: no quoting, # begins a comment line, the first other line is the head.</summary>
internal static class DataFile
{
    /// <summary>The rows of a file, each cut into as many cells as the head has.</summary>
    public static IEnumerable<string[]> Rows(string name, string head)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').ToArray();
        if (lines[0] != head)
        {
            throw new InvalidOperationException($"{name} must begin with {head}.");
        }

        var wanted = head.Split(',').Length;
        return lines.Skip(1).Select(line => line.Split(',') is { } cells && cells.Length == wanted
            ? cells
            : throw new InvalidOperationException($"{name}: {wanted} cells are wanted: {line}"));
    }
}
