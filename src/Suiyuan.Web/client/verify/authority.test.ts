import assert from "node:assert/strict";
import { test } from "node:test";
import { createSealer, type Sealer, seal } from "../seal/keys.ts";
import { findAuthority } from "./authority.ts";
import type { Proven } from "./proof.ts";
import { decodeStatement } from "./statement.ts";
import { fixture } from "./testkit.ts";

/** A city with a market, its stall and another market, whose statements stand in a list; that they are in a log is taken as shown. */
async function city() {
  const chain: Proven[] = [];
  const say = async (sealer: Sealer, kind: string, payload: object, subject?: string): Promise<Proven> => {
    const statement = await decodeStatement((await seal(sealer, kind, { v: 1, ...payload }, subject)).bytes);
    assert.ok(typeof statement !== "string", String(statement));
    const proven = { statement, index: chain.length } as Proven;
    chain.push(proven);
    return proven;
  };
  const [bureau, platform, market, other, stall] = await Promise.all(
    ["gz", "suiyuan", "huangsha", "fangcun", "huangsha.a012"].map((party) => createSealer(party)));
  await say(bureau!, "charter", {
    city: { zh: "广州市" }, bureau: { zh: "市场监管局" }, rootKey: bureau!.point, platform: { id: "suiyuan", key: platform!.point },
    log: { origin: fixture.vkey.split("+")[0], vkey: fixture.vkey }, authority: "authority/1", quorum: "none", entries: "open",
  });
  const admit = async (by: Sealer, party: Sealer, role: string) => {
    await say(by, "admitted", { role, name: { zh: party.party }, under: by.party }, party.party);
    await say(by, "key-granted", { key: party.point, use: "seal", label: "x" }, party.party);
  };
  await admit(bureau!, market!, "market");
  await admit(bureau!, other!, "market");
  await admit(market!, stall!, "merchant");
  return { say, chain, parties: { bureau: bureau!, platform: platform!, market: market!, other: other!, stall: stall! } };
}

for (const [who, kind, subject, allowed] of [
  ["platform", "clock", "suiyuan", true],
  ["platform", "ticket-assessed", "huangsha.a012", true],
  ["platform", "ticket-assessed", "huangsha", false],
  ["platform", "ticket-assessed", "gz", false],
  ["platform", "finding-resolved", "huangsha.a012", false],
  ["platform", "purchase", "huangsha.a012", false],
  ["bureau", "ticket-assessed", "huangsha.a012", false],
  ["stall", "ticket-assessed", "huangsha.a012", false],
  ["stall", "finding-explained", "huangsha.a012", true],
  ["market", "finding-explained", "huangsha.a012", true],
  ["other", "finding-explained", "huangsha.a012", false],
  ["bureau", "finding-explained", "huangsha.a012", false],
  ["market", "finding-resolved", "huangsha.a012", true],
  ["bureau", "finding-resolved", "huangsha.a012", true],
  ["other", "finding-resolved", "huangsha.a012", false],
  ["stall", "finding-resolved", "huangsha.a012", false],
  ["bureau", "finding-resolved", "gz", false],
  ["platform", "payment-linked", "huangsha.a012", true],
  ["stall", "payment-linked", "huangsha.a012", false],
  ["stall", "disposal", "huangsha.a012", true],
  ["bureau", "disposal", "huangsha.a012", false],
  ["market", "document-filed", "huangsha", true],
  ["bureau", "document-filed", "gz", false],
  ["market", "notice-posted", "huangsha", true],
  ["market", "notice-posted", "huangsha.a012", false],
  ["bureau", "rapid-test", "huangsha.a012", true],
  ["market", "lab-report", "huangsha.a012", false],
  ["stall", "recall-opened", "huangsha.a012", true],
  ["market", "recall-opened", "huangsha", true],
  ["other", "recall-opened", "huangsha.a012", false],
  ["bureau", "recall-opened", "gz", true],
  ["platform", "recall-opened", "huangsha.a012", false],
  ["platform", "recall-notice", "huangsha.a012", true],
  ["stall", "recall-notice", "huangsha.a012", false],
  ["platform", "recall-acknowledged", "huangsha.a012", true],
  ["bureau", "recall-acknowledged", "huangsha.a012", false],
  ["market", "recall-acknowledged", "huangsha", true],
] as const) {
  test(`${who} ${allowed ? "may" : "may not"} say ${kind} about ${subject}`, async () => {
    const { say, chain, parties } = await city();
    const found = await findAuthority(await say(parties[who], kind, {}, subject), chain);
    assert.equal("fault" in found ? found.fault : null, allowed ? null : "may-not-speak-for-subject");
  });
}
