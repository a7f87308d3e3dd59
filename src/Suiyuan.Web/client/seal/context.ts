import { t } from "../shared/text.ts";

/** Why this browser cannot seal, in words for the person holding it; null when it can. */
export function cannotSeal(): { title: string; detail: string } | null {
  if (!globalThis.isSecureContext) {
    return {
      title: t("这个网址不安全，不能签章", "This address is not secure, so nothing can be sealed"),
      detail: t(
        `请用 https:// 开头的网址打开：https://${location.host}`,
        `Open it with an address that begins with https://, that is https://${location.host}`),
    };
  }
  if (!globalThis.crypto?.subtle) {
    return {
      title: t("这个浏览器太旧，不能签章", "This browser is too old to seal"),
      detail: t("请更新浏览器，或在微信里点右上角“…”选择“在浏览器打开”。", "Update it, or open this page in the phone's own browser."),
    };
  }
  if (!globalThis.indexedDB) {
    return {
      title: t("这个窗口不能保存公章", "This window cannot keep a seal"),
      detail: t("无痕（隐私）窗口关掉就会丢失公章，请用普通窗口打开。", "A private window loses the seal when it closes: use an ordinary window."),
    };
  }
  return null;
}
