// Both languages stand at the place of use, as in C#: t("进货", "Stock in"). The server sets <html lang>.

export const chinese = (): boolean => !globalThis.document?.documentElement.lang.startsWith("en");

/** The text in the reader's language. */
export const t = (zh: string, en: string): string => (chinese() ? zh : en);

const weekdays = [["周日", "Sun"], ["周一", "Mon"], ["周二", "Tue"], ["周三", "Wed"], ["周四", "Thu"], ["周五", "Fri"], ["周六", "Sat"]];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const shanghai = { timeZone: "Asia/Shanghai" } as const;

/** 2026年11月23日 周一 14:05 / Mon 23 Nov 2026, 14:05, always in China's time: to the letter as Text.DateTime in C#. */
export function dateTime(at: Date): string {
  const p = parts(at);
  return chinese()
    ? `${p.year}年${p.month + 1}月${p.day}日 ${weekdays[p.weekday]![0]} ${p.time}`
    : `${weekdays[p.weekday]![1]} ${p.day} ${months[p.month]} ${p.year}, ${p.time}`;
}

/** 14:05:09, in China's time. */
export const clock = (at: Date): string =>
  new Intl.DateTimeFormat("en-GB", { ...shanghai, hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(at);

/** 12,345 */
export const number = (n: number): string => new Intl.NumberFormat("en-US").format(n);

function parts(at: Date): { year: number; month: number; day: number; weekday: number; time: string } {
  // China has had one time zone and no summer time since 1991.
  const local = new Date(at.getTime() + 8 * 3600_000);
  const two = (n: number) => String(n).padStart(2, "0");
  return {
    year: local.getUTCFullYear(), month: local.getUTCMonth(), day: local.getUTCDate(), weekday: local.getUTCDay(),
    time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
  };
}
