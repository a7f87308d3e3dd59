import { t } from "../shared/text.ts";
import {
  createEnrolment, nonce, type Problem, seal, type SealedPart, type SealedStatement, type Sealer, sealPart, submitMany, uploadPart,
} from "../seal/index.ts";
import { type Card, enrolUntil, showCard } from "./enrol-code.ts";
import { type Filed, fileDocumentStatement, readsOf } from "./document.ts";
import { complain, part } from "./fields.ts";
import { noSeal, onSubmit, some, value, values } from "./forms.ts";
import { officeSeal } from "./seal-state.ts";

/** What one press of the button will have recorded; kept, so that pressing again after a lost answer repeats it. */
interface Sealed {
  of: string;
  party: string;
  statements: SealedStatement[];
  parts: SealedPart[];
  card: Card;
}

/**
 * Admits a party: two statements (who it is; one key that may enrol once within a day) under the officer's seal, the
 * private particulars to the private store, and the enrolment code that only this browser ever sees.
 */
export function admit(form: HTMLFormElement): void {
  let ready: Sealed | undefined;
  followStall(form);
  readsOf(form, "businessPhoto", { until: "businessUntil", uscc: "number", name: "name" });
  readsOf(form, "licencePhoto", { until: "licenceUntil", number: "licence" });
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    if (form.querySelector("input[name=categories]") && values(form, "categories").length === 0) {
      complain(part<HTMLElement>("[data-categories]", form), t("请至少选一类", "Choose at least one"));
      return null;
    }
    // A file is named by when it was taken: its bytes are in no text.
    const of = JSON.stringify([...new FormData(form).entries()].map(([key, v]) => [key, typeof v === "string" ? v : `${v.name} ${v.size} ${v.lastModified}`]));
    if (ready?.of !== of) {
      const party = await freeName(form);
      if (typeof party !== "string") {
        return party;
      }
      const sealed = await sealAdmission(form, sealer, party, of);
      if ("title" in sealed) {
        return sealed;
      }
      ready = sealed;
    }
    const outcomes = await submitMany(ready.statements.map((s) => s.bytes));
    for (const outcome of outcomes) {
      if (!outcome.ok) {
        if (!outcome.problem.transient) ready = undefined;
        return outcome.problem;
      }
    }
    for (const sealed of ready.parts) {
      if (!await uploadPart(sealed)) return unkept();
    }
    const last = outcomes.at(-1);
    showCard(ready.card, last?.ok ? last.index : undefined);
    return null;
  });
}

/** The statements are recorded, but a private particular is not stored yet: pressing again sends just that. */
const unkept = (): Problem => ({
  code: "unkept", status: 0, transient: true,
  title: t("已登记，但证件号码和联系方式还没存好", "Admitted, but the number and contact are not stored yet"),
  detail: t("请再按一次，不会重复登记。", "Press again: nothing is admitted twice."),
});

/** The short name the party will have for ever. Offices' is typed; a stall's follows from its number. */
async function freeName(form: HTMLFormElement): Promise<string | Problem> {
  const base = value(form, "party") ?? `${form.dataset.under}.${slug(value(form, "stall") ?? "")}`;
  const response = await fetch(`/api/parties/free-name?base=${encodeURIComponent(base)}`).catch(() => null);
  if (!response?.ok) {
    return {
      code: "offline", status: 0, transient: true,
      title: t("现在连不上，没有登记", "No connection: nobody was admitted"),
      detail: t("填写的内容都还在，稍后再按一次。", "What you typed is kept: press again in a moment."),
    };
  }
  const { name } = await response.json() as { name: string };
  if (value(form, "party") !== undefined && name !== base) {
    return { code: "taken", status: 0, transient: false, field: "party", title: t("这个代号已经用过", "This short name is taken") };
  }
  return name;
}

/** A12 → a012: letters, then the number to three digits, so that stalls sort as people count them. */
export function slug(stall: string): string {
  const plain = stall.normalize("NFKC").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return plain.replace(/\d+/g, (digits) => digits.padStart(3, "0")) || "stall";
}

async function sealAdmission(form: HTMLFormElement, sealer: Sealer, party: string, of: string): Promise<Sealed | Problem> {
  const name = value(form, "name") ?? "";
  const number = value(form, "number");
  const contact = some({ phone: value(form, "phone"), address: value(form, "contactAddress") });
  const person = value(form, "person");
  const [sealedNumber, sealedContact, sealedPerson] = await Promise.all([
    number ? sealPart({ type: value(form, "numberType") ?? "uscc", value: number }) : undefined,
    contact ? sealPart(contact) : undefined,
    person ? sealPart({ name: person }) : undefined,
  ]);
  const enrolment = await createEnrolment(party, name);
  const until = enrolUntil();
  const district = value(form, "district");
  const focus = values(form, "focus");
  const categories = values(form, "categories");
  const admitted = {
    v: 1,
    role: form.dataset.role,
    name: { zh: name, en: value(form, "nameEn") },
    under: sealer.party,
    until: value(form, "until"),
    place: district ? { district, address: value(form, "address") ?? "" } : undefined,
    market: value(form, "marketType") ? { type: value(form, "marketType"), focus: focus.length > 0 ? focus : undefined } : undefined,
    stall: value(form, "stall"),
    categories: categories.length > 0 ? categories : undefined,
    licence: value(form, "licence"),
    sealed: some({ number: sealedNumber?.digest, contact: sealedContact?.digest, person: sealedPerson?.digest }),
  };
  const grant = { v: 1, key: enrolment.point, use: "enrol", label: t("开通码", "Enrolment code"), until };
  const papers: Filed[] = [];
  for (const [photo, type, docNumber, docUntil] of [
    ["businessPhoto", "business", undefined, "businessUntil"], ["licencePhoto", "licence", "licence", "licenceUntil"]] as const) {
    const filed = await fileDocumentStatement(form, sealer, party, { photo, type, number: docNumber, until: docUntil });
    if (filed && "title" in filed) {
      return filed;
    }
    if (filed) papers.push(filed);
  }
  const offer = form.querySelector<HTMLInputElement>("input[name=agreement]:checked");
  const agreement = offer ? await seal(sealer, "agreement-signed", {
    v: 1, n: nonce(), title: offer.dataset.title, text: offer.value, from: offer.dataset.from, until: value(form, "until"),
  }, party) : undefined;
  return {
    of, party,
    statements: [
      await seal(sealer, "admitted", admitted, party), await seal(sealer, "key-granted", grant, party),
      ...(agreement ? [agreement] : []), ...papers.map((p) => p.statement),
    ],
    parts: [sealedNumber, sealedContact, sealedPerson, ...papers.flatMap((p) => p.parts)].filter((p): p is SealedPart => p !== undefined),
    card: { party, name, stall: value(form, "stall"), until, fragment: enrolment.fragment },
  };
}

/** Shows the short name that will follow from the stall number while it is typed. */
function followStall(form: HTMLFormElement): void {
  const shown = form.querySelector<HTMLElement>("[data-party-preview]");
  const stall = form.querySelector<HTMLInputElement>("input[name=stall]");
  if (shown && stall) {
    const follow = (): void => {
      shown.textContent = stall.value.trim() === "" ? "" : `${form.dataset.under}.${slug(stall.value)}`;
    };
    stall.addEventListener("input", follow);
    follow();
  }
}
