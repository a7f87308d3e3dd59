import { type Bytes, concat, equal, fromUtf8, sha256, toBase64Url, utf8 } from "../shared/bytes.ts";

/**
 * Reads a statement: a COSE_Sign1 (RFC 9052) in the single encoding of docs/design/formats.md. Anything else, a
 * different encoding of the same content included, is refused with its reason, as Statement.cs does.
 */

export interface Statement {
  bytes: Bytes;
  /** SHA-256 of the Sig_structure, 43 characters. */
  id: string;
  kind: string;
  /** Thumbprint of the key that is said to have sealed it, 43 characters. */
  key: string;
  issuer: string;
  subject: string;
  signedAt: Date;
  payload: Bytes;
  signature: Bytes;
  /** The exact bytes that the signature is over. */
  signed: Bytes;
}

export type StatementFault =
  | "empty" | "too-large" | "not-cbor" | "not-canonical" | "not-cose-sign1" | "wrong-algorithm" | "wrong-content-type"
  | "wrong-claims";

class Refused extends Error {
  readonly fault: StatementFault;

  constructor(fault: StatementFault) {
    super(fault);
    this.fault = fault;
  }
}

const maxSize = 16 * 1024;
const lastSecondOfYear9999 = 253_402_300_799;

/** One statement and nothing after it, or why not. */
export async function decodeStatement(bytes: Bytes): Promise<Statement | StatementFault> {
  if (bytes.length === 0) {
    return "empty";
  }
  if (bytes.length > maxSize) {
    return "too-large";
  }
  try {
    return await decode(bytes);
  } catch (e) {
    if (e instanceof Refused) {
      return e.fault;
    }
    throw e;
  }
}

async function decode(bytes: Bytes): Promise<Statement> {
  const outer = new Reader(bytes);
  outer.expect(6, 18, "not-cose-sign1");
  outer.expect(4, 4, "not-cose-sign1");
  const header = outer.byteString();
  outer.expect(5, 0, "not-canonical");
  const payload = outer.byteString();
  const signature = outer.byteString();
  outer.end();
  if (signature.length !== 64) {
    throw new Refused("not-cose-sign1");
  }

  const h = new Reader(header);
  h.expect(5, 4, "not-cose-sign1");
  h.expect(0, 1, "not-cose-sign1");
  h.expect(1, 6, "wrong-algorithm"); // -7: ES256
  h.expect(0, 3, "wrong-content-type");
  const kind = /^application\/vnd\.suiyuan\.([a-z-]{1,40})\+json$/.exec(h.text("wrong-content-type"))?.[1];
  if (!kind) {
    throw new Refused("wrong-content-type");
  }
  h.expect(0, 4, "not-cose-sign1");
  const key = h.byteString();
  if (key.length !== 32) {
    throw new Refused("not-cose-sign1");
  }
  h.expect(0, 15, "not-cose-sign1");
  h.expect(5, 3, "wrong-claims");
  h.expect(0, 1, "wrong-claims");
  const issuer = h.text("wrong-claims");
  h.expect(0, 2, "wrong-claims");
  const subject = h.text("wrong-claims");
  h.expect(0, 6, "wrong-claims");
  const signedAt = h.unsigned("wrong-claims");
  h.end();
  if (!isPartyId(issuer) || !isPartyId(subject) || signedAt > lastSecondOfYear9999) {
    throw new Refused("wrong-claims");
  }

  // SPEC: RFC 9052 section 4.4: Sig_structure = ["Signature1", protected, external_aad = h'', payload].
  const signed = concat(
    Uint8Array.of(0x84, 0x6a), utf8("Signature1"), byteStringHead(header.length), header,
    Uint8Array.of(0x40), byteStringHead(payload.length), payload);
  return {
    bytes, kind, issuer, subject, payload, signature, signed,
    id: toBase64Url(await sha256(signed)),
    key: toBase64Url(key),
    signedAt: new Date(signedAt * 1000),
  };
}

/** 43 characters of base64url. */
export const isStatementId = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** Lower-case letters and digits in groups parted by single dots or hyphens, 2 to 48 characters. */
export const isPartyId = (text: string): boolean =>
  text.length >= 2 && text.length <= 48 && /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(text);

/** The payload as JSON; null when it is not UTF-8 JSON of an object. */
export function payloadOf(statement: Statement): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(fromUtf8(statement.payload));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : null;
  } catch {
    // what is not JSON has nothing to say; the caller reports it
    return null;
  }
}

/** Whether the key at `point` (65 bytes) made the seal. False also for a point that is not on the curve. */
export async function isSealedBy(statement: Statement, point: Bytes): Promise<boolean> {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey("raw", point, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  } catch {
    // WebCrypto says DataError for bytes that are no point of the curve
    return false;
  }
  return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, statement.signature, statement.signed);
}

/** RFC 9679 thumbprint of a 65-byte point, or null for bytes that are none. */
export async function thumbprintOf(point: Bytes): Promise<string | null> {
  if (point.length !== 65 || point[0] !== 4) {
    return null;
  }
  return toBase64Url(await sha256(concat(
    Uint8Array.of(0xa4, 0x01, 0x02, 0x20, 0x01, 0x21, 0x58, 0x20), point.subarray(1, 33),
    Uint8Array.of(0x22, 0x58, 0x20), point.subarray(33))));
}

/** Cuts items off CBOR; only shortest heads and definite lengths exist here. */
class Reader {
  readonly #bytes: Bytes;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#bytes = bytes;
  }

  expect(major: number, value: number, fault: StatementFault): void {
    if (this.#major() !== major || this.#head() !== value) {
      throw new Refused(fault);
    }
  }

  unsigned(fault: StatementFault): number {
    if (this.#major() !== 0) {
      throw new Refused(fault);
    }
    return this.#head();
  }

  byteString(): Bytes {
    if (this.#major() !== 2) {
      throw new Refused("not-cose-sign1");
    }
    return this.#take(this.#head());
  }

  text(fault: StatementFault): string {
    if (this.#major() !== 3) {
      throw new Refused(fault);
    }
    const bytes = this.#take(this.#head());
    try {
      const text = fromUtf8(bytes);
      if (equal(utf8(text), bytes)) {
        return text;
      }
    } catch {
      // not UTF-8: refused just below
    }
    throw new Refused("not-cbor");
  }

  end(): void {
    if (this.#at !== this.#bytes.length) {
      throw new Refused("not-cbor");
    }
  }

  #major(): number {
    const first = this.#bytes[this.#at];
    if (first === undefined) {
      throw new Refused("not-cbor");
    }
    return first >> 5;
  }

  #head(): number {
    const info = this.#take(1)[0]! & 31;
    if (info < 24) {
      return info;
    }
    if (info > 27) {
      // 31 is an indefinite length: CBOR, but not the one encoding
      throw new Refused(info === 31 ? "not-canonical" : "not-cbor");
    }
    const size = 1 << (info - 24);
    let value = 0;
    for (const byte of this.#take(size)) {
      value = value * 256 + byte;
    }
    const least = size === 1 ? 24 : 2 ** (4 * size);
    if (value < least || !Number.isSafeInteger(value)) {
      throw new Refused("not-canonical");
    }
    return value;
  }

  #take(size: number): Bytes {
    if (size > this.#bytes.length - this.#at) {
      throw new Refused("not-cbor");
    }
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }
}

function byteStringHead(length: number): Bytes {
  return length < 24 ? Uint8Array.of(0x40 | length)
    : length < 256 ? Uint8Array.of(0x58, length)
    : Uint8Array.of(0x59, length >> 8, length & 255);
}
