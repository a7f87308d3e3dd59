import { $, $$ } from "../shared/dom.ts";
import { cannotSeal, findSealer, type KeptSealer } from "../seal/index.ts";

/** What the page knows about the officer: set by the server on the desk's root element. */
interface Desk {
  party: string;
  /** Keys the ledger accepts from this party now, as the page was drawn. */
  keys: string[];
  /** The address phones reach this site by. */
  base: string;
}

export function desk(): Desk {
  const root = $("[data-desk]");
  return {
    party: root?.dataset.desk ?? "",
    keys: (root?.dataset.keys ?? "").split(" ").filter((k) => k !== ""),
    base: root?.dataset.base || location.origin,
  };
}

type SealState = { sealer: KeptSealer } | { missing: "browser" | "none" | "revoked"; detail?: string };

let found: Promise<SealState> | undefined;

async function look(): Promise<SealState> {
  const unfit = cannotSeal();
  if (unfit) {
    return { missing: "browser", detail: `${unfit.title} ${unfit.detail}` };
  }
  const { party, keys } = desk();
  const sealer = await findSealer(party);
  if (!sealer) {
    return { missing: "none" };
  }
  return keys.includes(sealer.keyId) ? { sealer } : { missing: "revoked" };
}

/** Goes on with this seal on this page: it was made here and granted a moment ago. */
export function useSeal(sealer: KeptSealer): void {
  found = Promise.resolve({ sealer });
}

/** The office's seal in this browser, looked for once a page; null when there is none that the ledger accepts. */
export async function officeSeal(): Promise<KeptSealer | null> {
  const state = await (found ??= look());
  return "sealer" in state ? state.sealer : null;
}

/** Shows which seal this browser holds, or how to get one; forms that would need it are put to rest meanwhile. */
export async function showSealState(): Promise<void> {
  if (!$("[data-desk]")) {
    return;
  }
  const state = await (found ??= look());
  if ("sealer" in state) {
    for (const mark of $$(`[data-key="${state.sealer.keyId}"] [data-this-browser]`)) {
      mark.hidden = false;
    }
    document.documentElement.dataset.seal = "held";
    return;
  }
  document.documentElement.dataset.seal = "missing";
  const notice = $(`[data-no-seal="${state.missing}"]`);
  if (notice) {
    notice.hidden = false;
    const detail = $("[data-detail]", notice);
    if (detail && state.detail) detail.textContent = state.detail;
  }
  for (const button of $$<HTMLButtonElement>("button[data-seals]")) {
    button.disabled = true;
  }
}
