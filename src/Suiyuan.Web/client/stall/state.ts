// What the stall knows: the last answer of the server, and over it what this phone has sealed since.
import { all, get, put } from "../seal/database.ts";
import type { Category } from "./goods.ts";
import { convert, convertible, formatAmount, type Micros, parseAmount, type UnitCode } from "./quantity.ts";

/** A lot with something left, as GET /stall/state answers it. */
export interface StockLot {
  lot: string;
  product: string;
  unit: UnitCode;
  remaining: string;
  received: string;
  origin: string | null;
  from: string;
  /** "binding" may not be sold, "warning" should not be; absent in order. */
  stopped?: "binding" | "warning" | null;
  /** Why, in words for the merchant. */
  why?: string | null;
}

export interface Line {
  product: string;
  qty: string;
  unit: UnitCode;
  origin?: string;
}

/** A purchase to copy. */
export interface PastPurchase {
  id: string;
  at: string;
  supplier: { name: string; place: string | null };
  lines: { product: string; qty: string; unit: UnitCode; origin: string | null }[];
}

export interface StallState {
  party: string;
  name: string;
  stall: string | null;
  market: string;
  categories: Category[];
  /** Address that vouchers are reached by, without a slash at the end. */
  base: string;
  standing: "good" | "suspended" | "left" | "lapsed";
  /** Thumbprints of the keys that may seal for this party now. */
  keys: string[];
  /** Entries of the ledger that this answer rests on. */
  size: number;
  stock: StockLot[];
  /** Goods bought before, most often first. */
  bought: { product: string; unit: UnitCode; origin: string | null }[];
  suppliers: { name: string; place: string | null }[];
  past: PastPurchase[];
  /** Merchants who confirmed sales of this stall. */
  buyers: { party: string; name: string }[];
  /** Where the shopper pays, with {voucher} and {total} in it; null or missing where no checkout is known. */
  checkout?: string | null;
  /** True when the stall has counted its stock before: the first count declares the opening stock. */
  counted: boolean;
  /** What the stall reported of today. */
  reported: "stock-only" | "closed" | null;
}

/** What this phone sealed itself. */
export interface OwnRecord {
  id: string;
  kind: "purchase" | "sale" | "sale-voided" | "purchase-confirmed" | "purchase-disputed" | "entry-voided" | "transformation" | "stock-take"
    | "disposal" | "day-report";
  party: string;
  /** Milliseconds since 1970. */
  at: number;
  lines: (Line & { lot?: string; price?: string })[];
  /** What came of the lines, when they were cut or mixed. */
  made?: Line[];
  with?: string;
  total?: string;
  photos?: number;
  /** The record that is voided, confirmed or disputed. */
  about?: string;
  /** Leaf index, once recorded. */
  index?: number;
  problem?: { code: string; title: string; detail?: string };
}

const kept = "stall-state";

/** The state last seen, with or without a network; null before the first. */
export const keptState = (): Promise<StallState | undefined> => get<StallState>("cache", kept);

export type Fetched = { state: StallState } | { failed: "offline" | "signed-out" | "not-a-stall" };

/** Asks the server. What it answers is kept for when there is no network. */
export async function fetchState(): Promise<Fetched> {
  let response: Response;
  try {
    response = await fetch("/stall/state", { headers: { accept: "application/json" } });
  } catch {
    return { failed: "offline" };
  }
  if (response.status === 401) {
    return { failed: "signed-out" };
  }
  if (response.status === 403 || response.status === 404) {
    return { failed: "not-a-stall" };
  }
  if (!response.ok) {
    return { failed: "offline" };
  }
  const state = await response.json() as StallState;
  await put("cache", state, kept);
  return { state };
}

/** The own records of `party`, newest first. */
export async function ownRecords(party: string): Promise<OwnRecord[]> {
  return (await all<OwnRecord>("records")).filter((r) => r.party === party).sort((a, b) => b.at - a.at);
}

/** True while the server's answer of this size cannot have the record in it yet. */
export const isAhead = (record: OwnRecord, size: number): boolean => record.index === undefined || record.index >= size;

/** A lot with what is left of it now. */
export interface LotLeft {
  lot: string;
  product: string;
  unit: UnitCode;
  left: Micros;
  received: string;
  origin: string | null;
  from: string;
  stopped?: "binding" | "warning" | null;
  why?: string | null;
}

/** The stock as it is after what this phone sealed and the server has not answered with yet. Oldest lot first. */
export function stockNow(state: StallState, records: OwnRecord[]): LotLeft[] {
  const lots: LotLeft[] = state.stock.map(({ remaining, ...lot }) => ({ ...lot, left: parseAmount(remaining) ?? 0n }));
  const ahead = records.filter((r) => isAhead(r, state.size) && !(r.problem && r.index === undefined)).sort((a, b) => a.at - b.at);
  const voided = new Set(ahead.filter((r) => r.kind === "sale-voided" || r.kind === "entry-voided").map((r) => r.about));
  for (const record of ahead.filter((r) => !voided.has(r.id))) {
    switch (record.kind) {
      case "purchase":
      case "purchase-confirmed":
        lots.push(...record.lines.map((line, i) => lotOf(record, line, i)));
        break;
      case "transformation":
        record.lines.forEach((line) => take(lots, line));
        lots.push(...(record.made ?? []).map((line, i) => lotOf(record, line, i)));
        break;
      case "sale":
      case "disposal":
        record.lines.forEach((line) => take(lots, line));
        break;
      case "stock-take":
        record.lines.forEach((line, i) => count(lots, record, line, i));
        break;
      case "sale-voided":
      case "entry-voided":
        unsay(lots, records.find((r) => r.id === record.about), record.about ?? "", state.size);
        break;
      case "purchase-disputed":
      case "day-report":
        break;
    }
  }
  return lots.filter((lot) => lot.left > 0n).sort((a, b) => a.received.localeCompare(b.received));
}

const lotOf = (record: OwnRecord, line: Line, i: number): LotLeft => ({
  lot: `${record.id}.${i}`, product: line.product, unit: line.unit, left: parseAmount(line.qty) ?? 0n,
  received: new Date(record.at).toISOString(), origin: line.origin ?? null, from: record.with ?? "",
});

/** What the books have of a product, in a unit. */
export function bookOf(lots: LotLeft[], product: string, unit: UnitCode): Micros {
  return lots.filter((l) => l.product === product && convertible(l.unit, unit)).reduce((sum, l) => sum + convert(l.left, l.unit, unit), 0n);
}

/** What was counted beyond the books is a new lot; what is not there is taken from the oldest. */
function count(lots: LotLeft[], record: OwnRecord, line: Line, i: number): void {
  const book = bookOf(lots, line.product, line.unit);
  const counted = parseAmount(line.qty) ?? 0n;
  if (counted > book) {
    lots.push({ ...lotOf(record, line, i), left: counted - book });
  } else {
    take(lots, { ...line, qty: formatAmount(book - counted) });
  }
}

/** Takes back a record that the server has counted already: its lots are empty, what it took is where it can be seen. */
function unsay(lots: LotLeft[], record: OwnRecord | undefined, id: string, size: number): void {
  if (record && isAhead(record, size)) {
    return;
  }
  for (const lot of lots) {
    if (lot.lot.startsWith(`${id}.`)) {
      lot.left = 0n;
    }
  }
  if (record?.kind === "sale" || record?.kind === "transformation") {
    record.lines.forEach((line) => putBack(lots, line));
  }
}

function take(lots: LotLeft[], line: Line & { lot?: string }): void {
  let wanted = parseAmount(line.qty) ?? 0n;
  for (const lot of lots) {
    // First in, first out passes over what is stopped, as the ledger's rule does.
    if (lot.product !== line.product || !convertible(lot.unit, line.unit) || (line.lot ? line.lot !== lot.lot : lot.stopped === "binding")) {
      continue;
    }
    const inLot = convert(wanted, line.unit, lot.unit);
    const taken = inLot < lot.left ? inLot : lot.left;
    lot.left -= taken;
    wanted -= convert(taken, lot.unit, line.unit);
  }
}

function putBack(lots: LotLeft[], line: Line & { lot?: string }): void {
  const lot = lots.find((l) => l.product === line.product && convertible(l.unit, line.unit) && (!line.lot || line.lot === l.lot));
  if (lot) {
    lot.left += convert(parseAmount(line.qty) ?? 0n, line.unit, lot.unit);
  }
}

/** One product in stock: what may be sold of it in one unit, the lots that lies in, and those that are stopped. */
export interface InStock {
  product: string;
  unit: UnitCode;
  left: Micros;
  lots: LotLeft[];
  stopped: LotLeft[];
}

/** The stock by product and dimension, what sold or came in most lately first. */
export function byProduct(lots: LotLeft[]): InStock[] {
  const found: InStock[] = [];
  for (const lot of lots) {
    const same = found.find((p) => p.product === lot.product && convertible(p.unit, lot.unit));
    const into = same ?? { product: lot.product, unit: lot.unit, left: 0n, lots: [], stopped: [] };
    if (!same) {
      found.push(into);
    }
    if (lot.stopped === "binding") {
      into.stopped.push(lot);
    } else {
      into.left += convert(lot.left, lot.unit, into.unit);
      into.lots.push(lot);
    }
  }
  return found;
}
