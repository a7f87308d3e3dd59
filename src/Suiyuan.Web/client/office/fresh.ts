import { $, $$ } from "../shared/dom.ts";
import { listen } from "../shared/events.ts";

const drawn = new Map<string, string>();

/**
 * Keeps parts of a page (`data-fresh="…"`) as the server would draw them now, and leaves a form beside them alone: at once when
 * the ledger has grown where it says `data-live`, every few seconds while something is under way there (`data-busy`), else
 * every half minute. `renewed` is told of each part that was drawn anew.
 */
export function keepFresh(renewed: (part: HTMLElement) => void = () => {}): void {
  if ($("[data-fresh][data-live]")) {
    follow(renewed);
  }
  again(renewed);
}

function again(renewed: (part: HTMLElement) => void): void {
  if ($("[data-fresh]")) {
    setTimeout(() => void renew(renewed).finally(() => again(renewed)), $("[data-fresh] [data-busy]") ? 2_000 : 30_000);
  }
}

/** The events only say that there is something; it is fetched, one fetch at a time. */
function follow(renewed: (part: HTMLElement) => void): void {
  let known = "";
  let wanted = false;
  let busy = false;
  const bring = async (): Promise<void> => {
    if (busy || !wanted || document.hidden) {
      return;
    }
    busy = true;
    wanted = false;
    await renew(renewed);
    setTimeout(() => {
      busy = false;
      void bring();
    }, 300);
  };
  listen("/live", "size", (data) => {
    const { size } = JSON.parse(data) as { size: number };
    // The first event tells what the page shows already.
    wanted ||= known !== "" && String(size) !== known;
    known = String(size);
    void bring();
  });
}

async function renew(renewed: (part: HTMLElement) => void): Promise<void> {
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
    if (now && now.innerHTML !== drawn.get(name) && !$("details[open],.busy", old) && !(isTyped(document.activeElement) && old.contains(document.activeElement))) {
      drawn.set(name, now.innerHTML);
      old.replaceChildren(...[...now.childNodes].map((n) => document.importNode(n, true)));
      renewed(old);
    }
  }
}

const isTyped = (node: Element | null): boolean => node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement;
