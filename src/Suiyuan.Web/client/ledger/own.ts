import { el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";
import { dateTime, number, t } from "../shared/text.ts";
import { checkGrowth } from "../verify/consistency.ts";
import { describeHandover, describeQuorum, explainHandover, explainPolicy, explainProof } from "../verify/explain.ts";
import { openCheckpoint } from "../verify/judge.ts";
import { type KeyMemory, lastSeen, recognise, rememberCheckpoint } from "../verify/pin.ts";
import { parsePolicy } from "../verify/policy.ts";
import { site } from "../verify/site.ts";
import { cannotVerify } from "../verify/view.ts";

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
  const quorum = describeQuorum(report);
  lines.push([quorum.state === "pass" ? "ok" : quorum.state === "none" ? "none" : "warn", quorum.detail]);

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
  show();
}

type Line = [tone: "ok" | "warn" | "bad" | "none", words: string];

const marks = { ok: "ok", warn: "warn", bad: "stop", none: "info" } as const;

function wordsFor(memory: KeyMemory): Line {
  switch (memory.known) {
    case "same": return ["ok", t(`公钥与您 ${dateTime(memory.since)} 来时记住的相同。`, `Its key is the one remembered on ${dateTime(memory.since)}.`)];
    case "first": return ["ok", t("您第一次来，已记住它的公钥。", "Your first visit: its key is remembered.")];
    case "handed-over": return ["ok", describeHandover(memory.since, memory.handovers)];
    case "changed": return ["bad", t(
      `账本换了公钥，和您 ${dateTime(memory.since)} 来时记住的不同。${explainHandover(memory.why)}`,
      `The ledger's key is not the one remembered on ${dateTime(memory.since)}. ${explainHandover(memory.why)}`)];
    case "unavailable": return ["warn", t("这个窗口不能保存资料，没法和上次比较。", "This window keeps nothing, so nothing can be compared with your last visit.")];
  }
}
