import type { Bytes } from "../shared/bytes.ts";
import { $, el } from "../shared/dom.ts";
import { pressAgain } from "../shared/early.ts";
import { t } from "../shared/text.ts";
import { Checker, type StepName } from "../verify/check.ts";
import { parseProof } from "../verify/proof.ts";
import { decodeStatement, payloadOf } from "../verify/statement.ts";
import { site } from "../verify/site.ts";
import { cannotVerify, CheckView } from "../verify/view.ts";

const steps: StepName[] = ["key", "record", "logged", "cosigned", "sealed"];

/** The page that verifies by number or by file. */
export function verifyHere(form: HTMLFormElement): void {
  const place = $("#verify-result")!;
  const obstacle = cannotVerify();
  if (obstacle) {
    place.replaceChildren(obstacle);
    return;
  }
  const field = $<HTMLInputElement>("#id")!;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    delete form.dataset.sent;
    const id = /[A-Za-z0-9_-]{43}/.exec(field.value)?.[0];
    sayWrong(id ? null : t("这里面没有 43 位的编号，请整段复制。", "There is no number of 43 letters and digits in it: copy all of it."));
    if (id) {
      void run(place, id);
    }
  });
  pressAgain(form);

  const drop = $("#drop")!;
  const file = $<HTMLInputElement>("#file")!;
  file.addEventListener("change", () => file.files?.[0] && void open(place, file.files[0]));
  for (const name of ["dragover", "dragleave", "drop"] as const) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
      const dropped = event.dataTransfer?.files[0];
      if (name === "drop" && dropped) {
        void open(place, dropped);
      }
    });
  }
  const asked = new URLSearchParams(location.search).get("id");
  if (asked) {
    field.value = asked;
    form.requestSubmit();
  }
}

function sayWrong(words: string | null): void {
  const error = $("#id-error")!;
  error.hidden = words === null;
  error.lastElementChild!.textContent = words;
  error.closest(".field")!.classList.toggle("wrong", words !== null);
}

async function open(place: HTMLElement, file: File): Promise<void> {
  sayWrong(null);
  // The reader checks the size itself; more than a megabyte is not even read.
  const bytes = file.size > 1 << 20 ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  await run(place, "", bytes);
}

async function run(place: HTMLElement, id: string, proof?: Bytes): Promise<void> {
  const view = new CheckView(place, steps);
  $("#verify-entry")!.replaceChildren();
  const outcome = await new Checker(site).check({ id, shown: [] }, [], (step) => view.show(step), proof);
  view.finish(outcome, outcome.proven?.statement.kind === "sale");
  const statement = outcome.proven?.statement ?? await fromFile(proof);
  if (statement) {
    $("#verify-entry")!.replaceChildren(el("details", { class: "more" },
      el("summary", {}, t("看它说了什么", "See what it says")),
      el("dl", { class: "facts small" },
        el("dt", {}, t("类型", "Kind")), el("dd", {}, statement.kind),
        el("dt", {}, t("谁签的", "Issuer")), el("dd", { class: "mono" }, statement.issuer),
        el("dt", {}, t("谁的记录", "Subject")), el("dd", { class: "mono" }, statement.subject)),
      el("pre", { class: "code wraps" }, JSON.stringify(payloadOf(statement), null, 2)),
      statement.kind === "sale" ? el("a", { class: "btn", href: `/v/${statement.id}` }, t("打开凭证", "Open the receipt")) : null));
  }
}

async function fromFile(proof: Bytes | undefined) {
  const file = proof && parseProof(proof);
  const statement = file ? await decodeStatement(file.entry) : null;
  return typeof statement === "string" ? null : statement;
}
