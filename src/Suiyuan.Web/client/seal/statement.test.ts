import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Bytes, fromBase64Url, sha256, toBase64Url } from "../shared/bytes.ts";
import { createEnrolment, createSealer, readEnrolment, seal } from "./keys.ts";
import { sealPart } from "./sealed.ts";
import { encode, idOf, thumbprint } from "./statement.ts";

interface Vector {
  madeBy: string;
  kind: string;
  issuer: string;
  subject: string;
  signedAt: number;
  payload: string;
  point: string;
  key: string;
  id: string;
  statement: string;
}

// Shared with SharedStatementTests.cs; npm runs this with client/ as the working directory.
const { statements } = JSON.parse(readFileSync("../../../tests/fixtures/statements.json", "utf8")) as { statements: Vector[] };

const bytesOf = (text: string): Bytes => fromBase64Url(text)!;

for (const [row, vector] of statements.entries()) {
  test(`encodes and verifies what either side sealed: ${row} by ${vector.madeBy}`, async () => {
    const bytes = bytesOf(vector.statement);
    const point = bytesOf(vector.point);
    const signature = bytes.slice(-64);
    assert.equal(await thumbprint(point), vector.key);

    const draft = { ...vector, payload: bytesOf(vector.payload) };
    assert.equal(await idOf(draft), vector.id);
    let signed: Bytes | undefined;
    const sealed = await encode(draft, async (what) => {
      signed = what;
      return signature;
    });
    assert.equal(sealed.id, vector.id);
    assert.equal(toBase64Url(sealed.bytes), vector.statement);

    const key = await crypto.subtle.importKey("raw", point, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    assert.ok(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, signed!));
  });
}

test("a statement larger than the ledger takes is not sealed", async () => {
  const sealer = await createSealer("huangsha.a012");
  await assert.rejects(seal(sealer, "sale", { v: 1, note: "鱼".repeat(6000) }), RangeError);
});

test("a kept key cannot be read out", async () => {
  const sealer = await createSealer("huangsha.a012");
  await assert.rejects(crypto.subtle.exportKey("jwk", sealer.privateKey));
  await assert.rejects(crypto.subtle.exportKey("pkcs8", sealer.privateKey));
});

test("an enrolment survives its link and seals with the key that was promised", async () => {
  const made = await createEnrolment("huangsha.a012", "阿珍海鲜");
  const read = await readEnrolment(`#${made.fragment}`);
  assert.ok(read);
  assert.deepEqual([read.party, read.name, read.sealer.point, read.sealer.keyId],
    ["huangsha.a012", "阿珍海鲜", made.point, made.keyId]);
  await seal(read.sealer, "key-granted", { v: 1 });
});

test("an enrolment that was cut short is none", async () => {
  const { fragment } = await createEnrolment("huangsha.a012", "阿珍海鲜");
  for (const cut of ["", "#", fragment.slice(0, -1), fragment.slice(0, 40), `!${fragment.slice(1)}`, "e30"]) {
    assert.equal(await readEnrolment(cut), null, cut);
  }
});

test("a sealed part is salted, so equal prices have different digests", async () => {
  const [a, b] = await Promise.all([sealPart({ total: "125.00" }), sealPart({ total: "125.00" })]);
  assert.notEqual(a.digest, b.digest);
  assert.equal(toBase64Url(await sha256(a.bytes)), a.digest);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(a.bytes.slice(16))), { total: "125.00" });
});
