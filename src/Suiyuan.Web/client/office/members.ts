import { $, $$, el } from "../shared/dom.ts";
import { utf8 } from "../shared/bytes.ts";
import { icon } from "../shared/icons.ts";
import { t } from "../shared/text.ts";
import { type Problem, seal, type SealedStatement, submit } from "../seal/index.ts";
import type { NoteKey } from "../verify/note.ts";
import { parsePolicy } from "../verify/policy.ts";
import { clear, complain, part } from "./fields.ts";
import { goOn, noSeal, onSubmit, value } from "./forms.ts";
import { addressOf, concerns, findKey, isSame, maxLength, type Member, nameFault, nameOf, none, quorumText, type Rule } from "./quorum.ts";
import { officeSeal } from "./seal-state.ts";

/** The charter's bureau says who cosigns from now on: a `policy-changed` about itself. */
export function changeMembers(form: HTMLFormElement): void {
  const members = membersOf(form);
  let ready: { of: string; statement: SealedStatement } | undefined;
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const quorum = await members.read();
    if (typeof quorum !== "string") {
      return quorum;
    }
    const log = value(form, "log") ?? "";
    if (`${log}\n${quorum}` === form.dataset.now) {
      return unchanged();
    }
    const payload = { v: 1, log, quorum, reason: value(form, "reason") ?? "" };
    const of = JSON.stringify(payload);
    if (ready?.of !== of) {
      ready = { of, statement: await seal(sealer, "policy-changed", payload, form.dataset.subject ?? "") };
    }
    const outcome = await submit(ready.statement.bytes);
    if (!outcome.ok) {
      if (!outcome.problem.transient) ready = undefined;
      return outcome.problem;
    }
    goOn(form.dataset.then ?? location.pathname, outcome.index);
    return null;
  });
}

const unchanged = (): Problem => ({
  code: "unchanged", status: 0, transient: false,
  title: t("没有改动，没有盖章", "Nothing is changed, so nothing was sealed"),
  detail: t("先加、移除成员，或改变几个成员签认。", "Add or remove a member, or change how many must cosign."),
});

const unasked = (): Problem => ({
  code: "offline", status: 0, transient: true,
  title: t("没能核对成员的地址，没有盖章", "A member's address could not be checked; nothing was sealed"),
  detail: t("请稍后再按一次。", "Press again in a moment."),
});

/** The part of a form that says who cosigns; set-up and change share it. */
export interface Members {
  /** The text for the ledger; null after pointing at what is wrong; a problem when a check could not be made. */
  read(headers?: Record<string, string>): Promise<string | Problem | null>;
}

/** Brings that part of a form to life: rows that come and go, checks as they are filled in, the text as it will be said. */
export function membersOf(form: HTMLFormElement): Members {
  const place = part("[data-members]", form);
  const rows = part("[data-member-rows]", place);
  const pattern = part<HTMLTemplateElement>("[data-member-pattern]", place);
  let made = 0;

  const how = (): string => value(form, "how") ?? none;
  const leastOf = (count: number): number => how() === none ? 0 : how() === "all" ? count : Number(value(form, "k") ?? NaN);

  const add = (): HTMLElement => {
    const row = pattern.content.firstElementChild!.cloneNode(true) as HTMLElement;
    const mark = `-added-${++made}`;
    for (const node of $$("[id],[for]", row)) {
      for (const name of ["id", "for"]) {
        const said = node.getAttribute(name);
        if (said) node.setAttribute(name, said.replace("-new", mark));
      }
    }
    rows.append(row);
    return row;
  };

  const show = (): void => {
    for (const block of $$("[data-when-how]", place)) {
      block.hidden = !block.dataset.whenHow!.split(" ").includes(how());
    }
    if (how() !== none && rows.childElementCount === 0) {
      add();
    }
    void preview();
  };

  const preview = async (): Promise<void> => {
    const all = await Promise.all($$("[data-member]", rows).map(draft));
    const least = leastOf(all.length);
    const text = quorumText(all, Number.isSafeInteger(least) ? least : 0);
    const log = value(form, "log");
    part("[data-members-preview]", form).textContent = (log ? `log ${log}\n` : "") + (text === none ? "quorum none\n" : text);
    const said = Number.isSafeInteger(least) ? concerns(inForce(), { least, count: least === 0 ? 0 : all.length }) : [];
    const warning = part("[data-members-warning]", form);
    warning.hidden = said.length === 0;
    part("div", warning).replaceChildren(...said.map((s) => el("p", {}, s)));
  };

  form.addEventListener("input", () => void preview());
  form.addEventListener("change", (event) => {
    show();
    const row = (event.target as Element).closest<HTMLElement>("[data-member]");
    if (row) tidy(row);
  });
  place.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("button");
    const row = button?.closest<HTMLElement>("[data-member]");
    if (button?.dataset.memberAdd !== undefined) {
      input(add(), "zh").focus();
    } else if (row && button?.dataset.memberRemove !== undefined) {
      row.remove();
    } else if (row && button?.dataset.memberEdit !== undefined) {
      open(row);
      input(row, "zh").focus();
    } else {
      return;
    }
    void preview();
  });
  show();

  return {
    read: async (headers = {}) => {
      clear(place);
      if (how() === none) {
        return none;
      }
      const said: Member[] = [];
      const keys: NoteKey[] = [];
      for (const row of $$("[data-member]", rows)) {
        const member = await readRow(row, said, keys, headers);
        if (member === null || "code" in member) {
          return member;
        }
        said.push(member);
      }
      return finish(said);
    },
  };

  async function finish(said: Member[]): Promise<string | Problem | null> {
    if (said.length === 0) {
      input(add(), "zh").focus();
      return { code: "no-members", status: 0, transient: false, title: t("还没有成员", "There is no member yet"),
        detail: t("加一个成员，或选“不要求”。", "Add one, or choose “None”.") };
    }
    const least = leastOf(said.length);
    if (!Number.isSafeInteger(least) || least < 1 || least > said.length) {
      return wrong(part<HTMLInputElement>("[name=k]", place), t(`填 1 到 ${said.length} 之间的数：现在有 ${said.length} 个成员`, `A number from 1 to ${said.length}: there ${said.length === 1 ? "is one member" : `are ${said.length} members`}`));
    }
    const text = quorumText(said, least);
    if (text.length > maxLength) {
      return { code: "too-long", status: 0, transient: false, title: t("成员太多，账本写不下", "Too many members for one statement"),
        detail: t("请减少成员，或用短一些的名称。", "Have fewer, or shorter names.") };
    }
    const fault = await parsePolicy(utf8(text));
    if ("fault" in fault) {
      throw new Error(`the policy made here does not read: ${fault.fault} on line ${fault.line}`);
    }
    return text;
  }
}

/** The rule in force as the page shows it, which may change while a form is open; null at set-up. */
function inForce(): Rule | null {
  const shown = $("[data-least]");
  return shown ? { least: Number(shown.dataset.least), count: Number(shown.dataset.count) } : null;
}

const input = (row: HTMLElement, name: string): HTMLInputElement => part<HTMLInputElement>(`[data-part=${name}]`, row);

function open(row: HTMLElement): void {
  part("[data-member-fields]", row).hidden = false;
}

/** What a row says so far, right or wrong. */
async function draft(row: HTMLElement): Promise<Member> {
  const key = await findKey(input(row, "key").value);
  return {
    name: nameOf(input(row, "zh").value, input(row, "en").value) || "…",
    vkey: typeof key === "string" ? "…" : key.vkey,
    url: addressOf(input(row, "url").value) ?? "…",
  };
}

/** Of a node's whole greeting the key alone is left standing, and an address loses the slash at its end. */
function tidy(row: HTMLElement): void {
  const [key, url] = [input(row, "key"), input(row, "url")];
  url.value = addressOf(url.value) ?? url.value.trim();
  void findKey(key.value).then((found) => {
    if (typeof found !== "string") key.value = found.vkey;
  });
}

function wrong(field: HTMLInputElement, reason: string): null {
  const row = field.closest<HTMLElement>("[data-member]");
  if (row) open(row);
  field.closest("details")?.setAttribute("open", "");
  complain(field, reason);
  field.focus();
  return null;
}

/** A row, checked here and, where it is new, at the address that it names. */
async function readRow(row: HTMLElement, said: readonly Member[], keys: NoteKey[], headers: Record<string, string>): Promise<Member | Problem | null> {
  const [zh, en, key, url] = ["zh", "en", "key", "url"].map((name) => input(row, name)) as [HTMLInputElement, HTMLInputElement, HTMLInputElement, HTMLInputElement];
  const unnamed = nameFault(zh.value);
  if (unnamed) {
    return wrong(zh, unnamed);
  }
  const name = nameOf(zh.value, en.value);
  if (said.some((m) => m.name === name)) {
    return wrong(zh, t("已经有这个名称的成员", "Another member has this name"));
  }
  const found = await findKey(key.value);
  if (found === "nothing") {
    return wrong(key, t("这不是公钥。请把成员节点启动时打印的最后一个公钥整行粘贴过来", "Not a verifier key. Paste the last key that the member's node prints at its start, the whole line"));
  }
  if (found === "log") {
    return wrong(key, t("这是账本的公钥，不是成员的。请用成员节点启动时打印的最后一个公钥", "A log's key, not a member's. Use the last key that the member's node prints at its start"));
  }
  if (keys.some((k) => isSame(k, found))) {
    return wrong(key, t("这个公钥上面已经有了：一个成员只算一个", "This key stands above already: a member counts once"));
  }
  keys.push(found);
  const address = addressOf(url.value);
  if (!address) {
    return wrong(url, t("地址要以 https:// 或 http:// 开头，后面不带 ? 和 #", "An address begins with https:// or http:// and has no ? or #"));
  }
  const asItWas = url.value.trim();
  if (row.dataset.known === `${found.vkey} ${asItWas}`) {
    // Known members stay as they are, also while they are down: that may be why somebody else is added.
    return { name, vkey: found.vkey, url: asItWas };
  }
  const unreached = await ask(row, found.vkey, address, headers);
  return unreached === null ? { name, vkey: found.vkey, url: address } : unreached === "wrong" ? null : unreached;
}

/** Asks the host whether the member is where the form says; null when it is. */
async function ask(row: HTMLElement, vkey: string, address: string, headers: Record<string, string>): Promise<Problem | "wrong" | null> {
  const note = part("[data-member-note]", row);
  const response = await fetch("/api/check", {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", "accept-language": document.documentElement.lang },
    body: JSON.stringify({ type: "member", value: address, key: vkey }),
  }).catch(() => null);
  if (!response?.ok) {
    return unasked();
  }
  const answer = await response.json() as { ok: boolean; reason?: string; field?: string };
  note.className = "check-note";
  note.replaceChildren();
  if (!answer.ok) {
    wrong(input(row, answer.field === "key" ? "key" : "url"), answer.reason ?? "");
    return "wrong";
  }
  note.classList.add("ok");
  note.append(icon("check"), answer.reason ?? t("联系上了，公钥对得上", "Reached, and the key is its own"));
  return null;
}
