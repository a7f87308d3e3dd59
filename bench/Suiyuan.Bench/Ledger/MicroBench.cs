using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Suiyuan.Ledger.Tree;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Bench;

internal static class MicroBench
{
    public static Task RunAsync(BenchOptions options)
    {
        var config = options.Short ? DefaultConfig.Instance.AddJob(Job.ShortRun) : DefaultConfig.Instance;
        BenchmarkSwitcher.FromAssembly(typeof(MicroBench).Assembly).Run(["--filter", "*"], config);
        return Task.CompletedTask;
    }
}

/// <summary>The loops that every entry goes through. Allocation is the figure to watch: it should be none.</summary>
[MemoryDiagnoser]
public class EntryLoops
{
    private readonly byte[] _entry = new byte[400];
    private readonly TreeEdge _edge = new();
    private readonly IdIndex _ids = new();
    private Hash _leaf;
    private ulong _next;

    /// <summary>A million ids, so that the table does not fit the processor's cache.</summary>
    [GlobalSetup]
    public void Fill()
    {
        _leaf = Merkle.LeafHash(_entry);
        for (var i = 0; i < 1_000_000; i++)
        {
            _ids.Add(Next());
        }
    }

    /// <summary>RFC 6962 leaf hash of 400 bytes.</summary>
    [Benchmark]
    public Hash LeafHash() => Merkle.LeafHash(_entry);

    /// <summary>One leaf into the right edge; a full tile's share included.</summary>
    [Benchmark]
    public void AppendLeaf() => _edge.Append(_leaf);

    /// <summary>Looks for an id that is not there, which is the usual case.</summary>
    [Benchmark]
    public bool FindId() => _ids.Find(Next()).TryNext(out _);

    private ulong Next() => unchecked(_next += 0x9E3779B97F4A7C15);
}
