import assert from "node:assert/strict";
import { test } from "node:test";
import { type Bytes, concat, sha256, utf8 } from "../shared/bytes.ts";
import type { Source } from "./check.ts";
import { checkGrowth, type Head, subtrees, tileName } from "./consistency.ts";
import { leafHash } from "./merkle.ts";

const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);

async function rootOf(leaves: Bytes[]): Promise<Bytes> {
  return leaves.length === 1 ? leaves[0]!
    : sha256(Uint8Array.of(1), await rootOf(leaves.slice(0, split(leaves.length))), await rootOf(leaves.slice(split(leaves.length))));
}

const leavesOf = (n: number): Promise<Bytes[]> => Promise.all(Array.from({ length: n }, (_, i) => leafHash(utf8(`entry ${i}`))));
const head = async (leaves: Bytes[], size = leaves.length): Promise<Head> => ({ size, root: await rootOf(leaves.slice(0, size)) });

/** Serves the tiles of a tree, as C2SP tlog-tiles wants them. */
async function site(leaves: Bytes[]): Promise<Source> {
  const files = new Map<string, Bytes>();
  for (let level = 0, row = leaves; row.length > 0; level++) {
    for (let n = 0; n * 256 < row.length; n++) {
      const part = row.slice(n * 256, n * 256 + 256);
      files.set(`/log/tile/${level}/${tileName(n)}${part.length < 256 ? `.p/${part.length}` : ""}`, concat(...part));
    }
    const above: Bytes[] = [];
    for (let n = 0; (n + 1) * 256 <= row.length; n++) {
      above.push(await rootOf(row.slice(n * 256, n * 256 + 256)));
    }
    row = above;
  }
  return { get: (path) => Promise.resolve(files.get(path) ?? 404) };
}

test("a log that only grew is found to have only grown, at every size", async () => {
  const leaves = await leavesOf(600);
  for (const size of [1, 2, 3, 7, 8, 100, 255, 256, 257, 300, 512, 513, 599, 600]) {
    const source = await site(leaves.slice(0, size));
    const newer = await head(leaves, size);
    for (const old of [1, 2, 3, 5, 8, 99, 255, 256, 257, 511, 512, 599, 600].filter((n) => n <= size)) {
      assert.equal(await checkGrowth(source, await head(leaves, old), newer), null, `${old} → ${size}`);
    }
  }
});

test("a log that changed an entry, lost one, or shows tiles of another tree is caught", async () => {
  const leaves = await leavesOf(600);
  const changed = [...leaves];
  changed[3] = await leafHash(utf8("rewritten"));
  const honest = await site(leaves);
  const dishonest = await site(changed);
  const [old, now, rewritten] = [await head(leaves, 300), await head(leaves), await head(changed)];
  assert.equal(await checkGrowth(dishonest, old, rewritten), "old-root-mismatch");
  assert.equal(await checkGrowth(honest, old, rewritten), "new-root-mismatch");
  assert.equal(await checkGrowth(dishonest, old, now), "new-root-mismatch");
  assert.equal(await checkGrowth(honest, now, old), "shrank");
  assert.equal(await checkGrowth(honest, now, { ...now, root: rewritten.root }), "new-root-mismatch");
  assert.equal(await checkGrowth({ get: () => Promise.resolve(404) }, old, now), "unreadable");
});

test("subtrees cover a range exactly, left to right", () => {
  for (let from = 0; from < 40; from++) {
    for (let to = from; to < 70; to++) {
      let at = from;
      for (const { level, index } of subtrees(from, to)) {
        assert.equal(index * 2 ** level, at);
        at += 2 ** level;
      }
      assert.equal(at, to);
    }
  }
});

// SPEC: C2SP tlog-tiles: the example of its path encoding.
test("tile names are groups of three digits", () =>
  assert.deepEqual([0, 7, 1000, 1_234_067].map(tileName), ["000", "007", "x001/000", "x001/x234/067"]));
