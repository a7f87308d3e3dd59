/** The id in a voucher's address, in `?v=`, or alone; null when the text is something else. */
export function voucherId(text: string): string | null {
  return /^(?:.*\/v\/)?([A-Za-z0-9_-]{43})(?:[/?#].*)?$/s.exec(text.trim())?.[1] ?? null;
}

/**
 * The id of one of this platform's vouchers; null for any other code. Papers carry all kinds of codes, and one of a
 * stranger's site may look alike: unlike a person who scans, nobody here said that it is a voucher.
 */
export function ownVoucher(text: string, ...sites: string[]): string | null {
  const site = /^(https?:\/\/[^/]+.*?)\/v\//.exec(text.trim())?.[1];
  return site && sites.some((own) => own.replace(/\/$/, "") === site) ? voucherId(text) : null;
}
