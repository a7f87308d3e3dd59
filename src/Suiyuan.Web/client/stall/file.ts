// The merchant's own file: licences by photograph, health certificates, the agreement with one tap, leaving.
import { $, $$, el, toast } from "../shared/dom.ts";
import type { Bytes } from "../shared/bytes.ts";
import { t } from "../shared/text.ts";
import { keepSending, openPart, outboxEvents, type OutboxState, outboxState } from "../seal/index.ts";
import { camera } from "./camera.ts";
import { button, sheet } from "./flow.ts";
import { mark } from "./marks.ts";
import { showPhoto } from "./photo.ts";
import { readPhoto } from "./reader.ts";
import { understand } from "./reading.ts";
import { type DocumentDraft, sealAgreement, sealDocument } from "./sealing.ts";
import { isReady, ready, type Ready } from "./shell.ts";

/** Documents as the domain has them. */
const types: [string, string, string][] = [
  ["business", "营业执照", "Business licence"], ["licence", "食品经营许可证", "Food licence"], ["filing", "食品经营备案", "Food filing"],
  ["health", "健康证", "Health certificate"], ["photo", "档口照片", "Photograph of the stall"], ["other", "其他证明", "Other document"],
];

export async function file(host: HTMLElement): Promise<void> {
  keepSending();
  void openSealed(host);
  const at = await ready(true);
  if (!isReady(at)) {
    const notice = $("[data-seal-notice]", host);
    if (notice) {
      notice.hidden = false;
      notice.className = "notice warn";
      notice.replaceChildren(mark("key"), el("div", {}, el("strong", {}, at.question), t("可以看，不能改。", "You can look, not change.")));
    }
    return;
  }
  addButtons(host, at);
  // What was lacking may be handed in meanwhile; the rest waits until the stall may trade again.
  if (at.state.standing === "good") {
    signButton(host, at);
    leaveForm(host, at);
  }
}

/** Once what was sealed is recorded with its photographs, the page shows it. */
function showWhenSent(): void {
  toast(t("已签章保存", "Sealed and kept"), "ok");
  const look = (state: OutboxState): void => {
    if (state.waiting + state.parts === 0 && state.refused.length === 0) {
      location.reload();
    }
  };
  outboxEvents.addEventListener("state", (event) => look((event as CustomEvent<OutboxState>).detail));
  void outboxState().then(look);
}

function addButtons(host: HTMLElement, at: Ready): void {
  for (const card of $$("[data-document]", host)) {
    const { type = "other", document: replaces = "", ending = "" } = card.dataset;
    const pressing = ending === "ended" || ending === "last" || ending === "soon";
    $("[data-renew]", card)?.append(camera(t("拍新的", "Photograph the new one"), pressing ? "btn main" : "quiet", (jpeg) => void draft(at, jpeg, type, replaces)));
  }
  const missing = $("[data-missing]", host)?.dataset.missing;
  $("[data-add]", host)?.append(camera(t("拍一张证照", "Photograph a document"), "btn main full", (jpeg) => void draft(at, jpeg, missing ?? "business")));
}

/** The photograph is read while the person looks at the form; what was read fills only what is still empty. */
async function draft(at: Ready, jpeg: Bytes, type: string, replaces?: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([jpeg], { type: "image/jpeg" }));
  const done = await sheet<DocumentDraft>(t("证照上写的", "What it says"), (pick) => {
    const kind = el("select", { class: "input", name: "type" }, ...types.map(([code, zh, en]) => el("option", { value: code, selected: code === type }, t(zh, en))));
    const number = el("input", { class: "input", name: "number", maxlength: "40", autocomplete: "off", autocapitalize: "characters" });
    const from = el("input", { class: "input", name: "from", type: "date" });
    const until = el("input", { class: "input", name: "until", type: "date" });
    const person = el("input", { class: "input", name: "person", maxlength: "40", autocomplete: "off" });
    const said = el("p", { class: "ticket-said wait", role: "status" }, el("i", { class: "turning" }), el("span", {}, t("正在读…可以先填", "Reading it; you can go on meanwhile")));
    const row = (label: string, input: HTMLElement): HTMLElement => el("label", { class: "ticket-field" }, el("span", {}, label), input);
    const [whose, dates] = [row(t("谁的健康证（姓名密封）", "Whose (the name is sealed)"), person), [row(t("证号", "Number"), number), row(t("发证日", "From"), from), row(t("有效期到（长期的不填）", "Good until (empty: no end)"), until)]];
    const fit = (): void => {
      whose.hidden = kind.value !== "health";
      dates.forEach((d) => { d.hidden = kind.value === "photo"; });
    };
    kind.addEventListener("change", fit);
    fit();
    if (type === "photo" || type === "health") {
      said.remove();
    } else {
      void readPhoto(jpeg).then((look) => {
        const page = look.is === "done" && look.page?.readable ? look.page : null;
        const told = page ? understand("document", page, "") : null;
        const filled = told ? ([[number, told.number], [from, told.issued], [until, told.until]] as const)
          .filter(([input, value]) => value && input.value === "").map(([input, value]) => { input.value = value!.value; return input; }) : [];
        if (page && (page.type === "business" || page.type === "licence") && kind.value === type) {
          kind.value = page.type;
          fit();
        }
        said.className = `ticket-said ${filled.length > 0 ? "ok" : "plain"}`;
        said.replaceChildren(mark(filled.length > 0 ? "check" : "edit"), el("span", {}, filled.length > 0 ? t("读好了，请对一下", "Read: please compare") : t("请照着证照填", "Please fill it in")));
      });
    }
    const keep = (): void => {
      if (kind.value === "health" && person.value.trim() === "") {
        person.focus();
        toast(t("请写是谁的健康证", "Say whose certificate it is"), "warn");
      } else if (from.value !== "" && until.value !== "" && from.value > until.value) {
        until.focus();
        toast(t("有效期要在发证日之后", "The end must come after the beginning"), "warn");
      } else {
        pick({ jpeg, type: kind.value, number: number.value, from: from.value, until: until.value, person: kind.value === "health" ? person.value : "", replaces });
      }
    };
    return [el("img", { class: "paper-large", src: address, alt: "" }), said,
      el("div", { class: "stack tight ticket-fields" }, row(t("什么证照", "Which"), kind), ...dates, whose),
      button([mark("check"), t("签章，放进档案", "Seal and file")], "main full", keep, { "data-keep": "" })];
  });
  URL.revokeObjectURL(address);
  if (done) {
    await sealDocument(at.sealer, done);
    showWhenSent();
  }
}

function signButton(host: HTMLElement, at: Ready): void {
  const card = $("[data-agreement]", host);
  const place = card ? $("[data-sign]", card) : null;
  if (!card || !place) {
    return;
  }
  const { title = "", text = "", from = "", until } = card.dataset;
  place.append(button([mark("key"), t("我看过了，同意，签章", "I have read it and agree: seal")], "main full", async () => {
    await sealAgreement(at.sealer, { title, text, from, until });
    showWhenSent();
  }, { "data-agree": "" }));
}

/** To leave is to end the agreement on a day: the market sees it and lets the stall leave. */
function leaveForm(host: HTMLElement, at: Ready): void {
  const place = $("[data-leave]", host);
  if (!place) {
    return;
  }
  const { title = "", text = "", from = "", until } = place.dataset;
  const today = host.dataset.today ?? "";
  const day = el("input", { class: "input", type: "date", name: "leave", min: today > from ? today : from, ...(until ? { max: until } : {}), "aria-label": t("最后一天", "Last day") });
  place.append(el("label", { class: "ticket-field" }, el("span", {}, t("最后一天", "Last day")), day),
    button([mark("erase"), t("告诉市场我要退场", "Tell the market that I leave")], "danger full", async () => {
      if (day.value === "" || !day.checkValidity()) {
        day.focus();
        toast(t("请选一天：今天以后，协议末日以前", "Choose a day from today on, within the agreement"), "warn");
        return;
      }
      await sealAgreement(at.sealer, { title, text, from, until: day.value });
      showWhenSent();
    }, { "data-leaves": "" }));
}

/** Photographs and names, which the page itself does not carry. */
async function openSealed(host: HTMLElement): Promise<void> {
  for (const place of $$("[data-photo],[data-person]", host)) {
    if (place.dataset.person === undefined) {
      await showPhoto(place, t("证照照片", "Photograph of the document"));
    } else {
      place.textContent = (await openPart<{ name?: string }>(place.dataset.person))?.name ?? "";
    }
  }
}
