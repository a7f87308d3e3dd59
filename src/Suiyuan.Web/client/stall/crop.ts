// The piece of a photograph that a value was read from, turned so that its text lies level: to compare at a glance.
import type { Bytes } from "../shared/bytes.ts";
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import type { Photo } from "./photo.ts";
import { pageOf } from "./draft.ts";
import type { Place, Region, Spot } from "./reading.ts";

/** A rectangle on the photograph in pixels, turned by `angle` about its corner where the text begins. */
export interface Cut {
  x: number;
  y: number;
  angle: number;
  width: number;
  height: number;
}

/** The rectangle around all `regions`, along the text of the first, with a margin; null when there is nothing to see. */
export function cutOf(regions: Region[], width: number, height: number): Cut | null {
  const [first] = regions;
  if (!first) {
    return null;
  }
  const pixel = ({ x, y }: Spot): Spot => ({ x: x * width, y: y * height });
  const [a, b] = [pixel(first.a), pixel(first.b)];
  const angle = Math.atan2(b.y - a.y, b.x - a.x);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const level = regions.flatMap((r) => [r.a, r.b, r.c, r.d]).map(pixel).map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
  const [left, right] = [Math.min(...level.map((s) => s.x)), Math.max(...level.map((s) => s.x))];
  const [top, bottom] = [Math.min(...level.map((s) => s.y)), Math.max(...level.map((s) => s.y))];
  const [w, h] = [right - left, bottom - top];
  if (!(w >= 1 && h >= 1)) {
    return null;
  }
  const margin = Math.min(h, w) * 0.25;
  const [x, y] = [left - margin, top - margin];
  return { x: x * cos - y * sin, y: x * sin + y * cos, angle, width: w + 2 * margin, height: h + 2 * margin };
}

const images = new WeakMap<Bytes, { address: string; ready: Promise<HTMLImageElement> }>();

/** The photograph, decoded once however often it is shown. */
export function imageOf(jpeg: Bytes): { address: string; ready: Promise<HTMLImageElement> } {
  let found = images.get(jpeg);
  if (!found) {
    const address = URL.createObjectURL(new Blob([jpeg], { type: "image/jpeg" }));
    const image = new Image();
    image.src = address;
    found = { address, ready: image.decode().then(() => image) };
    // Whoever needs the pixels hears of it; whoever only shows the picture need not.
    found.ready.catch(() => undefined);
    images.set(jpeg, found);
  }
  return found;
}

/** Height of a strip in CSS pixels for each line of text, and how many device pixels are enough. */
const lineHeight = 34;
const sharpness = 2;

/** What stands at these places; null when the photograph is gone or the machine did not say where. */
export function strip(photos: Photo[], at: Place[]): HTMLElement | null {
  const photo = photos.find((p) => p.key === at[0]?.photo);
  const page = photo && pageOf(photo);
  const regions = page ? at.filter((p) => p.photo === photo.key).flatMap((p) => page.regions[p.field] ?? []) : [];
  if (!photo || regions.length === 0) {
    return null;
  }
  const canvas = el("canvas", { class: "piece", role: "img", "aria-label": t("票上的这一处", "This place on the ticket") });
  void imageOf(photo.jpeg).ready.then((image) => draw(canvas, image, regions)).catch(() => canvas.remove());
  return canvas;
}

function draw(canvas: HTMLCanvasElement, image: HTMLImageElement, regions: Region[]): void {
  const cut = cutOf(regions, image.naturalWidth, image.naturalHeight);
  if (!cut) {
    canvas.remove();
    return;
  }
  const highest = Math.max(...regions.map((region) => cutOf([region], image.naturalWidth, image.naturalHeight)?.height ?? 0));
  const shown = lineHeight * Math.min(4, Math.max(1, Math.round(cut.height / highest)));
  const scale = (shown * sharpness) / cut.height;
  canvas.width = Math.max(1, Math.round(cut.width * scale));
  canvas.height = Math.round(shown * sharpness);
  canvas.style.aspectRatio = `${canvas.width} / ${canvas.height}`;
  canvas.style.width = `${canvas.width / sharpness}px`;
  const context = canvas.getContext("2d")!;
  context.imageSmoothingQuality = "high";
  context.scale(scale, scale);
  context.rotate(-cut.angle);
  context.translate(-cut.x, -cut.y);
  context.drawImage(image, 0, 0);
}
