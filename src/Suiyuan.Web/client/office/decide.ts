import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { nonce, seal, type SealedPart, type SealedStatement, sealPart, submit, uploadPart } from "../seal/index.ts";
import { goOn, noSeal, onSubmit, value } from "./forms.ts";
import { officeSeal } from "./seal-state.ts";

/**
 * What an officer decides about a finding, or about what `data-kind` says: true, false or explained, by the button that was
 * pressed, with an optional note that only those concerned can read.
 */
export function decide(form: HTMLFormElement): void {
  const { kind = "finding-resolved", subject = "", to = "", rule } = form.dataset;
  let outcome = "";
  // Kept, so that pressing again after a lost answer says the same and not a second time.
  let ready: { of: string; statement: SealedStatement; note: SealedPart | undefined } | undefined;
  for (const button of $$("[data-outcome]", form)) {
    // Not event.submitter: older phones do not tell.
    button.addEventListener("click", () => { outcome = button.dataset.outcome ?? ""; });
  }
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const text = value(form, "note");
    const of = JSON.stringify([outcome, text]);
    if (ready?.of !== of) {
      const note = text === undefined ? undefined : await sealPart({ text });
      const payload = { v: 1, n: nonce(), to, rule, outcome, note: note?.digest };
      ready = { of, statement: await seal(sealer, kind, payload, subject), note };
    }
    const recorded = await submit(ready.statement.bytes);
    if (!recorded.ok) {
      if (!recorded.problem.transient) ready = undefined;
      return recorded.problem;
    }
    if (ready.note && !await uploadPart(ready.note)) {
      return {
        code: "unkept", status: 0, transient: true,
        title: t("已入账，但备注还没存好", "Recorded, but the note is not stored yet"),
        detail: t("请再按一次，不会重复入账。", "Press again: nothing is recorded twice."),
      };
    }
    goOn(form.dataset.then ?? location.pathname, recorded.index);
    return null;
  });
}

/** Shows a ticket anew when reading it came further, which takes seconds; never while somebody is writing. */
export function awaitReading(): void {
  const place = $("[data-awaits]");
  if (!place?.dataset.awaits) {
    return;
  }
  const was = place.dataset.state ?? "";
  // A photograph that is not there yet comes when a phone is online again: minutes, or days.
  setTimeout(() => void look(place.dataset.awaits!, was).finally(awaitReading), was === "no-photograph" ? 15_000 : 2_500);
}

async function look(ticket: string, was: string): Promise<void> {
  if (document.hidden) {
    return;
  }
  const response = await fetch(`/api/tickets/${ticket}`, { cache: "no-store" }).catch(() => null);
  const now = response?.ok ? (await response.json() as { state?: string }).state : undefined;
  if (now !== undefined && now !== was) {
    location.reload();
  }
}
