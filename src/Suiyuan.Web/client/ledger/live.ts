import { $ } from "../shared/dom.ts";
import { number } from "../shared/text.ts";
import { checkHead } from "./own.ts";

/** Milliseconds between two fetches of new rows, however fast the ledger grows. */
const pace = 1500;
const mostRows = 60;

/** Brings new entries and figures onto the open page. Events only say that there is something; rows are fetched. */
export function watchLedger(live: HTMLElement, own: HTMLElement): void {
  const rows = $("#rows");
  const tiles = [...live.querySelectorAll<HTMLElement>(".tile-num")];
  let wanted: { size: number; final: number } | null = null;
  let busy = false;
  let checked = Number(live.dataset.published);

  const events = new EventSource("/live");
  events.addEventListener("size", (event) => {
    wanted = JSON.parse((event as MessageEvent<string>).data) as { size: number; final: number };
    void bring();
  });
  document.addEventListener("visibilitychange", () => void bring());

  async function bring(): Promise<void> {
    // A page nobody looks at fetches nothing; it catches up when it is looked at again.
    if (busy || !wanted || document.hidden) {
      return;
    }
    busy = true;
    const { size, final } = wanted;
    wanted = null;
    [final, size, Math.max(0, size - final)].forEach((value, i) => tiles[i]!.firstChild!.textContent = number(value));
    if (rows) {
      await addRows(rows, final);
    }
    if (final - checked >= 100) {
      checked = final;
      void checkHead(own);
    }
    setTimeout(() => {
      busy = false;
      void bring();
    }, pace);
  }
}

async function addRows(rows: HTMLElement, final: number): Promise<void> {
  // Rows that waited when they came are published by now; the server draws them again.
  const first = rows.querySelector<HTMLElement>("tr")?.dataset.index;
  const stale = [...rows.querySelectorAll<HTMLElement>("tr")].filter((row) => row.querySelector(".chip:not(.ok)") && Number(row.dataset.index) < final);
  const oldest = stale.at(-1)?.dataset.index;
  const after = oldest !== undefined ? Number(oldest) - 1 : Number(first ?? -1);
  try {
    const response = await fetch(`/ledger/rows?after=${after}`);
    if (response.status !== 200) {
      return;
    }
    const holder = document.createElement("template");
    holder.innerHTML = `<table><tbody>${await response.text()}</tbody></table>`;
    const fresh = [...holder.content.querySelectorAll<HTMLElement>("tr")];
    const known = Number(first ?? -1);
    for (const row of fresh) {
      row.classList.toggle("fresh", Number(row.dataset.index) > known);
    }
    const again = new Set(fresh.map((row) => row.dataset.index));
    for (const row of [...rows.querySelectorAll<HTMLElement>("tr")]) {
      if (again.has(row.dataset.index)) {
        row.remove();
      }
    }
    rows.prepend(...fresh);
    while (rows.children.length > mostRows) {
      rows.lastElementChild!.remove();
    }
  } catch {
    // no network: the strip at the top says so, and the next event tries again
  }
}
