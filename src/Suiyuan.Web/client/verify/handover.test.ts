import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { type Bytes, sha256, toBase64, utf8 } from "../shared/bytes.ts";
import type { Source } from "./check.ts";
import { followHandovers, withKey } from "./handover.ts";
import { leafHash } from "./merkle.ts";
import { lastSeen, recognise, rememberCheckpoint } from "./pin.ts";
import { policyOf, Signer } from "./testkit.ts";

const origin = "ledger.suiyuan.example/gz";
const [a, b, c, evil] = await Promise.all(Array.from({ length: 4 }, () => Signer.make(origin, "log"))) as [Signer, Signer, Signer, Signer];
const [w, x] = await Promise.all(["w", "x"].map((name) => Signer.make(`${name}.example`, "witness"))) as [Signer, Signer];

const plain = (...logs: Signer[]): string => `${logs.map(({ key }) => `log ${key.vkey}\n`).join("")}quorum none\n`;
const witnessed = (log: Signer, witness: Signer): string => `log ${log.key.vkey}\nwitness member ${witness.key.vkey}\nquorum member\n`;
const signed = async (text: string, ...by: Signer[]): Promise<string> =>
  `${text}\n${(await Promise.all(by.map((signer) => signer.line(text, 1_795_413_600)))).join("")}`;

// A tree of one entry, then of two; and one whose first entry is another.
const leaves = await Promise.all(["first", "second", "forged"].map((text) => leafHash(utf8(text)))) as [Bytes, Bytes, Bytes];
const two = await sha256(Uint8Array.of(1), leaves[0], leaves[1]);
const head = (size: number, root: Bytes): string => `${origin}\n${size}\n${toBase64(root)}\n`;
const [one, now, forged] = [head(1, leaves[0]), head(2, two), head(1, leaves[2])];

interface Step { policy: string; text?: string; by: Signer[]; size?: number }

/** A log whose newest checkpoint has two entries, with these handovers behind it. */
async function logWith(steps: readonly Step[], newest: Signer[]): Promise<Source> {
  const handovers = await Promise.all(steps.map(async ({ policy, text = one, by, size }) =>
    ({ size: size ?? Number(text.split("\n")[1]), policy, checkpoint: await signed(text, ...by) })));
  const files: Record<string, Bytes> = {
    "/log/handovers": utf8(JSON.stringify({ handovers })), "/log/checkpoint": utf8(await signed(now, ...newest)),
    "/log/tile/0/000.p/2": new Uint8Array([...leaves[0], ...leaves[1]]),
  };
  return { get: (path) => Promise.resolve(files[path] ?? 404) };
}

const follow = async (from: Signer, steps: readonly Step[], served: string, newest: Signer[], seen: { size: number; root: Bytes } | null = null) => {
  const handed = await followHandovers(await logWith(steps, newest), withKey(from.key.vkey), await policyOf(served), seen);
  return typeof handed === "string" ? handed : handed.logs.map(({ key }) => [a, b, c, evil].find((s) => s.key.vkey === key.vkey)!);
};

test("a handover signed by the old key and the new leads to the new", async () =>
  assert.deepEqual(await follow(a, [{ policy: plain(a), by: [a, b] }], plain(b), [b], { size: 1, root: leaves[0] }), [b]));

test("handovers are followed one after the other, through changes of members too", async () => {
  const steps = [
    { policy: plain(a), by: [a, w] }, { policy: witnessed(a, w), by: [a, b, w] }, { policy: witnessed(b, w), by: [b, w, x] },
    { policy: witnessed(b, x), text: now, by: [b, c, x] },
  ];
  assert.deepEqual(await follow(a, steps, witnessed(c, x), [c, x]), [c]);
  assert.deepEqual(await follow(b, steps, witnessed(c, x), [c, x]), [c]);
  assert.equal(await follow(evil, steps, witnessed(c, x), [c, x]), "does-not-begin");
});

test("a handover is dated by the last member who cosigned it, if any did", async () => {
  const steps = [{ policy: plain(a), by: [a, w] }, { policy: witnessed(a, w), by: [a, b, w] }, { policy: plain(b), text: now, by: [b, c] }];
  const handed = await followHandovers(await logWith(steps, [c]), withKey(a.key.vkey), await policyOf(plain(c)), null);
  assert.deepEqual(typeof handed !== "string" && handed.handovers,
    [{ size: 1, at: new Date(1_795_413_600_000) }, { size: 2, at: null }]);
});

for (const [what, steps, served] of [
  ["without the old key", [{ policy: plain(a), by: [b] }], plain(b)],
  ["without the new key", [{ policy: plain(a), by: [a] }], plain(b)],
  ["without the members of before", [{ policy: witnessed(a, w), by: [a, b, x] }], witnessed(b, x)],
  ["without the members of after", [{ policy: witnessed(a, w), by: [a, b, w] }], witnessed(b, x)],
  ["by a key that a forged policy lists beside the old one", [{ policy: plain(a, evil), by: [evil, b] }], plain(b)],
  ["by a key that the policy after lists, but that did not sign it", [{ policy: plain(a), by: [a, b] }, { policy: plain(b, evil), by: [evil, c] }], plain(c)],
  ["with a gap in the chain", [{ policy: plain(a), by: [a, b] }, { policy: plain(evil), by: [evil, c] }], plain(c)],
] as const) {
  test(`a handover ${what} is refused`, async () =>
    assert.equal(await follow(a, steps.map((step) => ({ ...step, by: [...step.by] })), served, [b, c, x]), "not-signed"));
}

test("of the served keys only those that signed the handover are followed", async () =>
  assert.deepEqual(await follow(a, [{ policy: plain(a), by: [a, b] }], plain(evil, b), [b]), [b]));

test("today's ledger must continue the one handed over, and the one seen before", async () => {
  assert.equal(await follow(a, [{ policy: plain(a), text: forged, by: [a, b] }], plain(b), [b]), "history-changed");
  assert.equal(await follow(a, [{ policy: plain(a), by: [a, b] }], plain(b), [b], { size: 1, root: leaves[2] }), "history-changed");
  assert.equal(await follow(a, [{ policy: plain(a), by: [a, b] }], plain(b), [b], { size: 3, root: leaves[0] }), "history-changed");
  assert.equal(await follow(a, [{ policy: plain(a), by: [a, b] }], plain(b), [evil]), "not-compared");
  assert.equal(await follow(a, [{ policy: plain(a), by: [a, b] }], witnessed(b, w), [b]), "not-signed");
});

test("what cannot be read as handovers is refused", async () => {
  const good = { size: 1, policy: plain(a), checkpoint: await signed(one, a, b) };
  const of = async (file: string | number) => followHandovers(
    { get: () => Promise.resolve(typeof file === "number" ? file : utf8(file)) }, withKey(a.key.vkey), await policyOf(plain(b)), null);
  for (const bad of ["", "[]x", "{}", '{"handovers":{}}', '{"handovers":[null]}', '{"handovers":[7]}', "\ud800",
    JSON.stringify({ handovers: [{ ...good, size: 2 }] }), JSON.stringify({ handovers: [{ ...good, policy: "quorum" }] }),
    JSON.stringify({ handovers: [{ ...good, checkpoint: one }] }), JSON.stringify({ handovers: Array<object>(65).fill(good) }),
    JSON.stringify({ handovers: [{ ...good, size: 2, checkpoint: await signed(now, a, b) }, good] }),
    JSON.stringify({ handovers: [], more: "x".repeat(1 << 20) })]) {
    assert.equal(await of(bad), "unreadable", bad.slice(0, 60));
  }
  assert.equal(await of("null"), "unreadable");
  assert.equal(await of('{"handovers":[]}'), "does-not-begin");
  assert.equal(await of(404), "not-fetched");
});

let memory = new Map<string, string>();
Object.defineProperty(globalThis, "localStorage", {
  configurable: true, value: { getItem: (k: string) => memory.get(k) ?? null, setItem: (k: string, v: string) => void memory.set(k, v) },
});
beforeEach(() => memory = new Map());

test("a key that is listed beside the remembered one, and was not handed over to, does not count", async () => {
  const nothing: Source = { get: () => Promise.resolve(404) };
  await recognise(nothing, await policyOf(plain(a)));
  const { policy, memory: known } = await recognise(nothing, await policyOf(plain(evil, a)));
  assert.deepEqual([known.known, policy.logs.map(({ key }) => key.vkey)], ["same", [a.key.vkey]]);
});

test("the tree seen under the old key must be in the one under the new", async () => {
  const source = await logWith([{ policy: plain(a), by: [a, b] }], [b]);
  await recognise(source, await policyOf(plain(a)));
  rememberCheckpoint({ origin, size: 1, root: leaves[2] });
  const { memory: known } = await recognise(source, await policyOf(plain(b)));
  assert.equal(known.known === "changed" && known.why, "history-changed");

  memory.clear();
  await recognise(source, await policyOf(plain(a)));
  rememberCheckpoint({ origin, size: 1, root: leaves[0] });
  assert.equal((await recognise(source, await policyOf(plain(b)))).memory.known, "handed-over");
  assert.deepEqual(lastSeen(origin), { size: 1, root: leaves[0] });
});
