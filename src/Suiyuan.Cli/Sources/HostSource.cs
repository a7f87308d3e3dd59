using System.Text.Json;
using Suiyuan.Ledger.Verify;

namespace Suiyuan.Cli;

/// <summary>What a host gives to whoever wants to verify a statement. Nothing of it is trusted.</summary>
internal sealed class HostSource : IDisposable
{
    /// <summary>More statements than any chain of authority has: each level of parties adds four.</summary>
    private const int MaxChain = 64;

    private readonly HttpSource _http;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="url">The host's address, or that of its log.</param>
    /// <param name="time">For the pauses between attempts.</param>
    public HostSource(string url, TimeProvider time)
    {
        url = url.TrimEnd('/');
        _http = new HttpSource(url.EndsWith("/log", StringComparison.Ordinal) ? url[..^4] : url, null, time);
    }

    /// <summary>Its address.</summary>
    public string Name => _http.Name;

    /// <summary>The policy that it serves.</summary>
    public async Task<LogPolicy> PolicyAsync(CancellationToken cancel) => PolicyFile.Parse(
        await _http.ReadAsync("log/policy", cancel)
            ?? throw new CommandException(ExitCode.CannotRead, $"{Name} serves no policy: give one with --policy."),
        $"{Name}/log/policy");

    /// <summary>The proof of a statement; null when the host does not know it.</summary>
    public Task<byte[]?> ProofAsync(StatementId id, CancellationToken cancel) => _http.ReadAsync($"v/{id}.tlog-proof", cancel);

    /// <summary>The proofs of what gives the statement's key its power; null when the host does not say.</summary>
    public async Task<IReadOnlyList<TlogProof>?> ChainAsync(StatementId id, CancellationToken cancel)
    {
        if (await _http.ReadAsync($"api/statements/{id}/chain", cancel) is not { } json)
        {
            return null;
        }

        var proofs = new List<TlogProof>();
        foreach (var link in ReadChain(json))
        {
            var bytes = await ProofAsync(link, cancel);
            proofs.Add(bytes is not null && TlogProof.TryParse(bytes, out var proof) == ProofFault.None
                ? proof!
                : throw new CommandException(ExitCode.CannotRead, $"{Name} names {link} in the chain, and gives no proof of it."));
        }

        return proofs;
    }

    private List<StatementId> ReadChain(byte[] json)
    {
        var ids = new List<StatementId>();
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var item in document.RootElement.GetProperty("statements").EnumerateArray())
            {
                ids.Add(StatementId.Parse(item.GetString()));
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CommandException(ExitCode.CannotRead, $"{Name} answers with a chain that is none.");
        }

        return ids.Count <= MaxChain
            ? ids
            : throw new CommandException(ExitCode.CannotRead, $"{Name} answers with a chain of {ids.Count}: no chain has more than {MaxChain}.");
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
