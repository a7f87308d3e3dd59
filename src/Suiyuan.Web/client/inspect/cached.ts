/** Name of the cache with the officer's pages and files; a new number when what is kept in it changes its meaning. */
export const cacheName = "inspect-1";
