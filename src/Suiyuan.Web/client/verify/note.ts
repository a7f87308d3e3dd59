import { type Bytes, fromBase64, fromUtf8, sha256, toHex, utf8 } from "../shared/bytes.ts";
import { type Engine, verifyEd25519 } from "./ed25519.ts";

/** Signed notes and checkpoints. SPEC: C2SP signed-note, tlog-checkpoint. */

/** A log's verifier key, from its text form `name+hhhhhhhh+base64(0x01 ‖ public key)`. */
export interface LogKey {
  /** The key's name, which is the log's origin. */
  name: string;
  /** Eight hexadecimal digits. */
  id: string;
  publicKey: Bytes;
  /** The text form. */
  vkey: string;
}

export interface Signature {
  name: string;
  id: string;
  bytes: Bytes;
}

export interface SignedNote {
  /** What is signed, its last newline included. */
  text: string;
  signatures: Signature[];
}

export interface Checkpoint {
  origin: string;
  size: number;
  root: Bytes;
}

/** Reads a verifier key of a log (Ed25519); null for anything else, a wrong id included. */
export async function parseLogKey(vkey: string): Promise<LogKey | null> {
  const match = /^([^\s+\p{C}]{1,255})\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(vkey);
  const encoded = match && fromBase64(match[3]!);
  if (!match || !encoded || encoded.length !== 33 || encoded[0] !== 1) {
    return null;
  }
  const id = toHex((await sha256(utf8(match[1]!), Uint8Array.of(10), encoded)).subarray(0, 4));
  return id === match[2] ? { name: match[1]!, id, publicKey: encoded.slice(1), vkey } : null;
}

/** Reads a note; null when it is none. Says nothing about who signed it. */
export function parseNote(text: string): SignedNote | null {
  // The text ends at the last empty line; control characters other than newline are not part of any note.
  const split = text.lastIndexOf("\n\n");
  if (split < 0 || !text.endsWith("\n") || split + 2 === text.length || /[\u0000-\u0009\u000b-\u001f]/.test(text)) {
    return null;
  }
  const signatures: Signature[] = [];
  for (const line of text.slice(split + 2, -1).split("\n")) {
    const match = /^— ([^\s+\p{C}]{1,255}) ([A-Za-z0-9+/=]+)$/u.exec(line);
    const bytes = match && fromBase64(match[2]!);
    if (!match || !bytes || bytes.length < 5 || signatures.length === 100) {
      return null;
    }
    signatures.push({ name: match[1]!, id: toHex(bytes.subarray(0, 4)), bytes: bytes.slice(4) });
  }
  return { text: text.slice(0, split + 1), signatures };
}

/** Reads a checkpoint's text; null when it is none. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const lines = text.split("\n");
  // origin, size, root, any extension lines, and what follows the last newline: nothing
  if (lines.length < 4 || lines.at(-1) !== "" || lines.slice(0, -1).some((line) => line === "")) {
    return null;
  }
  const size = decimal(lines[1]!);
  const root = fromBase64(lines[2]!);
  return size === null || root?.length !== 32 ? null : { origin: lines[0]!, size, root };
}

/** A decimal number without leading zeroes, exact in JavaScript; null otherwise. */
export function decimal(text: string): number | null {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(value) ? value : null;
}

export type CheckpointFault = "not-a-note" | "not-a-checkpoint" | "other-log" | "not-signed-by-log" | "wrong-log-signature";

/** A checkpoint that this log signed, or why it is none. A second, wrong signature under the log's key refuses it. */
export async function openCheckpoint(text: string, log: LogKey, use?: Engine): Promise<Checkpoint | CheckpointFault> {
  const note = parseNote(text);
  if (!note) {
    return "not-a-note";
  }
  const checkpoint = parseCheckpoint(note.text);
  if (!checkpoint) {
    return "not-a-checkpoint";
  }
  if (checkpoint.origin !== log.name) {
    return "other-log";
  }
  const own = note.signatures.filter((s) => s.name === log.name && s.id === log.id);
  if (own.length === 0) {
    return "not-signed-by-log";
  }
  for (const signature of own) {
    if (!await verifyEd25519(log.publicKey, signature.bytes, utf8(note.text), use)) {
      return "wrong-log-signature";
    }
  }
  return checkpoint;
}

/** The log keys of a policy file. SPEC: C2SP tlog-policy. */
export async function policyLogs(policy: string): Promise<LogKey[]> {
  const keys: LogKey[] = [];
  for (const line of policy.split("\n")) {
    const words = line.trim().split(/[ \t]+/);
    const key = words[0] === "log" && words[1] ? await parseLogKey(words[1]) : null;
    if (key) {
      keys.push(key);
    }
  }
  return keys;
}

/** Text of strict UTF-8, or null. */
export function strictText(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes);
  } catch {
    // not UTF-8: the caller's fault says what it expected
    return null;
  }
}

