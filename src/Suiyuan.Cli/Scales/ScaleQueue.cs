using System.Formats.Cbor;
using System.Globalization;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>What a scale has sealed and nobody has answered for: one file for each sale, whole or not there at all.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">The voucher.</param>
/// <param name="Bytes">The statement, then its sealed part: a sequence as it is sent.</param>
/// <param name="Items">How many items that is.</param>
internal sealed record QueuedSale(string Path, StatementId Id, byte[] Bytes, int Items);

/// <summary>
/// The scale's queue on disk. A sale is in it before anything is printed or sent, and leaves it only when the ledger has answered;
/// a kill at any moment loses nothing, because sending twice is harmless.
/// </summary>
internal sealed class ScaleQueue
{
    private const string Extension = ".sale";

    private readonly string _directory;
    private readonly string _refused;

    /// <summary>Opens or makes a queue.</summary>
    public ScaleQueue(string directory)
    {
        _directory = Directory.CreateDirectory(Path.Combine(directory, "queue")).FullName;
        _refused = Directory.CreateDirectory(Path.Combine(directory, "refused")).FullName;
        foreach (var draft in Directory.EnumerateFiles(_directory, "*.new"))
        {
            // A kill in the middle of writing: that sale was never shown to anyone.
            File.Delete(draft);
        }
    }

    /// <summary>How many wait.</summary>
    public int Count => Directory.EnumerateFiles(_directory, "*" + Extension).Count();

    /// <summary>Keeps a sale; durable on return.</summary>
    public void Add(DateTimeOffset at, byte[] statement, byte[] part)
    {
        if (Statement.TryDecode(statement, out var sale) != StatementFault.None)
        {
            throw new ArgumentException("Not a statement.", nameof(statement));
        }

        // In the order of their making; the id tells two of one millisecond apart.
        var name = string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds():D14}.{sale!.Id}");
        var draft = Path.Combine(_directory, name + ".new");
        var writer = new CborWriter(CborConformanceMode.Canonical);
        writer.WriteByteString(part);
        using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 1))
        {
            file.Write(statement);
            file.Write(writer.Encode());
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, Path.Combine(_directory, name + Extension));
    }

    /// <summary>The oldest, up to so many.</summary>
    public IReadOnlyList<QueuedSale> Oldest(int most) =>
    [
        .. Directory.EnumerateFiles(_directory, "*" + Extension).Order(StringComparer.Ordinal).Take(most).Select(path =>
            new QueuedSale(path, StatementId.Parse(Path.GetFileNameWithoutExtension(path).Split('.')[1]), File.ReadAllBytes(path), 2)),
    ];

    /// <summary>The ledger has it.</summary>
    public static void Drop(QueuedSale sale) => File.Delete(sale.Path);

    /// <summary>The ledger will not take it: set aside for a person, with the reason.</summary>
    public void SetAside(QueuedSale sale, string reason)
    {
        var path = Path.Combine(_refused, Path.GetFileName(sale.Path));
        File.WriteAllText(path + ".txt", reason + "\n");
        File.Move(sale.Path, path, overwrite: true);
    }
}
