import { type Bytes, concat } from "../shared/bytes.ts";
import { learn } from "./clock.ts";
import { t } from "../shared/text.ts";
import { fromBody, isTransient, offline, type Problem, readProblem } from "./problems.ts";
import type { SealedPart } from "./sealed.ts";

/** What the ledger answered for one statement. */
export type Outcome =
  | { ok: true; id: string; index: number; already: boolean }
  | { ok: false; problem: Problem };

/** Statements a request may hold: the server takes 2,000 and 8 MB; a phone's batch stays far below both. */
const maxBatch = 500;
const maxBatchBytes = 2 * 1024 * 1024;
const attempts = 3;
/** Milliseconds to wait for an answer: photographs on a market's network are slow. */
const patience = 45_000;

// The service worker sends too, and has no document.
const language = (): string => globalThis.document?.documentElement.lang || "zh-CN";

async function timed(input: string, init: RequestInit): Promise<Response> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    return await fetch(input, { ...init, signal: abort.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** Sends a request of ours: in the reader's language, with patience, and again when the server is only busy. */
export async function request(input: string, init: RequestInit): Promise<Response | Problem> {
  for (let attempt = 1; ; attempt++) {
    let response: Response;
    try {
      response = await timed(input, { ...init, headers: { "accept-language": language(), ...init.headers } });
    } catch {
      // No network, a reset, or no answer in time: the browser does not say which, and the remedy is the same.
      return offline();
    }
    learn(response.headers.get("date"));
    if (response.ok) {
      return response;
    }
    const problem = await readProblem(response);
    if (!problem.transient || attempt === attempts) {
      return problem;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(problem.retryAfter ?? attempt, 5) * 1000));
  }
}

/** Posts one statement. Safe to repeat. `headers` carries the set-up token of a charter. */
export async function submit(bytes: Bytes, headers: Record<string, string> = {}): Promise<Outcome> {
  const response = await request("/api/statements", {
    method: "POST", body: bytes, headers: { "content-type": "application/cose", ...headers },
  });
  if (!(response instanceof Response)) {
    return { ok: false, problem: response };
  }
  return outcome(await read(response));
}

/** Posts statements in order and answers each in that order. Safe to repeat. */
export async function submitMany(statements: Bytes[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < statements.length;) {
    let to = from + 1;
    for (let size = statements[from]!.length; to < statements.length && to - from < maxBatch; to++) {
      size += statements[to]!.length;
      if (size > maxBatchBytes) {
        break;
      }
    }
    const batch = statements.slice(from, to);
    from = to;
    if (batch.length === 1) {
      outcomes.push(await submit(batch[0]!));
    } else {
      outcomes.push(...await submitBatch(batch));
    }
    // What follows may rest on what was not even received: the rest waits for the next attempt.
    const last = outcomes.at(-1)!;
    if (!last.ok && last.problem.transient) {
      while (outcomes.length < statements.length) {
        outcomes.push(last);
      }
      break;
    }
  }
  return outcomes;
}

async function submitBatch(batch: Bytes[]): Promise<Outcome[]> {
  const response = await request("/api/statements", {
    method: "POST", body: concat(...batch), headers: { "content-type": "application/cbor-seq" },
  });
  if (!(response instanceof Response)) {
    return batch.map(() => ({ ok: false, problem: response }));
  }
  const answers = await read(response);
  return batch.map((_, i) => outcome(Array.isArray(answers) ? answers[i] : null));
}

/** The JSON of an answer; null when it is something else, such as the sign-in page of a market's wireless network. */
async function read(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    // Cut short or not ours: the caller takes it for no answer.
    return null;
  }
}

function outcome(answer: unknown): Outcome {
  const body = (answer ?? {}) as { id?: string; index?: number; already?: boolean; problem?: unknown };
  if (typeof body.id === "string" && typeof body.index === "number") {
    return { ok: true, id: body.id, index: body.index, already: body.already === true };
  }
  const problem = body.problem ? fromBody(body.problem, { code: "refused", title: t("没有记上", "Not recorded"), status: 400, transient: false }) : offline();
  return { ok: false, problem: { ...problem, transient: problem.transient || isTransient(problem.status) } };
}

/** What the store will never take, however often it is offered: malformed, too large, not a sealed part. */
const hopeless = new Set([400, 413, 415, 422]);

/**
 * Uploads a sealed part that a recorded statement cites. True when nothing is left to send: the store has it, has
 * erased it for good, or can never take it. False: try again, the views may not have seen the statement yet.
 */
export async function uploadPart(part: SealedPart): Promise<boolean> {
  const response = await request(`/api/sealed/${part.digest}`, {
    method: "PUT", body: part.bytes, headers: { "content-type": "application/octet-stream" },
  });
  return response instanceof Response || response.status === 410 || hopeless.has(response.status);
}
