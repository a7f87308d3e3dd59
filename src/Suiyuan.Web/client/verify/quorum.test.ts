import assert from "node:assert/strict";
import { test } from "node:test";
import { fromUtf8, utf8 } from "../shared/bytes.ts";
import type { Source, Step } from "./check.ts";
import { Signer, states } from "./testkit.ts";
import { origin, Town } from "./town.ts";

const log = await Signer.make(origin, "log");
const members = new Map<string, Signer>();
for (const name of ["监管局", "黄沙市场", "大学"]) {
  members.set(name, await Signer.make(`witness.example/${encodeURIComponent(name)}`, "witness"));
}

/** Checks a record of a ledger by whose charter members cosign as the rule says, and of which these did; `change` bends a proof. */
async function check(rule: string, by: readonly string[], change: (entry: number, proof: string) => string = (_, proof) => proof): Promise<Step[]> {
  const quorum = [...members].map(([name, { key }]) => `witness ${name} ${key.vkey}\n`).join("") + rule;
  const town = await Town.founded(log, quorum);
  await town.say("admitted", { role: "market", name: { zh: "别的市场" }, under: "gz" }, undefined, "other");
  const site = await town.served(`log ${log.key.vkey}\n${quorum}`, [log, ...by.map((name) => members.get(name)!)]);
  const bent: Source = {
    get: async (path) => {
      const bytes = await site.get(path);
      const entry = town.entries.findIndex(({ id }) => path === `/v/${id}.tlog-proof`);
      return typeof bytes === "number" || entry < 0 ? bytes : utf8(change(entry, fromUtf8(bytes)));
    },
  };
  return (await town.check(bent, [2])).steps;
}

const twoOfThree = "group members 2 监管局 黄沙市场 大学\nquorum members\n";
const step = (steps: readonly Step[], name: string): Step => steps.find((s) => s.name === name)!;
const all = "key pass, record pass, logged pass, cosigned pass, sealed pass, upstream pass";

test("a receipt under a quorum that is met passes, and says who cosigned and when", async () => {
  const steps = await check(twoOfThree, ["监管局", "黄沙市场"]);
  assert.equal(states(steps), all);
  assert.match(step(steps, "cosigned").detail, /^3 个成员中有 2 个签认（章程要求 2 个）：监管局、黄沙市场。/);
  assert.deepEqual(step(steps, "cosigned").list, [
    "监管局：2026年11月23日 周一 14:00 签认", "黄沙市场：2026年11月23日 周一 14:00 签认", "大学：没有签认"]);
});

test("a receipt under a quorum that is not met is recorded, not yet final: unknown, with what to do", async () => {
  const steps = await check(twoOfThree, ["大学"]);
  assert.equal(states(steps), all.replace("cosigned pass", "cosigned unknown"));
  assert.match(step(steps, "cosigned").detail, /^已经记下，还没有最终确认：章程要求 2 个成员签认，现在有 1 个：大学。.*再验一次.*12315/);
});

test("groups within groups each say what they need and have", async () => {
  const rule = "group inner any 监管局 黄沙市场\ngroup outer all inner 大学\nquorum outer\n";
  const met = step(await check(rule, ["黄沙市场", "大学"]), "cosigned");
  assert.equal(met.state, "pass");
  assert.match(met.detail, /^3 个成员中有 2 个签认，章程对各组的要求都达到了：黄沙市场、大学。/);
  assert.deepEqual(met.list!.slice(3), ["“inner”要 1 个，有 1 个（监管局、黄沙市场）", "“outer”要 2 个，有 2 个（inner、大学）"]);
  const short = step(await check(rule, ["黄沙市场", "监管局"]), "cosigned");
  assert.equal(short.state, "unknown");
  assert.match(short.detail, /各组的要求还没有都达到，3 个成员中现在有 2 个签认/);
});

test("with quorum none there is nothing to check, which is no pass, whoever cosigned", async () => {
  const nobody = step(await check("quorum none\n", []), "cosigned");
  assert.deepEqual([nobody.state, nobody.detail], ["none", "章程没有要求成员签认，这一项没有可查的。"]);
  const one = step(await check("quorum none\n", ["监管局"]), "cosigned");
  assert.deepEqual([one.state, one.detail], ["none", "章程没有要求成员签认；有 1 个签认了：监管局。"]);
});

test("a wrong cosignature of a member refuses the whole checkpoint, though the others are enough", async () => {
  const steps = await check(twoOfThree, ["监管局", "黄沙市场", "大学"], (_, proof) =>
    proof.replace(/(\S{20})(\S)(\S+\n)$/, (_all, a, b, c) => `${a}${b === "A" ? "B" : "A"}${c}`));
  assert.equal(states(steps), "key pass, cosigned fail");
  assert.match(step(steps, "cosigned").detail, /大学/);
});

test("where the receipt is final, the records behind it must be too", async () => {
  const without = (entry: number) => check(twoOfThree, ["监管局", "黄沙市场"], (i, proof) =>
    (i === entry ? proof.slice(0, proof.lastIndexOf("— ")) : proof));
  const chain = await without(0);
  assert.match(states(chain), /cosigned unknown, sealed unknown$/);
  assert.match(step(chain, "sealed").detail, /还没有最终确认/);
  assert.match(states(await without(2)), /sealed pass, upstream unknown$/);
});

test("a policy that cannot be read fails, and says on which line", async () => {
  const steps = await check("group members 4 监管局 黄沙市场 大学\nquorum members\n", []);
  assert.equal(states(steps), "key fail");
  assert.match(steps[0]!.detail, /第 5 行读不通：wrong-threshold/);
});
