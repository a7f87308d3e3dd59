// What the stall knows: the last answer of the server, and over it what this phone has sealed since.
import { all, get, put } from "../seal/database.ts";
import type { Category } from "./goods.ts";
import { convert, convertible, type Micros, parseAmount, type UnitCode } from "./quantity.ts";

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
}

/** What this phone sealed itself. */
export interface OwnRecord {
  id: string;
  kind: "purchase" | "sale" | "sale-voided" | "purchase-confirmed" | "purchase-disputed";
  party: string;
  /** Milliseconds since 1970. */
  at: number;
  lines: (Line & { lot?: string; price?: string })[];
  with?: string;
  total?: string;
  photos?: number;
  /** The sale that is voided, confirmed or disputed. */
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
  const voided = new Set(ahead.filter((r) => r.kind === "sale-voided").map((r) => r.about));
  for (const record of ahead) {
    if (record.kind === "purchase" || record.kind === "purchase-confirmed") {
      lots.push(...record.lines.map((line, i) => ({
        lot: `${record.id}.${i}`, product: line.product, unit: line.unit, left: parseAmount(line.qty) ?? 0n,
        received: new Date(record.at).toISOString(), origin: line.origin ?? null, from: record.with ?? "",
      })));
    } else if (record.kind === "sale" && !voided.has(record.id)) {
      for (const line of record.lines) {
        take(lots, line);
      }
    } else if (record.kind === "sale-voided") {
      // A sale that the server has counted already: its goods go back to where they can be seen.
      const sale = records.find((r) => r.id === record.about);
      if (sale && !isAhead(sale, state.size)) {
        sale.lines.forEach((line) => putBack(lots, line));
      }
    }
  }
  return lots.filter((lot) => lot.left > 0n).sort((a, b) => a.received.localeCompare(b.received));
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
