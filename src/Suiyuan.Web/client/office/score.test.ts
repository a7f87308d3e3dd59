import assert from "node:assert/strict";
import { test } from "node:test";
import { scoreOf } from "./score.ts";

test("the score is the weight in order out of what applies, rounded down", () => {
  assert.equal(scoreOf([{ weight: 10, result: "ok" }, { weight: 5, result: "fixed" }]), 100);
  assert.equal(scoreOf([{ weight: 2, result: "ok" }, { weight: 1, result: "bad" }, { weight: 9, result: "na" }, { weight: 9 }]), 66);
  assert.equal(scoreOf([{ weight: 3, result: "na" }]), null);
});
