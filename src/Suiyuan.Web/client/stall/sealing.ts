// From what was tapped to statements: the payloads of trade, sealed by this phone and put into the outbox.
import { enqueue, findSealer, type Kept, type KeptSealer, nonce, now, seal, type SealedPart, sealPart, timestamp } from "../seal/index.ts";
import type { Bytes } from "../shared/bytes.ts";
import type { Marks } from "./draft.ts";
import type { Photo } from "./photo.ts";
import { formatAmount, parseAmount, priced, type UnitCode } from "./quantity.ts";
import type { OwnRecord, StallState } from "./state.ts";

export interface DraftLine {
  product: string;
  qty: string;
  unit: UnitCode;
  origin?: string;
  lot?: string;
  /** Unit price as typed; empty or absent when it is not told. */
  price?: string;
  /** What of it was read from a photograph. Never sealed. */
  read?: Marks<"product" | "qty" | "price" | "origin">;
}

export interface Buyer {
  name: string;
  phone?: string;
  party?: string;
}

/** Who bought, as a sort; see the vocabulary. */
export type BuyerSort = "shopper" | "stall" | "canteen";

/** A record that another takes the place of. */
export interface Correction {
  id: string;
  reason: string;
  /** When what is corrected happened: so did this. */
  at?: string;
  /** Papers of the record that is corrected: they go with the new one. */
  tickets?: { type: string; image: string; number?: string; issued?: string; until?: string; qty?: string; unit?: UnitCode }[];
}

export interface SupplierDraft {
  name: string;
  place?: string;
  /** Sealed into the purchase, never published. */
  phone?: string;
  /** What of it was read from a photograph. Never sealed. */
  read?: Marks<"name" | "place">;
}

/** The seal of this party that the ledger accepts now; null when this phone has none. */
export async function stallSeal(state: StallState): Promise<KeptSealer | null> {
  const sealer = await findSealer(state.party);
  return sealer && state.keys.includes(sealer.keyId) ? sealer : null;
}

/** The claimed time of what takes the place of an earlier record. */
const happened = (correct: Correction | undefined): { at?: string } => (correct?.at ? { at: timestamp(Date.parse(correct.at)) } : {});

const text = (said: string): string => said.trim().normalize("NFC");
const canonical = (qty: string): string => formatAmount(parseAmount(qty.replace(/\.$/, "")) ?? 0n);

/** Prices and their total, or nothing when none was told. */
async function prices(lines: DraftLine[]): Promise<{ part?: SealedPart; total?: string }> {
  if (!lines.some((l) => l.price)) {
    return {};
  }
  let total = 0n;
  const told = lines.map((line) => {
    const price = parseAmount(canonical(line.price || "0")) ?? 0n;
    total += priced(price, parseAmount(canonical(line.qty)) ?? 0n);
    return formatAmount(price);
  });
  return { part: await sealPart({ lines: told, total: formatAmount(total) }), total: formatAmount(total) };
}

const ownLines = (lines: DraftLine[]): OwnRecord["lines"] => lines.map((line) => ({
  product: line.product, qty: canonical(line.qty), unit: line.unit,
  ...(line.origin ? { origin: text(line.origin) } : {}), ...(line.lot ? { lot: line.lot } : {}),
  ...(line.price ? { price: canonical(line.price) } : {}),
}));

/** Seals a sale. Its voucher is good from now on, whatever the network does. What it corrects is voided just before. */
export async function sealSale(sealer: KeptSealer, drafts: DraftLine[], buyer?: Buyer, to?: BuyerSort, correct?: Correction): Promise<OwnRecord> {
  const { part, total } = await prices(drafts);
  const buyerPart = buyer ? await sealPart(buyer) : undefined;
  const told = { ...(part ? { prices: part.digest } : {}), ...(buyerPart ? { buyer: buyerPart.digest } : {}) };
  const statement = await seal(sealer, "sale", {
    v: 1, n: nonce(), ...happened(correct),
    lines: takenLines(drafts),
    ...(part || buyerPart ? { sealed: told } : {}), ...(to ? { to } : {}),
  });
  const record: OwnRecord = {
    id: statement.id, kind: "sale", party: sealer.party, at: now(), lines: ownLines(drafts),
    ...(buyer ? { with: buyer.name } : {}), ...(total === undefined ? {} : { total }),
  };
  const kept: Kept = { statement, parts: [part, buyerPart].filter((p) => p !== undefined), record };
  await enqueue(...(correct ? [await voidedSale(sealer, correct.id, correct.reason, statement.id)] : []), kept);
  return record;
}

/** Seals a purchase and a ticket for each photograph. */
export async function sealPurchase(
  sealer: KeptSealer, supplier: SupplierDraft, drafts: DraftLine[], photos: Photo[], more: { own?: boolean; correct?: Correction } = {},
): Promise<OwnRecord> {
  const { part, total } = await prices(drafts);
  const contact = supplier.phone ? await sealPart({ phone: text(supplier.phone) }) : undefined;
  const told = { ...(part ? { prices: part.digest } : {}), ...(contact ? { contact: contact.digest } : {}) };
  const statement = await seal(sealer, "purchase", {
    v: 1, n: nonce(), ...happened(more.correct),
    supplier: { name: text(supplier.name), ...(supplier.place ? { place: text(supplier.place) } : {}) },
    lines: drafts.map((l) => ({
      product: l.product, qty: canonical(l.qty), unit: l.unit, ...(l.origin ? { origin: text(l.origin) } : {}),
    })),
    ...(part || contact ? { sealed: told } : {}), ...(more.own ? { own: true } : {}),
  });
  const record: OwnRecord = {
    id: statement.id, kind: "purchase", party: sealer.party, at: now(), lines: ownLines(drafts), with: text(supplier.name),
    photos: photos.length, ...(total === undefined ? {} : { total }),
  };
  const kept: Kept[] = [{ statement, parts: [part, contact].filter((p) => p !== undefined), record }];
  for (const photo of photos) {
    kept.push(await sealedTicket(sealer, statement.id, photo));
  }
  for (const ticket of more.correct?.tickets ?? []) {
    kept.push({ statement: await seal(sealer, "ticket-attached", { v: 1, n: nonce(), to: statement.id, ...ticket }) });
  }
  if (more.correct) {
    kept.push(await sealedVoid(sealer, more.correct.id, more.correct.reason, statement.id));
  }
  await enqueue(...kept);
  return record;
}

const day = (said: string | undefined): string | undefined => (said && /^\d{4}-\d\d-\d\d$/.test(said) ? said : undefined);

/** What a ticket is declared to say: only what a statement can carry, so that a slip of the thumb does not lose the photograph. */
export function declared(photo: Photo): { type: string; number?: string; issued?: string; until?: string; qty?: string; unit?: UnitCode } {
  const number = text(photo.number ?? "").replace(/\s+/g, "").slice(0, 40);
  const [issued, until] = [day(photo.issued), day(photo.until)];
  const qty = photo.qty && photo.unit ? canonical(photo.qty) : "0";
  return {
    type: photo.type, ...(number ? { number } : {}), ...(issued ? { issued } : {}),
    ...(until && (!issued || issued <= until) ? { until } : {}), ...(qty !== "0" ? { qty, unit: photo.unit! } : {}),
  };
}

async function sealedTicket(sealer: KeptSealer, purchase: string, photo: Photo): Promise<Kept> {
  const image = await sealPart(photo.jpeg);
  const statement = await seal(sealer, "ticket-attached", { v: 1, n: nonce(), to: purchase, ...declared(photo), image: image.digest });
  return { statement, parts: [image] };
}

/** Attaches a photograph that was forgotten, or is better than the former. */
export async function sealTicket(sealer: KeptSealer, purchase: string, photo: Photo): Promise<void> {
  await enqueue(await sealedTicket(sealer, purchase, photo));
}

/** How a finding came about; the words are sealed. */
export async function sealExplanation(sealer: KeptSealer, assessed: string, rule: string, reason: string, words: string): Promise<void> {
  const part = text(words) ? await sealPart({ text: text(words) }) : undefined;
  const statement = await seal(sealer, "finding-explained", { v: 1, n: nonce(), to: assessed, rule, reason, ...(part ? { text: part.digest } : {}) });
  await enqueue({ statement, parts: part ? [part] : [] });
}

/** Says how what an alert is about came about. Recorded now, or when there is a network. */
export async function sealAlertExplanation(sealer: KeptSealer, alert: string, reason: string, words: string): Promise<void> {
  const part = text(words) ? await sealPart({ text: text(words) }) : undefined;
  const statement = await seal(sealer, "alert-explained", { v: 1, n: nonce(), to: alert, reason, ...(part ? { text: part.digest } : {}) });
  await enqueue({ statement, parts: part ? [part] : [] });
}

const takenLines = (drafts: DraftLine[]): object[] =>
  drafts.map((l) => ({ product: l.product, qty: canonical(l.qty), unit: l.unit, ...(l.lot ? { lot: l.lot } : {}) }));

/** Seals what was cut, mixed or cooked, and what came of it. */
export async function sealTransformation(
  sealer: KeptSealer, process: string, used: DraftLine[], made: DraftLine[], correct?: Correction,
): Promise<OwnRecord> {
  const statement = await seal(sealer, "transformation", {
    v: 1, n: nonce(), ...happened(correct), process, used: takenLines(used),
    made: made.map((l) => ({ product: l.product, qty: canonical(l.qty), unit: l.unit })),
  });
  const record: OwnRecord = {
    id: statement.id, kind: "transformation", party: sealer.party, at: now(), lines: ownLines(used), made: ownLines(made),
  };
  return keepWith(sealer, { statement, record }, record, correct);
}

/** Seals a count. The first of a stall declares what was there before its first record. */
export async function sealCount(sealer: KeptSealer, drafts: DraftLine[], opening: boolean, correct?: Correction): Promise<OwnRecord> {
  const statement = await seal(sealer, "stock-take", {
    v: 1, n: nonce(),
    lines: drafts.map((l) => ({ product: l.product, qty: canonical(l.qty), unit: l.unit, ...(l.origin ? { origin: text(l.origin) } : {}) })),
    ...(opening ? { opening: true } : {}),
  });
  const record: OwnRecord = { id: statement.id, kind: "stock-take", party: sealer.party, at: now(), lines: ownLines(drafts) };
  return keepWith(sealer, { statement, record }, record, correct);
}

/** Seals that goods left the stock other than by sale, with photographs of it. */
export async function sealDisposal(sealer: KeptSealer, drafts: DraftLine[], reason: string, method: string, photos: Photo["jpeg"][]): Promise<OwnRecord> {
  const parts = await Promise.all(photos.map((jpeg) => sealPart(jpeg)));
  const statement = await seal(sealer, "disposal", {
    v: 1, n: nonce(), lines: takenLines(drafts), reason, method, ...(parts.length > 0 ? { photos: parts.map((p) => p.digest) } : {}),
  });
  const record: OwnRecord = { id: statement.id, kind: "disposal", party: sealer.party, at: now(), lines: ownLines(drafts), photos: photos.length };
  await enqueue({ statement, parts, record });
  return record;
}

/** Seals what a day without a purchase was. `day` is China's. */
export async function sealDayReport(sealer: KeptSealer, day: string, state: "stock-only" | "closed"): Promise<OwnRecord> {
  const statement = await seal(sealer, "day-report", { v: 1, n: nonce(), day, state });
  const record: OwnRecord = { id: statement.id, kind: "day-report", party: sealer.party, at: now(), lines: [] };
  await enqueue({ statement, record });
  return record;
}

async function keepWith(sealer: KeptSealer, kept: Kept, record: OwnRecord, correct?: Correction): Promise<OwnRecord> {
  // The void goes first: what was taken wrongly is back before it is taken rightly.
  await enqueue(...(correct ? [await sealedVoid(sealer, correct.id, correct.reason, record.id)] : []), kept);
  return record;
}

async function sealedVoid(sealer: KeptSealer, to: string, reason: string, instead?: string): Promise<Kept> {
  const statement = await seal(sealer, "entry-voided", { v: 1, n: nonce(), to, reason: text(reason), ...(instead ? { instead } : {}) });
  const record: OwnRecord = { id: statement.id, kind: "entry-voided", party: sealer.party, at: now(), lines: [], about: to };
  return { statement, record };
}

/** Seals that a purchase, receipt, transformation or count did not happen, or not so. */
export async function sealEntryVoid(sealer: KeptSealer, to: string, reason: string): Promise<void> {
  await enqueue(await sealedVoid(sealer, to, reason));
}

async function voidedSale(sealer: KeptSealer, sale: string, reason: string, instead?: string): Promise<Kept> {
  const statement = await seal(sealer, "sale-voided", { v: 1, sale, reason: text(reason), ...(instead ? { instead } : {}) });
  const record: OwnRecord = { id: statement.id, kind: "sale-voided", party: sealer.party, at: now(), lines: [], about: sale };
  return { statement, record };
}

export async function sealVoid(sealer: KeptSealer, sale: string, reason: string): Promise<void> {
  await enqueue(await voidedSale(sealer, sale, reason));
}

/** Another stall's sale, as it is shown before it is received. */
export interface Incoming {
  id: string;
  seller: string;
  sellerStall: string | null;
  market: string;
  at: string;
  lines: { product: string; qty: string; unit: UnitCode; origin: string | null }[];
  status: "open" | "voided" | "confirmed" | "disputed" | "own";
}

export async function sealReceipt(sealer: KeptSealer, sale: Incoming): Promise<OwnRecord> {
  const statement = await seal(sealer, "purchase-confirmed", { v: 1, n: nonce(), sale: sale.id });
  const record: OwnRecord = {
    id: statement.id, kind: "purchase-confirmed", party: sealer.party, at: now(), with: sale.seller, about: sale.id,
    lines: sale.lines.map(({ origin, ...line }) => ({ ...line, ...(origin ? { origin } : {}) })),
  };
  await enqueue({ statement, record });
  return record;
}

export async function sealDispute(sealer: KeptSealer, sale: Incoming, reason: "differs" | "not-mine", note: string): Promise<OwnRecord> {
  const statement = await seal(sealer, "purchase-disputed", {
    v: 1, n: nonce(), sale: sale.id, reason, ...(text(note) ? { note: text(note) } : {}),
  });
  const record: OwnRecord = {
    id: statement.id, kind: "purchase-disputed", party: sealer.party, at: now(), lines: [], with: sale.seller, about: sale.id,
  };
  await enqueue({ statement, record });
  return record;
}

/** A document of the stall's own file, as it was filled in. */
export interface DocumentDraft {
  jpeg: Bytes;
  type: string;
  number: string;
  from: string;
  until: string;
  /** Whose health certificate it is; sealed. */
  person: string;
  /** The document that it takes the place of. */
  replaces: string | undefined;
}

/** Files a document; picture and name are sealed. */
export async function sealDocument(sealer: KeptSealer, draft: DocumentDraft): Promise<void> {
  const image = await sealPart(draft.jpeg);
  const person = text(draft.person) ? await sealPart({ name: text(draft.person) }) : undefined;
  const number = text(draft.number).replace(/\s+/g, "").slice(0, 40);
  const statement = await seal(sealer, "document-filed", {
    v: 1, n: nonce(), type: draft.type, ...(number ? { number } : {}), ...(day(draft.from) ? { from: draft.from } : {}),
    ...(day(draft.until) ? { until: draft.until } : {}), image: image.digest, ...(person ? { person: person.digest } : {}),
    ...(draft.replaces ? { replaces: draft.replaces } : {}),
  });
  await enqueue({ statement, parts: person ? [image, person] : [image] });
}

/** Signs an agreement by the digest of its text; again with an earlier last day to end it. */
export async function sealAgreement(sealer: KeptSealer, agreement: { title: string; text: string; from: string; until: string | undefined }): Promise<void> {
  const { title, text: digest, from, until } = agreement;
  const statement = await seal(sealer, "agreement-signed", { v: 1, n: nonce(), title, text: digest, from, ...(day(until) ? { until } : {}) });
  await enqueue({ statement });
}
