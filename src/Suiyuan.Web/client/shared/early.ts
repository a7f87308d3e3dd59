import { $ } from "./dom.ts";

/** Presses again what was pressed before this script had come. Call it when the form is listened to. */
export function pressAgain(form: HTMLFormElement): void {
  const button = $<HTMLButtonElement>("[data-pressed]", form);
  if (button) {
    delete button.dataset.pressed;
    button.classList.remove("busy");
    // After whatever else is bound on this page.
    setTimeout(() => button.click());
  }
}
