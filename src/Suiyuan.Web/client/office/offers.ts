import { t } from "../shared/text.ts";
import { nonce, seal, type SealedStatement, submitMany } from "../seal/index.ts";
import { goOn, noSeal, onSubmit, value } from "./forms.ts";
import { officeSeal } from "./seal-state.ts";

/**
 * Offers the agreement to many stalls at once: its text is kept under its digest where it was changed, then the market
 * signs it about each stall, which then signs it on its own phone.
 */
export function offers(form: HTMLFormElement): void {
  let ready: { of: string; statements: SealedStatement[] } | undefined;
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const [from, until] = [value(form, "from"), value(form, "until")];
    if (from && until && from > until) {
      return { code: "dates", status: 0, transient: false, field: "until", title: t("末日要在首日之后", "The last day must come after the first") };
    }
    const stalls = ((value(form, "whom") === "all" ? form.dataset.stalls : form.dataset.unsigned) ?? "").split(" ").filter((s) => s !== "");
    if (stalls.length === 0) {
      return { code: "nobody", status: 0, transient: false, title: t("没有要发的档口", "There is no stall to offer it to"), detail: t("都已经签好或发过了；换文本请选全部。", "All have one or were offered it. For a new text choose all.") };
    }
    const text = (value(form, "text") ?? "").replace(/\r\n/g, "\n");
    const of = JSON.stringify([text, from, until, stalls]);
    if (ready?.of !== of) {
      const kept = await keep(text);
      if (!kept) {
        return { code: "offline", status: 0, transient: true, title: t("文本没存好，没有发出", "The text could not be kept; nothing was offered"), detail: t("稍后再按一次。", "Press again in a moment.") };
      }
      const title = [...(text.split("\n")[0] ?? "").trim()].slice(0, 60).join("");
      ready = {
        of, statements: await Promise.all(stalls.map((stall) =>
          seal(sealer, "agreement-signed", { v: 1, n: nonce(), title, text: kept, from, until }, stall))),
      };
    }
    // The host takes so many at a time.
    let last = 0;
    for (let i = 0; i < ready.statements.length; i += 100) {
      for (const outcome of await submitMany(ready.statements.slice(i, i + 100).map((s) => s.bytes))) {
        if (!outcome.ok) {
          return outcome.problem;
        }
        last = Math.max(last, outcome.index);
      }
    }
    goOn(form.dataset.then ?? location.pathname, last);
    return null;
  });
}

/** The digest that the text is kept under, or null. */
async function keep(text: string): Promise<string | null> {
  const response = await fetch("/api/agreements", { method: "POST", headers: { "content-type": "text/plain" }, body: text }).catch(() => null);
  return response?.ok ? (await response.json() as { digest: string }).digest : null;
}
