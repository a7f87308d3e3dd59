import { equal, utf8 } from "../shared/bytes.ts";
import { t } from "../shared/text.ts";
import { type NoteKey, parseNoteKey } from "../verify/note.ts";

/** Who cosigns and how many must, as the ledger says it: `none`, or lines of a C2SP tlog-policy. */

export interface Member {
  /** Without spaces; both languages may be parted by a middle dot, as MemberWords.cs reads it. */
  name: string;
  vkey: string;
  url: string;
}

/** How many must cosign, of how many. */
export interface Rule {
  least: number;
  count: number;
}

export const none = "none";
const groupName = "members";
const nameMark = "·";

/** The longest text that a statement may carry (QuorumText.cs). */
export const maxLength = 8_000;

/** `none` when nobody has to; else a line for each member, and one group of them all. */
export const quorumText = (members: readonly Member[], least: number): string => least === 0 ? none
  : members.map((m) => `witness ${m.name} ${m.vkey} ${m.url}\n`).join("")
    + `group ${groupName} ${least} ${members.map((m) => m.name).join(" ")}\nquorum ${groupName}\n`;

/** One name of the two; spaces become hyphens. */
export function nameOf(chinese: string, english: string): string {
  const [zh, en] = [chinese, english].map((s) => s.trim().normalize("NFC").replace(/\s+/gu, "-"));
  return en === "" ? zh! : `${zh}${nameMark}${en}`;
}

/** What is wrong with the Chinese half of a name, or null. */
export function nameFault(chinese: string): string | null {
  const name = chinese.trim();
  return name === "" ? t("请填写名称，如“消委会”", "Name the member, such as 消委会")
    : name.includes(nameMark) ? t("名称里不要用“·”，它用来隔开中英文", "Leave out “·”: it parts the two languages")
    : name === none || name === groupName || /[\p{Cc}\p{Cs}]/u.test(name) ? t("换一个名称", "Choose another name")
    : null;
}

/**
 * A member's key in what was pasted: the last that cosigns, which is the one that a node prints last. Else what was found
 * instead.
 */
export async function findKey(pasted: string): Promise<NoteKey | "log" | "nothing"> {
  const keys = (await Promise.all(pasted.split(/\s+/u).filter((s) => s !== "").map(parseNoteKey))).filter((k): k is NoteKey => k !== null);
  return keys.filter((k) => k.type === "witness").at(-1) ?? (keys.length > 0 ? "log" : "nothing");
}

/** Whether two keys are one, under whatever name. */
export const isSame = (a: NoteKey, b: NoteKey): boolean => equal(a.publicKey, b.publicKey);

/** An address as a policy may hold it, without a slash at its end; null for anything else. As in QuorumText.cs. */
export function addressOf(typed: string): string | null {
  const text = typed.trim();
  try {
    const url = new URL(text);
    const plain = url.username === "" && url.password === "" && !/[\s?#]/u.test(text) && /^https?:\/\/[^/]/.test(text);
    return plain && (url.protocol === "http:" || url.protocol === "https:") && utf8(text).length <= 300 ? text.replace(/\/+$/, "") : null;
  } catch {
    // not a URL at all
    return null;
  }
}

/** What to think about before sealing: where the new rule protects less than the old one, or stops the ledger more easily. */
export function concerns(before: Rule | null, after: Rule): string[] {
  const said: string[] = [];
  if (before && after.least < before.least) {
    said.push(after.least === 0
      ? t("比现在弱：以后没有成员签认也算定局，账本就只能靠我们自己守信。", "Weaker than now: entries will be final without any member, so the ledger is only as honest as we are.")
      : t(`比现在弱：以后 ${after.least} 个成员串通就够，现在要 ${before.least} 个。`, `Weaker than now: ${after.least} members in collusion will do, where it takes ${before.least} today.`));
  }
  if (after.least > 0 && 2 * after.least <= after.count) {
    said.push(t(`${after.count} 个中 ${after.least} 个不到一大半：两拨不同的成员可能各签一份不同的账。请至少要 ${Math.floor(after.count / 2) + 1} 个。`,
      `${after.least} of ${after.count} is no majority: two different sets of members could cosign two different histories. Ask for at least ${Math.floor(after.count / 2) + 1}.`));
  }
  if (after.count > 1 && after.least === after.count) {
    said.push(t("要全部签认：任何一个成员停机，新记录都要等它。", "All have to cosign: while any one of them is down, nothing new becomes final."));
  } else if (after.count === 1 && after.least === 1) {
    said.push(t("只有一个成员：它停机时，新记录都要等它。三个以上更稳妥。", "One member only: while it is down, nothing new becomes final. Three or more are safer."));
  }
  return said;
}
