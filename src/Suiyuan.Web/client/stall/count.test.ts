import assert from "node:assert/strict";
import { test } from "node:test";
import { chinaDay } from "./day.ts";
import { differs } from "./count.ts";
import { type Held, intoStopped, shortOf, weight, yieldOf } from "./stock.ts";
import type { DraftLine } from "./sealing.ts";
import type { LotLeft } from "./state.ts";

const line = (qty: string, unit: DraftLine["unit"]): DraftLine => ({ product: "猪肉", qty, unit });

test("the yield is of what is weighed, in whichever unit, and a loss below zero is seen", () => {
  assert.deepEqual(yieldOf([line("60", "kg")], [line("80", "jin"), line("15", "kg")]), { percent: "91.6", loss: 5_000_000n });
  assert.equal(yieldOf([line("2", "head")], [line("80", "kg")]), null);
  assert.equal(yieldOf([line("60", "kg")], [line("", "kg")]), null);
  assert.equal(yieldOf([line("1", "kg")], [line("3", "jin")])!.loss, -500_000n);
  assert.equal(weight([line("1", "jin"), line("500", "g")]), 1_000_000n);
});

test("what is stopped is there, may be thrown away by its lot, and is not used with the rest", () => {
  const lot = (id: string, kg: bigint, why?: string): LotLeft => ({
    lot: id, product: "猪肉", unit: "kg", left: kg * 1_000_000n, received: "2026-11-23T00:00:00Z", origin: null, from: "", ...(why ? { stopped: "binding", why } : {}),
  });
  const now = { lots: [lot("a.0", 5n, "快检阳性"), lot("b.0", 2n)] } as Held;
  assert.equal(shortOf(line("2", "kg"), now), null);
  assert.match(shortOf(line("3", "kg"), now)!, /2 公斤.*停售：快检阳性|Only 2 kg.*快检阳性/u);
  assert.equal(intoStopped(line("3", "kg"), now), true);
  assert.equal(shortOf({ ...line("10", "jin"), lot: "a.0" }, now), null);
  assert.equal(intoStopped({ ...line("10", "jin"), lot: "a.0" }, now), false);
  assert.match(shortOf({ ...line("11", "jin"), lot: "a.0" }, now)!, /没有来源|no source/u);
  assert.match(shortOf(line("3", "kg"), { lots: [lot("b.0", 2n)] } as Held)!, /没有来源|no source/u);
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
