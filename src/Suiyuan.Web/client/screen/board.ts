/** The server's ScreenBoard, as it comes in events and on the page. */
export interface Board {
  size: number;
  /** Entries that the ledger has and the figures do not: they are being made. */
  behind?: number;
  at?: string;
  perMinute: number;
  minutes: number[];
  vouchers: number;
  recorded: number;
  expected: number;
  tests: number;
  testsFailed: number;
  tickets?: number;
  alerts?: number;
  alertsGrave?: number;
  markets: { id: string; vouchers: number; recorded: number; stalls: number; state: 0 | 1 | 2 }[];
  recalls: Recall[];
  news: { tone: string; text: { zh: string; en?: string }; at?: string }[];
}

export interface Recall {
  title: string;
  level: number;
  drill: boolean;
  holders: number;
  acknowledged: number;
  reported: number;
  late: number;
}

export interface Place {
  id: string;
  zh: string;
  en?: string;
  district?: string;
  lat?: number;
  lng?: number;
}

/** 14:05:09 in China, or nothing. */
export const shortTime = (at: string | undefined): string | null => at === undefined ? null
  : new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(new Date(at));

/** How large a market's mark is, in thousandths of the map's width: by the square root, so that areas compare. */
export const radius = (vouchers: number, most: number): number => 4 + 11 * Math.sqrt(vouchers / Math.max(1, most));

/** Of each district: stalls that recorded, stalls that should, vouchers. */
export function byDistrict(board: Board, places: Map<string, Place>): Map<string, { recorded: number; stalls: number; vouchers: number }> {
  const sums = new Map<string, { recorded: number; stalls: number; vouchers: number }>();
  for (const market of board.markets) {
    const district = places.get(market.id)?.district;
    if (district !== undefined) {
      const sum = sums.get(district) ?? { recorded: 0, stalls: 0, vouchers: 0 };
      sum.recorded += market.recorded;
      sum.stalls += market.stalls;
      sum.vouchers += market.vouchers;
      sums.set(district, sum);
    }
  }
  return sums;
}

/** Where something stands on the screen, in pixels. */
export type Spot = [number, number];

/** How much of a name's box, standing around a spot, is covered by marks: 0 for none. */
export function overlap([x, y]: Spot, box: { w: number; h: number }, marks: { at: Spot; r: number }[]): number {
  return marks.reduce((sum, { at: [mx, my], r }) => {
    const across = box.w / 2 + r - Math.abs(x - mx);
    const down = box.h / 2 + r - Math.abs(y - my);
    return sum + (across > 0 && down > 0 ? Math.min(across, 2 * r) * Math.min(down, 2 * r) : 0);
  }, 0);
}

/** The spot near the middle where marks cover the least of a name; the middle itself when nothing does there. */
export function freeSpot(middle: Spot, box: { w: number; h: number }, marks: { at: Spot; r: number }[]): Spot {
  const steps = [0, -0.5, 0.5, -1, 1];
  const spots = steps.flatMap((down) => [0, -0.35, 0.35].map((across): Spot => [middle[0] + across * box.w, middle[1] + down * box.h]));
  return spots.reduce((best, spot) => (overlap(spot, box, marks) < overlap(best, box, marks) ? spot : best));
}
