// A recall at the stall, and the stall's own stop: forms that this phone seals, with or without a network.
import { $$ } from "../shared/dom.ts";
import { keepSending } from "../seal/index.ts";
import { say } from "../office/say.ts";
import { isReady, ready } from "./shell.ts";

export function recall(host: HTMLElement): void {
  keepSending();
  const sealer = async () => {
    const at = await ready();
    return isReady(at) ? at.sealer : null;
  };
  for (const form of $$<HTMLFormElement>("form[data-office=say]", host)) {
    say(form, sealer, true);
  }
}
