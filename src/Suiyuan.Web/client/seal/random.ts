import { type Bytes, toBase64Url } from "../shared/bytes.ts";

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** The `n` of a payload: 8 random bytes that make two otherwise equal statements distinct. */
export const nonce = (): string => toBase64Url(randomBytes(8));
