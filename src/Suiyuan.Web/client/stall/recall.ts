// A recall at the stall, and the stall's own stop: forms that this phone seals, with or without a network.
import { $, $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { now } from "../seal/clock.ts";
import { keepSending } from "../seal/index.ts";
import { say } from "../office/say.ts";
import { isReady, ready } from "./shell.ts";

export function recall(host: HTMLElement): void {
  keepSending();
  const sealer = async () => {
    const at = await ready(true);
    return isReady(at) ? at.sealer : null;
  };
  for (const form of $$<HTMLFormElement>("form[data-office=say]", host)) {
    say(form, sealer, true);
  }
  countDown(host);
}

/** What is left of a term (`data-until`, in seconds), by the minute. */
function countDown(host: HTMLElement): void {
  for (const place of $$("[data-until]", host)) {
    const left = $("[data-left]", place);
    const show = (): void => {
      const seconds = Number(place.dataset.until) - now() / 1000;
      const minutes = Math.max(1, Math.floor(seconds / 60));
      if (left && seconds > 0) {
        left.textContent = minutes >= 2880 ? t(`还有 ${Math.floor(minutes / 1440)} 天`, `${Math.floor(minutes / 1440)} days left`)
          : minutes >= 60 ? t(`还有 ${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`, `${Math.floor(minutes / 60)} h ${minutes % 60} min left`)
          : t(`还有 ${minutes} 分钟`, `${minutes} min left`);
      }
    };
    show();
    setInterval(show, 20_000);
  }
}
