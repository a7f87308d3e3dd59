import assert from "node:assert/strict";
import { test } from "node:test";
import { type Board, byDistrict, freeSpot, overlap, type Place, radius, shortTime } from "./board.ts";

test("a district's figures are the sums of its markets, and a market without a place is in none", () => {
  const places = new Map<string, Place>([["a", { id: "a", zh: "甲", district: "荔湾区" }], ["b", { id: "b", zh: "乙", district: "荔湾区" }], ["c", { id: "c", zh: "丙" }]]);
  const markets: Board["markets"] = [
    { id: "a", vouchers: 3, recorded: 1, stalls: 2, state: 0 }, { id: "b", vouchers: 4, recorded: 2, stalls: 2, state: 0 }, { id: "c", vouchers: 9, recorded: 9, stalls: 9, state: 0 },
  ];
  const sums = byDistrict({ markets } as Board, places);
  assert.deepEqual([...sums], [["荔湾区", { recorded: 3, stalls: 4, vouchers: 7 }]]);
});

test("marks compare by area and never vanish", () => {
  assert.equal(radius(0, 0), 4);
  assert.equal(radius(100, 100), 15);
  assert.ok(Math.abs((radius(25, 100) - 4) / (radius(100, 100) - 4) - 0.5) < 1e-9);
});

test("times are China's", () => {
  assert.equal(shortTime("2026-11-26T06:05:09+00:00"), "14:05:09");
  assert.equal(shortTime(undefined), null);
});

test("a name stands in the middle while it is free, and beside a mark that lies there", () => {
  const box = { w: 60, h: 40 };
  assert.deepEqual(freeSpot([100, 100], box, []), [100, 100]);
  assert.deepEqual(freeSpot([100, 100], box, [{ at: [300, 300], r: 10 }]), [100, 100]);
  const mark = { at: [100, 112] as [number, number], r: 10 };
  const spot = freeSpot([100, 100], box, [mark]);
  assert.equal(overlap(spot, box, [mark]), 0);
  assert.ok(Math.hypot(spot[0] - 100, spot[1] - 100) <= 60);
});
