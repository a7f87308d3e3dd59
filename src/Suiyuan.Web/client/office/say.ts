import { $$, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { enqueue, type KeptSealer, nonce, type Problem, seal, type SealedPart, type SealedStatement, sealPart, submit, timestamp, uploadPart } from "../seal/index.ts";
import { shrink } from "../stall/photo.ts";
import { complain } from "./fields.ts";
import { goOn, noSeal, onSubmit } from "./forms.ts";
import { officeSeal } from "./seal-state.ts";

type Member = string | number | boolean | object;

/**
 * A form that says one thing: `data-kind` what, `data-subject` about whom, `data-payload` the members that are fixed, and its
 * fields the rest, by name. `data-type` of a field: number, time (as typed in China), bool (true or false), flag (true or
 * absent), amount. `[data-rows=NAME]` holds rows `[data-row={…}]` with an amount each; rows without one are left out. A file field
 * with `data-photos=NAME` is sealed, as a list unless it is `data-single`, and so are the words of a field with `data-words` or
 * `data-words=NAME`. A choice with `data-sets=NAME` fills in that field with the `data-set` of what is chosen. `data-then` is where to go, with {id} for what was said.
 */
export function say(form: HTMLFormElement, sealer: () => Promise<KeptSealer | null> = officeSeal, offline = false): void {
  const { kind = "", subject = "" } = form.dataset;
  // Kept, so that pressing again after a lost answer says the same and not a second time.
  let ready: { of: string; statement: SealedStatement; parts: SealedPart[] } | undefined;
  countPhotos(form);
  fillIn(form);
  onSubmit(form, async () => {
    const key = await sealer();
    if (!key) {
      return noSeal();
    }
    const said = read(form);
    if (!said) {
      return null;
    }
    const photos = photosOf(form);
    const words = wordsOf(form);
    const of = JSON.stringify([said, words, photos.map(([, f]) => [f.name, f.size, f.lastModified])]);
    if (ready?.of !== of) {
      const parts: SealedPart[] = [];
      for (const [name, text] of words) {
        const part = await sealPart({ text });
        parts.push(part);
        said[name] = part.digest;
      }
      for (const [name, file, single] of photos) {
        const jpeg = await shrink(file);
        if (!jpeg) {
          return unreadable();
        }
        const part = await sealPart(jpeg);
        parts.push(part);
        said[name] = single ? part.digest : [...(said[name] as string[] | undefined ?? []), part.digest];
      }
      ready = { of, statement: await seal(key, kind, { v: 1, n: nonce(), ...said }, subject), parts };
    }
    const outcome = await submit(ready.statement.bytes);
    if (!outcome.ok) {
      if (offline && outcome.problem.transient) {
        await enqueue({ statement: ready.statement, parts: ready.parts });
        toast(t("没有网络：已存在这部手机里，有网络会自动送出。", "No network: kept on this phone, and sent by itself when it is back."), "warn");
        return null;
      }
      if (!outcome.problem.transient) ready = undefined;
      return outcome.problem;
    }
    for (const part of ready.parts) {
      if (!await uploadPart(part)) {
        return unkept();
      }
    }
    goOn((form.dataset.then ?? location.pathname).replace("{id}", outcome.id), outcome.index);
    return null;
  });
}

/** What the form says; null after pointing at what does not hold up. */
function read(form: HTMLFormElement): Record<string, Member> | null {
  const said: Record<string, Member> = { ...JSON.parse(form.dataset.payload ?? "{}") as Record<string, Member> };
  for (const field of $$<HTMLInputElement>("[name]", form)) {
    const text = field.value.trim().normalize("NFC");
    if (field.dataset.words !== undefined) {
      continue;
    } else if (field.dataset.type === "bool") {
      said[field.name] = field.checked;
    } else if (field.dataset.type === "flag") {
      if (field.checked) said[field.name] = true;
    } else if ((field.type === "radio" || field.type === "checkbox") && !field.checked) {
      continue;
    } else if (field.dataset.type === "amount") {
      const qty = amount(text.normalize("NFKC"));
      if (qty === null || qty === "0") {
        complain(field, t("请填写数量，如 12.5", "Give the amount, such as 12.5"));
        field.focus();
        return null;
      }
      said[field.name] = qty;
    } else if (text !== "" && field.type !== "file") {
      said[field.name] = field.dataset.type === "number" ? Number(text)
        : field.dataset.type === "time" ? timestamp(Date.parse(`${text}:00+08:00`)) : text;
    }
  }
  // An announced destruction has a time; that of one just done is now.
  const needing = $$<HTMLInputElement>("[data-needs]", form).find((f) => f.checked);
  const needed = needing && form.elements.namedItem(needing.dataset.needs ?? "");
  if (needed instanceof HTMLInputElement && needed.value === "") {
    complain(needed, t("请填写时间", "Give the time"));
    needed.focus();
    return null;
  }
  for (const list of $$("[data-rows]", form)) {
    const rows: object[] = [];
    for (const row of $$("[data-row]", list)) {
      const field = row.querySelector<HTMLInputElement>("[data-name]");
      const text = field?.value.normalize("NFKC").replace(/,/g, "").trim() ?? "";
      if (!field || text === "") {
        continue;
      }
      const qty = amount(text);
      if (qty === null || (qty === "0" && field.dataset.zero === undefined)) {
        complain(field, t("请填写数量，如 12.5", "Give the amount, such as 12.5"));
        field.focus();
        return null;
      }
      rows.push({ ...JSON.parse(row.dataset.row ?? "{}") as object, qty });
    }
    if (rows.length === 0) {
      toast(t("请至少填一行数量。", "Fill in one amount at least."), "warn");
      return null;
    }
    // What one statement holds.
    said[list.dataset.rows ?? "lines"] = rows.slice(0, 50);
  }
  return said;
}

function fillIn(form: HTMLFormElement): void {
  for (const choice of $$<HTMLSelectElement>("select[data-sets]", form)) {
    choice.addEventListener("change", () => {
      const field = form.elements.namedItem(choice.dataset.sets ?? "");
      const proposed = choice.selectedOptions[0]?.dataset.set;
      if (field instanceof HTMLInputElement && proposed) field.value = proposed;
    });
  }
}

/** A decimal as statements write it, or "0"; null for anything else. */
export function amount(text: string): string | null {
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(text)) {
    return null;
  }
  const [whole = "0", decimals = ""] = text.split(".");
  const tail = decimals.replace(/0+$/, "");
  return `${whole.replace(/^0+(?=\d)/, "")}${tail === "" ? "" : `.${tail}`}`;
}

export const photosOf = (form: HTMLFormElement): [string, File, boolean][] =>
  $$<HTMLInputElement>("input[data-photos]", form).flatMap((input) =>
    [...input.files ?? []].slice(0, input.dataset.single === undefined ? 6 : 1)
      .map((file): [string, File, boolean] => [input.dataset.photos ?? "photos", file, input.dataset.single !== undefined]));

const wordsOf = (form: HTMLFormElement): [string, string][] =>
  $$<HTMLInputElement | HTMLTextAreaElement>("input[data-words], textarea[data-words]", form)
    .map((field): [string, string] => [field.dataset.words || field.name, field.value.trim().normalize("NFC")]).filter(([, text]) => text !== "");

export function countPhotos(form: HTMLFormElement): void {
  for (const input of $$<HTMLInputElement>("input[data-photos]", form)) {
    const place = input.parentElement?.querySelector("[data-photo-count]");
    input.addEventListener("change", () => {
      if (place) place.textContent = input.files?.length ? String(Math.min(6, input.files.length)) : "";
    });
  }
}

export const unreadable = (): Problem => ({
  code: "picture", status: 0, transient: false, title: t("这张图打不开", "This picture cannot be read"), detail: t("请再拍一张。", "Take another one."),
});

const unkept = (): Problem => ({
  code: "unkept", status: 0, transient: true, title: t("已入账，但附的内容还没存好", "Recorded, but what goes with it is not stored yet"),
  detail: t("请再按一次，不会重复入账。", "Press again: nothing is recorded twice."),
});
