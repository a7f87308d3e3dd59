import { $$, el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";
import { clear } from "./fields.ts";
import { t } from "../shared/text.ts";

/** Lengths at which a number is whole and worth asking about. */
const whole = { uscc: 18, id: 18, jy: 16 } as const;
type NumberType = keyof typeof whole;

/** What of a number is never part of it: spaces and the like that come along when it is copied from a paper. */
const tidy = (text: string): string => text.normalize("NFKC").replace(/[\s\-—]/g, "").toUpperCase();

async function ask(type: NumberType, number: string): Promise<{ ok: boolean; reason?: string } | null> {
  try {
    const response = await fetch("/api/check", {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
      body: JSON.stringify({ type, value: number }),
    });
    return response.ok ? await response.json() as { ok: boolean; reason?: string } : null;
  } catch {
    // No answer says nothing about the number: the ledger's own rules look at it again.
    return null;
  }
}

const pending = new Map<HTMLFormElement, Set<Promise<void>>>();

/** Completes when every number of the form that is being asked about has its answer. */
export async function numbersSettled(form: HTMLFormElement): Promise<void> {
  await Promise.all(pending.get(form) ?? []);
}

/**
 * Fields that hold a number with check digits (`data-check="uscc"`, or `data-check-by` naming the field that says which
 * kind): checked as they are typed, with the exact reason beside them when a digit is wrong.
 */
export function watchNumbers(): void {
  for (const field of $$<HTMLInputElement>("input[data-check],input[data-check-by]")) {
    watch(field);
  }
}

function watch(field: HTMLInputElement): void {
  const form = field.form!;
  const note = el("p", { class: "check-note", role: "status", id: `check-${field.name}` });
  field.insertAdjacentElement("afterend", note);
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), note.id].filter(Boolean).join(" "));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = "";

  const typeNow = (): NumberType => {
    const by = field.dataset.checkBy;
    const said = by ? new FormData(form).get(by) : field.dataset.check;
    return said === "id" || said === "jy" ? said : "uscc";
  };

  const look = async (left: boolean): Promise<void> => {
    const type = typeNow();
    const number = tidy(field.value);
    const asked = `${type} ${number}`;
    if (latest === asked && !left) {
      return;
    }
    latest = asked;
    if (number === "" || (number.length < whole[type] && !left)) {
      say(note, "", "");
      field.setCustomValidity("");
      field.removeAttribute("aria-invalid");
      return;
    }
    const answer = await ask(type, number);
    if (latest !== asked) {
      return;
    }
    if (!answer) {
      field.setCustomValidity("");
      say(note, "", "");
      return;
    }
    field.setCustomValidity(answer.ok ? "" : answer.reason ?? t("这个号码不对", "This number is not right"));
    field.toggleAttribute("aria-invalid", !answer.ok);
    say(note, answer.ok ? "ok" : "bad", answer.ok ? t("校验位正确", "The check digit is right") : field.validationMessage);
  };

  // Whoever submits meanwhile waits for the answer.
  const begin = (left: boolean): void => {
    clearTimeout(timer);
    const waiting = pending.get(form) ?? new Set<Promise<void>>();
    pending.set(form, waiting);
    const looking = look(left).finally(() => waiting.delete(looking));
    waiting.add(looking);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => begin(false), 200);
  };
  field.addEventListener("input", later);
  field.addEventListener("change", () => {
    field.value = tidy(field.value);
    begin(true);
  });
  if (field.dataset.checkBy) {
    form.addEventListener("change", (event) => {
      if ((event.target as HTMLInputElement).name === field.dataset.checkBy) begin(field.value !== "");
    });
  }
  if (field.value !== "") {
    begin(true);
  }
}

function say(note: HTMLElement, kind: "ok" | "bad" | "", text: string): void {
  note.className = kind === "" ? "check-note" : `check-note ${kind}`;
  note.replaceChildren(...(kind === "" ? [] : [icon(kind === "ok" ? "check" : "warn"), text]));
  // The form's own complaint about the same field would only say it twice.
  const frame = note.closest<HTMLElement>(".field");
  if (frame?.classList.contains("wrong")) {
    clear(frame.parentElement ?? frame);
  }
}
