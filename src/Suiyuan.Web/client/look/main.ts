// The start page: scan a receipt's code. The scanner itself is fetched only when asked for.
import { $, el, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";

const button = $<HTMLButtonElement>("#scan");
if (button && navigator.mediaDevices) {
  button.hidden = false;
  button.addEventListener("click", () => void scanReceipt(button));
}

async function scanReceipt(button: HTMLButtonElement): Promise<void> {
  button.classList.add("busy");
  const { scan } = await import("../stall/scanner.ts");
  const scanner = await scan((text) => {
    const place = placeOf(text);
    if (place && leavesKnowingly(place)) {
      scanner?.stop();
      location.assign(place);
    } else {
      toast(t("这不是穗源凭证的二维码。", "That is not the code of a Suiyuan receipt."), "warn");
    }
  });
  button.classList.remove("busy");
  if (!scanner) {
    toast(t("打不开相机。可以把凭证号粘贴到下面。", "The camera cannot be opened: paste the number below instead."), "warn");
    $<HTMLInputElement>("#look-code")?.focus();
    return;
  }
  const close = el("button", { class: "btn full", type: "button" }, t("不扫了", "Stop scanning"));
  const sheet = el("dialog", { class: "sheet", "aria-label": t("扫小票", "Scan a receipt") },
    el("div", { class: "sheet-in" }, el("p", {}, t("把二维码放进框里。", "Hold the code inside the frame.")), scanner.view, close));
  close.addEventListener("click", () => sheet.close());
  sheet.addEventListener("close", () => {
    scanner.stop();
    sheet.remove();
  });
  document.body.append(sheet);
  sheet.showModal();
}

/** A code printed by someone else can lead anywhere: the reader is told where before going. */
function leavesKnowingly(place: string): boolean {
  const { host } = new URL(place, location.href);
  return host === location.host || confirm(t(`这张凭证在另一个网站：${host}。要去看吗？`, `This receipt is on another site: ${host}. Go there?`));
}

/** Where a scanned code leads: a receipt or a stall, of this site or, by its own address, of another city's. */
function placeOf(text: string): string | null {
  const match = /(?:^|\/)(v\/[A-Za-z0-9_-]{43}|s\/[a-z0-9.-]{2,48})$/.exec(text.trim());
  if (match) {
    return text.startsWith("https://") ? text.trim() : `/${match[1]}`;
  }
  return /^[A-Za-z0-9_-]{43}$/.test(text.trim()) ? `/v/${text.trim()}` : null;
}
