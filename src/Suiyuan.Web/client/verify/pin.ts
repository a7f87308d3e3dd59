import { fromBase64, toBase64 } from "../shared/bytes.ts";
import type { Source } from "./check.ts";
import type { Head } from "./consistency.ts";
import type { Handover, HandoverFault } from "./handover.ts";
import type { Checkpoint } from "./note.ts";
import { type Policy, termsOf } from "./policy.ts";

/**
 * What this browser remembers of a ledger between visits: its key as first seen, its policy once that was held against
 * the charter, and the newest checkpoint. So a ledger that changes its key or asks for other members, or shows two
 * histories of one size, is noticed by anyone who has been here before.
 */

const keyName = (origin: string): string => `suiyuan.log.${origin}`;

interface Remembered {
  vkey: string;
  /** The terms of the policy that was found to follow from the charter; missing until one was. */
  policy?: string;
  /** When key or policy was first seen, ISO 8601. */
  since: string;
  size: number;
  root: string;
}

export type Memory =
  | { known: "first" }
  /** `confirmed`: the policy too, which was held against the charter before. */
  | { known: "same"; since: Date; confirmed: boolean }
  /** Another key, or another policy under the same, to which the remembered one led by handovers. */
  | { known: "handed-over"; what: "key" | "policy"; since: Date; handovers: readonly Handover[] }
  /** Another key or policy, and `why` the handovers do not show that it is rightly so. */
  | { known: "changed"; what: "key" | "policy"; since: Date; why: HandoverFault }
  | { known: "unavailable" };

/** Another policy under the known key, and no handovers to be had now: that may be nothing but the network. */
export const waits = (memory: Memory): boolean =>
  memory.known === "changed" && memory.what === "policy" && (memory.why === "not-fetched" || memory.why === "not-compared");

export interface Recognised {
  /** The served policy without logs that the remembered key does not vouch for. */
  policy: Policy;
  memory: Memory;
}

/**
 * Compares a ledger's keys and policy with those remembered, and remembers the first key at the first visit. Others than
 * the remembered ones are recognised only along a chain of handovers that begins with them, and remembered only by
 * `confirm`.
 */
export async function recognise(source: Source, policy: Policy, now = new Date()): Promise<Recognised> {
  const log = policy.logs[0]!.key;
  const seen = read(log.name);
  if (seen === undefined || (seen === null && !write(log.name, { vkey: log.vkey, since: now.toISOString(), size: 0, root: "" }))) {
    return { policy, memory: { known: "unavailable" } };
  }
  if (seen === null) {
    return { policy, memory: { known: "first" } };
  }
  const since = new Date(seen.since);
  const same = policy.logs.filter(({ key }) => key.vkey === seen.vkey);
  const own = same.length > 0 ? { ...policy, logs: same } : policy;
  const unchanged = same.length > 0 && (seen.policy === undefined || seen.policy === termsOf(own));
  const memory: Memory = { known: "same", since, confirmed: seen.policy !== undefined };
  if (unchanged && same.length === policy.logs.length) {
    return { policy, memory };
  }
  const { followHandovers, withKey, withTerms } = await import("./handover.ts");
  const begins = seen.policy === undefined ? withKey(seen.vkey) : withTerms(seen.policy);
  const handed = await followHandovers(source, begins, policy, lastSeen(log.name));
  const what = same.length > 0 ? "policy" : "key";
  if (typeof handed === "string") {
    return { policy: own, memory: unchanged ? memory : { known: "changed", what, since, why: handed } };
  }
  const logs = policy.logs.filter((one) => same.includes(one) || handed.logs.includes(one));
  return { policy: { ...policy, logs }, memory: unchanged ? memory : { known: "handed-over", what, since, handovers: handed.handovers } };
}

/**
 * Remembers a policy that was found to follow from the charter, and the key that it lists: what was seen stays seen, since
 * the history goes on. False, and nothing is remembered, when what is remembered does not stand on the way from the
 * charter to it: then this is another charter's ledger.
 */
export function confirm(path: readonly Policy[], now = new Date()): boolean {
  const policy = path[path.length - 1]!;
  const { name, vkey } = policy.logs[0]!.key;
  const seen = read(name);
  if (!seen) {
    return true;
  }
  const onTheWay = path.some((one) => (seen.policy === undefined ? one.logs.some(({ key }) => key.vkey === seen.vkey) : termsOf(one) === seen.policy));
  const terms = termsOf(policy);
  if (onTheWay && seen.policy !== terms) {
    const since = seen.vkey === vkey && seen.policy === undefined ? seen.since : now.toISOString();
    write(name, { ...seen, vkey: policy.logs.some(({ key }) => key.vkey === seen.vkey) ? seen.vkey : vkey, policy: terms, since });
  }
  return onTheWay;
}

/** Forgets the old key and policy: only after the reader was told and asked for it. */
export function trustAnew({ logs: [log] }: Policy, now = new Date()): void {
  write(log!.key.name, { vkey: log!.key.vkey, since: now.toISOString(), size: 0, root: "" });
}

/**
 * Compares a checkpoint with the newest one seen before. "forked": two trees of one size have different roots, which an
 * honest ledger never shows.
 */
export function rememberCheckpoint(checkpoint: Checkpoint): "fine" | "forked" {
  const seen = read(checkpoint.origin);
  if (!seen) {
    return "fine";
  }
  const root = toBase64(checkpoint.root);
  if (seen.size === checkpoint.size && seen.root !== root) {
    return "forked";
  }
  if (checkpoint.size > seen.size) {
    write(checkpoint.origin, { ...seen, size: checkpoint.size, root });
  }
  return "fine";
}

/** The newest tree remembered of a ledger, or null. */
export function lastSeen(origin: string): Head | null {
  const seen = read(origin);
  const root = seen && seen.size > 0 ? fromBase64(seen.root) : null;
  return seen && root ? { size: seen.size, root } : null;
}

function read(origin: string): Remembered | null | undefined {
  try {
    const text = localStorage.getItem(keyName(origin));
    return text === null ? null : JSON.parse(text) as Remembered;
  } catch {
    // private windows and some WebViews have no storage: then nothing can be remembered, and the page says so
    return undefined;
  }
}

function write(origin: string, value: Remembered): boolean {
  try {
    localStorage.setItem(keyName(origin), JSON.stringify(value));
    return true;
  } catch {
    // full or forbidden, as above
    return false;
  }
}
