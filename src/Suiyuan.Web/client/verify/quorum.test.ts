import assert from "node:assert/strict";
import { test } from "node:test";
import { type Bytes, utf8 } from "../shared/bytes.ts";
import type { Step } from "./check.ts";
import { check, entry, fixture, headOf, Signer, site, states } from "./testkit.ts";

/** The fixture's ledger, cosigned by members as their names and times say; `foreign` is cosigned wrongly. */
async function cosigned(rule: string, by: Record<string, number>, change: (id: string, lines: string) => string = (_, lines) => lines) {
  const members = new Map<string, Signer>();
  for (const name of ["监管局", "黄沙市场", "大学"]) {
    members.set(name, await Signer.make(`witness.example/${encodeURIComponent(name)}`, "witness"));
  }
  const head = headOf(entry("sale").proof);
  const lines = (await Promise.all(Object.entries(by).map(([name, time]) => members.get(name)!.line(head, time)))).join("");
  const files: Record<string, Bytes> = {
    "/log/policy": utf8(`log ${fixture.vkey}\n${[...members].map(([name, { key }]) => `witness ${name} ${key.vkey}\n`).join("")}${rule}`),
  };
  for (const { id, proof } of fixture.entries) {
    files[`/v/${id}.tlog-proof`] = utf8(proof + change(id, lines));
  }
  return site(files);
}

const twoOfThree = "group members 2 监管局 黄沙市场 大学\nquorum members\n";
const step = (steps: readonly Step[], name: string): Step => steps.find((s) => s.name === name)!;
const all = "key pass, record pass, logged pass, cosigned pass, sealed pass, shown pass, upstream pass";

test("a receipt under a quorum that is met passes, and says who cosigned and when", async () => {
  const steps = await check(await cosigned(twoOfThree, { 监管局: 1_795_413_600, 黄沙市场: 1_795_413_660 }));
  assert.equal(states(steps), all);
  assert.match(step(steps, "cosigned").detail, /^3 个成员中有 2 个签认（章程要求 2 个）：监管局、黄沙市场。/);
  assert.deepEqual(step(steps, "cosigned").list, [
    "监管局：2026年11月23日 周一 14:00 签认", "黄沙市场：2026年11月23日 周一 14:01 签认", "大学：没有签认"]);
});

test("a receipt under a quorum that is not met is recorded, not yet final: unknown, with what to do", async () => {
  const steps = await check(await cosigned(twoOfThree, { 大学: 1_795_413_600 }));
  assert.equal(states(steps), all.replace("cosigned pass", "cosigned unknown"));
  assert.match(step(steps, "cosigned").detail, /^已经记下，还没有最终确认：章程要求 2 个成员签认，现在有 1 个：大学。.*再验一次.*12315/);
});

test("groups within groups each say what they need and have", async () => {
  const rule = "group inner any 监管局 黄沙市场\ngroup outer all inner 大学\nquorum outer\n";
  const met = step(await check(await cosigned(rule, { 黄沙市场: 1_795_413_600, 大学: 1_795_413_600 })), "cosigned");
  assert.equal(met.state, "pass");
  assert.match(met.detail, /^3 个成员中有 2 个签认，章程对各组的要求都达到了：黄沙市场、大学。/);
  assert.deepEqual(met.list!.slice(3), ["“inner”要 1 个，有 1 个（监管局、黄沙市场）", "“outer”要 2 个，有 2 个（inner、大学）"]);
  const short = step(await check(await cosigned(rule, { 黄沙市场: 1_795_413_600, 监管局: 1_795_413_600 })), "cosigned");
  assert.equal(short.state, "unknown");
  assert.match(short.detail, /各组的要求还没有都达到，3 个成员中现在有 2 个签认/);
});

test("with quorum none there is nothing to check, which is no pass, whoever cosigned", async () => {
  const nobody = step(await check(await cosigned("quorum none\n", {})), "cosigned");
  assert.deepEqual([nobody.state, nobody.detail], ["none", "章程没有要求成员签认，这一项没有可查的。"]);
  const one = step(await check(await cosigned("quorum none\n", { 监管局: 1_795_413_600 })), "cosigned");
  assert.deepEqual([one.state, one.detail], ["none", "章程没有要求成员签认；有 1 个签认了：监管局。"]);
});

test("a wrong cosignature of a member refuses the whole checkpoint, though the others are enough", async () => {
  const source = await cosigned(twoOfThree, { 监管局: 1, 黄沙市场: 2, 大学: 3 }, (_, lines) => lines.replace(/(\S{20})(\S)(\S+\n)$/, (_all, a, b, c) => `${a}${b === "A" ? "B" : "A"}${c}`));
  const steps = await check(source);
  assert.equal(states(steps), "key pass, cosigned fail");
  assert.match(step(steps, "cosigned").detail, /大学/);
});

test("where the receipt is final, the records behind it must be too", async () => {
  const by = { 监管局: 1_795_413_600, 黄沙市场: 1_795_413_600 };
  const without = (name: string) => cosigned(twoOfThree, by, (id, lines) => (id === entry(name).id ? "" : lines));
  const chain = await check(await without("stall-seal"));
  assert.match(states(chain), /cosigned pass, sealed unknown$/);
  assert.match(step(chain, "sealed").detail, /还没有最终确认/);
  assert.match(states(await check(await without("purchase"))), /shown pass, upstream unknown$/);
});

test("a policy that cannot be read fails, and says on which line", async () => {
  const steps = await check(await cosigned("group members 4 监管局 黄沙市场 大学\nquorum members\n", {}));
  assert.equal(states(steps), "key fail");
  assert.match(steps[0]!.detail, /第 5 行读不通：wrong-threshold/);
});
