using System.Text;
using Suiyuan.Domain.Views;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Domain.Tests.Views;

/// <summary>Entries in a list, as the view loop reads them.</summary>
internal sealed class ListSource(IReadOnlyList<Statement> entries) : IEntrySource
{
    public long Size => entries.Count;

    public Task WaitAsync(long size, CancellationToken cancellationToken) =>
        Size >= size ? Task.CompletedTask : Task.Delay(Timeout.Infinite, cancellationToken);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(long from, int max, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>([.. entries.Skip((int)from).Take(max).Select(e => e.Bytes)]);
}

/// <summary>A world with views beside it, in a directory of its own.</summary>
internal sealed class ViewWorld : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("suiyuan-views-").FullName;

    public ViewWorld()
    {
        World = Parties.AuthorityMatrixTests.City();
        Path = System.IO.Path.Combine(_directory, "views.db");
        Database = ViewDatabase.Open(Path, SuiyuanViews.Create());
        Loop = new ViewLoop(Database, new ListSource(World.Entries));
    }

    public World World { get; }

    public string Path { get; }

    public ViewDatabase Database { get; private set; }

    public ViewLoop Loop { get; private set; }

    /// <summary>The views, caught up.</summary>
    public ViewReader Read()
    {
#pragma warning disable VSTHRD002 // The list source never waits; tests read better in a line.
        Loop.CatchUpAsync().GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
        return Database.Read();
    }

    /// <summary>Closes the database and opens it again, as a new process would.</summary>
    public void Reopen()
    {
        Database.Dispose();
        Database = ViewDatabase.Open(Path, SuiyuanViews.Create());
        Loop = new ViewLoop(Database, new ListSource(World.Entries));
    }

    /// <summary>Every row of every table, as text, in primary key order.</summary>
    public static string Dump(ViewReader db)
    {
        var text = new StringBuilder();
        const string Tables = """
            SELECT name, CASE (SELECT count(*) FROM pragma_table_info(sqlite_master.name)) WHEN 1 THEN '1' ELSE '1, 2' END FROM sqlite_master WHERE type = 'table' ORDER BY name
            """;
        foreach (var (table, key) in db.All(Tables, r => (r.GetString(0), r.GetString(1))))
        {
            text.Append(table).Append('\n');
            foreach (var row in db.All($"SELECT * FROM {table} ORDER BY {key}", r => string.Join('|', Enumerable.Range(0, r.FieldCount).Select(i =>
                r.GetValue(i) switch { byte[] bytes => Convert.ToHexString(bytes), null => "∅", var other => other.ToString() }))))
            {
                text.Append(row).Append('\n');
            }
        }

        return text.ToString();
    }

    public void Dispose()
    {
        Database.Dispose();
        World.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
