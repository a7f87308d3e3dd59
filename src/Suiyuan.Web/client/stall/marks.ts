// Icons that the merchant's screens use, beyond those that shared/icons.ts bundles for every page.
import { back, bin, book, buy, camera, check, copy, cross, edit, eye, key, lock, mute, next, offline, person, place, plus, print, scan, search,
  sell, sound, stall, star, stop, ticket, truck, upload, wait, warn, erase } from "../shared/icons.json";

const shapes = { back, bin, book, buy, camera, check, copy, cross, edit, eye, key, lock, mute, next, offline, person, place, plus, print, scan,
  search, sell, sound, stall, star, stop, ticket, truck, upload, wait, warn, erase };

export type Mark = keyof typeof shapes;

export function mark(name: Mark): SVGSVGElement {
  const holder = document.createElement("template");
  holder.innerHTML = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes[name]}</svg>`;
  return holder.content.firstElementChild as SVGSVGElement;
}
