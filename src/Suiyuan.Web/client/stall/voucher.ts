// The voucher on the seller's screen: its code is drawn before any network has answered, because its id is known as
// soon as it is sealed.
import { el, toast } from "../shared/dom.ts";
import { qrCode } from "../shared/qr.ts";
import { number, t } from "../shared/text.ts";
import { all } from "../seal/database.ts";
import { outboxEvents } from "../seal/index.ts";
import { choiceChip } from "./cards.ts";
import { button } from "./flow.ts";
import { goodsName } from "./goods.ts";
import { mark } from "./marks.ts";
import { parseAmount, priced, showAmount, showMoney, unitName } from "./quantity.ts";
import type { OwnRecord } from "./state.ts";

export const voucherAddress = (base: string, id: string): string => `${base}/v/${id}`;

/** The address of the checkout for a sale. */
export const checkoutAddress = (template: string, id: string, total: string | undefined): string =>
  template.replace("{voucher}", encodeURIComponent(id)).replace("{total}", encodeURIComponent(total ?? ""));

/** The code, where it stands on its way to the ledger, and what was sold. Where the shopper can pay by scanning, a second code. */
export function voucher(base: string, record: OwnRecord, checkout?: string | null): HTMLElement {
  const figure = el("figure", {});
  const hint = el("p", { class: "faint center" });
  const codes = [
    { name: t("凭证码", "Voucher"), address: voucherAddress(base, record.id), label: t("凭证二维码", "Code of the voucher"),
      hint: t("顾客扫一扫，就能看到来源并在自己手机上验证。", "The customer scans it to see the source and check it on their own phone.") },
    ...(checkout ? [{ name: t("收款码", "To pay"), address: checkoutAddress(checkout, record.id, record.total), label: t("收款二维码", "Code to pay by"),
      hint: t("顾客扫码付款，付完就看到这张凭证。", "The customer scans it to pay, and is led to this voucher.") }] : []),
  ];
  const chips = codes.map((code) => choiceChip(code.name, false, () => show(code)));
  const show = (code: typeof codes[number]): void => {
    figure.replaceChildren(qrCode(code.address, code.label));
    figure.dataset.code = code.address;
    hint.textContent = code.hint;
    chips.forEach((chip, i) => chip.setAttribute("aria-pressed", String(codes[i] === code)));
  };
  show(codes[0]!);
  return el("div", { class: "voucher", "data-voucher": record.id },
    chips.length > 1 ? el("div", { class: "chips-row wraps" }, ...chips) : null,
    el("div", { class: "qr" }, figure),
    standing(record),
    lines(record),
    hint,
  );
}

/** One line that follows the record: on its way, waiting for a network, recorded, or refused with its reason. */
export function standing(record: OwnRecord): HTMLElement {
  const place = el("p", { class: "standing", role: "status", "aria-live": "polite" });
  const show = (now: OwnRecord | undefined): void => {
    const record = now ?? { index: undefined, problem: undefined };
    if (record.index !== undefined) {
      place.className = "standing ok";
      place.replaceChildren(mark("check"), el("b", {}, t("已记录", "Recorded")), el("span", {}, t(`账本第 ${number(record.index)} 条`, `Ledger entry ${number(record.index)}`)));
    } else if (record.problem) {
      place.className = "standing bad";
      place.replaceChildren(mark("warn"), el("b", {}, t("没有记上", "Not recorded")), el("span", {}, record.problem.title));
    } else if (!navigator.onLine) {
      place.className = "standing wait";
      place.replaceChildren(mark("offline"), el("b", {}, t("离线待发", "Waiting for the network")), el("span", {}, t("已存在这部手机里", "Kept on this phone")));
    } else {
      place.className = "standing wait";
      place.replaceChildren(mark("upload"), el("b", {}, t("正在发送", "Sending")), el("span", {}, t("二维码现在就能用", "The code is good already")));
    }
    place.dataset.standing = place.className.split(" ")[1] ?? "";
  };
  const follow = (): void => {
    void all<OwnRecord>("records").then((records) => {
      const now = records.find((r) => r.id === record.id) ?? record;
      show(now);
      if (now.index !== undefined || !place.isConnected) {
        stop();
      }
    });
  };
  const stop = (): void => {
    outboxEvents.removeEventListener("sent", follow);
    outboxEvents.removeEventListener("state", follow);
    removeEventListener("online", follow);
    removeEventListener("offline", follow);
  };
  outboxEvents.addEventListener("sent", follow);
  outboxEvents.addEventListener("state", follow);
  addEventListener("online", follow);
  addEventListener("offline", follow);
  show(record);
  return place;
}

/** What was sold or bought: name, weight, and money where it was given. */
export function lines(record: OwnRecord): HTMLElement {
  const list = el("ul", { class: "slip" });
  for (const line of record.lines) {
    const qty = parseAmount(line.qty) ?? 0n;
    const price = line.price === undefined ? null : parseAmount(line.price);
    list.append(el("li", {}, el("b", {}, goodsName(line.product)),
      el("span", { class: "num" }, `${showAmount(qty, 3)} ${unitName(line.unit)}`),
      price === null ? null : el("span", { class: "num" }, showMoney(priced(price, qty)))));
  }
  for (const line of record.made ?? []) {
    list.append(el("li", {}, el("b", {}, `→ ${goodsName(line.product)}`), el("span", { class: "num" }, `${showAmount(parseAmount(line.qty) ?? 0n, 3)} ${unitName(line.unit)}`)));
  }
  if (record.total !== undefined) {
    list.append(el("li", { class: "total" }, el("b", {}, t("合计", "Total")), el("span", { class: "num" }, showMoney(parseAmount(record.total) ?? 0n))));
  }
  return list;
}

/** Shares the voucher's address by the phone's own means, or copies it. */
export function shareButton(address: string): HTMLElement {
  return button([mark("copy"), t("发给顾客", "Send it")], "", async () => {
    if (navigator.share) {
      // Putting the sheet away is an answer too.
      await navigator.share({ title: t("购物凭证", "Voucher"), url: address }).catch(() => undefined);
      return;
    }
    await navigator.clipboard.writeText(address);
    toast(t("链接已复制", "Link copied"), "ok");
  });
}
