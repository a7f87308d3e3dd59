import { shrink } from "../stall/photo.ts";
import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { nonce, openPart, seal, type SealedPart, type SealedStatement, sealPart, submit, timestamp, uploadPart } from "../seal/index.ts";
import { complain, part } from "./fields.ts";
import { goOn, noSeal, onSubmit, some, value } from "./forms.ts";
import { countPhotos, photosOf, unreadable } from "./say.ts";
import { officeSeal } from "./seal-state.ts";

interface Line {
  product: string;
  qty: string;
  unit: string;
  origin?: string | undefined;
  lot?: string | undefined;
  price?: string | undefined;
}

/**
 * 代报: what one of the market's own stalls did, entered by the officer under the market's seal. The statement itself
 * shows it: its issuer is the market, its subject the stall. With `data-corrects` it takes the place of that record, which is
 * voided just before; with `data-tickets` the papers of that record go with it.
 */
export function onBehalf(form: HTMLFormElement): void {
  const kind = form.dataset.kind ?? "sale";
  const stall = form.dataset.subject ?? "";
  const corrects = form.dataset.corrects;
  let ready: { of: string; statement: SealedStatement; more: SealedStatement[]; voids: SealedStatement | undefined; parts: SealedPart[] } | undefined;
  let voided = false;
  countPhotos(form);
  void reopen(form);
  $$("[data-lines]", form).forEach(growing);
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const lines = kind === "day-report" ? [] : readLines(form, kind === "transformation" ? "used" : undefined, kind === "stock-take");
    const made = kind === "transformation" ? readLines(form, "made") : [];
    if (!lines || !made) {
      return null;
    }
    // The fields of lines have no names: what was read of them is a part of it.
    const files = photosOf(form).map(([, file]) => file);
    const of = JSON.stringify([[...new FormData(form).entries()], lines, made, files.map((f) => [f.name, f.size, f.lastModified])]);
    if (ready?.of !== of) {
      const total = form.querySelector<HTMLInputElement>("input[name=total]")?.value.trim() ?? "";
      const priced = lines.some((l) => l.price !== undefined) || total !== "";
      const [prices, contact, buyer] = await Promise.all([
        priced ? sealPart(pricesOf(lines, total)) : undefined,
        value(form, "supplierPhone") ? sealPart({ phone: value(form, "supplierPhone") }) : undefined,
        value(form, "buyer") ? sealPart({ name: value(form, "buyer"), phone: value(form, "buyerPhone") }) : undefined,
      ]);
      const photos: SealedPart[] = [];
      for (const file of files) {
        const jpeg = await shrink(file);
        if (!jpeg) {
          return unreadable();
        }
        photos.push(await sealPart(jpeg));
      }
      const said = lines.map(({ price: _, ...line }) => line);
      const payload = stockPayload(form, kind, said, made, photos) ?? (kind === "purchase"
        ? { v: 1, n: nonce(), at: at(form), supplier: { name: value(form, "supplier"), place: value(form, "supplierPlace") },
            lines: said, sealed: some({ prices: prices?.digest, contact: contact?.digest }), own: value(form, "own") === undefined ? undefined : true }
        : { v: 1, n: nonce(), at: at(form), lines: said, sealed: some({ prices: prices?.digest, buyer: buyer?.digest }), to: value(form, "to") });
      const statement = await seal(sealer, kind, payload, stall);
      const more: SealedStatement[] = [];
      for (const ticket of JSON.parse(form.dataset.tickets ?? "[]") as object[]) {
        more.push(await seal(sealer, "ticket-attached", { v: 1, n: nonce(), to: statement.id, ...ticket }, stall));
      }
      ready = {
        of, statement, more,
        voids: corrects === undefined || voided ? undefined : await seal(sealer, kind === "sale" ? "sale-voided" : "entry-voided", {
          v: 1, ...(kind === "sale" ? { sale: corrects } : { n: nonce(), to: corrects }), reason: value(form, "correctReason") ?? "", instead: statement.id,
        }, stall),
        parts: [prices, contact, buyer, ...photos].filter((p): p is SealedPart => p !== undefined),
      };
    }
    // The void first: what was taken wrongly is back before it is taken rightly.
    if (ready.voids) {
      const undone = await submit(ready.voids.bytes);
      if (!undone.ok) {
        if (!undone.problem.transient) ready = undefined;
        return undone.problem;
      }
      voided = true;
    }
    const outcome = await submit(ready.statement.bytes);
    if (!outcome.ok) {
      if (!outcome.problem.transient) ready = undefined;
      return outcome.problem;
    }
    let last = outcome.index;
    for (const ticket of ready.more) {
      const attached = await submit(ticket.bytes);
      if (!attached.ok) {
        return attached.problem;
      }
      last = attached.index;
    }
    for (const sealed of ready.parts) {
      if (!await uploadPart(sealed)) {
        return {
          code: "unkept", status: 0, transient: true,
          title: t("已入账，但价格和联系方式还没存好", "Recorded, but prices and contact are not stored yet"),
          detail: t("请再按一次，不会重复入账。", "Press again: nothing is recorded twice."),
        };
      }
    }
    const then = (form.dataset.then ?? location.pathname).replace("{id}", outcome.id);
    goOn(then, last);
    return null;
  });
}

/** Puts what was sealed into the fields again for whoever may open it: it is sealed anew. What can't be opened is said. */
async function reopen(form: HTMLFormElement): Promise<void> {
  for (const place of $$("[data-reopen]", form)) {
    const told = await openPart<{ lines?: string[]; name?: string; phone?: string }>(place.dataset.digest ?? "");
    const fill = (name: string, said: string | undefined): void => {
      const field = $<HTMLInputElement>(`[name=${name}]`, form);
      if (field && field.value === "" && said) field.value = said;
    };
    if (!told) {
      place.hidden = false;
    } else if (place.dataset.reopen === "prices") {
      $$<HTMLInputElement>("[data-name=price]", form).forEach((field, i) => {
        if (field.value === "" && Number(told.lines?.[i]) > 0) field.value = told.lines?.[i] ?? "";
      });
    } else if (place.dataset.reopen === "contact") {
      fill("supplierPhone", told.phone);
    } else {
      fill("buyer", told.name);
      fill("buyerPhone", told.phone);
    }
  }
}

/** What changes the stock beside purchases and sales; null for these two. */
function stockPayload(form: HTMLFormElement, kind: string, lines: Line[], made: Line[], photos: SealedPart[]): object | null {
  switch (kind) {
    case "day-report":
      return { v: 1, n: nonce(), day: value(form, "day"), state: value(form, "state") };
    case "stock-take":
      return { v: 1, n: nonce(), at: at(form), lines, opening: value(form, "opening") === undefined ? undefined : true };
    case "transformation":
      return { v: 1, n: nonce(), at: at(form), process: value(form, "process"), used: lines, made };
    case "disposal":
      return { v: 1, n: nonce(), at: at(form), lines, reason: value(form, "reason"), method: value(form, "method"), place: value(form, "place"),
        photos: photos.length > 0 ? photos.map((p) => p.digest) : undefined };
    default:
      return null;
  }
}

/** The claimed time: today's date as typed, China's time. Left out when it is now. */
export function at(form: HTMLFormElement): string | undefined {
  const said = value(form, "at");
  return said === undefined ? undefined : timestamp(Date.parse(`${said}:00+08:00`));
}

function pricesOf(lines: Line[], total: string): object {
  const cents = (text: string): number => Math.round(Number(text) * 100);
  const sum = lines.reduce((n, l) => n + Math.round(cents(l.price ?? "0") * Number(l.qty)), 0);
  return { lines: lines.map((l) => (l.price === undefined ? "0" : (cents(l.price) / 100).toFixed(2))),
    total: ((total === "" ? sum : cents(total)) / 100).toFixed(2) };
}

/** The lines that were filled in; null after pointing at one that does not hold up. */
function readLines(form: HTMLFormElement, list?: string, noneToo = false): Line[] | null {
  const lines: Line[] = [];
  const place = list === undefined ? form : part<HTMLElement>(`[data-lines=${list}]`, form);
  for (const row of $$("[data-line]", place)) {
    const field = (name: string): HTMLInputElement | null => $<HTMLInputElement>(`[data-name=${name}]`, row);
    const said = (name: string): string | undefined => {
      const text = field(name)?.value.trim().normalize("NFC") ?? "";
      return text === "" ? undefined : text;
    };
    const product = said("product");
    const qty = said("qty");
    if (product === undefined && qty === undefined) {
      continue;
    }
    if (product === undefined) {
      return wrong(row, "product", t("请填写品名", "Name the goods"));
    }
    const plain = noneToo && /^0(\.0+)?$/.test(qty ?? "") ? "0" : amount(qty ?? "");
    if (plain === null) {
      return wrong(row, "qty", t("请填写数量，如 12.5", "Give the amount, such as 12.5"));
    }
    const price = said("price");
    if (price !== undefined && amount(price) === null) {
      return wrong(row, "price", t("单价如 12.50", "A price is like 12.50"));
    }
    lines.push({ product, qty: plain, unit: said("unit") ?? "kg", origin: said("origin"), lot: said("lot"), price });
  }
  return lines.length > 0 ? lines : wrong(part("[data-line]", place), "product", t("请至少填一行", "Fill in one line at least"));
}

function wrong(row: HTMLElement, name: string, reason: string): null {
  const field = part<HTMLInputElement>(`[data-name=${name}]`, row);
  complain(field, reason);
  field.focus();
  return null;
}

/** A decimal as statements write it ("12.5", at most 6 decimals, above zero); null for anything else. */
export function amount(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/,/g, "").trim();
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(plain)) {
    return null;
  }
  const [whole = "0", decimals = ""] = plain.split(".");
  const tail = decimals.replace(/0+$/, "");
  const canonical = `${whole.replace(/^0+(?=\d)/, "")}${tail === "" ? "" : `.${tail}`}`;
  return canonical === "0" ? null : canonical;
}

/** A fresh empty line appears under the last one as soon as that is used; the first row is the pattern. */
export function growing(list: HTMLElement): void {
  list.addEventListener("input", () => {
    const rows = $$("[data-line]", list);
    const last = rows.at(-1);
    if (!last || rows.length >= 50 || $$<HTMLInputElement>("input", last).every((i) => i.value === "")) {
      return;
    }
    const row = last.cloneNode(true) as HTMLElement;
    for (const input of $$<HTMLInputElement>("input", row)) {
      input.value = "";
      input.required = false;
      delete input.dataset.field;
    }
    for (const note of $$(".error", row)) note.remove();
    const unit = $<HTMLSelectElement>("select", last);
    const copied = $<HTMLSelectElement>("select", row);
    if (unit && copied) copied.value = unit.value;
    list.append(row);
  });
}
