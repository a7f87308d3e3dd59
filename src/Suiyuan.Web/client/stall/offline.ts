// The service worker, so that the portal opens without a network, and the cleaning up when somebody signs out.
import { remove } from "../seal/database.ts";
import { cacheName, pages } from "./cached.ts";

export function installOffline(): void {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  void navigator.serviceWorker.register("/stall-worker.js", { scope: "/stall" }).then(async () => {
    // What the worker keeps is drawn for who is signed in now.
    (await navigator.serviceWorker.ready).active?.postMessage(pages);
  });
}

/** On signing out, pages and stock kept on the phone go; what still waits to be sent stays: it is sealed and owed. */
export function leaveNothing(): void {
  document.addEventListener("submit", (event) => {
    if ((event.target as HTMLFormElement).action.endsWith("/sign-out")) {
      void globalThis.caches?.delete(cacheName);
      void remove("cache", "stall-state");
    }
  });
}
