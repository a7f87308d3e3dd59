import assert from "node:assert/strict";
import { test } from "node:test";
import { dictionary, findGoods, goodsOf } from "./goods.ts";
import { convert, formatAmount, parseAmount, parsePad, priced, showAmount, showMoney } from "./quantity.ts";

test("an amount reads only what a statement may say and writes it back without trailing zeros", () => {
  for (const [text, canonical] of [["0", "0"], ["12.5", "12.5"], ["12.50", "12.5"], ["0.000001", "0.000001"], ["999999999999", "999999999999"]]) {
    assert.equal(formatAmount(parseAmount(text!)!), canonical);
  }
  for (const text of ["", ".5", "5.", "01", "-1", "+1", "1e3", "1.0000001", "1,000", "１", "1000000000000"]) {
    assert.equal(parseAmount(text), null, text);
  }
});

test("half-typed numbers are numbers already", () => {
  assert.deepEqual([parsePad(""), parsePad("5."), parsePad(".5"), parsePad("..")], [0n, 5_000_000n, 500_000n, null]);
});

test("half a kilogram is one jin, exactly", () => {
  assert.equal(convert(parseAmount("2.5")!, "jin", "kg"), parseAmount("1.25"));
  assert.equal(convert(parseAmount("0.000001")!, "t", "jin"), parseAmount("0.002"));
});

test("a price times a weight is money to the cent, half up", () => {
  assert.equal(showMoney(priced(parseAmount("26.8")!, parseAmount("1.25")!)), "¥33.50");
  assert.equal(showMoney(priced(parseAmount("0.01")!, parseAmount("0.5")!)), "¥0.01");
  assert.equal(showMoney(priced(parseAmount("0.01")!, parseAmount("0.499999")!)), "¥0.00");
  assert.equal(showMoney(parseAmount("1234567.5")!), "¥1,234,567.50");
  assert.equal(showAmount(parseAmount("1234.565")!), "1,234.57");
});

test("goods are found by name in either language, and a new name gets a likely picture", () => {
  assert.equal(new Set(dictionary.map((g) => g.name)).size, dictionary.length);
  assert.deepEqual(findGoods("choy").map((g) => g.name), ["菜心", "上海青", "小白菜"]);
  assert.deepEqual([goodsOf("竹节虾").picture, goodsOf("黑毛猪肉").picture, goodsOf("蕨菜").picture, goodsOf("??").picture],
    ["shrimp", "pig", "greens", "crate"]);
});
