// The first screen: what needs doing today, three buttons, and how many records still wait for a network.
import { $, $$, el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { cannotSeal, findSealer, inWords, keepSending, signInByKey } from "../seal/index.ts";
import { mark } from "./marks.ts";
import { fetchState, keptState } from "./state.ts";
import { watchOutbox } from "./waiting.ts";

/** `data-signed-in` on the host says whether the server knew the visitor. */
export async function home(host: HTMLElement): Promise<void> {
  if (host.dataset.signedIn === undefined) {
    await enterByKey(host);
    return;
  }
  keepSending();
  // Before anything that is waited for: a tap in between would go nowhere.
  const unreported = $("[data-unreported]", host);
  for (const button of $$<HTMLButtonElement>("[data-day-state]", host)) {
    button.addEventListener("click", () => {
      button.disabled = true;
      void import("./day.ts").then(({ reportDay }) => unreported && reportDay(unreported, button.dataset.dayState === "closed" ? "closed" : "stock-only"))
        .finally(() => { button.disabled = false; });
    });
  }
  const place = $("[data-outbox]", host);
  if (place) {
    await watchOutbox(place);
  }
  await showSeal(host);
}

/** A phone that holds a granted seal needs no password: it shows that it has it, and is in. */
async function enterByKey(host: HTMLElement): Promise<void> {
  const sealer = cannotSeal() ? null : await findSealer();
  const waiting = $("[data-entering]", host);
  const other = $("[data-not-entering]", host);
  if (sealer) {
    const entered = await signInByKey(sealer);
    if (entered.ok) {
      location.replace(entered.value.next === "/stall" ? location.href : entered.value.next);
      return;
    }
    const said = $("[data-problem]", host);
    if (said) {
      said.hidden = false;
      const { title, detail } = inWords(entered.problem);
      said.textContent = `${title} ${detail}`;
    }
  }
  waiting?.toggleAttribute("hidden", true);
  other?.removeAttribute("hidden");
}

/** Says so when this phone cannot record anything, before the person has begun to type. */
async function showSeal(host: HTMLElement): Promise<void> {
  const notice = $("[data-seal-notice]", host);
  if (!notice) {
    return;
  }
  const unfit = cannotSeal();
  const answer = unfit ? undefined : await fetchState();
  const state = answer && "state" in answer ? answer.state : await keptState();
  const sealer = unfit || !state ? null : await findSealer(state.party);
  const words = unfit ?? (!state || state.standing !== "good" || (sealer && state.keys.includes(sealer.keyId)) ? null : sealer ? {
    title: t("这部手机的公章已停用", "This phone's seal is out of use"),
    detail: t("请到市场办公室领一个新的开通码，用这部手机扫一下。", "Get a new enrolment code from the market's office and scan it with this phone."),
  } : {
    title: t("这部手机还没有开通", "This phone is not enrolled yet"),
    detail: t("可以看台账，要记账请到市场办公室领一个开通码，用这部手机扫一下。", "You can look at the daybook. To record, get an enrolment code from the market's office and scan it with this phone."),
  });
  if (words) {
    notice.hidden = false;
    notice.className = "notice warn";
    notice.replaceChildren(mark("key"), el("div", {}, el("strong", {}, words.title), el("span", {}, words.detail)));
  }
}
