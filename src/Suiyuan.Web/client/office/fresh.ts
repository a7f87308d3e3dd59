import { $, $$ } from "../shared/dom.ts";

const drawn = new Map<string, string>();

/**
 * Keeps parts of a page (`data-fresh="…"`) as the server would draw them now, and leaves a form beside them alone: every few
 * seconds while something is under way there (`data-busy`), else every half minute.
 */
export function keepFresh(): void {
  if ($("[data-fresh]")) {
    setTimeout(() => void renew().finally(keepFresh), $("[data-fresh] [data-busy]") ? 2_000 : 30_000);
  }
}

async function renew(): Promise<void> {
  if (document.hidden) {
    return;
  }
  const response = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  if (!response?.ok || response.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const old of $$("[data-fresh]")) {
    const name = old.dataset.fresh ?? "";
    const now = $(`[data-fresh="${name}"]`, page);
    // What somebody has opened to read is not shut under their eyes.
    if (now && now.innerHTML !== drawn.get(name) && !$("details[open]", old)) {
      drawn.set(name, now.innerHTML);
      old.replaceChildren(...[...now.childNodes].map((n) => document.importNode(n, true)));
    }
  }
}
