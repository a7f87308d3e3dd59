import { type Bytes } from "../shared/bytes.ts";
import type { Source } from "./check.ts";
import { checkGrowth, type Head } from "./consistency.ts";
import { judge, openCheckpoint } from "./judge.ts";
import { type Checkpoint, parseCheckpoint, parseNote, type SignedNote, strictText } from "./note.ts";
import { none, parsePolicy, type Policy, type PolicyLog, termsOf } from "./policy.ts";
import { isStatementId } from "./statement.ts";

/**
 * A log may take a new key, or its policy new members, at a checkpoint that satisfies the policy before and the policy
 * after. A chain of such handovers leads from a key that one knows to those of today: each is signed by a key that was
 * reached already. That alone does not show who was to come after: anyone can add a signature to a checkpoint, and it
 * satisfies every policy that asks for less. The members of before agreed to what was on the ledger by then, so the
 * `policy-changed` must be there: see charter.ts. Fetched only when it is needed.
 */

export interface Handover {
  /** Entries in the ledger at that moment. */
  size: number;
  /** When, by the last member who cosigned it; null when none did. */
  at: Date | null;
}

export interface Handed {
  /** The logs of the served policy that the chain leads to. */
  logs: PolicyLog[];
  /** The checkpoints on the way, oldest first. */
  handovers: Handover[];
  /** The policies on the way, the one that it began with first; without the served one. */
  before: Policy[];
}

export type HandoverFault = "not-fetched" | "unreadable" | "does-not-begin" | "not-signed" | "not-said" | "history-changed" | "not-compared";

const maxSize = 1 << 20;
const maxHandovers = 64;

/** The logs of a policy that are known, when it is the one to begin with; else none. */
export type Begins = (policy: Policy) => readonly PolicyLog[];

/** Why a change of policy that a handover names is not on the ledger as it must be; null when it is. */
export type CheckChange = (id: string | null, after: Policy, handover: Checkpoint) => Promise<HandoverFault | null>;

/** The policy that lists this vkey. */
export const withKey = (vkey: string): Begins => ({ logs }) => logs.filter((log) => log.key.vkey === vkey);

/** The very policy of these terms. */
export const withTerms = (terms: string): Begins => (policy) => (termsOf(policy) === terms ? policy.logs : []);

/**
 * Follows the handovers to the served policy.
 * @param begins Where what is known begins.
 * @param seen The newest tree that this browser saw of the log; it must be in today's.
 * @param check Checks each change against the ledger.
 */
export async function followHandovers(
  source: Source, begins: Begins, served: Policy, seen: Head | null, check?: CheckChange,
): Promise<Handed | HandoverFault> {
  const bytes = await source.get("/log/handovers");
  if (typeof bytes === "number") {
    return "not-fetched";
  }
  const all = await read(bytes);
  if (!all) {
    return "unreadable";
  }
  const first = all.map(({ policy }) => begins(policy).length > 0).lastIndexOf(true);
  if (first < 0) {
    return "does-not-begin";
  }
  const chain = all.slice(first);
  const handovers: Handover[] = [];
  let reached = [...begins(chain[0]!.policy)];
  for (const [i, { policy: before, note, checkpoint, change }] of chain.entries()) {
    const after = chain[i + 1]?.policy ?? served;
    // A policy may list any key: only one that was reached, and those that sign beside it, are followed.
    const old = await judge(note, checkpoint.origin, { ...before, logs: reached });
    const now = await judge(note, checkpoint.origin, after);
    if (old.verdict !== "accepted" || now.verdict !== "accepted") {
      return "not-signed";
    }
    const unsaid = check ? await check(change, after, checkpoint) : null;
    if (unsaid) {
      return unsaid;
    }
    const times = [...old.witnesses, ...now.witnesses].flatMap(({ at }) => at ?? []);
    handovers.push({ size: checkpoint.size, at: times.length > 0 ? new Date(Math.max(...times.map(Number))) : null });
    reached = await signers(note, checkpoint, after);
  }
  const fault = await compare(source, { ...served, logs: reached }, [...seen ? [seen] : [], ...chain.map((link) => link.checkpoint)]);
  return fault ?? { logs: reached, handovers, before: chain.map(({ policy }) => policy) };
}

/** The logs of a policy that signed, each for itself. */
async function signers(note: SignedNote, { origin }: Checkpoint, { logs }: Policy): Promise<PolicyLog[]> {
  const signed: PolicyLog[] = [];
  for (const log of logs) {
    const { verdict } = await judge(note, origin, { logs: [log], witnesses: [], groups: [], quorum: none });
    if (verdict === "accepted") {
      signed.push(log);
    }
  }
  return signed;
}

/** Whether today's tree, under today's keys, holds every older one. */
async function compare(source: Source, policy: Policy, older: readonly Head[]): Promise<HandoverFault | null> {
  const bytes = await source.get("/log/checkpoint");
  const text = typeof bytes === "number" ? null : strictText(bytes);
  const newest = text === null ? "not-a-note" : await openCheckpoint(text, policy);
  if (typeof newest === "string" || newest.report.verdict !== "accepted") {
    return "not-compared";
  }
  for (const head of older) {
    const fault = await checkGrowth(source, head, newest.checkpoint);
    if (fault) {
      return fault === "unreadable" ? "not-compared" : "history-changed";
    }
  }
  return null;
}

interface Link {
  /** The policy before. */
  policy: Policy;
  note: SignedNote;
  checkpoint: Checkpoint;
  /** Id of the statement that says the policy after; null when the log does not give it. */
  change: string | null;
}

/** The handovers as the log lists them, oldest first; null when they are not of that form. */
async function read(bytes: Bytes): Promise<Link[] | null> {
  const text = bytes.length <= maxSize ? strictText(bytes) : null;
  let listed: unknown;
  try {
    listed = (JSON.parse(text ?? "") as { handovers?: unknown } | null)?.handovers;
  } catch {
    // not JSON: the caller says that it cannot be read
    return null;
  }
  if (!Array.isArray(listed) || listed.length > maxHandovers) {
    return null;
  }
  const links: Link[] = [];
  for (const item of listed as ({ size?: unknown; policy?: unknown; checkpoint?: unknown; change?: unknown } | null)[]) {
    if (typeof item?.policy !== "string" || typeof item.checkpoint !== "string") {
      return null;
    }
    const policy = await parsePolicy(new TextEncoder().encode(item.policy) as Bytes);
    const note = parseNote(item.checkpoint);
    const checkpoint = note && parseCheckpoint(note.text);
    if ("fault" in policy || !checkpoint || checkpoint.size !== item.size || checkpoint.size < (links[links.length - 1]?.checkpoint.size ?? 0)) {
      return null;
    }
    const change = typeof item.change === "string" && isStatementId(item.change) ? item.change : null;
    links.push({ policy, note, checkpoint, change });
  }
  return links;
}
