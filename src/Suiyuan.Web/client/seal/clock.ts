/**
 * The phone's clock, corrected when it is plainly wrong. A statement dated in the future is refused, and phones in
 * markets run minutes off, so the server's `Date` header is compared and a difference above a minute is applied.
 */
const stored = "suiyuan.clock";
const tolerated = 60_000;

const keep: Pick<Storage, "getItem" | "setItem"> | undefined = globalThis.localStorage;
let offset = Number(keep?.getItem(stored) ?? 0) || 0;

/** Milliseconds since 1970, as the ledger's clock would have it to about a minute. */
export function now(): number {
  return Date.now() + offset;
}

/** Learns from a response; a response from a cache tells nothing and must not be given. */
export function learn(dateHeader: string | null, receivedAt = Date.now()): void {
  const server = dateHeader === null ? NaN : Date.parse(dateHeader);
  if (Number.isNaN(server)) {
    return;
  }
  const difference = server - receivedAt;
  offset = Math.abs(difference) > tolerated ? difference : 0;
  keep?.setItem(stored, String(offset));
}

/** RFC 3339 to the second, in UTC, as payloads write times. */
export function timestamp(at = now()): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
