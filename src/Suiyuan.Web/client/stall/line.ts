// One line of a purchase: how much, at what price, where from.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { choiceChip } from "./cards.ts";
import type { Draft } from "./draft.ts";
import { figures, isFull, newLine } from "./figure.ts";
import { button, type Screen, sheet } from "./flow.ts";
import { goodsName, goodsOf } from "./goods.ts";
import { mark } from "./marks.ts";
import { picture } from "./pictures.ts";
import { figureProof } from "./review.ts";
import type { DraftLine } from "./sealing.ts";

/** Says where goods come from and asks when touched; `changed` when something else was told. */
export function originChip(line: DraftLine, changed: () => void): HTMLElement {
  return choiceChip(line.origin ?? t("产地？", "Origin?"), Boolean(line.origin), () => {
    void originSheet(line).then((told) => {
      if (told !== undefined) {
        if (told === "") {
          delete line.origin;
        } else {
          line.origin = told;
        }
        changed();
      }
    });
  }, mark("place"));
}

/** How much of one kind of goods, and where from. `settled` with true when more goods follow. */
export function figureScreen(draft: Draft, keep: () => void, redraw: () => void, rename: () => void, settled: (more: boolean) => void): Screen {
  const line = draft.now ?? draft.lines[0] ?? newLine("", "jin");
  const more = button(t("再加一样", "Add another"), "", () => settled(true));
  const go = button(t("好了", "Done"), "main", () => settled(false), { "data-finish": "" });
  const origin = originChip(line, () => {
    keep();
    redraw();
  });
  const named = line.read?.product;
  const product = named ? choiceChip(t("换个货名", "Other goods"), false, rename, mark("edit")) : null;
  const pad = figures(line, t("进价", "Cost"), () => {
    go.disabled = more.disabled = !isFull(line);
    keep();
  });
  return {
    question: goodsName(line.product), kind: "asks-figure",
    body: [el("div", { class: "about" }, picture(goodsOf(line.product).picture), el("div", { class: "about-chips" }, origin, product)), figureProof(draft, line), pad],
    foot: [more, go],
  };
}

/** Where Guangzhou's goods mostly come from; anything may be written. */
const commonOrigins = ["广东湛江", "广东佛山顺德", "广东江门台山", "广东中山", "广东阳江", "广东广州增城", "广东清远", "广东惠州", "广东茂名", "广西", "海南", "山东寿光", "云南", "福建"];

export function originSheet(line: DraftLine): Promise<string | undefined> {
  return sheet<string>(t("产地在哪里？", "Where is it from?"), (pick) => {
    const input = el("input", { class: "input", maxlength: "60", "aria-label": t("产地", "Origin"), placeholder: t("写到县区最好", "County level is best"), value: line.origin });
    return [input, el("div", { class: "chips-row wraps" }, ...commonOrigins.map((o) => choiceChip(o, o === line.origin, () => pick(o)))),
      button(t("就是这里", "Use this"), "main full", () => pick(input.value.trim().normalize("NFC")))];
  });
}
