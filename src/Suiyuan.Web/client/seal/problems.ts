import { el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";
import { t } from "../shared/text.ts";

/** An RFC 9457 problem as this site answers it: titles come in the reader's language. */
export interface Problem {
  /** Stable, documented under /docs/problems. */
  code: string;
  title: string;
  detail?: string;
  /** The payload member at fault, such as `lines.0.qty`. */
  field?: string;
  status: number;
  /** True when the same request may well succeed later: no network, overload, server restarting. */
  transient: boolean;
  /** Seconds the server asks to wait. */
  retryAfter?: number;
}

/** No answer at all: not sent, or sent and the answer lost. Safe to repeat, because recording is idempotent. */
export function offline(): Problem {
  return {
    code: "offline",
    title: t("现在没有网络", "No network now"),
    detail: t("已保存在这部手机里，有网络时会自动发送。", "Kept on this phone; it is sent by itself when the network is back."),
    status: 0,
    transient: true,
  };
}

/** Statuses after which the same request may succeed. */
export const isTransient = (status: number): boolean => status === 0 || status === 408 || status === 425 || status === 429 || status >= 500;

/** Reads a refused response, whatever stands between us and the server made of it. */
export async function readProblem(response: Response): Promise<Problem> {
  const transient = isTransient(response.status);
  const wait = Number(response.headers.get("retry-after") ?? NaN);
  const problem: Problem = {
    code: `http-${response.status}`,
    title: transient ? t("系统正忙，请稍候", "The service is busy, please wait") : t("没有办成", "That did not work"),
    status: response.status,
    transient,
    ...(Number.isFinite(wait) ? { retryAfter: wait } : {}),
  };
  if (!(response.headers.get("content-type") ?? "").includes("json")) {
    return problem;
  }
  try {
    return fromBody(await response.json(), problem);
  } catch {
    // Cut short on the way: the status still says what matters.
    return problem;
  }
}

/** A problem out of its JSON members, over what is known without them. */
export function fromBody(body: unknown, known: Problem): Problem {
  if (typeof body !== "object" || body === null) {
    return known;
  }
  const members = body as Record<string, unknown>;
  const text = (name: string): string | undefined => {
    const value = members[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const problem: Problem = {
    ...known, code: text("code") ?? known.code, title: text("title") ?? known.title,
    status: typeof members.status === "number" ? members.status : known.status,
  };
  const detail = text("detail");
  const field = text("field");
  if (detail !== undefined) {
    problem.detail = detail;
  }
  if (field !== undefined) {
    problem.field = field;
  }
  return problem;
}

/** A problem in words for the person: ids that name what the server meant are for whoever reads the answer itself. */
export const inWords = (problem: Problem): { title: string; detail: string } => ({
  title: problem.title, detail: (problem.detail ?? "").replace(/\s*[（(][A-Za-z0-9_-]{43}[)）]/g, ""),
});

/**
 * Shows a problem in a form: beside the input it is about when there is one (`data-field="lines.0.qty"`), else in the
 * form's `[data-problem]` place. Returns where it was shown.
 */
export function showProblem(form: HTMLElement, problem: Problem): HTMLElement | null {
  clearProblem(form);
  const { title, detail } = inWords(problem);
  const words = detail ? title + t("：", ": ") + detail : title;
  const field = problem.field === undefined ? null
    : form.querySelector<HTMLElement>(`[data-field="${CSS.escape(problem.field)}"]`);
  if (field) {
    const note = el("p", { class: "error", id: `error-${crypto.getRandomValues(new Uint32Array(1))[0]}` }, icon("warn"), words);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", note.id);
    field.closest(".field")?.classList.add("wrong");
    field.insertAdjacentElement("afterend", note);
    field.focus();
    return field;
  }
  const place = form.querySelector<HTMLElement>("[data-problem]");
  if (place) {
    place.textContent = words;
    place.hidden = false;
    place.setAttribute("role", "alert");
  }
  return place;
}

export function clearProblem(form: HTMLElement): void {
  for (const note of form.querySelectorAll("p.error")) {
    note.remove();
  }
  for (const field of form.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    field.closest(".field")?.classList.remove("wrong");
  }
  const place = form.querySelector<HTMLElement>("[data-problem]");
  if (place) {
    place.hidden = true;
  }
}
