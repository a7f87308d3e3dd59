import { seal, submit } from "../seal/index.ts";
import { goOn, noSeal, onSubmit } from "./forms.ts";
import { officeSeal } from "./seal-state.ts";

/**
 * One decision about one party whose payload is the form's own fields: suspended, resumed, left, renewed, key-revoked,
 * sale-voided. `data-kind` says which, `data-subject` about whom, `data-then` where to go afterwards.
 */
export function act(form: HTMLFormElement): void {
  const kind = form.dataset.kind ?? "";
  const subject = form.dataset.subject ?? "";
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const payload: Record<string, string | number> = { v: 1 };
    for (const [name, said] of new FormData(form)) {
      const text = typeof said === "string" ? said.trim() : "";
      if (text !== "") payload[name] = text;
    }
    const outcome = await submit((await seal(sealer, kind, payload, subject)).bytes);
    if (!outcome.ok) {
      return outcome.problem;
    }
    goOn(form.dataset.then ?? location.pathname, outcome.index);
    return null;
  });
}
