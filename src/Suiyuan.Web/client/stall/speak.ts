// Reading aloud, for eyes that are elsewhere. Off until asked for.
import { chinese } from "../shared/text.ts";
import { prefs } from "./prefs.ts";

export const canSpeak = (): boolean => "speechSynthesis" in globalThis;

/** Says it when the person wants that; what was being said is cut off. */
export function speak(words: string): void {
  if (!canSpeak() || !prefs().aloud) {
    return;
  }
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(words);
  said.lang = chinese() ? "zh-CN" : "en-GB";
  speechSynthesis.speak(said);
}
