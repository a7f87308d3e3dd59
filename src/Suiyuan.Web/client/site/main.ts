// On every page: small behaviours asked for by attributes. Everything works without it, only less conveniently.
import { $, $$, toast } from "../shared/dom.ts";
import { listen } from "../shared/events.ts";
import { t } from "../shared/text.ts";

document.addEventListener("click", (event) => {
  const target = (event.target as Element).closest<HTMLElement>("[data-copy],[data-opens],[data-closes],[data-print]");
  if (!target) {
    return;
  }
  if (target.dataset.copy !== undefined) {
    const what = target.dataset.copy || $(target.dataset.copyFrom ?? "")?.textContent?.trim() || location.href;
    void copy(what);
  } else if (target.dataset.opens) {
    $<HTMLDialogElement>(`#${target.dataset.opens}`)?.showModal();
  } else if (target.dataset.closes !== undefined) {
    target.closest("dialog")?.close();
  } else {
    window.print();
  }
});

// A sheet closes when the backdrop is tapped, as people expect of one.
document.addEventListener("click", (event) => {
  if (event.target instanceof HTMLDialogElement) {
    event.target.close();
  }
});

// Filters and selects that ask for it submit their form at once.
document.addEventListener("change", (event) => {
  const field = (event.target as Element).closest<HTMLSelectElement>("[data-submits]");
  field?.form?.requestSubmit();
});

// A form is sent once, however often the button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.dataset.sent !== undefined) {
    event.preventDefault();
    return;
  }
  if (form.method === "post") {
    form.dataset.sent = "";
    $$<HTMLButtonElement>("button[type=submit],button:not([type])", form).forEach((b) => b.classList.add("busy"));
  }
});
window.addEventListener("pageshow", () => {
  $$<HTMLFormElement>("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    $$(".busy", form).forEach((b) => b.classList.remove("busy"));
  });
});

// On a phone the ways run off the screen: where one is, is to be seen.
$(".ways [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });

// The bell says how many notices nobody has looked at, as they come.
const unseen = $("[data-bell] [data-unseen]");
if (unseen) {
  listen("/notices/live", "unseen", (data) => {
    const count = Number(data);
    unseen.textContent = String(count);
    unseen.toggleAttribute("hidden", count === 0);
  });
}

const offline = $("#offline");
const showConnection = () => offline?.toggleAttribute("hidden", navigator.onLine);
window.addEventListener("online", showConnection);
window.addEventListener("offline", showConnection);
showConnection();

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("已复制", "Copied"), "ok");
  } catch {
    // no permission, or no secure context: say how to do it by hand
    toast(t("这个浏览器不让复制，请长按选中后复制。", "This browser does not allow copying: select the text and copy it."), "warn");
  }
}
