import { type Bytes, fromBase64 } from "../shared/bytes.ts";
import type { Engine } from "./ed25519.ts";
import { checkInclusion, type InclusionFault, leafHash } from "./merkle.ts";
import { type Checkpoint, type CheckpointFault, decimal, type LogKey, openCheckpoint, strictText } from "./note.ts";
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
}

export type ProofFault = "not-a-proof" | "no-entry" | StatementFault | CheckpointFault | InclusionFault;

/** How far a check came before it failed; everything before it held. */
export type ProofStage = "file" | "statement" | "checkpoint" | "inclusion";

export interface ProofFailure {
  stage: ProofStage;
  fault: ProofFault;
}

const maxSize = 128 * 1024;

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

/** Checks that the log behind `log` holds the entry that the proof file carries. */
export async function openProof(bytes: Bytes, log: LogKey, use?: Engine): Promise<Proven | ProofFailure> {
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
  const checkpoint = await openCheckpoint(file.checkpoint, log, use);
  if (typeof checkpoint === "string") {
    return { stage: "checkpoint", fault: checkpoint };
  }
  const leaf = await leafHash(file.entry);
  const fault = await checkInclusion(leaf, file.index, checkpoint.size, file.path, checkpoint.root);
  return fault ? { stage: "inclusion", fault } : { statement, index: file.index, leaf, checkpoint };
}

export const failed = <T extends object>(result: T | ProofFailure): result is ProofFailure => "fault" in result;
