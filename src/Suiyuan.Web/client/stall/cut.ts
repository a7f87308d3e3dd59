// 加工分割: what was used, what came of it. The rest is loss, and is said before it is sealed.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { allGoods, choiceChip } from "./cards.ts";
import { dropDraft, keepDraft, loadDraft } from "./drafts.ts";
import { basket, newLine } from "./figure.ts";
import { button, Flow, type Screen } from "./flow.ts";
import { goodsName, goodsOf } from "./goods.ts";
import { mark } from "./marks.ts";
import { showAmount } from "./quantity.ts";
import { type Correction, type DraftLine, sealTransformation } from "./sealing.ts";
import { speak } from "./speak.ts";
import type { OwnRecord } from "./state.ts";
import { amountScreen, doneScreen, type Held, held, intoStopped, isHeld, lineList, shortOf, stockTiles, stoppedTile, warned, yieldOf } from "./stock.ts";

type Step = "process" | "used" | "used-amount" | "made" | "made-amount" | "look" | "done";

export interface CutDraft {
  process: string | null;
  used: DraftLine[];
  made: DraftLine[];
  now: DraftLine | null;
  correct?: Correction;
}

/** What is done to goods, by the closed list of statements. */
export const processes: [string, string, string][] = [
  ["cut", "分割、切件", "Cut up"], ["slaughter", "宰杀", "Slaughtered"], ["repack", "分装、换包装", "Repacked"], ["mix", "拼在一起", "Mixed"], ["cook", "加工、煮熟", "Cooked"],
];

const nothing = (): CutDraft => ({ process: null, used: [], made: [], now: null });

export async function cut(host: HTMLElement): Promise<void> {
  let draft = nothing();
  let done: OwnRecord | null = null;
  const found = await held(() => void flow.refreshIf("used"));
  const flow: Flow<Step> = new Flow<Step>(host, t("加工分割", "Cutting"), "process", (step) => (isHeld(found) ? screens(found)[step]() : found));
  if (!isHeld(found)) {
    await flow.start();
    return;
  }
  const { party } = found.at.state;
  draft = (await loadDraft<CutDraft>("cut", party)) ?? draft;
  const keep = (): void => void keepDraft("cut", party, draft);
  const changed = (): void => {
    keep();
    void flow.redraw();
  };
  const ask = (line: DraftLine, step: Step): void => {
    draft.now = line;
    keep();
    flow.go(step);
  };
  const settle = (into: DraftLine[], next: Step): void => {
    into.push(draft.now!);
    draft.now = null;
    keep();
    flow.replace(next);
  };
  const finish = async (): Promise<void> => {
    done = await sealTransformation(found.at.sealer, draft.process ?? "cut", draft.used, draft.made, draft.correct);
    speak(t("记好了", "Recorded"));
    draft = nothing();
    await dropDraft("cut");
    flow.replace("done");
  };

  const screens = (now: Held): Record<Step, () => Screen> => ({
    process: () => ({
      question: t("做什么？", "What is done?"),
      body: [el("div", { class: "stack tight" }, ...processes.map(([code, zh, en]) => button(t(zh, en), `full big ${draft.process === code ? "main" : ""}`, () => {
        draft.process = code;
        keep();
        flow.go("used");
      }, { "data-process": code })))],
    }),
    used: () => ({
      question: t("用了哪样货？", "What was used?"),
      body: [now.stock.length === 0 ? el("p", { class: "muted" }, t("库存里没有货。", "Nothing is in stock.")) : null,
        stockTiles(now, (product, unit) => ask(newLine(product, unit), "used-amount"), null, undefined, (s) => (s.lots.length === 0 ? [stoppedTile(s)] : []))],
      ...(draft.used.length > 0 ? { foot: [basket(draft.used.length, t("样，去写做成什么", "kinds: what came of it"), () => flow.go("made"))] } : {}),
    }),
    "used-amount": () => (draft.now ? amountScreen(draft.now, [], () => warned(shortOf(draft.now!, now)), (full) => {
      const ready = full && !intoStopped(draft.now!, now);
      return [button(t("再用一样", "Use another"), "", () => settle(draft.used, "used"), ready ? {} : { disabled: "" }),
        button(t("下一步", "Next"), "main", () => settle(draft.used, "made"), ready ? { "data-finish": "" } : { disabled: "" })];
    }) : screens(now).used()),
    made: () => ({
      question: t("做成了什么？", "What came of it?"),
      body: [el("p", { class: "muted" }, draft.used.map((l) => `${goodsName(l.product)}`).join(t("、", ", ")), " →"),
        el("div", { class: "chips-row wraps" }, ...draft.used.map((l) => choiceChip(goodsName(l.product), false, () => ask(newLine(l.product, l.unit), "made-amount")))),
        allGoods(draft.used.map((l) => goodsOf(l.product).category), (goods) => ask(newLine(goods.name, goods.unit), "made-amount"))],
      ...(draft.made.length > 0 ? { foot: [basket(draft.made.length, t("样，去核对", "kinds: look over"), () => flow.go("look"))] } : {}),
    }),
    "made-amount": () => (draft.now ? amountScreen(draft.now, [], () => yieldWords(draft.used, [...draft.made, draft.now!]), (full) => [
      button(t("还做成别的", "And more"), "", () => settle(draft.made, "made"), full ? {} : { disabled: "" }),
      button(t("去核对", "Look it over"), "main", () => settle(draft.made, "look"), full ? { "data-finish": "" } : { disabled: "" }),
    ]) : screens(now).made()),
    look: () => ({
      question: t("核对一下", "Look it over"),
      body: [el("h2", {}, t("用掉", "Used")), lineList(draft.used, () => null, changed),
        el("h2", {}, t("做成", "Made")), lineList(draft.made, () => null, changed), el("p", { class: "hint", role: "status" }, ...yieldWords(draft.used, draft.made))],
      foot: [button(t("再加一样", "Add another"), "", () => flow.go("made")),
        button(t("记下来", "Record it"), "main", finish, draft.process && draft.used.length > 0 && draft.made.length > 0 ? { "data-finish": "" } : { disabled: "" })],
    }),
    done: () => (done ? doneScreen(done, t("做成的货已经在库存里，卖的时候查得到它是哪来的。", "What was made is in stock, and leads back to what it came of."), t("再记一次", "Another"), () => {
      done = null;
      flow.replace("process");
    }) : screens(now).process()),
  });
  await flow.start(draft.correct ? "look" : "process");
}

/** What the scales say of it: 出成率 and loss, or that it cannot be. */
function yieldWords(used: DraftLine[], made: DraftLine[]): (Node | string)[] {
  const found = yieldOf(used, made);
  if (!found) {
    return [];
  }
  return found.loss < 0n
    ? [mark("warn"), t(`做成的比用掉的还重 ${showAmount(-found.loss)} 公斤，请再看一眼重量。`, `${showAmount(-found.loss)} kg more was made than used: check the weights.`)]
    : [t(`出成 ${found.percent}%，损耗 ${showAmount(found.loss)} 公斤`, `Yield ${found.percent}%, loss ${showAmount(found.loss)} kg`)];
}
