import assert from "node:assert/strict";
import { test } from "node:test";

type Listener = (event: object) => void;

const site = "https://suiyuan.example";
const listeners = new Map<string, Listener>();
const shown: { title: string; options: { icon: string; data: { link: string } } }[] = [];
const opened: string[] = [];
let windows: { url: string; focus(): Promise<void> }[] = [];
Object.assign(globalThis, {
  self: Object.assign(Object.create(null) as object, {
    location: { origin: site },
    addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    registration: { showNotification: async (title: string, options: never) => void shown.push({ title, options }) },
    clients: { matchAll: async () => windows, openWindow: async (url: string) => void opened.push(url) },
  }),
});
await import("./worker.ts");

/** Tells the worker of something, and waits for what it does about it. */
async function tell(type: string, event: object): Promise<void> {
  let work: Promise<unknown> = Promise.resolve();
  listeners.get(type)!({ ...event, waitUntil: (doing: Promise<unknown>) => (work = doing) });
  await work;
}

test("a notification shows a picture that every browser can draw, and a tap opens its page or goes to where it is open already", async () => {
  await tell("push", { data: { text: () => JSON.stringify({ title: "穗源召回", line: "湛江石斑鱼", link: "/stall/recalls/7", tag: "7" }) } });
  const [{ title, options }] = shown as [(typeof shown)[0]];
  assert.deepEqual([title, options.icon, options.data.link], ["穗源召回", "/img/mark-192.png", "/stall/recalls/7"]);

  let closed = 0;
  const tap = (): Promise<void> => tell("notificationclick", { notification: { data: options.data, close: () => (closed += 1) } });
  await tap();
  assert.deepEqual(opened, [`${site}/stall/recalls/7`]);

  let focused = 0;
  windows = [{ url: `${site}/stall`, focus: () => Promise.reject(new Error("not this one")) }, { url: `${site}/stall/recalls/7`, focus: async () => void (focused += 1) }];
  await tap();
  assert.deepEqual([opened.length, focused, closed], [1, 1, 2]);
});
