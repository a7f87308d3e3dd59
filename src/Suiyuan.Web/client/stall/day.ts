// 今天没进货 / 休市: one tap, so that nobody has to ask.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { keepSending, now } from "../seal/index.ts";
import { button, Flow } from "./flow.ts";
import { mark } from "./marks.ts";
import { sealDayReport } from "./sealing.ts";
import { isReady, ready } from "./shell.ts";
import { speak } from "./speak.ts";
import type { OwnRecord } from "./state.ts";
import { standing } from "./voucher.ts";

/** China's date, as statements write it. */
export const chinaDay = (at: number): string => new Date(at + 8 * 3600_000).toISOString().slice(0, 10);

const states: ["stock-only" | "closed", string, string, string, string][] = [
  ["stock-only", "今天没进货，卖存货", "No purchase today, selling stock", "开着门，卖前几天进的货", "Open, with goods from before"],
  ["closed", "今天休市", "Closed today", "没开门，也没有买卖", "Not open: nothing bought, nothing sold"],
];

/** One tap on the first screen: seals the day; goes to the page that says what is missing where that can't be. */
export async function reportDay(notice: HTMLElement, state: "stock-only" | "closed"): Promise<void> {
  const found = await ready();
  if (!isReady(found)) {
    location.assign("/stall/day");
    return;
  }
  await sealDayReport(found.sealer, chinaDay(now()), state);
  notice.className = "notice ok";
  notice.replaceChildren(mark("check"), el("div", { role: "status" }, el("strong", {}, t("今天报好了", "Today is reported")),
    el("span", {}, states.filter(([code]) => code === state).map(([, zh, en]) => t(zh, en)).join(""))));
}

export async function day(host: HTMLElement): Promise<void> {
  keepSending();
  const found = await ready();
  let done: OwnRecord | null = null;
  const flow = new Flow<"ask" | "done">(host, t("今天没进货", "No purchase today"), "ask", () => {
    if (!isReady(found)) {
      return found;
    }
    const { reported } = found.state;
    return done ? {
      question: t("报好了", "Reported"), kind: "shows-voucher", body: [standing(done)], foot: [el("a", { class: "btn main", href: "/stall" }, t("回首页", "Start"))],
    } : {
      question: t("今天怎么样？", "How is today?"),
      body: [reported ? el("p", { class: "hint" }, mark("check"), t("今天已经报过：", "Reported today: "), states.filter(([code]) => code === reported).map(([, zh, en]) => t(zh, en)).join("")) : null,
        el("div", { class: "stack tight" }, ...states.map(([code, zh, en, zhMore, enMore]) => button(
          [el("span", {}, el("b", {}, t(zh, en)), el("small", {}, t(zhMore, enMore)))], "full big tall", async () => {
            done = await sealDayReport(found.sealer, chinaDay(now()), code);
            speak(t("报好了", "Reported"));
            flow.replace("done");
          }, { "data-state": code })))],
    };
  });
  await flow.start();
}
