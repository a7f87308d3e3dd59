// 进货: photograph first; it is read while the person goes on, and fills what is still empty. Then one look over it, done.
import { el, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { keepSending, nonce } from "../seal/index.ts";
import { camera } from "./camera.ts";
import { allGoods, goodsTile, tiles } from "./cards.ts";
import { type Draft, empty, fill, looksAsked, pageOf, seen } from "./draft.ts";
import { dropDraft, keepDraft, loadDraft } from "./drafts.ts";
import { basket, isFull, newLine } from "./figure.ts";
import { figureScreen } from "./line.ts";
import { button, Flow, type Screen, sheet } from "./flow.ts";
import { goodsName, goodsOf } from "./goods.ts";
import { said, warnings } from "./look.ts";
import { mark } from "./marks.ts";
import { newPhoto, type Photo } from "./photo.ts";
import type { UnitCode } from "./quantity.ts";
import { readPhoto } from "./reader.ts";
import { complete, slip, supplierRow } from "./review.ts";
import { sealPurchase } from "./sealing.ts";
import { isReady, ready, type Ready } from "./shell.ts";
import { speak } from "./speak.ts";
import { type OwnRecord, type PastPurchase } from "./state.ts";
import { supplierScreen } from "./supplier.ts";
import { ticketCard, warningNotices } from "./ticket.ts";
import { lines, standing } from "./voucher.ts";
import { ownVoucher } from "./voucher-id.ts";

type Step = "photo" | "supplier" | "goods" | "all" | "figure" | "rename" | "review" | "done";

export async function buy(host: HTMLElement): Promise<void> {
  keepSending();
  let at: Ready;
  let draft = empty();
  let done: OwnRecord | null = null;
  const found = await ready();
  const title = new URLSearchParams(location.search).has("own") ? t("自产自销", "Own production") : t("进货", "Stock in");
  const flow = new Flow<Step>(host, title, "photo", (step) => (isReady(found) ? screens[step]() : found));
  if (!isReady(found)) {
    await flow.start();
    return;
  }
  at = found;
  draft = (await loadDraft<Draft>("buy", at.state.party)) ?? draft;
  const production = new URLSearchParams(location.search).has("own");
  if (production !== (draft.own ?? false) && !draft.correct) {
    // Another kind of purchase was left half made: it is not this one.
    draft = production ? { ...empty(), own: true, supplier: { name: at.state.name } } : empty();
  }
  const keep = (): void => void keepDraft("buy", at.state.party, draft);
  const redrawn = (): void => {
    keep();
    void flow.redraw();
  };
  const fillIn = (): void => {
    fill(draft, at.state);
    keep();
  };
  const taken = (jpeg: Photo["jpeg"], instead?: Photo): void => {
    const [first] = draft.lines;
    const photo = newPhoto(jpeg, first ? goodsOf(first.product).category : at.state.categories[0]);
    draft.photos.splice(instead ? draft.photos.indexOf(instead) : draft.photos.length, instead ? 1 : 0, photo);
    void look(photo);
    fillIn();
    void flow.redraw();
  };
  /** Reads a photograph while the person goes on. A voucher of this platform is received instead, and needs no reading. */
  const look = async (photo: Photo): Promise<void> => {
    photo.look = { is: "reading" };
    const code = await codeOf(photo);
    const voucher = code ? ownVoucher(code, at.state.base, location.origin) : null;
    if (voucher) {
      draft.photos = draft.photos.filter((p) => p !== photo);
      await keepDraft("buy", at.state.party, draft);
      location.assign(`/stall/receive?v=${voucher}`);
      return;
    }
    const found = await readPhoto(photo.jpeg);
    if (!draft.photos.includes(photo)) {
      return;
    }
    photo.look = found;
    fillIn();
    const typing = flow.now === "supplier" && host.querySelector<HTMLInputElement>(".input:focus") !== null;
    if (!(await flow.refreshIf("photo", "review", "goods", ...(typing ? [] : ["supplier" as const]))) && found.is === "done") {
      const { title, detail } = said(photo, draft.lines);
      toast([title, detail].filter(Boolean).join(t("：", ": ")), found.page?.readable ? "ok" : "warn");
    }
    if (found.is === "done") {
      speak(said(photo, draft.lines).title);
    }
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
  /** The next question that the photographs have left open. */
  const goOn = (): void => {
    if (!draft.supplier) {
      flow.go("supplier");
    } else if (draft.lines.length === 0) {
      flow.go("goods");
    } else {
      nextFigure();
    }
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
    seen(draft.now?.read);
    draft.now = null;
    keep();
  };
  const finish = async (): Promise<void> => {
    done = await sealPurchase(at.sealer, draft.supplier!, draft.lines, draft.photos, { own: draft.own ?? false, ...(draft.correct ? { correct: draft.correct } : {}) });
    speak(t("记好了", "Recorded"));
    draft = production ? { ...empty(), own: true, supplier: { name: at.state.name } } : empty();
    await dropDraft("buy");
    flow.replace("done");
  };

  const cards = (compare = false): HTMLElement => el("div", { class: "tickets" }, ...draft.photos.map((photo) => ticketCard(photo, draft.lines, {
    changed: redrawn,
    drop: () => {
      draft.photos = draft.photos.filter((p) => p !== photo);
      fillIn();
      void flow.redraw();
    },
    again: (jpeg) => taken(jpeg, photo),
  }, compare)));
  const screens: Record<Step, () => Screen> = {
    photo: () => ({
      question: draft.photos.length === 0 ? t("先拍票证", "Photograph the ticket first") : t("票证拍好了", "The ticket is taken"),
      body: [
        production ? el("p", { class: "hint" }, mark("star"), t("自己种的、养的：拍承诺达标合格证，没有就直接记。", "Grown or raised by yourself: photograph your commitment certificate, or go on without.")) : null,
        draft.photos.length === 0 ? camera(t("拍照", "Camera"), "shutter", taken) : cards(),
        draft.photos.length > 0 ? camera(t("再拍一张", "Another one"), "btn full", taken) : production ? null : el("div", { class: "stack tight ways-in" },
          el("a", { class: "btn full", href: "/stall/receive" }, mark("scan"), t("扫别家的凭证收货", "Scan another stall's voucher")),
          at.state.past.length > 0 ? button([mark("copy"), t("照上次的再进", "Copy an earlier purchase")], "full", async () => {
            const past = await pastSheet(at.state.past);
            if (past) {
              copy(past);
            }
          }) : null),
      ],
      foot: [button(complete(draft) ? t("去核对", "Look it over") : draft.photos.length > 0 ? t("下一步", "Next") : t("没有票证，先记货", "No ticket: go on"),
        draft.photos.length > 0 ? "main" : "", goOn, { "data-next": "" })],
    }),
    supplier: () => supplierScreen(draft, at.state.suppliers, () => {
      keep();
      goOn();
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
    rename: () => ({
      question: t("这是什么货？", "What is it?"),
      body: [allGoods(at.state.categories, (goods) => {
        const line = draft.now ?? draft.lines[0];
        if (line) {
          line.product = goods.name;
          keep();
        }
        history.back();
      })],
    }),
    figure: () => (draft.now ?? draft.lines[0] ? figureScreen(draft, keep, () => void flow.redraw(), () => flow.go("rename"), (more) => {
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
        draft.correct ? el("p", { class: "hint" }, mark("edit"), t("这是更正：改好再记，原来那一单会作废，票证跟过来。", "A correction: once recorded, the former record is void and its tickets go with this one.")) : null,
        ...draft.photos.flatMap(warningNotices),
        looksAsked(draft) > 0 ? el("p", { class: "look-first", role: "status" }, mark("eye"),
          el("span", {}, t(`有 ${looksAsked(draft)} 处请看一眼：和票上的字比一比，不对就点一下改。`, `${looksAsked(draft)} to check: compare with the ticket; tap to correct.`))) : null,
        draft.own ? null : supplierRow(draft, () => flow.go("supplier")),
        slip(draft, (line) => {
          draft.now = line;
          flow.go("figure");
        }, redrawn),
        draft.photos.length > 0 ? cards(true)
          : draft.correct?.tickets?.length ? null : el("p", { class: "hint" }, mark("ticket"), t("没有票证照片，回头可以在台账里补拍。", "No photograph of a ticket: add one later from the daybook.")),
      ],
      foot: [button(t("再加一样", "Add another"), "", () => flow.go("goods")),
        button(draft.photos.some((p) => warnings(pageOf(p)).length > 0) ? t("还是要进", "Record it anyway") : t("记下来", "Record it"), "main", finish,
          complete(draft) ? { "data-finish": "" } : { disabled: "" })],
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
  addEventListener("online", () => draft.photos.filter((p) => p.look?.is === "offline").forEach((p) => void look(p)));
  for (const photo of draft.photos) {
    photo.key ??= nonce();
    if (photo.look?.is === "reading" || photo.look?.is === "offline") {
      void look(photo);
    }
  }
  await flow.start(draft.correct ? "review" : "photo");
  const newer = await found.fresh;
  if (newer) {
    at = { ...at, state: newer };
  }
}

/** The code in a photograph, looked for on the phone. */
async function codeOf(photo: Photo): Promise<string | null> {
  try {
    const { codeIn } = await import("./scanner.ts");
    return await codeIn(new Blob([photo.jpeg], { type: "image/jpeg" }));
  } catch {
    // The scanner is not on this phone and there is no network to fetch it.
    return null;
  }
}

function pastSheet(past: PastPurchase[]): Promise<PastPurchase | undefined> {
  return sheet(t("照哪一次？", "Which one?"), (pick) => [el("div", { class: "stack tight" }, ...past.map((p) => {
    const row = el("button", { type: "button", class: "choice" }, el("span", {}, el("b", {}, p.supplier.name),
      el("small", {}, p.lines.map((l) => goodsName(l.product)).join(t("、", ", ")))));
    row.addEventListener("click", () => pick(p));
    return row;
  })), el("p", { class: "faint" }, t("货名照抄，重量要重新填。", "Goods are copied; weights are asked for anew."))]);
}

function otherTile(open: () => void): HTMLElement {
  const tile = el("button", { type: "button", class: "goods own", "data-other": "" }, mark("search"), el("b", {}, t("别的货", "Other goods")));
  tile.addEventListener("click", open);
  return tile;
}
