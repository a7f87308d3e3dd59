import assert from "node:assert/strict";
import { test } from "node:test";
import { type Bytes, concat, sha256, toBase64, toHex, utf8 } from "../shared/bytes.ts";
import type { Source } from "../verify/check.ts";
import type { Checkpoint } from "../verify/note.ts";
import { policyOf, Signer } from "../verify/testkit.ts";
import { askMembers, membersOf, provesFork } from "./ask.ts";

// A log of five entries, a member with two keys, and what both serve.
const log = await Signer.make("log.example", "log");
const witness = await Signer.make("m.example/witness", "witness");
const mirror = await Signer.make("m.example/mirror", "witness");
const url = "https://m.example";
const policy = await policyOf(`log ${log.key.vkey}\nwitness 大学 ${witness.key.vkey} ${url}/\nquorum none\n`);
const hash = toHex(await sha256(utf8("log.example")));

const leaves = await Promise.all([0, 1, 2, 3, 4].map((i) => sha256(utf8(`leaf ${i}`))));
const join = (a: Bytes, b: Bytes): Promise<Bytes> => sha256(Uint8Array.of(1), a, b);
const root = async (from: number, to: number): Promise<Bytes> => {
  if (to - from === 1) {
    return leaves[from]!;
  }
  const half = 2 ** Math.floor(Math.log2(to - from - 1));
  return join(await root(from, from + half), await root(from + half, to));
};
const headOf = async (size: number, of: Bytes | null = null): Promise<Checkpoint> => ({ origin: "log.example", size, root: of ?? await root(0, size) });
const tiles = (prefix: string) => (path: string): Bytes | 404 => {
  const width = new RegExp(`^${prefix}/tile/0/000\\.p/(\\d+)$`).exec(path)?.[1];
  return width ? concat(...leaves.slice(0, Number(width))) : 404;
};
const here: Source = { get: (path) => Promise.resolve(tiles("/log")(path)) };

async function signed(head: Checkpoint, ...by: Signer[]): Promise<string> {
  const text = `${head.origin}\n${head.size}\n${toBase64(head.root)}\n`;
  return `${text}\n${(await Promise.all(by.map((key) => key.line(text, 1_795_413_600)))).join("")}`;
}

/** Asks the one member, which serves this. */
async function ask(files: Record<string, string | Bytes>, head: Checkpoint, says: object | null = { witnessKey: witness.key.vkey, mirrorKey: mirror.key.vkey, state: "cosigning" }) {
  globalThis.fetch = (input) => {
    const path = String(input).slice(url.length);
    const body = path === "/api/member" ? (says && JSON.stringify(says)) : files[path] ?? (tiles(`/mirror/${hash}`)(path));
    return String(input).startsWith(`${url}/`) ? Promise.resolve(body === 404 || body === null ? new Response("", { status: 404 }) : new Response(body)) : Promise.reject(new TypeError("no such host"));
  };
  return (await askMembers(membersOf(policy), policy, head, here))[0]!.answer;
}

const checkpoint = `/mirror/${hash}/checkpoint`;

test("a member that holds the same, less or more of one history agrees", async () => {
  assert.deepEqual(await ask({ [checkpoint]: await signed(await headOf(4), log, mirror) }, await headOf(4)), { found: "agrees", size: 4, by: 0 });
  assert.deepEqual(await ask({ [checkpoint]: await signed(await headOf(3), log, mirror) }, await headOf(5)), { found: "agrees", size: 3, by: -2 });
  assert.deepEqual(await ask({ [checkpoint]: await signed(await headOf(5), log, witness) }, await headOf(3)), { found: "agrees", size: 5, by: 2 });
});

test("another root at one size, or one that the larger tree does not have, differs", async () => {
  const other = await sha256(utf8("another history"));
  assert.deepEqual(await ask({ [checkpoint]: await signed(await headOf(4, other), log, mirror) }, await headOf(4)), { found: "differs", size: 4 });
  assert.deepEqual(await ask({ [checkpoint]: await signed(await headOf(3, other), log, mirror) }, await headOf(5)), { found: "differs", size: 3 });
  // This site's own head is the false one: the member's tiles lead to the member's root, and not over this site's.
  assert.deepEqual(await ask({ [checkpoint]: await signed(await headOf(5), log, mirror) }, await headOf(3, other)), { found: "differs", size: 5 });
});

test("a member from ahead whose tiles do not lead to its own root has shown nothing", async () => {
  for (const at of leaves.keys()) {
    const garbage = concat(...await Promise.all(leaves.map((leaf, i) => (i === at ? sha256(utf8("garbage")) : leaf))));
    assert.deepEqual(await ask({ [checkpoint]: await signed(await headOf(5), log, mirror), [`/mirror/${hash}/tile/0/000.p/5`]: garbage }, await headOf(3)), { found: "not-compared", size: 5 });
  }
});

test("what the log did not sign, the member did not cosign, or another node answers, is no agreement", async () => {
  const stranger = await Signer.make("log.example", "log");
  const head = await headOf(4);
  assert.deepEqual(await ask({ [checkpoint]: await signed(head, stranger, mirror) }, head), { found: "not-the-logs" });
  assert.deepEqual(await ask({ [checkpoint]: "no note" }, head), { found: "not-the-logs" });
  assert.deepEqual(await ask({ [checkpoint]: Uint8Array.of(0xff) }, head), { found: "not-the-logs" });
  assert.deepEqual(await ask({ [checkpoint]: await signed(head, log) }, head), { found: "not-its-own" });
  assert.deepEqual(await ask({ [checkpoint]: await signed(head, log, mirror) }, head, { witnessKey: mirror.key.vkey, mirrorKey: mirror.key.vkey }), { found: "another-node" });
  // Without its word on which its mirror key is, only the policy's key counts.
  assert.deepEqual(await ask({ [checkpoint]: await signed(head, log, mirror) }, head, null), { found: "not-its-own" });
  assert.deepEqual(await ask({ [checkpoint]: await signed(head, log, witness) }, head, null), { found: "agrees", size: 4, by: 0 });
});

test("a member that holds nothing, says nothing, or says too much", async () => {
  const head = await headOf(4);
  assert.deepEqual(await ask({}, head), { found: "holds-nothing" });
  assert.deepEqual(await ask({}, head, null), { found: "silent" });
  assert.deepEqual(await ask({ [checkpoint]: new Uint8Array((4 << 20) + 1) }, head), { found: "silent" });
  globalThis.fetch = () => Promise.reject(new TypeError("offline"));
  assert.deepEqual((await askMembers(membersOf(policy), policy, head, here))[0]!.answer, { found: "silent" });
});

test("two roots of one size under the log's key prove a fork, and nothing else does", async () => {
  const [one, two] = [await signed(await headOf(4), log), await signed(await headOf(4, leaves[0]!), log)];
  const finding = (...checkpoints: string[]) => ({ number: 1, kind: "Fork", state: "Confirmed" as const, foundAt: "2026-11-23T06:00:00Z", checkpoints });
  assert.equal(await provesFork(finding(one, two), [log.key]), true);
  assert.equal(await provesFork(finding(one, one), [log.key]), false);
  assert.equal(await provesFork(finding(one, await signed(await headOf(3), log)), [log.key]), false);
  assert.equal(await provesFork(finding(one, two), [(await Signer.make("log.example", "log")).key]), false);
  assert.equal(await provesFork(finding(one), [log.key]), false);
});
