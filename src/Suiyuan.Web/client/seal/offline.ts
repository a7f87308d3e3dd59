// A service worker that keeps an area's pages and files on the phone and opens them from there when there is no network. It also
// sends what waits when the browser says that the network is back.
import { flush } from "./outbox.ts";

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What an area keeps. */
export interface Kept {
  /** Name of the cache; a new number when what is kept in it changes its meaning. */
  cache: string;
  /** Caches of the same area begin so; all but the one are dropped. */
  family: string;
  /** The page that opens for an address of the area that is not kept. */
  home(address: URL): string;
  /** Scripts that the area may need, listed by the build; without them a page would open to nothing. */
  files: string[];
}

/** Serves; a message with a list of paths makes it fetch these pages anew. */
export function serveOffline({ cache: cacheName, family, home, files }: Kept): void {
  const worker = self as unknown as {
    skipWaiting(): Promise<void>;
    clients: { claim(): Promise<void> };
    location: Location;
    addEventListener(type: "install" | "activate" | "sync", listener: (event: WorkerEvent) => void): void;
    addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
    addEventListener(type: "message", listener: (event: WorkerEvent & { data: unknown }) => void): void;
  };

  worker.addEventListener("install", (event) => {
    event.waitUntil(keepFiles().then(() => worker.skipWaiting()));
  });

  worker.addEventListener("activate", (event) => {
    event.waitUntil(caches.keys()
      .then((names) => Promise.all(names.filter((n) => n.startsWith(family) && n !== cacheName).map((n) => caches.delete(n))))
      .then(() => worker.clients.claim()));
  });

  worker.addEventListener("message", (event) => {
    if (Array.isArray(event.data)) {
      event.waitUntil(keepPages(event.data as string[]));
    }
  });

  // Only some browsers know this event; the page itself sends too, when it is open.
  worker.addEventListener("sync", (event) => event.waitUntil(flush()));

  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const address = new URL(request.url);
    if (request.method !== "GET" || address.origin !== worker.location.origin) {
      return;
    }
    if (request.mode === "navigate") {
      event.respondWith(page(request, address));
    } else if (/^\/(js|css|img)\//.test(address.pathname)) {
      event.respondWith(file(request, address));
    }
  });

  async function keepFiles(): Promise<void> {
    const cache = await caches.open(cacheName);
    await Promise.all(files.map((path) => keep(cache, path)));
  }

  async function keepPages(pages: string[]): Promise<void> {
    const cache = await caches.open(cacheName);
    await Promise.all(pages.map(async (path) => {
      const response = await ask(path);
      if (response) {
        // First what the page itself asks for, styles and scripts with the version in their addresses: a kept page must work.
        const html = await response.clone().text();
        const asked = [...html.matchAll(/(?:href|src)="(\/(?:css|js|img)\/[^"]+)"/g)].map((m) => m[1]!);
        await Promise.all(asked.map(async (path) => (await cache.match(path)) ?? keep(cache, path)));
        await cache.put(path, response);
      }
    }));
  }

  /** The network's page where there is one, the kept one where there is not. */
  async function page(request: Request, address: URL): Promise<Response> {
    const cache = await caches.open(cacheName);
    try {
      return await fetch(request);
    } catch (error) {
      const kept = await cache.match(address.pathname.replace(/\/$/, "") || "/", { ignoreSearch: true }) ?? await cache.match(home(address));
      if (kept) {
        return kept;
      }
      throw error;
    }
  }

  /** Files are named by their content, so a kept one is the right one; anything else is asked for first. */
  async function file(request: Request, address: URL): Promise<Response> {
    const cache = await caches.open(cacheName);
    const named = address.searchParams.has("v") || address.pathname.includes("/chunk-");
    const kept = named ? await cache.match(request) : undefined;
    if (kept) {
      return kept;
    }
    try {
      return await fetch(request);
    } catch (error) {
      const older = await cache.match(request, { ignoreSearch: true });
      if (older) {
        return older;
      }
      throw error;
    }
  }
}

/** Fetches and keeps. */
async function keep(cache: Cache, path: string): Promise<void> {
  const response = await ask(path);
  if (response) {
    await cache.put(path, response);
  }
}

/** Fetches anew; null when there is no network, and what was kept before stays, or the page is not for this visitor. */
async function ask(path: string): Promise<Response | null> {
  try {
    const response = await fetch(path, { cache: "no-cache" });
    return response.ok && !response.redirected ? response : null;
  } catch {
    return null;
  }
}
