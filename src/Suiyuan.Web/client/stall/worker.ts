// The service worker of /stall.
import { serveOffline } from "../seal/offline.ts";
import { cacheName } from "./cached.ts";

declare const FILES: string[];

serveOffline({ cache: cacheName, family: "stall-", home: () => "/stall", files: FILES });
