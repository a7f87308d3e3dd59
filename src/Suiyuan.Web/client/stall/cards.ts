// Goods as pictures to tap, and the chips that choices are made of.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { categories, type Category, dictionary, findGoods, type Goods, goodsName, goodsOf } from "./goods.ts";
import { mark } from "./marks.ts";
import { picture } from "./pictures.ts";

/** A tile with the picture of goods, their name, and a second line such as what is left. */
export function goodsTile(name: string, note: string | null, pick: () => void): HTMLElement {
  const tile = el("button", { type: "button", class: "goods", "data-goods": name }, picture(goodsOf(name).picture),
    el("b", {}, goodsName(name)), note === null ? null : el("small", { class: "num" }, note));
  tile.addEventListener("click", pick);
  return tile;
}

export const tiles = (...nodes: (HTMLElement | null)[]): HTMLElement =>
  el("div", { class: "goods-grid" }, ...nodes);

/** Everything in the dictionary: search, families, and a name of one's own for what it lacks. */
export function allGoods(usual: Category[], pick: (goods: Goods) => void): HTMLElement {
  const grid = tiles();
  const show = (found: Goods[], typed = ""): void => {
    const own = typed.trim().normalize("NFC");
    grid.replaceChildren(...found.map((g) => goodsTile(g.name, null, () => pick(g))));
    if (own !== "" && !found.some((g) => g.name === own)) {
      const add = el("button", { type: "button", class: "goods own", "data-goods": own }, mark("plus"), el("b", {}, own),
        el("small", {}, t("就叫这个", "Use this name")));
      add.addEventListener("click", () => pick(goodsOf(own)));
      grid.append(add);
    }
  };
  const search = el("input", {
    class: "input", type: "search", maxlength: "40", placeholder: t("找货名，或写一个新的", "Find goods, or write a new name"),
    "aria-label": t("找货名", "Find goods"),
  });
  const tabs = el("div", { class: "chips-row", role: "group", "aria-label": t("品类", "Families") });
  const ordered = [...categories].sort((a, b) => Number(usual.includes(b[0])) - Number(usual.includes(a[0])));
  const open = (category: Category): void => {
    search.value = "";
    for (const tab of tabs.children) {
      tab.setAttribute("aria-pressed", String((tab as HTMLElement).dataset.category === category));
    }
    show(dictionary.filter((g) => g.category === category));
  };
  for (const [category, zh, en] of ordered) {
    const tab = el("button", { type: "button", class: "pick", "data-category": category }, t(zh, en));
    tab.addEventListener("click", () => open(category));
    tabs.append(tab);
  }
  search.addEventListener("input", () => {
    if (search.value.trim() === "") {
      open(ordered[0]![0]);
      return;
    }
    for (const tab of tabs.children) {
      tab.setAttribute("aria-pressed", "false");
    }
    show(findGoods(search.value), search.value);
  });
  open(ordered[0]![0]);
  return el("div", { class: "all-goods" }, search, tabs, grid);
}

/** A chip that is one of several to choose from. */
export function choiceChip(label: string, chosen: boolean, pick: () => void, icon?: SVGSVGElement): HTMLElement {
  const chip = el("button", { type: "button", class: "pick", "aria-pressed": String(chosen) }, icon, el("span", {}, label));
  chip.addEventListener("click", pick);
  return chip;
}
