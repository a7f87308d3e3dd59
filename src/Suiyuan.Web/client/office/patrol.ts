import { $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { clear, complain, part } from "./fields.ts";
import { say } from "./say.ts";
import { scoreOf } from "./score.ts";

interface Answer {
  item: string;
  result: string;
  note?: string;
}

/**
 * A market's daily list. Lines that the ledger filled in carry their result; the others get it by a tap. What is answered goes
 * into the payload of the form, which `say` seals, with the score that docs/design/reporting.md defines.
 */
export function patrol(form: HTMLFormElement): void {
  const rows = $$<HTMLElement>("[data-item]", form);
  const score = part("[data-score]", form);
  const update = (): void => {
    const points = scoreOf(rows.map((r) => ({ weight: Number(r.dataset.weight), result: r.dataset.result })));
    score.textContent = points === null ? "–" : String(points);
    form.dataset.payload = JSON.stringify({
      day: form.dataset.day, checklist: form.dataset.checklist, size: Number(form.dataset.size), score: points ?? 0, items: rows.map(answerOf),
    });
  };
  for (const row of rows) {
    for (const tap of $$<HTMLButtonElement>("[data-tap]", row)) {
      tap.addEventListener("click", () => {
        row.dataset.result = tap.dataset.tap;
        for (const other of $$("[data-tap]", row)) other.setAttribute("aria-pressed", String(other === tap));
        row.classList.remove("unanswered");
        clear(form);
        update();
      });
    }
    row.addEventListener("input", update);
  }
  update();
  // Before the form says anything: nothing is sealed with a line left out.
  form.addEventListener("submit", (event) => {
    const open = rows.filter((r) => r.dataset.result === undefined);
    if (open.length > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      for (const row of open) row.classList.add("unanswered");
      const tap = part<HTMLButtonElement>("[data-tap]", open[0]!);
      complain(tap, t(`还有 ${open.length} 项没看`, `${open.length} still to look at`));
      tap.focus();
    }
  });
  say(form);
}

function answerOf(row: HTMLElement): Answer {
  const { item = "", result = "na" } = row.dataset;
  const note = row.querySelector<HTMLInputElement>("[data-note]")?.value.trim().normalize("NFC") ?? "";
  return note === "" ? { item, result } : { item, result, note };
}
