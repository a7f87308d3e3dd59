// 报损处置: goods that left the stock other than by sale: what, why, how, with a photograph.
import { el } from "../shared/dom.ts";
import type { Bytes } from "../shared/bytes.ts";
import { t } from "../shared/text.ts";
import { camera } from "./camera.ts";
import { dropDraft, keepDraft, loadDraft } from "./drafts.ts";
import { basket, newLine } from "./figure.ts";
import { button, Flow, type Screen } from "./flow.ts";
import { mark } from "./marks.ts";
import { type DraftLine, sealDisposal } from "./sealing.ts";
import { speak } from "./speak.ts";
import type { OwnRecord } from "./state.ts";
import { amountScreen, doneScreen, haltedLot, type Held, held, isHeld, lineList, shortOf, stockTiles, warned } from "./stock.ts";

type Step = "goods" | "amount" | "why" | "how" | "photo" | "done";

interface Draft {
  lines: DraftLine[];
  now: DraftLine | null;
  reason: string | null;
  method: string | null;
  photos: Bytes[];
}

/** Why, by the closed list of statements, with how it is then mostly done. */
export const disposalReasons: [string, string, string, string][] = [
  ["spoiled", "坏了、死了", "Spoiled or dead", "discarded"], ["expired", "过期了", "Out of date", "destroyed"], ["damaged", "碰坏了", "Damaged", "discarded"],
  ["failed-test", "检测不合格", "Failed a test", "rendered"], ["recalled", "要召回的", "Recalled", "returned"], ["own-use", "自己用了、送人", "Own use or given away", "used"],
];

/** How, by the closed list of statements. */
export const disposalMethods: [string, string, string][] = [
  ["discarded", "丢进垃圾", "Thrown away"], ["destroyed", "销毁", "Destroyed"], ["rendered", "无害化处理", "Rendered harmless"], ["returned", "退给供货人", "Returned to the supplier"], ["used", "用掉了", "Used"],
];

const mostPhotos = 6;
const nothing = (): Draft => ({ lines: [], now: null, reason: null, method: null, photos: [] });

export async function dispose(host: HTMLElement): Promise<void> {
  let draft = nothing();
  let done: OwnRecord | null = null;
  const found = await held(() => void flow.refreshIf("goods"));
  const flow: Flow<Step> = new Flow<Step>(host, t("报损处置", "Disposal"), "goods", (step) => (isHeld(found) ? screens(found)[step]() : found));
  if (!isHeld(found)) {
    await flow.start();
    return;
  }
  const { party } = found.at.state;
  draft = (await loadDraft<Draft>("dispose", party)) ?? draft;
  const keep = (): void => void keepDraft("dispose", party, draft);
  const settle = (next: Step): void => {
    draft.lines.push(draft.now!);
    draft.now = null;
    keep();
    flow.replace(next);
  };
  const finish = async (): Promise<void> => {
    done = await sealDisposal(found.at.sealer, draft.lines, draft.reason!, draft.method!, draft.photos);
    speak(t("记好了", "Recorded"));
    draft = nothing();
    await dropDraft("dispose");
    flow.replace("done");
  };

  const screens = (now: Held): Record<Step, () => Screen> => ({
    goods: () => ({
      question: t("哪样货不卖了？", "Which goods?"),
      body: [now.stock.length === 0 ? el("p", { class: "muted" }, t("库存里没有货。", "Nothing is in stock.")) : null,
        stockTiles(now, (product, unit) => {
          draft.now = newLine(product, unit);
          keep();
          flow.go("amount");
        }, null, undefined, (s) => s.stopped.map((lot) => haltedLot(lot, () => {
          draft.now = newLine(lot.product, lot.unit, { lot: lot.lot });
          keep();
          flow.go("amount");
        })))],
      ...(draft.lines.length > 0 ? { foot: [basket(draft.lines.length, t("样，去写原因", "kinds: say why"), () => flow.go("why"))] } : {}),
    }),
    amount: () => (draft.now ? amountScreen(draft.now, [], () => warned(shortOf(draft.now!, now)), (full) => [
      button(t("再加一样", "Add another"), "", () => settle("goods"), full ? {} : { disabled: "" }),
      button(t("下一步", "Next"), "main", () => settle("why"), full ? { "data-finish": "" } : { disabled: "" }),
    ]) : screens(now).goods()),
    why: () => ({
      question: t("为什么？", "Why?"),
      body: [el("div", { class: "stack tight" }, ...disposalReasons.map(([code, zh, en, method]) => button(t(zh, en), "full big", () => {
        draft.reason = code;
        draft.method = method;
        keep();
        flow.go("how");
      }, { "data-reason": code })))],
    }),
    how: () => ({
      question: t("怎么处理的？", "What was done with it?"),
      body: [el("div", { class: "stack tight" }, ...[...disposalMethods].sort((a, b) => Number(b[0] === draft.method) - Number(a[0] === draft.method))
        .map(([code, zh, en], i) => button(t(zh, en), `full big ${i === 0 ? "main" : ""}`, () => {
          draft.method = code;
          keep();
          flow.go("photo");
        }, { "data-method": code })))],
    }),
    photo: () => ({
      question: t("拍一张，再核对", "Photograph it, look it over"),
      body: [lineList(draft.lines, () => null, () => {
        keep();
        void flow.redraw();
      }), el("div", { class: "chips-row wraps" }, ...draft.photos.map((jpeg, i) => thumbnail(jpeg, () => {
        draft.photos.splice(i, 1);
        keep();
        void flow.redraw();
      }))),
      draft.photos.length < mostPhotos ? camera(t("拍照", "Camera"), "btn full", (jpeg) => {
        draft.photos.push(jpeg);
        keep();
        void flow.redraw();
      }) : null,
      el("p", { class: "faint" }, t("照片加密保存，只有您、市场和监管部门能看。", "Photographs are kept sealed: only you, the market and the bureau can see them."))],
      foot: [button(t("再加一样", "Add another"), "", () => flow.go("goods")),
        button(t("记下来", "Record it"), "main", finish, draft.lines.length > 0 && draft.reason && draft.method ? { "data-finish": "" } : { disabled: "" })],
    }),
    done: () => (done ? doneScreen(done, "", t("再记一次", "Another"), () => {
      done = null;
      flow.replace("goods");
    }) : screens(now).goods()),
  });
  await flow.start();
}

function thumbnail(jpeg: Bytes, drop: () => void): HTMLElement {
  const address = URL.createObjectURL(new Blob([jpeg], { type: "image/jpeg" }));
  const image = el("img", { src: address, alt: t("处置照片", "Photograph"), class: "thumb" });
  image.addEventListener("load", () => URL.revokeObjectURL(address));
  const off = el("button", { type: "button", class: "quiet", "aria-label": t("去掉照片", "Remove the photograph") }, mark("cross"));
  off.addEventListener("click", drop);
  return el("span", { class: "thumb-box" }, image, off);
}
