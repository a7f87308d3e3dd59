import assert from "node:assert/strict";
import { test } from "node:test";
import { chinaDay } from "./day.ts";
import { differs } from "./count.ts";
import { weight, yieldOf } from "./stock.ts";
import type { DraftLine } from "./sealing.ts";

const line = (qty: string, unit: DraftLine["unit"]): DraftLine => ({ product: "猪肉", qty, unit });

test("the yield is of what is weighed, in whichever unit, and a loss below zero is seen", () => {
  assert.deepEqual(yieldOf([line("60", "kg")], [line("80", "jin"), line("15", "kg")]), { percent: "91.6", loss: 5_000_000n });
  assert.equal(yieldOf([line("2", "head")], [line("80", "kg")]), null);
  assert.equal(yieldOf([line("60", "kg")], [line("", "kg")]), null);
  assert.equal(yieldOf([line("1", "kg")], [line("3", "jin")])!.loss, -500_000n);
  assert.equal(weight([line("1", "jin"), line("500", "g")]), 1_000_000n);
});

test("a count says how far it is from the books, and on which side", () => {
  assert.deepEqual(differs(3n, 5n), { sign: -1, by: 2n });
  assert.deepEqual(differs(5n, 3n), { sign: 1, by: 2n });
  assert.deepEqual(differs(0n, 0n), { sign: 0, by: 0n });
});

test("a day is China's, whatever the phone's own clock says", () => {
  assert.equal(chinaDay(Date.parse("2026-11-23T15:59:59Z")), "2026-11-23");
  assert.equal(chinaDay(Date.parse("2026-11-23T16:00:00Z")), "2026-11-24");
});
