// The number pad: keys a wet thumb cannot miss, and the keyboard where there is one.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { mark } from "./marks.ts";
import { parsePad } from "./quantity.ts";

/** A pad that edits one text at a time. `read` and `write` reach whatever figure is being asked for now. */
export function numberPad(read: () => string, write: (typed: string) => void, places: () => number): HTMLElement {
  const press = (key: string): void => {
    const next = edited(read(), key, places());
    if (next !== read()) {
      write(next);
      navigator.vibrate?.(10);
    }
  };
  const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", "erase"];
  const pad = el("div", { class: "pad", role: "group", "aria-label": t("数字键", "Number keys") });
  for (const key of keys) {
    const node = el("button", {
      type: "button", class: "key", "data-key": key, ...(key === "erase" ? { "aria-label": t("删除", "Delete") } : {}),
    }, key === "erase" ? mark("erase") : key);
    node.addEventListener("click", () => press(key));
    pad.append(node);
  }
  const typed = (event: KeyboardEvent): void => {
    if (!pad.isConnected) {
      removeEventListener("keydown", typed);
    } else if (!(event.target instanceof HTMLInputElement) && !document.querySelector("dialog[open]") && !event.ctrlKey && !event.metaKey) {
      const key = event.key === "Backspace" ? "erase" : event.key === "," ? "." : event.key;
      if (keys.includes(key)) {
        event.preventDefault();
        press(key);
      }
    }
  };
  addEventListener("keydown", typed);
  return pad;
}

/** What the text becomes when `key` is pressed; the same text when it may not be. */
export function edited(text: string, key: string, places: number): string {
  if (key === "erase") {
    return text.slice(0, -1);
  }
  const [whole, fraction] = text.split(".") as [string, string?];
  if (key === ".") {
    return fraction !== undefined || places === 0 ? text : `${text === "" ? "0" : text}.`;
  }
  const next = text === "0" ? key : text + key;
  const fits = fraction === undefined ? whole.length < 7 || text === "0" : fraction.length < places;
  return fits && parsePad(next) !== null ? next : text;
}
