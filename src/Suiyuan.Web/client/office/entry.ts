import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { part } from "./fields.ts";
import { say } from "./say.ts";

/**
 * A check where goods enter. Without a purchase voucher nothing is let in; without a certificate of quality only what a test
 * has passed (`data-tested`): the answer is not to be had before, and the form says why.
 */
export function entry(form: HTMLFormElement): void {
  const passed = part<HTMLInputElement>("input[name=result][value=passed]", form);
  const held = part<HTMLInputElement>("input[name=result][value=held]", form);
  const voucher = part<HTMLInputElement>("input[name=voucher]", form);
  const certificate = part<HTMLInputElement>("input[name=certificate]", form);
  const reason = part<HTMLInputElement>("input[name=reason]", form);
  const why = $("[data-why]", form);
  const look = (): void => {
    const lacks = !voucher.checked ? t("没有进货凭证，不能放行。", "Without a purchase voucher it may not be let in.")
      : !certificate.checked && !form.dataset.tested ? t("没有合格证明，先快检，合格才能放行。", "Without a certificate it needs a test that passes first.") : "";
    passed.disabled = lacks !== "";
    if (lacks !== "" && passed.checked) held.checked = true;
    reason.required = !passed.checked;
    if (lacks !== "" && (reason.value === "" || reason.dataset.own !== undefined)) {
      reason.value = !voucher.checked ? "没有进货凭证" : "没有合格证明，等检测";
      reason.dataset.own = "";
    } else if (passed.checked && reason.dataset.own !== undefined) {
      reason.value = "";
    }
    if (why) why.textContent = lacks;
  };
  for (const field of $$<HTMLInputElement>("input", form)) {
    field.addEventListener("change", look);
  }
  reason.addEventListener("input", () => { delete reason.dataset.own; });
  look();
  say(form);
}

/** A sample that is taken: the goods follow from the lot. */
export function sample(form: HTMLFormElement): void {
  const lot = part<HTMLSelectElement>("select[name=lot]", form);
  const product = part<HTMLInputElement>("input[name=product]", form);
  lot.addEventListener("change", () => {
    product.value = lot.selectedOptions[0]?.dataset.product ?? product.value;
  });
  say(form);
}

/** Scans a label into the field beside it and asks. The reader is large: loaded when the button is pressed. */
export function scans(): void {
  for (const form of $$<HTMLFormElement>("form[data-scans]")) {
    const place = $("[data-scanner]", form);
    $("[data-scan]", form)?.addEventListener("click", () => {
      void import("../stall/scanner.ts").then(async ({ scan }) => {
        const scanner = await scan((text) => {
          scanner?.stop();
          part<HTMLInputElement>("input[name=code]", form).value = text;
          form.requestSubmit();
        });
        place?.replaceChildren(scanner?.view ?? t("相机打不开，请照着封条输入编号。", "The camera can't be opened: type the code."));
      });
    });
  }
}
