import { $, $$, el } from "./dom.ts";

/** How far a click on the photograph goes in, and how far anything does. */
const clickZoom = 2.5;
const mostZoom = 6;
/** Of the frame's width, what a place that is zoomed to takes up. */
const fill = 0.55;

/** A place in fractions of the photograph. */
interface Box { left: number; top: number; width: number; height: number }

/** True for a mark that belongs to a field: its own, or one below it, as items.0.qty is below items.0. */
export const belongs = (region: string, field: string): boolean => region === field || region.startsWith(`${field}.`);

/** How far to zoom so that a place of this width fills the frame well; at least 1. */
export const zoomFor = (width: number): number => Math.min(Math.max(fill / Math.max(width, 0.01), 1), 4);

/** Brings the photographs with outlined regions of this page to life (Shared/EvidenceViewer.razor). */
export function showEvidence(): void {
  const viewers = $$("[data-evidence]").map(viewer);
  for (const one of viewers) {
    one.follow(viewers.filter((other) => other !== one && one.together !== "" && other.together === one.together));
  }
}

interface Viewer {
  together: string;
  zoom(to: number, x: number, y: number): void;
  move(x: number, y: number): void;
  follow(others: Viewer[]): void;
}

function viewer(root: HTMLElement): Viewer {
  // What stands beside the photograph may hold photographs of its own: the frame comes first, and each minds its own.
  const frame = $("[data-zooms]", root)!;
  const figure = frame.parentElement!;
  const photo = $<HTMLImageElement>("[data-photo]", figure)!;
  const tools = $("[data-zoom-tools]", figure)!;
  const regions = $$<SVGGElement>("[data-region]", frame);
  const fields = $$("[data-field]", root).filter((f) => f.closest("[data-evidence]") === root);
  let followers: Viewer[] = [];
  let level = 1;
  // Width at which the whole photograph is seen; measured when it is left.
  let whole = 0;
  let moved = false;

  const fails = (): void => {
    $("[data-photo-fails]", figure)!.hidden = false;
    photo.parentElement!.hidden = true;
    tools.hidden = true;
  };
  tools.hidden = false;
  photo.addEventListener("error", fails);
  // Some browsers call a picture complete that they have not begun to fetch.
  if (photo.loading !== "lazy" && photo.complete && photo.naturalWidth === 0) {
    fails();
  }

  /** Zooms, and puts the point (fractions of the photograph) in the middle of the frame. */
  function zoom(to: number, x: number, y: number): void {
    const next = Math.min(Math.max(to, 1), mostZoom);
    if (level === 1) {
      whole = photo.clientWidth;
      frame.style.height = `${frame.clientHeight}px`;
    }
    level = next;
    figure.classList.toggle("zoomed", level > 1);
    photo.style.width = level > 1 ? `${Math.round(whole * level)}px` : "";
    if (level === 1) frame.style.height = "";
    move(x, y);
  }

  function move(x: number, y: number): void {
    moved = true;
    frame.scrollTo(x * frame.scrollWidth - frame.clientWidth / 2, y * frame.scrollHeight - frame.clientHeight / 2);
  }

  const middle = (): [number, number] => [
    (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth, (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight,
  ];
  const zoomAll = (to: number, [x, y]: [number, number]): void => {
    zoom(to, x, y);
    for (const other of followers) other.zoom(to, x, y);
  };

  // What the pointer is on, and what the keyboard: one does not put out the other.
  let pointed: string[] = [];
  let focused: string[] = [];

  function light(): void {
    const names = [...pointed, ...focused];
    for (const region of regions) {
      region.classList.toggle("lit", names.some((name) => belongs(region.dataset.region ?? "", name)));
    }
    for (const field of fields) field.classList.toggle("lit", names.includes(field.dataset.field ?? ""));
    figure.classList.toggle("pointing", names.length > 0);
  }

  const point = (...names: string[]): void => {
    pointed = names;
    light();
  };
  const focus = (...names: string[]): void => {
    focused = names;
    light();
  };

  /** The field that a mark belongs to, the innermost: those have the longer names. */
  const fieldOf = (region: string): HTMLElement | undefined => fields.filter((f) => belongs(region, f.dataset.field ?? ""))
    .sort((a, b) => (b.dataset.field ?? "").length - (a.dataset.field ?? "").length)[0];

  /** What lies under a point: a finding often lies on the field that it is about, and both are meant. */
  const namesAt = (x: number, y: number): string[] => document.elementsFromPoint(x, y)
    .map((e) => e.closest<SVGGElement>("[data-region]")).filter((g): g is SVGGElement => g !== null && frame.contains(g))
    .map((g) => g.dataset.region ?? "").map((region) => fieldOf(region)?.dataset.field ?? region);

  /** Shows the place of a field in the middle; above or below it on a phone, a cut-out of it beside the words. */
  function show(field: HTMLElement): void {
    const box = boxOf(regions.filter((r) => belongs(r.dataset.region ?? "", field.dataset.field ?? "")));
    if (!box) {
      return;
    }
    zoomAll(zoomFor(box.width), [box.left + box.width / 2, box.top + box.height / 2]);
    if (window.matchMedia("(max-width: 899px)").matches) cutOut(field, photo, box);
  }

  for (const field of fields) {
    const name = field.dataset.field ?? "";
    field.addEventListener("pointerenter", (event) => event.pointerType === "mouse" && point(name));
    field.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && point());
    field.addEventListener("focus", () => focus(name));
    field.addEventListener("blur", () => focus());
    field.addEventListener("click", () => {
      // Not every browser focuses a button that is pressed.
      focus(name);
      show(field);
    });
  }
  for (const region of regions) {
    region.addEventListener("pointerenter", (event) => point(...namesAt(event.clientX, event.clientY)));
    region.addEventListener("pointerleave", () => point());
    region.addEventListener("click", (event) => {
      const field = fieldOf(region.dataset.region ?? "");
      if (field) {
        event.stopPropagation();
        // The outline is the answer to where; the field, to what.
        field.scrollIntoView({ block: "nearest" });
        focus(field.dataset.field ?? "");
        show(field);
      }
    });
  }

  photo.parentElement!.addEventListener("click", (event) => {
    const at = photo.getBoundingClientRect();
    zoomAll(level > 1 ? 1 : clickZoom, [(event.clientX - at.left) / at.width, (event.clientY - at.top) / at.height]);
  });
  for (const button of $$("[data-zoom]", tools)) {
    button.addEventListener("click", () => zoomAll(level * (button.dataset.zoom === "in" ? 1.5 : 1 / 1.5), middle()));
  }
  $("[data-outlines]", tools)?.addEventListener("click", (event) => {
    const off = figure.classList.toggle("bare");
    (event.currentTarget as HTMLElement).setAttribute("aria-pressed", String(!off));
  });
  frame.addEventListener("keydown", (event) => {
    const to = event.key === "+" || event.key === "=" ? level * 1.5 : event.key === "-" ? level / 1.5 : event.key === "0" ? 1 : 0;
    if (to > 0 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      zoomAll(to, middle());
    }
  });
  frame.addEventListener("scroll", () => {
    // What moved because another did does not move that one back.
    if (!moved) for (const other of followers) other.move(...middle());
    moved = false;
  });
  return { together: root.dataset.together ?? "", zoom, move, follow: (others) => { followers = others; } };
}

function boxOf(regions: SVGGElement[]): Box | null {
  const corners = regions.flatMap((r) => [...r.querySelectorAll("polygon")])
    .flatMap((p) => (p.getAttribute("points") ?? "").split(" ").map((pair) => pair.split(",").map(Number) as [number, number]));
  if (corners.length === 0) {
    return null;
  }
  const side = 1000;
  const xs = corners.map(([x]) => x / side);
  const ys = corners.map(([, y]) => y / side);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The place itself, cut out of the photograph, under the field: on a phone the photograph is not beside it. */
function cutOut(field: HTMLElement, photo: HTMLImageElement, box: Box): void {
  for (const old of $$("canvas.cut")) old.remove();
  const [w, h] = [photo.naturalWidth, photo.naturalHeight];
  const margin = Math.max(box.height * h * 0.6, 8);
  const [x, y] = [Math.max(box.left * w - margin, 0), Math.max(box.top * h - margin, 0)];
  const [width, height] = [Math.min(box.width * w + 2 * margin, w - x), Math.min(box.height * h + 2 * margin, h - y)];
  const canvas = el("canvas", { class: "cut", width: String(Math.round(width)), height: String(Math.round(height)) });
  canvas.getContext("2d")?.drawImage(photo, x, y, width, height, 0, 0, canvas.width, canvas.height);
  field.insertAdjacentElement("afterend", canvas);
}
