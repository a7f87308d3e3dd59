// The officer's phone: today's list, and the checklist, with or without a network.
import { $, $$ } from "../shared/dom.ts";
import { showSealState } from "../office/seal-state.ts";
import { keepSending } from "../seal/index.ts";
import { watchOutbox } from "../stall/waiting.ts";
import { cacheName } from "./cached.ts";
import { checklist } from "./form.ts";

/** How many checklists of the list are kept: a day's work. */
const most = 40;

keepSending();
const place = $("[data-outbox]");
if (place) {
  void watchOutbox(place);
}
void showSealState();
const form = $<HTMLFormElement>("form[data-checklist]");
if (form) {
  void checklist(form);
}
if ("serviceWorker" in navigator) {
  const scope = location.pathname.startsWith("/market") ? "/market/inspect" : "/bureau/inspect";
  void navigator.serviceWorker.register("/inspect-worker.js", { scope }).then(async () => {
    // Not ready(): the page may be under another worker's scope until it is opened again.
    const found = await navigator.serviceWorker.getRegistration(scope);
    const worker = found?.active ?? found?.waiting ?? found?.installing;
    const links = $$<HTMLAnchorElement>("a[data-inspects]").slice(0, most).map((a) => new URL(a.href).pathname);
    worker?.postMessage([...new Set([scope, location.pathname, ...links])]);
  });
}
document.addEventListener("submit", (event) => {
  if ((event.target as HTMLFormElement).action.endsWith("/sign-out")) {
    void globalThis.caches?.delete(cacheName);
  }
});
