import { fromBase64 } from "../shared/bytes.ts";
import { el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";
import { dateTime, number, t } from "../shared/text.ts";
import { checkGrowth } from "../verify/consistency.ts";
import { openCheckpoint, policyLogs } from "../verify/note.ts";
import { lastSeen, rememberCheckpoint, rememberKey } from "../verify/pin.ts";
import { explainProof } from "../verify/explain.ts";
import { site } from "../verify/site.ts";
import { cannotVerify } from "../verify/view.ts";

/** Checks the newest checkpoint against the key and the checkpoint remembered from earlier visits, and says so. */
export async function checkHead(place: HTMLElement): Promise<void> {
  const obstacle = cannotVerify();
  if (obstacle) {
    place.replaceChildren(obstacle);
    return;
  }
  const lines: [tone: "ok" | "warn" | "bad", words: string][] = [];
  const show = (): void => place.replaceChildren(el("ul", { class: "checks" }, ...lines.map(([tone, words]) => {
    const line = el("li", { class: tone });
    line.append(icon(tone === "ok" ? "ok" : tone === "warn" ? "warn" : "stop"), el("span", {}, words));
    return line;
  })));

  const [policy, bytes] = await Promise.all([site.get("/log/policy"), site.get("/log/checkpoint")]);
  if (typeof policy === "number" || typeof bytes === "number") {
    lines.push(["warn", t("没有取到检查点，稍后再试。", "The checkpoint could not be fetched: try again later.")]);
    return show();
  }
  const log = (await policyLogs(new TextDecoder().decode(policy)))[0];
  if (!log) {
    lines.push(["bad", t("账本没有给出能认的公钥。", "The ledger gives no key that can be read.")]);
    return show();
  }
  const memory = rememberKey(log);
  lines.push(memory.known === "changed"
    ? ["bad", t(`账本换了公钥，和您 ${dateTime(memory.since)} 第一次来时不同。`, `The ledger's key has changed since your first visit, ${dateTime(memory.since)}.`)]
    : memory.known === "same"
      ? ["ok", t(`公钥与您 ${dateTime(memory.since)} 第一次来时相同。`, `Its key is the one of your first visit, ${dateTime(memory.since)}.`)]
      : memory.known === "first"
        ? ["ok", t("您第一次来，已记住它的公钥。", "Your first visit: its key is remembered.")]
        : ["warn", t("这个窗口不能保存资料，没法和上次比较。", "This window keeps nothing, so nothing can be compared with your last visit.")]);

  const checkpoint = await openCheckpoint(new TextDecoder().decode(bytes), log);
  if (typeof checkpoint === "string") {
    lines.push(["bad", explainProof(checkpoint)]);
    return show();
  }
  lines.push(["ok", t(`最新检查点（${number(checkpoint.size)} 条）确由账本签名。`, `The newest checkpoint, ${number(checkpoint.size)} entries, is signed by the ledger.`)]);

  const seen = lastSeen(log.name);
  const root = seen && fromBase64(seen.root);
  if (seen && root) {
    const fault = await checkGrowth(site, { size: seen.size, root }, checkpoint);
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
