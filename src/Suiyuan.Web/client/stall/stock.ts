// What cutting, counting and disposing share: goods out of the stock, how much of them, a list to look over.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { keepSending, outboxEvents } from "../seal/index.ts";
import { goodsTile, tiles } from "./cards.ts";
import { figures, isFull } from "./figure.ts";
import { button, type Screen } from "./flow.ts";
import { goodsName, goodsOf } from "./goods.ts";
import { mark } from "./marks.ts";
import { picture } from "./pictures.ts";
import { prefs } from "./prefs.ts";
import { convert, convertible, formatAmount, isMass, type Micros, parsePad, showAmount, showQuantity, type UnitCode, unitName } from "./quantity.ts";
import type { DraftLine } from "./sealing.ts";
import { isReady, ready, type Ready } from "./shell.ts";
import { byProduct, fetchState, type InStock, type LotLeft, type OwnRecord, ownRecords, type StallState, stockNow } from "./state.ts";
import { lines, standing } from "./voucher.ts";

/** The stall and its stock, kept as new as it can be. */
export interface Held {
  at: Ready;
  lots: LotLeft[];
  stock: InStock[];
}

/** Who we are and what we hold, or the screen that says what is missing. `changed` hears when the server knows better. */
export async function held(changed: () => void): Promise<Held | Screen> {
  keepSending();
  const found = await ready();
  if (!isReady(found)) {
    return found;
  }
  const now: Held = { at: found, lots: [], stock: [] };
  const restock = async (): Promise<void> => {
    now.lots = stockNow(now.at.state, await ownRecords(now.at.state.party));
    now.stock = byProduct(now.lots);
  };
  const newer = async (state: StallState | null): Promise<void> => {
    if (state) {
      now.at = { ...now.at, state };
      await restock();
      changed();
    }
  };
  await restock();
  outboxEvents.addEventListener("sent", () => void fetchState().then((answer) => newer("state" in answer ? answer.state : null)));
  void found.fresh.then(newer);
  return now;
}

export const isHeld = (found: Held | Screen): found is Held => "lots" in found;

/** Goods in stock to tap, each with what is left of it, and a way to others. */
export function stockTiles(now: Held, pick: (product: string, unit: UnitCode) => void, other: (() => void) | null, note?: (goods: InStock) => string): HTMLElement {
  return tiles(...now.stock.map((s) => goodsTile(s.product, note?.(s) ?? `${t("剩 ", "")}${showQuantity(s.left, s.unit, prefs().mass)}${t("", " left")}`,
    () => pick(s.product, s.unit))), other ? otherTile(other) : null);
}

function otherTile(open: () => void): HTMLElement {
  const tile = el("button", { type: "button", class: "goods own", "data-other": "" }, mark("search"), el("b", {}, t("别的货", "Other goods")));
  tile.addEventListener("click", open);
  return tile;
}

/** How much of one kind of goods, on the pad. `hint` says what there is to know about what was typed. */
export function amountScreen(line: DraftLine, about: (Node | null)[], hint: () => (Node | string)[], foot: (full: boolean) => HTMLButtonElement[]): Screen {
  const said = el("p", { class: "hint", role: "status" });
  const below = el("div", { class: "below" });
  const pad = figures(line, null, () => {
    said.replaceChildren(...hint());
    below.replaceChildren(...foot(isFull(line)));
  });
  return {
    question: goodsName(line.product), kind: "asks-figure",
    body: [el("div", { class: "about" }, picture(goodsOf(line.product).picture), el("div", { class: "about-chips" }, ...about.filter((n) => n !== null))), said, pad],
    foot: [below],
  };
}

/** A list of lines that can be taken off, each with a second line of words. */
export function lineList(list: DraftLine[], note: (line: DraftLine) => Node | null, changed: () => void): HTMLElement {
  const slip = el("ul", { class: "slip edits" });
  for (const [i, line] of list.entries()) {
    const drop = el("button", { type: "button", class: "quiet", "aria-label": `${t("去掉", "Remove")} ${line.product}` }, mark("cross"));
    drop.addEventListener("click", () => {
      list.splice(i, 1);
      changed();
    });
    slip.append(el("li", { "data-line": line.product }, picture(goodsOf(line.product).picture), el("span", {}, el("b", {}, goodsName(line.product)), note(line)),
      el("span", { class: "num" }, `${showAmount(parsePad(line.qty) ?? 0n, 3)} ${unitName(line.unit)}`), drop));
  }
  return slip;
}

/** The words at the end: recorded, what it was, and where to go. */
export function doneScreen(record: OwnRecord, words: string, again: string, restart: () => void): Screen {
  return {
    question: t("记好了", "Recorded"), kind: "shows-voucher",
    body: [standing(record), lines(record), words === "" ? null : el("p", { class: "muted center" }, words)],
    foot: [el("a", { class: "btn", href: "/stall" }, t("回首页", "Start")), button(again, "main", restart)],
  };
}

/** Sum of what is weighed, in kilograms; null when anything is counted. */
export function weight(list: DraftLine[]): Micros | null {
  return list.every((l) => isMass(l.unit)) ? list.reduce((sum, l) => sum + convert(parsePad(l.qty) ?? 0n, l.unit, "kg"), 0n) : null;
}

/** What came of what was used: how much in a hundred, and what is gone. Null while it cannot be said. */
export function yieldOf(used: DraftLine[], made: DraftLine[]): { percent: string; loss: Micros } | null {
  const [before, after] = [weight(used), weight(made)];
  return before === null || after === null || before === 0n || after === 0n ? null : { percent: formatAmount((after * 1000n / before) * 100_000n), loss: before - after };
}

/** Why more cannot be taken without leaving a hole in the books; null when there is enough. */
export function shortOf(line: DraftLine, now: Held): string | null {
  const wanted = parsePad(line.qty) ?? 0n;
  const left = now.stock.filter((s) => s.product === line.product && convertible(s.unit, line.unit)).reduce((sum, s) => sum + convert(s.left, s.unit, line.unit), 0n);
  return wanted > left ? t(`账上只剩 ${showAmount(left)} ${unitName(line.unit)}，多出的部分没有来源。`, `Only ${showAmount(left)} ${unitName(line.unit)} in the books: the rest has no source.`) : null;
}

/** The flow's usual end: a warning with its mark. */
export const warned = (words: string | null): (Node | string)[] => (words === null ? [] : [mark("warn"), words]);
