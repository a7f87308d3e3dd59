// The explorer: checks the newest checkpoint here, asks the members, brings entries as they come, verifies by id or by file.
import { $ } from "../shared/dom.ts";
import { watchLedger } from "./live.ts";
import { checkHead } from "./own.ts";
import { verifyHere } from "./verify.ts";

const own = $("#own-check");
if (own) {
  void checkHead(own);
  watchLedger(own);
}
const byId = $<HTMLFormElement>("#by-id");
if (byId) {
  verifyHere(byId);
}
