// The officer's phone: today's list, and the checklist, with or without a network.
import { $, $$, el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { goOn } from "../office/forms.ts";
import { showSealState } from "../office/seal-state.ts";
import { keepSending, outboxEvents, type Outcome, type OutboxState, outboxState } from "../seal/index.ts";
import { mark } from "../stall/marks.ts";
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
void markVisits($$<HTMLAnchorElement>("a.visit"));
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

/** Today's list is as it was when it was kept: who was inspected since is marked, and when that has arrived the list is brought anew. */
async function markVisits(visits: HTMLAnchorElement[]): Promise<void> {
  let waits = false;
  let index: number | undefined;
  outboxEvents.addEventListener("sent", (event) => {
    const { outcome } = (event as CustomEvent<{ outcome: Outcome }>).detail;
    if (outcome.ok) index = Math.max(index ?? 0, outcome.index);
  });
  const show = ({ about, waiting, parts }: OutboxState): void => {
    for (const visit of visits.filter((v) => about.includes(v.dataset.inspects ?? ""))) {
      visit.querySelector(".chip")?.replaceWith(el("span", { class: "chip info", "data-done": "" }, mark("check"), t("已查，等发出", "Done, waiting to be sent")));
    }
    // By its number, so that the list is not brought before the page's records have come to it.
    if (waits && waiting + parts === 0 && visits.length > 0 && index !== undefined) goOn(location.pathname, index);
    waits = waiting + parts > 0;
  };
  outboxEvents.addEventListener("state", (event) => show((event as CustomEvent<OutboxState>).detail));
  show(await outboxState());
}
