import { type Bytes, concat, sha256, toBase64Url, utf8 } from "../shared/bytes.ts";
import { randomBytes } from "./random.ts";

/**
 * A sealed part: what a statement says privately (prices, a buyer, a photograph). The ledger gets the digest; the
 * private store gets salt ‖ bytes, gives them only to those concerned, and can erase them for good.
 */
export interface SealedPart {
  /** SHA-256 of `bytes`, 43 characters: what the statement cites. */
  digest: string;
  /** 16 random bytes, then the content. */
  bytes: Bytes;
}

/** Bytes of salt: enough that a digest of a guessable price tells nothing. */
export const saltSize = 16;

/** Seals bytes, or an object as JSON. */
export async function sealPart(content: Uint8Array | object): Promise<SealedPart> {
  const plain = content instanceof Uint8Array ? content : utf8(JSON.stringify(content).normalize("NFC"));
  const bytes = concat(randomBytes(saltSize), plain);
  return { digest: toBase64Url(await sha256(bytes)), bytes };
}

/** A sealed part without its salt, for those whom it concerns; null without a network, and when it is not for this reader, not there yet, or erased. */
export async function fetchPart(digest: string): Promise<Response | null> {
  const response = digest === "" ? null : await fetch(`/api/sealed/${digest}`, { cache: "no-store" }).catch(() => null);
  return response?.ok ? response : null;
}

/** What a sealed part says; null as above. */
export async function openPart<T>(digest: string): Promise<T | null> {
  return await (await fetchPart(digest))?.json().catch(() => null) as T | null ?? null;
}
