// The daybook: over the server's list, what this phone has sealed and the ledger has not yet.
import { $, el } from "../shared/dom.ts";
import { clock, t } from "../shared/text.ts";
import { keepSending, outboxEvents } from "../seal/index.ts";
import { sheet } from "./flow.ts";
import { goodsName } from "./goods.ts";
import { mark } from "./marks.ts";
import { parseAmount, showAmount, unitName } from "./quantity.ts";
import { keptState, type OwnRecord, ownRecords } from "./state.ts";
import { lines, voucher } from "./voucher.ts";
import { kindName } from "./words.ts";

export async function book(host: HTMLElement): Promise<void> {
  keepSending();
  const place = $("[data-waiting-records]", host);
  const size = Number(host.dataset.size ?? "0");
  const state = await keptState();
  if (!place || !state) {
    return;
  }
  const show = async (): Promise<void> => {
    const ahead = (await ownRecords(state.party)).filter((r) => r.lines.length > 0 && (r.index === undefined || r.index >= size));
    place.replaceChildren(...(ahead.length === 0 ? [] : [el("section", { class: "card flush" },
      el("div", { class: "card-head" }, el("h2", {}, t("刚记的", "Just recorded")), el("span", { class: "chip info" }, String(ahead.length))),
      el("ul", { class: "list" }, ...ahead.map((r) => el("li", {}, row(r, state.base)))))]));
  };
  outboxEvents.addEventListener("sent", () => void show());
  await show();
}

function row(record: OwnRecord, base: string): HTMLElement {
  const goods = record.lines.map((l) => `${goodsName(l.product)} ${showAmount(parseAmount(l.qty) ?? 0n, 3)} ${unitName(l.unit)}`).join(t("、", ", "));
  const item = el("button", { type: "button", class: "item" }, mark(record.kind === "sale" ? "sell" : record.kind === "disposal" ? "bin" : record.kind === "stock-take" ? "check" : "buy"),
    el("span", {}, el("b", {}, goods), el("small", {}, `${clock(new Date(record.at)).slice(0, 5)} · ${kindName(record.kind)}${record.with ? ` · ${record.with}` : ""}`)),
    record.index !== undefined ? el("span", { class: "chip ok" }, mark("check"), t("已记录", "Recorded"))
      : record.problem ? el("span", { class: "chip bad" }, mark("warn"), t("没有记上", "Not recorded"))
        : el("span", { class: "chip" }, mark("wait"), t("待发", "Waiting")));
  item.addEventListener("click", () => {
    void sheet<never>(kindName(record.kind), () => [record.kind === "sale" ? voucher(base, record) : lines(record)]);
  });
  return item;
}
