import { chinese, dateTime } from "../shared/text.ts";
import type { Authority, Party } from "./authority.ts";
import type { Proven } from "./proof.ts";
import { payloadOf } from "./statement.ts";

/**
 * What a statement says, in the words a page shows it with: the page marks each such text with data-signed, and the
 * check compares the two. Unit.cs and Text.cs write the same words.
 */

const units: Record<string, [string, string]> = {
  g: ["克", "g"], kg: ["公斤", "kg"], jin: ["斤", "jin"], t: ["吨", "t"], head: ["头", "head"], tail: ["条", "tail"],
  piece: ["只", "piece"], box: ["箱", "box"], bag: ["袋", "bag"], basket: ["筐", "basket"], bottle: ["瓶", "bottle"],
  bundle: ["把", "bundle"], case: ["件", "case"],
};

interface Line {
  product?: string;
  qty?: string;
  unit?: string;
  origin?: string;
  batch?: string;
}

/** The texts by name: `line.0.product`, `line.0.amount`, `holder`, `market`, `time`, … */
export function factsOf(proven: Proven, authority: Authority): Map<string, string> {
  const payload = payloadOf(proven.statement) ?? {};
  const facts = new Map<string, string>([
    ["holder", nameOf(authority.subject)],
    ["issuer", nameOf(authority.issuer)],
    ["time", dateTime(typeof payload.at === "string" ? new Date(payload.at) : proven.statement.signedAt)],
    ["signed-time", dateTime(proven.statement.signedAt)],
  ]);
  if (authority.subject.stall) {
    facts.set("stall", authority.subject.stall);
  }
  if (authority.subject.under) {
    facts.set("market", nameOf(authority.subject.under));
  }
  const supplier = payload.supplier as { name?: string; place?: string } | undefined;
  set(facts, "supplier", supplier?.name);
  set(facts, "supplier-place", supplier?.place);
  const lines = Array.isArray(payload.lines) ? payload.lines as Line[] : [];
  lines.forEach((line, i) => {
    set(facts, `line.${i}.product`, line.product);
    set(facts, `line.${i}.origin`, line.origin);
    set(facts, `line.${i}.batch`, line.batch);
    if (line.qty && line.unit) {
      facts.set(`line.${i}.amount`, amount(line.qty, line.unit));
    }
  });
  facts.set("lines", String(lines.length));
  return facts;
}

/** 1,234.5 斤: as Text.Number and the unit's name write it. */
export function amount(qty: string, unit: string): string {
  const [whole = "", fraction = ""] = qty.split(".");
  const digits = fraction.replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped}${digits ? `.${digits}` : ""} ${units[unit]?.[chinese() ? 0 : 1] ?? unit}`;
}

export const nameOf = (party: Party): string => (chinese() ? party.name.zh : party.name.en ?? party.name.zh);

function set(facts: Map<string, string>, name: string, value: string | undefined): void {
  if (typeof value === "string") {
    facts.set(name, value);
  }
}
