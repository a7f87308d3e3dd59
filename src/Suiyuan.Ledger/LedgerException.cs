namespace Suiyuan.Ledger;

/// <summary>The environment failed the ledger. Never a caller's mistake and never a refusal.</summary>
public abstract class LedgerException : IOException
{
    private protected LedgerException(string message, string path, Exception? inner)
        : base(message, inner) => Path = path;

    /// <summary>The file (or the driver's name of the object) that it is about.</summary>
    public string Path { get; }

    /// <summary>True when trying the same again later can help without anyone doing anything.</summary>
    public abstract bool IsTransient { get; }
}

/// <summary>What is stored is not what was written: a hash, checksum or signature does not hold.</summary>
public sealed class LedgerCorruptException : LedgerException
{
    /// <summary>Names what is wrong and where.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reason">What does not hold, as a clause.</param>
    /// <param name="offset">Where in the file, in bytes, when known.</param>
    public LedgerCorruptException(string path, string reason, long? offset = null)
        : base(offset is null ? $"{path}: {reason}" : $"{path}, at byte {offset}: {reason}", path, null) => Offset = offset;

    /// <summary>Where in the file, in bytes, when known.</summary>
    public long? Offset { get; }

    /// <inheritdoc />
    public override bool IsTransient => false;
}

/// <summary>The storage could not be read or written: a full disk, a lost volume, missing permissions.</summary>
public sealed class LedgerStorageException : LedgerException
{
    /// <summary>Names the file and what was tried.</summary>
    public LedgerStorageException(string path, string attempted, Exception inner)
        : base($"{path}: could not {attempted}: {inner?.Message}", path, inner)
    {
    }

    /// <inheritdoc />
    public override bool IsTransient => false;
}

/// <summary>Another process has this ledger open.</summary>
public sealed class LedgerInUseException : LedgerException
{
    /// <summary>Names the lock file.</summary>
    public LedgerInUseException(string path, Exception? inner)
        : base($"{path}: another process has this ledger open", path, inner)
    {
    }

    /// <inheritdoc />
    public override bool IsTransient => true;
}
