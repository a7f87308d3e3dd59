// What the tests of this folder share: the ledger of proofs.json as a site, and keys that sign and cosign.
import { readFileSync } from "node:fs";
import { type Bytes, concat, sha256, toBase64, toHex, utf8 } from "../shared/bytes.ts";
import { Checker, type Outcome, type Source, type Step } from "./check.ts";
import { type NoteKey, parseNoteKey } from "./note.ts";
import { type Policy, parsePolicy } from "./policy.ts";

// Made and checked by SharedProofTests.cs too; npm runs this with client/ as the working directory.
export interface Entry { name: string; id: string; proof: string }
export const fixture = JSON.parse(readFileSync("../../../tests/fixtures/proofs.json", "utf8")) as { vkey: string; entries: Entry[] };
export const entry = (name: string): Entry => fixture.entries.find((e) => e.name === name)!;

export const policyOf = async (text: string): Promise<Policy> => {
  const policy = await parsePolicy(utf8(text));
  if ("fault" in policy) {
    throw new Error(`${policy.fault} on line ${policy.line}`);
  }
  return policy;
};

export const log = (): Promise<Policy> => policyOf(`log ${fixture.vkey}\nquorum none\n`);

/** A site that serves the fixture, except where a test says otherwise. */
export function site(overrides: Record<string, Bytes | number> = {}): Source {
  const chain = utf8(JSON.stringify({ statements: ["charter", "market-admitted", "market-enrol", "market-seal", "stall-admitted",
    "stall-enrol", "stall-seal"].map((name) => entry(name).id) }));
  return {
    get: (path) => Promise.resolve(overrides[path] ?? (path === "/log/policy" ? utf8(`log ${fixture.vkey}\nquorum none\n`)
      : path.endsWith("/chain") ? chain
      : utf8(fixture.entries.find((e) => path === `/v/${e.id}.tlog-proof`)?.proof ?? "") || 404)),
  };
}

const shown = (page: Record<string, string>) => Object.entries(page).map(([fact, text]) => ({ fact, text }));
export const page = { "line.0.product": "东星斑", "line.0.amount": "1,234.5 斤", holder: "阿珍海鲜", market: "黄沙水产交易市场", stall: "A012", time: "2026年11月23日 周一 04:11" };

export async function outcomeOf(source: Source, facts: Record<string, string> = page): Promise<Outcome> {
  const upstream = [{ id: entry("purchase").id, shown: shown({ supplier: "湛江渔港", "line.0.origin": "湛江", time: "2026年11月23日 周一 03:40" }) }];
  return await new Checker(source).check({ id: entry("sale").id, shown: shown(facts) }, upstream, () => {});
}

export const check = async (source: Source, facts: Record<string, string> = page): Promise<Step[]> => (await outcomeOf(source, facts)).steps;

export const states = (steps: readonly Step[]): string => steps.map((step) => `${step.name} ${step.state}`).join(", ");

/** A key that signs as a log, or cosigns as a witness. */
export class Signer {
  readonly key: NoteKey;
  readonly #secret: CryptoKey;

  private constructor(key: NoteKey, secret: CryptoKey) {
    this.key = key;
    this.#secret = secret;
  }

  static async make(name: string, type: NoteKey["type"]): Promise<Signer> {
    const pair = await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"]) as CryptoKeyPair;
    const encoded = concat(Uint8Array.of(type === "log" ? 1 : 4), new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
    const id = toHex((await sha256(utf8(`${name}\n`), encoded)).subarray(0, 4));
    return new Signer((await parseNoteKey(`${name}+${id}+${toBase64(encoded)}`))!, pair.privateKey);
  }

  /** The signature line over a note's text. */
  async line(text: string, time: number | bigint = 0): Promise<string> {
    const stamp = this.key.type === "log" ? new Uint8Array() : new Uint8Array(8);
    if (stamp.length > 0) {
      new DataView(stamp.buffer).setBigUint64(0, BigInt(time));
    }
    const message = stamp.length > 0 ? `cosignature/v1\ntime ${time}\n${text}` : text;
    const signature = new Uint8Array(await crypto.subtle.sign({ name: "Ed25519" }, this.#secret, utf8(message)));
    const id = Uint8Array.from(this.key.id.match(/../g)!, (x) => parseInt(x, 16));
    return `— ${this.key.name} ${toBase64(concat(id, stamp, signature))}\n`;
  }
}

/** The checkpoint's text at the end of a proof, without its signatures. */
export const headOf = (proof: string): string => proof.slice(proof.indexOf("\n\n") + 2, proof.lastIndexOf("\n\n") + 1);
