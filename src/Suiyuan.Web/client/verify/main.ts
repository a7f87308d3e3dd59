// The verification panel of a page that shows a record: #verify[data-id], with a button that starts it.
import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { Checker, type Shown, type ShownStatement, type StepName } from "./check.ts";
import { site } from "./site.ts";
import { cannotVerify, CheckView } from "./view.ts";

const panel = $("#verify");
const start = $<HTMLButtonElement>("#verify-start");
const place = $("#verify-result");

if (panel && start && place) {
  const obstacle = cannotVerify();
  if (obstacle) {
    start.hidden = true;
    place.replaceChildren(obstacle);
  } else {
    start.hidden = false;
    start.addEventListener("click", () => void run(panel, place, start));
    // People who came to see it verified see it at once; others are not made to wait for it.
    if (location.hash === "#verify") {
      void run(panel, place, start);
    }
  }
}

async function run(panel: HTMLElement, place: HTMLElement, start: HTMLButtonElement): Promise<void> {
  start.classList.add("busy");
  const upstream = shownStatements().filter((s) => s.id !== panel.dataset.id);
  const main: ShownStatement = { id: panel.dataset.id!, shown: shownOf(panel.dataset.id!) };
  const names: StepName[] = ["key", "record", "logged", "cosigned", "sealed", ...(main.shown.length > 0 ? ["shown" as const] : []), ...(upstream.length > 0 ? ["upstream" as const] : [])];
  const view = new CheckView(place, names);
  try {
    view.finish(await new Checker(site).check(main, upstream, (step) => view.show(step)), panel.dataset.goods !== undefined);
  } finally {
    start.classList.remove("busy");
    start.lastElementChild!.textContent = t("再验一次", "Verify again");
  }
}

/** Every statement that the page says something about, with the texts it shows of it. */
function shownStatements(): ShownStatement[] {
  const ids = new Set($$("[data-statement]").map((node) => node.dataset.statement!));
  return [...ids].map((id) => ({ id, shown: shownOf(id) }));
}

function shownOf(id: string): Shown[] {
  return $$(`[data-statement="${id}"] [data-signed]`)
    .filter((node) => node.closest<HTMLElement>("[data-statement]")?.dataset.statement === id)
    .map((node) => ({ fact: node.dataset.signed!, text: (node.textContent ?? "").trim() }));
}
