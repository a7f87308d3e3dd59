// How many records still wait for a network, and those that the ledger would not take.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { dropRefused, inWords, outboxEvents, type OutboxState, outboxState, retryRefused } from "../seal/index.ts";
import { mark } from "./marks.ts";
import { kindName } from "./words.ts";

/** Shows it in this place, as it changes. */
export async function watchOutbox(place: HTMLElement): Promise<void> {
  const show = (state: OutboxState): void => showOutbox(place, state);
  outboxEvents.addEventListener("state", (event) => show((event as CustomEvent<OutboxState>).detail));
  addEventListener("online", () => void outboxState().then(show));
  addEventListener("offline", () => void outboxState().then(show));
  show(await outboxState());
}

function showOutbox(place: HTMLElement, state: OutboxState): void {
  const notes: HTMLElement[] = [];
  if (state.waiting > 0) {
    notes.push(el("div", { class: "notice info", "data-waiting": String(state.waiting) }, mark(navigator.onLine ? "upload" : "offline"),
      el("div", {}, el("strong", {}, t(`${state.waiting} 条记录待发`, `${state.waiting} records waiting`)),
        el("span", {}, navigator.onLine ? t("正在发送。", "They are being sent.") : t("已存在这部手机里，有网络会自动发出。", "Kept on this phone; they go by themselves when the network is back.")))));
  } else if (state.parts > 0) {
    notes.push(el("div", { class: "notice info" }, mark("upload"), el("div", {}, t("照片正在上传。", "Photographs are being uploaded."))));
  }
  for (const refused of state.refused) {
    const again = el("button", { class: "btn", type: "button" }, t("再试", "Try again"));
    again.addEventListener("click", () => void retryRefused());
    const drop = el("button", { class: "quiet", type: "button" }, t("知道了，不要了", "Drop it"));
    drop.addEventListener("click", () => void dropRefused(refused.order));
    const { title, detail } = refused.problem ? inWords(refused.problem) : { title: "", detail: "" };
    notes.push(el("div", { class: "notice bad" }, mark("warn"), el("div", {},
      el("strong", {}, kindName(refused.kind) + t("：", ": ") + title), el("span", {}, detail),
      el("div", { class: "row" }, again, drop))));
  }
  place.replaceChildren(...notes);
}
