// 进货: photograph first, then who brought it, what and how much, one look over it, done.
import { el, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { keepSending } from "../seal/index.ts";
import { camera } from "./camera.ts";
import { allGoods, choiceChip, goodsTile, tiles } from "./cards.ts";
import { dropDraft, keepDraft, loadDraft } from "./drafts.ts";
import { basket, figures, isFull, newLine } from "./figure.ts";
import { button, Flow, type Screen, sheet } from "./flow.ts";
import { goodsName, goodsOf } from "./goods.ts";
import { mark } from "./marks.ts";
import { likelyTicket, type Photo, ticketTypes } from "./photo.ts";
import { picture } from "./pictures.ts";
import { parseAmount, parsePad, priced, showAmount, showMoney, unitName, type UnitCode } from "./quantity.ts";
import { type DraftLine, sealPurchase, type SupplierDraft } from "./sealing.ts";
import { isReady, ready, type Ready } from "./shell.ts";
import { speak } from "./speak.ts";
import { type OwnRecord, type PastPurchase } from "./state.ts";
import { lines, standing } from "./voucher.ts";

type Step = "photo" | "supplier" | "goods" | "all" | "figure" | "review" | "done";

interface Draft {
  photos: Photo[];
  supplier: SupplierDraft | null;
  lines: DraftLine[];
  /** The line whose figure is asked for now. */
  now: DraftLine | null;
}

const empty = (): Draft => ({ photos: [], supplier: null, lines: [], now: null });

export async function buy(host: HTMLElement): Promise<void> {
  keepSending();
  let at: Ready;
  let draft = empty();
  let done: OwnRecord | null = null;
  const found = await ready();
  const flow = new Flow<Step>(host, t("进货", "Stock in"), "photo", (step) => (isReady(found) ? screens[step]() : found));
  if (!isReady(found)) {
    await flow.start();
    return;
  }
  at = found;
  draft = (await loadDraft<Draft>("buy", at.state.party)) ?? draft;
  const keep = (): void => void keepDraft("buy", at.state.party, draft);
  const redrawn = (): void => {
    keep();
    void flow.redraw();
  };
  const taken = (jpeg: Photo["jpeg"]): void => {
    const [first] = draft.lines;
    draft.photos.push({ jpeg, type: likelyTicket(first ? goodsOf(first.product).category : at.state.categories[0]) });
    redrawn();
  };

  const choosing = (product: string, unit: UnitCode, origin?: string | null): void => {
    draft.now = newLine(product, unit, origin ? { origin } : {});
    keep();
    flow.go("figure");
  };
  /** Quantities of what is copied are asked for anew, one after the other: goods repeat, weights do not. */
  const copy = (past: PastPurchase): void => {
    draft.supplier = { name: past.supplier.name, ...(past.supplier.place ? { place: past.supplier.place } : {}) };
    draft.lines = past.lines.map((line) => newLine(line.product, line.unit, line.origin ? { origin: line.origin } : {}));
    nextFigure();
  };
  const nextFigure = (): void => {
    draft.now = draft.lines.find((l) => !isFull(l)) ?? null;
    keep();
    flow.go(draft.now ? "figure" : "review");
  };
  const settle = (): void => {
    if (draft.now && !draft.lines.includes(draft.now)) {
      draft.lines.push(draft.now);
    }
    draft.now = null;
    keep();
  };
  const finish = async (): Promise<void> => {
    done = await sealPurchase(at.sealer, draft.supplier!, draft.lines, draft.photos);
    speak(t("记好了", "Recorded"));
    draft = empty();
    await dropDraft("buy");
    flow.replace("done");
  };

  const screens: Record<Step, () => Screen> = {
    photo: () => ({
      question: t("先拍票证", "Photograph the ticket first"),
      body: [
        draft.photos.length === 0 ? camera(t("拍照", "Camera"), "shutter", taken) : thumbnails(draft, redrawn),
        draft.photos.length > 0 ? camera(t("再拍一张", "Another one"), "btn full", taken) : el("div", { class: "stack tight ways-in" },
          el("a", { class: "btn full", href: "/stall/receive" }, mark("scan"), t("扫别家的凭证收货", "Scan another stall's voucher")),
          at.state.past.length > 0 ? button([mark("copy"), t("照上次的再进", "Copy an earlier purchase")], "full", async () => {
            const past = await pastSheet(at.state.past);
            if (past) {
              copy(past);
            }
          }) : null),
      ],
      foot: [button(draft.photos.length > 0 ? t("下一步", "Next") : t("没有票证，先记货", "No ticket: go on"), draft.photos.length > 0 ? "main" : "",
        () => flow.go(draft.supplier ? "goods" : "supplier"), { "data-next": "" })],
    }),
    supplier: () => supplierScreen(draft, at.state.suppliers, () => {
      keep();
      flow.go("goods");
    }),
    goods: () => ({
      question: t("进了什么？", "What came in?"),
      body: [tiles(
        ...at.state.bought.slice(0, 17).map((b) => goodsTile(b.product, b.origin, () => choosing(b.product, b.unit, b.origin))),
        otherTile(() => flow.go("all")))],
      ...(draft.lines.length > 0
        ? { foot: [basket(draft.lines.length, t("样，去核对", "kinds: look over"), () => flow.go("review"))] } : {}),
    }),
    all: () => ({
      question: t("别的货", "Other goods"),
      body: [allGoods(at.state.categories, (goods) => choosing(goods.name, goods.unit))],
    }),
    figure: () => (draft.now ?? draft.lines[0] ? figureScreen(draft, keep, () => void flow.redraw(), (more) => {
      settle();
      if (more) {
        flow.replace("goods");
      } else if (draft.lines.some((l) => !isFull(l))) {
        nextFigure();
      } else {
        flow.replace("review");
      }
    }) : screens.goods()),
    review: () => ({
      question: t("核对一下", "Look it over"),
      body: [
        supplierRow(draft.supplier, () => flow.go("supplier")),
        slip(draft, (line) => {
          draft.now = line;
          flow.go("figure");
        }, redrawn),
        draft.photos.length > 0 ? thumbnails(draft, redrawn)
          : el("p", { class: "hint" }, mark("ticket"), t("没有票证照片，回头可以在台账里补拍。", "No photograph of a ticket: add one later from the daybook.")),
      ],
      foot: [button(t("再加一样", "Add another"), "", () => flow.go("goods")),
        button(t("记下来", "Record it"), "main", finish, complete(draft) ? { "data-finish": "" } : { disabled: "" })],
    }),
    done: () => (done ? {
      question: t("记好了", "Recorded"),
      kind: "shows-voucher",
      body: [standing(done), lines(done), el("p", { class: "muted center" }, done.photos
        ? t(`${done.photos} 张票证照片已加密保存，只有您、市场和监管部门能看。`, `${done.photos} photographs are kept sealed: only you, the market and the bureau can see them.`)
        : t("记得向供货人要票证。", "Remember to ask the supplier for the ticket."))],
      foot: [el("a", { class: "btn", href: "/stall/sell" }, t("去卖货", "Sell")), button(t("再进一单", "Another one"), "main", () => {
        done = null;
        flow.replace("photo");
      })],
    } : screens.photo()),
  };
  await flow.start();
  const newer = await found.fresh;
  if (newer) {
    at = { ...at, state: newer };
  }
}

const complete = (draft: Draft): boolean => draft.supplier !== null && draft.lines.length > 0 && draft.lines.every(isFull);

function thumbnails(draft: Draft, changed: () => void): HTMLElement {
  return el("div", { class: "photos" }, ...draft.photos.map((photo, i) => {
    const address = URL.createObjectURL(new Blob([photo.jpeg], { type: "image/jpeg" }));
    const image = el("img", { src: address, alt: t("票证照片", "Photograph of the ticket") });
    image.addEventListener("load", () => URL.revokeObjectURL(address));
    const named = ticketTypes.find(([code]) => code === photo.type) ?? ticketTypes[0]!;
    const type = choiceChip(t(named[1], named[2]), false, () => {
      void sheet<string>(t("这是什么票证？", "What kind of ticket?"), (pick) => [el("div", { class: "stack tight" },
        ...ticketTypes.map(([code, zh, en]) => button(t(zh, en), code === photo.type ? "full main" : "full", () => pick(code))))]).then((code) => {
        if (code) {
          photo.type = code;
          changed();
        }
      });
    }, mark("edit"));
    const drop = el("button", { type: "button", class: "quiet drop-photo", "aria-label": t("去掉这张", "Remove") }, mark("cross"));
    drop.addEventListener("click", () => {
      draft.photos.splice(i, 1);
      changed();
    });
    return el("figure", { class: "photo" }, image, el("figcaption", {}, type, drop));
  }));
}

function supplierRow(supplier: SupplierDraft | null, edit: () => void): HTMLElement {
  const row = el("button", { type: "button", class: "choice", "data-edit": "supplier" }, mark("truck"),
    el("span", {}, el("b", {}, supplier?.name ?? t("还没填供货人", "No supplier yet")), el("small", {}, supplier?.place ?? "")));
  row.addEventListener("click", edit);
  return row;
}

function pastSheet(past: PastPurchase[]): Promise<PastPurchase | undefined> {
  return sheet(t("照哪一次？", "Which one?"), (pick) => [el("div", { class: "stack tight" }, ...past.map((p) => {
    const row = el("button", { type: "button", class: "choice" }, el("span", {}, el("b", {}, p.supplier.name),
      el("small", {}, p.lines.map((l) => goodsName(l.product)).join(t("、", ", ")))));
    row.addEventListener("click", () => pick(p));
    return row;
  })), el("p", { class: "faint" }, t("货名照抄，重量要重新填。", "Goods are copied; weights are asked for anew."))]);
}

function supplierScreen(draft: Draft, known: { name: string; place: string | null }[], next: () => void): Screen {
  const name = el("input", { class: "input", maxlength: "60", "aria-label": t("供货人或公司", "Supplier"), placeholder: t("供货人或公司", "Supplier's name"), value: draft.supplier?.name });
  const place = el("input", { class: "input", maxlength: "120", "aria-label": t("地址", "Address"), placeholder: t("在哪里（可不填）", "Where they trade (optional)"), value: draft.supplier?.place });
  const use = (supplier: SupplierDraft): void => {
    draft.supplier = supplier;
    next();
  };
  return {
    question: t("谁供的货？", "Who supplied it?"),
    body: [
      known.length > 0 ? el("div", { class: "suppliers" }, ...known.slice(0, 8).map((s) => {
        const row = el("button", { type: "button", class: "choice", "data-supplier": s.name, "aria-pressed": String(s.name === draft.supplier?.name) },
          mark("truck"), el("span", {}, el("b", {}, s.name), s.place ? el("small", {}, s.place) : null));
        row.addEventListener("click", () => use({ name: s.name, ...(s.place ? { place: s.place } : {}) }));
        return row;
      })) : null,
      el("div", { class: "stack tight" }, known.length > 0 ? el("h2", {}, t("新的供货人", "A new supplier")) : null, name, place),
    ],
    foot: [button(t("下一步", "Next"), "main", () => {
      const told = name.value.trim().normalize("NFC");
      if (told === "") {
        name.focus();
        toast(t("请写供货人的名字", "Write the supplier's name"), "warn");
      } else {
        use({ name: told, ...(place.value.trim() ? { place: place.value.trim().normalize("NFC") } : {}) });
      }
    }, { "data-next": "" })],
  };
}

function otherTile(open: () => void): HTMLElement {
  const tile = el("button", { type: "button", class: "goods own", "data-other": "" }, mark("search"), el("b", {}, t("别的货", "Other goods")));
  tile.addEventListener("click", open);
  return tile;
}

function figureScreen(draft: Draft, keep: () => void, redraw: () => void, settled: (more: boolean) => void): Screen {
  const line = draft.now ?? draft.lines[0] ?? newLine("", "jin");
  const more = button(t("再加一样", "Add another"), "", () => settled(true));
  const go = button(t("好了", "Done"), "main", () => settled(false), { "data-finish": "" });
  const origin = choiceChip(line.origin ?? t("产地？", "Origin?"), Boolean(line.origin), () => {
    void originSheet(line).then((told) => {
      if (told !== undefined) {
        if (told === "") {
          delete line.origin;
        } else {
          line.origin = told;
        }
        keep();
        redraw();
      }
    });
  }, mark("place"));
  const pad = figures(line, t("进价", "Cost"), () => {
    go.disabled = more.disabled = !isFull(line);
    keep();
  });
  return {
    question: goodsName(line.product), kind: "asks-figure",
    body: [el("div", { class: "about" }, picture(goodsOf(line.product).picture), el("div", { class: "about-chips" }, origin)), pad],
    foot: [more, go],
  };
}

/** Where Guangzhou's goods mostly come from; anything may be written. */
const commonOrigins = ["广东湛江", "广东佛山顺德", "广东江门台山", "广东中山", "广东阳江", "广东广州增城", "广东清远", "广东惠州", "广东茂名", "广西", "海南", "山东寿光", "云南", "福建"];

function originSheet(line: DraftLine): Promise<string | undefined> {
  return sheet<string>(t("产地在哪里？", "Where is it from?"), (pick) => {
    const input = el("input", { class: "input", maxlength: "60", "aria-label": t("产地", "Origin"), placeholder: t("写到县区最好", "County level is best"), value: line.origin });
    return [input, el("div", { class: "chips-row wraps" }, ...commonOrigins.map((o) => choiceChip(o, o === line.origin, () => pick(o)))),
      button(t("就是这里", "Use this"), "main full", () => pick(input.value.trim().normalize("NFC")))];
  });
}

function slip(draft: Draft, edit: (line: DraftLine) => void, changed: () => void): HTMLElement {
  const list = el("ul", { class: "slip edits" });
  for (const [i, line] of draft.lines.entries()) {
    const qty = parsePad(line.qty) ?? 0n;
    const money = line.price ? priced(parseAmount(line.price.replace(/\.$/, "")) ?? 0n, qty) : null;
    const open = el("button", { type: "button", class: "slip-line" }, picture(goodsOf(line.product).picture),
      el("span", {}, el("b", {}, goodsName(line.product)), el("small", {}, line.origin ?? t("产地未填", "origin not given"))),
      isFull(line) ? el("span", { class: "num" }, `${showAmount(qty, 3)} ${unitName(line.unit)}`) : el("span", { class: "needs" }, t("填重量", "How much?")),
      money === null ? null : el("span", { class: "num" }, showMoney(money)));
    open.addEventListener("click", () => edit(line));
    const drop = el("button", { type: "button", class: "quiet", "aria-label": `${t("去掉", "Remove")} ${line.product}` }, mark("cross"));
    drop.addEventListener("click", () => {
      draft.lines.splice(i, 1);
      changed();
    });
    list.append(el("li", {}, open, drop));
  }
  return list;
}

