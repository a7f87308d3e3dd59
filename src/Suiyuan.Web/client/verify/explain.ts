import { dateTime, number, t } from "../shared/text.ts";
import type { Authority, AuthorityFailure } from "./authority.ts";
import { nameOf } from "./facts.ts";
import type { HandoverFault } from "./handover.ts";
import type { PolicyReport } from "./judge.ts";
import type { Memory } from "./pin.ts";
import { none, type PolicyError } from "./policy.ts";
import type { ProofFailure } from "./proof.ts";

/** Every fault in words: what was found, so that "failed" never stands alone. */
export function explainProof({ fault, members }: Pick<ProofFailure, "fault" | "members">): string {
  switch (fault) {
    case "not-a-proof": return t("这不是一份证明文件，或文件已损坏。", "This is not a proof file, or it is damaged.");
    case "no-entry": return t("证明文件里没有记录本身。", "The proof file does not carry the record itself.");
    case "empty": return t("记录是空的。", "The record is empty.");
    case "too-large": return t("记录超过了允许的大小。", "The record is larger than any may be.");
    case "not-cbor": return t("记录的编码已损坏。", "The record's encoding is damaged.");
    case "not-canonical": return t("记录不是规定的唯一编码，可能被改写过。", "The record is not in its one allowed encoding: it may have been rewritten.");
    case "not-cose-sign1": return t("记录不是签章格式（COSE_Sign1）。", "The record is not a sealed statement (COSE_Sign1).");
    case "wrong-algorithm": return t("签章算法不是 ES256。", "The seal's algorithm is not ES256.");
    case "wrong-content-type": return t("记录的类型不认识。", "The record is of no known kind.");
    case "wrong-claims": return t("记录里的签发者、对象或时间不合规定。", "The record's issuer, subject or time is not as it must be.");
    case "not-a-note": return t("检查点不是签名文本格式。", "The checkpoint is not a signed note.");
    case "not-a-checkpoint": return t("检查点的内容不合规定。", "The checkpoint's text is not as it must be.");
    case "other-origin": return t("检查点属于另一个账本。", "The checkpoint is of another ledger.");
    case "wrong-cosignature": {
      const whose = (members ?? []).join(t("、", ", "));
      return t(`检查点上写着${whose}签认，但签认是假的或被改过：整个检查点都不能信。请截图并向监管部门反映。`,
        `The checkpoint claims to be cosigned by ${whose}, and that cosignature is wrong: none of it can be relied on. Keep a screenshot and report it to the bureau.`);
    }
    case "unknown-log": return t("检查点没有本账本的签名。", "The checkpoint is not signed by this ledger.");
    case "wrong-log-signature": return t("检查点上账本的签名不对。", "The ledger's signature on the checkpoint is wrong.");
    case "index-beyond-size": return t("记录的位置超出了账本。", "The record's position lies beyond the ledger.");
    case "path-too-short": return t("证明路径不够长。", "The path of the proof is too short.");
    case "path-too-long": return t("证明路径太长。", "The path of the proof is too long.");
    case "root-mismatch": return t("按路径算出的结果与检查点对不上：账本里的不是这条记录。", "What the path leads to is not what the checkpoint says: this is not the record in the ledger.");
  }
}

/** Why something could not be fetched, by its HTTP status. */
export function whyNot(status: number): string {
  switch (status) {
    case 0: return t("现在没有网络，联网后再验。", "There is no network now: verify again when there is.");
    case 404: return t("账本里没有这条记录。", "The ledger has no such record.");
    case 425: case 503: return t("已经记下，正等账本公布；几秒后再验。", "Recorded, and waiting to be published: verify again in a few seconds.");
    default: return t(`服务器没能回答（${status}），稍后再验。`, `The server could not answer (${status}): verify again later.`);
  }
}

export function explainAuthority({ fault, about }: AuthorityFailure): string {
  const what = explain(fault);
  return `${what} (${about})`;
}

function explain(fault: AuthorityFailure["fault"]): string {
  switch (fault) {
    case "no-charter": return t("没有拿到章程（账本第 0 条）。", "The charter, entry 0, is missing.");
    case "charter-not-first": return t("章程不是账本的第 0 条。", "The charter is not entry 0.");
    case "charter-malformed": return t("章程的内容不合规定。", "The charter is not as it must be.");
    case "charter-not-sealed-by-root": return t("章程不是由它写明的根公章所盖。", "The charter is not sealed by the root key that it names.");
    case "key-not-granted": return t("找不到这枚公章的授予记录。", "No record grants this key.");
    case "grant-malformed": return t("公章授予记录的内容不合规定。", "The record that grants the key is not as it must be.");
    case "grant-sealed-wrongly": return t("公章授予记录的签章不对。", "The seal on the record that grants the key is wrong.");
    case "grantor-may-not-grant": return t("授予公章的一方无权授予。", "Who granted the key may not grant it.");
    case "enrolment-misused": return t("一次性开通码被用作它途。", "A one-time enrolment key was used for something else.");
    case "party-not-admitted": return t("找不到这一方的准入记录。", "No record admits this party.");
    case "admission-malformed": return t("准入记录的内容不合规定。", "The record that admits the party is not as it must be.");
    case "admission-sealed-wrongly": return t("准入记录的签章不对。", "The seal on the record that admits the party is wrong.");
    case "admitter-may-not-admit": return t("准入的一方无权准入。", "Who admitted the party may not admit it.");
    case "device-may-not-say-this": return t("设备的公章不能签这种记录。", "A device's key may not seal this kind of record.");
    case "may-not-speak-for-subject": return t("签发者无权替对方记录。", "The issuer may not record this for the other.");
    case "sealed-wrongly": return t("签章与内容对不上：内容被改过，或不是这枚公章所盖。", "The seal does not fit the content: it was changed, or another key sealed it.");
    case "chain-too-long": return t("授权链太长。", "The chain of grants is too long.");
  }
}

export function explainPolicy({ fault, line }: PolicyError): string {
  return line === 0 ? t(`账本公布的规则（认谁的公钥、要几个成员签认）读不通：${fault}。`, `The ledger's policy, whose keys count and how many must cosign, cannot be read: ${fault}.`)
    : t(`账本公布的规则（认谁的公钥、要几个成员签认）第 ${line} 行读不通：${fault}。`, `The ledger's policy, whose keys count and how many must cosign, cannot be read on line ${line}: ${fault}.`);
}

/** Why a new key or policy was not recognised. */
export function explainHandover(fault: HandoverFault): string {
  switch (fault) {
    case "not-fetched": return t("没有拿到交接记录。", "No record of a handover could be had.");
    case "unreadable": return t("交接记录读不通。", "The record of handovers cannot be read.");
    case "does-not-begin": return t("交接记录里没有原来的公钥和规则。", "The record of handovers does not begin with the key and policy of before.");
    case "not-signed": return t("交接没有由旧公钥、新公钥和规定的成员一起签认。", "The handover is not signed by the old key, the new key and the members whose cosignatures it needs.");
    case "not-said": return t("账本里找不到市场监管部门盖章的变更决定。", "The ledger has no decision, under the bureau's seal, to change it so.");
    case "history-changed": return t("现在的账本不是交接时那本的延续：过去被改过。", "Today's ledger does not continue the one that was handed over: the past was changed.");
    case "not-compared": return t("没能把现在的账本和交接时的比对。", "Today's ledger could not be compared with the one that was handed over.");
  }
}

/** That the key or the policy was changed as it should be, and when. */
export function describeHandover({ what, since, handovers }: Extract<Memory, { known: "handed-over" }>): string {
  const when = handovers.map(({ size, at }) => at ? t(`${dateTime(at)}（第 ${number(size)} 条后）`, `${dateTime(at)} (after ${number(size)} entries)`)
    : t(`第 ${number(size)} 条后`, `after ${number(size)} entries`)).join(t("、", "; "));
  if (what === "policy") {
    return t(`账本按程序换了签认的成员：您记住的是 ${dateTime(since)} 的，${when}交接。交接按原来的规则和新的规则都签认够了，历史接着原来的没有改。`,
      `The ledger changed its members as it should: you knew those of ${dateTime(since)}; it was handed over ${when}, cosigned as the old policy and the new ask, and the history goes on unchanged.`);
  }
  return t(`账本按程序换了公钥：您记住的是 ${dateTime(since)} 的，${when}交接。交接由旧公钥和新公钥同时签名，历史接着原来的没有改。`,
    `The ledger changed its key as it should: you knew that of ${dateTime(since)}; it was handed over ${when}, signed by the old key and the new, and the history goes on unchanged.`);
}

/** That the policy is not the charter's, nor follows from it. */
export const explainRule = (why: HandoverFault): string => t(
  `服务器给出的签认规则和章程不一致：${explainHandover(why)}请截图并向监管部门反映。`,
  `The policy that the server gives is not the charter's. ${explainHandover(why)} Keep a screenshot and report it to the bureau.`);

/** That it could not be found out whether the policy is the charter's. */
export const explainUnruled = (why: string): string => t(
  `签认规则是服务器给的，没能和章程核对。${why}`, `The policy is the server's word: it could not be held against the charter. ${why}`);

/** That the remembered key or policy does not stand between the charter and today's. */
export const otherCharter = (): string => t(
  "您以前记住的公钥和规则，不在从这份章程到现在的交接里：这是另一份章程的账本。请截图并向监管部门反映。",
  "The key and policy that you know are not on the way from this charter to today's: it is another charter's ledger. Keep a screenshot and report it to the bureau.");

/** How the ledger's key and policy stand to those that this browser remembers. */
export function describeKey(memory: Memory, name: string, how: string): string {
  switch (memory.known) {
    case "same": return t(
      `与您 ${dateTime(memory.since)} 来时记住的一样（${name}）。用${how}。`,
      `The same as was remembered when you came on ${dateTime(memory.since)} (${name}). By ${how}.`);
    case "first": return t(
      `您第一次来，已替您记住（${name}）。以后若有变化会提醒您。用${how}。`,
      `Your first visit: remembered (${name}). You will be told if it ever changes. By ${how}.`);
    case "handed-over": return describeHandover(memory) + t(`（${name}）用${how}。`, ` (${name}) By ${how}.`);
    case "changed": return memory.what === "policy" ? t(
      `公钥没变，但要哪些成员签认的规则和您 ${dateTime(memory.since)} 来时记住的不一样。${explainHandover(memory.why)}若监管部门没有公告更换，请不要相信本页。`,
      `The key is the same, but who must cosign is not what was remembered on ${dateTime(memory.since)}. ${explainHandover(memory.why)} Unless the bureau announced a change, do not trust this page.`) : t(
      `公钥和您 ${dateTime(memory.since)} 来时记住的不一样。${explainHandover(memory.why)}若监管部门没有公告更换，请不要相信本页。`,
      `The key is not the one remembered on ${dateTime(memory.since)}. ${explainHandover(memory.why)} Unless the bureau announced a change, do not trust this page.`);
    case "unavailable": return t(
      `这个窗口不能保存资料，所以没法和上次比较（${name}）。用${how}。`,
      `This window keeps nothing, so it cannot be compared with your last visit (${name}). By ${how}.`);
  }
}

/** Who cosigned, against what the policy asks for. */
export function describeQuorum(report: PolicyReport): { state: "pass" | "unknown" | "none"; detail: string; list: string[] } {
  const list = report.witnesses.map(({ witness, at }) => at
    ? t(`${witness.name}：${dateTime(at)} 签认`, `${witness.name}: cosigned ${dateTime(at)}`)
    : t(`${witness.name}：没有签认`, `${witness.name}: has not cosigned`));
  const cosigned = (among: (name: string) => boolean): string[] =>
    report.witnesses.filter(({ witness, standing }) => standing === "cosigned" && among(witness.name)).map(({ witness }) => witness.name);
  const said = (names: readonly string[]): string => (names.length > 0 ? t(`：${names.join("、")}`, `: ${names.join(", ")}`) : "");
  if (report.quorum === none) {
    const names = cosigned(() => true);
    return {
      state: "none", list,
      detail: names.length === 0
        ? t("章程没有要求成员签认，这一项没有可查的。", "The charter asks no member to cosign, so there is nothing to check here.")
        : t(`章程没有要求成员签认；有 ${names.length} 个签认了${said(names)}。`, `The charter asks no member to cosign; ${names.length} did${said(names)}.`),
    };
  }
  const top = report.groups.find(({ group }) => group.name === report.quorum);
  const asked = membersOf(report, report.quorum);
  const names = cosigned((name) => asked.includes(name));
  // With groups within groups a single number would mislead: each group says its own.
  const nested = top?.group.members.some((name) => report.groups.some(({ group }) => group.name === name)) ?? false;
  if (nested) {
    list.push(...report.groups.map(({ group, have }) => t(
      `“${group.name}”要 ${group.threshold} 个，有 ${have} 个（${group.members.join("、")}）`,
      `“${group.name}” needs ${group.threshold} and has ${have} (${group.members.join(", ")})`)));
  }
  const need = top?.group.threshold ?? 1;
  if (report.verdict === "quorum-not-met") {
    return {
      state: "unknown", list,
      detail: (nested
        ? t(`已经记下，还没有最终确认：章程对各组的要求还没有都达到，${asked.length} 个成员中现在有 ${names.length} 个签认${said(names)}。`,
          `Recorded, not yet final: not every group that the charter asks for is met; ${names.length} of ${asked.length} members have cosigned${said(names)}.`)
        : t(`已经记下，还没有最终确认：章程要求 ${need} 个成员签认，现在有 ${names.length} 个${said(names)}。`,
          `Recorded, not yet final: the charter asks ${need} of ${asked.length} members to cosign, and ${names.length} have${said(names)}.`))
        + t("请先留好凭证，过几分钟再验一次；隔天还是这样，请告诉市场监管部门（12315）。", " Keep the receipt and verify again in a few minutes; if it is the same tomorrow, tell the market regulator (12315)."),
    };
  }
  return {
    state: "pass", list,
    detail: (nested
      ? t(`${asked.length} 个成员中有 ${names.length} 个签认，章程对各组的要求都达到了${said(names)}。`, `${names.length} of ${asked.length} members cosigned, as the charter asks of each group${said(names)}.`)
      : t(`${asked.length} 个成员中有 ${names.length} 个签认（章程要求 ${need} 个）${said(names)}。`, `${names.length} of ${asked.length} members cosigned (the charter asks for ${need})${said(names)}.`))
      + t("他们各自核对过：账本只增加，没有改动。", " Each saw for itself that the ledger only grew."),
  };
}

/** The witnesses that a name of the policy stands for, at whatever depth. */
function membersOf(report: PolicyReport, name: string): string[] {
  const found = report.groups.find(({ group }) => group.name === name);
  return found ? found.group.members.flatMap((member) => membersOf(report, member)) : [name];
}

/** Who sealed it, and the records that make that seal theirs, from the last grant up to the charter. */
export function describeAuthority({ issuer, subject, hops, city }: Authority): [string, string[]] {
  const label = hops[0]?.label;
  const grants = hops.filter((hop) => hop.by).map((hop) =>
    hop.by!.id === hop.party.id
      ? t(`${nameOf(hop.party)}自己登记（第 ${number(hop.index)} 条）`, `${nameOf(hop.party)} enrolled it (entry ${number(hop.index)})`)
      : t(`${nameOf(hop.by!)}授予${nameOf(hop.party)}（第 ${number(hop.index)} 条）`, `${nameOf(hop.by!)} granted it to ${nameOf(hop.party)} (entry ${number(hop.index)})`));
  const above: string[] = [];
  for (let party = subject; party.under; party = party.under) {
    above.push(t(`${nameOf(party.under)}准入${nameOf(party)}（第 ${number(party.index)} 条）`, `${nameOf(party.under)} admitted ${nameOf(party)} (entry ${number(party.index)})`));
  }
  const whose = issuer.id === subject.id ? nameOf(subject) : t(`${nameOf(issuer)}代${nameOf(subject)}`, `${nameOf(issuer)} on behalf of ${nameOf(subject)}`);
  const list = [...grants, ...above, t(`${city.zh}章程写明根公章（第 0 条）`, `The charter of ${city.en ?? city.zh} names the root key (entry 0)`)];
  return [t(
    `盖章的是${whose}${label ? `（${label}）` : ""}。这枚公章从市监管局、市场一级一级授予下来，${list.length} 条记录都在账本里，签章都验过。`,
    `Sealed by ${whose}${label ? ` (${label})` : ""}. The seal was granted step by step from the bureau down: ${list.length} records, all in the ledger, every seal of them verified.`), list];
}
