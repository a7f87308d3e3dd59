// Exact amounts: millionths in a bigint, as the ledger counts. No floating point anywhere near a weight or a price.
import { t } from "../shared/text.ts";

/** A number of zero or more times 1,000,000. */
export type Micros = bigint;

const one = 1_000_000n;

/** Reads `12.5`; null for anything that a statement could not say. */
export function parseAmount(text: string): Micros | null {
  const match = /^(0|[1-9]\d{0,11})(?:\.(\d{1,6}))?$/.exec(text);
  return match ? BigInt(match[1]!) * one + BigInt((match[2] ?? "").padEnd(6, "0")) : null;
}

/** Reads what a number pad holds: `5.` and `.5` too, on their way to becoming a number. */
export const parsePad = (typed: string): Micros | null =>
  typed === "" ? 0n : parseAmount(typed.replace(/^\./, "0.").replace(/\.$/, ""));

/** The canonical text: no trailing zeros. */
export function formatAmount(micros: Micros): string {
  const places = (micros % one).toString().padStart(6, "0").replace(/0+$/, "");
  return (micros / one).toString() + (places ? `.${places}` : "");
}

/** For people: thousands marked, at most `places` decimals, rounded half up. */
export function showAmount(micros: Micros, places = 2): string {
  const step = 10n ** BigInt(6 - places);
  const rounded = ((micros + step / 2n) / step) * step;
  const [whole, fraction] = formatAmount(rounded).split(".") as [string, string?];
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? `.${fraction}` : "");
}

/** ¥1,234.50 */
export function showMoney(yuan: Micros): string {
  const [whole, fraction] = showAmount(yuan).split(".") as [string, string?];
  return `¥${whole}.${(fraction ?? "").padEnd(2, "0")}`;
}

/** Unit price times quantity, rounded half up to the cent, in micros of yuan. */
export function priced(unitPrice: Micros, quantity: Micros): Micros {
  const cent = one / 100n;
  return ((unitPrice * quantity + (one * cent) / 2n) / (one * cent)) * cent;
}

export type UnitCode = "kg" | "jin" | "g" | "t" | "head" | "tail" | "piece" | "box" | "bag" | "basket" | "bottle" | "bundle" | "case";

interface Unit {
  zh: string;
  en: string;
  /** Grams in one; 0 for what is counted and converts into nothing. */
  grams: bigint;
}

const units: Record<UnitCode, Unit> = {
  kg: { zh: "公斤", en: "kg", grams: 1000n }, jin: { zh: "斤", en: "jin", grams: 500n }, g: { zh: "克", en: "g", grams: 1n },
  t: { zh: "吨", en: "t", grams: 1_000_000n }, head: { zh: "头", en: "head", grams: 0n }, tail: { zh: "条", en: "tail", grams: 0n },
  piece: { zh: "只", en: "piece", grams: 0n }, box: { zh: "箱", en: "box", grams: 0n }, bag: { zh: "袋", en: "bag", grams: 0n },
  basket: { zh: "筐", en: "basket", grams: 0n }, bottle: { zh: "瓶", en: "bottle", grams: 0n }, bundle: { zh: "把", en: "bundle", grams: 0n },
  case: { zh: "件", en: "case", grams: 0n },
};

export const unitCodes = Object.keys(units) as UnitCode[];
export const isMass = (unit: UnitCode): boolean => units[unit].grams > 0n;
export const unitName = (unit: UnitCode): string => t(units[unit].zh, units[unit].en);

/** True when amounts in the two units can be added. */
export const convertible = (a: UnitCode, b: UnitCode): boolean => a === b || (isMass(a) && isMass(b));

/** The amount in another unit of the same dimension, rounded down to a millionth. */
export const convert = (amount: Micros, from: UnitCode, to: UnitCode): Micros =>
  from === to ? amount : (amount * units[from].grams) / units[to].grams;

/** Weights as the person reads them, in `preferred`; what is counted as it is counted. */
export function showQuantity(amount: Micros, unit: UnitCode, preferred: UnitCode): string {
  const shown = isMass(unit) ? preferred : unit;
  return `${showAmount(convert(amount, unit, shown))} ${unitName(shown)}`;
}
