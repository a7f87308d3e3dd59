// 核对一下: every value, and beside it the piece of paper that it was read from.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { asksForLook, type Draft, isRead, lineValues } from "./draft.ts";
import { isFull } from "./figure.ts";
import { goodsName, goodsOf } from "./goods.ts";
import { mark } from "./marks.ts";
import { picture } from "./pictures.ts";
import { parseAmount, parsePad, priced, showAmount, showMoney, unitName } from "./quantity.ts";
import type { DraftLine } from "./sealing.ts";
import { lookChip, proof } from "./ticket.ts";

export const complete = (draft: Draft): boolean => draft.supplier !== null && draft.lines.length > 0 && draft.lines.every(isFull);

export function supplierRow(draft: Draft, edit: () => void): HTMLElement {
  const { supplier } = draft;
  const [name, place] = [supplier?.name ?? "", supplier?.place ?? ""];
  const unsure = asksForLook(supplier?.read?.name, name) || asksForLook(supplier?.read?.place, place);
  const row = el("button", { type: "button", class: "choice", "data-edit": "supplier" }, mark("truck"),
    el("span", {}, el("b", {}, supplier?.name ?? t("还没填供货人", "No supplier yet")), el("small", {}, place),
      pieces(proof(draft.photos, supplier?.read?.name, name), proof(draft.photos, supplier?.read?.place, place))), unsure ? lookChip() : null);
  row.addEventListener("click", edit);
  return row;
}

/** Each line with its amount; tapped, it is asked anew. */
export function slip(draft: Draft, edit: (line: DraftLine) => void, changed: () => void): HTMLElement {
  const list = el("ul", { class: "slip edits" });
  for (const [i, line] of draft.lines.entries()) {
    const qty = parsePad(line.qty) ?? 0n;
    const money = line.price ? priced(parseAmount(line.price.replace(/\.$/, "")) ?? 0n, qty) : null;
    const now = lineValues(line);
    const unsure = (["product", "qty", "price", "origin"] as const).some((key) => asksForLook(line.read?.[key], now[key]));
    const open = el("button", { type: "button", class: "slip-line", "data-line": line.product }, picture(goodsOf(line.product).picture),
      el("span", {}, el("b", {}, goodsName(line.product)), el("small", {}, line.origin ?? t("产地未填", "origin not given"))),
      el("span", { class: "slip-figures" },
        isFull(line) ? el("span", { class: "num" }, `${showAmount(qty, 3)} ${unitName(line.unit)}`) : el("span", { class: "needs" }, t("填重量", "How much?")),
        money === null ? null : el("span", { class: "num" }, showMoney(money))),
      pieces(...(["product", "qty", "price", "origin"] as const).map((key) => proof(draft.photos, line.read?.[key], now[key])), unsure ? lookChip() : null));
    open.addEventListener("click", () => edit(line));
    const drop = el("button", { type: "button", class: "quiet", "aria-label": `${t("去掉", "Remove")} ${line.product}` }, mark("cross"));
    drop.addEventListener("click", () => {
      draft.lines.splice(i, 1);
      if (line.read?.product) {
        draft.dropped = [...(draft.dropped ?? []), line.read.product.as];
      }
      changed();
    });
    list.append(el("li", {}, open, drop));
  }
  return list;
}

/** The pieces of paper of one row, under its words. */
function pieces(...found: (HTMLElement | null)[]): HTMLElement | null {
  return found.some((piece) => piece !== null) ? el("span", { class: "pieces" }, ...found) : null;
}

/** The paper beside the figure that is asked for, when it says one. */
export function figureProof(draft: Draft, line: DraftLine): HTMLElement | null {
  const source = line.read?.qty;
  const piece = source && isRead(source, lineValues(line).qty) ? proof(draft.photos, source, lineValues(line).qty) : null;
  return piece ? el("div", { class: "paper-says" }, el("span", {}, t("票上写的", "On the ticket")), piece) : null;
}
