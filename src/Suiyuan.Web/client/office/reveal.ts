import { $$ } from "../shared/dom.ts";
import { t } from "../shared/text.ts";

/** Words for the members of a sealed part. */
const names: Record<string, () => string> = {
  idType: () => t("证件", "Document"), idNumber: () => t("证件号码", "Identity number"),
  phone: () => t("电话", "Phone"), address: () => t("地址", "Address"), name: () => t("姓名", "Name"),
};

/**
 * Shows a sealed particular to whom it concerns, when asked: the store decides, and says no in words. Nothing is
 * fetched before the button is pressed, so that looking is always an act.
 */
export function revealSealed(): void {
  for (const button of $$<HTMLButtonElement>("button[data-reveal]")) {
    button.addEventListener("click", () => void reveal(button));
  }
}

async function reveal(button: HTMLButtonElement): Promise<void> {
  const place = button.parentElement?.querySelector<HTMLElement>("[data-sealed]");
  if (!place) {
    return;
  }
  button.classList.add("busy");
  const response = await fetch(`/api/sealed/${button.dataset.reveal}`, { cache: "no-store" }).catch(() => null);
  button.classList.remove("busy");
  if (!response) {
    place.textContent = t("现在没有网络", "No network now");
    return;
  }
  button.remove();
  if (response.ok) {
    place.textContent = words(await response.text());
  } else if (response.status === 410) {
    place.textContent = t("已按要求删除", "Erased on request");
  } else if (response.status === 404) {
    place.textContent = t("还没有收到", "Not received yet");
  } else {
    place.textContent = t("您无权查看", "Not for you to see");
  }
}

function words(json: string): string {
  try {
    const part = JSON.parse(json) as Record<string, unknown>;
    if (typeof part.value === "string") {
      return part.value;
    }
    return Object.entries(part).filter(([, v]) => typeof v === "string")
      .map(([k, v]) => (k === "name" || k === "text" ? String(v) : `${names[k]?.() ?? k} ${String(v)}`)).join(t("，", ", "));
  } catch {
    // Not JSON: nothing of ours, and not to be shown as if it were.
    return t("内容读不出来", "Can't be read");
  }
}
