import { type Bytes, fromBase64Url } from "../shared/bytes.ts";
import { type Policy, readQuorum } from "./policy.ts";
import type { Proven } from "./proof.ts";
import { isSealedBy, payloadOf, thumbprintOf } from "./statement.ts";

/**
 * Whether a key was granted to the party that sealed with it, back to the charter at entry 0. Every statement of the
 * chain must itself be in the log (the caller has checked that) and be sealed by a key that this module finds granted
 * before it. What absence would have to show (no revocation, no suspension in between) cannot be seen from a chain.
 */

export type AuthorityFault =
  | "no-charter" | "charter-not-first" | "charter-malformed" | "charter-not-sealed-by-root"
  | "key-not-granted" | "grant-malformed" | "grant-sealed-wrongly" | "grantor-may-not-grant" | "enrolment-misused"
  | "party-not-admitted" | "admission-malformed" | "admission-sealed-wrongly" | "admitter-may-not-admit"
  | "device-may-not-say-this" | "may-not-speak-for-subject" | "sealed-wrongly" | "chain-too-long";

export interface AuthorityFailure {
  fault: AuthorityFault;
  /** The party or statement that it concerns. */
  about: string;
}

export interface Party {
  id: string;
  role: string;
  name: { zh: string; en?: string };
  /** Who admitted it; null for the bureau of the charter. */
  under: Party | null;
  stall?: string;
  /** Where the admission stands in the log; 0 for the charter's own. */
  index: number;
}

/** How a key came to be allowed to seal: the last hop first. */
export interface KeyHop {
  party: Party;
  use: string;
  label: string | null;
  index: number;
  /** The party that granted it; null for the charter's root key. */
  by: Party | null;
}

export interface Authority {
  /** Who said it. */
  issuer: Party;
  /** Whose record it is. */
  subject: Party;
  hops: KeyHop[];
  /** The charter: its id, and the policy by which the log began. Whether today's follows from it is for charter.ts. */
  charter: { id: string; policy: Policy };
  city: { zh: string; en?: string };
}

interface Grant {
  hop: KeyHop;
  point: Bytes;
}

const maxDepth = 12;

const may = {
  admit: (admitter: string, admitted: string) =>
    admitter === "bureau" ? ["bureau", "market", "laboratory"].includes(admitted) : admitter === "market" && admitted === "merchant",
  /** A stall for itself, or its own market for it (代报). */
  trade: ["purchase", "sale", "sale-voided", "purchase-confirmed", "purchase-disputed", "ticket-attached", "finding-explained",
    "entry-voided", "transformation", "stock-take", "disposal", "day-report", "agreement-signed", "holding-reported", "recall-collected"],
  /** A market or a laboratory for itself, too. */
  ownToo: ["document-filed", "recall-acknowledged"],
  platform: ["clock", "ticket-assessed", "payment-linked"],
  /** The platform about any merchant, beside those who may say it anyway. */
  platformToo: ["recall-notice", "recall-acknowledged"],
  laboratory: ["rapid-test", "lab-report"],
  /** Not about oneself: a market about its own, a bureau about those below it. */
  officer: ["finding-resolved", "rapid-test"],
  /** About oneself, or those below; never by a laboratory. */
  recall: ["stop-sale", "stop-sale-lifted", "recall-opened", "recall-closed", "recall-notice"],
  device: ["sale", "sale-voided"],
};

type Scope = "self" | "charter" | "members" | "own" | "below" | "merchants" | "places" | "charter-bureau";

/** Kinds of supervision: who may say them, and about whom. "own": itself and its members; "places": every merchant and market. */
const supervision: readonly [kinds: readonly string[], roles: Partial<Record<string, Scope>>][] = [
  [["entry-check", "objection-decided", "inspection-planned", "inspection", "rectification-checked", "patrol-finding", "alert-closed",
    "complaint-mediated"], { market: "members", bureau: "below" }],
  [["sampling", "sample-moved"], { market: "members", bureau: "below", laboratory: "merchants" }],
  [["objection"], { merchant: "self", market: "members" }],
  [["rectification", "alert-explained"], { merchant: "self", market: "own" }],
  [["alert-acknowledged", "complaint-answered"], { merchant: "self", market: "own", bureau: "below" }],
  [["enforcement", "credit-graded", "complaint-decided", "complaint-forwarded", "complaint-closed"], { bureau: "below" }],
  [["patrol", "market-closed"], { market: "self", bureau: "below" }],
  [["complaint-filed", "complaint-added", "alert-raised"], { platform: "places" }],
  [["tip-off-filed"], { platform: "charter-bureau" }],
  [["tip-off-handled"], { bureau: "self" }],
  [["rule-set"], { bureau: "charter" }],
  [["payment-refunded"], { platform: "merchants" }],
];

/** Finds the authority behind `proven` in `chain`, or says what is missing. */
export async function findAuthority(proven: Proven, chain: readonly Proven[]): Promise<Authority | AuthorityFailure> {
  try {
    return await new Search(chain).of(proven);
  } catch (e) {
    if (e instanceof Missing) {
      return e.failure;
    }
    throw e;
  }
}

/** What AuthorityTable says, from what a chain shows. */
function maySpeak(kind: string, issuer: Party, subject: Party): boolean {
  const own = issuer.id === subject.id;
  const member = issuer.role === "market" && subject.under?.id === issuer.id;
  const below = issuer.role === "bureau" && isAbove(issuer, subject);
  const merchant = subject.role === "merchant";
  const row = supervision.find(([kinds]) => kinds.includes(kind));
  if (row) {
    switch (row[1][issuer.role]) {
      case "self": return own;
      case "charter": return own && issuer.under === null;
      case "members": return member;
      case "own": return member || own;
      case "below": return below;
      case "merchants": return merchant;
      case "places": return merchant || subject.role === "market";
      case "charter-bureau": return subject.role === "bureau" && subject.under === null;
      case undefined: return false;
    }
  }
  if (issuer.role === "platform") {
    return kind === "clock" ? own : merchant && (may.platform.includes(kind) || may.platformToo.includes(kind));
  }
  if (may.platform.includes(kind)) {
    return false;
  }
  if (may.laboratory.includes(kind) && issuer.role === "laboratory") {
    return merchant;
  }
  if (kind === "lab-report") {
    return false;
  }
  if (kind === "notice-posted") {
    return own && issuer.role === "market";
  }
  if (may.officer.includes(kind)) {
    return member || below;
  }
  if (may.trade.includes(kind)) {
    return member || (own && issuer.role === "merchant");
  }
  if (may.ownToo.includes(kind)) {
    return member || (own && (issuer.role === "merchant" || issuer.role === "market" || (kind === "document-filed" && issuer.role === "laboratory")));
  }
  if (may.recall.includes(kind)) {
    const merchantToo = kind !== "recall-notice" && issuer.role === "merchant";
    return member || below || (own && (merchantToo || issuer.role === "market" || issuer.role === "bureau"));
  }
  return own || isAbove(issuer, subject);
}

class Missing extends Error {
  readonly failure: AuthorityFailure;

  constructor(fault: AuthorityFault, about: string) {
    super(fault);
    this.failure = { fault, about };
  }
}

class Search {
  #chain: readonly Proven[];
  #charter: Charter | undefined;
  readonly #parties = new Map<string, Party>();
  /** The key that granted another, by the granted one's party and thumbprint. */
  readonly #by = new Map<string, KeyHop>();

  constructor(chain: readonly Proven[]) {
    this.#chain = chain;
  }

  async of(proven: Proven): Promise<Authority> {
    const { statement } = proven;
    // A charter or an admission is itself what makes its party known.
    this.#chain = [...this.#chain, proven];
    const charter = await this.#openCharter();
    const granted = await this.#grantOf(statement.key, statement.issuer, proven.index, 0);
    if (!await isSealedBy(statement, granted.point)) {
      throw new Missing("sealed-wrongly", statement.id);
    }
    const issuer = granted.hop.party;
    const subject = statement.subject === issuer.id ? issuer : await this.#party(statement.subject, proven.index + 1, 0);
    if (granted.hop.use === "device" && !may.device.includes(statement.kind)) {
      throw new Missing("device-may-not-say-this", statement.kind);
    }
    if (granted.hop.use === "enrol" && (statement.kind !== "key-granted" || payloadOf(statement)?.use !== "seal" || issuer !== subject)) {
      throw new Missing("enrolment-misused", statement.id);
    }
    if (!maySpeak(statement.kind, issuer, subject)) {
      throw new Missing("may-not-speak-for-subject", `${issuer.id} → ${subject.id}: ${statement.kind}`);
    }
    return { issuer, subject, hops: await this.#hops(granted.hop), charter: { id: charter.id, policy: charter.policy }, city: charter.city };
  }

  /** The grant of a key to a party, recorded before `index`. */
  async #grantOf(key: string, party: string, index: number, depth: number): Promise<Grant> {
    if (depth > maxDepth) {
      throw new Missing("chain-too-long", party);
    }
    const charter = await this.#openCharter();
    if (key === charter.rootKeyId && party === charter.bureau.id) {
      return { point: charter.rootKey, hop: { party: charter.bureau, use: "root", label: null, index: 0, by: null } };
    }
    if (key === charter.platformKeyId && party === charter.platform.id) {
      return { point: charter.platformKey, hop: { party: charter.platform, use: "platform", label: null, index: 0, by: null } };
    }
    for (const candidate of this.#chain) {
      const { statement } = candidate;
      if (statement.kind !== "key-granted" || statement.subject !== party || candidate.index >= index) {
        continue;
      }
      const payload = payloadOf(statement);
      const point = typeof payload?.key === "string" ? fromBase64Url(payload.key) : null;
      const use = payload?.use;
      if (!point || (use !== "seal" && use !== "device" && use !== "enrol")) {
        throw new Missing("grant-malformed", statement.id);
      }
      if (await thumbprintOf(point) !== key) {
        continue;
      }
      const by = await this.#grantOf(statement.key, statement.issuer, candidate.index, depth + 1);
      if (!await isSealedBy(statement, by.point)) {
        throw new Missing("grant-sealed-wrongly", statement.id);
      }
      const holder = await this.#party(party, candidate.index, 0);
      const grantor = by.hop.party;
      if (by.hop.use === "device" || (grantor.id !== party && !isAbove(grantor, holder))) {
        throw new Missing("grantor-may-not-grant", `${grantor.id} → ${party}`);
      }
      if (by.hop.use === "enrol" && (grantor.id !== party || use !== "seal")) {
        throw new Missing("enrolment-misused", statement.id);
      }
      const label = typeof payload?.label === "string" ? payload.label : null;
      this.#by.set(`${party}/${key}`, by.hop);
      return { point, hop: { party: holder, use, label, index: candidate.index, by: grantor } };
    }
    throw new Missing("key-not-granted", party);
  }

  async #hops(last: KeyHop): Promise<KeyHop[]> {
    const hops = [last];
    // The search went from the statement to the charter; what it found in between was kept in that order.
    for (const hop of this.#by.values()) {
      if (!hops.includes(hop)) {
        hops.push(hop);
      }
    }
    return hops.sort((a, b) => b.index - a.index);
  }

  /** A party by its admission, recorded before `index`. */
  async #party(id: string, index: number, depth: number): Promise<Party> {
    if (depth > maxDepth) {
      throw new Missing("chain-too-long", id);
    }
    const charter = await this.#openCharter();
    if (id === charter.bureau.id) {
      return charter.bureau;
    }
    const known = this.#parties.get(id);
    if (known && known.index < index) {
      return known;
    }
    const candidate = this.#chain.find((p) => p.statement.kind === "admitted" && p.statement.subject === id && p.index < index);
    if (!candidate) {
      throw new Missing("party-not-admitted", id);
    }
    const { statement } = candidate;
    const payload = payloadOf(statement);
    const name = payload?.name as { zh?: unknown; en?: unknown } | undefined;
    if (typeof payload?.role !== "string" || typeof name?.zh !== "string" || payload.under !== statement.issuer) {
      throw new Missing("admission-malformed", statement.id);
    }
    const by = await this.#grantOf(statement.key, statement.issuer, candidate.index, depth + 1);
    if (!await isSealedBy(statement, by.point)) {
      throw new Missing("admission-sealed-wrongly", statement.id);
    }
    const under = by.hop.party;
    if ((by.hop.use !== "seal" && by.hop.use !== "root") || !may.admit(under.role, payload.role)) {
      throw new Missing("admitter-may-not-admit", `${under.id} → ${id}`);
    }
    const party: Party = {
      id, role: payload.role, under, index: candidate.index,
      name: typeof name.en === "string" ? { zh: name.zh, en: name.en } : { zh: name.zh },
      ...(typeof payload.stall === "string" ? { stall: payload.stall } : {}),
    };
    this.#parties.set(id, party);
    return party;
  }

  async #openCharter(): Promise<Charter> {
    return this.#charter ??= await openCharter(this.#chain);
  }
}

interface Charter {
  id: string;
  bureau: Party;
  platform: Party;
  platformKey: Bytes;
  platformKeyId: string;
  rootKey: Bytes;
  rootKeyId: string;
  policy: Policy;
  city: { zh: string; en?: string };
}

interface CharterPayload {
  city?: { zh?: string; en?: string };
  bureau?: { zh?: string; en?: string };
  rootKey?: unknown;
  platform?: { id?: unknown; key?: unknown };
  log?: { vkey?: unknown };
  quorum?: unknown;
}

async function openCharter(chain: readonly Proven[]): Promise<Charter> {
  const found = chain.find((p) => p.statement.kind === "charter");
  if (!found) {
    throw new Missing("no-charter", "0");
  }
  if (found.index !== 0) {
    throw new Missing("charter-not-first", found.statement.id);
  }
  const { statement } = found;
  const payload = payloadOf(statement) as CharterPayload | null;
  const rootKey = typeof payload?.rootKey === "string" ? fromBase64Url(payload.rootKey) : null;
  const rootKeyId = rootKey && await thumbprintOf(rootKey);
  const platformKey = typeof payload?.platform?.key === "string" ? fromBase64Url(payload.platform.key) : null;
  const platformKeyId = platformKey && await thumbprintOf(platformKey);
  const policy = await readQuorum(payload?.log?.vkey, payload?.quorum);
  if (!policy || !payload?.bureau?.zh || !payload.city?.zh || !rootKey || !rootKeyId || !platformKey || !platformKeyId
    || typeof payload.platform?.id !== "string" || statement.issuer !== statement.subject) {
    throw new Missing("charter-malformed", statement.id);
  }
  if (statement.key !== rootKeyId || !await isSealedBy(statement, rootKey)) {
    throw new Missing("charter-not-sealed-by-root", statement.id);
  }
  const bureau: Party = {
    id: statement.issuer, role: "bureau", under: null, index: -1, name: payload.bureau as { zh: string; en?: string },
  };
  const platform: Party = { id: payload.platform.id, role: "platform", under: null, index: -1, name: { zh: "平台", en: "The platform" } };
  const city = payload.city as { zh: string; en?: string };
  return { id: statement.id, bureau, platform, platformKey, platformKeyId, rootKey, rootKeyId, policy, city };
}

function isAbove(above: Party, below: Party): boolean {
  for (let party = below.under; party; party = party.under) {
    if (party.id === above.id) {
      return true;
    }
  }
  return false;
}
