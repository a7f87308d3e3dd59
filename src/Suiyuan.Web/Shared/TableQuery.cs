using System.Globalization;

namespace Suiyuan.Web.Shared;

/// <summary>How a reader asked to see a table, read from the address: filter, order, page.</summary>
public sealed class TableQuery
{
    private readonly string _name;
    private readonly HttpRequest _request;

    private TableQuery(HttpRequest request, string name, int size)
    {
        _request = request;
        _name = name;
        Size = size;
        Find = request.Query[Key("q")].ToString().Trim();
        Sort = request.Query[Key("sort")].ToString();
        Descending = Sort.StartsWith('-');
        Sort = Descending ? Sort[1..] : Sort;
        Page = int.TryParse(request.Query[Key("page")], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, 1_000_000)
            : 1;
    }

    /// <summary>What to look for; empty for everything.</summary>
    public string Find { get; }

    /// <summary>Key of the column to sort by; empty for the page's own order.</summary>
    public string Sort { get; }

    /// <summary>True for largest or latest first.</summary>
    public bool Descending { get; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; }

    /// <summary>Rows on a page.</summary>
    public int Size { get; }

    /// <summary>Rows before this page.</summary>
    public long Skip => (Page - 1L) * Size;

    /// <summary>The query parameters that are not this table's, to be kept when it is searched.</summary>
    public IEnumerable<(string Key, string Value)> Others =>
        from pair in _request.Query
        where pair.Key != Key("q") && pair.Key != Key("page")
        from value in pair.Value
        select (pair.Key, value);

    /// <summary>Reads the query of the table called <paramref name="name"/>.</summary>
    public static TableQuery Of(HttpContext context, string name, int size = 50)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new TableQuery(context.Request, name, size);
    }

    /// <summary>Name of this table's parameter in the address.</summary>
    public string Key(string part) => $"{_name}-{part}";

    /// <summary>The address of the same page with something about this table changed. Sorting by the column that is
    /// sorted by already turns the order round.</summary>
    public string With(string? find = null, string? sort = null, int? page = null)
    {
        var changed = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in _request.Query)
        {
            changed[key] = value.ToString();
        }

        if (find is not null)
        {
            changed[Key("q")] = find;
        }

        if (sort is not null)
        {
            changed[Key("sort")] = sort == Sort && !Descending ? "-" + sort : sort;
        }

        changed[Key("page")] = (page ?? 1).ToString(CultureInfo.InvariantCulture);
        return _request.Path + QueryString.Create(changed.Where(pair => !string.IsNullOrEmpty(pair.Value))) + "#" + _name;
    }
}
