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
  const phone = el("input", { class: "input", maxlength: "20", inputmode: "tel", "aria-label": t("电话", "Phone"), placeholder: t("电话（可不填，加密保存）", "Phone (optional, kept sealed)"), value: draft.supplier?.phone });
  const use = (told: { name: string; place?: string }): void => {
    // A number once told stays with the name on this phone; it leaves it only sealed.
    const dialled = phone.value.trim() || rememberedPhone(told.name);
    rememberPhone(told.name, dialled);
    draft.supplier = { ...told, ...(dialled ? { phone: dialled } : {}), ...(draft.supplier?.read ? { read: draft.supplier.read } : {}) };
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
      el("div", { class: "stack tight" }, known.length > 0 ? el("h2", {}, t("新的供货人", "A new supplier")) : null, name, place, phone),
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

const phonesKey = "suiyuan.suppliers";

const phones = (): Record<string, string> => {
  try {
    return JSON.parse(localStorage.getItem(phonesKey) ?? "{}") as Record<string, string>;
  } catch {
    // Damaged: a number can be typed again.
    return {};
  }
};

/** The telephone number of a supplier as this phone knows it; empty when it does not. */
export const rememberedPhone = (supplier: string): string => phones()[supplier] ?? "";

function rememberPhone(supplier: string, phone: string): void {
  if (phone !== "") {
    localStorage.setItem(phonesKey, JSON.stringify({ ...phones(), [supplier]: phone }));
  }
}
