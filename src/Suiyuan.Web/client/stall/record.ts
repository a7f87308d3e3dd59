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
import { isReady, ready } from "./shell.ts";

export async function record(host: HTMLElement): Promise<void> {
  keepSending();
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
