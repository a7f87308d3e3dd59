// What every flow of the stall needs before its first question: who we are, the seal, the stock; or a screen that says
// what is missing and what to do.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { cannotSeal, findSealer, type KeptSealer } from "../seal/index.ts";
import type { Screen } from "./flow.ts";
import { button } from "./flow.ts";
import { type Mark, mark } from "./marks.ts";
import { stallSeal } from "./sealing.ts";
import { fetchState, keptState, type StallState } from "./state.ts";

export interface Ready {
  state: StallState;
  sealer: KeptSealer;
  /** The server's newer answer, when `state` is the one kept from before; null when there is none to be had. */
  fresh: Promise<StallState | null>;
}

/**
 * Everything to seal with, or the screen to show instead. Does not wait for the network when a state is kept.
 * `answers`: for what a stall that is suspended or lapsed may say all the same, such as that it has put something right.
 */
export async function ready(answers = false): Promise<Ready | Screen> {
  const unfit = cannotSeal();
  if (unfit) {
    return stopped("lock", unfit.title, unfit.detail);
  }
  const kept = await keptState();
  const asked = fetchState();
  if (kept && (await stallSeal(kept))) {
    return standing(kept, answers, asked.then((answer) => ("state" in answer ? answer.state : null)));
  }
  const answer = await asked;
  if ("state" in answer) {
    return standing(answer.state, answers);
  }
  if (answer.failed === "signed-out") {
    return signedOut();
  }
  if (answer.failed === "not-a-stall") {
    return stopped("stall", t("这里是商户用的", "This is for merchants"), t("您登录的不是商户账号。", "You are signed in as somebody else."));
  }
  return kept ? standing(kept, answers) : stopped("offline", t("第一次使用要有网络", "The first time needs a network"),
    t("连上网络打开一次，之后没有网络也能用。", "Open it once with a network; after that it works without."));
}

async function standing(state: StallState, answers: boolean, fresh: Promise<StallState | null> = Promise.resolve(null)): Promise<Ready | Screen> {
  const mayAnswer = answers && state.standing !== "left";
  if (state.standing === "suspended" && !mayAnswer) {
    return stopped("warn", t("档口已被暂停", "The stall is suspended"),
      t(`暂停期间不能记账。请联系${state.market}，恢复后就能继续。`, `Nothing can be recorded until it is resumed. Ask ${state.market}.`));
  }
  if (state.standing !== "good" && !mayAnswer) {
    return stopped("warn", state.standing === "left" ? t("档口已经退场", "The stall has left") : t("档口的期限到了", "The stall's term is over"),
      t(`请联系${state.market}办理。以前的台账都还在。`, `Ask ${state.market}. The daybook so far is kept.`));
  }
  const sealer = await stallSeal(state);
  return sealer ? { state, sealer, fresh } : noSeal(state);
}

/** This phone has no seal of the stall, or one that the market has put out of use. */
async function noSeal(state: StallState): Promise<Screen> {
  const had = await findSealer(state.party);
  return had
    ? stopped("key", t("这部手机的公章已停用", "This phone's seal is out of use"),
      t(`要继续用这部手机，请到${state.market}办公室领一个新的开通码，扫一下就好。以前的台账都还在。`,
        `To go on with this phone, get a new enrolment code from the office of ${state.market} and scan it. The daybook so far is kept.`))
    : stopped("key", t("这部手机还没有开通", "This phone is not enrolled yet"),
      t(`请到${state.market}办公室领一个开通码，用这部手机扫一下，一分钟就好。换了手机、丢了手机也是一样。`,
        `Get an enrolment code from the office of ${state.market} and scan it with this phone: it takes a minute. The same goes for a new or lost phone.`));
}

function signedOut(): Screen {
  return stopped("person", t("请先登录", "Sign in first"), t("登录后会回到这里。", "You come back here afterwards."),
    button(t("去登录", "Sign in"), "main full", () => location.assign(`/sign-in?returnUrl=${encodeURIComponent(location.pathname)}`)));
}

export function stopped(icon: Mark, title: string, detail: string, ...actions: Node[]): Screen {
  return {
    question: title, kind: "stopped",
    body: [el("div", { class: "empty" }, mark(icon), el("p", {}, detail)),
      el("div", { class: "stack tight" }, ...actions, el("a", { class: "btn full", href: "/stall" }, t("回首页", "Back to the start")))],
  };
}

export const isReady = (found: Ready | Screen): found is Ready => "sealer" in found;
