import { $, $$ } from "../shared/dom.ts";
import { showBesideMembers } from "./members.ts";
import { checkHead } from "./own.ts";

/** Milliseconds between two fetches, however fast the ledger grows. */
const pace = 2500;
/** … and when it does not: members come and go without a new entry. */
const idle = 15_000;
/** Milliseconds between two questions to the members. */
const patience = 20_000;
const mostRows = 60;

/** Brings new entries, figures and blocks onto the open page. Events only say that there is something; it is fetched. */
export function watchLedger(own: HTMLElement): void {
  const rows = $("#rows");
  let wanted = false;
  let busy = false;
  let checkedAt = performance.now();

  const events = new EventSource("/live");
  let known = "";
  events.addEventListener("size", (event) => {
    const said = (event as MessageEvent<string>).data;
    // The first event tells what the page shows already.
    wanted ||= known !== "" && said !== known;
    known = said;
    void bring();
  });
  document.addEventListener("visibilitychange", () => void bring());
  setInterval(() => {
    wanted = true;
    void bring();
  }, idle);

  async function bring(): Promise<void> {
    // A page nobody looks at fetches nothing; it catches up when it is looked at again.
    if (busy || !wanted || document.hidden) {
      return;
    }
    busy = true;
    wanted = false;
    await renew();
    if (rows) {
      await addRows(rows, Number($("#answer")?.dataset.final));
    }
    if (performance.now() - checkedAt >= patience) {
      checkedAt = performance.now();
      await checkHead(own);
    }
    setTimeout(() => {
      busy = false;
      void bring();
    }, pace);
  }
}

/** The parts that the server draws anew. Blocks that were opened stay open; a part where something is being read or
 * typed stays as it is. */
async function renew(): Promise<void> {
  try {
    const response = await fetch("/ledger/now");
    if (response.status !== 200) {
      return;
    }
    const holder = document.createElement("template");
    holder.innerHTML = await response.text();
    const open = new Set($$<HTMLDetailsElement>("details[data-block]").filter((block) => block.open).map((block) => block.dataset.block));
    for (const id of ["answer", "moving"]) {
      const [old, fresh] = [$(`#${id}`), holder.content.getElementById(id)];
      if (old && fresh && !old.contains(document.activeElement) && !(getSelection()?.containsNode(old, true) && getSelection()?.isCollapsed === false)) {
        $$<HTMLDetailsElement>("details[data-block]", fresh).forEach((block) => block.open = open.has(block.dataset.block));
        old.replaceWith(fresh);
      }
    }
    showBesideMembers();
  } catch {
    // no network: the strip at the top says so, and the next event tries again
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
