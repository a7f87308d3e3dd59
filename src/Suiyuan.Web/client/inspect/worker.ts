// The service worker of the officer's phone: /bureau/inspect and /market/inspect.
import { serveOffline } from "../seal/offline.ts";
import { cacheName } from "./cached.ts";

declare const FILES: string[];

serveOffline({ cache: cacheName, family: "inspect-", home: (address) => (address.pathname.startsWith("/market") ? "/market/inspect" : "/bureau/inspect"), files: FILES });
