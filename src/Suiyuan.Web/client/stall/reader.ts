// Has a photograph read by the platform. A help and nothing else: whatever goes wrong here, the form is filled in by hand.
import type { Bytes } from "../shared/bytes.ts";
import type { Page } from "./reading.ts";

/** How far reading a photograph is. `none`: it will not be read now; `offline`: there is no network, later perhaps. */
export interface Look {
  is: "reading" | "done" | "none" | "offline";
  page?: Page;
}

interface Answer {
  job: string;
  state: "queued" | "reading" | "done" | "failed";
  page?: number;
  pages?: Page[];
}

/** A person at a form has typed it all in by then. */
const patience = 90_000;
/** Seconds that one question waits for its answer. */
const wait = 8;
const pause = 3_000;

type Fetch = (address: string, request?: RequestInit) => Promise<Response>;

/** Reads a photograph. Never throws, and ends within a minute and a half. `send` and `rest` are there for tests. */
export async function readPhoto(
  jpeg: Bytes, send: Fetch = (a, r) => fetch(a, r), rest: (ms: number) => Promise<void> = sleep,
): Promise<Look> {
  const until = Date.now() + patience;
  try {
    while (Date.now() < until) {
      const asked = await send("/api/tickets/read", { method: "POST", headers: { "content-type": "image/jpeg" }, body: jpeg });
      if (asked.status === 503 && await codeOf(asked) === "reading-busy") {
        await rest(1000 * Number(asked.headers.get("retry-after") ?? 5));
        continue;
      }
      const look = asked.status === 202 ? await follow(await asked.json() as Answer, until, send, rest) : { is: "none" as const };
      if (look) {
        return look;
      }
      await rest(pause);
    }
    return { is: "none" };
  } catch {
    // Cut off: tried again when the network is back.
    return { is: "offline" };
  }
}

/** Null when the platform knows nothing of the job any more, such as after a restart: it is to be asked anew. */
async function follow(answer: Answer, until: number, send: Fetch, rest: (ms: number) => Promise<void>): Promise<Look | null> {
  let now = answer;
  while (now.state === "queued" || now.state === "reading") {
    if (Date.now() > until) {
      return { is: "none" };
    }
    const response = await send(`/api/tickets/read/${encodeURIComponent(answer.job)}?wait=${wait}`);
    if (response.status === 404) {
      return null;
    }
    if (response.ok) {
      now = await response.json() as Answer;
    } else if (response.status >= 500) {
      await rest(pause);
    } else {
      return { is: "none" };
    }
  }
  const page = now.pages?.[now.page ?? 0];
  return now.state === "done" && page ? { is: "done", page } : { is: "none" };
}

async function codeOf(response: Response): Promise<string> {
  const told = await response.json().catch(() => null) as { code?: string } | null;
  return told?.code ?? "";
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
