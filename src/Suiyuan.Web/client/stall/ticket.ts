// A photograph of a ticket on the screen: what was made of it, and a small sheet to put that right.
import type { Bytes } from "../shared/bytes.ts";
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { camera } from "./camera.ts";
import { imageOf, strip } from "./crop.ts";
import { asksForLook, isRead, type Mark, pageOf, photoValues } from "./draft.ts";
import { button, sheet } from "./flow.ts";
import { said, ticketWords, warnings } from "./look.ts";
import { mark } from "./marks.ts";
import { type Photo, ticketName, ticketTypes } from "./photo.ts";
import { parseAmount, unitCodes, unitName, type UnitCode } from "./quantity.ts";
import { amountText } from "./reading.ts";
import type { DraftLine } from "./sealing.ts";

/** 请看一眼: a word and a shape beside a value that a person should compare. */
export const lookChip = (): HTMLElement => el("span", { class: "look-chip" }, mark("eye"), t("请看一眼", "Please check"));

/** The piece of paper beside a value, as long as the value is the one that was read. */
export function proof(photos: Photo[], source: Mark | undefined, now: string): HTMLElement | null {
  if (!isRead(source, now)) {
    return null;
  }
  const piece = strip(photos, source.at);
  if (piece && asksForLook(source, now)) {
    piece.classList.add("unsure");
  }
  return piece;
}

export interface CardActs {
  changed(): void;
  drop(): void;
  /** Another photograph in place of this one. */
  again(jpeg: Bytes): void;
}

/**
 * A card for each photograph: the picture, what kind of ticket, what was read and what is wrong with it; with `compare` the places it was read from instead of
 * the warnings, which stand above everything else there.
 */
export function ticketCard(photo: Photo, lines: DraftLine[], acts: CardActs, compare = false): HTMLElement {
  const image = el("img", { src: imageOf(photo.jpeg).address, alt: t("票证照片", "Photograph of the ticket"), decoding: "sync" });
  const picture = el("button", { type: "button", class: "ticket-picture", "aria-label": t("看大图", "Look at it") }, image);
  picture.addEventListener("click", () => void sheet<void>(ticketName(photo.type), () => [el("img", { class: "ticket-large", src: imageOf(photo.jpeg).address, alt: "" })]));
  const values = photoValues(photo);
  const unsure = Object.entries(values).some(([key, now]) => asksForLook(photo.read?.[key as "type"], now));
  const edit = el("button", { type: "button", class: "ticket-edit", "data-ticket": "" },
    el("span", {}, el("b", {}, ticketName(photo.type)), ...ticketWords(photo).map((words) => el("small", {}, words))), unsure ? lookChip() : mark("edit"));
  edit.addEventListener("click", () => void editTicket(photo).then((done) => done && acts.changed()));
  const drop = el("button", { type: "button", class: "quiet drop-photo", "aria-label": t("去掉这张", "Remove") }, mark("cross"));
  drop.addEventListener("click", acts.drop);
  const { tone, icon, title, detail, retake } = said(photo, lines);
  const places = compare ? (["number", "issued", "until"] as const).map((key) => proof([photo], photo.read?.[key], values[key])).filter((p) => p !== null) : [];
  return el("figure", { class: "ticket-card photo", "data-look": photo.look?.is ?? "" }, picture,
    el("figcaption", {}, edit, drop),
    places.length > 0 ? el("div", { class: "pieces" }, ...places) : null,
    el("p", { class: `ticket-said ${tone}`, role: "status" }, tone === "wait" ? el("i", { class: "turning" }) : icon ? mark(icon) : null,
      el("span", {}, el("b", {}, title), detail ? el("span", {}, detail) : null)),
    retake ? camera(t("重拍", "Again"), "btn", acts.again) : null,
    ...(compare ? [] : warningNotices(photo)));
}

/** What is plainly wrong with the paper, said kindly. */
export const warningNotices = (photo: Photo): HTMLElement[] => warnings(pageOf(photo)).map(({ rule, title, detail }) =>
  el("div", { class: "notice warn", "data-warning": rule }, mark("warn"), el("div", {}, el("strong", {}, title), el("span", {}, detail))));

/** Type, number, dates and amount of a ticket. Resolves with true when the person is done with it. */
export function editTicket(photo: Photo): Promise<boolean | undefined> {
  return sheet<boolean>(t("票证上写的", "What the ticket says"), (pick) => {
    const now = photoValues(photo);
    const beside = (key: keyof typeof now): HTMLElement | null => proof([photo], photo.read?.[key], now[key]);
    const field = (key: keyof typeof now, label: string, ...inputs: HTMLElement[]): HTMLElement => {
      const unsure = asksForLook(photo.read?.[key], now[key]);
      return el("label", { class: `ticket-field${unsure ? " unsure" : ""}` }, el("span", {}, label, unsure ? lookChip() : null),
        beside(key), inputs.length > 1 ? el("span", { class: "row" }, ...inputs) : inputs[0]);
    };
    const type = el("select", { class: "input", name: "type" }, ...ticketTypes.map(([code]) => el("option", { value: code, selected: code === photo.type }, ticketName(code))));
    const number = el("input", { class: "input", name: "number", maxlength: "40", autocomplete: "off", autocapitalize: "characters", value: photo.number });
    const issued = el("input", { class: "input", name: "issued", type: "date", value: photo.issued });
    const until = el("input", { class: "input", name: "until", type: "date", value: photo.until });
    const qty = el("input", { class: "input num", name: "qty", inputmode: "decimal", maxlength: "15", value: photo.qty });
    const unit = el("select", { class: "input", name: "unit", "aria-label": t("单位", "Unit") }, ...unitCodes.map((code) => el("option", { value: code, selected: code === (photo.unit ?? "kg") }, unitName(code))));
    // Only what was changed here: a reading may have come in behind the sheet.
    const keep = (): void => {
      if (type.value !== now.type) {
        photo.type = type.value;
        delete photo.guess;
      }
      const texts = { number: number.value.trim().normalize("NFC"), issued: issued.value, until: until.value };
      for (const key of ["number", "issued", "until"] as const) {
        if (texts[key] !== now[key]) {
          photo[key] = texts[key];
        }
      }
      const typed = qty.value.trim().replace(/,/g, "");
      const amount = (parseAmount(typed) ?? 0n) > 0n ? amountText(typed, unit.value as UnitCode) : "";
      if (amount !== now.qty) {
        photo.qty = amount === "" ? "" : typed;
        photo.unit = unit.value as UnitCode;
      }
      for (const [key, value] of Object.entries(now)) {
        const source = photo.read?.[key as keyof typeof now];
        if (source?.as === value) {
          source.seen = true;
        }
      }
      pick(true);
    };
    return [el("div", { class: "stack tight ticket-fields" },
      field("type", t("什么票证", "Kind"), type), field("number", t("编号", "Number"), number),
      field("issued", t("哪天开的", "Issued"), issued), field("until", t("有效到", "Valid until"), until),
      field("qty", t("写了多少", "How much it covers"), qty, unit)),
    button(t("好了", "Done"), "main full", keep, { "data-keep": "" })];
  });
}
