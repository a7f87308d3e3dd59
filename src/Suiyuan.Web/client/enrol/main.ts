// /enrol: the new party's own device makes its seal, with the code that the officer handed over. Everything secret stays
// in the fragment of the address, which browsers do not send.
import { $, el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";
import { t } from "../shared/text.ts";
import {
  cannotSeal, type Enrolment, findPendingSealer, findSealer, hasPasskeys, inWords, keepGrant, keepNewSealer, type KeptSealer, markGranted, openAccount, type Problem,
  readEnrolment, seal, showProblem, signInByKey, type SignedIn, submit,
} from "../seal/index.ts";

const host = $("[data-enrol]");

function show(...nodes: (Node | null)[]): void {
  host?.replaceChildren(...nodes.filter((n): n is Node => n !== null));
  host?.removeAttribute("aria-busy");
  $("h1", host ?? document)?.focus();
}

const title = (words: string): HTMLElement => el("h1", { tabindex: "-1" }, words);

/** The name as a seal has it: two characters a line, or three. */
function stamp(name: string, made = false): HTMLElement {
  const cut = [...name].slice(0, 9);
  const wide = cut.length > 4 ? 3 : 2;
  return el("div", { class: `stamp ${made ? "made" : ""}`, "aria-hidden": "true", style: `--wide:${wide}` }, ...cut.map((c) => el("span", {}, c)));
}

function stopped(heading: string, words: string, again?: () => void): void {
  const retry = again ? el("button", { class: "btn main full", type: "button", "data-again": "" }, t("再试一次", "Try again")) : null;
  retry?.addEventListener("click", again!);
  show(el("div", { class: "enrol-seal" }, icon("warn"), title(heading), el("p", {}, words)), retry,
    el("a", { class: "btn full", href: "/" }, t("回首页", "To the start page")));
}

/** A likely name for this device, for the list of keys that the market sees. */
function deviceName(): string {
  const agent = navigator.userAgent;
  return /iPhone/.test(agent) ? "iPhone" : /iPad/.test(agent) ? "iPad" : /Android/.test(agent) ? t("安卓手机", "Android phone")
    : /Mobile/.test(agent) ? t("手机", "Phone") : t("电脑", "Computer");
}

async function begin(): Promise<void> {
  const unfit = cannotSeal();
  if (unfit) {
    stopped(unfit.title, unfit.detail);
    return;
  }
  const enrolment = await readEnrolment(location.hash);
  if (!enrolment) {
    stopped(t("开通码不完整", "The enrolment code is incomplete"),
      t("请回到市场办公室，用手机相机重新扫一次整张码。", "Go back to the office and scan the whole code again with the phone's camera."));
    return;
  }
  const label = el("input", { class: "input", id: "label", "data-field": "label", maxlength: "40", value: deviceName(), autocomplete: "off" });
  const make = el("button", { class: "btn main full huge", type: "submit", "data-make": "" }, t("刻章开通", "Make the seal"));
  const form = el("form", { class: "stack" },
    el("div", { class: "enrol-seal" }, stamp(enrolment.name || enrolment.party), title(enrolment.name || enrolment.party),
      el("p", { class: "muted" }, t("在这部设备上刻一枚自己的公章。以后每一笔都由它签，谁也冒充不了；公章只在这部设备里，拿不走、抄不走。",
        "This device makes its own seal. Every record is sealed with it, and nobody can imitate it; it never leaves this device."))),
    el("div", { class: "field" }, el("label", { for: "label" }, t("给这部设备起个名字", "Name this device")), label),
    el("div", { class: "notice bad", "data-problem": "", hidden: true }), make);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (make.classList.contains("busy")) {
      return;
    }
    make.classList.add("busy");
    void enrol(enrolment, label.value.trim().normalize("NFC") || deviceName())
      .then((problem) => {
        if (problem?.transient) {
          showProblem(form, problem);
        } else if (problem) {
          const { title, detail } = inWords(problem);
          stopped(title, detail);
        }
      })
      .finally(() => make.classList.remove("busy"));
  });
  show(form);
}

/** Makes the key, has it granted, signs in. Safe to repeat at any point: the key and its sealed grant are kept first. */
async function enrol(enrolment: Enrolment, label: string): Promise<Problem | null> {
  const kept = await findPendingSealer(enrolment.party) ?? await keepNewSealer(enrolment.party, label);
  const sealer = kept.grant ? kept : await keepGrant(kept, (await seal(enrolment.sealer, "key-granted", {
    v: 1, key: kept.point, use: "seal", label: kept.label,
  })).bytes);
  const outcome = await submit(sealer.grant!);
  if (!outcome.ok) {
    return outcome.problem.transient ? outcome.problem : refused(enrolment, sealer, outcome.problem);
  }
  await markGranted(sealer);
  // The code is spent; what remains of it must not lie about in the history.
  history.replaceState(null, "", location.pathname);
  await enter(enrolment.name || enrolment.party, sealer);
  return null;
}

/** A code that was used before may have been used by this very phone, whose answer got lost. */
async function refused(enrolment: Enrolment, sealer: KeptSealer, problem: Problem): Promise<Problem | null> {
  const own = await findSealer(enrolment.party) ?? sealer;
  const entered = await signInByKey(own);
  if (entered.ok) {
    await markGranted(own);
    done(enrolment.name || enrolment.party, own, entered.value);
    return null;
  }
  // The next code must not meet the grant of this one.
  await keepGrant(sealer, undefined);
  return problem;
}

async function enter(name: string, sealer: KeptSealer): Promise<void> {
  const entered = await signInByKey(sealer);
  if (entered.ok) {
    done(name, sealer, entered.value);
    return;
  }
  stopped(t("公章刻好了", "The seal is made"), `${t("登录还差一步：", "Signing in still failed: ")}${entered.problem.title}`, () => void enter(name, sealer));
}

function done(name: string, sealer: KeptSealer, signedIn: SignedIn): void {
  const merchant = signedIn.role === "merchant";
  show(
    el("div", { class: "enrol-seal" }, stamp(name, true), title(t("开通好了", "Enrolled")),
      el("p", { class: "muted" }, merchant
        ? t("以后用这部手机打开就能用，不用密码。手机丢了，到市场办公室换一个码就行，台账不会丢。",
          "From now on this phone just opens it, without a password. If it is lost, get a new code from the market's office: the daybook stays.")
        : t("请再设一种登录方式，换电脑时要用。", "Choose a way to sign in as well: you need it on another computer."))),
    merchant ? el("a", { class: "btn main full huge", href: signedIn.next, "data-start": "" }, t("开始用", "Start")) : null,
    merchant ? el("details", { class: "card more" }, el("summary", {}, t("再设一个密码（可以不设）", "Set a password too (optional)")), account(sealer, signedIn))
      : el("section", { class: "card" }, el("h2", {}, t("登录方式", "How to sign in")), account(sealer, signedIn)),
    merchant ? null : el("p", { class: "center" }, el("a", { href: signedIn.next, "data-start": "" }, t("先不设，直接进去", "Later: go straight in"))),
  );
}

/** User name with a password or, without one, a passkey. */
function account(sealer: KeptSealer, signedIn: SignedIn): HTMLElement {
  const user = el("input", { class: "input", id: "user", "data-field": "userName", autocomplete: "username", maxlength: "32", required: true });
  const password = el("input", { class: "input", id: "password", "data-field": "password", type: "password", autocomplete: "new-password", maxlength: "200" });
  const byPassword = el("button", { class: "btn main full", type: "submit", "data-open-account": "" }, t("用密码登录", "Use the password"));
  const byPasskey = hasPasskeys() ? el("button", { class: "btn full", type: "button" }, t("改用通行密钥（指纹或面容）", "Use a passkey instead")) : null;
  const form = el("form", { class: "form" },
    el("div", { class: "field" }, el("label", { for: "user" }, t("用户名", "User name")), user),
    el("div", { class: "field" }, el("label", { for: "password" }, t("密码", "Password")), el("p", { class: "help" }, t("至少 10 个字，一句话最好记。", "At least 10 characters; a sentence is easiest to remember.")), password),
    el("div", { class: "notice bad", "data-problem": "", hidden: true }), byPassword, byPasskey);
  const open = async (secret?: string): Promise<void> => {
    byPassword.classList.add("busy");
    const opened = await openAccount(sealer, user.value.trim(), secret);
    byPassword.classList.remove("busy");
    if (opened.ok) {
      location.assign(opened.value.next ?? signedIn.next);
    } else {
      showProblem(form, opened.problem);
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void open(password.value);
  });
  byPasskey?.addEventListener("click", () => void (user.reportValidity() && open()));
  return form;
}

// Somebody may scan the next code while this page is open.
addEventListener("hashchange", () => void (location.hash.length > 1 && begin()));
void begin();
