import type { Engine } from "./ed25519.ts";
import { type Checkpoint, type NoteKey, parseCheckpoint, parseNote, type SignedNote, verifySignature } from "./note.ts";
import { none, type Policy, type PolicyGroup, type PolicyLog, type PolicyWitness } from "./policy.ts";

/** What a policy says of a checkpoint: who signed, who cosigned and when, and whether that is enough. Mirrors PolicyReport.cs. */

export type Verdict = "accepted" | "unknown-log" | "other-origin" | "wrong-log-signature" | "wrong-cosignature" | "quorum-not-met";

export interface WitnessReport {
  witness: PolicyWitness;
  standing: "absent" | "cosigned" | "wrong" | "in-future";
  /** When, by its own clock; only for "cosigned". */
  at: Date | null;
}

export interface GroupReport {
  group: PolicyGroup;
  /** How many of its members have cosigned or are met. */
  have: number;
  met: boolean;
}

/** What a policy says of a checkpoint, with all that led to it. */
export interface PolicyReport {
  verdict: Verdict;
  /** The log that signed; null when none of those listed did, rightly. */
  log: PolicyLog | null;
  witnesses: WitnessReport[];
  groups: GroupReport[];
  quorum: string;
}

export interface Judged {
  checkpoint: Checkpoint;
  report: PolicyReport;
}

const clockTolerance = 300;
// the last second that C# can say, so that both say the same of a clock gone wild
const lastSecond = 253402300799;

/** Reads a signed checkpoint and judges it. */
export async function openCheckpoint(text: string, policy: Policy, use?: Engine): Promise<Judged | "not-a-note" | "not-a-checkpoint"> {
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  return !note ? "not-a-note" : !checkpoint ? "not-a-checkpoint"
    : { checkpoint, report: await judge(note, checkpoint.origin, policy, undefined, use) };
}

/**
 * Judges a checkpoint. `now` is for where there is a clock to be trusted: cosignatures from later than five minutes after
 * it do not count. A phone's is not: a true receipt must not fail because the phone believes it is last year.
 */
// SPEC: tlog-policy, "What is a policy?": signed by any one of the listed logs, and cosigned according to the quorum.
export async function judge(note: SignedNote, origin: string, policy: Policy, now?: Date, use?: Engine): Promise<PolicyReport> {
  const [logVerdict, log] = await findLog(note, origin, policy, use);
  const witnesses: WitnessReport[] = [];
  const met = new Set([none]);
  for (const witness of policy.witnesses) {
    const report = await standingOf(witness, note, now, use);
    witnesses.push(report);
    if (report.standing === "cosigned") {
      met.add(witness.name);
    }
  }
  const groups: GroupReport[] = [];
  for (const group of policy.groups) {
    const have = group.members.filter((member) => met.has(member)).length;
    groups.push({ group, have, met: have >= group.threshold });
    if (have >= group.threshold) {
      met.add(group.name);
    }
  }
  const verdict = logVerdict !== "accepted" ? logVerdict
    // SPEC: signed-note, "Signatures": if a signature from a known key fails to verify, reject the whole note.
    : witnesses.some((w) => w.standing === "wrong") ? "wrong-cosignature"
    : met.has(policy.quorum) ? "accepted" : "quorum-not-met";
  return { verdict, log, witnesses, groups, quorum: policy.quorum };
}

const signaturesOf = (key: NoteKey, note: SignedNote) => note.signatures.filter((s) => s.name === key.name && s.id === key.id);

async function findLog(note: SignedNote, origin: string, policy: Policy, use?: Engine): Promise<[Verdict, PolicyLog | null]> {
  let found: PolicyLog | null = null;
  let otherOrigin = false;
  for (const log of policy.logs) {
    for (const signature of signaturesOf(log.key, note)) {
      if (await verifySignature(log.key, note.text, signature, use) === null) {
        return ["wrong-log-signature", null];
      }
      // SPEC: tlog-policy, "Defining a log": the key name MUST correspond to the log's origin line.
      if (log.key.name === origin) {
        found ??= log;
      } else {
        otherOrigin = true;
      }
    }
  }
  return found ? ["accepted", found] : [otherOrigin ? "other-origin" : "unknown-log", null];
}

async function standingOf(witness: PolicyWitness, note: SignedNote, now?: Date, use?: Engine): Promise<WitnessReport> {
  let latest: number | null = null;
  let future = false;
  for (const signature of signaturesOf(witness.key, note)) {
    const time = await verifySignature(witness.key, note.text, signature, use);
    if (time === null) {
      return { witness, standing: "wrong", at: null };
    }
    if (now && time > Math.floor(now.getTime() / 1000) + clockTolerance) {
      future = true;
    } else {
      latest = Math.max(time, latest ?? 0);
    }
  }
  return latest === null ? { witness, standing: future ? "in-future" : "absent", at: null }
    : { witness, standing: "cosigned", at: new Date(Math.min(latest, lastSecond) * 1000) };
}
