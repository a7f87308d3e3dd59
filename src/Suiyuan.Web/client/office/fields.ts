import { $, $$, el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";

/** Says beside `field` what is wrong with it: in the place that Field.razor keeps for it, or in one made for it. */
export function complain(field: HTMLElement, reason: string): void {
  const frame = field.closest<HTMLElement>(".field") ?? field.parentElement!;
  let place = $(".error", frame);
  if (!place) {
    place = el("span", { class: "error", role: "alert", "data-made": true }, icon("warn"), el("span"));
    frame.append(place);
  }
  place.id ||= `${field.id || field.getAttribute("name") || "field"}-error`;
  part("span", place).textContent = reason;
  place.hidden = false;
  frame.classList.add("wrong");
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-errormessage", place.id);
}

/** Takes back what was complained of. */
export function clear(form: HTMLElement): void {
  for (const frame of $$(".field.wrong", form)) {
    frame.classList.remove("wrong");
    const place = $(".error", frame);
    if (place?.dataset.made !== undefined) place.remove();
    else if (place) place.hidden = true;
  }
  for (const field of $$("[aria-invalid]", form)) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-errormessage");
  }
  const place = $("[data-problem]", form);
  if (place) place.hidden = true;
}

/** The element in `form` that `selector` names; a page drawn without it is our own mistake. */
export function part<T extends Element = HTMLElement>(selector: string, within: ParentNode): T {
  const found = $<T>(selector, within);
  if (!found) {
    throw new Error(`the page lacks ${selector}`);
  }
  return found;
}
