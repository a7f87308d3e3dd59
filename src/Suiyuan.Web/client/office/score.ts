/** The weight of what is in order out of all that applies, of 100, rounded down; null where nothing does. */
export function scoreOf(items: { weight: number; result?: string | undefined }[]): number | null {
  const applies = items.filter((i) => i.result !== undefined && i.result !== "na");
  const all = applies.reduce((sum, i) => sum + i.weight, 0);
  return all === 0 ? null : Math.floor((applies.reduce((sum, i) => sum + (i.result === "bad" ? 0 : i.weight), 0) * 100) / all);
}
