import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { type Bytes, utf8 } from "../shared/bytes.ts";
import type { Outcome, Source } from "./check.ts";
import { parsePolicy, readQuorum, termsOf } from "./policy.ts";
import { policyOf, Signer, states } from "./testkit.ts";
import { type Handed, origin, thief, Town } from "./town.ts";

const [a, b, evil] = await Promise.all(Array.from({ length: 3 }, () => Signer.make(origin, "log"))) as [Signer, Signer, Signer];
const [w, x, y, z] = await Promise.all(["w", "x", "y", "z"].map((name) => Signer.make(`${name}.example`, "witness"))) as [Signer, Signer, Signer, Signer];

const twoOf = (...members: Signer[]): string => `${members.map(({ key }) => `witness ${key.name[0]} ${key.vkey}\n`).join("")}group m 2 ${members.map(({ key }) => key.name[0]).join(" ")}\nquorum m\n`;
const [first, second] = [twoOf(w, x, y), twoOf(x, y, z)];
const policy = (log: Signer, quorum: string): string => `log ${log.key.vkey}\n${quorum === "none" ? "quorum none\n" : quorum}`;

let memory = new Map<string, string>();
Object.defineProperty(globalThis, "localStorage", {
  configurable: true, value: { getItem: (k: string) => memory.get(k) ?? null, setItem: (k: string, v: string) => void memory.set(k, v) },
});
beforeEach(() => memory = new Map());
const remembered = (): { vkey: string; policy?: string } => JSON.parse(memory.get(`suiyuan.log.${origin}`)!) as { vkey: string; policy?: string };

const passes = "key pass, record pass, logged pass, cosigned pass, sealed pass";
const refused = "key pass, record pass, logged pass, cosigned fail";
const unknown = passes.replace("cosigned pass", "cosigned unknown");
const detail = ({ steps }: Outcome, name: string): string => steps.find((step) => step.name === name)!.detail;

/** A ledger of two of w, x, y, handed over to two of x, y, z. */
async function changed(log = b): Promise<{ town: Town; handed: Handed; source: Source }> {
  const town = await Town.founded(a, first);
  const change = await town.change(log, second);
  const handed = { before: policy(a, first), size: change + 1, by: [a, log, x, y], change };
  return { town, handed, source: await town.served(policy(log, second), [log, x, z], [handed]) };
}

test("the charter's own policy passes, whatever its order, addresses and names of groups", async () => {
  const town = await Town.founded(a, first);
  assert.equal(states((await town.check(await town.served(policy(a, first), [a, w, x]))).steps), passes);
  const other = policy(a, twoOf(y, w, x)).replace("group m", "group q").replace("quorum m", "quorum q").replace("\n", " https://a.example/log\n");
  assert.equal(states((await town.check(await town.served(other, [a, w, x]))).steps), passes);
});

for (const [what, quorum] of [
  ["asks for nobody", "none"], ["asks for fewer", first.replace("m 2", "m any")], ["asks for others", second],
  ["asks for more", first.replace("m 2", "m all")], ["calls a member by another's name", first.replace(/witness w (.*)\nwitness x (.*)/, "witness w $2\nwitness x $1")],
] as const) {
  test(`a served policy that ${what} than the charter is refused`, async () => {
    const town = await Town.founded(a, first);
    const outcome = await town.check(await town.served(policy(a, quorum), [a, w, x, y, z]));
    assert.equal(states(outcome.steps), refused);
    assert.match(detail(outcome, "cosigned"), /^服务器给出的签认规则和章程不一致/);
    assert.equal(outcome.proven, null);
    assert.equal(remembered().policy, undefined);
  });
}

test("a key that the charter does not name is refused, beside the charter's too", async () => {
  const town = await Town.founded(a, "none");
  for (const served of [policy(evil, "none"), `log ${a.key.vkey}\n${policy(evil, "none")}`]) {
    memory.clear();
    assert.equal(states((await town.check(await town.served(served, [a, evil]))).steps), refused);
  }
});

test("one handover, and two, are followed from the charter's policy to the served one", async () => {
  const { town, handed, source } = await changed();
  assert.equal(states((await town.check(source)).steps), passes);
  assert.equal(remembered().policy, termsOf(await policyOf(policy(b, second))));

  const again = await town.change(b, "none");
  const steps = [handed, { before: policy(b, second), size: again + 1, by: [b, y, z], change: again }];
  assert.equal(states((await town.check(await town.served(policy(b, "none"), [b], steps))).steps), passes.replace("cosigned pass", "cosigned none"));
});

for (const [what, bend, quorum = second] of [
  ["that the charter's policy did not cosign", (handed: Handed) => ({ ...handed, by: [a, b, x, z] })],
  ["that the served policy did not cosign", (handed: Handed) => ({ ...handed, by: [a, b, w, x] })],
  ["that the charter's key did not sign", (handed: Handed) => ({ ...handed, by: [b, x, y] })],
  ["that begins with another policy than the charter's", (handed: Handed) => ({ ...handed, before: policy(a, "none") })],
  ["of a tree from before the change", (handed: Handed) => ({ ...handed, size: handed.size - 1 })],
  ["that names no change", ({ before, size, by }: Handed) => ({ before, size, by })],
  ["that names another statement", (handed: Handed) => ({ ...handed, change: 1 })],
  ["whose change says another policy than the served one", (handed: Handed) => handed, second.replace("m 2", "m any")],
] as const) {
  test(`a handover ${what} is refused`, async () => {
    const { town, handed } = await changed();
    const outcome = await town.check(await town.served(policy(b, quorum), [b, x, y, z], [bend(handed)]));
    assert.equal(states(outcome.steps), refused);
    assert.match(detail(outcome, "cosigned"), /^服务器给出的签认规则和章程不一致/);
  });
}

test("a true checkpoint passed off as the handover to a weaker policy is refused, though it satisfies both", async () => {
  const town = await Town.founded(a, first);
  assert.equal(states((await town.check(await town.served(policy(a, first), [a, w, x]))).steps), passes);
  for (const [served, by] of [[policy(a, "none"), [a, w, x]], [policy(evil, "none"), [a, w, x, evil]]] as const) {
    const outcome = await town.check(await town.served(served, [served.includes(evil.key.vkey) ? evil : a], [{ before: policy(a, first), size: 2, by }]));
    assert.match(states(outcome.steps), /cosigned fail|key fail/);
    assert.equal(remembered().vkey, a.key.vkey);
  }
});

test("a change that the bureau did not seal is refused", async () => {
  const town = await Town.founded(a, first);
  const change = await town.change(a, "none", thief);
  const outcome = await town.check(await town.served(policy(a, "none"), [a], [{ before: policy(a, first), size: change + 1, by: [a, w, x], change }]));
  assert.equal(states(outcome.steps), refused);
  assert.match(detail(outcome, "cosigned"), /找不到市场监管部门盖章的变更决定/);
});

test("a change that somebody else than the charter's bureau says, or that is said as something else, is refused", async () => {
  const town = await Town.founded(a, first);
  await town.say("key-granted", { key: thief.point, use: "seal", label: "市场" }, undefined, "huangsha");
  const payload = { log: a.key.vkey, quorum: "none", reason: "换届" };
  for (const change of [await town.say("policy-changed", payload, thief, "huangsha", "huangsha"),
    await town.say("policy-changed", payload, undefined, "huangsha"), await town.say("suspended", payload)]) {
    memory.clear();
    const outcome = await town.check(await town.served(policy(a, "none"), [a], [{ before: policy(a, first), size: change + 1, by: [a, w, x], change }]));
    assert.equal(states(outcome.steps), refused);
    assert.match(detail(outcome, "cosigned"), /找不到市场监管部门盖章的变更决定/);
  }
});

test("a change in another tree than the one handed over is refused: the members of before never saw it", async () => {
  const [town, fork] = [await Town.founded(a, first), await Town.founded(a, first)];
  fork.entries.splice(0, 2, ...town.entries);
  await town.say("admitted", { role: "market", name: { zh: "别的市场" }, under: "gz" }, undefined, "other");
  const change = await fork.change(a, "none");
  await fork.say("admitted", { role: "market", name: { zh: "别的市场" }, under: "gz" }, undefined, "other");
  const handed = { before: policy(a, first), size: 3, by: [a, w, x], change };
  const seen = await town.served(policy(a, "none"), [a], [{ ...handed, change: 1 }]);
  const handovers = new TextDecoder().decode(await seen.get("/log/handovers") as Bytes).replace(town.entries[1]!.id, fork.entries[change]!.id);
  const shown = await fork.served(policy(a, "none"), [a]);
  // Today's checkpoint continues the one handed over; only the proofs are of the fork.
  const outcome = await fork.check({
    get: async (path) => path === "/log/handovers" ? utf8(handovers) : path === "/log/checkpoint" || path.endsWith(".p/3") ? seen.get(path) : shown.get(path),
  });
  assert.equal(states(outcome.steps), refused);
  assert.match(detail(outcome, "cosigned"), /过去被改过/);
});

test("without the handovers, or the charter, it is unknown whose rule it is", async () => {
  const { town, source } = await changed();
  const without = (part: string): Source => ({ get: (path) => path.endsWith(part) ? Promise.resolve(0) : source.get(path) });
  const outcome = await town.check(without("/handovers"));
  assert.equal(states(outcome.steps), unknown);
  assert.match(detail(outcome, "cosigned"), /^签认规则是服务器给的，没能和章程核对。/);
  assert.equal(states((await town.check(without(`${town.entries[2]!.id}.tlog-proof`))).steps), unknown);
  assert.equal(states((await town.check(without("/chain"))).steps), unknown.replace("sealed pass", "sealed unknown"));
  assert.equal(remembered().policy, undefined);
});

test("who has been here before is told that key or members changed as they should, and remembers the new ones", async () => {
  for (const [log, words] of [[b, /^账本按程序换了公钥：.*第 3 条后/], [a, /^账本按程序换了签认的成员：.*第 3 条后/]] as const) {
    memory.clear();
    const town = await Town.founded(a, first);
    await town.check(await town.served(policy(a, first), [a, w, x]));
    const change = await town.change(log, second);
    const source = await town.served(policy(log, second), [log, x, z], [{ before: policy(a, first), size: 3, by: [a, log, x, y], change }]);
    const outcome = await town.check(source);
    assert.equal(states(outcome.steps), passes);
    assert.match(detail(outcome, "key").replaceAll(/\n/g, ""), words);
    assert.deepEqual([remembered().vkey, remembered().policy], [log.key.vkey, termsOf(await policyOf(policy(log, second)))]);
    assert.match(detail(await town.check(source), "key"), /来时记住的一样/);
  }
});

test("another policy than the remembered one under the same key, and no handover to it, is an alarm", async () => {
  const town = await Town.founded(a, first);
  await town.check(await town.served(policy(a, first), [a, w, x]));
  const weaker = await town.check(await town.served(policy(a, "none"), [a]));
  assert.equal(states(weaker.steps), refused.replace("key pass", "key fail"));
  assert.match(detail(weaker, "key"), /公钥没变，但要哪些成员签认的规则和您.*不一样/);
  assert.equal(weaker.changed?.quorum, "none");
  assert.equal(remembered().policy, termsOf(await policyOf(policy(a, first))));

  // Another charter with the same key: nothing is wrong in itself, but it is not what was here.
  const other = await Town.founded(a, "none");
  memory.set(`suiyuan.log.${origin}`, JSON.stringify({ ...remembered(), size: 0, root: "" }));
  assert.match(states((await other.check(await other.served(policy(a, "none"), [a]))).steps), /^key fail/);
  const offline = await other.check(await other.served(policy(a, "none"), [a], null));
  assert.equal(states(offline.steps), "key unknown, record pass, logged pass, cosigned fail");
  assert.match(detail(offline, "cosigned"), /另一份章程的账本/);
});

test("a remembered key that only a false handover leads from is noticed at the charter, and kept", async () => {
  const town = await Town.founded(a, "none");
  await town.check(await town.served(policy(a, "none"), [a]));
  // The thief's own charter, and the old ledger's checkpoint with the thief's signature added.
  const theirs = await Town.founded(evil, "none", thief);
  theirs.entries.unshift(...town.entries);
  memory.set(`suiyuan.log.${origin}`, JSON.stringify({ ...remembered(), size: 0, root: "" }));
  const grown = await theirs.served(policy(evil, "none"), [evil], [{ before: policy(a, "none"), size: 2, by: [a, evil] }]);
  theirs.entries.splice(0, 2);
  const forged = await theirs.served(policy(evil, "none"), [evil]);
  const outcome = await theirs.check({ get: (path) => (path.startsWith("/v/") || path.startsWith("/api/") ? forged : grown).get(path) });
  assert.equal(states(outcome.steps), refused);
  assert.match(detail(outcome, "cosigned"), /另一份章程的账本/);
  assert.equal(remembered().vkey, a.key.vkey);
});

test("a charter's quorum is read as one policy of one log", async () => {
  assert.equal((await readQuorum(a.key.vkey, "none"))?.quorum, "none");
  assert.equal((await readQuorum(a.key.vkey, first))?.witnesses.length, 3);
  for (const [vkey, quorum] of [[undefined, "none"], [a.key.vkey, undefined], [a.key.vkey, ""], [a.key.vkey, "quorum x\n"],
    [`${a.key.vkey} https://a.example`, "none"], [a.key.vkey, `log ${b.key.vkey}\nquorum none\n`], ["x", "none"]]) {
    assert.equal(await readQuorum(vkey, quorum), null);
  }
  assert.ok("fault" in await parsePolicy(new Uint8Array()));
});
