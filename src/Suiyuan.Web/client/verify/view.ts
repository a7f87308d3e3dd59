import { el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";
import { t } from "../shared/text.ts";
import type { PolicyReport } from "./judge.ts";
import { none, type Policy } from "./policy.ts";
import { trustAnew } from "./pin.ts";
import { isFinal } from "./proof.ts";
import { type Outcome, type State, type Step, type StepName, titleOf } from "./check.ts";

/** Draws a check as it goes: <ol class="steps">, a result line, and what was not proven. */
export class CheckView {
  readonly #list = el("ol", { class: "steps" });
  readonly #result = el("div", { role: "status", "aria-live": "polite" });
  readonly #items = new Map<StepName, HTMLLIElement>();

  constructor(place: HTMLElement, names: readonly StepName[]) {
    for (const name of names) {
      const item = el("li");
      this.#items.set(name, item);
      this.#list.append(item);
      this.show({ name, state: "wait", detail: "" });
    }
    place.replaceChildren(this.#result, this.#list);
  }

  show({ name, state, detail, list }: Step): void {
    const item = this.#items.get(name);
    if (!item) {
      return;
    }
    item.className = `step ${state}`;
    const words = el("div", {}, el("b", {}, titleOf(name), el("span", { class: "vh" }, `: ${wordFor(state)}`)), detail ? el("p", {}, detail) : null, list ? foldedList(list) : null);
    item.replaceChildren(icon(shape[state]), words);
  }

  finish(outcome: Outcome, withGoods: boolean): void {
    // What never came to its turn says so, instead of waiting for ever.
    for (const [name, item] of this.#items) {
      if (item.classList.contains("wait") || item.classList.contains("now")) {
        this.show({ name, state: "unknown", detail: t("前面的步骤没通过，这一步没有查。", "Not checked, because a step before did not pass.") });
      }
    }
    const shown = [...this.#items.values()];
    const count = (state: State): number => shown.filter((item) => item.classList.contains(state)).length;
    const [passes, failures, unknowns] = [count("pass"), count("fail"), count("unknown")];
    const tone = failures > 0 ? "bad" : unknowns > 0 ? "warn" : "ok";
    const words = failures > 0
      ? t(`有 ${failures} 项没通过，请不要只凭这张凭证相信。`, `${failures} of the checks failed: do not rely on this receipt alone.`)
      : outcome.proven && !isFinal(outcome.proven)
        ? t(`已经记下，还没有最终确认：成员还没有签认够。另外 ${passes} 项通过。`, `Recorded, not yet final: too few members have cosigned so far. The other ${passes} checks passed.`)
      : unknowns > 0
        ? t(`通过 ${passes} 项，有 ${unknowns} 项现在没法查。`, `${passes} of ${passes + unknowns} checks passed; the others could not be made now.`)
        : t(`${passes} 项全部通过，是在您自己的设备上验的。`, `All ${passes} checks passed, made on your own device.`);
    const notice = el("div", { class: `notice ${tone}` });
    notice.append(icon(tone === "ok" ? "ok" : tone === "warn" ? "warn" : "stop"), el("div", {}, el("strong", {}, words)));
    this.#result.replaceChildren(notice);
    if (outcome.changed) {
      this.#result.append(offerToTrust(outcome.changed));
    }
    if (outcome.proven) {
      this.#list.after(el("div", { class: "stack tight" },
        el("h3", {}, t("这些没有证明", "What this does not prove")),
        el("ul", { class: "small muted" }, ...notProven(withGoods, outcome.proven.report, this.#items.get("cosigned")?.classList.contains("none") ?? false).map((text) => el("li", {}, text)))));
    }
  }
}

/** A ledger may change its key or its members, rarely and announced; then, and only then, the reader takes the new ones. */
function offerToTrust(policy: Policy): HTMLElement {
  const button = el("button", { class: "btn", type: "button" }, t("我核对过公告，改认现在的公钥和规则", "I have checked the notice: accept today's key and policy"));
  button.addEventListener("click", () => {
    trustAnew(policy);
    location.reload();
  });
  return el("div", { class: "stack tight" }, el("p", { class: "mono small" }, policy.logs[0]!.key.vkey), button);
}

function foldedList(list: readonly string[]): HTMLElement {
  const summary = el("summary", {}, t(`看这 ${list.length} 条`, `See all ${list.length}`));
  summary.append(icon("next"));
  return el("details", { class: "more small" }, summary, el("ol", { class: "muted" }, ...list.map((line) => el("li", {}, line))));
}

const shape = { wait: "wait", now: "turn", pass: "ok", fail: "stop", unknown: "warn", none: "info" } as const;

function wordFor(state: State): string {
  switch (state) {
    case "wait": return t("还没查", "not checked yet");
    case "now": return t("正在查", "being checked");
    case "pass": return t("通过", "passed");
    case "fail": return t("没通过", "failed");
    case "unknown": return t("没法查", "could not be checked");
    case "none": return t("没有要求", "not asked for");
  }
}

/** Said under every successful check: a seal shows who said what, not that it is true. `byCharter`: it is the charter that asks for nobody. */
function notProven(withGoods: boolean, report: PolicyReport, byCharter: boolean): string[] {
  return [
    ...(withGoods ? [
      t("货是不是真如卖家所说、分量足不足。能证明的是谁在什么时候这样说、之后没改过。", "That the goods are what the seller says, or the weight is right. What is proven is who said it, when, and that it was not changed since."),
      t("您手里的货就是这张凭证上的货。凭证可以被抄，请核对档口、品名和时间。", "That the goods in your hand are those of this receipt. A receipt can be copied: compare the stall, the goods and the time."),
      t("没有写明批次的，按先进先出推算来源；推算是平台算的，不在签章里。", "Where the seller named no lot, the source is worked out first in, first out; that is the platform's reckoning and not sealed."),
    ] : []),
    t("此后没有作废或吊销。“没有”无法从证明里看出，以本页当前显示为准。", "That nothing voided it or revoked the seal later. Absence cannot be seen in a proof: the page's present state has to be believed."),
    report.quorum === none
      ? byCharter
        ? t("所有人看到的是同一本账。章程没有要求成员签认，只能由您自己前后两次的记录来比对。", "That everyone is shown the same ledger. The charter asks no member to cosign it, so your own visits are all that it is compared with.")
        : t("所有人看到的是同一本账。这次没有要求成员签认，章程是不是也这样，没能核对。", "That everyone is shown the same ledger. No member was asked to cosign it; whether the charter has it so could not be checked.")
      : report.verdict === "accepted"
        ? t("签认的成员没有串通。他们签认的是账本只增不改，不是货物属实。", "That the members who cosigned did not collude. They vouch that the ledger only grew, not that the goods are as said.")
        : t("这条记录已经最终确认、所有人看到的是同一本账。签认够了才能证明。", "That the record is final and everyone is shown the same ledger. That takes the members' cosignatures."),
  ];
}

/** Why this page cannot check anything, and what to do; null when it can. */
export function cannotVerify(): HTMLElement | null {
  if (globalThis.crypto?.subtle) {
    return null;
  }
  const notice = el("div", { class: "notice warn" });
  const secure = `https://${location.host}${location.pathname}`;
  notice.append(icon("warn"), el("div", {},
    el("strong", {}, t("这里不能验证", "It cannot be verified here")),
    globalThis.isSecureContext
      ? el("p", {}, t("这个浏览器太旧，没有验签功能。请更新，或在微信里点右上角“…”选“在浏览器打开”。", "This browser is too old to verify signatures. Update it, or open this page in the phone's own browser."))
      : el("p", {}, t("本页不是经加密连接打开的，浏览器因此不让验签。请用这个地址打开：", "This page was not opened over an encrypted connection, so the browser does not allow it. Open it at: "),
        el("a", { href: secure }, secure)),
    el("p", {}, t("也可以下载证明文件，在别的电脑上用任何 tlog-proof 工具验证。", "Or download the proof file and verify it elsewhere with any tlog-proof tool."))));
  return notice;
}
