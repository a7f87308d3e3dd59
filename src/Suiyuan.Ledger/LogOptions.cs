namespace Suiyuan.Ledger;

/// <summary>How a <see cref="TransparencyLog"/> paces itself. The defaults suit a city on two cores.</summary>
public sealed record LogOptions
{
    /// <summary>How often a checkpoint is signed and published when the log has grown. 10 ms to 1 h; default 1 s.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a checkpoint waits for its quorum before a newer one is signed in its place. A member that is slower than
    /// this is not counted on. 100 ms to 1 min; default 2 s.
    /// </summary>
    public TimeSpan QuorumTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long one request to a member may take. Default 10 s.</summary>
    public TimeSpan MemberTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Carries the requests to members; null for one of its own.</summary>
    public HttpMessageHandler? MemberHandler { get; init; }

    /// <summary>Statements that may wait for the sequencer before more are turned away. From 1; default 32,768.</summary>
    public int QueueEntries { get; init; } = 32_768;

    /// <summary>Bytes of statements that may wait for the sequencer. From 16 kB; default 64 MB.</summary>
    public long QueueBytes { get; init; } = 64L << 20;

    /// <summary>How long a submitter that was turned away is told to wait. Default 1 s.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A batch is closed when it holds this many entries. From 1; default 8,192.</summary>
    public int BatchEntries { get; init; } = 8_192;

    /// <summary>A batch is closed when it holds this many bytes. From 1; default 4 MB.</summary>
    public int BatchBytes { get; init; } = 4 << 20;

    /// <summary>A batch opens with a clock entry when the last one is at least this old. Default 10 s.</summary>
    public TimeSpan ClockInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>… or when this many entries have followed it and the second has changed. Default 4,096.</summary>
    public int ClockEntries { get; init; } = 4_096;

    /// <summary>
    /// Bytes of verified tiles and bundles kept in memory. From 1 MB; default 96 MB. A tile takes 16 kB with its inner
    /// nodes, so the tiles of a million entries take 64 MB.
    /// </summary>
    public long CacheBytes { get; init; } = 96L << 20;

    /// <summary>
    /// Entries whose tiles and bundles may be written but not yet flushed to disk (the journal still has them). Beyond
    /// it the sequencer waits for the disk. Default 262,144. Bounds the work of a start after a crash.
    /// </summary>
    public int UnsettledEntries { get; init; } = 262_144;

    /// <summary>Tiles and bundles are flushed when this many entries are new: small enough for a quick start, large enough
    /// not to flush all the time.</summary>
    internal int SettleEntries { get; init; } = 16_384;

    /// <summary>Tells the id of an entry that is no statement; for benchmarks and tests of the ledger alone.</summary>
    internal Func<ReadOnlyMemory<byte>, Verify.StatementId>? IdOf { get; init; }
}
