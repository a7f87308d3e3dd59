import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { nonce, seal, type SealedPart, type SealedStatement, sealPart, submit, uploadPart } from "../seal/index.ts";
import { shrink } from "../stall/photo.ts";
import { unkept } from "./document.ts";
import { complain, part } from "./fields.ts";
import { goOn, noSeal, onSubmit, value } from "./forms.ts";
import { at, growing } from "./on-behalf.ts";
import { officeSeal } from "./seal-state.ts";

interface Item {
  name: string;
  result: string;
  value?: string | undefined;
  limit?: string | undefined;
}

/** A rapid test or (`data-kind="lab-report"`) a laboratory's report, sealed by whoever made it. */
export function test(form: HTMLFormElement): void {
  let ready: { of: string; statement: SealedStatement; photo: SealedPart | undefined } | undefined;
  for (const list of $$("[data-lines]", form)) growing(list);
  const lot = form.querySelector<HTMLSelectElement>("select[name=lot]");
  const product = part<HTMLInputElement>("input[name=product]", form);
  lot?.addEventListener("change", () => {
    const chosen = lot.selectedOptions[0]?.dataset.product;
    if (chosen) product.value = chosen;
  });
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const items = readItems(form);
    if (!items) {
      return null;
    }
    const file = form.querySelector<HTMLInputElement>("input[name=photo]")?.files?.[0];
    const of = JSON.stringify([items, value(form, "lot"), value(form, "product"), value(form, "kit"), value(form, "at"), value(form, "reportNumber"), file?.name, file?.size, file?.lastModified]);
    if (ready?.of !== of) {
      const jpeg = file ? await shrink(file) : undefined;
      if (jpeg === null) {
        return { code: "no-picture", status: 0, transient: false, field: "photo", title: t("这张图打不开，请换一张", "This picture can't be read: choose another") };
      }
      const photo = jpeg ? await sealPart(jpeg) : undefined;
      const said = { v: 1, n: nonce(), product: value(form, "product"), items, lot: value(form, "lot") };
      const report = form.dataset.kind === "lab-report";
      const payload = report ? { ...said, number: value(form, "reportNumber"), sampled: at(form), document: photo?.digest }
        : { ...said, kit: value(form, "kit"), at: at(form), photo: photo?.digest };
      ready = { of, statement: await seal(sealer, report ? "lab-report" : "rapid-test", payload, form.dataset.subject ?? ""), photo };
    }
    const outcome = await submit(ready.statement.bytes);
    if (!outcome.ok) {
      if (!outcome.problem.transient) ready = undefined;
      return outcome.problem;
    }
    if (ready.photo && !await uploadPart(ready.photo)) {
      return unkept();
    }
    goOn(form.dataset.then ?? location.pathname, outcome.index);
    return null;
  });
}

/** The items that were filled in; null after pointing at what is missing. */
function readItems(form: HTMLFormElement): Item[] | null {
  const items: Item[] = [];
  for (const row of $$("[data-line]", form)) {
    const said = (name: string): string | undefined => {
      const text = $<HTMLInputElement>(`[data-name=${name}]`, row)?.value.trim().normalize("NFC") ?? "";
      return text === "" ? undefined : text;
    };
    const name = said("name");
    if (name !== undefined) {
      items.push({ name, result: said("result") ?? "pass", value: said("value"), limit: said("limit") });
    } else if (said("value") !== undefined || said("limit") !== undefined) {
      return wrong(row);
    }
  }
  return items.length > 0 ? items : wrong(part("[data-line]", form));
}

function wrong(row: HTMLElement): null {
  const field = part<HTMLInputElement>("[data-name=name]", row);
  complain(field, t("请填写检测项目，如 孔雀石绿", "Name what was tested for"));
  field.focus();
  return null;
}
