import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { nonce, type Problem, seal, type SealedPart, type SealedStatement, type Sealer, sealPart, submit, uploadPart } from "../seal/index.ts";
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

interface Ready {
  of: string;
  statement: SealedStatement;
  photo: SealedPart | undefined;
  index?: number;
}

/** Rapid tests, one for each `[data-sample]`, or (`data-kind="lab-report"`) a laboratory's report, sealed by whoever made them. */
export function test(form: HTMLFormElement): void {
  // One for each sample, kept so that pressing again after a lost answer says the same and not a second time.
  const ready = new Map<HTMLElement, Ready>();
  bind(samplesOf(form)[0] ?? form);
  kit(form);
  $("[data-more]", form)?.addEventListener("click", () => another(form));
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const samples = samplesOf(form);
    const items = samples.map(readItems);
    if (items.includes(null)) {
      return null;
    }
    let last = 0;
    for (const [i, sample] of samples.entries()) {
      const problem = await record(form, sample, items[i]!, sealer, ready);
      if (problem) {
        return problem;
      }
      last = Math.max(last, ready.get(sample)?.index ?? 0);
    }
    remember(form);
    goOn(form.dataset.then ?? location.pathname, last);
    return null;
  });
}

const samplesOf = (form: HTMLFormElement): HTMLElement[] => {
  const samples = $$("[data-sample]", form);
  return samples.length > 0 ? samples : [form];
};

async function record(form: HTMLFormElement, sample: HTMLElement, items: Item[], sealer: Sealer, all: Map<HTMLElement, Ready>): Promise<Problem | null> {
  const field = (name: string): string | undefined => {
    const text = $<HTMLInputElement>(`[name=${name}]`, sample)?.value.trim().normalize("NFC") ?? "";
    return text === "" ? undefined : text;
  };
  const file = $<HTMLInputElement>("input[name=photo]", sample)?.files?.[0];
  const common = ["kit", "kitUntil", "at", "reportNumber"].map((name) => value(form, name));
  const of = JSON.stringify([items, field("lot"), field("product"), common, file?.name, file?.size, file?.lastModified]);
  let ready = all.get(sample);
  if (ready?.of !== of) {
    const bytes = file ? await bytesOf(file) : undefined;
    if (bytes === null) {
      return { code: "no-picture", status: 0, transient: false, field: "photo", title: t("这个文件打不开，请换一张", "This file can't be read: choose another") };
    }
    const photo = bytes ? await sealPart(bytes) : undefined;
    const said = { v: 1, n: nonce(), product: field("product"), items, lot: field("lot"), of: form.dataset.of || undefined };
    const report = form.dataset.kind === "lab-report";
    const payload = report ? { ...said, number: value(form, "reportNumber"), sampled: at(form), document: photo?.digest, sampling: form.dataset.sampling || undefined }
      : { ...said, kit: value(form, "kit"), kitUntil: value(form, "kitUntil"), at: at(form), photo: photo?.digest };
    ready = { of, statement: await seal(sealer, report ? "lab-report" : "rapid-test", payload, form.dataset.subject ?? ""), photo };
    all.set(sample, ready);
  }
  const outcome = await submit(ready.statement.bytes);
  if (!outcome.ok) {
    if (!outcome.problem.transient) all.delete(sample);
    return outcome.problem;
  }
  ready.index = outcome.index;
  return ready.photo && !await uploadPart(ready.photo) ? unkept() : null;
}

/** A photograph made small, or a PDF as it is; null for anything else. */
async function bytesOf(file: File): Promise<Uint8Array | null> {
  return file.type === "application/pdf" ? new Uint8Array(await file.arrayBuffer()) : shrink(file);
}

function bind(sample: HTMLElement): void {
  for (const list of $$("[data-lines]", sample)) growing(list);
  const lot = $<HTMLSelectElement>("select[name=lot]", sample);
  const product = part<HTMLInputElement>("input[name=product]", sample);
  lot?.addEventListener("change", () => {
    const chosen = lot.selectedOptions[0]?.dataset.product;
    if (chosen) product.value = chosen;
  });
  const photo = $<HTMLInputElement>("input[name=photo]", sample);
  photo?.addEventListener("change", () => {
    const count = photo.parentElement?.querySelector("[data-photo-count]");
    if (count) count.textContent = photo.files?.length ? "1" : "";
  });
}

/** One more sample with the same kit; what it is tested for is most often the same. */
function another(form: HTMLFormElement): void {
  const first = part("[data-sample]", form);
  const count = $$("[data-sample]", form).length;
  const copy = first.cloneNode(true) as HTMLElement;
  for (const node of [copy, ...$$("[id]", copy)]) {
    if (node.id) node.id = `${node.id}-${count}`;
  }
  for (const label of $$<HTMLLabelElement>("label[for]", copy)) label.htmlFor = `${label.htmlFor}-${count}`;
  for (const field of $$<HTMLInputElement>("input", copy)) {
    if (field.dataset.name !== "name") field.value = "";
  }
  for (const select of $$<HTMLSelectElement>("select", copy)) select.selectedIndex = 0;
  for (const note of $$("[data-photo-count]", copy)) note.textContent = "";
  part("[data-samples]", form).append(copy);
  bind(copy);
  part<HTMLSelectElement>("select", copy).focus();
}

const kitKey = "suiyuan.kit";

/** The kit that was used last, and a word when its last day is over: the test is marked then, on every page that shows it. */
function kit(form: HTMLFormElement): void {
  const [name, until] = [$<HTMLInputElement>("[name=kit]", form), $<HTMLInputElement>("[name=kitUntil]", form)];
  if (!name || !until) {
    return;
  }
  const kept = JSON.parse(localStorage.getItem(kitKey) ?? "{}") as { kit?: string; until?: string };
  name.value ||= kept.kit ?? "";
  until.value ||= kept.until ?? "";
  const note = part("[data-kit-note]", form);
  const look = (): void => {
    const over = until.value !== "" && until.value < (form.dataset.today ?? "");
    note.className = `check-note ${over ? "bad" : ""}`;
    note.textContent = over ? t("试剂过期了，测出来不算数，请换一盒。", "This kit has expired: the test proves nothing. Use another.") : "";
  };
  until.addEventListener("input", look);
  look();
}

function remember(form: HTMLFormElement): void {
  if (value(form, "kit")) {
    localStorage.setItem(kitKey, JSON.stringify({ kit: value(form, "kit"), until: value(form, "kitUntil") }));
  }
}

/** The items that were filled in; null after pointing at what is missing. */
function readItems(sample: HTMLElement): Item[] | null {
  const items: Item[] = [];
  for (const row of $$("[data-line]", sample)) {
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
  return items.length > 0 ? items : wrong(part("[data-line]", sample));
}

function wrong(row: HTMLElement): null {
  const field = part<HTMLInputElement>("[data-name=name]", row);
  complain(field, t("请填写检测项目，如 孔雀石绿", "Name what was tested for"));
  field.focus();
  return null;
}
