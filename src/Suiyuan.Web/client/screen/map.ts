import { ScatterChart } from "echarts/charts";
import { GeoComponent } from "echarts/components";
import { type ECharts, init, registerMap, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { chinese } from "../shared/text.ts";
import { type Board, byDistrict, freeSpot, overlap, type Place, radius, type Spot } from "./board.ts";

use([GeoComponent, ScatterChart, CanvasRenderer]);

/** Districts that lie so close together that they are drawn a second time, enlarged. */
const core = ["越秀区", "荔湾区", "海珠区", "天河区"];
/** West, north, east and south of these. */
const around: [[number, number], [number, number]] = [[113.165, 23.242], [113.437, 23.028]];
/** A degree of longitude against one of latitude at Guangzhou. */
const aspect = 0.92;
const ink = { land: "#192822", edge: "#40574c", name: "#9fb1a8", core: "#21372e", ok: "#45b093", warn: "#e9b65c", bad: "#ff6f61" };
/** How much larger marks of the core are. */
const enlarged = 1.25;
const tones = [ink.ok, ink.warn, ink.bad];
const shapes = ["circle", "diamond", "triangle"];

interface Outline {
  features: { properties: { name: string; en: string; cp: [number, number] } }[];
}

/** Guangzhou twice: the whole, and its core enlarged; a mark for each market, larger by its vouchers, coloured and shaped by its state. */
export class WallMap {
  private readonly chart: ECharts;
  private readonly places: Map<string, Place>;
  private before = new Map<string, number>();
  private known = new Map<string, { recorded: number; stalls: number; vouchers: number }>();
  private last: Board | null = null;
  private drawn: { geo: number; at: [number, number]; r: number }[] = [];
  private readonly spots = new Map<string, Spot>();

  constructor(holder: HTMLElement, private readonly outline: object, places: Place[], private readonly calm: MediaQueryList) {
    this.places = new Map(places.map((p) => [p.id, p]));
    registerMap("guangzhou", outline as never);
    registerMap("core", { ...outline, features: (outline as Outline).features.filter((f) => core.includes(f.properties.name)) } as never);
    this.chart = init(holder, null, { renderer: "canvas" });
    new ResizeObserver(() => {
      this.chart.resize();
      this.lay();
      if (this.last) {
        this.show(this.last);
      }
    }).observe(holder);
    this.lay();
  }

  /** Marks as this board says; a market that sold since the last one gives one ring that fades. */
  show(board: Board): void {
    this.last = board;
    const wide = this.wide();
    const most = Math.max(1, ...board.markets.map((m) => m.vouchers));
    const unit = this.unit();
    const marks = board.markets.flatMap((m) => {
      const place = this.places.get(m.id);
      return place?.lat === undefined || place.lng === undefined ? [] : [{
        id: m.id, name: (chinese() ? place.zh : place.en) ?? place.zh, value: [place.lng, place.lat, m.vouchers], symbol: shapes[m.state],
        size: 2 * radius(m.vouchers, most) * unit * (m.state > 0 ? 1.15 : 1), itemStyle: { color: tones[m.state], opacity: m.state > 0 ? 0.95 : 0.72 }, z: m.state,
        sold: this.before.size > 0 && m.vouchers > (this.before.get(m.id) ?? 0), core: wide && core.includes(place.district ?? ""),
      }];
    });
    this.before = new Map(board.markets.map((m) => [m.id, m.vouchers]));
    this.drawn = marks.map((m) => ({ geo: m.core ? 1 : 0, at: [m.value[0]!, m.value[1]!], r: m.size * (m.core ? enlarged : 1) / 2 }));
    const districts = byDistrict(board, this.places);
    this.label(districts);
    const rings = this.calm.matches ? [] : marks.filter((m) => m.sold);
    this.chart.setOption({ series: [0, 1].flatMap((geo) => {
      const here = (m: { core: boolean }) => geo === 0 ? !m.core : m.core;
      const scale = geo === 0 ? 1 : enlarged;
      return [
        { id: `marks${geo}`, type: "scatter", coordinateSystem: "geo", geoIndex: geo, silent: true, animationDurationUpdate: this.calm.matches ? 0 : 600,
          data: marks.filter(here).map((m) => ({ ...m, symbolSize: m.size * scale })) },
        { id: `rings${geo}`, type: "scatter", coordinateSystem: "geo", geoIndex: geo, silent: true, animation: false,
          data: rings.filter(here).map((m) => ({ id: m.id, value: m.value, symbol: "circle", symbolSize: m.size * scale, itemStyle: { color: "transparent", borderColor: ink.ok, borderWidth: 2 * unit, opacity: 0.9 } })) },
      ];
    }) });
    if (rings.length > 0) {
      requestAnimationFrame(() => this.chart.setOption({ series: [0, 1].map((geo) => ({
        id: `rings${geo}`, animation: true, animationDurationUpdate: 1400, animationEasingUpdate: "quadraticOut",
        data: rings.filter((m) => geo === 0 ? !m.core : m.core).map((m) => ({ id: m.id, value: m.value, symbol: "circle", symbolSize: m.size * (geo === 0 ? 1 : enlarged) * 2.4, itemStyle: { color: "transparent", borderColor: ink.ok, borderWidth: 2 * unit, opacity: 0 } })),
      })) }));
    }
  }

  private unit(): number {
    return Math.min(this.chart.getWidth(), this.chart.getHeight() * 1.3) / 1000;
  }

  private wide(): boolean {
    return this.chart.getWidth() > this.chart.getHeight() * 1.05;
  }

  // Where there is room beside it, the core stands at the right; on a narrow screen there is the whole alone.
  private lay(): void {
    const wide = this.wide();
    const geo = { aspectScale: aspect, silent: true, roam: false, itemStyle: { areaColor: ink.land, borderColor: ink.edge, borderWidth: 1.2 } };
    this.chart.setOption({
      geo: [
        { ...geo, map: "guangzhou", left: "1%", right: wide ? "46%" : "1%", top: "2%", bottom: "2%", regions: core.map((name) => ({ name, itemStyle: { areaColor: ink.core } })) },
        { ...geo, map: "core", show: wide, boundingCoords: around, left: wide ? "57%" : "101%", right: "1%", top: "26%", bottom: "14%",
          itemStyle: { areaColor: ink.core, borderColor: ink.edge, borderWidth: 1.5 } },
      ],
    });
    this.spots.clear();
    this.label(new Map());
  }

  // A name stays where it stands while nothing covers it, and moves aside when a mark does.
  private spot(geo: number, name: string, centre: [number, number], size: number): [number, number] {
    const pixel = (on: [number, number]): Spot => this.chart.convertToPixel({ geoIndex: geo }, on) as unknown as Spot;
    const at = pixel(centre);
    if (!at || !Number.isFinite(at[0]) || !Number.isFinite(at[1])) {
      return centre;
    }
    const box = { w: size * (chinese() ? 3.2 : 4), h: size * 2.6 };
    const marks = this.drawn.filter((m) => m.geo === geo).map((m) => ({ at: pixel(m.at), r: m.r }));
    const kept = this.spots.get(`${geo}${name}`);
    const [x, y] = kept && overlap(kept, box, marks) === 0 ? kept : freeSpot(at, box, marks);
    this.spots.set(`${geo}${name}`, [x, y]);
    return this.chart.convertFromPixel({ geoIndex: geo }, [x, y]) as unknown as [number, number];
  }

  // A series of its own, so that names stand above the marks.
  private label(districts: Map<string, { recorded: number; stalls: number; vouchers: number }>): void {
    this.known = districts.size > 0 ? districts : this.known;
    const wide = this.wide();
    const size = Math.max(11, 19 * this.unit());
    const halo = { textBorderColor: "#0c1210", textBorderWidth: Math.max(2, size / 6) };
    this.chart.setOption({ series: [0, 1].map((geo) => ({
      id: `names${geo}`, type: "scatter", coordinateSystem: "geo", geoIndex: geo, silent: true, animation: false, z: 9, symbolSize: 0.1,
      data: (this.outline as Outline).features.filter((f) => core.includes(f.properties.name) ? geo === 1 && wide : geo === 0)
        .map(({ properties: { name, en, cp } }) => {
          const sum = this.known.get(name);
          const rate = sum && sum.stalls > 0 ? `{r|${Math.round((100 * sum.recorded) / sum.stalls)}%}` : "";
          const at = this.spot(geo, name, cp, size * (geo === 1 ? 1.1 : 1));
          return { id: name, value: at, label: { show: true, position: "inside", formatter: `{n|${chinese() ? name : en}}${rate ? `\n${rate}` : ""}`, rich: {
            n: { color: ink.name, fontSize: size * (geo === 1 ? 1.1 : 1), lineHeight: size * 1.35, align: "center", ...halo },
            r: { color: "#dfe8e3", fontSize: size * (geo === 1 ? 1.15 : 1.05), fontWeight: 600, lineHeight: size * 1.3, align: "center", ...halo },
          } } };
        }),
    })) });
  }
}
