import { type Bytes, fromBase64, fromUtf8, sha256, toHex, utf8 } from "../shared/bytes.ts";
import { type Engine, verifyEd25519 } from "./ed25519.ts";

/** Signed notes and checkpoints. SPEC: C2SP signed-note, tlog-checkpoint, tlog-cosignature. Mirrors Notes/*.cs. */

/** A verifier key, from its text form `name+hhhhhhhh+base64(type ‖ public key)`. */
export interface NoteKey {
  /** The key's name; for a log, its origin. */
  name: string;
  /** Eight hexadecimal digits. */
  id: string;
  type: "log" | "witness";
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

const maxNoteSize = 128 * 1024;
const maxExtensions = 16;
const types: Record<number, NoteKey["type"]> = { 1: "log", 4: "witness" };

/** Reads a verifier key (Ed25519, plain or for cosignatures); null for anything else, a wrong id included. */
export async function parseNoteKey(vkey: string): Promise<NoteKey | null> {
  const match = /^([^+]*)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(vkey);
  const encoded = match && fromBase64(match[3]!);
  const type = encoded && types[encoded[0]!];
  if (!match || !type || encoded.length !== 33 || !isName(match[1]!)) {
    return null;
  }
  const id = toHex((await sha256(utf8(match[1]!), Uint8Array.of(10), encoded)).subarray(0, 4));
  return id === match[2] ? { name: match[1]!, id, type, publicKey: encoded.slice(1), vkey } : null;
}

// SPEC: signed-note, "Format": names MUST be non-empty and MUST NOT contain any Unicode spaces or plus.
const isName = (text: string): boolean => /^[^+\p{Z}\p{Cc}\p{Cs}]+$/u.test(text) && utf8(text).length <= 255;

/**
 * Checks what stands on a signature line under this key's name and id: the POSIX seconds that a right cosignature
 * states, 0 for a right plain signature, null for a wrong one.
 */
export async function verifySignature(key: NoteKey, text: string, signature: Signature, use?: Engine): Promise<number | null> {
  if (key.type === "log") {
    return await verifyEd25519(key.publicKey, signature.bytes, utf8(text), use) ? 0 : null;
  }
  // SPEC: tlog-cosignature, "Format": u64 timestamp, not above 2^63 - 1, then 64 bytes of Ed25519.
  if (signature.bytes.length !== 72 || signature.bytes[0]! >= 0x80) {
    return null;
  }
  const time = BigInt(`0x${toHex(signature.bytes.subarray(0, 8))}`);
  const message = utf8(`cosignature/v1\ntime ${time}\n${text}`);
  return await verifyEd25519(key.publicKey, signature.bytes.slice(8), message, use) ? Number(time) : null;
}

/** Reads a note; null when it is none. Says nothing about who signed it. */
export function parseNote(text: string): SignedNote | null {
  // The text ends at the last empty line; control characters other than newline are not part of any note.
  const split = text.lastIndexOf("\n\n");
  if (utf8(text).length > maxNoteSize || split < 0 || !text.endsWith("\n") || split + 2 === text.length || /[\u0000-\u0009\u000b-\u001f]/.test(text)) {
    return null;
  }
  const signatures: Signature[] = [];
  for (const line of text.slice(split + 2, -1).split("\n")) {
    const match = /^— ([^ ]*) ([A-Za-z0-9+/=]+)$/u.exec(line);
    const bytes = match && fromBase64(match[2]!);
    if (!match || !isName(match[1]!) || !bytes || bytes.length < 5 || signatures.length === 100) {
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
  if (lines.length < 4 || lines.length > 4 + maxExtensions || lines[lines.length - 1] !== "" || lines.slice(0, -1).some((line) => line === "")) {
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

/** Text of strict UTF-8, or null. */
export function strictText(bytes: Uint8Array): string | null {
  try {
    return fromUtf8(bytes);
  } catch {
    // not UTF-8: the caller's fault says what it expected
    return null;
  }
}

