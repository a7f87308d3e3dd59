// The screen that asks how much: weight first, price if one wants, one pad for both.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { mark } from "./marks.ts";
import { numberPad } from "./pad.ts";
import { choose, preferred } from "./prefs.ts";
import { isMass, parsePad, priced, showMoney, type UnitCode, unitCodes, unitName } from "./quantity.ts";
import { sheet } from "./flow.ts";
import type { DraftLine } from "./sealing.ts";

/** Decimal places a pad offers: a scale's grams for weight, cents for money, none for what is counted. */
const placesOf = (unit: UnitCode): number => (isMass(unit) ? 3 : 0);

/**
 * The figures of one line: quantity with its unit, unit price (unless `priceName` is null), and the pad. `line` is changed as keys are pressed;
 * `changed` hears of it.
 */
export function figures(line: DraftLine, priceName: string | null, changed: () => void): HTMLElement {
  let asking: "qty" | "price" = "qty";
  const qty = el("button", { type: "button", class: "figure", "data-figure": "qty" });
  const price = el("button", { type: "button", class: "figure small", "data-figure": "price" });
  const units = el("div", { class: "units", role: "group", "aria-label": t("单位", "Unit") });
  const show = (): void => {
    qty.replaceChildren(el("span", { class: "figure-num num" }, line.qty || "0"), el("span", { class: "figure-unit" }, unitName(line.unit)));
    const total = line.price ? priced(parsePad(line.price) ?? 0n, parsePad(line.qty) ?? 0n) : null;
    price.replaceChildren(el("span", {}, priceName ?? ""), el("b", { class: "num" }, line.price ? `¥${line.price}` : "¥ —"),
      el("span", {}, `/ ${unitName(line.unit)}`), total === null ? el("small", {}, t("可以不填", "optional")) : el("small", { class: "num" }, `= ${showMoney(total)}`));
    qty.setAttribute("aria-pressed", String(asking === "qty"));
    price.setAttribute("aria-pressed", String(asking === "price"));
    qty.classList.toggle("is-empty", line.qty === "");
    changed();
  };
  const ask = (what: "qty" | "price"): void => {
    asking = what;
    show();
  };
  qty.addEventListener("click", () => ask("qty"));
  price.addEventListener("click", () => ask("price"));
  const setUnit = (unit: UnitCode): void => {
    line.unit = unit;
    if (unit === "jin" || unit === "kg") {
      choose({ mass: unit });
    }
    if (!isMass(unit)) {
      line.qty = line.qty.split(".")[0]!;
    }
    drawUnits();
    show();
  };
  const drawUnits = (): void => {
    const offered: UnitCode[] = isMass(line.unit) ? ["jin", "kg"] : [line.unit];
    units.replaceChildren(...offered.map((unit) => {
      const node = el("button", { type: "button", class: "pick", "data-unit": unit, "aria-pressed": String(unit === line.unit) }, unitName(unit));
      node.addEventListener("click", () => setUnit(unit));
      return node;
    }), moreUnits(setUnit));
  };
  drawUnits();
  show();
  return el("div", { class: "figures" }, el("div", { class: "figure-row" }, qty, units), priceName === null ? null : price,
    numberPad(() => (asking === "qty" ? line.qty : line.price ?? ""), (typed) => {
      if (asking === "qty") {
        line.qty = typed;
      } else {
        line.price = typed;
      }
      show();
    }, () => (asking === "qty" ? placesOf(line.unit) : 2)));
}

function moreUnits(set: (unit: UnitCode) => void): HTMLElement {
  const more = el("button", { type: "button", class: "pick", "aria-label": t("其他单位", "Other units") }, "…");
  more.addEventListener("click", () => {
    void sheet<UnitCode>(t("按什么算？", "Counted in what?"), (pick) => [el("div", { class: "chips-row wraps" }, ...unitCodes.map((unit) => {
      const node = el("button", { type: "button", class: "pick big" }, unitName(unit));
      node.addEventListener("click", () => pick(unit));
      return node;
    }))]).then((unit) => unit && set(unit));
  });
  return more;
}

/** A new line for goods, in the unit that this person uses for them. */
export const newLine = (product: string, unit: UnitCode, more: Partial<DraftLine> = {}): DraftLine => ({
  product, qty: "", unit: preferred(unit === "g" || unit === "t" ? "kg" : unit), ...more,
});

/** True when the line says how much. */
export const isFull = (line: DraftLine): boolean => (parsePad(line.qty) ?? 0n) > 0n;

/** The bar that shows what is in hand so far. */
export function basket(count: number, label: string, open: () => void): HTMLElement {
  const bar = el("button", { type: "button", class: "basket" }, el("b", { class: "num" }, String(count)), label, mark("next"));
  bar.addEventListener("click", open);
  return bar;
}
