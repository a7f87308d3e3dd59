import type { Source } from "./check.ts";

/** This site, by fetch. A proof never changes once published, but an unpublished one must be asked for again. */
export const site: Source = {
  async get(path) {
    try {
      const response = await fetch(path, { headers: { accept: "*/*" } });
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : response.status;
    } catch {
      // fetch rejects when there is no network; the check says so
      return 0;
    }
  },
};
