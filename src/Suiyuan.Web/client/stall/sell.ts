// 卖货: what, how much, done; and the voucher's code stands on the screen.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { keepSending, outboxEvents } from "../seal/index.ts";
import { allGoods, choiceChip, goodsTile, tiles } from "./cards.ts";
import { dropDraft, keepDraft, loadDraft } from "./drafts.ts";
import { basket, figures, isFull, newLine } from "./figure.ts";
import { button, Flow, type Screen, sheet } from "./flow.ts";
import { goodsName, goodsOf } from "./goods.ts";
import { type Mark, mark } from "./marks.ts";
import { picture } from "./pictures.ts";
import { prefs } from "./prefs.ts";
import { convert, convertible, parsePad, showAmount, showMoney, showQuantity, unitName, parseAmount, priced } from "./quantity.ts";
import { type Buyer, type BuyerSort, type Correction, type DraftLine, sealSale, sealVoid } from "./sealing.ts";
import { isReady, ready, type Ready } from "./shell.ts";
import { byProduct, fetchState, type InStock, type LotLeft, type OwnRecord, ownRecords, type StallState, stockNow } from "./state.ts";
import { cameOn, stoppedTile } from "./stock.ts";
import { shareButton, voucher, voucherAddress } from "./voucher.ts";
import { speak } from "./speak.ts";

type Step = "goods" | "all" | "weight" | "slip" | "voucher";

interface Draft {
  lines: DraftLine[];
  now: DraftLine | null;
  buyer?: Buyer;
  to?: BuyerSort;
  correct?: Correction;
}

/** Buyers typed on this phone before, newest first. They never leave it unless sealed into a sale. */
const buyersKey = "suiyuan.buyers";

export async function sell(host: HTMLElement): Promise<void> {
  keepSending();
  let at: Ready;
  let stock: InStock[] = [];
  let draft: Draft = { lines: [], now: null };
  let done: OwnRecord | null = null;

  const restock = async (): Promise<void> => {
    const records = await ownRecords(at.state.party);
    const sold = (product: string): number => records.filter((r) => r.kind === "sale" && r.lines.some((l) => l.product === product)).length;
    stock = byProduct(stockNow(at.state, records)).sort((a, b) => sold(b.product) - sold(a.product) || newest(b).localeCompare(newest(a)));
  };
  const found = await ready();
  const flow = new Flow<Step>(host, t("卖货", "Sell"), "goods", (step) => (isReady(found) ? screens[step]() : found));
  if (!isReady(found)) {
    await flow.start();
    return;
  }
  at = found;
  await restock();
  const newer = async (state: StallState | null): Promise<void> => {
    if (state) {
      at = { ...at, state };
      await restock();
      await flow.redrawIf("goods");
    }
  };
  // What was recorded is the server's to count from now on.
  outboxEvents.addEventListener("sent", () => void fetchState().then((answer) => newer("state" in answer ? answer.state : null)));
  draft = (await loadDraft<Draft>("sell", at.state.party)) ?? draft;
  const keep = (): void => void keepDraft("sell", at.state.party, draft);

  const choosing = (product: string, unit: DraftLine["unit"]): void => {
    draft.now = newLine(product, unit);
    keep();
    flow.go("weight");
  };
  const add = (): void => {
    draft.lines.push(draft.now!);
    draft.now = null;
    keep();
  };
  const finish = async (): Promise<void> => {
    done = await sealSale(at.sealer, draft.lines, draft.buyer, draft.to, draft.correct);
    speak(t("好了，请顾客扫码", "Done: let the customer scan"));
    draft = { lines: [], now: null };
    await dropDraft("sell");
    await restock();
    flow.replace("voucher");
  };
  const again = (): void => {
    done = null;
    flow.replace("goods");
  };

  const screens: Record<Step, () => Screen> = {
    goods: () => ({
      question: t("卖什么？", "Selling what?"),
      body: [
        stock.length === 0
          ? el("div", { class: "stack tight" },
            el("p", { class: "muted" }, t("库存里还没有货。先记进货，凭证上才有来源。", "Nothing is in stock. Record a purchase first, so that vouchers show a source.")),
            el("a", { class: "btn main full", href: "/stall/buy" }, t("先记进货", "Record a purchase")))
          : null,
        tiles(...stock.map((s) => (s.lots.length === 0
          ? stoppedTile(s)
          : goodsTile(s.product, t("剩 ", "") + showQuantity(s.left, s.unit, prefs().mass) + t("", " left"), () => choosing(s.product, s.unit)))),
          otherTile(() => flow.go("all"))),
      ],
      ...(draft.lines.length > 0
        ? { foot: [basket(draft.lines.length, t("样，去完成", "kinds: finish"), () => flow.go("slip"))] } : {}),
    }),
    all: () => ({
      question: t("别的货", "Other goods"),
      body: [allGoods(at.state.categories, (goods) => choosing(goods.name, goods.unit))],
    }),
    weight: () => {
      const line = draft.now;
      if (!line) {
        return screens.goods();
      }
      const held = stock.find((s) => s.product === line.product && convertible(s.unit, line.unit));
      const hint = el("p", { class: "hint", role: "status" });
      const more = button(t("再加一样", "Add another"), "", () => {
        add();
        flow.replace("goods");
      });
      const go = button(t("完成 · 出凭证", "Done: voucher"), "main", () => {
        add();
        return finish();
      }, { "data-finish": "" });
      const pad = figures(line, t("单价", "Price"), () => {
        const full = isFull(line);
        const lot = line.lot ? held?.lots.find((l) => l.lot === line.lot) : undefined;
        // The goods of a sale that is corrected are back in stock only when it is: nothing is said of what is short or stopped.
        const refused = draft.correct ? [] : stoppedBeyond(line, draft.lines, held);
        go.disabled = more.disabled = !full || refused.length > 0;
        hint.replaceChildren(...(refused.length > 0 ? refused : [...warned(lot ?? held?.lots[0]), ...(draft.correct ? [] : shortage(line, lot ? [lot] : held?.lots ?? []))]));
        keep();
      });
      return {
        question: goodsName(line.product),
        kind: "asks-figure",
        body: [
          el("div", { class: "about" }, picture(goodsOf(line.product).picture), el("div", { class: "about-chips" },
            held && held.lots.length > 0 ? lotChip(line, held, () => void flow.redraw()) : null, buyerChip(draft, at.state.buyers, () => void flow.redraw()))),
          hint, pad,
        ],
        foot: [more, go],
      };
    },
    slip: () => ({
      question: t("这一单", "This sale"),
      body: [draft.correct ? el("p", { class: "hint" }, mark("edit"), t("这是更正：改好再出凭证，原来那一张会作废。点一下货可以改数量、单价。", "A correction: the former voucher is void once this is sealed. Tap goods to change amount or price.")) : null,
        slip(draft, () => {
        keep();
        void flow.redraw();
      }, draft.correct ? (i) => {
        [draft.now = null] = draft.lines.splice(i, 1);
        keep();
        flow.go("weight");
      } : undefined), el("div", { class: "chips-row" }, buyerChip(draft, at.state.buyers, () => void flow.redraw()))],
      foot: [button(t("再加一样", "Add another"), "", () => flow.replace("goods")),
        button(t("完成 · 出凭证", "Done: voucher"), "main", () => finish(), draft.lines.length > 0 ? { "data-finish": "" } : { disabled: "" })],
    }),
    voucher: () => (done ? {
      question: t("请顾客扫码", "Let the customer scan"),
      kind: "shows-voucher",
      body: [voucher(at.state.base, done, at.state.checkout), el("div", { class: "row pair" }, shareButton(voucherAddress(at.state.base, done.id)),
        el("a", { class: "btn", href: `/v/${done.id}/print`, target: "_blank", rel: "noopener" }, mark("print"), t("打印", "Print")),
        button([mark("bin"), t("作废", "Void")], "danger", async () => {
          if (await askVoid(at, done!.id)) {
            await restock();
            again();
          }
        }))],
      foot: [el("a", { class: "btn", href: "/stall" }, t("回首页", "Start")), button(t("再卖一单", "Next sale"), "main", again, { "data-again": "" })],
    } : screens.goods()),
  };
  await flow.start(draft.correct && draft.lines.length > 0 ? "slip" : "goods");
  await newer(await found.fresh);
}

const newest = (s: InStock): string => (s.lots[0] ?? s.stopped[0])?.received ?? "";

/** Says when what is left to sell does not cover it, and the rest is stopped: that much may not be sold. */
function stoppedBeyond(line: DraftLine, before: DraftLine[], held: InStock | undefined): Node[] {
  if (!held || held.stopped.length === 0) {
    return [];
  }
  const wanted = [...before, line].filter((l) => l.product === line.product && convertible(l.unit, held.unit))
    .reduce((sum, l) => sum + convert(parsePad(l.qty) ?? 0n, l.unit, held.unit), 0n);
  return wanted <= held.left ? [] : [mark("stop"), document.createTextNode(held.left === 0n
    ? t(`这批货停售：${held.stopped[0]!.why ?? ""}`, `This lot is stopped: ${held.stopped[0]!.why ?? ""}`)
    : t(`能卖的只有 ${showQuantity(held.left, held.unit, prefs().mass)}，其余停售：${held.stopped[0]!.why ?? ""}`,
      `Only ${showQuantity(held.left, held.unit, prefs().mass)} may be sold; the rest is stopped: ${held.stopped[0]!.why ?? ""}`))];
}

/** Somebody else's warning about a lot: it may be sold, and the merchant should know. */
const warned = (lot: LotLeft | undefined): Node[] => (lot?.stopped === "warning"
  ? [mark("warn"), document.createTextNode(t(`有人提醒这批货有问题：${lot.why ?? ""}。请先弄清楚。`, `Someone warns of this lot: ${lot.why ?? ""}. Find out first.`))] : []);

function otherTile(open: () => void): HTMLElement {
  const tile = el("button", { type: "button", class: "goods own" }, mark("search"), el("b", {}, t("别的货", "Other goods")));
  tile.addEventListener("click", open);
  return tile;
}

/** Says when more is sold than is there. It may be sold all the same: the books follow the goods, not the other way. */
function shortage(line: DraftLine, lots: LotLeft[]): Node[] {
  const wanted = parsePad(line.qty) ?? 0n;
  const left = lots.filter((l) => convertible(l.unit, line.unit)).reduce((sum, l) => sum + convert(l.left, l.unit, line.unit), 0n);
  if (wanted === 0n || wanted <= left) {
    return [];
  }
  return [mark("warn"), document.createTextNode(left === 0n
    ? t("没有进货记录，凭证上会显示“来源未登记”。", "Nothing was stocked: the voucher will say that the source is not recorded.")
    : t(`库存只剩 ${showAmount(left)} ${unitName(line.unit)}，多出的部分没有来源。`, `Only ${showAmount(left)} ${unitName(line.unit)} in stock: the rest has no source.`))];
}

function chip(icon: Mark, label: string, open: () => void): HTMLElement {
  return choiceChip(label, false, open, mark(icon));
}

/** Which lot it is taken from: the oldest unless one is tapped. */
function lotChip(line: DraftLine, held: InStock, changed: () => void): HTMLElement {
  const chosen = held.lots.find((l) => l.lot === line.lot);
  const shown = chosen ?? held.lots[0]!;
  const label = `${chosen ? "" : t("先进先出 · ", "Oldest first · ")}${cameOn(shown.received)} ${shown.origin ?? shown.from}`;
  return chip("truck", label, () => {
    void sheet<string>(t("从哪一批出？", "From which lot?"), (pick) => [
      el("div", { class: "stack tight" },
        lotRow(t("先进先出", "Oldest first"), t("自动从最早的一批扣", "Taken from the oldest by itself"), !line.lot, () => pick("")),
        ...held.lots.map((lot) => lotRow(`${cameOn(lot.received)} · ${lot.origin ?? t("产地未填", "origin not given")}`,
          `${lot.from} · ${t("剩", "left")} ${showQuantity(lot.left, lot.unit, prefs().mass)}`, line.lot === lot.lot, () => pick(lot.lot)))),
    ]).then((lot) => {
      if (lot !== undefined) {
        if (lot === "") {
          delete line.lot;
        } else {
          line.lot = lot;
        }
        changed();
      }
    });
  });
}

function lotRow(title: string, note: string, chosen: boolean, pick: () => void): HTMLElement {
  const row = el("button", { type: "button", class: "choice lot", "aria-pressed": String(chosen) },
    el("span", {}, el("b", {}, title), el("small", {}, note)), chosen ? mark("check") : null);
  row.addEventListener("click", pick);
  return row;
}

const rememberedBuyers = (): Buyer[] => {
  try {
    return JSON.parse(localStorage.getItem(buyersKey) ?? "[]") as Buyer[];
  } catch {
    // Damaged: a list of names to tap is no loss.
    return [];
  }
};

/** Who buys: nobody in particular unless told. What is told is sealed, not published. */
function buyerChip(draft: Draft, known: { party: string; name: string }[], changed: () => void): HTMLElement {
  return chip("person", draft.buyer?.name ?? sorts.find(([code]) => code === draft.to)?.[1]() ?? t("散客", "Walk-in"), () => {
    void sheet<Buyer | null>(t("卖给谁？", "Sold to whom?"), (pick) => {
      const name = el("input", { class: "input", maxlength: "60", placeholder: t("买家名字", "Buyer's name"), "aria-label": t("买家名字", "Buyer's name") });
      const phone = el("input", { class: "input", maxlength: "20", inputmode: "tel", placeholder: t("电话（可不填）", "Phone (optional)"), "aria-label": t("电话", "Phone") });
      const offered = [...known, ...rememberedBuyers()].filter((b, i, list) => list.findIndex((o) => o.name === b.name) === i).slice(0, 12);
      return [
        el("div", { class: "chips-row wraps" }, choiceChip(t("散客", "Walk-in"), !draft.buyer, () => pick(null)),
          ...offered.map((b) => choiceChip(b.name, draft.buyer?.name === b.name, () => {
            if ("party" in b) {
              draft.to = "stall";
            }
            pick(b);
          }))),
        sortChips(draft), name, phone,
        el("p", { class: "faint" }, t("买家信息只加密保存，凭证上不公开。", "Kept sealed: the voucher does not show it.")),
        button(t("就是他", "Use this"), "main full", () => {
          const told = { name: name.value.trim().normalize("NFC"), ...(phone.value.trim() ? { phone: phone.value.trim() } : {}) };
          if (told.name) {
            localStorage.setItem(buyersKey, JSON.stringify([told, ...rememberedBuyers().filter((b) => b.name !== told.name)].slice(0, 20)));
            pick(told);
          } else {
            name.focus();
          }
        }),
      ];
    }).then((buyer) => {
      if (buyer === null) {
        delete draft.buyer;
        delete draft.to;
      } else if (buyer) {
        draft.buyer = buyer;
      }
      changed();
    });
  });
}

/** What sort of buyer, for those who want to say: it stands in the record, the name does not. */
const sorts: [BuyerSort, () => string][] = [
  ["stall", () => t("别的档口", "A stall")], ["canteen", () => t("食堂餐饮", "Canteen")], ["shopper", () => t("个人", "Shopper")],
];

function sortChips(draft: Draft): HTMLElement {
  const row = el("div", { class: "chips-row wraps", role: "group", "aria-label": t("什么样的买家", "What sort of buyer") });
  const show = (): void => row.replaceChildren(...sorts.map(([code, label]) => choiceChip(label(), draft.to === code, () => {
    if (draft.to === code) {
      delete draft.to;
    } else {
      draft.to = code;
    }
    show();
  })));
  show();
  return row;
}

function slip(draft: Draft, changed: () => void, edit?: (i: number) => void): HTMLElement {
  const list = el("ul", { class: "slip edits" });
  let total = 0n;
  for (const [i, line] of draft.lines.entries()) {
    const qty = parsePad(line.qty) ?? 0n;
    const money = line.price ? priced(parseAmount(line.price.replace(/\.$/, "")) ?? 0n, qty) : null;
    total += money ?? 0n;
    const drop = el("button", { type: "button", class: "quiet", "aria-label": `${t("去掉", "Remove")} ${line.product}` }, mark("cross"));
    drop.addEventListener("click", () => {
      draft.lines.splice(i, 1);
      changed();
    });
    const name = edit ? el("button", { type: "button", class: "quiet", "data-edit": String(i) }, el("b", {}, goodsName(line.product)), mark("edit")) : el("b", {}, goodsName(line.product));
    name.addEventListener("click", () => edit?.(i));
    list.append(el("li", {}, picture(goodsOf(line.product).picture), name,
      el("span", { class: "num" }, `${showAmount(qty, 3)} ${unitName(line.unit)}`),
      money === null ? null : el("span", { class: "num" }, showMoney(money)), drop));
  }
  if (total > 0n) {
    list.append(el("li", { class: "total" }, el("b", {}, t("合计", "Total")), el("span", { class: "num" }, showMoney(total))));
  }
  return list;
}

/** Asks why, then voids. True when it was done. */
export async function askVoid(at: Ready, sale: string): Promise<boolean> {
  const reasons = [t("重量记错", "Wrong weight"), t("货记错", "Wrong goods"), t("顾客不要了", "Customer changed their mind"), t("重复记了", "Recorded twice")];
  const reason = await sheet<string>(t("为什么作废？", "Why is it voided?"), (pick) => [
    el("div", { class: "stack tight" }, ...reasons.map((r) => button(r, "full", () => pick(r)))),
    el("p", { class: "faint" }, t("作废不会删除：凭证上会写明已作废和原因，货回到库存。", "Nothing is deleted: the voucher will say that it is void and why; the goods are back in stock.")),
  ]);
  if (reason === undefined) {
    return false;
  }
  await sealVoid(at.sealer, sale, reason);
  return true;
}
