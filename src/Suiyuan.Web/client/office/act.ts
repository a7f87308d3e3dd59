import { nonce, seal, submit } from "../seal/index.ts";
import { goOn, noSeal, onSubmit } from "./forms.ts";
import { officeSeal } from "./seal-state.ts";

/**
 * One decision about one party whose payload is the form's own fields: suspended, resumed, left, renewed, key-revoked,
 * sale-voided, notice-posted, agreement-signed. `data-kind` says which, `data-subject` about whom, `data-then` where to go
 * afterwards; `data-nonce` that the payload has a nonce.
 */
export function act(form: HTMLFormElement): void {
  const kind = form.dataset.kind ?? "";
  const subject = form.dataset.subject ?? "";
  // One for the page, so that pressing again after a lost answer says the same and not a second time.
  const n = nonce();
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const payload: Record<string, string | number> = form.dataset.nonce === undefined ? { v: 1 } : { v: 1, n };
    for (const [name, said] of new FormData(form)) {
      const text = typeof said === "string" ? said.trim().normalize("NFC").replace(/\r\n/g, "\n") : "";
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
