// The service worker of notices: shows what a push message says and opens its page on a tap. It has a scope that no page is in, so it
// keeps out of the way of the portals' own workers, and one subscription serves a browser whichever portal it is in.
import { messageOf, pageOf } from "./message.ts";

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Moved {
  oldSubscription?: PushSubscription | null;
  newSubscription?: PushSubscription | null;
}
interface Window {
  url: string;
  focus(): Promise<unknown>;
}

const worker = self as unknown as {
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: { matchAll(options: object): Promise<Window[]>; openWindow(url: string): Promise<unknown> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "push", listener: (event: WorkerEvent & { data: { text(): string } | null }) => void): void;
  addEventListener(type: "notificationclick", listener: (event: WorkerEvent & { notification: Notification }) => void): void;
  addEventListener(type: "pushsubscriptionchange", listener: (event: WorkerEvent & Moved) => void): void;
};

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));

// Something is always shown: a browser takes the permission away from whoever is woken and says nothing.
worker.addEventListener("push", (event) => {
  const { title, line, link, tag, lang } = messageOf(event.data?.text());
  const shown = { body: line, lang, data: { link }, icon: "/img/mark-192.png", ...(tag ? { tag } : {}) };
  event.waitUntil(worker.registration.showNotification(title, shown));
});

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const page = pageOf((event.notification.data as { link?: unknown } | null)?.link, worker.location.origin);
  event.waitUntil(open(page));
});

// The browser has moved to another address by itself: the host is told, as by a tap.
worker.addEventListener("pushsubscriptionchange", (event) => event.waitUntil((async () => {
  const options = event.oldSubscription?.options;
  const now = event.newSubscription ?? (options ? await worker.registration.pushManager.subscribe(options) : null);
  if (now) {
    const { endpoint, keys } = now.toJSON();
    await fetch("/notices/push", {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ endpoint, ...keys }),
    });
  }
})()));

async function open(page: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const shown = windows.find((w) => w.url === page);
  await (shown ? shown.focus() : worker.clients.openWindow(page));
}
