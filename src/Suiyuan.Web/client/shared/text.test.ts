import assert from "node:assert/strict";
import { test } from "node:test";
import { dateTime } from "./text.ts";

// The rows of TextTests.cs: the verifier compares what a page shows with what was sealed, so both sides write alike.
const rows = [
  ["2026-11-23T06:05:09Z", "2026年11月23日 周一 14:05", "Mon 23 Nov 2026, 14:05"],
  ["2026-09-05T16:00:00Z", "2026年9月6日 周日 00:00", "Sun 6 Sep 2026, 00:00"],
  ["2027-01-01T00:00:00+08:00", "2027年1月1日 周五 00:00", "Fri 1 Jan 2027, 00:00"],
] as const;

for (const [at, chinese, english] of rows) {
  test(`a moment is written in China's time: ${at}`, () => {
    assert.equal(dateTime(new Date(at)), chinese);
    const page = globalThis as { document?: unknown };
    page.document = { documentElement: { lang: "en" } };
    assert.equal(dateTime(new Date(at)), english);
    delete page.document;
  });
}
