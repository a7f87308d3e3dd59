// The few things every page's script does to the page.
import { icon } from "./icons.ts";

type Child = Node | string | null | undefined | false;

/** Makes an element: el("p", { class: "muted" }, "…"). Text is always text, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string | boolean | null | undefined> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.filter((c): c is Node | string => c !== null && c !== undefined && c !== false));
  return node;
}

export const $ = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T | null =>
  within.querySelector<T>(selector);

export const $$ = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] =>
  [...within.querySelectorAll<T>(selector)];

let toasts: HTMLElement | null = null;

/** A short message at the bottom of the screen, read out by screen readers, gone after a while. */
export function toast(message: string, kind: "ok" | "warn" | "bad" | "info" = "info"): void {
  if (!toasts) {
    toasts = el("div", { class: "toasts", role: "status", "aria-live": "polite" });
    document.body.append(toasts);
  }
  const marks = { ok: "check", warn: "warn", bad: "stop", info: "info" } as const;
  const item = el("div", { class: `toast ${kind}` });
  item.append(icon(marks[kind]), message);
  toasts.append(item);
  setTimeout(() => item.remove(), kind === "bad" ? 9000 : 5000);
}
