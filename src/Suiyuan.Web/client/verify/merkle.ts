import { type Bytes, equal, sha256 } from "../shared/bytes.ts";

/** RFC 9162 section 2.1 hashing with SHA-256. Positions are exact up to 2^53. */

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** The hash of an entry as a leaf of the tree. */
export const leafHash = (entry: Uint8Array): Promise<Bytes> => sha256(leafPrefix, entry);

const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Bytes> => sha256(nodePrefix, left, right);

export type InclusionFault = "index-beyond-size" | "path-too-short" | "path-too-long" | "root-mismatch";

/**
 * Whether the leaf stands at `index` in the tree of `size` leaves with this root.
 * SPEC: RFC 9162 section 2.1.3.2.
 */
export async function checkInclusion(
  leaf: Bytes, index: number, size: number, path: readonly Bytes[], root: Bytes,
): Promise<InclusionFault | null> {
  if (index >= size) {
    return "index-beyond-size";
  }
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) {
      return "path-too-long";
    }
    if (node % 2 === 1 || node === last) {
      hash = await nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) {
    return "path-too-short";
  }
  return equal(hash, root) ? null : "root-mismatch";
}
