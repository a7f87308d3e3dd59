// What the phone says of a photograph that is being read, has been, or can't be: one line, never an error.
import { t } from "../shared/text.ts";
import { isRead, lineValues } from "./draft.ts";
import { goodsName } from "./goods.ts";
import type { Mark } from "./marks.ts";
import { type Photo, ticketName } from "./photo.ts";
import { unitName } from "./quantity.ts";
import type { Page } from "./reading.ts";
import type { DraftLine } from "./sealing.ts";

export interface Said {
  tone: "wait" | "ok" | "warn" | "plain";
  icon: Mark | null;
  title: string;
  detail?: string;
  /** True when another photograph is worth it. */
  retake?: boolean;
}

/** Why a photograph can't be read, and what to do about it: by the codes of the reader. */
const reasons: Record<string, [string, string, string, string]> = {
  blurred: ["照片糊了", "手拿稳，点一下屏幕对好焦再拍。", "It is blurred", "Hold still and tap the screen to focus."],
  dark: ["太暗了", "开闪光灯，或拿到灯下拍。", "It is too dark", "Use the flash, or take it under a lamp."],
  glare: ["反光了", "换个角度，避开灯光。", "There is glare", "Turn it away from the lamp."],
  "cut-off": ["没拍全", "把票证四个角都拍进来。", "It is cut off", "Get all four corners in."],
  "too-small": ["字太小", "靠近一点再拍。", "The print is too small", "Go nearer."],
  "no-text": ["没看到字", "把有字的一面拍正。", "There is no print on it", "Photograph the printed side."],
  uncertain: ["字看不准", "把票证铺平、拍正，靠近一点。", "The print is unclear", "Lay it flat and go nearer."],
};

/** `text` for a reason that this version does not know. */
export function reasonWords(reason: string | null | undefined): { title: string; todo: string } {
  const [zh, todo, en, doThis] = reasons[reason ?? ""] ?? ["看不清", "再拍一张更好。", "It can't be read", "Another photograph is better."];
  return { title: t(zh, en), todo: t(todo, doThis) };
}

/** The line under a photograph. `lines` are the draft's: what it says of the goods is what stands in the form. */
export function said(photo: Photo, lines: DraftLine[]): Said {
  const look = photo.look;
  if (!look || look.is === "none") {
    return { tone: "plain", icon: null, title: t("照片已存好", "The photograph is kept") };
  }
  if (look.is === "reading") {
    return { tone: "wait", icon: null, title: t("正在看票…", "Reading it…"), detail: t("可以先往下填", "You can go on meanwhile") };
  }
  if (look.is === "offline") {
    return { tone: "plain", icon: "offline", title: t("没网，先自己填", "No network: fill it in yourself"), detail: t("照片已存好", "The photograph is kept") };
  }
  if (!look.page?.readable) {
    const { title, todo } = reasonWords(look.page?.reason);
    return { tone: "warn", icon: "camera", title: t(`${title}，重拍一张更好`, `${title}: take another one`), detail: todo, retake: true };
  }
  const goods = lines.filter((l) => Object.values(l.read ?? {}).some((m) => m?.at.some((p) => p.photo === photo.key)))
    .map((l) => (isRead(l.read?.qty, lineValues(l).qty) ? `${goodsName(l.product)} ${l.qty}${unitName(l.unit)}` : goodsName(l.product)));
  if (look.page.type === "unknown") {
    return { tone: "plain", icon: "eye", title: t("认不出是什么票，请选一下", "Not a ticket that is known: please choose"), detail: t("点上面的票名", "Tap its name above") };
  }
  return {
    tone: "ok", icon: "check", title: t("看好了", "Read"),
    detail: [ticketName(look.page.type), goods.slice(0, 2).join(t("、", ", ")) + (goods.length > 2 ? t(` 等 ${goods.length} 样`, ` and ${goods.length - 2} more`) : "")].filter(Boolean).join(" · "),
  };
}

export interface Warning {
  rule: string;
  title: string;
  detail: string;
}

/** Below this a finding is for officers, who can look into it. */
const certain = 0.9;

/** What a merchant is told of a paper before anything is recorded: only what is plain, useful, and theirs to change. */
export function warnings(page: Page | null | undefined): Warning[] {
  const found = (rule: string): boolean => Boolean(page?.findings.some((f) => f.rule === rule && f.confidence >= certain));
  const all: Warning[] = [];
  if (found("expired")) {
    const until = page!.fields.expiry;
    all.push({
      rule: "expired", title: t("这张票过期了", "This ticket has expired"),
      detail: t(`${until ? `有效到 ${dayWords(until)}。` : ""}请向供货人要一张新的。`, `${until ? `It was valid until ${until}. ` : ""}Ask the supplier for a new one.`),
    });
  }
  if (found("consignee-mismatch") && page!.fields.consignee) {
    all.push({
      rule: "consignee-mismatch", title: t("票上的收货人不是您", "The ticket is made out to someone else"),
      detail: t(`写的是“${page!.fields.consignee}”。拼单、代拿的货照样可以记，回头说明一下就行。`,
        `It says “${page!.fields.consignee}”. Goods bought together can be recorded all the same: explain it later.`),
    });
  }
  return all;
}

/** 2026年11月23日 / 2026-11-23 */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return t(`${year}年${month}月${date}日`, day);
}

/** What a ticket says of itself, a line for its number and one for its dates. */
export function ticketWords(photo: Photo): string[] {
  const dates = [
    photo.issued ? t(`${dayWords(photo.issued)}开`, `issued ${photo.issued}`) : "",
    photo.until ? t(`有效到${dayWords(photo.until)}`, `valid until ${photo.until}`) : "",
  ];
  return [photo.number ? t(`编号 ${photo.number}`, `No. ${photo.number}`) : "", ...dates].filter(Boolean);
}
