// The shopper's form: photographs are made small here, and lose what a phone writes into them. Everything else works without this.
import { $, $$, el } from "../shared/dom.ts";
import { t } from "../shared/text.ts";
import { shrink } from "../stall/photo.ts";

const most = 6;

for (const form of $$<HTMLFormElement>("form[data-complain]")) {
  const input = $<HTMLInputElement>("input[type=file]", form);
  if (input) {
    pictures(form, input);
  }
}

function pictures(form: HTMLFormElement, input: HTMLInputElement): void {
  const place = $("[data-thumbs]", form);
  const error = $("[data-photo-error]", form);
  let busy = Promise.resolve();
  input.addEventListener("change", () => {
    const chosen = [...input.files ?? []];
    busy = take(chosen);
  });
  // Not before the photographs are small: sent while they are being made, the originals would go out.
  form.addEventListener("submit", (event) => {
    if (form.dataset.small === "wait") {
      event.preventDefault();
      delete form.dataset.sent;
      $$(".busy", form).forEach((b) => b.classList.remove("busy"));
      void busy.then(() => form.requestSubmit());
    }
  });

  async function take(chosen: File[]): Promise<void> {
    form.dataset.small = "wait";
    const small = new DataTransfer();
    place?.replaceChildren();
    let words = chosen.length > most ? t(`最多 ${most} 张，只留前 ${most} 张。`, `At most ${most}: the first ${most} are kept.`) : "";
    for (const [i, file] of chosen.slice(0, most).entries()) {
      const jpeg = await shrink(file);
      if (!jpeg) {
        words = t("有一张打不开，请重新拍一张。", "One of them can't be read: take it again.");
        continue;
      }
      const photo = new File([jpeg], `${i + 1}.jpg`, { type: "image/jpeg" });
      small.items.add(photo);
      const address = URL.createObjectURL(photo);
      const image = el("img", { src: address, alt: t(`照片 ${i + 1}`, `Photograph ${i + 1}`) });
      image.addEventListener("load", () => URL.revokeObjectURL(address));
      place?.append(image);
    }
    input.files = small.files;
    if (error) {
      error.textContent = words;
      error.toggleAttribute("hidden", words === "");
    }
    delete form.dataset.small;
  }
}
