import { $, $$, el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";
import { dateTime, number, t } from "../shared/text.ts";
import type { Checkpoint } from "../verify/note.ts";
import type { Policy } from "../verify/policy.ts";
import { type Answer, type Asked, askMembers, findingsOf, membersOf, provesFork } from "./ask.ts";
import { type Line, marks, type Tone } from "./own.ts";

/** Asks the members directly, and shows what they said: one line for all, one beside each, and an alarm if there is cause. */

let asked: Asked[] = [];

/** Asks, shows what each said, and sums it up; null when there is nobody to ask. */
export async function checkMembers(policy: Policy, head: Checkpoint): Promise<Line | null> {
  const members = membersOf(policy).filter(({ url }) => url);
  if (members.length === 0) {
    return policy.witnesses.length > 0 ? ["none", t("规则里没有写成员的地址，没法直接问他们。", "The policy gives no member's address, so none can be asked directly.")] : null;
  }
  asked = await askMembers(members, policy, head);
  showBesideMembers();
  await showFindings(policy);
  const names = (found: (a: Asked) => boolean): string => asked.filter(found).map(({ member }) => member.name).join(t("、", ", "));
  const differ = names(({ answer }) => answer.found === "differs");
  if (differ) {
    alarm(t(`${differ}手里的历史和这里的不一样`, `${differ} holds another history than this site shows`),
      t("两份都有账本的签名：账本对不同的人说了不同的话，或者改过从前的记录。请截图，并告诉市场监管部门（12315）。", "Both bear the ledger's signature: it told different people different things, or changed the past. Keep a screenshot and tell the market regulator (12315)."));
    return ["bad", t(`您的浏览器直接问了 ${asked.length} 个成员：${differ}和这里不一样！`, `Your browser asked ${asked.length} member${asked.length === 1 ? "" : "s"} directly: ${differ} differs from what is shown here!`)];
  }
  const agree = asked.filter(({ answer }) => answer.found === "agrees").length;
  if (agree === asked.length) {
    return ["ok", t(`您的浏览器直接问了 ${agree} 个成员：都与这里一致。`, `Your browser asked ${agree} member${agree === 1 ? "" : "s"} directly: ${agree === 1 ? "it agrees" : "all agree"} with what is shown here.`)];
  }
  const others = asked.filter(({ answer }) => answer.found !== "agrees").map(({ member, answer }) => t(`${member.name}${words(answer)}`, `${member.name}: ${words(answer)}`)).join(t("；", "; "));
  return ["warn", t(`您的浏览器直接问了 ${asked.length} 个成员：${agree} 个与这里一致；${others}。`, `Your browser asked ${asked.length} members directly: ${agree} agree${agree === 1 ? "s" : ""} with what is shown here; ${others}.`)];
}

/** Puts what the members said beside them again, after their rows were drawn anew. */
export function showBesideMembers(): void {
  for (const { member, answer, state } of asked) {
    const row = $$("[data-member]").find((li) => li.dataset.member === member.url);
    const place = row && $("[data-own]", row);
    if (place) {
      const tone: Tone = state?.state === "halted" ? "bad" : answer.found === "agrees" ? "ok" : answer.found === "differs" ? "bad" : "warn";
      place.className = `own small ${tone}`;
      place.hidden = false;
      place.replaceChildren(icon(marks[tone]), t("您的浏览器问它：", "Your browser asked: ") + words(answer)
        + (state?.state === "halted" ? t("；它已停止签认", "; it has stopped cosigning") : state?.state === "comparing" ? t("；它在比对，还没签认", "; it is comparing and not cosigning yet") : ""));
    }
  }
}

function words(answer: Answer): string {
  switch (answer.found) {
    case "agrees": return answer.by === 0 ? t(`一致，同样 ${number(answer.size)} 条、同一个树根`, `agrees, the same ${number(answer.size)} entries and root`)
      : answer.by > 0 ? t(`一致，它已到 ${number(answer.size)} 条`, `agrees, and is at ${number(answer.size)} already`)
      : t(`一致，它到 ${number(answer.size)} 条，少 ${number(-answer.by)} 条`, `agrees up to ${number(answer.size)}, ${number(-answer.by)} behind`);
    case "differs": return t(`历史不一样（${number(answer.size)} 条）`, `another history, of ${number(answer.size)} entries`);
    case "not-compared": return t("这次没能比对", "could not be compared this time");
    case "holds-nothing": return t("还没有副本", "holds nothing yet");
    case "silent": return t("没有回答", "did not answer");
    case "another-node": return t("的地址上是别的节点，公钥不对", "another node answers at its address: the key is not its");
    case "not-the-logs": return t("给出的检查点没有账本的签名", "what it gives is not signed by the ledger");
    case "not-its-own": return t("给出的检查点没有它自己的签认", "what it gives is not cosigned by itself");
    case "no-address": return t("没有地址", "no address");
  }
}

async function showFindings(policy: Policy): Promise<void> {
  const card = $("#evidence")!;
  const rows: HTMLElement[] = [];
  for (const { member, state } of asked) {
    const found = (state?.findings ?? 0) > 0 ? await findingsOf(member.url!) : null;
    for (const finding of (found ?? []).slice(-most).reverse()) {
      const proven = finding.kind === "Fork" && await provesFork(finding, policy.logs.map(({ key }) => key));
      const tone: Tone = finding.state === "Confirmed" ? "bad" : finding.state === "Open" ? "warn" : "none";
      const chip = el("span", { class: `chip ${tone}` });
      chip.append(icon(marks[tone]), finding.state === "Confirmed" ? t("它说属实", "confirmed, it says") : finding.state === "Open" ? t("待查清", "open") : t("已有解释", "explained"));
      rows.push(el("li", { class: "finding" },
        el("div", { class: "row between" }, el("b", {}, kindOf(finding.kind)), chip),
        el("p", { class: "small muted" }, t(`${member.name} · ${dateTime(new Date(finding.foundAt))}`, `${member.name} · ${dateTime(new Date(finding.foundAt))}`)),
        proven ? el("p", { class: "strong" }, t("您的浏览器验过：两份检查点都有账本的签名，条数相同、树根不同。不用信这个成员。", "Your browser verified it: both checkpoints bear the ledger's signature, with one size and two roots. The member need not be believed.")) : null,
        el("a", { href: `${member.url}/member#finding-${finding.number}`, rel: "noopener" }, t("去它的页面看证据", "See the evidence on its page"))));
    }
  }
  card.hidden = rows.length === 0;
  $("ul", card)!.replaceChildren(...rows);
  const halted = asked.filter(({ state }) => state?.state === "halted").map(({ member }) => member.name);
  if (halted.length > 0) {
    alarm(t(`${halted.join("、")}报告：发现账本作弊的证据，已停止签认`, `${halted.join(", ")} report${halted.length === 1 ? "s" : ""} evidence that the ledger cheats, and cosign${halted.length === 1 ? "s" : ""} nothing more`),
      t("请看下面的证据；看不懂也请截图，告诉市场监管部门（12315）。", "See the evidence below, keep a screenshot, and tell the market regulator (12315)."));
  }
}

const most = 20;

/** Above everything else: what the browser found weighs more than what this site says of itself. */
function alarm(title: string, what: string): void {
  const place = $("#alarm")!;
  const notice = el("div", { class: "notice bad", role: "alert" });
  notice.append(icon("stop"), el("div", {}, el("strong", {}, title), el("p", {}, what)));
  place.hidden = false;
  place.replaceChildren(notice);
}

function kindOf(kind: string): string {
  switch (kind) {
    case "Fork": return t("账本签了两个互相矛盾的历史", "The ledger signed two histories that exclude each other");
    case "UnprovenGrowth": return t("账本没有证明新的记录接着原来的", "The ledger did not show that the new entries continue the old");
    case "InvalidEntry": return t("账本记了一条不该记的", "The ledger recorded an entry that it had to refuse");
    case "WrongTime": return t("账本记的时间不可能", "The ledger recorded a time that cannot be");
    case "RolledBack": return t("账本的地址给出了旧的检查点", "The ledger's address serves an older checkpoint");
    case "WrongEntries": return t("账本的地址给出的记录对不上", "What the ledger's address serves as entries does not fit");
    case "ForgedCheckpoint": return t("检查点不是账本签的", "A checkpoint that the ledger did not sign");
    default: return kind;
  }
}
