// One question on a screen. Each step is an entry of the browser's history, so the phone's own back key works.
import { el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { mark } from "./marks.ts";
import { choose, prefs } from "./prefs.ts";
import { canSpeak, speak } from "./speak.ts";

export interface Screen {
  /** The one question, or what was achieved. */
  question: string;
  body: (Node | null)[];
  /** Lies under the thumb. */
  foot?: (Node | null)[];
  /** Extra class of the screen. */
  kind?: string;
}

export class Flow<Step extends string> {
  private step: Step;
  private started = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly title: string,
    private readonly first: Step,
    private readonly draw: (step: Step) => Screen | Promise<Screen>,
  ) {
    this.step = first;
  }

  /** Shows the step that the history is at (after a reload too), or the first. */
  async start(at: Step = this.first): Promise<void> {
    this.started = true;
    addEventListener("popstate", (event) => {
      this.step = (event.state as { step?: Step } | null)?.step ?? this.first;
      void this.redraw();
    });
    this.step = at;
    history.replaceState({ step: at }, "");
    await this.redraw();
  }

  /** The step shown. */
  get now(): Step {
    return this.step;
  }

  go(step: Step): void {
    this.step = step;
    history.pushState({ step }, "");
    void this.redraw();
  }

  /** Goes to a step from which going back would make no sense, such as the voucher of a finished sale. */
  replace(step: Step): void {
    this.step = step;
    history.replaceState({ step }, "");
    void this.redraw();
  }

  /** Draws anew when this step is the one shown: what it shows has changed behind it. */
  async redrawIf(step: Step): Promise<void> {
    if (this.step === step) {
      await this.redraw();
    }
  }

  /** The same without a word or a movement, when the step shown is one of these: nobody asked for it. */
  async refreshIf(...steps: Step[]): Promise<boolean> {
    // What arrives while the page still opens is drawn with the first step.
    if (!this.started || !steps.includes(this.step)) {
      return false;
    }
    const place = scrollY;
    await this.redraw(true);
    scrollTo(0, place);
    return true;
  }

  async redraw(quietly = false): Promise<void> {
    const step = this.step;
    const screen = await this.draw(step);
    if (step !== this.step) {
      return;
    }
    const question = el("h1", { tabindex: "-1", class: "question" }, screen.question);
    const back = el("button", { class: "quiet back", type: "button", "aria-label": t("返回", "Back") }, mark("back"));
    back.addEventListener("click", () => {
      if (this.step === this.first) {
        location.assign("/stall");
      } else {
        history.back();
      }
    });
    this.host.className = `flow ${screen.kind ?? ""}`;
    this.host.replaceChildren(
      el("header", { class: "flow-top" }, back, el("span", { class: "flow-title" }, this.title), speaker()),
      el("div", { class: "flow-body" }, question, ...present(screen.body)),
      ...(screen.foot ? [el("div", { class: "flow-foot" }, ...present(screen.foot))] : []),
    );
    this.host.removeAttribute("aria-busy");
    if (!quietly) {
      scrollTo(0, 0);
      question.focus({ preventScroll: true });
      speak(screen.question);
    }
  }
}

const present = (nodes: (Node | null)[]): Node[] => nodes.filter((n): n is Node => n !== null);

function speaker(): HTMLElement | null {
  if (!canSpeak()) {
    return null;
  }
  const { aloud } = prefs();
  const button = el("button", {
    class: "quiet", type: "button", "aria-pressed": String(aloud),
  }, mark(aloud ? "sound" : "mute"), el("span", { class: "vh" }, t("读出来", "Read aloud")));
  button.addEventListener("click", () => {
    choose({ aloud: !prefs().aloud });
    button.replaceWith(speaker()!);
    speak(t("开始读", "Reading aloud"));
  });
  return button;
}

/** A button that runs `work`, is busy meanwhile and cannot be pressed twice. */
export function button(
  label: (Node | string)[] | string, kind: string, work: () => unknown, attributes: Record<string, string> = {},
): HTMLButtonElement {
  const node = el("button", { type: "button", class: `btn ${kind}`, ...attributes }, ...(typeof label === "string" ? [label] : label));
  node.addEventListener("click", () => {
    if (node.classList.contains("busy")) {
      return;
    }
    const done = work();
    if (done instanceof Promise) {
      node.classList.add("busy");
      void done.finally(() => node.classList.remove("busy"));
    }
  });
  return node;
}

/** A sheet from below with one choice to make. Resolves with the choice, or undefined when it is put away. */
export function sheet<T>(title: string, build: (pick: (value: T) => void) => (Node | null)[]): Promise<T | undefined> {
  return new Promise((resolve) => {
    const dialog = el("dialog", { class: "sheet stall-sheet", "aria-label": title });
    let chosen: T | undefined;
    const pick = (value: T): void => {
      chosen = value;
      dialog.close();
    };
    const close = el("button", { class: "quiet", type: "button", "aria-label": t("关闭", "Close") }, mark("cross"));
    close.addEventListener("click", () => dialog.close());
    dialog.append(el("div", { class: "sheet-in" },
      el("div", { class: "sheet-head" }, el("h2", {}, title), close), ...present(build(pick))));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
