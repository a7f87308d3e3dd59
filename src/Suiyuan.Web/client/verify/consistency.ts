import { type Bytes, equal, sha256 } from "../shared/bytes.ts";
import type { Source } from "./check.ts";

/**
 * Whether a newer tree holds everything that an older one held, in the same places. The nodes that this needs are read
 * from the log's public tiles; that they are right needs no trust, because both roots must come out of them.
 */

export type GrowthFault = "shrank" | "unreadable" | "old-root-mismatch" | "new-root-mismatch";

export interface Head {
  size: number;
  root: Bytes;
}

/** Null when the log has only grown between the two heads. */
export async function checkGrowth(source: Source, older: Head, newer: Head): Promise<GrowthFault | null> {
  if (newer.size < older.size) {
    return "shrank";
  }
  if (newer.size === older.size) {
    return equal(older.root, newer.root) ? null : "new-root-mismatch";
  }
  if (older.size === 0) {
    return null;
  }
  const tiles = new Tiles(source, newer.size);
  // The full subtrees that make up the older tree are nodes of the newer one, if it only grew.
  const old = subtrees(0, older.size);
  const rest = subtrees(older.size, newer.size);
  const hashes: Bytes[] = [];
  for (const node of [...old, ...rest]) {
    const hash = await tiles.node(node.level, node.index);
    if (!hash) {
      return "unreadable";
    }
    hashes.push(hash);
  }
  const nodes = [...old, ...rest].map((node, i) => ({ ...node, hash: hashes[i]! }));
  // Nodes that make the newer root are the newer tree's; only then what they say of the older one is its log's word.
  if (!equal(await fold(nodes), newer.root)) {
    return "new-root-mismatch";
  }
  return equal(await fold(nodes.slice(0, old.length)), older.root) ? null : "old-root-mismatch";
}

interface Subtree {
  level: number;
  index: number;
}

/** The largest full subtrees that cover the leaves from `from` up to `to`, left to right. */
export function subtrees(from: number, to: number): Subtree[] {
  const nodes: Subtree[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    // as high as both the place and what is left allow
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) {
      level++;
    }
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The root over adjacent full subtrees: equal neighbours join, then the right edge folds leftwards (RFC 9162, 2.1.1). */
async function fold(nodes: readonly (Subtree & { hash: Bytes })[]): Promise<Bytes> {
  const stack: (Subtree & { hash: Bytes })[] = [];
  for (const node of nodes) {
    let top = node;
    for (let left = stack[stack.length - 1]; left && left.level === top.level && left.index % 2 === 0; left = stack[stack.length - 1]) {
      stack.pop();
      top = { level: top.level + 1, index: left.index / 2, hash: await join(left.hash, top.hash) };
    }
    stack.push(top);
  }
  let hash = stack.pop()!.hash;
  for (let left = stack.pop(); left; left = stack.pop()) {
    hash = await join(left.hash, hash);
  }
  return hash;
}

const join = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(Uint8Array.of(1), left, right);

/** Reads nodes from tiles of 256 hashes. SPEC: C2SP tlog-tiles. */
class Tiles {
  readonly #source: Source;
  readonly #size: number;
  readonly #read = new Map<string, Promise<Bytes | null>>();

  constructor(source: Source, size: number) {
    this.#source = source;
    this.#size = size;
  }

  async node(level: number, index: number): Promise<Bytes | null> {
    const height = level % 8;
    const first = index * 2 ** height;
    const tile = await this.#tile(Math.floor(level / 8), Math.floor(first / 256));
    const at = first % 256;
    return tile && tile.length >= (at + 2 ** height) * 32 ? this.#root(tile.subarray(at * 32, (at + 2 ** height) * 32)) : null;
  }

  async #root(hashes: Bytes): Promise<Bytes> {
    if (hashes.length === 32) {
      return hashes;
    }
    const half = hashes.length / 2;
    return join(await this.#root(hashes.subarray(0, half)), await this.#root(hashes.subarray(half)));
  }

  #tile(level: number, n: number): Promise<Bytes | null> {
    const width = Math.min(256, Math.floor(this.#size / 256 ** level) - n * 256);
    const path = `/log/tile/${level}/${tileName(n)}${width < 256 ? `.p/${width}` : ""}`;
    let known = this.#read.get(path);
    if (!known) {
      known = this.#source.get(path).then((bytes) => (typeof bytes !== "number" && bytes.length === width * 32 ? bytes : null));
      this.#read.set(path, known);
    }
    return known;
  }
}

/** 1234067 → x001/x234/067 */
export function tileName(n: number): string {
  let name = String(n % 1000).padStart(3, "0");
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    name = `x${String(rest % 1000).padStart(3, "0")}/${name}`;
  }
  return name;
}
