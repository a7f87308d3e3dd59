// The phone's camera, by the one way that works in every WebView: a file input that asks for it.
import type { Bytes } from "../shared/bytes.ts";
import { el, toast } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { mark } from "./marks.ts";
import { shrink } from "./photo.ts";

/** A button that opens the camera and hands over what was taken, made small. */
export function camera(label: string, kind: string, taken: (jpeg: Bytes) => void): HTMLElement {
  const input = el("input", { type: "file", accept: "image/*", capture: "environment", class: "vh", "data-camera": "", tabindex: "-1" });
  const node = el("label", { class: kind, tabindex: "0", role: "button" }, mark("camera"), el("b", {}, label), input);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      input.click();
    }
  });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (!file) {
      return;
    }
    node.classList.add("busy");
    void shrink(file).then((jpeg) => {
      node.classList.remove("busy");
      input.value = "";
      if (jpeg) {
        taken(jpeg);
      } else {
        toast(t("这张图打不开，请再拍一张。", "This picture cannot be read: take another one."), "bad");
      }
    });
  });
  return node;
}
