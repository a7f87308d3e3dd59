import assert from "node:assert/strict";
import { test } from "node:test";
import { type Bytes, concat, fromBase64, fromBase64Url, fromUtf8, sha256, toBase64, toBase64Url, utf8 } from "../shared/bytes.ts";
import { type AuthorityFault, findAuthority } from "./authority.ts";
import { verifyEd25519 } from "./ed25519.ts";
import { amount } from "./facts.ts";
import { checkInclusion, leafHash } from "./merkle.ts";
import { parseCheckpoint, parseNote, parseNoteKey } from "./note.ts";
import { failed, openProof, parseProof, type Proven } from "./proof.ts";
import { decodeStatement } from "./statement.ts";
import { check, entry, fixture, log, page, site, states } from "./testkit.ts";

async function proven(name: string): Promise<Proven> {
  const result = await openProof(utf8(entry(name).proof), await log());
  assert.ok(!failed(result), JSON.stringify(result));
  return result;
}

for (const [index, { name, id, proof }] of fixture.entries.entries()) {
  test(`the proof that C# made of ${name} holds`, async () => {
    for (const engine of ["native", "library"] as const) {
      const result = await openProof(utf8(proof), await log(), engine);
      assert.ok(!failed(result), JSON.stringify(result));
      assert.deepEqual([result.statement.id, result.index, result.checkpoint.size], [id, index, fixture.entries.length]);
    }
  });
}

test("a proof with any byte changed fails and says why", async () => {
  const good = utf8(entry("sale").proof);
  const key = await log();
  for (let i = 0; i < good.length; i++) {
    for (const change of [1, 0x20, 0x80]) {
      const bad = good.slice();
      bad[i]! ^= change;
      const result = await openProof(bad, key);
      assert.ok(failed(result), `byte ${i} ^ ${change}`);
      assert.ok(result.fault.length > 0 && result.stage.length > 0);
    }
  }
});

test("a proof cut short anywhere, or with something after it, fails", async () => {
  const good = utf8(entry("sale").proof);
  for (let n = 0; n < good.length; n++) {
    assert.ok(failed(await openProof(good.slice(0, n), await log())), `${n} bytes`);
  }
  for (const more of ["\n", "x", "— a AAAAAAA=", " "]) {
    assert.ok(failed(await openProof(concat(good, utf8(more)), await log())), JSON.stringify(more));
  }
});

test("a proof with CRLF, a missing path line or a doubled one fails", async () => {
  const text = entry("sale").proof;
  const lines = text.split("\n");
  for (const bad of [
    text.replaceAll("\n", "\r\n"),
    [...lines.slice(0, 3), ...lines.slice(4)].join("\n"),
    [...lines.slice(0, 3), lines[3], ...lines.slice(3)].join("\n"),
    text.replace("index 10", "index 010"),
    text.replace("index 10", "index 1000000000000000000"),
    text.replace("extra ", "extra  "),
  ]) {
    assert.ok(failed(await openProof(utf8(bad), await log())));
  }
});

test("a proof of another ledger's key is refused", async () => {
  const policy = await log();
  const key = policy.logs[0]!.key;
  const { publicKey } = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]) as CryptoKeyPair;
  const other = { publicKey: new Uint8Array(await crypto.subtle.exportKey("raw", publicKey)) };
  const opened = (changed: object) => openProof(utf8(entry("sale").proof), { ...policy, logs: [{ key: { ...key, ...changed }, url: null }] });
  assert.deepEqual(await opened(other), { stage: "checkpoint", fault: "wrong-log-signature" });
  assert.deepEqual(await opened({ name: "other" }), { stage: "checkpoint", fault: "unknown-log" });
  assert.deepEqual(await opened({ id: "00000000" }), { stage: "checkpoint", fault: "unknown-log" });
});

test("a statement with any byte changed is refused, has another id, or loses its seal", async () => {
  const sale = await proven("sale");
  const chain = await Promise.all(fixture.entries.map((e) => proven(e.name)));
  for (let i = 0; i < sale.statement.bytes.length; i++) {
    const bytes = sale.statement.bytes.slice();
    bytes[i]! ^= 1;
    const changed = await decodeStatement(bytes);
    if (typeof changed !== "string") {
      assert.ok("fault" in await findAuthority({ ...sale, statement: changed }, chain), `byte ${i}`);
    }
  }
});

test("a statement in another encoding of the same content is refused", async () => {
  const { bytes } = (await proven("sale")).statement;
  // 0xd2 is tag 18 in its shortest form; 0xd8 0x12 says the same, longer. 0x84 is an array of 4; 0x9f … 0xff too.
  assert.equal(await decodeStatement(concat(Uint8Array.of(0xd8, 0x12), bytes.subarray(1))), "not-canonical");
  assert.equal(await decodeStatement(concat(Uint8Array.of(0xd2, 0x9f), bytes.subarray(2), Uint8Array.of(0xff))), "not-canonical");
  assert.equal(await decodeStatement(concat(bytes, Uint8Array.of(0))), "not-cbor");
  assert.equal(await decodeStatement(bytes.subarray(1)), "not-cose-sign1");
  assert.equal(await decodeStatement(new Uint8Array()), "empty");
  assert.equal(await decodeStatement(new Uint8Array(17_000)), "too-large");
});

const authorityOf = async (name: string, without: string[] = []): Promise<AuthorityFault | string> => {
  const chain = await Promise.all(fixture.entries.filter((e) => !without.includes(e.name)).map((e) => proven(e.name)));
  const result = await findAuthority(await proven(name), chain);
  return "fault" in result ? result.fault : `${result.issuer.id} for ${result.subject.id} with ${result.hops[0]!.use}`;
};

for (const [name, expected] of [
  ["sale", "huangsha.a012 for huangsha.a012 with seal"],
  ["sale-by-market", "huangsha for huangsha.a012 with seal"],
  ["sale-by-scale", "huangsha.a012 for huangsha.a012 with device"],
  ["purchase", "huangsha.a012 for huangsha.a012 with seal"],
  ["stall-admitted", "huangsha for huangsha.a012 with seal"],
  ["market-admitted", "gz for huangsha with root"],
  ["charter", "gz for gz with root"],
  ["clock", "suiyuan for suiyuan with platform"],
  ["stall-seal", "huangsha.a012 for huangsha.a012 with enrol"],
  ["scale", "huangsha for huangsha.a012 with seal"],
  ["purchase-by-scale", "device-may-not-say-this"],
  ["sale-by-enrolment", "enrolment-misused"],
  ["sale-by-bureau", "may-not-speak-for-subject"],
  ["sale-by-stranger", "key-not-granted"],
] as const) {
  test(`the authority behind ${name} is: ${expected}`, async () => assert.equal(await authorityOf(name), expected));
}

for (const [missing, fault] of [
  ["charter", "no-charter"], ["market-admitted", "party-not-admitted"], ["market-enrol", "key-not-granted"],
  ["market-seal", "key-not-granted"], ["stall-admitted", "party-not-admitted"], ["stall-enrol", "key-not-granted"],
  ["stall-seal", "key-not-granted"],
] as const) {
  test(`a chain without ${missing} proves no authority: ${fault}`, async () => assert.equal(await authorityOf("sale", [missing]), fault));
}

test("a grant recorded after the sale does not count", async () => {
  const chain = await Promise.all(fixture.entries.map((e) => proven(e.name)));
  const sale = await proven("sale");
  const grant = chain.find((p) => p.statement.id === entry("stall-seal").id)!;
  const late = chain.map((p) => (p === grant ? { ...p, index: sale.index + 1 } : p));
  assert.deepEqual(await findAuthority(sale, late), { fault: "key-not-granted", about: "huangsha.a012" });
});

// SPEC: C2SP signed-note, "Verifier keys" example of golang.org/x/mod/sumdb/note.
test("reads the verifier key of Go's note package, and no neighbour of it", async () => {
  const vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  assert.equal((await parseNoteKey(vkey))?.name, "PeterNeumann");
  for (let i = 0; i < vkey.length; i++) {
    const changed = vkey.slice(0, i) + (vkey[i] === "Q" ? "R" : "Q") + vkey.slice(i + 1);
    assert.equal(await parseNoteKey(changed), null, changed);
  }
});

// SPEC: golang.org/x/mod/sumdb/note, example "If you think cryptography is the answer…".
test("verifies Go's example note with both engines", async () => {
  const key = (await parseNoteKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))!;
  const note = parseNote("If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
    + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n")!;
  for (const engine of ["native", "library"] as const) {
    assert.ok(await verifyEd25519(key.publicKey, note.signatures[0]!.bytes, utf8(note.text), engine));
    assert.ok(!await verifyEd25519(key.publicKey, note.signatures[0]!.bytes, utf8(note.text.replace("you", "You")), engine));
  }
});

test("a checkpoint is three lines or more, with a plain size and a whole root", () => {
  const root = toBase64(new Uint8Array(32));
  assert.equal(parseCheckpoint(`a\n12\n${root}\n`)?.size, 12);
  assert.equal(parseCheckpoint(`a\n12\n${root}\nextension\n`)?.size, 12);
  for (const bad of [`a\n012\n${root}\n`, `a\n-1\n${root}\n`, `a\n12\n${root.slice(1)}\n`, `a\n12\n${root}`, `\n12\n${root}\n`,
    `a\n12\n${root}\n\n`, `a\n99999999999999999999\n${root}\n`, `a\n12\n${root} \n`]) {
    assert.equal(parseCheckpoint(bad), null, JSON.stringify(bad));
  }
});

// SPEC: RFC 9162 section 2.1.5, the tree of seven leaves; and every tree up to 40 leaves.
test("inclusion holds for every leaf of every small tree, and for no other leaf, place or path", async () => {
  const node = (a: Bytes, b: Bytes) => sha256(Uint8Array.of(1), a, b);
  const split = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);
  const root = async (leaves: Bytes[]): Promise<Bytes> => leaves.length === 1 ? leaves[0]!
    : node(await root(leaves.slice(0, split(leaves.length))), await root(leaves.slice(split(leaves.length))));
  const pathTo = async (leaves: Bytes[], i: number): Promise<Bytes[]> => {
    if (leaves.length === 1) {
      return [];
    }
    const k = split(leaves.length);
    return i < k ? [...await pathTo(leaves.slice(0, k), i), await root(leaves.slice(k))]
      : [...await pathTo(leaves.slice(k), i - k), await root(leaves.slice(0, k))];
  };
  for (let size = 1; size <= 40; size += size < 10 ? 1 : 7) {
    const leaves = await Promise.all(Array.from({ length: size }, (_, i) => leafHash(Uint8Array.of(i))));
    const top = await root(leaves);
    for (let i = 0; i < size; i++) {
      const path = await pathTo(leaves, i);
      assert.equal(await checkInclusion(leaves[i]!, i, size, path, top), null);
      assert.ok(await checkInclusion(leaves[(i + 1) % size]!, i, size, path, top) || size === 1);
      assert.ok(await checkInclusion(leaves[i]!, i, size, [...path, top], top));
      assert.ok(size === 1 || await checkInclusion(leaves[i]!, i, size, path.slice(1), top));
      assert.ok(size === 1 || await checkInclusion(leaves[i]!, (i + 1) % size, size, path, top));
    }
    assert.equal(await checkInclusion(leaves[0]!, size, size, [], top), "index-beyond-size");
  }
});

test("base64 has one spelling", () => {
  assert.equal(fromBase64("AB=="), null);
  assert.equal(fromBase64("AA"), null);
  assert.equal(fromBase64(" AA=="), null);
  assert.equal(fromBase64Url("AB"), null);
  assert.equal(fromBase64Url("A+"), null);
  assert.equal(toBase64Url(fromBase64Url("AA")!), "AA");
});

test("amounts are written as the page writes them", () => {
  assert.deepEqual([amount("1234.50", "jin"), amount("0.5", "kg"), amount("1000000", "tail"), amount("12", "unheard")],
    ["1,234.5 斤", "0.5 公斤", "1,000,000 条", "12 unheard"]);
});

test("a true receipt passes every step", async () =>
  assert.equal(states(await check(site())), "key pass, record pass, logged pass, cosigned none, sealed pass, shown pass, upstream pass"));

for (const [fact, text] of Object.entries({ "line.0.product": "东星班", "line.0.amount": "1,234.6 斤", holder: "阿珠海鲜", market: "别的市场", stall: "A013", time: "2026年11月23日 周一 04:12" })) {
  test(`a page that shows another ${fact} than was sealed is caught`, async () => {
    const steps = await check(site(), { ...page, [fact]: text });
    assert.equal(states(steps), "key pass, record pass, logged pass, cosigned none, sealed pass, shown fail, upstream pass");
    assert.ok(steps[5]!.detail.includes(text), steps[5]!.detail);
  });
}

test("a page that shows what was not sealed at all is caught", async () =>
  assert.match(states(await check(site(), { ...page, "line.1.product": "鲍鱼" })), /shown fail/));

test("another record in place of the one asked for is caught", async () =>
  assert.match(states(await check(site({ [`/v/${entry("sale").id}.tlog-proof`]: utf8(entry("sale-by-scale").proof) }))), /record fail$/));

test("what cannot be fetched is unknown, never passed", async () => {
  const proof = `/v/${entry("sale").id}.tlog-proof`;
  assert.equal(states(await check(site({ [proof]: 425 }))), "key pass, record unknown");
  assert.equal(states(await check(site({ [proof]: 0 }))), "key pass, record unknown");
  assert.equal(states(await check(site({ "/log/policy": 0 }))), "key unknown");
  assert.match(states(await check(site({ [`/api/statements/${entry("sale").id}/chain`]: 503 }))), /sealed unknown$/);
  assert.match(states(await check(site({ [`/v/${entry("purchase").id}.tlog-proof`]: 0 }))), /upstream unknown$/);
});

test("a ledger key that cannot be read fails", async () =>
  assert.equal(states(await check(site({ "/log/policy": utf8("quorum none\n") }))), "key fail"));

test("an upstream record that was tampered with fails", async () => {
  const proof = entry("purchase").proof;
  const file = parseProof(utf8(proof))!;
  const altered = proof.replace(toBase64(file.entry), toBase64(utf8(fromUtf8(file.entry.subarray(0, 0)) + "x")));
  assert.match(states(await check(site({ [`/v/${entry("purchase").id}.tlog-proof`]: utf8(altered) }))), /upstream fail$/);
});
