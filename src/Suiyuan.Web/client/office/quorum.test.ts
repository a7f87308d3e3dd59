import assert from "node:assert/strict";
import { test } from "node:test";
import { toBase64, toHex, sha256, utf8 } from "../shared/bytes.ts";
import { parsePolicy } from "../verify/policy.ts";
import { addressOf, concerns, findKey, nameFault, nameOf, quorumText } from "./quorum.ts";

async function vkey(name: string, type: number, fill: number): Promise<string> {
  const encoded = Uint8Array.of(type, ...Array.from({ length: 32 }, () => fill));
  return `${name}+${toHex((await sha256(utf8(name), Uint8Array.of(10), encoded)).subarray(0, 4))}+${toBase64(encoded)}`;
}

test("a rule reads as the policy that it means", async () => {
  const log = await vkey("gz.example/log", 1, 9);
  const members = [
    { name: nameOf(" 消委会 ", "Consumer council"), vkey: await vkey("a/mirror", 4, 1), url: "https://a.example" },
    { name: nameOf("检验院", ""), vkey: await vkey("b/mirror", 4, 2), url: "http://b.example:7080/node" },
  ];
  const policy = await parsePolicy(utf8(`log ${log}\n${quorumText(members, 1)}`));
  assert.ok("quorum" in policy);
  assert.deepEqual(policy.witnesses.map((w) => [w.name, w.url]), [["消委会·Consumer-council", "https://a.example"], ["检验院", "http://b.example:7080/node"]]);
  assert.deepEqual(policy.groups, [{ name: "members", threshold: 1, members: ["消委会·Consumer-council", "检验院"] }]);
  assert.equal(quorumText(members, 0), "none");
});

test("of all that a node prints at its start the last key that cosigns is taken", async () => {
  const [log, witness, mirror] = [await vkey("gz.example/log", 1, 9), await vkey("a/witness", 4, 1), await vkey("a/mirror", 4, 2)];
  const found = await findKey(`A member's node of gz.example/log, named a.\n  the log's key  ${log}\n  cosigns with   ${witness}\n  and with\n     ${mirror}\n`);
  assert.equal(typeof found === "string" ? found : found.vkey, mirror);
  assert.equal(await findKey(log), "log");
  assert.equal(await findKey(mirror.slice(0, -1)), "nothing");
  assert.equal(await findKey(mirror.replace("a/mirror", "b/mirror")), "nothing");
  assert.equal(await findKey(""), "nothing");
});

test("a name holds what a policy can hold", () => {
  assert.equal(nameFault("消委会"), null);
  for (const wrong of ["", "  ", "none", "members", "消·委", "a\u0007"]) {
    assert.notEqual(nameFault(wrong), null, JSON.stringify(wrong));
  }
});

test("an address is of http or https and names no more than a path", () => {
  assert.equal(addressOf(" https://node.example.cn/ "), "https://node.example.cn");
  assert.equal(addressOf("http://10.0.0.7:7080/a"), "http://10.0.0.7:7080/a");
  for (const wrong of ["", "node.example.cn", "ftp://a", "file:///etc", "https://u:p@a.example", "https://a.example?x", "https://a.example/#x", "https:a", "http://a b", "javascript:1"]) {
    assert.equal(addressOf(wrong), null, wrong);
  }
});

test("a rule that protects less than the one before is called so", () => {
  const texts = (before: [number, number] | null, after: [number, number]): string =>
    concerns(before && { least: before[0], count: before[1] }, { least: after[0], count: after[1] }).join("|");
  assert.equal(texts([2, 3], [2, 3]), "");
  assert.equal(texts([2, 3], [3, 5]), "");
  assert.match(texts([2, 3], [0, 0]), /^比现在弱：以后没有成员/);
  assert.match(texts([3, 4], [2, 3]), /^比现在弱：以后 2 个成员串通就够，现在要 3 个。$/);
  assert.match(texts([2, 3], [2, 4]), /^4 个中 2 个不到一大半.*至少要 3 个/);
  assert.match(texts(null, [3, 3]), /任何一个成员停机/);
  assert.match(texts(null, [1, 1]), /只有一个成员/);
});
