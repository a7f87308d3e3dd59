import { type Bytes, concat, fromBase64Url, sha256, toBase64Url, utf8 } from "../shared/bytes.ts";
import { array, byteString, head, integer, map, tag, textString } from "./cbor.ts";

/**
 * Statements as this site seals them: COSE_Sign1 (RFC 9052), ES256, in the single encoding that admission accepts.
 * The twin of Statement.cs; both are held to tests/fixtures/statements.json.
 */

/** What is said, before it is sealed. */
export interface Draft {
  /** The kind, such as `sale`. */
  kind: string;
  /** Thumbprint of the key that will seal it, 43 characters. */
  key: string;
  /** The party that says it. */
  issuer: string;
  /** The party whose record it is. */
  subject: string;
  /** Seconds since 1970. */
  signedAt: number;
  /** UTF-8 JSON in the vocabulary of the kind. */
  payload: Bytes;
}

/** A sealed statement: its id is known before anyone has recorded it. */
export interface SealedStatement {
  id: string;
  kind: string;
  bytes: Bytes;
}

/** The largest statement that the ledger takes, in bytes. */
export const maxStatementSize = 16 * 1024;

/** Makes an ES256 signature (r ‖ s, 64 bytes) over SHA-256 of what it is given. */
export type Sign = (bytes: Bytes) => Promise<Bytes>;

function keyBytes(key: string): Bytes {
  const bytes = fromBase64Url(key);
  if (bytes?.length !== 32) {
    throw new RangeError("not a key thumbprint");
  }
  return bytes;
}

function protectedHeader(draft: Draft): Bytes {
  return map(
    [integer(1), integer(-7)],
    [integer(3), textString(`application/vnd.suiyuan.${draft.kind}+json`)],
    [integer(4), byteString(keyBytes(draft.key))],
    [integer(15), map(
      [integer(1), textString(draft.issuer)],
      [integer(2), textString(draft.subject)],
      [integer(6), integer(draft.signedAt)],
    )],
  );
}

/** SPEC: RFC 9052 section 4.4: `["Signature1", protected, external_aad = h'', payload]`. */
function sigStructure(header: Bytes, payload: Bytes): Bytes {
  return array(textString("Signature1"), byteString(header), byteString(new Uint8Array()), byteString(payload));
}

/** The id a draft will have once sealed. */
export async function idOf(draft: Draft): Promise<string> {
  return toBase64Url(await sha256(sigStructure(protectedHeader(draft), draft.payload)));
}

/** Encodes a draft with the signature that `sign` makes. Throws when the result is larger than the ledger takes. */
export async function encode(draft: Draft, sign: Sign): Promise<SealedStatement> {
  const header = protectedHeader(draft);
  const signed = sigStructure(header, draft.payload);
  const [id, signature] = await Promise.all([sha256(signed), sign(signed)]);
  const bytes = tag(18, array(byteString(header), map(), byteString(draft.payload), byteString(signature)));
  if (bytes.length > maxStatementSize) {
    throw new RangeError("statement too large");
  }
  return { id: toBase64Url(id), kind: draft.kind, bytes };
}

/** RFC 9679 thumbprint of a 65-byte P-256 point: SHA-256 of the COSE_Key with only its required members. */
export async function thumbprint(point: Uint8Array): Promise<string> {
  if (point.length !== 65 || point[0] !== 4) {
    throw new RangeError("not an uncompressed P-256 point");
  }
  const key = concat(
    head(5, 4),
    integer(1), integer(2),
    integer(-1), integer(1),
    integer(-2), byteString(point.subarray(1, 33)),
    integer(-3), byteString(point.subarray(33, 65)),
  );
  return toBase64Url(await sha256(key));
}

/** A payload as it is sealed. Members that are undefined are left out; the order is the one they were written in. */
export function payloadBytes(payload: object): Bytes {
  return utf8(JSON.stringify(payload).normalize("NFC"));
}
