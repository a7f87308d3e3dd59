import { $, el } from "../shared/dom.ts";
import { dateTime, t } from "../shared/text.ts";
import { qrCode } from "../shared/qr.ts";
import { createEnrolment, now, seal, submit, timestamp } from "../seal/index.ts";
import { part } from "./fields.ts";
import { noSeal, onSubmit } from "./forms.ts";
import { desk, officeSeal } from "./seal-state.ts";

/** What an enrolment card shows. The fragment holds a secret: it stays in this page and on the paper. */
export interface Card {
  party: string;
  name: string;
  stall?: string | undefined;
  until: string;
  fragment: string;
}

/** An enrolment code is good for a day: long enough to reach the stall-holder, short enough to lose. */
const validFor = 24 * 3600_000;
export const enrolUntil = (): string => timestamp(now() + validFor);

/** A new code for a party that is there already: a new phone, a second device, a spare. */
export function enrolCode(form: HTMLFormElement): void {
  onSubmit(form, async () => {
    const sealer = await officeSeal();
    if (!sealer) {
      return noSeal();
    }
    const party = form.dataset.subject ?? sealer.party;
    const name = form.dataset.name ?? party;
    const until = enrolUntil();
    const enrolment = await createEnrolment(party, name);
    const grant = { v: 1, key: enrolment.point, use: "enrol", label: t("开通码", "Enrolment code"), until };
    const outcome = await submit((await seal(sealer, "key-granted", grant, party)).bytes);
    if (!outcome.ok) {
      return outcome.problem;
    }
    showCard({ party, name, stall: form.dataset.stall || undefined, until, fragment: enrolment.fragment }, outcome.index);
    return null;
  });
}

/** Opens the card's sheet on this page and fills it. Closing it goes on to `data-then`, which shows the new party. */
export function showCard(card: Card, index: number | undefined): void {
  const sheet = part<HTMLDialogElement>("dialog[data-enrol-card]", document);
  const link = `${desk().base}/enrol#${card.fragment}`;
  part("[data-name]", sheet).textContent = card.stall ? `${card.stall} · ${card.name}` : card.name;
  part("[data-party]", sheet).textContent = card.party;
  part("[data-until]", sheet).textContent = dateTime(new Date(card.until));
  part("[data-qr]", sheet).replaceChildren(qrCode(link, t("开通码", "Enrolment code")));
  const copy = part("[data-link]", sheet);
  copy.dataset.copy = link;
  part<HTMLAnchorElement>("a[data-open]", sheet).href = link;
  const plain = $("[data-plain-link]", sheet);
  plain?.replaceChildren(el("code", {}, link));
  sheet.addEventListener("close", () => {
    const then = sheet.dataset.then?.replace("{party}", card.party) ?? location.pathname;
    const url = new URL(then, location.href);
    if (index !== undefined) url.searchParams.set("seen", String(index));
    location.assign(url);
  }, { once: true });
  sheet.showModal();
}
