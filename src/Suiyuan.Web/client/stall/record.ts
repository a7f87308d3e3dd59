// One record of the daybook: void a sale, add a forgotten photograph to a purchase.
import { $, $$, el, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { enqueue, keepSending, nonce, seal, sealPart } from "../seal/index.ts";
import { camera } from "./camera.ts";
import { button } from "./flow.ts";
import { mark } from "./marks.ts";
import { likelyTicket } from "./photo.ts";
import { goodsOf } from "./goods.ts";
import { askVoid } from "./sell.ts";
import { parseAmount, priced, showMoney } from "./quantity.ts";
import { isReady, ready } from "./shell.ts";

export async function record(host: HTMLElement): Promise<void> {
  keepSending();
  void openSealed(host);
  const place = $("[data-acts]", host);
  const id = host.dataset.id ?? "";
  if (!place) {
    return;
  }
  const at = await ready();
  if (!isReady(at)) {
    place.replaceChildren(el("p", { class: "hint" }, mark("key"), `${at.question}。`));
    return;
  }
  if (host.dataset.kind === "sale" && host.dataset.voided === undefined) {
    place.replaceChildren(button([mark("bin"), t("作废这一单", "Void this sale")], "danger full", async () => {
      if (await askVoid(at, id)) {
        place.replaceChildren(el("p", { class: "hint" }, mark("check"), t("已作废，货回到库存。", "Voided; the goods are back in stock.")));
      }
    }));
  } else if (host.dataset.kind === "purchase") {
    const [product] = $$("[data-product]", host).map((n) => n.dataset.product ?? "");
    place.replaceChildren(camera(t("补拍票证", "Photograph a ticket"), "btn full", (jpeg) => {
      void (async () => {
        const image = await sealPart(jpeg);
        const type = likelyTicket(product ? goodsOf(product).category : undefined);
        const statement = await seal(at.sealer, "ticket-attached", { v: 1, n: nonce(), to: id, type, image: image.digest });
        await enqueue({ statement, parts: [image] });
        toast(t("票证照片已保存", "The photograph is kept"), "ok");
      })();
    }));
  }
}

/** A sealed part of our own: its bytes without the salt, or null when it is not there (yet) or was erased. */
async function sealedPart(digest: string): Promise<Response | null> {
  try {
    const response = await fetch(`/api/sealed/${digest}`);
    return response.ok ? response : null;
  } catch {
    // No network: what is sealed stays closed, the record itself is on the page.
    return null;
  }
}

/** Shows prices, buyer and photographs, which the page itself does not carry. */
async function openSealed(host: HTMLElement): Promise<void> {
  for (const part of $$("[data-part]", host)) {
    const response = await sealedPart(part.dataset.digest ?? "");
    const told = response ? await response.json() as { lines?: string[]; total?: string; name?: string; phone?: string } : null;
    if (part.dataset.part === "prices" && told?.lines) {
      for (const [i, price] of told.lines.entries()) {
        const place = $(`[data-price="${i}"]`, host);
        const unit = parseAmount(price) ?? 0n;
        if (place && unit > 0n) {
          place.textContent = showMoney(priced(unit, parseAmount(place.dataset.qty ?? "") ?? 0n));
        }
      }
      const total = $("[data-total]", host);
      if (total && told.total) {
        total.hidden = false;
        $(".num", total)!.textContent = showMoney(parseAmount(told.total) ?? 0n);
      }
    } else if (part.dataset.part === "buyer" && told?.name) {
      part.parentElement?.prepend(el("div", { class: "from" }, mark("person"), el("span", {}, el("b", {}, told.name), el("small", {}, told.phone ?? t("买家", "Buyer")))));
    }
  }
  for (const place of $$("[data-photo]", host)) {
    const response = await sealedPart(place.dataset.photo ?? "");
    if (response) {
      const address = URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: "image/jpeg" }));
      const image = el("img", { src: address, alt: t("票证照片", "Photograph of the ticket") });
      image.addEventListener("load", () => URL.revokeObjectURL(address));
      place.replaceWith(image);
    } else {
      place.classList.remove("skel");
      place.textContent = t("照片还没传上来", "The photograph has not arrived yet");
    }
  }
}
