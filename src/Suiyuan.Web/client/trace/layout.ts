/** Where the boxes of a trace stand: columns from left to right, in each the order that crosses fewest lines. */

export interface TraceNode {
  id: string;
  column: number;
  kind: "supplier" | "stall" | "market" | "shoppers" | "rest" | "elsewhere";
  title: string;
  sub: string;
  weight: number;
  left: number | null;
  root: boolean;
  opens: string | null;
  facts: [string, string][];
  links: [string, string][];
}

export interface TraceEdge {
  from: string;
  to: string;
  label: string;
  weight: number;
  kind: "supplied" | "sold" | "made" | "returned" | "shoppers";
  proofs: string[];
  steps: number;
}

export interface Drawing {
  nodes: TraceNode[];
  edges: TraceEdge[];
}

export interface Place {
  x: number;
  y: number;
}

export const box = { width: 180, height: 68, across: 96, down: 14 } as const;

/** The place of each box, and how large the whole is. Columns that nobody stands in take no room. */
export function layout({ nodes, edges }: Drawing): { places: Map<string, Place>; width: number; height: number } {
  const columns = [...new Set(nodes.map((n) => n.column))].sort((a, b) => a - b)
    .map((column) => nodes.filter((n) => n.column === column));
  const order = new Map<string, number>();
  columns.forEach((column) => column.forEach((n, i) => order.set(n.id, i)));
  const before = neighbours(edges, "to", "from");
  const after = neighbours(edges, "from", "to");
  // Forth and back: each box goes to where its neighbours are. Shoppers stay beside their stall.
  for (let round = 0; round < 4; round++) {
    const forth = round % 2 === 0;
    for (const column of forth ? columns : [...columns].reverse()) {
      const wanted = new Map(column.map((n) => [n.id, middle((forth ? before : after).get(n.id), order) ?? order.get(n.id)!]));
      column.sort((a, b) => wanted.get(a.id)! - wanted.get(b.id)! || b.weight - a.weight);
      column.forEach((n, i) => order.set(n.id, i));
    }
  }
  const height = Math.max(1, ...columns.map((c) => c.length)) * (box.height + box.down) + box.down;
  const places = new Map<string, Place>();
  columns.forEach((column, c) => {
    const top = (height - column.length * (box.height + box.down) + box.down) / 2;
    column.forEach((n, i) => places.set(n.id, { x: c * (box.width + box.across), y: top + i * (box.height + box.down) }));
  });
  return { places, width: columns.length * (box.width + box.across) - box.across, height };
}

function neighbours(edges: TraceEdge[], of: "from" | "to", other: "from" | "to"): Map<string, TraceEdge["from"][]> {
  const found = new Map<string, string[]>();
  for (const edge of edges) {
    found.set(edge[of], [...(found.get(edge[of]) ?? []), edge[other]]);
  }
  return found;
}

function middle(ids: string[] | undefined, order: Map<string, number>): number | null {
  return ids && ids.length > 0 ? ids.reduce((sum, id) => sum + (order.get(id) ?? 0), 0) / ids.length : null;
}
