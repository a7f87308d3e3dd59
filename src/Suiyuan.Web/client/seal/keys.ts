import { type Bytes, fromBase64Url, fromUtf8, toBase64Url, utf8 } from "../shared/bytes.ts";
import { now } from "./clock.ts";
import { encode, payloadBytes, type SealedStatement, thumbprint } from "./statement.ts";

const p256 = { name: "ECDSA", namedCurve: "P-256" } as const;
const es256 = { name: "ECDSA", hash: "SHA-256" } as const;

/** A key that can seal, and the party it seals for. The private half stays inside the browser's key object. */
export interface Sealer {
  party: string;
  /** Thumbprint, 43 characters: what the ledger calls this key. */
  keyId: string;
  /** The public point as it is written in statements, 87 characters. */
  point: string;
  privateKey: CryptoKey;
}

async function sealerOf(party: string, pair: CryptoKeyPair): Promise<Sealer> {
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  return { party, keyId: await thumbprint(point), point: toBase64Url(point), privateKey: pair.privateKey };
}

/** A new key that can never be read out of this browser. Not stored: see keystore.ts. */
export async function createSealer(party: string): Promise<Sealer> {
  return sealerOf(party, await crypto.subtle.generateKey(p256, false, ["sign", "verify"]) as CryptoKeyPair);
}

/** Seals `payload` as `kind`. `subject` is the party whose record it is; left out, the sealer's own. */
export function seal(sealer: Sealer, kind: string, payload: object, subject = sealer.party): Promise<SealedStatement> {
  return encode({
    kind,
    key: sealer.keyId,
    issuer: sealer.party,
    subject,
    signedAt: Math.floor(now() / 1000),
    payload: payloadBytes(payload),
  }, (bytes) => sign(sealer, bytes));
}

/** ECDSA over SHA-256 of `bytes`: r ‖ s, 64 bytes, which is what both WebCrypto gives and COSE wants. */
export async function sign(sealer: Sealer, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(es256, sealer.privateKey, bytes));
}

/**
 * An enrolment: an extractable key made by the officer, good for exactly one grant, carried to the new party in the
 * fragment of a link, which browsers never send to a server.
 */
export interface Enrolment {
  party: string;
  name: string;
  sealer: Sealer;
}

/** What the officer hands over: the public point goes into a `key-granted` (use enrol), the fragment into the QR. */
export async function createEnrolment(party: string, name: string): Promise<{ point: string; keyId: string; fragment: string }> {
  const pair = await crypto.subtle.generateKey(p256, true, ["sign", "verify"]) as CryptoKeyPair;
  const [sealer, jwk] = await Promise.all([sealerOf(party, pair), crypto.subtle.exportKey("jwk", pair.privateKey)]);
  const carried = { p: party, k: jwk.d, x: jwk.x, y: jwk.y, n: name };
  return { point: sealer.point, keyId: sealer.keyId, fragment: toBase64Url(utf8(JSON.stringify(carried))) };
}

/** Reads the fragment of an enrolment link, with or without its `#`. Null when it is cut short or something else. */
export async function readEnrolment(fragment: string): Promise<Enrolment | null> {
  const bytes = fromBase64Url(fragment.replace(/^#/, "").trim());
  if (!bytes) {
    return null;
  }
  try {
    const { p, k, x, y, n } = JSON.parse(fromUtf8(bytes)) as Record<string, unknown>;
    if (![p, k, x, y].every((v) => typeof v === "string" && v !== "")) {
      return null;
    }
    const publicPart = { kty: "EC", crv: "P-256", x: x as string, y: y as string };
    const [privateKey, publicKey] = await Promise.all([
      crypto.subtle.importKey("jwk", { ...publicPart, d: k as string }, p256, false, ["sign"]),
      crypto.subtle.importKey("jwk", publicPart, p256, true, ["verify"]),
    ]);
    return {
      party: p as string,
      name: typeof n === "string" ? n : "",
      sealer: await sealerOf(p as string, { privateKey, publicKey }),
    };
  } catch {
    // Every way of not being an enrolment reads the same to the person: the code is incomplete, ask for a new one.
    return null;
  }
}
