// The picture of a trace: boxes for who has or had the goods, bands for what went from one to the next. The server folds
// stalls into markets, so there are never more than some hundred; opening a market asks it for another picture.
import { $, el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { box, type Drawing, layout, type Place, type TraceEdge, type TraceNode } from "./layout.ts";

/** What is printed on, between its margins: A4 upright, in CSS pixels. */
const paperWidth = 640;

const holder = $("[data-trace]");
const facts = $("[data-trace-facts]");
const opened: string[] = [];

if (holder) {
  void show(holder);
}

async function show(into: HTMLElement, focus?: string): Promise<void> {
  const address = `${into.dataset.trace}&open=${encodeURIComponent(opened.join(","))}`;
  const response = await fetch(address, { headers: { accept: "application/json" } }).catch(() => null);
  if (!response?.ok) {
    into.replaceChildren(el("p", { class: "notice warn", role: "alert" }, t("图没有取到，下面的表里有同样的内容。", "The picture could not be loaded; the table below says the same.")));
    $<HTMLDetailsElement>("[data-trace-table]")?.setAttribute("open", "");
    return;
  }
  const drawing = await response.json() as Drawing;
  draw(into, drawing);
  if (focus) {
    const next = drawing.nodes.find((n) => n.id.startsWith("stall:") && n.id.includes(focus)) ?? drawing.nodes.find((n) => n.id.includes(focus));
    const box = into.querySelector<HTMLElement>(`[data-node="${CSS.escape(next?.id ?? "")}"]`);
    reveal(into, box);
    box?.focus({ preventScroll: true });
  } else {
    reveal(into, into.querySelector<HTMLElement>("[data-root]"));
  }
}

/** Brings a box into the middle of the picture, and leaves the page where it is. */
function reveal(into: HTMLElement, item: HTMLElement | null): void {
  if (item) {
    into.scrollTo(item.offsetLeft + (item.offsetWidth - into.clientWidth) / 2, item.offsetTop + (item.offsetHeight - into.clientHeight) / 2);
  }
}

function draw(into: HTMLElement, drawing: Drawing): void {
  const { places, width, height } = layout(drawing);
  const sheet = el("div", { class: "trace-sheet", style: `width:${width}px;height:${height}px;--fit:${Math.min(1, paperWidth / width).toFixed(2)}` });
  sheet.append(lines(drawing, places, width, height));
  for (const node of [...drawing.nodes].sort((a, b) => a.column - b.column || places.get(a.id)!.y - places.get(b.id)!.y)) {
    sheet.append(boxOf(into, node, places.get(node.id)!, drawing));
  }
  sheet.addEventListener("keydown", (event) => move(event, sheet));
  into.replaceChildren(sheet);
  into.dataset.nodes = String(drawing.nodes.length);
}

const svg = (name: string, attributes: Record<string, string>, text?: string): SVGElement => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  if (text !== undefined) node.textContent = text;
  return node;
};

function lines({ edges }: Drawing, places: Map<string, Place>, width: number, height: number): SVGElement {
  const sheet = svg("svg", { viewBox: `0 0 ${width} ${height}`, width: String(width), height: String(height), "aria-hidden": "true" });
  const labels: SVGElement[] = [];
  for (const edge of edges) {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (!from || !to) continue;
    const [x1, y1] = [from.x + box.width, from.y + box.height / 2];
    const [x2, y2] = [to.x, to.y + box.height / 2];
    const bend = Math.max(36, Math.abs(x2 - x1) / 2);
    const line = svg("path", {
      class: `band ${edge.kind}`, "data-from": edge.from, "data-to": edge.to,
      d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`, "stroke-width": (1.5 + 20 * edge.weight).toFixed(1),
    });
    line.append(svg("title", {}, edge.label));
    sheet.append(line);
    labels.push(svg("text", { class: "band-name", "data-from": edge.from, "data-to": edge.to, x: String(x2 - 8), y: String(y2 - 4) }, edge.label));
  }
  // Words lie over all bands; with many, only those of the box that is pointed at are shown.
  sheet.append(...labels);
  sheet.classList.toggle("crowded", edges.length > 60);
  return sheet;
}

function boxOf(into: HTMLElement, node: TraceNode, place: Place, drawing: Drawing): HTMLElement {
  const item = el("button", {
    type: "button", class: `trace-box ${node.kind}${node.root ? " root" : ""}`, "data-node": node.id, "data-root": node.root,
    style: `left:${place.x}px;top:${place.y}px;width:${box.width}px;height:${box.height}px`,
    "aria-label": `${node.title}，${node.sub}${node.facts.map(([name, value]) => `，${name} ${value}`).join("")}${node.opens ? t("，按回车展开档口", ", press Enter to open its stalls") : ""}`,
  }, el("b", {}, node.title), el("span", {}, node.sub));
  if (node.left !== null) {
    item.append(el("i", { style: `width:${Math.round(node.left * 100)}%` }));
  }
  const light = () => lightUp(into, node.id);
  item.addEventListener("focus", light);
  item.addEventListener("mouseenter", light);
  item.addEventListener("click", () => {
    light();
    tell(node, drawing.edges);
    if (node.opens && !opened.includes(node.opens)) {
      opened.push(node.opens);
      item.classList.add("busy");
      void show(into, node.opens);
    }
  });
  return item;
}

function lightUp(into: HTMLElement, id: string): void {
  into.classList.add("pointing");
  into.querySelectorAll<SVGElement>("[data-from]").forEach((line) => line.classList.toggle("lit", line.dataset.from === id || line.dataset.to === id));
}

/** What is known of a box, in words, with the ways on. */
function tell(node: TraceNode, edges: TraceEdge[]): void {
  if (!facts) return;
  const proofs = edges.filter((e) => e.from === node.id || e.to === node.id).flatMap((e) => e.proofs).slice(0, 5);
  facts.replaceChildren(
    el("h3", {}, node.title), el("p", { class: "muted" }, node.sub),
    el("dl", { class: "facts" }, ...node.facts.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
    el("p", { class: "row" },
      ...node.links.map(([name, href]) => el("a", { class: "btn", href }, name)),
      ...proofs.map((href) => el("a", { href }, `#${href.slice(href.lastIndexOf("/") + 1)}`))),
  );
}

/** Arrow keys go to the nearest box in that direction. */
function move(event: KeyboardEvent, sheet: HTMLElement): void {
  const [dx, dy] = ({ ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as Record<string, [number, number]>)[event.key] ?? [0, 0];
  const here = document.activeElement as HTMLElement;
  if ((dx === 0 && dy === 0) || here.parentElement !== sheet) return;
  event.preventDefault();
  const away = (b: HTMLElement): number => {
    const [x, y] = [b.offsetLeft - here.offsetLeft, b.offsetTop - here.offsetTop];
    return dx !== 0 ? (x * dx > 0 ? Math.abs(x) * 3 + Math.abs(y) : Infinity) : (x === 0 && y * dy > 0 ? Math.abs(y) : Infinity);
  };
  const next = [...sheet.querySelectorAll<HTMLElement>("button")].map((b) => ({ b, away: away(b) })).sort((a, b) => a.away - b.away)[0];
  if (next && next.away < Infinity) next.b.focus();
}
