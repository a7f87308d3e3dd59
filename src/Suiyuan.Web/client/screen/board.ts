/** The server's ScreenBoard, as it comes in events and on the page. */
export interface Board {
  size: number;
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
