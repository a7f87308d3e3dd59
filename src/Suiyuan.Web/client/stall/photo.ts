// Photographs of tickets: made small enough for a market's network, and stripped of where they were taken, which a
// phone's own JPEG carries along.
import type { Bytes } from "../shared/bytes.ts";
import { fetchPart, nonce } from "../seal/index.ts";
import type { Marks } from "./draft.ts";
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import type { UnitCode } from "./quantity.ts";
import type { Look } from "./reader.ts";

/** Longest side in pixels: the print of a ticket is still read with ease. */
const longestSide = 1600;
const quality = 0.82;

export interface Photo {
  /** Tells it from the others of a draft. */
  key: string;
  jpeg: Bytes;
  /** Ticket type code, such as `commitment`. */
  type: string;
  /** The type that goods of this family mostly come with; nobody said it. */
  guess?: string;
  /** What the ticket says of itself, as far as it is known. */
  number?: string;
  issued?: string;
  until?: string;
  qty?: string;
  unit?: UnitCode;
  /** What of this was read from the photograph. Never sealed. */
  read?: Marks<"type" | "number" | "issued" | "until" | "qty">;
  /** How far reading it is. */
  look?: Look;
}

/** A photograph just taken. */
export function newPhoto(jpeg: Bytes, category: string | undefined): Photo {
  const guess = likelyTicket(category);
  return { key: nonce(), jpeg, type: guess, guess };
}

/** The picture as a JPEG of at most 1600 pixels a side, upright. Null when the file is no picture. */
export async function shrink(file: Blob): Promise<Bytes | null> {
  const source = await decode(file);
  if (!source) {
    return null;
  }
  const scale = Math.min(1, longestSide / Math.max(source.width, source.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(source.width * scale));
  canvas.height = Math.max(1, Math.round(source.height * scale));
  canvas.getContext("2d")!.drawImage(source, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  return blob && new Uint8Array(await blob.arrayBuffer());
}

/** An image element turns the picture upright by its EXIF orientation on every browser; a bitmap does only on some. */
async function decode(file: Blob): Promise<HTMLImageElement | null> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } catch {
    // Not a picture this browser reads, such as HEIC from another phone.
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Ticket types as the domain has them, with the words of the trade. */
export const ticketTypes: [string, string, string][] = [
  ["commitment", "承诺达标合格证", "Commitment certificate"], ["sale", "销售凭证", "Supplier's slip"],
  ["quarantine", "动物检疫合格证明", "Animal quarantine certificate"], ["meat-inspection", "肉品品质检验合格证", "Meat inspection certificate"],
  ["aquatic", "水产品产地证明", "Aquatic origin certificate"], ["import", "入境货物检验检疫证明", "Import inspection certificate"],
  ["test", "检验检测报告", "Test report"], ["business", "供货人营业执照", "Supplier's business licence"],
  ["licence", "供货人许可证", "Supplier's food licence"], ["other", "其他票证", "Other"],
];

/** What people call a ticket. */
export const ticketName = (code: string): string => {
  const [, zh, en] = ticketTypes.find(([c]) => c === code) ?? ticketTypes[ticketTypes.length - 1]!;
  return t(zh, en);
};

/** What most likely comes with goods of a family. */
export function likelyTicket(category: string | undefined): string {
  return category === "meat" || category === "poultry" ? "quarantine"
    : category === "dry" || category === "cooked" ? "sale" : "commitment";
}

/** Puts a sealed photograph into the place that waits for it, or says why there is none. */
export async function showPhoto(place: HTMLElement, what: string): Promise<void> {
  const digest = place.dataset.photo ?? "";
  const response = await fetchPart(digest);
  if (response) {
    const address = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: "image/jpeg" }));
    const image = el("img", { class: "ticket-picture", src: address, alt: what });
    image.addEventListener("load", () => URL.revokeObjectURL(address));
    place.replaceWith(image);
  } else {
    place.classList.remove("skel");
    place.textContent = digest === "" ? t("没有照片", "No photograph") : t("照片还没传上来", "The photograph has not arrived yet");
  }
}
