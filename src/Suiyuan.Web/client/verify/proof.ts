import { type Bytes, fromBase64 } from "../shared/bytes.ts";
import type { Engine } from "./ed25519.ts";
import { checkInclusion, type InclusionFault, leafHash } from "./merkle.ts";
import { openCheckpoint, type PolicyReport, type Verdict } from "./judge.ts";
import { type Checkpoint, decimal, strictText } from "./note.ts";
import type { Policy } from "./policy.ts";
import { decodeStatement, type Statement, type StatementFault } from "./statement.ts";

/** A proof file: entry, position, path, checkpoint. SPEC: C2SP tlog-proof. Ours carry the entry as the extra data. */

export interface ProofFile {
  entry: Bytes;
  index: number;
  path: Bytes[];
  /** The signed checkpoint, verbatim. */
  checkpoint: string;
}

/** A statement that the log holds, with what shows it. */
export interface Proven {
  statement: Statement;
  index: number;
  leaf: Bytes;
  checkpoint: Checkpoint;
  /** Who signed and cosigned the checkpoint. Its verdict is "accepted" or "quorum-not-met": recorded, but not final. */
  report: PolicyReport;
}

/** True when the checkpoint has the cosignatures that the policy asks for, be it none. */
export const isFinal = (proven: Proven): boolean => proven.report.verdict === "accepted";

export type ProofFault = "not-a-proof" | "no-entry" | StatementFault | "not-a-note" | "not-a-checkpoint"
  | Exclude<Verdict, "accepted" | "quorum-not-met"> | InclusionFault;

/** How far a check came before it failed; everything before it held. */
export type ProofStage = "file" | "statement" | "checkpoint" | "cosignatures" | "inclusion";

export interface ProofFailure {
  stage: ProofStage;
  fault: ProofFault;
  /** For a wrong cosignature, the members whose it is said to be. */
  members?: readonly string[];
}

const maxSize = 256 * 1024;

/** Reads a proof file; null when it is none. An entry of no bytes stands for "no extra line". */
export function parseProof(bytes: Bytes): ProofFile | null {
  const text = bytes.length <= maxSize ? strictText(bytes) : null;
  const split = text === null ? -1 : text.indexOf("\n\n");
  if (text === null || split < 0) {
    return null;
  }
  const lines = text.slice(0, split).split("\n");
  if (lines.shift() !== "c2sp.org/tlog-proof@v1") {
    return null;
  }
  let entry: Bytes | null = new Uint8Array();
  if (lines[0]?.startsWith("extra ")) {
    entry = fromBase64(lines.shift()!.slice("extra ".length));
  }
  const indexLine = lines.shift();
  const index = indexLine?.startsWith("index ") ? decimal(indexLine.slice("index ".length)) : null;
  const path = lines.map(fromBase64);
  if (!entry || index === null || path.length > 63 || path.some((hash) => hash?.length !== 32)) {
    return null;
  }
  return { entry, index, path: path as Bytes[], checkpoint: text.slice(split + 2) };
}

/** Checks that a log of the policy holds the entry that the proof file carries. Too few cosignatures are told, not refused. */
export async function openProof(bytes: Bytes, policy: Policy, use?: Engine): Promise<Proven | ProofFailure> {
  const file = parseProof(bytes);
  if (!file) {
    return { stage: "file", fault: "not-a-proof" };
  }
  if (file.entry.length === 0) {
    return { stage: "file", fault: "no-entry" };
  }
  const statement = await decodeStatement(file.entry);
  if (typeof statement === "string") {
    return { stage: "statement", fault: statement };
  }
  const judged = await openCheckpoint(file.checkpoint, policy, use);
  if (typeof judged === "string") {
    return { stage: "checkpoint", fault: judged };
  }
  const { checkpoint, report } = judged;
  if (report.verdict === "wrong-cosignature") {
    const members = report.witnesses.filter((w) => w.standing === "wrong").map((w) => w.witness.name);
    return { stage: "cosignatures", fault: report.verdict, members };
  }
  if (report.verdict !== "accepted" && report.verdict !== "quorum-not-met") {
    return { stage: "checkpoint", fault: report.verdict };
  }
  const leaf = await leafHash(file.entry);
  const fault = await checkInclusion(leaf, file.index, checkpoint.size, file.path, checkpoint.root);
  return fault ? { stage: "inclusion", fault } : { statement, index: file.index, leaf, checkpoint, report };
}

export const failed = <T extends object>(result: T | ProofFailure): result is ProofFailure => "fault" in result;
