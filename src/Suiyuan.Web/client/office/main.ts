// The desks of the market office and of the bureau: forms that seal what an officer decides, and nothing else.
// Every page reads without this; what must be sealed cannot be done without it, and says so.
import { $$ } from "../shared/dom.ts";
import { showEvidence } from "../shared/evidence.ts";
import { keepSending } from "../seal/index.ts";
import { act } from "./act.ts";
import { admit } from "./admit.ts";
import { watchNumbers } from "./check.ts";
import { awaitReading, decide } from "./decide.ts";
import { document as fileDocument } from "./document.ts";
import { entry, sample, scans } from "./entry.ts";
import { enrolCode } from "./enrol-code.ts";
import { keepFresh } from "./fresh.ts";
import { changeMembers } from "./members.ts";
import { offers } from "./offers.ts";
import { onBehalf } from "./on-behalf.ts";
import { patrol } from "./patrol.ts";
import { plan } from "./plan.ts";
import { revealSealed } from "./reveal.ts";
import { say } from "./say.ts";
import { setUp } from "./set-up.ts";
import { showSealState } from "./seal-state.ts";
import { test } from "./test.ts";

const parts: Record<string, (form: HTMLFormElement) => void> = {
  act, admit, decide, document: fileDocument, "enrol-code": enrolCode, entry, members: changeMembers, offers, "on-behalf": onBehalf, patrol, plan,
  sample, say: (form) => say(form), "set-up": setUp, test,
};

function bind(within: ParentNode): void {
  for (const form of $$<HTMLFormElement>("form[data-office]", within)) {
    parts[form.dataset.office ?? ""]?.(form);
  }
}
bind(document);
// An inspection that was sealed without a network goes from whichever page is opened next.
keepSending();
watchNumbers();
revealSealed();
keepFresh(bind);
showEvidence();
awaitReading();
scans();
void showSealState();
