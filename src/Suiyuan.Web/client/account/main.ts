// The sign-in page: the two ways that need a script. The password form works by itself.
import { $, el } from "../shared/dom.ts";
import { icon } from "../shared/icons.ts";
import { cannotSeal, hasPasskeys, keptSealers, type Problem, type SignedIn, signInByKey, signInByPasskey } from "../seal/index.ts";

type Answer = { ok: true; value: SignedIn } | { ok: false; problem: Problem };

const place = $("[data-sign-in]");
const said = $("[data-problem]");

async function go(button: HTMLButtonElement, signIn: () => Promise<Answer>): Promise<void> {
  if (said) {
    said.hidden = true;
  }
  button.disabled = true;
  const answer = await signIn();
  if (answer.ok) {
    location.assign(place?.dataset.return || answer.value.next);
    return;
  }
  button.disabled = false;
  if (said) {
    said.replaceChildren(icon("stop"), el("div", {}, el("strong", {}, answer.problem.title), el("p", {}, answer.problem.detail ?? "")));
    said.hidden = false;
  }
}

async function offerKeys(): Promise<void> {
  const box = $("[data-by-key]");
  const list = $("[data-keys]");
  // Without a secure context the browser keeps no keys: then there is nothing to offer.
  if (!box || !list || cannotSeal()) {
    return;
  }
  const sealers = (await keptSealers()).filter((k) => k.granted);
  for (const sealer of sealers) {
    const button = el("button", { class: "btn", type: "button" }, icon("key"), `${sealer.label} · ${sealer.party}`);
    button.addEventListener("click", () => void go(button, () => signInByKey(sealer)));
    list.append(button);
  }
  box.hidden = sealers.length === 0;
}

function offerPasskey(): void {
  const box = $("[data-by-passkey]");
  const button = $<HTMLButtonElement>("[data-passkey]");
  if (!box || !button || !hasPasskeys()) {
    return;
  }
  button.addEventListener("click", () => void go(button, signInByPasskey));
  box.hidden = false;
}

offerPasskey();
void offerKeys();
