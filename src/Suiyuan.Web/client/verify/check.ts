import type { Bytes } from "../shared/bytes.ts";
import { number, t } from "../shared/text.ts";
import { type Authority, findAuthority } from "./authority.ts";
import { engine } from "./ed25519.ts";
import type { Look, Rule } from "./charter.ts";
import {
  describeAuthority, describeKey, describeQuorum, explainAuthority, explainHandover, explainPolicy, explainProof, explainRule, explainUnruled,
  otherCharter, whyNot,
} from "./explain.ts";
import { factsOf } from "./facts.ts";
import { confirm, recognise, rememberCheckpoint, waits } from "./pin.ts";
import { parsePolicy, type Policy, termsOf } from "./policy.ts";
import { failed, isFinal, openProof, type ProofStage, type Proven } from "./proof.ts";
import { isStatementId } from "./statement.ts";

/** Checks a record the way a sceptic would, one step after the other, each with its exact meaning. */

export type State = "wait" | "now" | "pass" | "fail" | "unknown" | "none";

export type StepName = "key" | "record" | "logged" | "cosigned" | "sealed" | "shown" | "upstream";

/** One step's outcome. "unknown" is never counted as a pass, nor is "none": that there was nothing to check. */
export interface Step {
  name: StepName;
  state: State;
  detail: string;
  /** What the detail sums up, one line each. */
  list?: readonly string[];
}

/** A text that the page shows, and the name of the fact it stands for. */
export interface Shown {
  fact: string;
  text: string;
}

/** What the page shows of one statement. */
export interface ShownStatement {
  id: string;
  shown: Shown[];
}

/** Where the check gets its bytes; the page's is fetch. */
export interface Source {
  /** The bytes at a path of this site, or the HTTP status that came instead. 0: no network. */
  get(path: string): Promise<Bytes | number>;
}

export interface Outcome {
  steps: Step[];
  proven: Proven | null;
  authority: Authority | null;
  /** The served policy, when its key or its terms are not the ones remembered. */
  changed: Policy | null;
}

export const titleOf = (name: StepName): string => ({
  key: t("认得账本的公钥", "The ledger's key is known"),
  record: t("记录完整，编号就是内容的指纹", "The record is whole, and its number is the fingerprint of its content"),
  logged: t("已写进公开账本", "It is written in the public ledger"),
  cosigned: t("成员共同签认", "Cosigned by the members"),
  sealed: t("由这家档口的公章签下，公章层层有据", "It bears this stall's seal, and the seal was duly granted"),
  shown: t("本页写的和签下的一致", "This page says what was sealed"),
  upstream: t("上游每一站的记录也经得起查", "The records of every stop before hold as well"),
})[name];

/** Lets the page draw each step as it is decided. */
export type Report = (step: Step) => void;

export class Checker {
  readonly #source: Source;
  #policy: Policy | null = null;
  #changed = false;
  /** The charter that the record checked first goes back to. */
  #charter: string | null = null;
  readonly #proofs = new Map<string, Promise<Proven | Failed>>();

  /** `policy` is given when it was recognised already. */
  constructor(source: Source, policy: Policy | null = null) {
    this.#source = source;
    this.#policy = policy;
  }

  /** Checks a statement of the ledger by its id. `proof` is given when the reader brought the file. */
  async check(main: ShownStatement, upstream: readonly ShownStatement[], report: Report, proof?: Bytes): Promise<Outcome> {
    const steps: Step[] = [];
    const tell = (name: StepName, state: State, detail: string, list?: readonly string[]): boolean => {
      const step: Step = list ? { name, state, detail, list } : { name, state, detail };
      if (state !== "now") {
        steps.push(step);
      }
      report(step);
      return state === "pass";
    };
    const end = (proven: Proven | null = null, authority: Authority | null = null): Outcome =>
      ({ steps, proven, authority, changed: this.#changed ? this.#policy : null });

    tell("key", "now", "");
    if (!await this.#checkKey(tell)) {
      // A changed or missing key leaves nothing to check against.
      if (!this.#policy) {
        return end();
      }
    }

    tell("record", "now", "");
    const found = proof ? await this.#open(proof) : await this.#prove(main.id);
    if (isFailure(found)) {
      tell(found.stage === "cosignatures" ? "cosigned" : found.stage === "checkpoint" || found.stage === "inclusion" ? "logged" : "record",
        found.passing ? "unknown" : "fail", found.why);
      return end();
    }
    if (main.id && found.statement.id !== main.id) {
      tell("record", "fail", t(`要查的是 ${main.id}，拿到的却是 ${found.statement.id}。`, `Asked for ${main.id}, got ${found.statement.id}.`));
      return end();
    }
    tell("record", "pass", t(
      `SHA-256 算出的编号是 ${found.statement.id}，与凭证号一致。内容改动一个字，编号就会变。`,
      `SHA-256 gives ${found.statement.id}, which is its number. Change one character and the number changes.`));
    if (rememberCheckpoint(found.checkpoint) === "forked") {
      tell("logged", "fail", t(
        "账本给出了与您上次看到的不同的历史。请截图并向监管部门反映。",
        "The ledger shows another history than it showed you before. Keep a screenshot and report it to the bureau."));
      return end();
    }
    tell("logged", "pass", t(
      `它是账本第 ${number(found.index)} 条。从它出发算出的树根，与账本签名公布的（共 ${number(found.checkpoint.size)} 条）一致；以后谁也不能悄悄改动或删掉它。`,
      `It is entry ${number(found.index)}. The root computed from it is the one the ledger signed at ${number(found.checkpoint.size)} entries: nobody can change or remove it unnoticed.`));
    tell("cosigned", "now", "");
    const authority = await this.#authorityOf(found);
    const rule = isFailure(authority) ? null : await this.rule(authority);
    if (rule?.known === "differs" || (rule?.known === "follows" && !this.#changed && !confirm(rule.path))) {
      // What counts as enough cosignatures is not known then, so nothing that rests on them is.
      tell("cosigned", "fail", rule.known === "differs" ? explainRule(rule.why) : otherCharter());
      return end();
    }
    const quorum = describeQuorum(found.report);
    if (rule?.known === "follows") {
      tell("cosigned", quorum.state, quorum.detail, quorum.list);
    } else {
      tell("cosigned", "unknown", explainUnruled(rule ? explainHandover(rule.why) : ""), quorum.list);
    }

    tell("sealed", "now", "");
    if (isFailure(authority)) {
      tell("sealed", authority.passing ? "unknown" : "fail", authority.why);
      return end(found);
    }
    tell("sealed", "pass", ...describeAuthority(authority));

    if (main.shown.length > 0) {
      tell("shown", "now", "");
      const wrong = compare(main, found, authority);
      tell("shown", wrong.length === 0 ? "pass" : "fail", wrong.length === 0
        ? t(`核对了 ${main.shown.length} 处：品名、重量、档口、市场和时间。`, `${main.shown.length} places compared: goods, weights, stall, market and time.`)
        : wrong.join(t("；", "; ")));
    }
    if (upstream.length > 0) {
      await this.#checkUpstream(upstream, found, tell);
    }
    return end(found, authority);
  }

  async #checkKey(tell: (name: StepName, state: State, detail: string) => boolean): Promise<boolean> {
    const policy = await this.#source.get("/log/policy");
    if (typeof policy === "number") {
      return tell("key", "unknown", whyNot(policy));
    }
    const read = await parsePolicy(policy);
    if ("fault" in read) {
      return tell("key", "fail", explainPolicy(read));
    }
    if (read.logs.length === 0) {
      return tell("key", "fail", t("账本没有给出能认的公钥。", "The ledger gives no key that can be read."));
    }
    const { policy: recognised, memory } = await recognise(this.#source, read);
    this.#policy = recognised;
    const how = await engine() === "native" ? t("浏览器自带的验签", "the browser's own verification") : t("网页自带的验签库", "this page's own library");
    this.#changed = memory.known === "changed" && !waits(memory);
    return tell("key", waits(memory) ? "unknown" : this.#changed ? "fail" : "pass", describeKey(memory, recognised.logs[0]!.key.name, how));
  }

  async #checkUpstream(upstream: readonly ShownStatement[], main: Proven, tell: (name: StepName, state: State, detail: string) => boolean): Promise<void> {
    tell("upstream", "now", "");
    const wrong: string[] = [];
    let unknown = "";
    for (const stop of upstream) {
      const proven = asFinalAs(main, await this.#prove(stop.id));
      const authority = isFailure(proven) ? proven : await this.#authorityOf(proven);
      if (!isFailure(proven) && !isFailure(authority)) {
        wrong.push(...compare(stop, proven, authority));
      } else if (isFailure(authority) && authority.passing) {
        unknown = authority.why;
      } else if (isFailure(authority)) {
        wrong.push(`${stop.id.slice(0, 8)}…: ${authority.why}`);
      }
    }
    tell("upstream", wrong.length > 0 ? "fail" : unknown ? "unknown" : "pass", wrong.length > 0 ? wrong.join(t("；", "; "))
      : unknown || t(
        `${upstream.length} 条上游记录，同样查过编号、账本、公章和页面文字。`,
        `${upstream.length} earlier records, checked the same way: number, ledger, seal, and what this page says of them.`));
  }

  /** A statement's proof from this site, fetched and checked once. */
  #prove(id: string): Promise<Proven | Failed> {
    let known = this.#proofs.get(id);
    if (!known) {
      known = this.#fetchProof(id);
      this.#proofs.set(id, known);
    }
    return known;
  }

  async #fetchProof(id: string): Promise<Proven | Failed> {
    const bytes = await this.#source.get(`/v/${id}.tlog-proof`);
    if (typeof bytes === "number") {
      return { stage: "file", why: whyNot(bytes), passing: true };
    }
    const proven = await this.#open(bytes);
    return isFailure(proven) || proven.statement.id === id ? proven
      : { stage: "statement", why: t("拿到的是另一条记录。", "Another record came than was asked for."), passing: false };
  }

  async #open(bytes: Bytes): Promise<Proven | Failed> {
    const proven = await openProof(bytes, this.#policy!);
    return failed(proven) ? { stage: proven.stage, why: explainProof(proven), passing: false } : proven;
  }

  async #authorityOf(proven: Proven): Promise<Authority | Failed> {
    const list = await this.#source.get(`/api/statements/${proven.statement.id}/chain`);
    if (typeof list === "number") {
      return { stage: "file", why: whyNot(list), passing: true };
    }
    const ids = idsOf(list);
    if (!ids) {
      return { stage: "file", why: t("授权链的内容看不懂。", "The chain of grants cannot be read."), passing: false };
    }
    const chain: Proven[] = [];
    for (const each of await Promise.all(ids.map((id) => this.#prove(id)))) {
      const link = asFinalAs(proven, each);
      if (isFailure(link)) {
        return { ...link, why: t(`授权链中有一条没通过：${link.why}`, `One record of the chain of grants did not pass: ${link.why}`) };
      }
      chain.push(link);
    }
    const authority = await findAuthority(proven, chain);
    if ("fault" in authority) {
      return { stage: "file", why: explainAuthority(authority), passing: false };
    }
    this.#charter ??= authority.charter.id;
    return this.#charter === authority.charter.id ? authority : { stage: "file", why: otherCharter(), passing: false };
  }

  /** How the served policy stands to the charter that a record goes back to. */
  async rule({ charter }: Authority): Promise<Rule> {
    const served = this.#policy!;
    if (termsOf(charter.policy) === termsOf(served)) {
      return { known: "follows", path: [served] };
    }
    const look: Look = async (id) => {
      const proven = await this.#prove(id);
      const authority = isFailure(proven) ? proven : await this.#authorityOf(proven);
      return isFailure(proven) ? proven : isFailure(authority) ? authority : { proven, authority };
    };
    const { followCharter } = await import("./charter.ts");
    return followCharter(this.#source, charter, served, look);
  }
}

interface Failed {
  stage: ProofStage;
  why: string;
  /** True when nothing was found wrong, but it could not be checked now. */
  passing: boolean;
}

const isFailure = <T extends object>(result: T | Failed): result is Failed => "why" in result;

/** A record that stands behind another: where that one is final, so must this be. */
function asFinalAs(main: Proven, proven: Proven | Failed): Proven | Failed {
  return isFailure(proven) || isFinal(proven) || !isFinal(main) ? proven
    : { stage: "cosignatures", why: describeQuorum(proven.report).detail, passing: true };
}

/** What the page shows that the statement does not say. */
function compare(page: ShownStatement, proven: Proven, authority: Authority): string[] {
  const facts = factsOf(proven, authority);
  return page.shown.filter(({ fact, text }) => facts.get(fact) !== text).map(({ fact, text }) => facts.has(fact)
    ? t(`页面写“${text}”，签下的是“${facts.get(fact)}”`, `the page says “${text}”, sealed was “${facts.get(fact)}”`)
    : t(`页面写“${text}”，签下的记录里没有`, `the page says “${text}”, which was not sealed`));
}

function idsOf(bytes: Bytes): string[] | null {
  try {
    const { statements } = JSON.parse(new TextDecoder().decode(bytes)) as { statements?: unknown };
    const ok = Array.isArray(statements) && statements.length <= 64
      && statements.every((id): id is string => typeof id === "string" && isStatementId(id));
    return ok ? statements : null;
  } catch {
    // not JSON: the caller says that the chain cannot be read
    return null;
  }
}
