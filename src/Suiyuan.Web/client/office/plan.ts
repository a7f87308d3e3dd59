import { $$, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { nonce, seal, submitMany } from "../seal/index.ts";
import { goOn, noSeal, onSubmit, value } from "./forms.ts";
import { officeSeal } from "./seal-state.ts";

/** Plans an inspection of everyone who is ticked: `data-plan` of a box holds what is said, its value of whom. */
export function plan(form: HTMLFormElement): void {
  // Kept by party, so that pressing again after a lost answer says the same.
  const ready = new Map<string, Uint8Array>();
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const chosen = $$<HTMLInputElement>("input[data-plan]:checked", form);
    if (chosen.length === 0) {
      toast(t("请先勾选要检查的对象", "Tick whom to inspect first"), "warn");
      return null;
    }
    const by = value(form, "by");
    const seen = new Set<string>();
    const bytes: Uint8Array[] = [];
    for (const box of chosen.filter((b) => !seen.has(b.value) && seen.add(b.value))) {
      const key = `${box.value} ${by}`;
      const statement = ready.get(key) ?? (await seal(sealer, "inspection-planned", { v: 1, n: nonce(), ...JSON.parse(box.dataset.plan ?? "{}") as object, by }, box.value)).bytes;
      ready.set(key, statement);
      bytes.push(statement);
    }
    const outcomes = await submitMany(bytes as Parameters<typeof submitMany>[0]);
    const refused = outcomes.find((o) => !o.ok);
    if (refused && !refused.ok) {
      return refused.problem;
    }
    goOn(form.dataset.then ?? location.pathname, Math.max(...outcomes.map((o) => (o.ok ? o.index : 0))));
    return null;
  });
}
