import assert from "node:assert/strict";
import { test } from "node:test";
import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import { ownVoucher, voucherId } from "./voucher-id.ts";

const id = "Zt8Vb0a-3Q9m_2LxK7pYcHnRw5sUeJ1oTgDfXyAiBkE";

test("a voucher is known by its address, whole or in part, and nothing else is one", () => {
  for (const text of [id, `https://suiyuan.gz.gov.cn/v/${id}`, `http://10.0.0.5:8080/v/${id}?from=x`, ` /v/${id}#proof \n`]) {
    assert.equal(voucherId(text), id, text);
  }
  for (const text of ["", "weixin://dl/chat", `${id}A`, id.slice(1), `https://suiyuan.gz.gov.cn/s/${id}`, "https://example.com/v/short"]) {
    assert.equal(voucherId(text), null, text);
  }
});

test("a code on a paper is a voucher only when it is of this platform", () => {
  const site = "https://suiyuan.gz.gov.cn";
  assert.equal(ownVoucher(`${site}/v/${id}`, site, "http://10.0.0.5"), id);
  assert.equal(ownVoucher(`http://10.0.0.5/v/${id}?x=1`, site + "/", "http://10.0.0.5/"), id);
  for (const text of [id, `https://elsewhere.cn/v/${id}`, `https://elsewhere.cn/${site}/v/${id}`, `${site}/s/${id}`, `${site}/v/short`, "44010012345"]) {
    assert.equal(ownVoucher(text, site), null, text);
  }
});

test("the code that one phone draws is the code that another reads", () => {
  const address = `https://suiyuan.gz.gov.cn/v/${id}`;
  const modules = encodeQR(address, "raw", { ecc: "medium", border: 4 });
  const scale = 5;
  const side = modules.length * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      if (modules[Math.floor(y / scale)]![Math.floor(x / scale)]) {
        data.fill(20, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    }
  }
  assert.equal(voucherId(decodeQR({ width: side, height: side, data })), id);
});
