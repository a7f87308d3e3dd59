// Icons that scripts put on a page, from the one file that the server's <Icon> reads too. Import by name, so that only
// what is used is bundled.
import { check, cross, info, key, next, ok, stop, turn, unknown, wait, warn } from "./icons.json";

const shapes = { check, cross, info, key, next, ok, stop, turn, unknown, wait, warn };

export type IconName = keyof typeof shapes;

/** An icon as an element; the word beside it carries the meaning. */
export function icon(name: IconName): SVGSVGElement {
  const holder = document.createElement("template");
  holder.innerHTML = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes[name]}</svg>`;
  return holder.content.firstElementChild as SVGSVGElement;
}
