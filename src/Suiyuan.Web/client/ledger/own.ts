import { el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";
import { dateTime, number, t } from "../shared/text.ts";
import { findAuthority } from "../verify/authority.ts";
import { Checker } from "../verify/check.ts";
import { checkGrowth } from "../verify/consistency.ts";
import {
  describeHandover, describeQuorum, explainAuthority, explainHandover, explainPolicy, explainProof, explainRule, explainUnruled, otherCharter, whyNot,
} from "../verify/explain.ts";
import { type Judged, openCheckpoint } from "../verify/judge.ts";
import { leafHash } from "../verify/merkle.ts";
import { confirm, lastSeen, type Memory, type Recognised, recognise, rememberCheckpoint, waits } from "../verify/pin.ts";
import { parsePolicy } from "../verify/policy.ts";
import { site } from "../verify/site.ts";
import { decodeStatement } from "../verify/statement.ts";
import { cannotVerify } from "../verify/view.ts";
import { checkMembers } from "./members.ts";

/** Checks the newest checkpoint against the key and the checkpoint remembered from earlier visits, and says so. */
export async function checkHead(place: HTMLElement): Promise<void> {
  const obstacle = cannotVerify();
  if (obstacle) {
    place.replaceChildren(obstacle);
    return;
  }
  const lines: Line[] = [];
  const show = (): void => place.replaceChildren(el("ul", { class: "checks" }, ...lines.map(([tone, words]) => {
    const line = el("li", { class: tone });
    line.append(icon(marks[tone]), el("span", {}, words));
    return line;
  })));

  const [policy, bytes] = await Promise.all([site.get("/log/policy"), site.get("/log/checkpoint")]);
  if (typeof policy === "number" || typeof bytes === "number") {
    lines.push(["warn", t("没有取到检查点，稍后再试。", "The checkpoint could not be fetched: try again later.")]);
    return show();
  }
  const served = await parsePolicy(policy);
  if ("fault" in served || served.logs.length === 0) {
    lines.push(["bad", "fault" in served ? explainPolicy(served) : t("账本没有给出能认的公钥。", "The ledger gives no key that can be read.")]);
    return show();
  }
  const recognised = await recognise(site, served);
  lines.push(wordsFor(recognised.memory));

  const opened = await openCheckpoint(new TextDecoder().decode(bytes), recognised.policy);
  if (typeof opened === "string") {
    lines.push(["bad", explainProof({ fault: opened })]);
    return show();
  }
  const { checkpoint, report } = opened;
  if (report.verdict !== "accepted" && report.verdict !== "quorum-not-met") {
    const members = report.witnesses.filter(({ standing }) => standing === "wrong").map(({ witness }) => witness.name);
    lines.push(["bad", explainProof({ fault: report.verdict, members })]);
    return show();
  }
  lines.push(["ok", t(`最新检查点（${number(checkpoint.size)} 条）确由账本签名。`, `The newest checkpoint, ${number(checkpoint.size)} entries, is signed by the ledger.`)]);
  const unruled = recognised.memory.known === "same" && recognised.memory.confirmed ? null : await checkRule(opened, recognised);
  if (unruled?.[0] === "bad") {
    lines.push(unruled);
    return show();
  }
  const quorum = describeQuorum(report);
  lines.push(unruled ?? [quorum.state === "pass" ? "ok" : quorum.state === "none" ? "none" : "warn", quorum.detail]);

  const seen = lastSeen(checkpoint.origin);
  if (seen) {
    const fault = await checkGrowth(site, seen, checkpoint);
    lines.push(fault === null
      ? ["ok", seen.size === checkpoint.size
        ? t("和您上次看到的完全一样。", "It is exactly what you saw last time.")
        : t(`比您上次看到的多 ${number(checkpoint.size - seen.size)} 条；原来的 ${number(seen.size)} 条一条没改。`, `It has ${number(checkpoint.size - seen.size)} more than you saw last time; the ${number(seen.size)} of then are unchanged.`)]
      : fault === "unreadable"
        ? ["warn", t("没能取到用来比对的瓦片，稍后再试。", "The tiles to compare with could not be fetched: try again later.")]
        : ["bad", t("它不是您上次看到的账本的延续：过去被改过。请截图并向监管部门反映。", "It does not continue what you saw last time: the past was changed. Keep a screenshot and report it to the bureau.")]);
    if (fault !== null) {
      return show();
    }
  }
  rememberCheckpoint(checkpoint);
  const known = lines.length;
  lines.push(["none", t("正在直接问各个成员…", "Asking the members directly…")]);
  show();
  const members = await checkMembers(recognised.policy, checkpoint);
  lines.splice(known, 1, ...(members ? [members] : []));
  show();
}

/** Holds the policy against the charter, entry 0; null when it is the charter's or follows from it. */
async function checkRule({ checkpoint, report }: Judged, { policy, memory }: Recognised): Promise<Line | null> {
  const width = Math.min(checkpoint.size, 256);
  const bundle = await site.get(`/log/tile/entries/000${width < 256 ? `.p/${width}` : ""}`);
  if (typeof bundle === "number") {
    return ["warn", explainUnruled(bundle === 401 ? t("这本账的记录只给成员看；打开一张凭证就能核对。", "This ledger's entries are for members; it is checked when you open a receipt.") : whyNot(bundle))];
  }
  const entry = bundle.slice(2, 2 + (bundle[0] ?? 0) * 256 + (bundle[1] ?? 0));
  const [statement, leaf] = [await decodeStatement(entry), await leafHash(entry)];
  if (typeof statement === "string") {
    return ["bad", explainProof({ fault: statement })];
  }
  // A tree of one entry has that entry's leaf hash for its root.
  const fault = await checkGrowth(site, { size: 1, root: leaf }, checkpoint);
  if (fault) {
    return fault === "unreadable" ? ["warn", explainUnruled("")] : ["bad", explainProof({ fault: "root-mismatch" })];
  }
  const authority = await findAuthority({ statement, index: 0, leaf, checkpoint, report }, []);
  if ("fault" in authority) {
    return ["bad", explainAuthority(authority)];
  }
  const rule = await new Checker(site, policy).rule(authority);
  switch (rule.known) {
    case "follows": return (memory.known === "changed" && !waits(memory)) || confirm(rule.path) ? null : ["bad", otherCharter()];
    case "differs": return ["bad", explainRule(rule.why)];
    case "unknown": return ["warn", explainUnruled(explainHandover(rule.why))];
  }
}

export type Tone = "ok" | "warn" | "bad" | "none";

export type Line = [tone: Tone, words: string];

export const marks = { ok: "ok", warn: "warn", bad: "stop", none: "info" } as const;

function wordsFor(memory: Memory): Line {
  switch (memory.known) {
    case "same": return ["ok", t(`公钥与您 ${dateTime(memory.since)} 来时记住的相同。`, `Its key is the one remembered on ${dateTime(memory.since)}.`)];
    case "first": return ["ok", t("您第一次来，已记住它的公钥。", "Your first visit: its key is remembered.")];
    case "handed-over": return ["ok", describeHandover(memory)];
    case "changed": return [waits(memory) ? "warn" : "bad", memory.what === "policy" ? t(
      `公钥没变，但要哪些成员签认的规则和您 ${dateTime(memory.since)} 来时记住的不同。${explainHandover(memory.why)}`,
      `Its key is the same, but who must cosign is not what was remembered on ${dateTime(memory.since)}. ${explainHandover(memory.why)}`) : t(
      `账本换了公钥，和您 ${dateTime(memory.since)} 来时记住的不同。${explainHandover(memory.why)}`,
      `The ledger's key is not the one remembered on ${dateTime(memory.since)}. ${explainHandover(memory.why)}`)];
    case "unavailable": return ["warn", t("这个窗口不能保存资料，没法和上次比较。", "This window keeps nothing, so nothing can be compared with your last visit.")];
  }
}
