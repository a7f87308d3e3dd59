// What cutting, counting and disposing share: goods out of the stock, how much of them, a list to look over.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { keepSending, outboxEvents } from "../seal/index.ts";
import { goodsTile, tiles } from "./cards.ts";
import { figures, isFull } from "./figure.ts";
import { button, type Screen, sheet } from "./flow.ts";
import { goodsName, goodsOf } from "./goods.ts";
import { mark } from "./marks.ts";
import { picture } from "./pictures.ts";
import { prefs } from "./prefs.ts";
import { convert, convertible, formatAmount, isMass, type Micros, parsePad, showAmount, showQuantity, type UnitCode, unitName } from "./quantity.ts";
import type { DraftLine } from "./sealing.ts";
import { isReady, ready, type Ready } from "./shell.ts";
import { bookOf, byProduct, fetchState, type InStock, type LotLeft, type OwnRecord, ownRecords, type StallState, stockNow } from "./state.ts";
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

/** Goods in stock to tap, each with what is left of it, and a way to others. `halted` shows those of which all is stopped, where they may not be taken. */
export function stockTiles(
  now: Held, pick: (product: string, unit: UnitCode) => void, other: (() => void) | null, note?: (goods: InStock) => string, halted?: (goods: InStock) => HTMLElement[],
): HTMLElement {
  return tiles(...now.stock.flatMap((s) => [...(halted && s.lots.length === 0 ? [] : [goodsTile(s.product, note?.(s) ?? leftOf(s.left, s.unit), () => pick(s.product, s.unit))]),
    ...(halted?.(s) ?? [])]), other ? otherTile(other) : null);
}

const leftOf = (left: Micros, unit: UnitCode): string => `${t("剩 ", "")}${showQuantity(left, unit, prefs().mass)}${t("", " left")}`;

/** A stopped lot to tap: it may be thrown away or returned, and nothing else. */
export function haltedLot(lot: LotLeft, pick: () => void): HTMLElement {
  const tile = goodsTile(lot.product, null, pick);
  tile.classList.add("halted");
  tile.dataset.lot = lot.lot;
  tile.append(el("small", {}, mark("stop"), t("停售", "Stopped")), el("small", { class: "num" }, leftOf(lot.left, lot.unit)));
  return tile;
}

/** When a lot came: 11月23日, China's date. */
export function cameOn(iso: string): string {
  const local = new Date(Date.parse(iso) + 8 * 3600_000);
  return t(`${local.getUTCMonth() + 1}月${local.getUTCDate()}日`,
    local.toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "short" }));
}

/** All of it is stopped: says why, and nothing is taken of it. */
export function stoppedTile(held: InStock): HTMLElement {
  const tile = el("button", { type: "button", class: "goods halted", "data-goods": held.product, "data-halted": "" },
    picture(goodsOf(held.product).picture), el("b", {}, goodsName(held.product)), el("small", {}, mark("stop"), t("停售", "Stopped")));
  tile.addEventListener("click", () => void sheet(t(`${goodsName(held.product)}不能卖`, `${goodsName(held.product)} may not be sold`), () => [
    ...held.stopped.map((lot) => el("p", {}, mark("stop"), ` ${cameOn(lot.received)} ${lot.origin ?? lot.from}${t("：", ": ")}${lot.why ?? ""}`)),
    el("p", { class: "muted" }, t("请把货分开放好。弄清楚以后，由市场或监管部门解除。", "Set it apart. Your market or the bureau lifts the stop when it is settled.")),
    el("a", { class: "btn full", href: "/stall/recalls" }, t("看怎么办", "See what to do")),
  ]));
  return tile;
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

/** What may be taken for a line: of the lot that it names, else of what is not stopped. */
const leftFor = (line: DraftLine, now: Held): Micros =>
  bookOf(now.lots.filter((l) => (line.lot ? l.lot === line.lot : l.stopped !== "binding")), line.product, line.unit);

const stoppedOf = (line: DraftLine, now: Held): LotLeft | undefined =>
  (line.lot ? undefined : now.lots.find((l) => l.stopped === "binding" && l.product === line.product && convertible(l.unit, line.unit)));

/** True when a line takes more than may be taken, and the rest is stopped. */
export const intoStopped = (line: DraftLine, now: Held): boolean => (parsePad(line.qty) ?? 0n) > leftFor(line, now) && stoppedOf(line, now) !== undefined;

/** Why more cannot be taken: it is stopped, or leaves a hole in the books; null when there is enough. */
export function shortOf(line: DraftLine, now: Held): string | null {
  const left = leftFor(line, now);
  if ((parsePad(line.qty) ?? 0n) <= left) {
    return null;
  }
  const words = `${showAmount(left)} ${unitName(line.unit)}`;
  return intoStopped(line, now) ? t(`能动的只有 ${words}，其余停售：${stoppedOf(line, now)!.why ?? ""}`, `Only ${words} may be touched; the rest is stopped: ${stoppedOf(line, now)!.why ?? ""}`)
    : t(`账上只剩 ${words}，多出的部分没有来源。`, `Only ${words} in the books: the rest has no source.`);
}

/** The flow's usual end: a warning with its mark. */
export const warned = (words: string | null): (Node | string)[] => (words === null ? [] : [mark("warn"), words]);
