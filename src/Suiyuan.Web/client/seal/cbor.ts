import { type Bytes, concat, utf8 } from "../shared/bytes.ts";

/**
 * The little of CBOR that statements need, in the one deterministic encoding (RFC 8949 section 4.2.1): shortest heads,
 * definite lengths, and map entries given already in order. Each function returns one encoded item.
 */

/** Head of major type `major` with argument `n`, in the shortest form. */
export function head(major: number, n: number): Bytes {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`not an unsigned integer: ${n}`);
  }
  const top = major << 5;
  if (n < 24) {
    return Uint8Array.of(top | n);
  }
  if (n < 0x100) {
    return Uint8Array.of(top | 24, n);
  }
  if (n < 0x10000) {
    return Uint8Array.of(top | 25, n >> 8, n & 0xff);
  }
  const bytes = new Uint8Array(n < 0x1_0000_0000 ? 5 : 9);
  const view = new DataView(bytes.buffer);
  if (bytes.length === 5) {
    bytes[0] = top | 26;
    view.setUint32(1, n);
  } else {
    bytes[0] = top | 27;
    view.setBigUint64(1, BigInt(n));
  }
  return bytes;
}

export const integer = (n: number): Bytes => (n < 0 ? head(1, -1 - n) : head(0, n));
export const byteString = (bytes: Uint8Array): Bytes => concat(head(2, bytes.length), bytes);
export const textString = (text: string): Bytes => {
  const bytes = utf8(text);
  return concat(head(3, bytes.length), bytes);
};
export const array = (...items: Uint8Array[]): Bytes => concat(head(4, items.length), ...items);
export const map = (...entries: [Uint8Array, Uint8Array][]): Bytes => concat(head(5, entries.length), ...entries.flat());
export const tag = (n: number, item: Uint8Array): Bytes => concat(head(6, n), item);
