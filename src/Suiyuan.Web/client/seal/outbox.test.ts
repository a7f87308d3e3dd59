import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import "fake-indexeddb/auto";
import { all } from "./database.ts";
import { keepNewSealer, type KeptSealer, findSealer, markGranted } from "./keystore.ts";
import { seal } from "./keys.ts";
import { enqueue, flush, outboxState, retryRefused } from "./outbox.ts";
import { sealPart } from "./sealed.ts";

/** A ledger that answers as ours does: idempotent, in order; `broken` is what stands between it and the phone. */
const ledger = {
  recorded: [] as Uint8Array[],
  parts: new Set<string>(),
  broken: undefined as undefined | "offline" | "captive" | "lost-answer" | "busy" | "suspended",
  posts: 0,
};

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json", date: new Date().toUTCString() } });

function take(bytes: Uint8Array): object {
  const known = ledger.recorded.findIndex((r) => Buffer.from(r).equals(bytes));
  const index = known >= 0 ? known : ledger.recorded.push(bytes) - 1;
  return { id: `id-${index}`, index, ...(known >= 0 ? { already: true } : {}) };
}

/** The statements of a sequence: each begins with tag 18 over an array of four (d2 84). */
function split(body: Uint8Array): Uint8Array[] {
  const starts = [...body.keys()].filter((i) => body[i] === 0xd2 && body[i + 1] === 0x84 && body[i + 2] === 0x58);
  return starts.map((start, n) => body.slice(start, starts[n + 1]));
}

globalThis.fetch = async (input, init) => {
  const body = init?.body as Uint8Array;
  if (ledger.broken === "offline") {
    throw new TypeError("failed to fetch");
  }
  if (init?.method === "PUT") {
    ledger.parts.add(String(input).split("/").at(-1)!);
    return new Response(null, { status: 204 });
  }
  ledger.posts++;
  if (ledger.broken === "captive") {
    return new Response("<html>Welcome to the market's WLAN", { status: 200, headers: { "content-type": "text/html" } });
  }
  if (ledger.broken === "busy") {
    return new Response(null, { status: 503, headers: { "retry-after": "0" } });
  }
  if (ledger.broken === "suspended") {
    return json(403, { code: "party-suspended", title: "主体已被暂停" });
  }
  const answers = split(body).map(take);
  if (ledger.broken === "lost-answer") {
    ledger.broken = "offline";
    throw new TypeError("network changed");
  }
  return answers.length === 1 ? json(201, answers[0]) : json(200, answers);
};

let sealer: KeptSealer;

beforeEach(async () => {
  Object.assign(ledger, { recorded: [], parts: new Set(), broken: undefined, posts: 0 });
  sealer = await keepNewSealer("huangsha.a012", "test");
});

const sale = (n: string) => seal(sealer, "sale", { v: 1, n });

test("what is sealed without a network is kept with its parts and sent in order, once, when it is back", async () => {
  ledger.broken = "offline";
  const sealed = [await sale("1"), await sale("2"), await sale("3")];
  const part = await sealPart({ total: "12.00" });
  await enqueue({ statement: sealed[0]!, parts: [part], record: { id: sealed[0]!.id } }, { statement: sealed[1]! });
  await enqueue({ statement: sealed[2]! });
  await flush();
  assert.equal((await outboxState()).waiting, 3);
  assert.equal(ledger.recorded.length, 0);

  ledger.broken = undefined;
  await flush();
  assert.deepEqual(ledger.recorded.map((r) => Buffer.from(r)), sealed.map((s) => Buffer.from(s.bytes)));
  assert.deepEqual([...ledger.parts], [part.digest]);
  assert.deepEqual(await outboxState(), { waiting: 0, parts: 0, about: [], refused: [] });
  assert.equal((await all("parts")).length, 0);
  assert.deepEqual(await all("records"), [{ id: sealed[0]!.id, index: 0 }]);
});

test("a lost answer is asked for again and nothing is recorded twice", async () => {
  ledger.broken = "lost-answer";
  await enqueue({ statement: await sale("1") });
  await enqueue({ statement: await sale("2") });
  await flush();
  assert.ok(ledger.recorded.length > 0);
  ledger.broken = undefined;
  await flush();
  assert.equal(ledger.recorded.length, 2);
  assert.equal((await outboxState()).waiting, 0);
});

test("a busy server is not a refusal", async () => {
  ledger.broken = "busy";
  await enqueue({ statement: await sale("1"), about: "huangsha.a12" });
  await flush();
  assert.deepEqual(await outboxState(), { waiting: 1, parts: 0, about: ["huangsha.a12"], refused: [] });
  ledger.broken = undefined;
  await flush();
  assert.equal(ledger.recorded.length, 1);
});

test("a wireless network that answers with its own sign-in page has recorded nothing", async () => {
  ledger.broken = "captive";
  await enqueue({ statement: await sale("1") }, { statement: await sale("2") });
  await flush();
  assert.deepEqual(await outboxState(), { waiting: 2, parts: 0, about: [], refused: [] });
  ledger.broken = undefined;
  await flush();
  assert.equal(ledger.recorded.length, 2);
});

test("a refused statement is kept with its reason and goes when the reason is gone", async () => {
  ledger.broken = "suspended";
  await enqueue({ statement: await sale("1") });
  await flush();
  assert.deepEqual((await outboxState()).refused.map((r) => r.problem?.code), ["party-suspended"]);
  ledger.broken = undefined;
  await retryRefused();
  assert.deepEqual(await outboxState(), { waiting: 0, parts: 0, about: [], refused: [] });
  assert.equal(ledger.recorded.length, 1);
});

test("a kept key is found only when the ledger has granted it", async () => {
  assert.equal((await findSealer("shipai.b003")), null);
  const made = await keepNewSealer("shipai.b003", "阿珍的手机");
  assert.equal((await findSealer("shipai.b003")), null);
  await markGranted(made);
  assert.equal((await findSealer("shipai.b003"))?.keyId, made.keyId);
});
