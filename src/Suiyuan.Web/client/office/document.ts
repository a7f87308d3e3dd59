import { $ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { nonce, type Problem, seal, type SealedPart, type SealedStatement, type Sealer, sealPart, submit, uploadPart } from "../seal/index.ts";
import { shrink } from "../stall/photo.ts";
import { readPhoto } from "../stall/reader.ts";
import { understand } from "../stall/reading.ts";
import { complain } from "./fields.ts";
import { goOn, noSeal, onSubmit, value } from "./forms.ts";
import { officeSeal } from "./seal-state.ts";

/** A document as it will be recorded, with its private parts. */
export interface Filed {
  statement: SealedStatement;
  parts: SealedPart[];
}

/** Names of the form's fields that hold what a document says. */
interface Fields {
  photo: string;
  /** The type itself, or nothing where the form has a field `type`. */
  type?: string | undefined;
  number?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  person?: string | undefined;
}

const file = (form: HTMLFormElement, name: string): File | undefined => form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.files?.[0];

/** The statement that files what a form holds; undefined without a photograph, a problem when that is none. */
export async function fileDocumentStatement(form: HTMLFormElement, sealer: Sealer, subject: string, fields: Fields): Promise<Filed | Problem | undefined> {
  const photo = file(form, fields.photo);
  if (!photo) {
    return undefined;
  }
  const jpeg = await shrink(photo);
  if (!jpeg) {
    return { code: "no-picture", status: 0, transient: false, field: fields.photo, title: t("这张图打不开，请换一张", "This picture can't be read: choose another") };
  }
  const said = (name: string | undefined): string | undefined => (name ? value(form, name) : undefined);
  const [from, until] = [said(fields.from), said(fields.until)];
  if (from && until && from > until) {
    return { code: "dates", status: 0, transient: false, field: "until", title: t("有效期要在起始日之后", "The end must come after the beginning") };
  }
  const name = said(fields.person);
  const image = await sealPart(jpeg);
  const person = name ? await sealPart({ name }) : undefined;
  const statement = await seal(sealer, "document-filed", {
    v: 1, n: nonce(), type: fields.type ?? value(form, "type"), number: said(fields.number)?.replace(/\s+/g, ""), from, until, image: image.digest,
    person: person?.digest, replaces: form.dataset.replaces || undefined,
  }, subject);
  return { statement, parts: person ? [image, person] : [image] };
}

/** Reads a licence as soon as its photograph is chosen, and fills what is still empty. */
export function readsOf(form: HTMLFormElement, photo: string, into: { number?: string; from?: string; until?: string; uscc?: string; name?: string }): void {
  const input = form.querySelector<HTMLInputElement>(`input[name=${photo}]`);
  const note = $("[data-reading]", form);
  input?.addEventListener("change", () => {
    const chosen = input.files?.[0];
    if (!chosen || !note) {
      return;
    }
    const say = (words: string, tone = ""): void => {
      note.textContent = words;
      note.className = `check-note ${tone}`;
    };
    say(t("正在读证照…", "Reading it…"));
    void shrink(chosen).then(async (jpeg) => {
      const look = jpeg ? await readPhoto(jpeg) : null;
      const page = look?.is === "done" && look.page?.readable ? look.page : null;
      if (!page) {
        say(t("没能读出来，请对着原件填。", "It could not be read: fill in from the original."));
        return;
      }
      const told = understand(photo, page, "");
      const values: [string | undefined, string | undefined][] = [
        [into.number, told.number?.value], [into.from, told.issued?.value], [into.until, told.until?.value],
        [into.uscc, page.fields.uscc ?? undefined], [into.name, page.fields.holder ?? undefined],
      ];
      let filled = 0;
      for (const [name, text] of values) {
        const field = name ? form.querySelector<HTMLInputElement>(`input[name=${name}]`) : null;
        if (field && text && field.value === "") {
          field.value = text;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          filled++;
        }
      }
      const type = form.querySelector<HTMLSelectElement>("select[name=type]");
      if (type && (page.type === "business" || page.type === "licence")) {
        type.value = page.type;
      }
      say(filled > 0 ? t(`读好了，填了 ${filled} 项，请对着原件核对。`, `Read: ${filled} fields filled in. Compare with the original.`)
        : t("读好了，没有新的内容。", "Read; nothing new."), "ok");
    });
  });
}

/** A document of one party: filed, renewed, or (`data-withdrawn`) taken out. */
export function document(form: HTMLFormElement): void {
  const { subject = "", replaces = "", type = "" } = form.dataset;
  let ready: { of: string; filed: Filed } | undefined;
  const person = form.querySelector<HTMLInputElement>("input[name=person]");
  readsOf(form, "photo", { number: "docNumber", from: "from", until: "until" });
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    if (form.dataset.withdrawn !== undefined) {
      const outcome = await submit((await seal(sealer, "document-filed", { v: 1, n: nonce(), type, replaces, withdrawn: true }, subject)).bytes);
      if (!outcome.ok) {
        return outcome.problem;
      }
      goOn(form.dataset.then ?? location.pathname, outcome.index);
      return null;
    }
    if (value(form, "type") === "health" && person && value(form, "person") === undefined) {
      complain(person, t("健康证要写持有人的姓名，姓名密封保存", "A health certificate needs its holder's name, which is sealed"));
      return null;
    }
    const photo = file(form, "photo");
    const of = JSON.stringify([photo?.name, photo?.size, photo?.lastModified, value(form, "type"), value(form, "docNumber"), value(form, "from"), value(form, "until"), value(form, "person")]);
    if (ready?.of !== of) {
      const filed = await fileDocumentStatement(form, sealer, subject, { photo: "photo", number: "docNumber", from: "from", until: "until", person: "person" });
      if (!filed || "title" in filed) {
        return filed ?? null;
      }
      ready = { of, filed };
    }
    const outcome = await submit(ready.filed.statement.bytes);
    if (!outcome.ok) {
      if (!outcome.problem.transient) ready = undefined;
      return outcome.problem;
    }
    for (const part of ready.filed.parts) {
      if (!await uploadPart(part)) {
        return unkept();
      }
    }
    goOn(form.dataset.then ?? location.pathname, outcome.index);
    return null;
  });
}

/** The statement is recorded, but a private part is not stored yet. */
export const unkept = (): Problem => ({
  code: "unkept", status: 0, transient: true,
  title: t("已入账，但照片还没存好", "Recorded, but the photograph is not stored yet"),
  detail: t("请再按一次，不会重复入账。", "Press again: nothing is recorded twice."),
});
