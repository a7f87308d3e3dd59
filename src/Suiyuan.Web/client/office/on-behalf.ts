import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { nonce, seal, type SealedPart, type SealedStatement, sealPart, submit, timestamp, uploadPart } from "../seal/index.ts";
import { complain, part } from "./fields.ts";
import { goOn, noSeal, onSubmit, some, value } from "./forms.ts";
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
 * shows it: its issuer is the market, its subject the stall.
 */
export function onBehalf(form: HTMLFormElement): void {
  const kind = form.dataset.kind ?? "sale";
  const stall = form.dataset.subject ?? "";
  let ready: { of: string; statement: SealedStatement; parts: SealedPart[] } | undefined;
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
    const of = JSON.stringify([[...new FormData(form).entries()], lines, made]);
    if (ready?.of !== of) {
      const total = form.querySelector<HTMLInputElement>("input[name=total]")?.value.trim() ?? "";
      const priced = lines.some((l) => l.price !== undefined) || total !== "";
      const [prices, contact, buyer] = await Promise.all([
        priced ? sealPart(pricesOf(lines, total)) : undefined,
        value(form, "supplierPhone") ? sealPart({ phone: value(form, "supplierPhone") }) : undefined,
        value(form, "buyer") ? sealPart({ name: value(form, "buyer"), phone: value(form, "buyerPhone") }) : undefined,
      ]);
      const said = lines.map(({ price: _, ...line }) => line);
      const payload = stockPayload(form, kind, said, made) ?? (kind === "purchase"
        ? { v: 1, n: nonce(), at: at(form), supplier: { name: value(form, "supplier"), place: value(form, "supplierPlace") },
            lines: said, sealed: some({ prices: prices?.digest, contact: contact?.digest }), own: value(form, "own") === undefined ? undefined : true }
        : { v: 1, n: nonce(), at: at(form), lines: said, sealed: some({ prices: prices?.digest, buyer: buyer?.digest }), to: value(form, "to") });
      ready = {
        of,
        statement: await seal(sealer, kind, payload, stall),
        parts: [prices, contact, buyer].filter((p): p is SealedPart => p !== undefined),
      };
    }
    const outcome = await submit(ready.statement.bytes);
    if (!outcome.ok) {
      if (!outcome.problem.transient) ready = undefined;
      return outcome.problem;
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
    goOn(then, outcome.index);
    return null;
  });
}

/** What changes the stock beside purchases and sales; null for these two. */
function stockPayload(form: HTMLFormElement, kind: string, lines: Line[], made: Line[]): object | null {
  switch (kind) {
    case "day-report":
      return { v: 1, n: nonce(), day: value(form, "day"), state: value(form, "state") };
    case "stock-take":
      return { v: 1, n: nonce(), at: at(form), lines, opening: value(form, "opening") === undefined ? undefined : true };
    case "transformation":
      return { v: 1, n: nonce(), at: at(form), process: value(form, "process"), used: lines, made };
    case "disposal":
      return { v: 1, n: nonce(), at: at(form), lines, reason: value(form, "reason"), method: value(form, "method"), place: value(form, "place") };
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
