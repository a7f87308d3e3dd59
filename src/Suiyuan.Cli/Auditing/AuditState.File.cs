using System.Security.Cryptography;
using System.Text;
using Suiyuan.Ledger.Checking;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <content>
/// The state as a file, so that the next audit begins where this one ended. It is as good as the place where it is kept: the
/// checksum finds damage, and the log's key keeps it from being used for another log.
/// </content>
internal sealed partial class AuditState
{
    private const string Header = "suiyuan audit state 1\n";
    private const int Levels = 8;

    /// <summary>Writes the file, replacing it whole; durable when this returns.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    public void Save(string path)
    {
        var aside = path + ".tmp";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            using var sha = SHA256.Create();
            using (var hashing = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true))
            using (var writer = new BinaryWriter(hashing, Encoding.UTF8))
            {
                WriteTo(writer);
            }

            file.Write(sha.Hash);
            file.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="log">The log's key.</param>
    /// <exception cref="CommandException">It is damaged, or another log's.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public static AuditState Load(string path, NoteKey log)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        CheckSum(file, path);
        using var reader = new BinaryReader(file, Encoding.UTF8);
        try
        {
            if (Encoding.ASCII.GetString(reader.ReadBytes(Header.Length)) != Header)
            {
                throw Damaged(path, "it is not the state of an audit");
            }

            var whose = reader.ReadString();
            if (whose != log.ToString())
            {
                throw new CommandException(ExitCode.CannotRead,
                    $"{path} is of the audit of another log, or of another key of it: {whose}, not {log}. Name another --state.");
            }

            var state = new AuditState(log);
            state.ReadFrom(reader);
            return state;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw Damaged(path, e.Message);
        }
    }

    private void WriteTo(BinaryWriter writer)
    {
        writer.Write(Encoding.ASCII.GetBytes(Header));
        writer.Write(Log.ToString());
        writer.Write(Size);
        writer.Write(Root.ToArray());
        for (var level = 0; level < Levels; level++)
        {
            var tile = _edge.TileAt(level);
            writer.Write((ushort)tile.Width);
            writer.Write(tile.Width == 0 ? [] : tile.ToArray(tile.Width));
        }

        foreach (var root in _bundleRoots)
        {
            writer.Write(root.ToArray());
        }

        Span<byte> kept = stackalloc byte[SeenIds.KeptSize];
        for (long i = 0; i < Size; i++)
        {
            _ids.Read(i, kept);
            writer.Write(kept);
        }

        writer.Write(_controls.Count);
        foreach (var (index, statement) in _controls)
        {
            writer.Write(index);
            writer.Write(statement.Length);
            writer.Write(statement.Span);
        }
    }

    private void ReadFrom(BinaryReader reader)
    {
        var size = reader.ReadInt64();
        if (size < 0 || size > reader.BaseStream.Length / SeenIds.KeptSize)
        {
            throw new FormatException("it is too short for its size");
        }

        var root = new Hash(reader.ReadBytes(Hash.Size));
        var tiles = new Tile?[Levels];
        for (var level = 0; level < Levels; level++)
        {
            var bytes = reader.ReadBytes(reader.ReadUInt16() * Hash.Size);
            tiles[level] = Tile.Load(bytes);
        }

        _edge = TreeEdge.Restore(size, id => tiles[id.Level] ?? throw new FormatException("a tile of the edge is missing"), NoteBundle);
        if (Root != root)
        {
            throw new FormatException("its root is not that of its edge");
        }

        for (long i = 0; i < size / TileId.FullWidth; i++)
        {
            _bundleRoots.Add(new Hash(reader.ReadBytes(Hash.Size)));
        }

        _ids.Reserve(size);
        Span<byte> kept = stackalloc byte[SeenIds.KeptSize];
        for (long i = 0; i < size; i++)
        {
            reader.BaseStream.ReadExactly(kept);
            _ids.Add(kept);
        }

        for (var i = reader.ReadInt32(); i > 0; i--)
        {
            var index = reader.ReadInt64();
            var bytes = reader.ReadBytes(reader.ReadInt32());
            if (Statement.TryDecode(bytes, out var statement) != StatementFault.None)
            {
                throw new FormatException("a control statement in it is none");
            }

            _rules.Replay(statement!, index);
            _controls.Add((index, bytes));
        }
    }

    private static void CheckSum(FileStream file, string path)
    {
        Span<byte> stored = stackalloc byte[SHA256.HashSizeInBytes];
        if (file.Length < stored.Length)
        {
            throw Damaged(path, "it is cut short");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (var left = file.Length - stored.Length; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            hash.AppendData(buffer, 0, read);
            left -= read == 0 ? throw Damaged(path, "it is cut short") : read;
        }

        file.ReadExactly(stored);
        if (!stored.SequenceEqual(hash.GetHashAndReset()))
        {
            throw Damaged(path, "its checksum does not hold");
        }

        file.Position = 0;
    }

    private static CommandException Damaged(string path, string why) =>
        new(ExitCode.CannotRead, $"{path} is damaged: {why}. Delete it, and the audit begins at entry 0 again.");
}
