// A checklist on the phone: one tap an item, photographs, who was there, what it came to. Sealed here, sent now or later; what was
// tapped is kept meanwhile, so that a call or a flat battery loses nothing.
import { $, $$, el, toast } from "../shared/dom.ts";
import type { Bytes } from "../shared/bytes.ts";
import { t } from "../shared/text.ts";
import { complain } from "../office/fields.ts";
import { goOn, noSeal, onSubmit, value } from "../office/forms.ts";
import { officeSeal } from "../office/seal-state.ts";
import { enqueue, nonce, outboxEvents, type Outcome, type OutboxState, type Problem, seal, type SealedPart, sealPart } from "../seal/index.ts";
import { camera } from "../stall/camera.ts";
import { dropDraft, keepDraft, loadDraft } from "../stall/drafts.ts";
import { mark } from "../stall/marks.ts";

interface Draft {
  answers: Record<string, string>;
  words: Record<string, string>;
  photos: Bytes[];
}

interface Answer {
  item: string;
  result: string;
  note?: string;
}

const mostPhotos = 6;
/** How long an answer of the ledger is waited for before the officer is told that it is kept and may go on. */
const patience = 8_000;

export async function checklist(form: HTMLFormElement): Promise<void> {
  const { subject = "", plan = "", then = "/" } = form.dataset;
  const officer = $("[data-desk]")?.dataset.desk ?? "";
  const name = `inspect-${subject}`;
  const draft: Draft = (await loadDraft<Draft>(name, officer)) ?? { answers: {}, words: {}, photos: [] };
  const fields = $$<HTMLInputElement>("[data-word]", form);
  const keep = (): void => void keepDraft(name, officer, draft);

  for (const [item, result] of Object.entries(draft.answers)) {
    const input = form.querySelector<HTMLInputElement>(`input[type=radio][name="${CSS.escape(item)}"][value="${result}"]`);
    if (input) input.checked = true;
  }
  for (const field of fields) {
    const kept = draft.words[field.name];
    if (kept !== undefined) field.value = kept;
    field.addEventListener("input", () => {
      draft.words[field.name] = field.value;
      keep();
    });
  }
  const until = $<HTMLInputElement>("input[name=until]", form);
  if (until && until.value === "") until.value = inDays(Number(form.dataset.days ?? "7"));
  let chosen = draft.words.outcome ?? "";
  const settle = (): void => {
    const results = $$("[data-item]", form).map((row) => answerOf(row));
    const progress = $("[data-progress]", form);
    if (progress) progress.textContent = `${results.filter((r) => r !== "").length} / ${results.length}`;
    for (const row of $$("[data-item]", form)) {
      row.dataset.result = answerOf(row);
      const note = $("[data-note]", row);
      if (note) note.hidden = !/^(bad|fixed)$/.test(answerOf(row));
    }
    // What the answers come to, until the officer says otherwise.
    const key = $$("[data-item][data-key]", form).some((row) => answerOf(row) === "bad");
    const outcome = chosen || (results.includes("bad") ? "rectify" : results.includes("fixed") ? "fixed" : "passed");
    const radio = form.querySelector<HTMLInputElement>(`input[name=outcome][value="${outcome}"]`);
    if (radio) radio.checked = true;
    form.toggleAttribute("data-key-bad", key);
    const deadline = $("[data-until]", form);
    if (deadline) deadline.hidden = outcome !== "rectify" && outcome !== "enforce";
  };
  form.addEventListener("change", (event) => {
    const input = event.target as HTMLInputElement;
    if (input.name === "outcome") {
      chosen = draft.words.outcome = input.value;
    } else if (input.type === "radio") {
      draft.answers[input.name] = input.value;
    }
    keep();
    settle();
  });
  $("[data-all-ok]", form)?.addEventListener("click", () => {
    for (const row of $$("[data-item]", form).filter((r) => answerOf(r) === "")) {
      const input = row.querySelector<HTMLInputElement>("input[value=ok]");
      if (input) {
        input.checked = true;
        draft.answers[input.name] = "ok";
      }
    }
    keep();
    settle();
  });
  photographs(form, draft, keep);
  settle();

  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const outcome = form.querySelector<HTMLInputElement>("input[name=outcome]:checked")?.value ?? "";
    const items = answers(form, outcome === "absent");
    if (!items) {
      return null;
    }
    if (outcome === "rectify" && !items.some((i) => i.result === "bad")) {
      return wrong(t("没有不符合的项，不用整改", "Nothing is out of order"), t("请把不符合的项点出来，或改结论。", "Tap what is not in order, or choose another result."));
    }
    if ((outcome === "passed" || outcome === "fixed") && items.some((i) => i.result === "bad")) {
      return wrong(t("有不符合的项", "Something is not in order"), t("结论请选限期整改或立案。", "The result must then be to rectify or to enforce."));
    }
    const parts: SealedPart[] = await Promise.all(draft.photos.map((jpeg) => sealPart(jpeg)));
    const photos = parts.map((p) => p.digest);
    const who = value(form, "present");
    const present = who === undefined ? undefined : await sealPart({ text: who });
    if (present) parts.push(present);
    const note = value(form, "note");
    const statement = await seal(sealer, "inspection", {
      v: 1, n: nonce(), checklist: form.dataset.checklist, items, outcome,
      ...(outcome === "rectify" || outcome === "enforce" ? { until: value(form, "until") } : {}), ...(plan ? { plan } : {}), ...(note ? { note } : {}),
      ...(present ? { present: present.digest } : {}), ...(photos.length > 0 ? { photos } : {}),
    }, subject);
    const answer = heard(statement.id);
    await enqueue({ statement, parts, about: subject });
    await dropDraft(name);
    const said = await answer;
    if (said?.ok === false) {
      return said.problem;
    }
    if (said) {
      goOn(then.replace("{id}", statement.id), said.index);
      return null;
    }
    form.replaceChildren(el("section", { class: "card", "data-kept": "" }, el("div", { class: "empty" }, mark("offline"),
      el("h2", {}, t("检查已盖章，存在这部手机里", "Sealed, and kept on this phone")),
      el("p", {}, t("有网络会自动送出，时间按盖章的时间算。", "It is sent by itself when the network is back; its time is that of the seal.")),
      el("a", { class: "btn main", href: form.dataset.list ?? "/" }, t("回今天的清单", "Back to today's list")))));
    scrollTo({ top: 0 });
    // It may go while this is still being looked at; the note above says it when it was refused.
    let index: number | undefined;
    outboxEvents.addEventListener("sent", (event) => {
      const { id, outcome } = (event as CustomEvent<{ id: string; outcome: Outcome }>).detail;
      if (id === statement.id && outcome.ok) index = outcome.index;
    });
    outboxEvents.addEventListener("state", (event) => {
      const { waiting, parts: photographs } = (event as CustomEvent<OutboxState>).detail;
      if (index !== undefined && waiting + photographs === 0) goOn(then.replace("{id}", statement.id), index);
    });
    return null;
  });
}

/** What the ledger says of a statement; undefined when it says nothing for a while. */
function heard(id: string): Promise<Outcome | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), navigator.onLine ? patience : 300);
    outboxEvents.addEventListener("sent", (event) => {
      const { detail } = event as CustomEvent<{ id: string; outcome: Outcome }>;
      if (detail.id === id) {
        clearTimeout(timer);
        // The photographs go next; the page that opens then should have them.
        setTimeout(() => resolve(detail.outcome), detail.outcome.ok ? patience : 0);
        outboxEvents.addEventListener("state", (later) => {
          const { waiting, parts } = (later as CustomEvent<OutboxState>).detail;
          if (waiting + parts === 0) resolve(detail.outcome);
        });
      }
    });
  });
}

const answerOf = (row: HTMLElement): string => row.querySelector<HTMLInputElement>("input[type=radio]:checked")?.value ?? "";

/** Every item's answer; null after pointing at the first that has none. Where nobody was there, what was not seen does not apply. */
function answers(form: HTMLFormElement, absent: boolean): Answer[] | null {
  const items: Answer[] = [];
  for (const row of $$("[data-item]", form)) {
    const result = answerOf(row) || (absent ? "na" : "");
    if (result === "") {
      row.scrollIntoView({ block: "center" });
      toast(t("这一项还没有点", "This item has no answer yet"), "warn");
      row.classList.add("wanted");
      return null;
    }
    row.classList.remove("wanted");
    const field = $<HTMLInputElement>("[data-note] input", row);
    const note = field?.value.trim().normalize("NFC") ?? "";
    if (field && result === "bad" && row.dataset.key !== undefined && note === "") {
      complain(field, t("关键项不符合，请写一句看到了什么", "A key item: say what was seen"));
      field.focus();
      return null;
    }
    items.push({ item: row.dataset.item ?? "", result, ...(note && result !== "ok" && result !== "na" ? { note } : {}) });
  }
  return items;
}

function photographs(form: HTMLFormElement, draft: Draft, keep: () => void): void {
  const place = $("[data-pictures]", form);
  if (!place) {
    return;
  }
  const show = (): void => {
    const pictures = draft.photos.map((jpeg, i) => {
      const address = URL.createObjectURL(new Blob([jpeg], { type: "image/jpeg" }));
      const image = el("img", { src: address, alt: t(`照片 ${i + 1}`, `Photograph ${i + 1}`) });
      image.addEventListener("load", () => URL.revokeObjectURL(address));
      const drop = el("button", { type: "button", class: "quiet", "aria-label": t("不要这张", "Drop it") }, mark("cross"));
      drop.addEventListener("click", () => {
        draft.photos.splice(i, 1);
        keep();
        show();
      });
      return el("span", { class: "taken" }, image, drop);
    });
    place.replaceChildren(...pictures, ...(draft.photos.length < mostPhotos ? [camera(t("拍照", "Photograph"), "btn", (jpeg) => {
      draft.photos.push(jpeg);
      keep();
      show();
    })] : []));
  };
  show();
}

const wrong = (title: string, detail: string): Problem => ({ code: "outcome", status: 0, transient: false, field: "outcome", title, detail });

/** A day as date fields write it, so many days from today in China. */
const inDays = (days: number): string => new Date(Date.now() + 8 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10);
