import type { Bytes } from "../shared/bytes.ts";
import { all, put } from "./database.ts";
import { createSealer, type Sealer } from "./keys.ts";

/**
 * The seals kept in this browser, one or more a party. IndexedDB holds the non-extractable key objects themselves:
 * they survive a restart, and no script, ours included, can read the private half.
 */
export interface KeptSealer extends Sealer {
  /** What the person sees in a list of keys, such as "阿珍的手机". */
  label: string;
  use: "root" | "seal";
  /** False until the ledger has granted it: an enrolment that broke off goes on with the same key. */
  granted: boolean;
  /** The sealed grant, kept so that sending it again after a lost answer is the same statement. */
  grant?: Bytes;
  createdAt: number;
}

/** Makes a key and keeps it before anyone hears of it, so that a granted key is never one that was lost. */
export async function keepNewSealer(party: string, label: string, use: KeptSealer["use"] = "seal"): Promise<KeptSealer> {
  const kept: KeptSealer = { ...(await createSealer(party)), label, use, granted: false, createdAt: Date.now() };
  await put("keys", kept);
  // Ask the browser not to clear this site's storage when the phone runs short; a refusal changes nothing else.
  await globalThis.navigator?.storage?.persist?.();
  return kept;
}

/** Keeps the grant that is about to be sent; without one, forgets that of a code that turned out to be void. */
export async function keepGrant(sealer: KeptSealer, grant?: Bytes): Promise<KeptSealer> {
  const { grant: _, ...bare } = sealer;
  const kept = grant ? { ...bare, grant } : bare;
  await put("keys", kept);
  return kept;
}

export async function markGranted(sealer: KeptSealer): Promise<void> {
  const { grant: _, ...kept } = sealer;
  await put("keys", { ...kept, granted: true });
}

/** The newest granted key for `party` (or, without one named, of any party), or null: this browser holds no seal. */
export async function findSealer(party?: string): Promise<KeptSealer | null> {
  const kept = (await keptSealers()).filter((k) => k.granted && (party === undefined || k.party === party));
  return kept[0] ?? null;
}

/** A key made for `party` that the ledger has not granted yet. */
export async function findPendingSealer(party: string): Promise<KeptSealer | null> {
  return (await keptSealers()).find((k) => !k.granted && k.party === party) ?? null;
}

/** All keys in this browser, newest first. */
export async function keptSealers(): Promise<KeptSealer[]> {
  return (await all<KeptSealer>("keys")).sort((a, b) => b.createdAt - a.createdAt);
}
