/** Name of the cache with the portal's pages and files; a new number when what is kept in it changes its meaning. */
export const cacheName = "stall-2";

/** Pages that open without a network. */
export const pages = ["/stall", "/stall/sell", "/stall/buy", "/stall/receive", "/stall/book", "/stall/cut", "/stall/count",
  "/stall/dispose", "/stall/day", "/stall/file", "/stall/checks"];
