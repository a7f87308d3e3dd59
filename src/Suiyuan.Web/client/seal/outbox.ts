import type { Bytes } from "../shared/bytes.ts";
import { result, transaction } from "./database.ts";
import type { Problem } from "./problems.ts";
import type { SealedPart } from "./sealed.ts";
import type { SealedStatement } from "./statement.ts";
import { type Outcome, submitMany, uploadPart } from "./submit.ts";

/**
 * What this phone has sealed and the ledger has not confirmed yet. A statement is written here, with its sealed parts,
 * in one durable transaction before anything is sent; it leaves only when the ledger has answered for it and its parts
 * are stored. Sending again is harmless, so a lost answer costs nothing.
 */
export interface Waiting {
  order: number;
  id: string;
  kind: string;
  bytes: Bytes;
  parts: string[];
  queuedAt: number;
  /** Whom it is about, where a page wants to know what waits. */
  about?: string;
  /** Leaf index once recorded; then only parts are still to go. */
  index?: number;
  /** Why the ledger will not take it as it is. Stays here until the person has seen it and dropped or repeated it. */
  problem?: Problem;
}

export interface OutboxState {
  /** Not yet recorded and on their way. */
  waiting: number;
  /** Recorded, but photographs or sealed figures are still to go. */
  parts: number;
  /** Whom the statements on their way are about, of those that said so. */
  about: string[];
  refused: Waiting[];
}

/** `sent` events carry `{ id, outcome }`; `state` events carry an OutboxState. */
export const outboxEvents = new EventTarget();

/** One statement to keep, with what it seals and what the phone itself remembers of it. */
export interface Kept {
  statement: SealedStatement;
  parts?: SealedPart[];
  about?: string;
  /** The phone's own copy; gets `index` or `problem` when the ledger has answered. */
  record?: { id: string };
}

/** Keeps statements in this order, all or none, then starts sending. On return they survive the phone's battery. */
export async function enqueue(...kept: Kept[]): Promise<void> {
  await transaction(["outbox", "parts", "records"], "readwrite", async (store) => {
    for (const { statement, parts = [], about, record } of kept) {
      for (const part of parts) {
        await result(store("parts").put(part));
      }
      await result(store("outbox").add({
        id: statement.id, kind: statement.kind, bytes: statement.bytes,
        parts: parts.map((p) => p.digest), queuedAt: Date.now(), ...(about ? { about } : {}),
      }));
      if (record) {
        await result(store("records").put(record));
      }
    }
  });
  await tell();
  void flush();
}

const list = (): Promise<Waiting[]> => transaction(["outbox"], "readonly", (s) => result<Waiting[]>(s("outbox").getAll()));

export async function outboxState(): Promise<OutboxState> {
  const entries = await list();
  return {
    waiting: entries.filter((e) => e.index === undefined && !e.problem).length,
    parts: entries.filter((e) => e.index !== undefined).length,
    about: entries.flatMap((e) => (e.about && !e.problem ? [e.about] : [])),
    refused: entries.filter((e) => e.problem !== undefined),
  };
}

async function tell(): Promise<void> {
  outboxEvents.dispatchEvent(new CustomEvent("state", { detail: await outboxState() }));
}

/** Forgets a refused statement: it is not on the ledger and never will be. */
export async function dropRefused(order: number): Promise<void> {
  await removeEntry(order);
  await tell();
}

/** Tries refused statements once more, for example after the market has lifted a suspension. */
export async function retryRefused(): Promise<void> {
  await transaction(["outbox"], "readwrite", async (s) => {
    for (const entry of await result<Waiting[]>(s("outbox").getAll())) {
      if (entry.problem) {
        const { problem: _, ...again } = entry;
        await result(s("outbox").put(again));
      }
    }
  });
  await flush();
}

/** Removes an entry with those of its parts that no other entry needs. */
async function removeEntry(order: number): Promise<void> {
  await transaction(["outbox", "parts"], "readwrite", async (s) => {
    const entries = await result<Waiting[]>(s("outbox").getAll());
    const gone = entries.find((e) => e.order === order);
    const needed = new Set(entries.filter((e) => e.order !== order).flatMap((e) => e.parts));
    for (const digest of gone?.parts ?? []) {
      if (!needed.has(digest)) {
        await result(s("parts").delete(digest));
      }
    }
    await result(s("outbox").delete(order));
  });
}

let retry: ReturnType<typeof setTimeout> | undefined;
const firstPause = 2_000;
const longestPause = 60_000;
let backoff = firstPause;

/**
 * Sends what waits, in the order it was sealed, from one tab or worker at a time. Resolves when nothing more can be
 * sent now; tries again by itself with growing pauses while something waits.
 */
export function flush(): Promise<void> {
  return running = running.catch(() => undefined).then(pass);
}

let running: Promise<void> = Promise.resolve();

async function pass(): Promise<void> {
  clearTimeout(retry);
  // Without locks (Safari before 15.4) two tabs may send the same twice, which costs a request and nothing else.
  const locks = globalThis.navigator?.locks;
  const complete = locks ? await locks.request("suiyuan-outbox", () => send()) : await send();
  await tell();
  if (complete) {
    backoff = firstPause;
  } else {
    retry = setTimeout(() => void flush(), backoff);
    backoff = Math.min(backoff * 2, longestPause);
  }
}

/** True when nothing transient is left. */
async function send(): Promise<boolean> {
  const unsent = (await list()).filter((e) => e.index === undefined && !e.problem);
  if (unsent.length > 0) {
    const outcomes = await submitMany(unsent.map((e) => e.bytes));
    for (let i = 0; i < unsent.length; i++) {
      if (!await settle(unsent[i]!, outcomes[i]!)) {
        return false;
      }
    }
  }
  for (const entry of await list()) {
    if (entry.index === undefined) {
      continue;
    }
    if (!await sendParts(entry)) {
      return false;
    }
  }
  return true;
}

/** Writes down the answer for one entry; false when it is to be tried again later. */
async function settle(entry: Waiting, outcome: Outcome): Promise<boolean> {
  if (!outcome.ok && outcome.problem.transient) {
    return false;
  }
  const answer = outcome.ok ? { index: outcome.index } : { problem: outcome.problem };
  await transaction(["outbox", "records"], "readwrite", async (s) => {
    await result(s("outbox").put({ ...entry, ...answer }));
    const record = await result<object | undefined>(s("records").get(entry.id));
    if (record) {
      await result(s("records").put({ ...record, ...answer }));
    }
  });
  if (outcome.ok && entry.parts.length === 0) {
    await removeEntry(entry.order);
  }
  outboxEvents.dispatchEvent(new CustomEvent("sent", { detail: { id: entry.id, outcome } }));
  return true;
}

async function sendParts(entry: Waiting): Promise<boolean> {
  for (const digest of entry.parts) {
    const part = await transaction(["parts"], "readonly", (s) => result<SealedPart | undefined>(s("parts").get(digest)));
    if (!part) {
      continue;
    }
    if (!await uploadPart(part)) {
      return false;
    }
  }
  await removeEntry(entry.order);
  return true;
}

/** Sends whenever there is reason to think it may work. Call once a page. */
export function keepSending(): void {
  addEventListener("online", () => {
    backoff = firstPause;
    void flush();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      void flush();
    }
  });
  void flush();
}
