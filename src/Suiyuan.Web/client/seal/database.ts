/**
 * The phone's own small database: keys, what waits to be sent, and what the stall needs to work without a network.
 * One database for the whole site; each store is used by one module only.
 */
const name = "suiyuan";
const version = 1;

export interface Stores {
  /** keystore.ts: by thumbprint. */
  keys: "keys";
  /** outbox.ts: by order of sealing. */
  outbox: "outbox";
  /** outbox.ts: sealed parts not yet sent, by digest. */
  parts: "parts";
  /** stall: what this phone sealed itself, by statement id. */
  records: "records";
  /** stall: last state seen from the server, preferences; by name. */
  cache: "cache";
}
export type StoreName = keyof Stores;

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore("keys", { keyPath: "keyId" });
      db.createObjectStore("outbox", { keyPath: "order", autoIncrement: true });
      db.createObjectStore("parts", { keyPath: "digest" });
      db.createObjectStore("records", { keyPath: "id" });
      db.createObjectStore("cache");
    };
    request.onsuccess = () => {
      // Another tab with a newer version of the site must be able to upgrade.
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => {
      opened = undefined;
      reject(request.error ?? new Error("the browser's storage could not be opened"));
    };
  });
  return opened;
}

/** Result of one request. */
export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage failed"));
  });
}

/**
 * Runs `work` in one transaction over `stores` and resolves when it is durable. `work` may await only requests of this
 * transaction: the browser commits as soon as nothing is pending.
 */
export async function transaction<T>(
  stores: StoreName[], mode: IDBTransactionMode, work: (store: (name: StoreName) => IDBObjectStore) => Promise<T> | T,
): Promise<T> {
  const db = await open();
  const running = db.transaction(stores, mode, { durability: "strict" });
  const done = new Promise<void>((resolve, reject) => {
    running.oncomplete = () => resolve();
    running.onabort = () => reject(running.error ?? new Error("the browser's storage is full or was cleared"));
  });
  // A failing `work` aborts below and reports its own reason.
  done.catch(() => undefined);
  let value: T;
  try {
    value = await work((store) => running.objectStore(store));
  } catch (error) {
    try {
      running.abort();
    } catch {
      // Already ended: nothing is left to undo.
    }
    throw error;
  }
  await done;
  return value;
}

export const get = <T>(store: StoreName, key: IDBValidKey): Promise<T | undefined> =>
  transaction([store], "readonly", (s) => result<T | undefined>(s(store).get(key)));
export const all = <T>(store: StoreName): Promise<T[]> =>
  transaction([store], "readonly", (s) => result<T[]>(s(store).getAll()));
export const put = (store: StoreName, value: unknown, key?: IDBValidKey): Promise<IDBValidKey> =>
  transaction([store], "readwrite", (s) => result(s(store).put(value, key)));
export const remove = (store: StoreName, key: IDBValidKey): Promise<undefined> =>
  transaction([store], "readwrite", (s) => result(s(store).delete(key)));
