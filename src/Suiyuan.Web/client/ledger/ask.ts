import { type Bytes, concat, fromUtf8, sha256, toBase64, toHex, utf8 } from "../shared/bytes.ts";
import type { Source } from "../verify/check.ts";
import { checkGrowth, type Head } from "../verify/consistency.ts";
import { judge, openCheckpoint } from "../verify/judge.ts";
import { type Checkpoint, type NoteKey, parseNote, parseNoteKey } from "../verify/note.ts";
import { none, type Policy, type PolicyWitness } from "../verify/policy.ts";
import { site } from "../verify/site.ts";

/** Asks a member of the ledger directly what it holds, and compares that with what this site serves. */

/** A member: the keys of one address. */
export interface Member {
  name: string;
  url: string | null;
  keys: PolicyWitness[];
}

/** What a member says of itself; what it proves is in its checkpoint. */
export interface MemberState {
  witnessKey: string;
  mirrorKey: string;
  state: "cosigning" | "comparing" | "halted";
  findings: number;
  alarms: number;
}

export type Answer =
  | { found: "no-address" | "silent" | "holds-nothing" | "another-node" | "not-the-logs" | "not-its-own" }
  /** `by` entries it is ahead of this site, or behind when negative. */
  | { found: "agrees"; size: number; by: number }
  | { found: "not-compared"; size: number }
  | { found: "differs"; size: number };

export interface Asked {
  member: Member;
  answer: Answer;
  /** null when it does not say. */
  state: MemberState | null;
}

const patience = 8000;
const maxAnswer = 4 << 20;

/** The members that a policy names. */
export function membersOf(policy: Policy): Member[] {
  const members = new Map<string, Member>();
  for (const witness of policy.witnesses) {
    const url = witness.url?.replace(/\/+$/, "") ?? null;
    const known = members.get(url ?? witness.name);
    if (known) {
      known.keys.push(witness);
    } else {
      members.set(url ?? witness.name, { name: witness.name, url, keys: [witness] });
    }
  }
  return [...members.values()];
}

/** Asks all members at once. `head` is what this site served, judged already. */
export const askMembers = (members: readonly Member[], policy: Policy, head: Checkpoint, here: Source = site): Promise<Asked[]> =>
  Promise.all(members.map((member) => ask(member, policy, head, here)));

async function ask(member: Member, policy: Policy, head: Checkpoint, here: Source): Promise<Asked> {
  if (!member.url) {
    return { member, answer: { found: "no-address" }, state: null };
  }
  const there = at(member.url);
  const [state, bytes] = await Promise.all([stateOf(there), hashOf(head.origin).then((hash) => there.get(`/mirror/${hash}/checkpoint`))]);
  const answer: Answer = typeof bytes === "number" ? { found: bytes === 404 && state ? "holds-nothing" : "silent" }
    : await compare(bytes, member, state, policy, head, here, there);
  return { member, answer, state };
}

async function compare(
  bytes: Bytes, member: Member, state: MemberState | null, policy: Policy, head: Checkpoint, here: Source, there: Source,
): Promise<Answer> {
  const keys = [...member.keys];
  // The policy may name one of a member's two keys: the node that has the one says which the other is.
  const own = state && keys.some(({ key }) => key.vkey === state.witnessKey || key.vkey === state.mirrorKey);
  for (const vkey of own ? [state.witnessKey, state.mirrorKey] : []) {
    const key = await parseNoteKey(vkey);
    if (key?.type === "witness" && !keys.some((known) => known.key.vkey === vkey)) {
      keys.push({ name: key.name, key, url: null });
    }
  }
  if (state && !own) {
    return { found: "another-node" };
  }
  let text: string;
  try {
    text = fromUtf8(bytes);
  } catch {
    // not UTF-8, so no checkpoint
    return { found: "not-the-logs" };
  }
  const opened = await openCheckpoint(text, { logs: policy.logs, witnesses: keys, groups: [], quorum: none });
  if (typeof opened === "string" || opened.checkpoint.origin !== head.origin || (opened.report.verdict !== "accepted" && opened.report.verdict !== "wrong-cosignature")) {
    return { found: "not-the-logs" };
  }
  if (!opened.report.witnesses.some(({ standing }) => standing === "cosigned")) {
    return { found: "not-its-own" };
  }
  const theirs = opened.checkpoint;
  // From ahead of this site, only the member has the nodes in between; whoever gives them need not be trusted.
  const fault = theirs.size > head.size ? await checkGrowth(fromMirror(there, await hashOf(head.origin)), head, theirs) : await checkGrowth(here, theirs, head);
  return fault === null ? { found: "agrees", size: theirs.size, by: theirs.size - head.size }
    // Nodes that do not lead to the newer root are not of its tree, and show nothing of the older one.
    : fault === "unreadable" || (theirs.size !== head.size && fault === "new-root-mismatch") ? { found: "not-compared", size: theirs.size }
    : { found: "differs", size: theirs.size };
}

async function stateOf(there: Source): Promise<MemberState | null> {
  const bytes = await there.get("/api/member");
  const state = typeof bytes === "number" ? null : json<MemberState>(bytes);
  return state && typeof state.witnessKey === "string" && typeof state.mirrorKey === "string" ? state : null;
}

/** A finding as a member serves it. */
export interface Finding {
  number: number;
  kind: string;
  state: "Open" | "Confirmed" | "Cleared";
  foundAt: string;
  checkpoints: string[];
}

/** What a member says it found; null when it does not answer. */
export async function findingsOf(url: string): Promise<Finding[] | null> {
  const bytes = await at(url).get("/api/evidence");
  const list = typeof bytes === "number" ? null : json<Finding[]>(bytes);
  return Array.isArray(list) ? list.filter((f) => Number.isInteger(f?.number) && typeof f.kind === "string" && Array.isArray(f.checkpoints)) : null;
}

/** Whether two checkpoints of a finding, both signed by the log, have one size and two roots: nobody need be believed then. */
export async function provesFork(finding: Finding, logs: readonly NoteKey[]): Promise<boolean> {
  const heads: Head[] = [];
  for (const text of finding.checkpoints.slice(0, 2)) {
    const note = parseNote(text);
    const opened = note && await openCheckpoint(text, { logs: logs.map((key) => ({ key, url: null })), witnesses: [], groups: [], quorum: none });
    if (!opened || typeof opened === "string" || (await judge(note, opened.checkpoint.origin, { logs: logs.map((key) => ({ key, url: null })), witnesses: [], groups: [], quorum: none })).verdict !== "accepted") {
      return false;
    }
    heads.push(opened.checkpoint);
  }
  return heads.length === 2 && heads[0]!.size === heads[1]!.size && toBase64(heads[0]!.root) !== toBase64(heads[1]!.root);
}

const hashOf = async (origin: string): Promise<string> => toHex(await sha256(utf8(origin)));

/** A mirror's tiles under the paths of the log's own. */
const fromMirror = (there: Source, hash: string): Source => ({ get: (path) => there.get(path.replace("/log/", `/mirror/${hash}/`)) });

/** Another site, with limits: it may be anybody's. */
const at = (url: string): Source => ({
  async get(path) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      const response = await fetch(url + path, { signal: stop.signal, credentials: "omit", cache: "no-store" });
      return response.ok ? await bounded(response) : response.status;
    } catch {
      // no network, no such host, too slow, too much, or not allowed to be asked: it did not answer
      return 0;
    } finally {
      clearTimeout(timer);
    }
  },
});

async function bounded(response: Response): Promise<Bytes> {
  const reader = response.body!.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > maxAnswer) {
      await reader.cancel();
      throw new RangeError("More than any answer has.");
    }
    parts.push(part.value);
  }
  return concat(...parts);
}

function json<T>(bytes: Bytes): T | null {
  try {
    return JSON.parse(fromUtf8(bytes)) as T;
  } catch {
    // no JSON: the same as no answer
    return null;
  }
}
