// The demo's two moments: the start page's progress, and making this browser's own seal after choosing who to be.
import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { cannotSeal, findSealer, keepNewSealer, markGranted, readEnrolment, seal, submit } from "../seal/index.ts";

const entrance = $("#demo");
if (entrance && entrance.dataset.living === undefined) {
  void follow(entrance);
}

const making = $("#demo-seal");
if (making) {
  void enrol(making);
}

interface State { percent: number; open: boolean; living: boolean }

/** Moves the bar until the city lives, then shows the page as it is now. */
async function follow(section: HTMLElement): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    try {
      const state = await (await fetch("/demo/state")).json() as State;
      const percent = $("[data-percent]", section);
      const bar = $("[data-bar]", section);
      if (percent && bar) {
        percent.textContent = String(state.percent);
        bar.style.width = `${state.percent}%`;
      }
      $$<HTMLButtonElement>("[data-enter]", section).forEach((b) => { b.disabled = !state.open; });
      if (state.living) {
        location.reload();
        return;
      }
    } catch {
      // The host is being restarted, or the phone is off the network: the bar waits and asks again.
    }
  }
}

/** Takes up the one-use enrolment in the fragment: a key of this browser's own, granted on the ledger. */
async function enrol(section: HTMLElement): Promise<void> {
  const party = section.dataset.party ?? "";
  const next = section.dataset.next ?? "/";
  const fragment = location.hash;
  // The secret leaves the address bar and the history before anything else happens.
  history.replaceState(null, "", location.pathname);
  const problem = cannotSeal();
  if (problem) {
    return say(section, problem.title, problem.detail);
  }
  const enrolment = await readEnrolment(fragment);
  if (!enrolment || enrolment.party !== party) {
    // Reloaded: the secret is gone from the address, and the seal may be there already.
    return (await findSealer(party)) ? location.replace(next) : say(section,
      t("开通码不完整", "The enrolment is incomplete"), t("请回到首页重新选择身份。", "Go back to the start page and choose again."));
  }
  // A new key every time: one kept from before may be of a demo city that is no more.
  const label = t("演示访客的浏览器", "Demo visitor's browser");
  const own = await keepNewSealer(party, label);
  const grant = { v: 1, key: own.point, use: "seal", label };
  const outcome = await submit((await seal(enrolment.sealer, "key-granted", grant, party)).bytes);
  if (!outcome.ok) {
    return say(section, outcome.problem.title, outcome.problem.detail ?? "");
  }
  await markGranted(own);
  location.replace(next);
}

function say(section: HTMLElement, title: string, detail: string): void {
  $("[data-wait]", section)?.remove();
  const notice = $("[data-problem]", section);
  if (notice) {
    $("[data-title]", notice)!.textContent = title;
    $("[data-detail]", notice)!.textContent = detail;
    notice.hidden = false;
  }
}
