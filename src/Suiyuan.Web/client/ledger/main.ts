// The explorer: checks the newest checkpoint here, brings entries as they come, verifies by id or by file.
import { $ } from "../shared/dom.ts";
import { watchLedger } from "./live.ts";
import { checkHead } from "./own.ts";
import { verifyHere } from "./verify.ts";

const live = $("#live");
const own = $("#own-check");
if (live && own) {
  void checkHead(own);
  watchLedger(live, own);
}
const byId = $<HTMLFormElement>("#by-id");
if (byId) {
  verifyHere(byId);
}
