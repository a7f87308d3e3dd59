import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Bytes, concat, utf8 } from "../shared/bytes.ts";
import { judge, openCheckpoint } from "./judge.ts";
import { parseNote } from "./note.ts";
import { parsePolicy } from "./policy.ts";
import { policyOf, Signer } from "./testkit.ts";

// Made and checked by SharedPolicyTests.cs too, which says each verdict and fault as its enums do.
const fixture = JSON.parse(readFileSync("../../../tests/fixtures/policies.json", "utf8")) as {
  judged: { name: string; policy: string; checkpoint: string; verdict: string; cosigned: Record<string, number>; have: Record<string, number> }[];
  refused: { policy: string; fault: string; line: number }[];
};
const kebab = (name: string): string => name.replace(/\B[A-Z]/g, "-$&").toLowerCase();

for (const { name, policy, checkpoint, verdict, cosigned, have } of fixture.judged) {
  test(`${name}: ${kebab(verdict)}`, async () => {
    for (const engine of ["native", "library"] as const) {
      const judged = await openCheckpoint(checkpoint, await policyOf(policy), engine);
      assert.ok(typeof judged !== "string", String(judged));
      assert.equal(judged.report.verdict, kebab(verdict));
      assert.deepEqual(Object.fromEntries(judged.report.witnesses.filter((w) => w.standing === "cosigned")
        .map((w) => [w.witness.name, w.at!.getTime() / 1000])), cosigned);
      assert.deepEqual(Object.fromEntries(judged.report.groups.map((g) => [g.group.name, g.have])), have);
    }
  });
}

for (const { policy, fault, line } of fixture.refused) {
  const brief = policy.replace(/\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+/g, "+…");
  test(`the policy ${JSON.stringify(brief)} is refused: ${kebab(fault)} on line ${line}`, async () =>
    assert.deepEqual(await parsePolicy(utf8(policy)), { fault: kebab(fault), line }));
}

test("the shared policies and verdicts are all there", () => {
  assert.ok(fixture.judged.length >= 20 && fixture.refused.length >= 30);
  assert.equal(new Set(fixture.judged.map((j) => j.verdict)).size, 6);
});

// Source: tests/fixtures/notes, a public log and its witnesses.
test("accepts a public log's checkpoint with its witnesses' cosignatures", async () => {
  const read = (name: string) => readFileSync(`../../../tests/fixtures/notes/${name}`, "utf8");
  const judged = await openCheckpoint(read("arche2025h1.checkpoint"), await policyOf(read("arche2025h1.policy")));
  assert.ok(typeof judged !== "string");
  assert.equal(judged.report.verdict, "accepted");
  assert.deepEqual(judged.report.witnesses.map((w) => w.at && w.at.getTime() / 1000), [...Array<number>(4).fill(0x6A122120), null]);
  assert.deepEqual(judged.report.groups.map((g) => g.have), [3, 1, 2]);
});

test("a cosignature from the future does not count where there is a clock, nor one from after all time anywhere", async () => {
  const [log, witness] = [await Signer.make("log.example", "log"), await Signer.make("w.example", "witness")];
  const policy = await policyOf(`log ${log.key.vkey}\nwitness w ${witness.key.vkey}\nquorum w\n`);
  const text = "log.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
  const at = async (time: number | bigint, now?: number) => {
    const note = parseNote(`${text}\n${await log.line(text)}${await witness.line(text, time)}`)!;
    const { verdict, witnesses } = await judge(note, "log.example", policy, now === undefined ? undefined : new Date(now * 1000));
    return `${verdict}, ${witnesses[0]!.standing}`;
  };
  assert.equal(await at(1_790_000_300, 1_790_000_000), "accepted, cosigned");
  assert.equal(await at(1_790_000_301, 1_790_000_000), "quorum-not-met, in-future");
  // SPEC: tlog-cosignature, "Format": the time MUST NOT exceed 2^63 - 1, rightly signed or not.
  assert.equal(await at(2n ** 63n - 1n), "accepted, cosigned");
  assert.equal(await at(2n ** 63n), "wrong-cosignature, wrong");
});

test("names are octets, and sizes are bounded", async () => {
  const { key } = await Signer.make("w.example", "witness");
  const latin = (name: number, quorum: number): Bytes =>
    concat(utf8("witness "), Uint8Array.of(name), utf8(` ${key.vkey}\nquorum `), Uint8Array.of(quorum), utf8("\n"));
  const policy = await parsePolicy(latin(0xe9, 0xe9));
  assert.equal("quorum" in policy && policy.quorum, "\ufffdE9");
  assert.deepEqual(await parsePolicy(latin(0xe9, 0xe8)), { fault: "unknown-name", line: 2 });
  assert.deepEqual(await parsePolicy(new Uint8Array(256 * 1024 + 1)), { fault: "too-large", line: 0 });
  const groups = Array.from({ length: 256 }, (_, i) => `group g${i + 1} any g${i}\n`).join("");
  assert.deepEqual(await parsePolicy(utf8(`witness a ${key.vkey}\ngroup g0 any a\n${groups}`)), { fault: "too-large", line: 258 });
});
