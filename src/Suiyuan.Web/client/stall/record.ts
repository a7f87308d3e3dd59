// One record of the daybook: void a sale, add a photograph to a purchase, explain what was found on its tickets.
import { $, $$, el, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { keepSending, openPart } from "../seal/index.ts";
import { camera } from "./camera.ts";
import { keepDraft } from "./drafts.ts";
import { fillPhoto } from "./draft.ts";
import { button, sheet } from "./flow.ts";
import { reasonWords } from "./look.ts";
import { mark } from "./marks.ts";
import { newPhoto, type Photo, showPhoto } from "./photo.ts";
import { goodsOf } from "./goods.ts";
import { readPhoto } from "./reader.ts";
import { type Buyer, type Correction, type DraftLine, sealEntryVoid, sealExplanation, sealTicket } from "./sealing.ts";
import { askVoid } from "./sell.ts";
import { parseAmount, priced, showMoney } from "./quantity.ts";
import { isReady, ready, type Ready } from "./shell.ts";
import { ticketCard } from "./ticket.ts";

export async function record(host: HTMLElement): Promise<void> {
  keepSending();
  void openSealed(host);
  const place = $("[data-acts]", host);
  const id = host.dataset.id ?? "";
  if (!place) {
    return;
  }
  const at = await ready(true);
  if (!isReady(at)) {
    place.replaceChildren(el("p", { class: "hint" }, mark("key"), `${at.question}。`));
    return;
  }
  if (at.state.standing !== "good") {
    // Nothing is recorded or taken back meanwhile, but what a paper leaves open may be explained.
    place.replaceChildren(el("p", { class: "hint" }, mark("lock"), t("暂停期间可以说明票证，不能补记和作废。", "Meanwhile you may explain tickets, but not add or void anything.")));
    explain(host, at);
    return;
  }
  if (host.dataset.kind === "sale" && host.dataset.voided === undefined) {
    amend(host, at, id);
    place.replaceChildren(button([mark("bin"), t("作废这一单", "Void this sale")], "danger full", async () => {
      if (await askVoid(at, id)) {
        place.replaceChildren(el("p", { class: "hint" }, mark("check"), t("已作废，货回到库存。", "Voided; the goods are back in stock.")));
        $("[data-amend]", host)?.remove();
      }
    }));
    return;
  }
  if (host.dataset.kind === "purchase" && host.dataset.voided === undefined) {
    addTicket(host, place, at, id);
    explain(host, at);
  }
  amend(host, at, id);
}

/** 更正 and 作废 of what changed the stock. A correction is a new record, filled in already, that voids the former. */
function amend(host: HTMLElement, at: Ready, id: string): void {
  const place = $("[data-amend]", host);
  if (!place) {
    return;
  }
  const flow = corrections[host.dataset.kind ?? ""];
  place.replaceChildren(...[
    flow ? button([mark("edit"), t("写错了，更正", "Correct it")], "full", async () => {
      const reason = await askReason(t("哪里写错了？", "What was wrong?"), [t("数量写错", "Wrong amount"), t("货名写错", "Wrong goods"), t("供货人写错", "Wrong supplier"), t("其他写错", "Something else")]);
      if (reason) {
        const draft = JSON.parse(place.dataset.amend ?? "{}") as AmendDraft;
        draft.correct = { ...draft.correct, id, reason };
        if (!await carrySealed(host, draft)) {
          toast(t("原来的价格、买家打不开，需要的话请重填。", "Its prices or buyer can't be opened: fill them in again if needed."), "warn");
        }
        await keepDraft(flow.draft, at.state.party, draft);
        location.assign(flow.page);
      }
    }, { "data-correct": "" }) : null,
    host.dataset.kind === "sale" ? null : button([mark("bin"), t("作废这一条", "Void it")], "danger full", async () => {
      const reason = await askReason(t("为什么作废？", "Why is it voided?"), [t("重复记了", "Recorded twice"), t("没有这回事", "It did not happen"), t("点错了", "A slip"), t("记到别家了", "Meant for another stall")]);
      if (reason) {
        await sealEntryVoid(at.sealer, id, reason);
        place.replaceChildren(el("p", { class: "hint" }, mark("check"), t("已作废。已经从里面卖掉的货，会算作没有来源。", "Voided. What was sold of it already counts as without a source.")));
      }
    }, { "data-void": "" })].filter((n) => n !== null));
}

interface AmendDraft {
  lines?: DraftLine[];
  supplier?: { phone?: string };
  buyer?: Buyer;
  correct?: Correction;
}

/** Brings what was sealed into the draft, to be sealed anew with the correction. False when some of it can't be opened. */
async function carrySealed(host: HTMLElement, draft: AmendDraft): Promise<boolean> {
  let all = true;
  for (const { dataset: { part, digest = "" } } of $$("[data-part]", host)) {
    const told = await openPart<{ lines?: string[]; name?: string; phone?: string }>(digest);
    all &&= told !== null;
    if (part === "prices") {
      draft.lines?.forEach((line, i) => {
        const price = told?.lines?.[i];
        if (price && (parseAmount(price) ?? 0n) > 0n) line.price = price;
      });
    } else if (part === "contact" && told?.phone && draft.supplier) {
      draft.supplier.phone = told.phone;
    } else if (part === "buyer" && told?.name) {
      draft.buyer = { name: told.name, ...(told.phone ? { phone: told.phone } : {}) };
    }
  }
  return all;
}

const corrections: Record<string, { page: string; draft: string }> = {
  sale: { page: "/stall/sell", draft: "sell" },
  purchase: { page: "/stall/buy", draft: "buy" }, transformation: { page: "/stall/cut", draft: "cut" }, "stock-take": { page: "/stall/count", draft: "count" },
};

function askReason(title: string, reasons: string[]): Promise<string | undefined> {
  return sheet<string>(title, (pick) => [
    el("div", { class: "stack tight" }, ...reasons.map((r) => button(r, "full", () => pick(r)))),
    el("p", { class: "faint" }, t("作废不会删除：台账上会写明已作废和原因。", "Nothing is deleted: the daybook says that it is void and why.")),
  ]);
}

/** A forgotten photograph, or a better one: read while the person looks at it, corrected, then sealed. */
function addTicket(host: HTMLElement, place: HTMLElement, at: Ready, purchase: string): void {
  const [product] = $$("[data-product]", host).map((n) => n.dataset.product ?? "");
  const category = product ? goodsOf(product).category : undefined;
  const ask = (): void => {
    const retake = $("[data-retake]", host) !== null;
    place.replaceChildren(camera(retake ? t("重拍票证", "Photograph it again") : t("补拍票证", "Photograph a ticket"),
      retake ? "btn main full" : "btn full", (jpeg) => show(newPhoto(jpeg, category))));
  };
  const show = (photo: Photo): void => {
    const draw = (): void => place.replaceChildren(
      ticketCard(photo, [], { changed: draw, drop: ask, again: (jpeg) => show(newPhoto(jpeg, category)) }),
      button([mark("check"), t("存到这一单", "Keep it with this purchase")], "main full", async () => {
        await sealTicket(at.sealer, purchase, photo);
        toast(t("票证照片已保存", "The photograph is kept"), "ok");
        $$("[data-retake]", host).forEach((notice) => notice.remove());
        ask();
      }, { "data-finish": "" }));
    photo.look = { is: "reading" };
    draw();
    void readPhoto(photo.jpeg).then((look) => {
      photo.look = look;
      fillPhoto(photo, at.state);
      if (place.querySelector(".ticket-card") && !document.querySelector("dialog[open]")) {
        draw();
      }
    });
  };
  ask();
}

/** How findings come about, by the closed list of statements. */
const reasons: [string, string, string][] = [
  ["split-sale", "和别人拼单、代拿的货", "Bought together with, or for, others"], ["wrong-photo", "拍错票了", "The wrong paper was photographed"],
  ["standing-licence", "是长期有效的证", "It is a standing licence"], ["faint-seal", "章盖得淡，原件看得清", "The seal is faint; the original is clear"],
  ["typed-wrong", "填错了字", "A slip in typing"], ["other", "其他原因", "Something else"],
];

/** Each finding that waits for a word: one tap for the reason, words if one likes. */
function explain(host: HTMLElement, at: Ready): void {
  for (const place of $$("[data-explain]", host)) {
    const { assessed = "", rule = "" } = place.dataset;
    place.append(button([mark("edit"), t("说明一下", "Explain")], "", async () => {
      const words = el("input", { class: "input", maxlength: "200", "aria-label": t("再说两句", "In your own words"), placeholder: t("再说两句（可不填，加密保存）", "In your own words (optional, sealed)") });
      const reason = await sheet<string>(t("怎么回事？", "How did it come about?"), (pick) => [words,
        el("div", { class: "stack tight" }, ...reasons.map(([code, zh, en]) => button(t(zh, en), "full", () => pick(code), { "data-reason": code })))]);
      if (reason) {
        await sealExplanation(at.sealer, assessed, rule, reason, words.value);
        place.replaceChildren(el("p", { class: "explained" }, mark("check"), t("已说明，等市场看", "Explained: the market will look at it")));
      }
    }, { "data-say": "" }));
  }
}

/** Shows prices, buyer and photographs, which the page itself does not carry. */
async function openSealed(host: HTMLElement): Promise<void> {
  for (const part of $$("[data-part]", host)) {
    const told = await openPart<{ lines?: string[]; total?: string; name?: string; phone?: string }>(part.dataset.digest ?? "");
    if (part.dataset.part === "prices" && told?.lines) {
      for (const [i, price] of told.lines.entries()) {
        const place = $(`[data-price="${i}"]`, host);
        const unit = parseAmount(price) ?? 0n;
        if (place && unit > 0n) {
          place.textContent = showMoney(priced(unit, parseAmount(place.dataset.qty ?? "") ?? 0n));
        }
      }
      const total = $("[data-total]", host);
      if (total && told.total) {
        total.hidden = false;
        $(".num", total)!.textContent = showMoney(parseAmount(told.total) ?? 0n);
      }
    } else if (part.dataset.part === "contact" && told?.phone) {
      $(".from small", host)?.append(` · ${told.phone}`);
    } else if (part.dataset.part === "buyer" && told?.name) {
      part.parentElement?.prepend(el("div", { class: "from" }, mark("person"), el("span", {}, el("b", {}, told.name), el("small", {}, told.phone ?? t("买家", "Buyer")))));
    }
  }
  for (const place of $$("[data-payment]", host)) {
    const amount = parseAmount((await openPart<{ amount?: string }>(place.dataset.payment ?? ""))?.amount ?? "");
    place.textContent = amount ? showMoney(amount) : "";
  }
  for (const place of $$("[data-retake]", host)) {
    const { title, todo } = reasonWords(place.dataset.retake);
    $("div", place)!.append(el("span", {}, `${title}${t("：", ": ")}${todo}`));
  }
  for (const place of $$("[data-photo]", host)) {
    await showPhoto(place, t("票证照片", "Photograph of the ticket"));
  }
}
