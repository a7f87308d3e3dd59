import assert from "node:assert/strict";
import { test } from "node:test";
import { byProduct, type OwnRecord, type StallState, stockNow } from "./state.ts";
import { formatAmount } from "./quantity.ts";

const state = (stock: [lot: string, product: string, unit: "kg" | "jin" | "piece", left: string][]): StallState => ({
  party: "huangsha.a012", name: "", stall: null, market: "", categories: [], base: "", standing: "good", keys: [], size: 100, bought: [],
  suppliers: [], past: [], buyers: [], counted: true, reported: null,
  stock: stock.map(([lot, product, unit, remaining], i) => ({
    lot, product, unit, remaining, received: `2026-11-2${i}T00:00:00Z`, origin: null, from: "",
  })),
});
const record = (kind: OwnRecord["kind"], id: string, at: number, more: Partial<OwnRecord>): OwnRecord => ({ kind, id, at, party: "huangsha.a012", lines: [], ...more });
const left = (s: StallState, records: OwnRecord[]): string[] => stockNow(s, records).map((l) => `${l.lot} ${formatAmount(l.left)} ${l.unit}`);

const fish = state([["a.0", "石斑鱼", "kg", "10"], ["b.0", "石斑鱼", "kg", "5"], ["c.0", "大闸蟹", "piece", "3"]]);

test("what this phone sold and the server has not counted is taken first in, first out, across units", () => {
  assert.deepEqual(left(fish, [record("sale", "s1", 1, { lines: [{ product: "石斑鱼", qty: "24", unit: "jin" }] })]),
    ["b.0 3 kg", "c.0 3 piece"]);
});

test("a sale that names its lot takes from that one", () => {
  assert.deepEqual(left(fish, [record("sale", "s1", 1, { lines: [{ product: "石斑鱼", qty: "4", unit: "jin", lot: "b.0" }] })]),
    ["a.0 10 kg", "b.0 3 kg", "c.0 3 piece"]);
});

test("what the server has counted is not counted again, what it refused never", () => {
  assert.deepEqual(left(fish, [
    record("sale", "s1", 1, { index: 99, lines: [{ product: "石斑鱼", qty: "1", unit: "kg" }] }),
    record("sale", "s2", 2, { problem: { code: "party-suspended", title: "" }, lines: [{ product: "石斑鱼", qty: "1", unit: "kg" }] }),
  ]), ["a.0 10 kg", "b.0 5 kg", "c.0 3 piece"]);
});

test("a purchase that still waits can be sold from, and a voided sale gives its goods back", () => {
  const bought = record("purchase", "p", Date.parse("2026-11-29T00:00:00Z"), { lines: [{ product: "花蟹", qty: "8", unit: "jin" }] });
  const sold = record("sale", "s", bought.at + 1, { lines: [{ product: "花蟹", qty: "3", unit: "jin" }] });
  assert.equal(left(fish, [bought, sold]).at(-1), "p.0 5 jin");
  assert.equal(left(fish, [bought, sold, record("sale-voided", "v", bought.at + 2, { about: "s" })]).at(-1), "p.0 8 jin");
  const counted = record("sale", "s0", 1, { index: 50, lines: [{ product: "石斑鱼", qty: "2", unit: "jin" }] });
  assert.deepEqual(left(fish, [counted, record("sale-voided", "v0", 2, { index: 120, about: "s0" })])[0], "a.0 11 kg");
});

test("what was cut, counted or thrown away changes the stock at once", () => {
  const cut = record("transformation", "t", 1, { lines: [{ product: "石斑鱼", qty: "12", unit: "kg" }], made: [{ product: "鱼片", qty: "7", unit: "kg" }] });
  assert.deepEqual(left(fish, [cut]).sort(), ["b.0 3 kg", "c.0 3 piece", "t.0 7 kg"]);
  assert.deepEqual(left(fish, [cut, record("entry-voided", "v", 2, { about: "t" })]), ["a.0 10 kg", "b.0 5 kg", "c.0 3 piece"]);
  const count = record("stock-take", "n", 3, { lines: [{ product: "石斑鱼", qty: "8", unit: "jin" }, { product: "大闸蟹", qty: "5", unit: "piece" }, { product: "生蚝", qty: "2", unit: "jin" }] });
  assert.deepEqual(left(fish, [count]).sort(), ["b.0 4 kg", "c.0 3 piece", "n.1 2 piece", "n.2 2 jin"]);
  assert.deepEqual(left(fish, [record("disposal", "d", 4, { lines: [{ product: "石斑鱼", qty: "30", unit: "jin" }] })]), ["c.0 3 piece"]);
});

test("a voided entry that the server has counted is out of the stock, and what it used is back", () => {
  const cut = record("transformation", "a", 1, { index: 7, lines: [{ product: "大闸蟹", qty: "2", unit: "piece" }] });
  assert.deepEqual(left(fish, [cut, record("entry-voided", "v", 2, { about: "a" })]), ["b.0 5 kg", "c.0 5 piece"]);
});

test("lots of one product in convertible units are shown as one", () => {
  const found = byProduct(stockNow(state([["a.0", "菜心", "kg", "1"], ["b.0", "菜心", "jin", "3"], ["c.0", "菜心", "piece", "2"]]), []));
  assert.deepEqual(found.map((p) => [p.product, p.unit, formatAmount(p.left), p.lots.length]), [["菜心", "kg", "2.5", 2], ["菜心", "piece", "2", 1]]);
});

test("a stopped lot is passed over first in, first out, and not among what may be sold", () => {
  const halted: StallState = { ...fish, stock: fish.stock.map((l) => (l.lot === "a.0" ? { ...l, stopped: "binding" as const, why: "快检阳性" } : l)) };
  assert.deepEqual(left(halted, [record("sale", "s1", 1, { lines: [{ product: "石斑鱼", qty: "4", unit: "jin" }] })]), ["a.0 10 kg", "b.0 3 kg", "c.0 3 piece"]);
  const [groupers] = byProduct(stockNow(halted, []));
  assert.deepEqual([formatAmount(groupers!.left), groupers!.lots.map((l) => l.lot), groupers!.stopped.map((l) => l.why)], ["5", ["b.0"], ["快检阳性"]]);
  const warned: StallState = { ...fish, stock: fish.stock.map((l) => ({ ...l, stopped: "warning" as const })) };
  assert.equal(formatAmount(byProduct(stockNow(warned, []))[0]!.left), "15");
});
