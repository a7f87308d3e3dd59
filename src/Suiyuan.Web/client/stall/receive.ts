// 收货: scan another stall's voucher, look, confirm. Nothing is typed.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { keepSending } from "../seal/index.ts";
import { button, Flow, type Screen, sheet } from "./flow.ts";
import { goodsName, goodsOf } from "./goods.ts";
import { mark } from "./marks.ts";
import { picture } from "./pictures.ts";
import { parseAmount, showAmount, unitName } from "./quantity.ts";
import { type Incoming, sealDispute, sealReceipt } from "./sealing.ts";
import type { Scanner } from "./scanner.ts";
import { isReady, ready } from "./shell.ts";
import { speak } from "./speak.ts";
import type { OwnRecord } from "./state.ts";
import { lines, standing } from "./voucher.ts";
import { voucherId } from "./voucher-id.ts";

type Step = "scan" | "look" | "done";

type Looked = { sale: Incoming } | { problem: string };

async function look(id: string): Promise<Looked> {
  let response: Response;
  try {
    response = await fetch(`/stall/incoming/${id}`, { headers: { accept: "application/json" } });
  } catch {
    return { problem: t("没有网络，看不到这张凭证。连上网络再试。", "No network: this voucher cannot be seen now.") };
  }
  if (response.status === 404) {
    return { problem: t("账本里还没有这张凭证。对方可能还没联网，请稍后再扫。", "The ledger has no such voucher yet. The seller may be offline: scan again later.") };
  }
  return response.ok ? { sale: await response.json() as Incoming } : { problem: t("现在打不开，请再试一次。", "It cannot be opened now: try again.") };
}

export async function receive(host: HTMLElement): Promise<void> {
  keepSending();
  const found = await ready();
  let sale: Incoming | null = null;
  let done: { record: OwnRecord; disputed: boolean } | null = null;
  let scanner: Scanner | null = null;
  let problem = "";
  const flow = new Flow<Step>(host, t("扫码收货", "Receive"), "scan", (step) => {
    scanner?.stop();
    scanner = null;
    return isReady(found) ? screens[step]() : found;
  });
  if (!isReady(found)) {
    await flow.start();
    return;
  }

  const take = async (text: string): Promise<void> => {
    const id = voucherId(text);
    problem = id ? "" : t("这不是穗源的凭证码。", "This is not a voucher of Suiyuan.");
    if (id) {
      const looked = await look(id);
      if ("sale" in looked) {
        sale = looked.sale;
        speak(`${sale.seller}。${sale.lines.map((l) => `${l.product}${l.qty}${unitName(l.unit)}`).join("，")}`);
        flow.go("look");
        return;
      }
      problem = looked.problem;
    }
    navigator.vibrate?.(120);
    const place = host.querySelector<HTMLElement>("[data-said]");
    if (place) {
      place.textContent = problem;
      place.hidden = false;
    }
  };

  const scanScreen = (): Screen => {
    const finder = el("div", { class: "viewfinder is-empty" }, mark("camera"), el("p", {}, t("正在打开相机…", "Opening the camera…")));
    const input = el("input", { class: "input", inputmode: "url", "aria-label": t("凭证链接", "Link of the voucher"), placeholder: t("粘贴凭证链接", "Paste the voucher's link") });
    const go = button(t("打开", "Open"), "", () => take(input.value), { "data-open": "" });
    input.addEventListener("keydown", (event) => event.key === "Enter" && go.click());
    let busy = false;
    void import("./scanner.ts").then(async ({ scan }) => {
      const opened = await scan((text) => {
        if (!busy) {
          busy = true;
          void take(text).finally(() => setTimeout(() => {
            busy = false;
          }, 1500));
        }
      });
      if (!finder.isConnected) {
        opened?.stop();
      } else if (opened) {
        scanner = opened;
        finder.replaceWith(opened.view);
      } else {
        finder.replaceChildren(mark("camera"), el("p", {}, t("相机用不了：请在手机设置里允许，或在下面粘贴链接。", "No camera: allow it in the phone's settings, or paste the link below.")));
      }
    });
    const said = el("p", { class: "notice warn", "data-said": "", role: "alert", hidden: problem === "" }, problem);
    return {
      question: t("扫对方的凭证码", "Scan the seller's code"),
      body: [finder, said, el("div", { class: "joined" }, input, go)],
    };
  };

  const screens: Record<Step, () => Screen> = {
    scan: scanScreen,
    look: () => (sale ? lookScreen(sale, async () => {
      done = { record: await sealReceipt(found.sealer, sale!), disputed: false };
      speak(t("已收货", "Received"));
      flow.replace("done");
    }, async (reason) => {
      const note = reason === "differs" ? await askNote() : "";
      if (note !== undefined) {
        done = { record: await sealDispute(found.sealer, sale!, reason, note), disputed: true };
        flow.replace("done");
      }
    }) : scanScreen()),
    done: () => (done ? {
      question: done.disputed ? t("已提出异议", "Objection recorded") : t("收货完成", "Received"),
      kind: "shows-voucher",
      body: [standing(done.record), lines(done.record), el("p", { class: "muted center" }, done.disputed
        ? t("对方和市场都能看到。货没有进入您的库存。", "The seller and the market can see it. Nothing went into your stock.")
        : t("已经进入您的库存，来源自动接上，不用再拍票证。", "It is in your stock with its source attached: no ticket is needed."))],
      foot: [el("a", { class: "btn", href: "/stall" }, t("回首页", "Start")), button(t("再扫一张", "Scan another"), "main", () => {
        sale = null;
        flow.replace("scan");
      })],
    } : scanScreen()),
  };
  await flow.start();
  const asked = voucherId(new URLSearchParams(location.search).get("v") ?? "");
  if (asked) {
    await take(asked);
  }
}

function lookScreen(sale: Incoming, confirm: () => Promise<void>, dispute: (reason: "differs" | "not-mine") => Promise<void>): Screen {
  const closed: Record<Exclude<Incoming["status"], "open">, string> = {
    voided: t("卖家已经作废这张凭证。", "The seller has voided this voucher."),
    confirmed: t("这张凭证已经有人确认收货。", "This voucher was received already."),
    disputed: t("这张凭证已经有人提出异议。", "There is an objection to this voucher already."),
    own: t("这是您自己开的凭证。", "This is your own voucher."),
  };
  return {
    question: t("是这些货吗？", "Are these the goods?"),
    body: [
      el("div", { class: "from" }, mark("stall"), el("span", {}, el("b", {}, sale.seller), el("small", {}, [sale.market, sale.sellerStall].filter(Boolean).join(" · ")))),
      el("ul", { class: "slip" }, ...sale.lines.map((line) => el("li", {}, picture(goodsOf(line.product).picture),
        el("span", {}, el("b", {}, goodsName(line.product)), el("small", {}, line.origin ?? "")),
        el("span", { class: "num" }, `${showAmount(parseAmount(line.qty) ?? 0n, 3)} ${unitName(line.unit)}`)))),
      sale.status === "open" ? el("div", { class: "row pair" }, button(t("数量不符", "Amounts differ"), "", () => dispute("differs")),
        button(t("不是我的", "Not mine"), "", () => dispute("not-mine"))) : el("p", { class: "notice warn" }, mark("warn"), closed[sale.status]),
    ],
    foot: sale.status === "open" ? [button([mark("check"), t("确认收货", "Received")], "main", confirm, { "data-finish": "" })]
      : [el("a", { class: "btn", href: "/stall" }, t("回首页", "Start"))],
  };
}

function askNote(): Promise<string | undefined> {
  return sheet<string>(t("差在哪里？", "What differs?"), (pick) => {
    const note = el("input", { class: "input", maxlength: "200", "aria-label": t("差在哪里", "What differs"), placeholder: t("例：石斑鱼少 2 斤", "For example: 2 jin of grouper missing") });
    return [note, button(t("提出异议", "Object"), "main full", () => pick(note.value))];
  });
}

