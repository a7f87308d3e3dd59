// The wall display: keeps its figures, its map and its ticker as the server's events say. Nobody touches it for months: it
// reconnects by itself, says when it stands still, and moves only when the data does.
import { $, $$, el } from "../shared/dom.ts";
import { chinese, number, t } from "../shared/text.ts";
import { type Board, type Place, type Recall, shortTime } from "./board.ts";
import { WallMap } from "./map.ts";

/** Beats come every fifteen seconds; after three that did not the figures are called old. */
const silence = 50_000;
/** A stream that the server refuses is asked for again, and after a while the page itself: then whoever may not look is told. */
const again = 5_000;
const patience = 24;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

async function start(root: HTMLElement): Promise<void> {
  const places = JSON.parse(root.dataset.places ?? "[]") as Place[];
  let heard = 0;
  let tries = 0;
  let at = "";

  const state = $("[data-state]", root)!;
  const say = (kind: string, words: string) => {
    root.dataset.state = kind;
    if (state.textContent !== words) {
      state.textContent = words;
    }
  };

  let map: WallMap | null = null;
  const show = (board: Board) => {
    at = shortTime(board.at) ?? at;
    figures(root, board);
    recalls(root, board.recalls);
    ticker.set(board);
    map?.show(board);
  };

  const ticker = new Ticker($("[data-news]", root)!);
  const first = JSON.parse(root.dataset.board ?? "null") as Board;
  show(first);

  let last = first;
  const heardIt = () => {
    heard = Date.now();
    tries = 0;
    if (last.behind) {
      say("behind", t(`正在从账本补算，还差 ${number(last.behind)} 条`, `Catching up with the ledger, ${number(last.behind)} entries to go`));
    } else {
      say("live", t("实时", "Live"));
    }
  };
  const listen = () => {
    const events = new EventSource(root.dataset.live!);
    events.addEventListener("board", (event) => {
      last = JSON.parse((event as MessageEvent<string>).data) as Board;
      heardIt();
      show(last);
    });
    events.addEventListener("beat", heardIt);
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) {
        events.close();
        if (++tries > patience) {
          location.reload();
        } else {
          setTimeout(listen, again);
        }
      }
    };
  };
  listen();

  setInterval(() => {
    tellTime(root);
    if (Date.now() - heard > (heard === 0 ? 10_000 : silence)) {
      say("stale", t(`数据停在 ${at}，正在重新连接`, `Figures are of ${at}; reconnecting`));
    }
  }, 1000);
  tellTime(root);

  // The map comes last: figures do not wait for it.
  const outline = await fetch(root.dataset.map!).then((r) => r.json()).catch(() => null) as object | null;
  if (outline) {
    map = new WallMap($("[data-geo]", root)!, outline, places, calm);
    map.show(last);
  }
}

function figures(root: HTMLElement, board: Board): void {
  const rate = board.expected === 0 ? 0 : Math.round((1000 * board.recorded) / board.expected) / 10;
  const say: Record<string, string> = { rate: String(rate) };
  for (const [name, value] of Object.entries(board)) {
    if (typeof value === "number") {
      say[name] = number(value);
    }
  }
  for (const node of $$("[data-f]", root)) {
    const words = say[node.dataset.f!];
    if (words !== undefined && node.textContent !== words) {
      node.textContent = words;
    }
  }
  $("[data-bar]", root)?.style.setProperty("width", `${rate}%`);
  tone("tickets", (board.tickets ?? 0) > 0 ? "warn" : "ok");
  tone("alerts", (board.alertsGrave ?? 0) > 0 ? "bad" : (board.alerts ?? 0) > 0 ? "warn" : "ok");
  tone("tests", board.testsFailed > 0 ? "bad" : "ok");
  const shown = $("[data-at]", root);
  if (shown && board.at) {
    shown.textContent = shortTime(board.at) ?? "";
  }
  line(root, board.minutes);

  function tone(name: string, kind: string): void {
    const figure = $(`[data-f=${name}]`, root)?.closest<HTMLElement>(".figure");
    if (figure?.dataset.tone) {
      figure.dataset.tone = kind;
    }
  }
}

/** The last hour, minute by minute. */
function line(root: HTMLElement, minutes: number[]): void {
  const top = Math.max(1, ...minutes);
  const points = minutes.map((n, i) => `${((600 * i) / (minutes.length - 1)).toFixed(1)} ${(96 - (90 * n) / top).toFixed(1)}`);
  $(".wall-line .stroke", root)?.setAttribute("d", `M${points.join("L")}`);
  $(".wall-line .area", root)?.setAttribute("d", `M0 100L${points.join("L")}L600 100z`);
}

function recalls(root: HTMLElement, open: Recall[]): void {
  const band = $("[data-recalls]", root);
  if (!band) {
    return;
  }
  band.hidden = open.length === 0;
  const rows = open.slice(0, 2).map((r) => el("p", { class: r.drill ? "drill" : "" },
    el("b", {}, `${r.drill ? t("演练召回", "Recall drill") : t("召回进行中", "Recall under way")}：${r.title}`),
    el("span", {}, t(`${r.holders} 档持货 · 已确认 ${r.acknowledged} · 已报库存 ${r.reported}`, `${r.holders} stalls · ${r.acknowledged} acknowledged · ${r.reported} reported`)),
    r.late > 0 && el("span", { class: "late" }, t(`超时 ${r.late}`, `${r.late} late`))));
  if (open.length > 2) {
    rows.push(el("p", {}, t(`还有 ${open.length - 2} 个`, `${open.length - 2} more`)));
  }
  if (band.textContent !== rows.map((r) => r.textContent).join("")) {
    band.replaceChildren(...rows);
  }
}

function tellTime(root: HTMLElement): void {
  const now = new Date();
  const zone = { timeZone: "Asia/Shanghai" } as const;
  const clock = $<HTMLTimeElement>("[data-clock]", root);
  if (clock) {
    clock.textContent = new Intl.DateTimeFormat("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" }).format(now);
  }
  const date = $("[data-date]", root);
  const words = new Intl.DateTimeFormat(chinese() ? "zh-CN" : "en-GB", { ...zone, month: "long", day: "numeric", weekday: "long" }).format(now);
  if (date && date.textContent !== words) {
    date.textContent = words;
  }
}

/** What matters now, one line at a time; all of them where things shall not move. */
class Ticker {
  private items: string[] = [];
  private nodes: HTMLElement[] = [];
  private turn = 0;

  constructor(private readonly list: HTMLElement) {
    setInterval(() => this.next(), 9000);
  }

  set(board: Board): void {
    const items = board.news.map((n) => ({ tone: n.tone, words: chinese() ? n.text.zh : n.text.en ?? n.text.zh, at: shortTime(n.at) }));
    const said = [board.behind ? "behind" : "", ...items.map((i) => `${i.tone}${i.words}${i.at ?? ""}`)];
    if (said.length === this.items.length && said.every((s, i) => s === this.items[i]) && this.nodes.length > 0) {
      return;
    }
    this.items = said;
    this.nodes = items.length > 0
      ? items.map((i) => el("li", { class: i.tone }, i.at && el("time", {}, i.at), i.words))
      : [el("li", { class: board.behind ? "warn" : "ok" }, board.behind ? early() : quiet(board))];
    this.turn = 0;
    this.list.replaceChildren(...this.nodes);
    this.list.classList.toggle("still", calm.matches);
    this.mark();
  }

  private next(): void {
    if (!calm.matches && this.nodes.length > 1) {
      this.turn = (this.turn + 1) % this.nodes.length;
      this.mark();
    }
  }

  private mark(): void {
    this.nodes.forEach((node, i) => node.classList.toggle("now", i === this.turn));
  }
}

const early = (): string => t(
  "正在从账本补算，数字还不全，会继续增加", "The figures are being made from the ledger: they are not whole yet, and grow");

const quiet = (board: Board): string => t(
  `今天 ${number(board.recorded)} 档记账、${number(board.vouchers)} 张凭证，每一张都可以扫码验证`,
  `${number(board.recorded)} stalls and ${number(board.vouchers)} vouchers today: anyone can scan and verify each of them`);

const wall = $("[data-live]");
if (wall) {
  void start(wall);
}
