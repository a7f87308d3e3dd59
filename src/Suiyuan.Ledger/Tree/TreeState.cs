using Suiyuan.Ledger.Verify;

namespace Suiyuan.Ledger.Tree;

/// <summary>
/// The ledger at one size, as readers see it: the right edge by reference, everything left of it in storage. The tiles and
/// the bundle may grow behind the reader's back, but what lies within <see cref="Size"/> does not change.
/// </summary>
/// <param name="Size">Entries: durable and integrated.</param>
/// <param name="Edge">The rightmost tile of each level.</param>
/// <param name="Bundle">The rightmost bundle; empty when all bundles are full.</param>
internal sealed record TreeState(long Size, Tile[] Edge, Bundle Bundle);
