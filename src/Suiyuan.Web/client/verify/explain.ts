import { t } from "../shared/text.ts";
import type { AuthorityFailure } from "./authority.ts";
import type { ProofFault } from "./proof.ts";

/** Every fault in words: what was found, so that "failed" never stands alone. */
export function explainProof(fault: ProofFault): string {
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
    case "other-log": return t("检查点属于另一个账本。", "The checkpoint is of another ledger.");
    case "not-signed-by-log": return t("检查点没有本账本的签名。", "The checkpoint is not signed by this ledger.");
    case "wrong-log-signature": return t("检查点上账本的签名不对。", "The ledger's signature on the checkpoint is wrong.");
    case "index-beyond-size": return t("记录的位置超出了账本。", "The record's position lies beyond the ledger.");
    case "path-too-short": return t("证明路径不够长。", "The path of the proof is too short.");
    case "path-too-long": return t("证明路径太长。", "The path of the proof is too long.");
    case "root-mismatch": return t("按路径算出的结果与检查点对不上：账本里的不是这条记录。", "What the path leads to is not what the checkpoint says: this is not the record in the ledger.");
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
    case "charter-names-other-log": return t("章程写的是另一个账本的公钥。", "The charter names another ledger's key.");
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
