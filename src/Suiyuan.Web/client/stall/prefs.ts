// What one person chose on this phone.
import type { UnitCode } from "./quantity.ts";

interface Prefs {
  /** Weights in 斤 or 公斤. */
  mass: "jin" | "kg";
  /** Questions and figures are read aloud. */
  aloud: boolean;
}

const stored = "suiyuan.stall";
const defaults: Prefs = { mass: "jin", aloud: false };

export function prefs(): Prefs {
  try {
    return { ...defaults, ...JSON.parse(localStorage.getItem(stored) ?? "{}") as Partial<Prefs> };
  } catch {
    // Damaged by another version of the page: begin with the defaults.
    return { ...defaults };
  }
}

export function choose(change: Partial<Prefs>): Prefs {
  const chosen = { ...prefs(), ...change };
  localStorage.setItem(stored, JSON.stringify(chosen));
  return chosen;
}

/** The unit a person counts these goods in: their own for mass. */
export const preferred = (unit: UnitCode): UnitCode => (unit === "jin" || unit === "kg" ? prefs().mass : unit);
