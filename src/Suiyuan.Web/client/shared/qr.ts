// QR codes drawn on the device: a voucher shows its code before any network answers.
import encodeQR from "qr";

/** A QR code of `text` as an SVG, black on white with its quiet zone, medium correction: screens here are wet. */
export function qrCode(text: string, label: string): SVGSVGElement {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  let path = "";
  for (const [y, row] of modules.entries()) {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) {
        x++;
      }
      if (x > from) {
        path += `M${from} ${y}h${x - from}v1H${from}z`;
      }
    }
  }
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("viewBox", `0 0 ${modules.length} ${modules.length}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.setAttribute("shape-rendering", "crispEdges");
  const ground = document.createElementNS(ns, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", "#fff");
  const ink = document.createElementNS(ns, "path");
  ink.setAttribute("d", path);
  ink.setAttribute("fill", "#000");
  svg.append(ground, ink);
  return svg;
}
