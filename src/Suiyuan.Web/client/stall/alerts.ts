// What rules found at this stall: one tap says how it came about.
import { $, $$, el, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { keepSending } from "../seal/index.ts";
import { mark } from "./marks.ts";
import { sealAlertExplanation } from "./sealing.ts";
import { isReady, ready } from "./shell.ts";

export async function alerts(host: HTMLElement): Promise<void> {
  keepSending();
  const at = await ready(true);
  for (const place of $$("[data-alert]", host)) {
    const answers = $("[data-answers]", place);
    if (!answers) {
      continue;
    }
    if (!isReady(at)) {
      answers.replaceChildren(el("p", { class: "hint" }, mark("key"), `${at.question}。`));
      continue;
    }
    const buttons = $$<HTMLButtonElement>("button[data-reason]", answers);
    for (const button of buttons) {
      button.disabled = false;
      button.addEventListener("click", () => {
        // Once, however often a wet thumb taps.
        buttons.forEach((b) => { b.disabled = true; });
        const words = $<HTMLInputElement>("[data-words]", answers)?.value ?? "";
        void sealAlertExplanation(at.sealer, place.dataset.alert ?? "", button.dataset.reason ?? "", words).then(() => {
          answers.replaceChildren(el("p", { class: "explained" }, mark("check"), t("已说明，等市场看。不用再做什么。", "Explained: the market will look at it. Nothing else to do.")));
        }, (error: unknown) => {
          buttons.forEach((b) => { b.disabled = false; });
          toast(t("没有盖上章，请再点一次。", "Not sealed: tap again."), "bad");
          throw error;
        });
      });
    }
  }
}
