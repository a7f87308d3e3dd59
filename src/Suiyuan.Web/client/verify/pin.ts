import { fromBase64, toBase64 } from "../shared/bytes.ts";
import type { Source } from "./check.ts";
import type { Head } from "./consistency.ts";
import type { Handover, HandoverFault } from "./handover.ts";
import type { Checkpoint, NoteKey } from "./note.ts";
import type { Policy } from "./policy.ts";

/**
 * What this browser remembers of a ledger between visits: its key as first seen, and the newest checkpoint. So a ledger
 * that changes its key, or shows two histories of one size, is noticed by anyone who has been here before.
 */

const keyName = (origin: string): string => `suiyuan.log.${origin}`;

interface Remembered {
  vkey: string;
  /** When it was first seen, ISO 8601. */
  since: string;
  size: number;
  root: string;
}

export type KeyMemory =
  | { known: "first" }
  | { known: "same"; since: Date }
  /** Another key, to which the remembered one led by handovers. */
  | { known: "handed-over"; since: Date; handovers: readonly Handover[] }
  /** Another key, and `why` the handovers do not show that it is rightly so. */
  | { known: "changed"; since: Date; why: HandoverFault }
  | { known: "unavailable" };

export interface Recognised {
  /** The served policy without logs that the remembered key does not vouch for. */
  policy: Policy;
  memory: KeyMemory;
}

/**
 * Compares a ledger's keys with the one remembered, and remembers the first at the first visit. A key that is not the
 * remembered one is recognised only along a chain of handovers that begins with it.
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
  if (same.length === policy.logs.length) {
    return { policy, memory: { known: "same", since } };
  }
  const { followHandovers } = await import("./handover.ts");
  const handed = await followHandovers(source, seen.vkey, policy, lastSeen(log.name));
  if (typeof handed !== "string") {
    const logs = policy.logs.filter((one) => same.includes(one) || handed.logs.includes(one));
    if (same.length === 0) {
      // What was seen stays seen: the new key goes on with the old one's history.
      write(log.name, { ...seen, vkey: logs[0]!.key.vkey, since: now.toISOString() });
      return { policy: { ...policy, logs }, memory: { known: "handed-over", since, handovers: handed.handovers } };
    }
    return { policy: { ...policy, logs }, memory: { known: "same", since } };
  }
  return same.length > 0 ? { policy: { ...policy, logs: same }, memory: { known: "same", since } }
    : { policy, memory: { known: "changed", since, why: handed } };
}

/** Forgets the old key: only after the reader was told and asked for it. */
export function trustNewKey(log: NoteKey, now = new Date()): void {
  write(log.name, { vkey: log.vkey, since: now.toISOString(), size: 0, root: "" });
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
