// The list of notices: asks this browser, on a tap, to tell of new ones while no page is open.
import { fromBase64Url, toBase64Url } from "../shared/bytes.ts";
import { $, $$, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";

type State = "on" | "off" | "denied" | "unable";

const scope = "/notices/";
const address = "/notices/push";
const card = $("[data-push]");
if (card) {
  void begin(card);
}

async function begin(card: HTMLElement): Promise<void> {
  $("[data-push-on]", card)?.addEventListener("click", (event) => void start(card, event.currentTarget as HTMLButtonElement));
  $("[data-push-off]", card)?.addEventListener("click", () => void stop(card));
  show(card, await stateOf(card));
}

async function stateOf(card: HTMLElement): Promise<State> {
  // Also where the page is not served securely: there the browser has none of it.
  if (!("serviceWorker" in navigator) || !("PushManager" in globalThis) || !("Notification" in globalThis)) {
    return "unable";
  }
  const mine = await (await navigator.serviceWorker.getRegistration(scope))?.pushManager.getSubscription();
  if (card.dataset.state === "on" && (!mine || Notification.permission !== "granted")) {
    // The browser has dropped it, or the person has forbidden it in the browser's settings.
    await fetch(address, { method: "DELETE" });
    card.dataset.state = "off";
  }
  return Notification.permission === "denied" ? "denied" : card.dataset.state === "on" ? "on" : "off";
}

function show(card: HTMLElement, state: State): void {
  $$("[data-when]", card).forEach((part) => part.toggleAttribute("hidden", part.dataset.when !== state));
}

async function start(card: HTMLElement, button: HTMLButtonElement): Promise<void> {
  button.classList.add("busy");
  try {
    const permission = await Notification.requestPermission();
    if (permission !== "granted") {
      // Dismissed is not forbidden: the button stays.
      show(card, permission === "denied" ? "denied" : "off");
      return;
    }
    const { endpoint, keys } = (await subscription(card.dataset.push ?? "")).toJSON();
    const answer = await fetch(address, {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ endpoint, ...keys }),
    });
    if (!answer.ok) {
      toast(t("没有开成，请重新登录再试。", "It is not on: sign in again and try once more."), "bad");
      return;
    }
    show(card, "on");
    toast(t("开了：有新通知，这台设备会提醒您。", "On: this device tells you of new notices."), "ok");
  } catch {
    // The browser has no push service, or can't reach it: nothing that we could mend.
    toast(t("没有开成：这个浏览器连不上它的推送服务。换个网络或浏览器再试。",
      "It is not on: this browser can't reach its push service. Try another network or browser."), "bad");
  } finally {
    button.classList.remove("busy");
  }
}

async function subscription(key: string): Promise<PushSubscription> {
  const registration = await active(await navigator.serviceWorker.register("/notices-worker.js", { scope }));
  const mine = await registration.pushManager.getSubscription();
  const theirs = mine?.options.applicationServerKey;
  if (mine && theirs && toBase64Url(new Uint8Array(theirs)) === key) {
    return mine;
  }
  // Made for a key that the host no longer has: nothing would come.
  await mine?.unsubscribe();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: fromBase64Url(key)! });
}

/** Not `ready`: that is the worker of this page, and this one is of none. */
function active(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active || !coming) {
    return Promise.resolve(registration);
  }
  return new Promise((resolve, reject) => coming.addEventListener("statechange", () => {
    if (coming.state === "activated") {
      resolve(registration);
    } else if (coming.state === "redundant") {
      reject(new Error("The worker did not start."));
    }
  }));
}

async function stop(card: HTMLElement): Promise<void> {
  // First here, so that nothing comes even if the host can't be reached.
  await (await (await navigator.serviceWorker.getRegistration(scope))?.pushManager.getSubscription())?.unsubscribe();
  try {
    await fetch(address, { method: "DELETE" });
  } catch {
    // No network: the host learns it from the push service, which answers that the subscription is gone.
  }
  show(card, "off");
}
