import { $, $$, toast } from "../shared/dom.ts";
import { pressAgain } from "../shared/early.ts";
import { t } from "../shared/text.ts";
import type { Problem } from "../seal/index.ts";
import { numbersSettled } from "./check.ts";
import { clear, complain, part } from "./fields.ts";

/** What was typed in the field named `name`: trimmed, one spelling (NFC); undefined when empty or absent. */
export function value(form: HTMLFormElement, name: string): string | undefined {
  const said = new FormData(form).get(name);
  const text = typeof said === "string" ? said.trim().normalize("NFC") : "";
  return text === "" ? undefined : text;
}

/** All ticked boxes named `name`. */
export const values = (form: HTMLFormElement, name: string): string[] =>
  new FormData(form).getAll(name).filter((v): v is string => typeof v === "string" && v !== "");

/** Leaves out members that are undefined, and null when none is left: an empty object is not said. */
export function some<T extends object>(members: T): T | undefined {
  return Object.values(members).some((v) => v !== undefined) ? members : undefined;
}

/**
 * Points at the first field that does not hold up, in our own words beside it, keeping what was typed.
 * True when all fields hold up.
 */
export function complete(form: HTMLFormElement): boolean {
  clear(form);
  for (const field of $$<HTMLInputElement>("input,select,textarea", form)) {
    if (field.willValidate && !field.validity.valid) {
      complain(field, reasonOf(field));
      field.focus();
      return false;
    }
  }
  return true;
}

function reasonOf(field: HTMLInputElement): string {
  const { validity } = field;
  if (validity.customError) {
    return field.validationMessage;
  }
  if (validity.valueMissing) {
    return field.dataset.missing ?? t("请填写这一项", "This is needed");
  }
  if (validity.patternMismatch || validity.typeMismatch) {
    return field.dataset.wrong ?? t("格式不对", "The form of this is not right");
  }
  if (validity.rangeUnderflow || validity.rangeOverflow) {
    return field.dataset.wrong ?? t("超出范围", "Out of range");
  }
  return field.dataset.wrong ?? t("请检查这一项", "Please check this");
}

/**
 * Runs what a submitted form asks for, once at a time: the button shows that it is busy, a problem that comes back is
 * shown where it belongs, and nothing typed is lost.
 */
export function onSubmit(form: HTMLFormElement, work: () => Promise<Problem | null>): void {
  form.noValidate = true;
  let busy = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    // The one that was pressed, where the browser tells: a form may have several.
    const buttons = event.submitter instanceof HTMLButtonElement ? [event.submitter] : $$<HTMLButtonElement>("button[type=submit]", form);
    for (const button of buttons) {
      button.classList.add("busy");
      button.setAttribute("aria-busy", "true");
    }
    void numbersSettled(form)
      .then(() => (complete(form) ? work() : null))
      .then((problem) => problem && show(form, problem))
      .catch((error: unknown) => {
        show(form, unexpected());
        throw error;
      })
      .finally(() => {
        busy = false;
        for (const button of buttons) {
          button.classList.remove("busy");
          button.removeAttribute("aria-busy");
        }
      });
  });
  pressAgain(form);
}

/** Shows a refusal beside the field it is about (`data-field` as the payload calls it, or the name), else above the form. */
function show(form: HTMLFormElement, problem: Problem): void {
  const words = problem.detail ? `${problem.title}${t("。", ". ")}${problem.detail}` : problem.title;
  const field = problem.field === undefined ? null
    : $$<HTMLInputElement>("[data-field],[name]", form).find((f) => (f.dataset.field ?? f.name) === problem.field) ?? null;
  if (field) {
    complain(field, words);
    field.focus();
    return;
  }
  const place = $("[data-problem]", form);
  if (!place) {
    toast(words, "bad");
    return;
  }
  part("[data-words]", place).textContent = words;
  place.hidden = false;
  place.scrollIntoView({ block: "nearest" });
}

const unexpected = (): Problem => ({
  code: "page", status: 0, transient: true,
  title: t("页面出了问题，没有签章", "Something on this page went wrong; nothing was sealed"),
  detail: t("填写的内容都还在，请再按一次；还不行就刷新页面。", "What you typed is kept: press again, or reload the page."),
});

/** No seal in this browser, as a problem: the notice at the top of the page says what to do. */
export const noSeal = (): Problem => ({
  code: "no-seal", status: 0, transient: false,
  title: t("这个浏览器里没有可用的公章", "This browser holds no seal that is accepted"),
  detail: t("请看页面上方的说明。", "See the note at the top of the page."),
});

/** Goes on to a page that shows everything up to the ledger index just recorded. */
export function goOn(address: string, index: number): void {
  const url = new URL(address, location.href);
  url.searchParams.set("seen", String(index));
  location.assign(url);
}
