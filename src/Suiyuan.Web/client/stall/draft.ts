// What a purchase in the making holds, and how it fills itself from its photographs without ever taking a word out of
// the person's mouth: a value that is still as it was read follows the photographs, any other belongs to the person.
import type { Page, Place, ReadLine, Told, Understood } from "./reading.ts";
import { nameKey, understand, amountText } from "./reading.ts";
import { goodsOf } from "./goods.ts";
import { convert, convertible, formatAmount, parseAmount, type UnitCode } from "./quantity.ts";
import { newLine } from "./figure.ts";
import type { Photo } from "./photo.ts";
import type { Correction, DraftLine, SupplierDraft } from "./sealing.ts";

/** Beside a value: how it was read. Worth something only while the value is still that. */
export interface Mark {
  as: string;
  at: Place[];
  sure: boolean;
  /** A person looked at it and let it stand. */
  seen?: boolean;
}

export type Marks<K extends string> = { [key in K]?: Mark };

export interface Draft {
  photos: Photo[];
  supplier: SupplierDraft | null;
  lines: DraftLine[];
  /** The line whose figure is asked for now. */
  now: DraftLine | null;
  /** Goods on a paper that the person took off the list. */
  dropped?: string[];
  /** The stall's own production. */
  own?: boolean;
  /** The purchase that this one takes the place of. */
  correct?: Correction;
}

export const empty = (): Draft => ({ photos: [], supplier: null, lines: [], now: null });

/** What the stall knows already. */
export interface Known {
  name: string;
  suppliers: { name: string; place: string | null }[];
}

export const isRead = (mark: Mark | undefined, now: string): mark is Mark => mark !== undefined && mark.as === now;

/** True for a value of which the machine is not sure and at which nobody looked yet. */
export const asksForLook = (mark: Mark | undefined, now: string): boolean => isRead(mark, now) && !mark.sure && !mark.seen;

export const lineValues = (line: DraftLine): Record<"product" | "qty" | "price" | "origin", string> => ({
  product: line.product, qty: line.qty === "" ? "" : amountText(line.qty, line.unit), price: line.price ?? "", origin: line.origin ?? "",
});

export const photoValues = (photo: Photo): Record<"type" | "number" | "issued" | "until" | "qty", string> => ({
  type: photo.type, number: photo.number ?? "", issued: photo.issued ?? "", until: photo.until ?? "",
  qty: photo.qty && photo.unit ? amountText(photo.qty, photo.unit) : "",
});

/** Everything of one thing counts as looked at. */
export function seen(marks: Marks<string> | undefined): void {
  for (const mark of Object.values(marks ?? {})) {
    if (mark) {
      mark.seen = true;
    }
  }
}

/** How many values a person should look at. */
export function looksAsked(draft: Draft): number {
  const count = (marks: Marks<string> | undefined, values: Record<string, string>): number =>
    Object.entries(values).filter(([key, value]) => asksForLook(marks?.[key], value)).length;
  return count(draft.supplier?.read, { name: draft.supplier?.name ?? "", place: draft.supplier?.place ?? "" })
    + draft.lines.reduce((n, line) => n + count(line.read, lineValues(line)), 0)
    + draft.photos.reduce((n, photo) => n + count(photo.read, photoValues(photo)), 0);
}

/** A slot's next value: what was read, unless the person said something else or emptied it. */
function next(now: string, mark: Mark | undefined, told: Told | undefined): { value: string; mark?: Mark } | null {
  const persons = mark ? mark.as !== now : now !== "";
  if (persons || (mark?.seen && mark.as !== told?.value)) {
    return null;
  }
  return told ? { value: told.value, mark: { as: told.value, at: told.at, sure: told.sure, ...(mark?.seen ? { seen: true } : {}) } } : { value: "" };
}

function settle<K extends string>(holder: { read?: Marks<K> }, key: K, now: string, told: Told | undefined, set: (value: string) => void): void {
  const found = next(now, holder.read?.[key], told);
  if (!found) {
    return;
  }
  const read: Marks<K> = { ...holder.read };
  delete read[key];
  if (found.mark) {
    read[key] = found.mark;
  }
  holder.read = read;
  if (found.value !== now) {
    set(found.value);
  }
}

const setAmount = (holder: { qty?: string; unit?: UnitCode }, value: string): void => {
  const [qty, unit] = value.split(" ") as [string, UnitCode?];
  holder.qty = qty;
  if (unit) {
    holder.unit = unit;
  }
};

const setText = <K extends string>(holder: { [key in K]?: string }, key: K, value: string): void => {
  if (value === "") {
    delete holder[key];
  } else {
    holder[key] = value;
  }
};

/** What a photograph says of its own ticket: type, number, dates, amount. */
export function fillPhoto(photo: Photo, known: Known): Understood | null {
  const page = pageOf(photo);
  const found = page ? understand(photo.key ?? "", page, known.name) : null;
  // The guess that stood there before a reading is nobody's word.
  const type = photo.guess === photo.type && !photo.read?.type ? "" : photo.type;
  settle(photo, "type", type, found?.type ?? undefined, (value) => {
    photo.type = value || photo.type;
  });
  const now = photoValues(photo);
  for (const key of ["number", "issued", "until"] as const) {
    settle(photo, key, now[key], found?.[key], (value) => setText(photo, key, value));
  }
  settle(photo, "qty", now.qty, found?.qty, (value) => {
    setAmount(photo, value);
    if (value === "") {
      delete photo.qty;
      delete photo.unit;
    }
  });
  return found;
}

/** The page that was read of a photograph, when there is anything to be had from it. */
export const pageOf = (photo: Photo): Page | null =>
  photo.look?.is === "done" && photo.look.page?.readable ? photo.look.page : null;

/** Fills the draft from its photographs. Call it whenever one was read, taken or dropped. */
export function fill(draft: Draft, known: Known): void {
  const found = draft.photos.map((photo) => fillPhoto(photo, known)).filter((u): u is Understood => u !== null);
  fillSupplier(draft, supplierOf(found, known));
  fillLines(draft, linesOf(found));
}

function fillSupplier(draft: Draft, told: { name?: Told; place?: Told }): void {
  const supplier: SupplierDraft = draft.supplier ?? { name: "" };
  settle(supplier, "name", supplier.name, told.name, (value) => {
    supplier.name = value;
  });
  // An address goes with the name that stands on the same paper, and with no other.
  const place = told.name && isRead(supplier.read?.name, supplier.name) ? told.place : undefined;
  settle(supplier, "place", supplier.place ?? "", place, (value) => setText(supplier, "place", value));
  draft.supplier = supplier.name === "" ? null : supplier;
}

const supplierOrder = ["sale", "commitment", "quarantine", "aquatic", "import", "licence", "business", "meat-inspection", "other", "test"];
const order = (list: string[], type: string | undefined): number => (list.indexOf(type ?? "other") + list.length + 1) % (list.length + 1);

function supplierOf(found: Understood[], known: Known): { name?: Told; place?: Told } {
  const [first, ...others] = found.filter((u) => u.supplier)
    .sort((a, b) => order(supplierOrder, a.type?.value) - order(supplierOrder, b.type?.value));
  if (!first?.supplier) {
    return {};
  }
  const key = nameKey(first.supplier.value);
  const same = known.suppliers.find((s) => nameKey(s.name) === key);
  // Two papers that agree, or an old acquaintance, are better than one reading.
  const sure = first.supplier.sure || same !== undefined || others.some((o) => nameKey(o.supplier!.value) === key);
  const name = { ...first.supplier, value: same?.name ?? first.supplier.value, sure };
  const place = same?.place ? { value: same.place, at: [], sure: true } : first.place;
  return place ? { name, place } : { name };
}

// What was bought stands on a slip; a certificate is of the lot it was taken from.
const lineOrder = ["sale", "quarantine", "commitment", "aquatic", "import", "meat-inspection", "other", "test"];

function linesOf(found: Understood[]): ReadLine[] {
  const papers = found.filter((u) => u.lines.length > 0).sort((a, b) => order(lineOrder, a.type?.value) - order(lineOrder, b.type?.value));
  const all: (ReadLine & { of: Understood })[] = [];
  const slip = papers[0]?.type?.value === "sale";
  for (const paper of papers) {
    for (const line of paper.lines) {
      const same = all.find((l) => l.product.value === line.product.value && l.of !== paper);
      if (same) {
        join(same, line, paper);
      } else if (!slip || paper.type?.value === "sale") {
        all.push({ ...line, of: paper });
      } else if (line.origin) {
        // 五花肉 on the slip, 猪肉 on its certificate: where the pig is from holds for both.
        const { category } = goodsOf(line.product.value);
        all.filter((l) => !l.origin && goodsOf(l.product.value).category === category).forEach((l) => {
          l.origin = { ...line.origin!, sure: false };
        });
      }
    }
  }
  return all.map(({ of: _, ...line }) => line);
}

/** The same goods on two papers: two lots of one kind of paper add up, two kinds of paper speak of one lot. */
function join(into: ReadLine & { of: Understood }, line: ReadLine, paper: Understood): void {
  const another = paper.type?.value === into.of.type?.value && paper.number !== undefined && into.of.number !== undefined
    && paper.number.value !== into.of.number.value;
  if (another && into.qty && line.qty) {
    const sum = plus(into.qty.value, line.qty.value);
    if (sum) {
      into.qty = { value: sum, at: [...into.qty.at, ...line.qty.at], sure: false };
    }
  }
  into.qty ??= line.qty!;
  into.price ??= line.price!;
  into.origin ??= line.origin!;
  if (line.product.sure && !into.product.sure) {
    into.product = line.product;
  }
}

function plus(a: string, b: string): string | null {
  const [first, unit] = a.split(" ") as [string, UnitCode];
  const [second, other] = b.split(" ") as [string, UnitCode];
  return convertible(unit, other) ? amountText(formatAmount(parseAmount(first)! + convert(parseAmount(second)!, other, unit)), unit) : null;
}

function fillLines(draft: Draft, told: ReadLine[]): void {
  const used = new Set<ReadLine>();
  const nobodys = (line: DraftLine): boolean => {
    const values = lineValues(line);
    return line.read?.product !== undefined && (["product", "qty", "price", "origin"] as const)
      .every((key) => (line.read![key] ? isRead(line.read![key], values[key]) && !line.read![key]!.seen : values[key] === ""));
  };
  draft.lines = draft.lines.filter((line) => {
    const same = told.find((l) => !used.has(l) && (l.product.value === goodsOf(line.product).name || l.product.value === line.read?.product?.as));
    if (!same) {
      const kept = !nobodys(line);
      if (kept) {
        fillLine(line, {});
      }
      return kept;
    }
    used.add(same);
    if (line !== draft.now) {
      fillLine(line, same);
    }
    return true;
  });
  const handMade = draft.lines.some((line) => !line.read?.product) || (draft.now !== null && !draft.now.read?.product);
  if (handMade) {
    return;
  }
  for (const line of told.filter((l) => !used.has(l) && !draft.dropped?.includes(l.product.value))) {
    const made = newLine(line.product.value, goodsOf(line.product.value).unit);
    made.read = { product: { as: line.product.value, at: line.product.at, sure: line.product.sure } };
    fillLine(made, line);
    draft.lines.push(made);
  }
}

function fillLine(line: DraftLine, told: Omit<ReadLine, "product">): void {
  const now = lineValues(line);
  settle(line, "qty", now.qty, told.qty, (value) => setAmount(line, value));
  // A price is per unit: it is of no use beside an amount in another.
  const sameUnit = told.qty === undefined || told.qty.value.split(" ")[1] === line.unit;
  settle(line, "price", now.price, sameUnit ? told.price : undefined, (value) => setText(line, "price", value));
  settle(line, "origin", now.origin, told.origin, (value) => setText(line, "origin", value));
}
