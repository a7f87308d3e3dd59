// 谁供的货: one of those known, the one on the paper, or a new name.
import { el, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { asksForLook, type Draft, seen } from "./draft.ts";
import { button, type Screen } from "./flow.ts";
import { mark } from "./marks.ts";
import { lookChip, proof } from "./ticket.ts";

/** The screen; `next` is called when it is settled. */
export function supplierScreen(draft: Draft, known: { name: string; place: string | null }[], next: () => void): Screen {
  const name = el("input", { class: "input", maxlength: "60", "aria-label": t("供货人或公司", "Supplier"), placeholder: t("供货人或公司", "Supplier's name"), value: draft.supplier?.name });
  const place = el("input", { class: "input", maxlength: "120", "aria-label": t("地址", "Address"), placeholder: t("在哪里（可不填）", "Where they trade (optional)"), value: draft.supplier?.place });
  const use = (told: { name: string; place?: string }): void => {
    draft.supplier = { ...told, ...(draft.supplier?.read ? { read: draft.supplier.read } : {}) };
    seen(draft.supplier.read);
    next();
  };
  const read = draft.supplier?.read;
  const beside = proof(draft.photos, read?.name, draft.supplier?.name ?? "");
  const unsure = asksForLook(read?.name, draft.supplier?.name ?? "");
  return {
    question: t("谁供的货？", "Who supplied it?"),
    body: [
      beside ? el("div", { class: "paper-says" }, el("span", {}, t("票上写的", "On the ticket"), unsure ? lookChip() : null), beside) : null,
      known.length > 0 ? el("div", { class: "suppliers" }, ...known.slice(0, 8).map((s) => {
        const row = el("button", { type: "button", class: "choice", "data-supplier": s.name, "aria-pressed": String(s.name === draft.supplier?.name) },
          mark("truck"), el("span", {}, el("b", {}, s.name), s.place ? el("small", {}, s.place) : null));
        row.addEventListener("click", () => use({ name: s.name, ...(s.place ? { place: s.place } : {}) }));
        return row;
      })) : null,
      el("div", { class: "stack tight" }, known.length > 0 ? el("h2", {}, t("新的供货人", "A new supplier")) : null, name, place),
    ],
    foot: [button(t("下一步", "Next"), "main", () => {
      // What was read while the cursor stood in the empty field.
      const told = name.value.trim().normalize("NFC") || draft.supplier?.name || "";
      if (told === "") {
        name.focus();
        toast(t("请写供货人的名字", "Write the supplier's name"), "warn");
      } else {
        use({ name: told, ...(place.value.trim() ? { place: place.value.trim().normalize("NFC") } : {}) });
      }
    }, { "data-next": "" })],
  };
}
