import assert from "node:assert/strict";
import { test } from "node:test";
import { belongs, zoomFor } from "./evidence.ts";

test("a mark belongs to its field and to the row that it stands in, and to no field that only begins alike", () => {
  assert.ok(belongs("number", "number"));
  assert.ok(belongs("items.0.qty", "items.0"));
  assert.ok(belongs("items.0.qty", "items"));
  assert.ok(!belongs("items.10.qty", "items.1"));
  assert.ok(!belongs("unit", "uni"));
  assert.ok(!belongs("items", "items.0"));
});

test("a small place is zoomed to until it fills the frame, but not beyond recognition, and a wide one not at all", () => {
  assert.equal(zoomFor(0.275), 2);
  assert.equal(zoomFor(0.9), 1);
  assert.equal(zoomFor(0), 4);
});
