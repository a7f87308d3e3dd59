import assert from "node:assert/strict";
import { test } from "node:test";
import { messageOf, pageOf } from "./message.ts";

test("a message that can't be read still tells the person to look", () => {
  assert.equal(messageOf(undefined).title, "穗源");
  assert.equal(messageOf("null").link, "/");
  assert.equal(messageOf('{"title":7,"line":"召回"}').line, "召回");
  assert.equal(messageOf('{"title":7,"line":"召回"}').title, "穗源");
});

test("a notification opens pages of this site alone", () => {
  const here = "https://suiyuan.example";
  assert.equal(pageOf("/stall/alerts", here), `${here}/stall/alerts`);
  for (const link of ["https://elsewhere.example/stall", "//elsewhere.example", "javascript:alert(1)", "http://[", null, 7]) {
    assert.equal(pageOf(link, here), `${here}/`);
  }
});
