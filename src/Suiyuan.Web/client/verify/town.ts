// A small ledger for tests, sealed and signed here: a charter, what its bureau says, and the handovers between policies.
import { encode, thumbprint } from "../seal/statement.ts";
import { type Bytes, sha256, toBase64, toBase64Url, utf8 } from "../shared/bytes.ts";
import { Checker, type Outcome, type Source } from "./check.ts";
import { leafHash } from "./merkle.ts";
import type { Signer } from "./testkit.ts";

export const origin = "ledger.suiyuan.example/town";
const at = 1_795_413_600;

/** A handover as the log would list it; `change`: the place of the statement that says the policy after. */
export interface Handed { before: string; size: number; by: readonly Signer[]; change?: number }

interface Entry { id: string; bytes: Bytes; leaf: Bytes }

const root = async (leaves: readonly Bytes[]): Promise<Bytes> => leaves.length === 1 ? leaves[0]!
  : sha256(Uint8Array.of(1), await root(leaves.slice(0, half(leaves.length))), await root(leaves.slice(half(leaves.length))));
const half = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);
const pathTo = async (leaves: readonly Bytes[], i: number): Promise<Bytes[]> => {
  const k = half(leaves.length);
  return leaves.length === 1 ? [] : i < k ? [...await pathTo(leaves.slice(0, k), i), await root(leaves.slice(k))]
    : [...await pathTo(leaves.slice(k), i - k), await root(leaves.slice(0, k))];
};

/** A P-256 key that seals. */
class Seal {
  readonly point: string;
  readonly #id: string;
  readonly #secret: CryptoKey;

  private constructor(point: string, id: string, secret: CryptoKey) {
    [this.point, this.#id, this.#secret] = [point, id, secret];
  }

  static async make(): Promise<Seal> {
    const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, ["sign", "verify"]) as CryptoKeyPair;
    const point = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
    return new Seal(toBase64Url(point), await thumbprint(point), pair.privateKey);
  }

  async entry(kind: string, issuer: string, subject: string, payload: object): Promise<Entry> {
    const draft = { kind, key: this.#id, issuer, subject, signedAt: at, payload: utf8(JSON.stringify({ v: 1, ...payload })) };
    const { id, bytes } = await encode(draft, async (what) =>
      new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, this.#secret, what)));
    return { id, bytes, leaf: await leafHash(bytes) };
  }
}

export const [bureau, thief] = await Promise.all([Seal.make(), Seal.make()]) as [Seal, Seal];
const platform = await Seal.make();

export class Town {
  readonly entries: Entry[] = [];

  /** Entry 0: the charter, by which the log began. Entry 1: the bureau admits a market. */
  static async founded(log: Signer, quorum: string, by = bureau): Promise<Town> {
    const town = new Town();
    await town.say("charter", {
      city: { zh: "广州市" }, bureau: { zh: "市场监管局" }, rootKey: by.point, platform: { id: "suiyuan", key: platform.point },
      log: { origin, vkey: log.key.vkey }, authority: "authority/1", quorum, entries: "open",
    }, by);
    await town.say("admitted", { role: "market", name: { zh: "黄沙水产交易市场" }, under: "gz", market: { type: "wholesale" } }, by, "huangsha");
    return town;
  }

  /** Adds what the bureau, or somebody else, says; gives its place. */
  async say(kind: string, payload: object, by = bureau, subject = "gz", issuer = "gz"): Promise<number> {
    return this.entries.push(await by.entry(kind, issuer, subject, payload)) - 1;
  }

  change(log: Signer, quorum: string, by = bureau): Promise<number> {
    return this.say("policy-changed", { log: log.key.vkey, quorum, reason: "换届" }, by);
  }

  async checkpoint(size: number, by: readonly Signer[]): Promise<string> {
    const text = `${origin}\n${size}\n${toBase64(await root(this.entries.slice(0, size).map(({ leaf }) => leaf)))}\n`;
    return `${text}\n${(await Promise.all(by.map((signer) => signer.line(text, at)))).join("")}`;
  }

  /** Serves it under a policy, its newest checkpoint signed by these, with these handovers behind it (null: none to be had). */
  async served(policy: string, by: readonly Signer[], handed: readonly Handed[] | null = []): Promise<Source> {
    const size = this.entries.length;
    const newest = await this.checkpoint(size, by);
    const leaves = this.entries.map(({ leaf }) => leaf);
    const handovers = await Promise.all((handed ?? []).map(async ({ before, size: n, by: signers, change }) =>
      ({ size: n, policy: before, ...change === undefined ? {} : { change: this.entries[change]!.id }, checkpoint: await this.checkpoint(n, signers) })));
    const files = new Map<string, Bytes>([
      ["/log/policy", utf8(policy)], ["/log/checkpoint", utf8(newest)],
      [`/log/tile/0/000.p/${size}`, new Uint8Array(leaves.flatMap((leaf) => [...leaf]))],
      ...handed ? [["/log/handovers", utf8(JSON.stringify({ handovers }))]] as const : [],
    ]);
    for (const [i, { id, bytes }] of this.entries.entries()) {
      const path = (await pathTo(leaves, i)).map((hash) => `${toBase64(hash)}\n`).join("");
      files.set(`/v/${id}.tlog-proof`, utf8(`c2sp.org/tlog-proof@v1\nextra ${toBase64(bytes)}\nindex ${i}\n${path}\n${newest}`));
      files.set(`/api/statements/${id}/chain`, utf8(JSON.stringify({ statements: this.entries.slice(0, i).map((entry) => entry.id) })));
    }
    return { get: (path) => Promise.resolve(files.get(path) ?? 404) };
  }

  /** Checks the market's admission on that site. */
  async check(source: Source, upstream: readonly number[] = []): Promise<Outcome> {
    return new Checker(source).check({ id: this.entries[1]!.id, shown: [] }, upstream.map((i) => ({ id: this.entries[i]!.id, shown: [] })), () => {});
  }
}
