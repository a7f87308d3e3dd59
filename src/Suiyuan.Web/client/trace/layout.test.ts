import assert from "node:assert/strict";
import { test } from "node:test";
import { box, layout, type TraceEdge, type TraceNode } from "./layout.ts";

const node = (id: string, column: number, weight = 1): TraceNode =>
  ({ id, column, kind: "stall", title: id, sub: "", weight, left: null, root: false, opens: null, facts: [], links: [] });
const edge = (from: string, to: string): TraceEdge => ({ from, to, label: "", weight: 1, kind: "sold", proofs: [], steps: 1 });

test("columns go from left to right and empty ones take no room", () => {
  const { places, width } = layout({ nodes: [node("a", 0), node("b", 7)], edges: [edge("a", "b")] });
  assert.equal(places.get("b")!.x, box.width + box.across);
  assert.equal(width, 2 * box.width + box.across);
});

test("no two boxes lie on each other, whatever the order", () => {
  const nodes = Array.from({ length: 300 }, (_, i) => node(`n${i}`, i % 7));
  const edges = nodes.slice(1).map((n, i) => edge(`n${i}`, n.id));
  const { places, height } = layout({ nodes, edges });
  assert.equal(new Set([...places.values()].map((p) => `${p.x} ${p.y}`)).size, 300);
  assert.ok([...places.values()].every((p) => p.y >= 0 && p.y + box.height <= height));
});

test("boxes stand across from what they are joined to", () => {
  const { places } = layout({ nodes: [node("a", 0), node("b", 0), node("x", 1), node("y", 1)], edges: [edge("a", "y"), edge("b", "x")] });
  assert.equal(places.get("a")!.y < places.get("b")!.y, places.get("y")!.y < places.get("x")!.y);
});

test("nothing at all has a size", () => {
  assert.ok(layout({ nodes: [], edges: [] }).height > 0);
});
