import { type Bytes, equal, toHex, utf8 } from "../shared/bytes.ts";
import { decimal, type NoteKey, parseNoteKey, strictText } from "./note.ts";

/** Which logs, and which quorum of witnesses, are believed. SPEC: C2SP tlog-policy. Mirrors LogPolicy.Reader.cs. */

export interface PolicyLog {
  key: NoteKey;
  url: string | null;
}

export interface PolicyWitness {
  /** Its name within the policy, which is what people are shown. */
  name: string;
  key: NoteKey;
  url: string | null;
}

/** Witnesses or groups of which some must have cosigned. */
export interface PolicyGroup {
  name: string;
  /** How many, 1 to the number of members. */
  threshold: number;
  members: readonly string[];
}

export interface Policy {
  logs: readonly PolicyLog[];
  witnesses: readonly PolicyWitness[];
  /** Each after its members. */
  groups: readonly PolicyGroup[];
  /** The witness or group that must have cosigned, or "none". */
  quorum: string;
}

export type PolicyFault =
  | "too-large" | "control-character" | "no-final-newline" | "unknown-keyword" | "wrong-items" | "wrong-key" | "wrong-key-type"
  | "duplicate-key" | "duplicate-name" | "unknown-name" | "member-twice" | "wrong-threshold" | "not-one-quorum";

export interface PolicyError {
  fault: PolicyFault;
  /** From 1; 0 when it is of the whole file. */
  line: number;
}

/** The quorum that asks for no witness. */
export const none = "none";

const maxSize = 256 * 1024;
const maxDefinitions = 256;

/** Reads a policy file, or says what is wrong on which line. */
export async function parsePolicy(bytes: Bytes): Promise<Policy | PolicyError> {
  if (bytes.length > maxSize) {
    return { fault: "too-large", line: 0 };
  }
  const reader = new Reader();
  let line = 0;
  for (let at = 0, end; at < bytes.length; at = end + 1) {
    line++;
    end = bytes.indexOf(10, at);
    const fault = end < 0 ? "no-final-newline" : await reader.read(bytes.subarray(at, end));
    if (fault) {
      return { fault, line };
    }
  }
  const { logs, witnesses, groups, quorum } = reader;
  return quorum === null ? { fault: "not-one-quorum", line: 0 } : { logs, witnesses, groups, quorum };
}

/** Reads the two texts that a charter and a `policy-changed` write as one policy of one log; null for others. Mirrors QuorumText.cs. */
export async function readQuorum(vkey: unknown, quorum: unknown): Promise<Policy | null> {
  if (typeof vkey !== "string" || typeof quorum !== "string" || /[ \t\n]/.test(vkey)) {
    return null;
  }
  const policy = await parsePolicy(utf8(`log ${vkey}\n${quorum === none ? "quorum none\n" : quorum}`));
  return "fault" in policy || policy.logs.length !== 1 ? null : policy;
}

/**
 * What two policies have in common when they are the same rule: the log's keys, the witnesses, and the tree of thresholds
 * under the quorum down to the witnesses' keys. Witnesses' names count, because people are shown them as who cosigned.
 * Order, addresses, the names of groups, and groups that the quorum does not ask for change nothing.
 */
export function termsOf({ logs, witnesses, groups, quorum }: Policy): string {
  const meaning = (name: string): string => {
    const group = groups.find((one) => one.name === name);
    return group ? `${group.threshold} of (${group.members.map(meaning).sort().join(" ")})`
      : witnesses.find((one) => one.name === name)?.key.vkey ?? none;
  };
  return [...logs.map(({ key }) => key.vkey).sort(), ...witnesses.map(({ name, key }) => `${name} ${key.vkey}`).sort(), meaning(quorum)].join("\n");
}

/** Reads line by line and holds what was defined so far. */
class Reader {
  readonly logs: PolicyLog[] = [];
  readonly witnesses: PolicyWitness[] = [];
  readonly groups: PolicyGroup[] = [];
  quorum: string | null = null;
  readonly #names = new Set([none]);
  readonly #members = new Set<string>();

  async read(line: Bytes): Promise<PolicyFault | null> {
    // SPEC: tlog-policy, "Character set": tab, newline, 0x20-0x7E and 0x80-0xFF.
    if (line.some((b) => (b < 0x20 && b !== 9) || b === 0x7f)) {
      return "control-character";
    }
    const items = split(line);
    if (items.length === 0 || items[0]!.startsWith("#")) {
      return null;
    }
    switch (items[0]) {
      case "log": return this.logs.length === maxDefinitions ? "too-large" : this.#log(items);
      case "witness": return this.witnesses.length === maxDefinitions ? "too-large" : this.#witness(items);
      case "group": return this.groups.length === maxDefinitions ? "too-large" : this.#group(items);
      case "quorum": return this.#quorum(items);
      default: return "unknown-keyword";
    }
  }

  async #log([, vkey, url, more]: string[]): Promise<PolicyFault | null> {
    if (vkey === undefined || more !== undefined) {
      return "wrong-items";
    }
    const key = await keyOf(vkey, "log", this.logs);
    if (typeof key === "string") {
      return key;
    }
    this.logs.push({ key, url: url ?? null });
    return null;
  }

  async #witness([, name, vkey, url, more]: string[]): Promise<PolicyFault | null> {
    if (name === undefined || vkey === undefined || more !== undefined) {
      return "wrong-items";
    }
    const key = await keyOf(vkey, "witness", this.witnesses);
    if (typeof key === "string") {
      return key;
    }
    if (!this.#define(name)) {
      return "duplicate-name";
    }
    this.witnesses.push({ name, key, url: url ?? null });
    return null;
  }

  #group([, name, threshold, ...members]: string[]): PolicyFault | null {
    if (name === undefined || threshold === undefined || members.length === 0) {
      return "wrong-items";
    }
    for (const member of members) {
      // SPEC: "none" is invalid as a group member; each defined name can be listed at most once.
      if (member === none || !this.#names.has(member)) {
        return "unknown-name";
      }
      if (this.#members.has(member)) {
        return "member-twice";
      }
      this.#members.add(member);
    }
    const k = threshold === "all" ? members.length : threshold === "any" ? 1 : decimal(threshold);
    if (k === null || k < 1 || k > members.length) {
      return "wrong-threshold";
    }
    if (!this.#define(name)) {
      return "duplicate-name";
    }
    this.groups.push({ name, threshold: k, members });
    return null;
  }

  #quorum([, name, more]: string[]): PolicyFault | null {
    if (name === undefined || more !== undefined) {
      return "wrong-items";
    }
    if (this.quorum !== null) {
      return "not-one-quorum";
    }
    if (!this.#names.has(name)) {
      return "unknown-name";
    }
    this.quorum = name;
    return null;
  }

  #define(name: string): boolean {
    return !this.#names.has(name) && !!this.#names.add(name);
  }
}

// SPEC: tlog-policy, "Public key representation": duplicate means the same public key under whatever name.
async function keyOf(vkey: string, type: NoteKey["type"], known: readonly { key: NoteKey }[]): Promise<NoteKey | PolicyFault> {
  const key = await parseNoteKey(vkey);
  return !key ? "wrong-key" : key.type !== type ? "wrong-key-type"
    : known.some((other) => equal(other.key.publicKey, key.publicKey)) ? "duplicate-key" : key;
}

/** Items parted by spaces and tabs. Octets that are no UTF-8 become U+FFFD and their hexadecimal form, as in C#. */
function split(line: Bytes): string[] {
  const items: string[] = [];
  for (let at = 0; at < line.length; at++) {
    const from = at;
    while (at < line.length && line[at] !== 0x20 && line[at] !== 9) {
      at++;
    }
    if (at > from) {
      const item = line.subarray(from, at);
      const text = strictText(item);
      items.push(text === null || text.startsWith("\ufffd") ? `\ufffd${toHex(item).toUpperCase()}` : text);
    }
  }
  return items;
}
