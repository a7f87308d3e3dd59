import assert from "node:assert/strict";
import { test } from "node:test";
import { cutOf } from "./crop.ts";
import { asksForLook, type Draft, empty, fill, lineValues, looksAsked, seen } from "./draft.ts";
import { said, warnings } from "./look.ts";
import { newPhoto, type Photo } from "./photo.ts";
import { readPhoto } from "./reader.ts";
import { chineseNumber, type Page, readAmount, readGoods, readQuantity, understand } from "./reading.ts";
import { declared, type DraftLine } from "./sealing.ts";

const known = { name: "阿珍海鲜", suppliers: [{ name: "湛江渔业有限公司", place: "湛江霞山" }] };

type Fields = Partial<Page["fields"]>;
const page = (type: string, fields: Fields, confidence: Record<string, number> = {}, more: Partial<Page> = {}): Page => ({
  type, type_confidence: 0.99, fields: { products: [], items: [], ...fields },
  confidence: { ...Object.fromEntries(Object.keys(fields).map((key) => [key, 0.99])), ...confidence },
  regions: {}, readable: true, findings: [], ...more,
});

function photo(told: Page | null, key = "p1"): Photo {
  return { ...newPhoto(new Uint8Array([1]), "aquatic"), key, ...(told ? { look: { is: "done" as const, page: told } } : {}) };
}

function filled(...pages: Page[]): Draft {
  const draft: Draft = { ...empty(), photos: pages.map((p, i) => photo(p, `p${i + 1}`)) };
  fill(draft, known);
  return draft;
}

const shown = (line: DraftLine): string => Object.values(lineValues(line)).filter((v) => v !== "").join("|");
const pork = page("quarantine", {
  number: "4401 0012 34", holder: "肇庆市鼎湖食品有限公司", products: ["生猪产品(白条)"], quantity: "420", unit: "公斤", origin: "广东肇庆",
  issue_date: "2026-07-01", expiry: "2026-07-02",
});

test("amounts are read as papers print them", () => {
  assert.deepEqual(["1,280.50", "¥ 12", "１２０", "柒拾陆", "四百二十", "一万二千", ".5", "007"].map((t) => readAmount(t)),
    [1_280_500_000n, 12_000_000n, 120_000_000n, 76_000_000n, 420_000_000n, 12_000_000_000n, 500_000n, 7_000_000n]);
  assert.deepEqual(["", "约20", "1.2.3", "二十斤"].map((t) => readAmount(t)), [null, null, null, null]);
  assert.equal(chineseNumber("贰佰零伍"), 205);
  assert.equal(chineseNumber("十二"), 12);
});

test("units become the form's, and one that statements lack is left to the person", () => {
  assert.deepEqual(readQuantity("420", "公斤", "猪肉"), { qty: "420", unit: "kg", priceBy: 1n });
  assert.deepEqual(readQuantity("35", "市斤", "菜心"), { qty: "35", unit: "jin", priceBy: 1n });
  assert.deepEqual(readQuantity("1.5", "吨", "大米"), { qty: "1500", unit: "kg", priceBy: 1000n });
  assert.deepEqual(readQuantity("500", "克", "虾米"), { qty: "0.5", unit: "kg", priceBy: null });
  assert.deepEqual(["头", "羽", "尾", "箱", "件"].map((u) => readQuantity("3", u, "鸭")?.unit), ["head", "piece", "tail", "box", "case"]);
  assert.equal(readQuantity("3", "托盘", "鸭"), null);
  assert.equal(readQuantity("0", "公斤", "鸭"), null);
  assert.equal(readQuantity("50", null, "石斑鱼")?.unit, "kg");
  assert.deepEqual(readQuantity("12.5 斤", null, "石斑鱼"), { qty: "12.5", unit: "jin", priceBy: 1n });
});

test("goods are known by their names, their other names, and what papers call them", () => {
  assert.deepEqual(["石斑鱼", "龙趸", " 大口黑鲈 ", "鲜石斑鱼", "石斑鱼（鲜活）"].map((n) => readGoods(n).name), ["石斑鱼", "石斑鱼", "加州鲈", "石斑鱼", "石斑鱼"]);
  assert.deepEqual(readGoods("生猪产品"), { name: "猪肉", guessed: true });
  assert.deepEqual(readGoods("湛江深海石斑鱼"), { name: "石斑鱼", guessed: true });
  assert.deepEqual(readGoods("没听说过的货"), { name: "没听说过的货", guessed: false });
});

test("a certificate fills the whole form and says what a person should look at", () => {
  const draft = filled(pork);
  const [line] = draft.lines;
  assert.equal(draft.supplier?.name, "肇庆市鼎湖食品有限公司");
  assert.equal(shown(line!), "猪肉|420 kg|广东肇庆");
  assert.deepEqual(declared(draft.photos[0]!), { type: "quarantine", number: "4401001234", issued: "2026-07-01", until: "2026-07-02", qty: "420", unit: "kg" });
  // 生猪产品 is not what the form says: that one is to be looked at, and nothing else.
  assert.ok(asksForLook(line!.read?.product, "猪肉"));
  assert.equal(looksAsked(draft), 1);
  seen(line!.read);
  assert.equal(looksAsked(draft), 0);
});

test("a field below nine tenths is marked until it was looked at or corrected", () => {
  const draft = filled(page("commitment", { holder: "硇洲岛合作社", products: ["石斑鱼"], quantity: "6O", unit: "公斤", number: "C1" }, { holder: 0.5, number: 0.89 }));
  assert.ok(asksForLook(draft.supplier?.read?.name, draft.supplier!.name));
  assert.equal(shown(draft.lines[0]!), "石斑鱼");
  draft.supplier!.name = "硇洲岛合作社二社";
  assert.equal(looksAsked(draft), 1);
  draft.photos[0]!.number = "C7";
  assert.equal(looksAsked(draft), 0);
});

test("a slip of several goods becomes as many lines with their prices", () => {
  const draft = filled(page("sale", {
    holder: "黄沙冰鲜行", items: [{ name: "带鱼", qty: "40", unit: "斤", price: "22.50" }, { name: "大米", qty: "0.5", unit: "吨", price: "5600" }, { name: null, qty: "3" }],
  }, { "items.0.name": 0.99, "items.0.qty": 0.7, "items.0.price": 0.99, "items.1.name": 0.99, "items.1.qty": 0.99, "items.1.price": 0.99 }));
  assert.deepEqual(draft.lines.map(shown), ["带鱼|40 jin|22.5", "大米|500 kg|5.6"]);
  assert.equal(looksAsked(draft), 1);
  assert.equal(declared(draft.photos[0]!).qty, undefined);
});

test("what a person typed or corrected stays, whatever is read then or later", () => {
  const draft: Draft = { ...empty(), photos: [photo(pork)], supplier: { name: "老王" }, lines: [{ product: "猪肉", qty: "100", unit: "jin" }] };
  fill(draft, known);
  assert.deepEqual([draft.supplier?.name, draft.supplier?.place], ["老王", undefined]);
  assert.deepEqual(draft.lines.map(shown), ["猪肉|100 jin|广东肇庆"]);

  const other = filled(pork);
  other.lines[0]!.qty = "400";
  delete other.lines[0]!.origin;
  other.photos[0]!.number = "44010099";
  other.photos[0]!.type = "meat-inspection";
  other.photos.push(photo(page("sale", { holder: "别家", items: [{ name: "猪肉", qty: "9", unit: "公斤" }] }), "p2"));
  fill(other, known);
  assert.deepEqual(other.lines.map(shown), ["猪肉|400 kg"]);
  assert.deepEqual([other.photos[0]!.number, other.photos[0]!.type], ["44010099", "meat-inspection"]);
});

test("goods that a person took off, renamed or is typing are not put back", () => {
  const draft = filled(pork);
  draft.lines[0]!.product = "排骨";
  fill(draft, known);
  assert.deepEqual(draft.lines.map((l) => l.product), ["排骨"]);
  draft.lines = [];
  draft.dropped = ["猪肉"];
  fill(draft, known);
  assert.deepEqual(draft.lines, []);
  const typing: Draft = { ...empty(), photos: [photo(pork)], now: { product: "石斑鱼", qty: "", unit: "kg" } };
  fill(typing, known);
  assert.deepEqual(typing.lines, []);
});

test("what a photograph filled goes with it, and what was looked at or typed does not", () => {
  const draft = filled(pork);
  draft.photos = [];
  fill(draft, known);
  assert.deepEqual([draft.supplier, draft.lines], [null, []]);
  const kept = filled(pork);
  seen(kept.supplier?.read);
  kept.lines[0]!.qty = "9";
  kept.photos = [];
  fill(kept, known);
  assert.equal(kept.supplier?.name, "肇庆市鼎湖食品有限公司");
  assert.deepEqual(kept.lines.map(shown), ["猪肉|9 kg"]);
});

test("two photographs make one purchase", () => {
  const licence = page("licence", { holder: "湛江渔业有限公司", licence_no: "JY14401060123456", expiry: "2029-01-01" });
  const sale = page("sale", { holder: "湛江渔业有限公司 ", items: [{ name: "五花肉", qty: "30", unit: "公斤", price: "28" }] },
    { holder: 0.6, "items.0.name": 1, "items.0.qty": 1, "items.0.price": 1 });
  const draft = filled(licence, pork, sale);
  // Both papers and an old acquaintance agree on the name: nothing to ask.
  assert.equal(draft.supplier?.name, "湛江渔业有限公司");
  assert.equal(draft.supplier?.place, "湛江霞山");
  assert.ok(!asksForLook(draft.supplier?.read?.name, draft.supplier!.name));
  // The slip says what was bought; the certificate of the pig says where it is from.
  assert.deepEqual(draft.lines.map(shown), ["五花肉|30 kg|28|广东肇庆"]);
  assert.deepEqual(declared(draft.photos[0]!), { type: "licence", number: "JY14401060123456", until: "2029-01-01" });

  const second = { ...pork, fields: { ...pork.fields, number: "4401999", quantity: "80" } };
  assert.deepEqual(filled(pork, second).lines.map(shown), ["猪肉|500 kg|广东肇庆"]);
  assert.deepEqual(filled(pork, { ...second, type: "meat-inspection" }).lines.map(shown), ["猪肉|420 kg|广东肇庆"]);
});

test("the merchant is not its own supplier, and a wrong date is nobody's date", () => {
  const told = understand("p", page("test", { holder: "阿珍 海鲜", products: ["石斑鱼"], quantity: "2", unit: "公斤", issue_date: "2026-02-30" }), known.name);
  assert.deepEqual([told.supplier, told.issued, told.lines[0]?.qty], [undefined, undefined, undefined]);
});

test("a declaration leaves out what a statement could not carry", () => {
  const bad: Photo = { ...photo(null), type: "sale", issued: "2026-07-02", until: "2026-07-01", number: " A 1 ", qty: "0", unit: "kg" };
  assert.deepEqual(declared(bad), { type: "sale", issued: "2026-07-02", number: "A1" });
});

test("each state of reading has its words, and none is an error", () => {
  const lines = filled(pork).lines;
  assert.equal(said(photo(null), []).title, "照片已存好");
  assert.equal(said({ ...photo(null), look: { is: "reading" } }, []).title, "正在看票…");
  assert.equal(said({ ...photo(null), look: { is: "offline" } }, []).title, "没网，先自己填");
  assert.equal(said(photo(pork), lines).detail, "动物检疫合格证明 · 猪肉 420公斤");
  assert.equal(said(photo({ ...pork, type: "unknown" }), lines).title, "认不出是什么票，请选一下");
  const blurred = said(photo({ ...pork, readable: false, reason: "blurred" }), []);
  assert.deepEqual([blurred.title, blurred.retake], ["照片糊了，重拍一张更好", true]);
});

test("only what is plain and theirs to change is said before sealing", () => {
  const findings = (...all: [string, number][]): Page => ({ ...pork, fields: { ...pork.fields, consignee: "强记" }, findings: all.map(([rule, confidence]) => ({ rule, confidence })) });
  assert.deepEqual(warnings(findings(["expired", 0.95], ["altered", 1], ["consignee-mismatch", 0.92])).map((w) => w.rule), ["expired", "consignee-mismatch"]);
  assert.deepEqual(warnings(findings(["expired", 0.6], ["photo-reused", 1])), []);
});

test("a piece of the photograph lies level whichever way the ticket lay", () => {
  const level = cutOf([{ a: { x: 0.1, y: 0.2 }, b: { x: 0.3, y: 0.2 }, c: { x: 0.3, y: 0.25 }, d: { x: 0.1, y: 0.25 } }], 1000, 1000)!;
  assert.deepEqual([level.x, level.y, level.angle, level.width, level.height].map((n) => Math.round(n * 10) / 10), [87.5, 187.5, 0, 225, 75]);
  const turned = cutOf([{ a: { x: 0.5, y: 0.1 }, b: { x: 0.5, y: 0.3 }, c: { x: 0.45, y: 0.3 }, d: { x: 0.45, y: 0.1 } }], 1000, 1000)!;
  assert.deepEqual([turned.width, turned.height].map(Math.round), [225, 75]);
  assert.equal(cutOf([], 10, 10), null);
});

test("reading asks, waits, asks again after a restart, and gives up without a word", async () => {
  const answer = (status: number, body: object, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { status, headers });
  const run = async (...answers: (Response | "cut")[]): Promise<[string, string[], number[]]> => {
    const [asked, rests]: [string[], number[]] = [[], []];
    const look = await readPhoto(new Uint8Array([1]), (address) => {
      asked.push(address);
      const next = answers.shift() ?? "cut";
      return next === "cut" ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve(next);
    }, (ms) => {
      rests.push(ms);
      return Promise.resolve();
    });
    return [look.is + (look.page?.type ?? ""), asked, rests];
  };
  const job = { job: "j", state: "queued" };
  const done = { job: "j", state: "done", page: 1, pages: [page("sale", {}), pork] };
  assert.deepEqual((await run(answer(202, job), answer(200, job), answer(200, done)))[0], "donequarantine");
  assert.deepEqual(await run(answer(503, { code: "reading-busy" }, { "retry-after": "5" }), answer(202, done)), ["donequarantine", ["/api/tickets/read", "/api/tickets/read"], [5000]]);
  assert.deepEqual((await run(answer(202, job), answer(404, {}), answer(202, done)))[0], "donequarantine");
  assert.deepEqual((await run(answer(503, { code: "reading-off" })))[0], "none");
  assert.deepEqual((await run(answer(401, {})))[0], "none");
  assert.deepEqual((await run(answer(202, { job: "j", state: "failed" })))[0], "none");
  assert.deepEqual((await run("cut"))[0], "offline");
});
