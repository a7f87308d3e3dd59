// 盘点: what is really there. What differs from the books is shown before it is sealed; the first count declares the
// stock that was there before the first record.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { allGoods } from "./cards.ts";
import { dropDraft, keepDraft, loadDraft } from "./drafts.ts";
import { basket, newLine } from "./figure.ts";
import { button, Flow, type Screen } from "./flow.ts";
import { originChip } from "./line.ts";
import { mark } from "./marks.ts";
import { formatAmount, type Micros, parsePad, showAmount, type UnitCode, unitName } from "./quantity.ts";
import { type Correction, type DraftLine, sealCount } from "./sealing.ts";
import { speak } from "./speak.ts";
import { bookOf, type OwnRecord } from "./state.ts";
import { amountScreen, doneScreen, type Held, held, isHeld, lineList, stockTiles } from "./stock.ts";

type Step = "goods" | "all" | "amount" | "look" | "done";

export interface CountDraft {
  lines: DraftLine[];
  now: DraftLine | null;
  correct?: Correction;
}

export async function count(host: HTMLElement): Promise<void> {
  let draft: CountDraft = { lines: [], now: null };
  let done: OwnRecord | null = null;
  const found = await held(() => void flow.refreshIf("goods"));
  const flow: Flow<Step> = new Flow<Step>(host, t("盘点", "Count"), "goods", (step) => (isHeld(found) ? screens(found)[step]() : found));
  if (!isHeld(found)) {
    await flow.start();
    return;
  }
  const { party } = found.at.state;
  draft = (await loadDraft<CountDraft>("count", party)) ?? draft;
  const keep = (): void => void keepDraft("count", party, draft);
  const opening = (): boolean => !found.at.state.counted;
  const asked = (product: string, unit: UnitCode): void => {
    draft.now = draft.lines.find((l) => l.product === product) ?? newLine(product, unit);
    draft.lines = draft.lines.filter((l) => l !== draft.now);
    keep();
    flow.go("amount");
  };
  const settle = (next: Step): void => {
    draft.lines.push(draft.now!);
    draft.now = null;
    keep();
    flow.replace(next);
  };
  const finish = async (): Promise<void> => {
    done = await sealCount(found.at.sealer, draft.lines, opening(), draft.correct);
    found.at.state.counted = true;
    speak(t("记好了", "Recorded"));
    draft = { lines: [], now: null };
    await dropDraft("count");
    flow.replace("done");
  };
  const originTold = (): void => {
    keep();
    void flow.redraw();
  };

  const screens = (now: Held): Record<Step, () => Screen> => ({
    goods: () => ({
      question: opening() ? t("现在有哪些存货？", "What is in stock now?") : t("数哪样货？", "Which goods?"),
      body: [opening() ? el("p", { class: "hint" }, mark("star"), t("第一次盘点，是登记开张前就有的存货，以后卖它才有来源。", "The first count declares what was there before the first record, so that it can be sold from."))
        : el("p", { class: "muted" }, t("一样一样数，没点到的货不动。", "One after the other; what is not counted stays as it is.")),
      stockTiles(now, asked, () => flow.go("all"), (s) => (draft.lines.some((l) => l.product === s.product) ? t("已数", "counted") : t("未数", "not yet")))],
      ...(draft.lines.length > 0 ? { foot: [basket(draft.lines.length, t("样数好了，去核对", "counted: look over"), () => flow.go("look"))] } : {}),
    }),
    all: () => ({
      question: t("别的货", "Other goods"),
      body: [allGoods(now.at.state.categories, (goods) => asked(goods.name, goods.unit))],
    }),
    amount: () => (draft.now ? amountScreen(draft.now, [opening() ? originChip(draft.now, originTold) : null], () => [], (full) => [
      button(t("没有了（0）", "None left"), "", () => {
        draft.now!.qty = "0";
        settle("goods");
      }, { "data-none": "" }),
      button(t("数好了", "Counted"), "main", () => settle("goods"), full ? { "data-finish": "" } : { disabled: "" }),
    ]) : screens(now).goods()),
    look: () => ({
      question: t("和账上比一比", "Compared with the books"),
      body: [lineList(draft.lines, (line) => difference(line, bookOf(now.lots, line.product, line.unit), opening()), () => {
        keep();
        void flow.redraw();
      }), el("p", { class: "faint" }, opening() ? t("差的部分记为开张存货。", "What differs becomes opening stock.")
        : t("少的记为损耗，多的记为盘盈；差得多，市场会来问。", "What is missing is recorded as shrink, what is over as found; large differences will be asked about."))],
      foot: [button(t("再数一样", "Count another"), "", () => flow.go("goods")),
        button(t("记下来", "Record it"), "main", finish, draft.lines.length > 0 ? { "data-finish": "" } : { disabled: "" })],
    }),
    done: () => (done ? doneScreen(done, t("账上已经改成数出来的数。", "The books now say what was counted."), t("再盘一次", "Another"), () => {
      done = null;
      flow.replace("goods");
    }) : screens(now).goods()),
  });
  await flow.start(draft.correct ? "look" : "goods");
}

/** In words: as the books say, so much less, so much more. */
export function differs(counted: Micros, book: Micros): { sign: -1 | 0 | 1; by: Micros } {
  return counted === book ? { sign: 0, by: 0n } : counted < book ? { sign: -1, by: book - counted } : { sign: 1, by: counted - book };
}

function difference(line: DraftLine, book: Micros, opening: boolean): HTMLElement {
  const { sign, by } = differs(parsePad(line.qty) ?? 0n, book);
  const amount = `${showAmount(by, 3)} ${unitName(line.unit)}`;
  const words = sign === 0 ? t("和账上一样", "as in the books")
    : `${t("账上", "books")} ${showAmount(book, 3)}${t("，", ", ")}${sign < 0 ? t(`少 ${amount}`, `${amount} less`) : opening ? t(`登记存货 ${amount}`, `${amount} declared`) : t(`多 ${amount}`, `${amount} more`)}`;
  return el("small", { class: sign === 0 || opening ? "" : "needs", "data-differs": String(sign), "data-by": formatAmount(by) }, words);
}
