import type { Authority } from "./authority.ts";
import type { Source } from "./check.ts";
import { checkGrowth } from "./consistency.ts";
import { type CheckChange, followHandovers, type HandoverFault, withTerms } from "./handover.ts";
import { type Policy, readQuorum, termsOf } from "./policy.ts";
import type { Proven } from "./proof.ts";
import { payloadOf } from "./statement.ts";

/**
 * Whether the served policy is the one that the ledger began with, or follows from it. Each change on the way must have
 * been handed over, and said by the charter's bureau in the very tree that was handed over: the members of before saw it
 * and signed. So neither the operator alone can serve another policy, nor the bureau with it. Fetched only when the served
 * policy is not the charter's.
 */

/** How the served policy stands to the charter's. */
export type Rule =
  /** `path`: the policies from the charter's to the served one. */
  | { known: "follows"; path: readonly Policy[] }
  | { known: "differs" | "unknown"; why: HandoverFault };

/** Proves a statement of the ledger and finds its authority; or says why not, and whether that may pass. */
export type Look = (id: string) => Promise<{ proven: Proven; authority: Authority } | { passing: boolean }>;

const passing: readonly HandoverFault[] = ["not-fetched", "not-compared"];

/** Follows the handovers from the charter's policy to the served one. */
export async function followCharter(source: Source, charter: Authority["charter"], served: Policy, look: Look): Promise<Rule> {
  const check: CheckChange = async (id, after, handover) => {
    const found = id === null ? { passing: false } : await look(id);
    if ("passing" in found) {
      return found.passing ? "not-fetched" : "not-said";
    }
    const { proven: { statement, index, checkpoint }, authority: { issuer, subject } } = found;
    const payload = payloadOf(statement);
    const said = await readQuorum(payload?.log, payload?.quorum);
    if (statement.kind !== "policy-changed" || issuer.under !== null || issuer !== subject || index >= handover.size
      || !said || termsOf(said) !== termsOf(after) || found.authority.charter.id !== charter.id) {
      return "not-said";
    }
    // The proof is of another tree than the one handed over: its beginning, if it has the entry in the same place.
    const fault = await checkGrowth(source, handover, checkpoint);
    return fault === "unreadable" || fault === "shrank" ? "not-compared" : fault && "history-changed";
  };
  const handed = await followHandovers(source, withTerms(termsOf(charter.policy)), served, null, check);
  if (typeof handed === "string") {
    return { known: passing.includes(handed) ? "unknown" : "differs", why: handed };
  }
  // Of several served logs each must have taken over.
  return served.logs.every((log) => handed.logs.includes(log)) ? { known: "follows", path: [...handed.before, served] }
    : { known: "differs", why: "not-signed" };
}
