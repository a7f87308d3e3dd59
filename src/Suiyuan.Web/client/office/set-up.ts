import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import {
  findPendingSealer, findSealer, keepNewSealer, type KeptSealer, markGranted, openAccount, type Problem, seal, submit,
} from "../seal/index.ts";
import { part } from "./fields.ts";
import { noSeal, onSubmit, value } from "./forms.ts";
import { membersOf } from "./members.ts";
import { useSeal } from "./seal-state.ts";

/** What the host tells the holder of the set-up link: what the charter must say about log and platform. */
interface Offer {
  origin: string;
  vkey: string;
  platform: { id: string; key: string };
}

/**
 * The first start: a root key made in this browser, the charter sealed with it, an account. Each step is kept as soon
 * as it is done, so that a second press goes on where the first one stopped.
 */
export function setUp(form: HTMLFormElement): void {
  chooseWay(form);
  const token = { "X-Setup-Token": form.dataset.token ?? "" };
  const members = membersOf(form);
  let begun = false;
  onSubmit(form, async () => {
    const quorum = begun ? "" : await members.read(token);
    if (typeof quorum !== "string") {
      return quorum;
    }
    const party = value(form, "party") ?? "";
    const sealer = begun ? await findSealer(party)
      : (await findPendingSealer(party)) ?? await keepNewSealer(party, value(form, "label") ?? "", "root");
    if (!sealer) {
      return noSeal();
    }
    // A charter whose answer was lost is refused when it is said again; then the key itself tells whether it counts.
    const refused = begun ? null : await sealCharter(form, sealer, quorum, token);
    if (refused?.transient) {
      return refused;
    }
    const opened = await openAccount(sealer, value(form, "userName") ?? "",
      value(form, "by") === "passkey" ? undefined : password(form));
    if (!opened.ok && refused) {
      return refused;
    }
    begun = true;
    await markGranted(sealer);
    if (!opened.ok) {
      return opened.problem;
    }
    useSeal(sealer);
    form.hidden = true;
    const spare = part<HTMLFormElement>("form[data-spare]", document);
    spare.dataset.subject = party;
    spare.dataset.name = value(form, "bureauZh") ?? party;
    part("[data-done-step]", document).hidden = false;
    part("[data-done-step] h2", document).focus();
    return null;
  });
}

// Not trimmed: a space may be part of it.
const password = (form: HTMLFormElement): string => part<HTMLInputElement>("input[name=password]", form).value;

async function sealCharter(
  form: HTMLFormElement, sealer: KeptSealer, quorum: string, token: Record<string, string>,
): Promise<Problem | null> {
  const response = await fetch("/api/setup", { headers: { ...token, "accept-language": document.documentElement.lang } })
    .catch(() => null);
  if (!response) {
    return {
      code: "offline", status: 0, transient: true, title: t("连不上服务器", "The server can't be reached"),
      detail: t("还没有签署任何东西，稍后再按一次。", "Nothing is sealed yet: press again in a moment."),
    };
  }
  const answer = await response.json() as Offer & { code?: string; title?: string; detail?: string };
  if (!response.ok) {
    return { code: answer.code ?? "setup", status: response.status, transient: false,
      title: answer.title ?? t("设置链接无效", "The set-up link is not valid"), detail: answer.detail ?? "" };
  }
  const charter = {
    v: 1,
    city: { zh: value(form, "cityZh"), en: value(form, "cityEn") },
    bureau: { zh: value(form, "bureauZh"), en: value(form, "bureauEn") },
    rootKey: sealer.point,
    platform: answer.platform,
    log: { origin: answer.origin, vkey: answer.vkey },
    authority: "authority/1",
    quorum,
    entries: value(form, "entries") ?? "members",
  };
  const outcome = await submit((await seal(sealer, "charter", charter)).bytes, token);
  return outcome.ok ? null : outcome.problem;
}

/** Shows the password field only while a password is chosen, and asks for one only then. */
function chooseWay(form: HTMLFormElement): void {
  const follow = (): void => {
    const way = value(form, "by");
    for (const field of $$("[data-when-by]", form)) {
      field.hidden = field.dataset.whenBy !== way;
      const input = $<HTMLInputElement>("input", field);
      if (input) {
        input.required = !field.hidden;
        input.disabled = field.hidden;
      }
    }
  };
  form.addEventListener("change", follow);
  follow();
}
