import type { Checkpoint, LogKey } from "./note.ts";
import { toBase64 } from "../shared/bytes.ts";

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

export type KeyMemory = { known: "first" } | { known: "same"; since: Date } | { known: "changed"; since: Date } | { known: "unavailable" };

/** Compares a ledger's key with the one remembered, and remembers it at the first visit. */
export function rememberKey(log: LogKey, now = new Date()): KeyMemory {
  const seen = read(log.name);
  if (seen === undefined) {
    return { known: "unavailable" };
  }
  if (seen === null) {
    return write(log.name, { vkey: log.vkey, since: now.toISOString(), size: 0, root: "" }) ? { known: "first" } : { known: "unavailable" };
  }
  return { known: seen.vkey === log.vkey ? "same" : "changed", since: new Date(seen.since) };
}

/** Forgets the old key: only after the reader was told and asked for it. */
export function trustNewKey(log: LogKey, now = new Date()): void {
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

/** The newest checkpoint remembered of a ledger, or null. */
export function lastSeen(origin: string): { size: number; root: string } | null {
  const seen = read(origin);
  return seen && seen.size > 0 ? { size: seen.size, root: seen.root } : null;
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
