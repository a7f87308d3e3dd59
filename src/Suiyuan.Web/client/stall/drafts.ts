// What was typed is never lost: a reload, a call coming in, or a flat battery finds the draft where it was.
import { get, put, remove } from "../seal/database.ts";

/** Drafts older than this are yesterday's, and would mislead. */
const goodFor = 6 * 3600_000;

export async function loadDraft<T>(name: string, party: string): Promise<T | undefined> {
  const kept = await get<{ at: number; party: string; draft: T }>("cache", `draft-${name}`);
  return kept && kept.party === party && Date.now() - kept.at < goodFor ? kept.draft : undefined;
}

export const keepDraft = (name: string, party: string, draft: unknown): Promise<unknown> =>
  put("cache", { at: Date.now(), party, draft }, `draft-${name}`);

export const dropDraft = (name: string): Promise<undefined> => remove("cache", `draft-${name}`);
