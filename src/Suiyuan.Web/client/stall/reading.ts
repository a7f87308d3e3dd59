// What one photograph of a ticket says, in the form's own words: goods by their trade names, amounts in the form's units,
// and for each value where it stands on the paper and whether the machine is sure of it.
import { knownGoods, goodsOf } from "./goods.ts";
import { formatAmount, isMass, type Micros, parseAmount, type UnitCode } from "./quantity.ts";

export interface Spot {
  x: number;
  y: number;
}

/** A quadrilateral in fractions of the photograph: clockwise from where its text begins. */
export interface Region {
  a: Spot;
  b: Spot;
  c: Spot;
  d: Spot;
}

export interface Item {
  name?: string | null;
  unit?: string | null;
  qty?: string | null;
  price?: string | null;
}

/** A page as GET /api/tickets/read/{job} answers it: what the form makes use of. */
export interface Page {
  type: string;
  type_confidence: number;
  fields: {
    number?: string | null;
    holder?: string | null;
    consignee?: string | null;
    products: string[];
    quantity?: string | null;
    unit?: string | null;
    origin?: string | null;
    issue_date?: string | null;
    expiry?: string | null;
    issuer?: string | null;
    licence_no?: string | null;
    uscc?: string | null;
    items: Item[];
  };
  confidence: Record<string, number>;
  regions: Record<string, Region[]>;
  readable: boolean;
  reason?: string | null;
  findings: { rule: string; confidence: number }[];
}

/** A field of a photograph, such as `items.0.qty`. */
export interface Place {
  photo: string;
  field: string;
}

/** A value that was read. */
export interface Told {
  value: string;
  at: Place[];
  sure: boolean;
}

/** `420 kg`: an amount and its unit are read, shown and corrected together. */
export const amountText = (qty: string, unit: UnitCode): string => `${qty} ${unit}`;

export interface ReadLine {
  product: Told;
  qty?: Told;
  price?: Told;
  origin?: Told;
}

export interface Understood {
  /** Ticket type code; null when the machine does not know it. */
  type: Told | null;
  number?: Told;
  issued?: Told;
  until?: Told;
  qty?: Told;
  supplier?: Told;
  place?: Told;
  lines: ReadLine[];
}

/** Below this a person is asked to look. */
const sureFrom = 0.9;
const mostLines = 32;

const unitNames: Record<string, UnitCode> = {
  公斤: "kg", 千克: "kg", kg: "kg", 斤: "jin", 市斤: "jin", 克: "g", g: "g", 吨: "t", t: "t", 头: "head", 条: "tail", 尾: "tail",
  只: "piece", 羽: "piece", 个: "piece", 枚: "piece", 箱: "box", 袋: "bag", 包: "bag", 筐: "basket", 篮: "basket", 瓶: "bottle", 樽: "bottle",
  把: "bundle", 扎: "bundle", 捆: "bundle", 件: "case",
};

/** What papers call goods and no stall does. */
const officialNames: Record<string, string> = {
  生猪: "猪肉", 生猪产品: "猪肉", 猪产品: "猪肉", 猪胴体: "猪肉", 白条猪: "猪肉", 白条肉: "猪肉", 片猪: "猪肉", 片猪肉: "猪肉", 猪白条: "猪肉",
  牛胴体: "牛肉", 牛产品: "牛肉", 羊胴体: "羊肉", 羊产品: "羊肉", 白条鸡: "光鸡", 鸡胴体: "光鸡", 鸭胴体: "鸭", 白条鸭: "鸭", 鹅胴体: "鹅",
};

const tidy = (text: string): string => text.normalize("NFKC").replace(/[\s\u0000-\u001f]+/g, "");
const digits = "零壹贰叁肆伍陆柒捌玖";
const plain = "〇一二三四五六七八九";
const powers: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** 柒拾陆, 四百二十 as a number; null for what is none. Up to 99,999,999. */
export function chineseNumber(text: string): number | null {
  let all = 0;
  let section = 0;
  let digit = 0;
  for (const character of text.replace(/貳/g, "贰").replace(/陸/g, "陆").replace(/两/g, "二")) {
    const found = Math.max(digits.indexOf(character), plain.indexOf(character));
    if (found >= 0) {
      digit = found;
    } else if (powers[character]) {
      section += (digit || (section === 0 ? 1 : 0)) * powers[character]!;
      digit = 0;
    } else if (character === "万" || character === "萬") {
      all = (all + section + digit) * 10_000;
      section = digit = 0;
    } else {
      return null;
    }
  }
  return text === "" ? null : all + section + digit;
}

/** A printed amount, such as `1,280.50` or 柒拾陆. */
export function readAmount(printed: string): Micros | null {
  const text = tidy(printed).replace(/,/g, "").replace(/^[¥¥]/, "");
  const number = /^[\d.]+$/.test(text) ? text.replace(/^\./, "0.").replace(/\.$/, "").replace(/^0+(?=\d)/, "") : String(chineseNumber(text) ?? "");
  return parseAmount(number);
}

/** What was printed as a unit; null for one that statements do not have. */
export const readUnit = (printed: string): UnitCode | null => unitNames[tidy(printed).toLowerCase()] ?? null;

/**
 * An amount as the form has it: tonnes and grams in kilograms, everything else as it is printed, so that it compares at a
 * glance. A price is to be divided by `priceBy`; null: it is of no use.
 */
export function readQuantity(printed: string, unit: string | null | undefined, product: string): { qty: string; unit: UnitCode; priceBy: Micros | null } | null {
  // 40公斤 in one cell is an amount with its unit; 6O is neither.
  const joined = /^([\d.,]+)(\D+)$/.exec(tidy(printed));
  const own = joined && !unit ? readUnit(joined[2]!) : null;
  const amount = readAmount(own ? joined![1]! : printed);
  const code = own ?? (unit ? readUnit(unit) : unitOf(product));
  if (amount === null || amount <= 0n || code === null) {
    return null;
  }
  const thousand = 1000n;
  return code === "t" ? { qty: formatAmount(amount * thousand), unit: "kg", priceBy: thousand }
    : code === "g" ? { qty: formatAmount(amount / thousand), unit: "kg", priceBy: null }
      : { qty: formatAmount(amount), unit: code, priceBy: 1n };
}

// Papers that name no unit mean kilograms of what is weighed.
const unitOf = (product: string): UnitCode => (isMass(goodsOf(product).unit) ? "kg" : goodsOf(product).unit);

/** The trade name of what is printed. `guessed` when another name stands on the paper. */
export function readGoods(printed: string): { name: string; guessed: boolean } {
  const whole = tidy(printed);
  const bare = whole.replace(/[(（【[].*?[)）】\]]/g, "").replace(/^(?:新鲜|冰鲜|冷鲜|冷冻|冷却|鲜活|本地|鲜|活|冻)(?=..)/, "") || whole;
  const official = officialNames[bare];
  const exact = knownGoods(whole) ?? knownGoods(bare);
  if (exact || official) {
    return { name: exact?.name ?? official!, guessed: !exact };
  }
  // 五花肉片, 湛江石斑鱼: the longest name of the dictionary in it.
  for (let length = bare.length - 1; length >= 2; length--) {
    for (let from = bare.length - length; from >= 0; from--) {
      const part = bare.slice(from, from + length);
      const found = knownGoods(part)?.name ?? officialNames[part];
      if (found) {
        return { name: found, guessed: true };
      }
    }
  }
  return { name: bare.slice(0, 40), guessed: false };
}

const dateOf = (text: string | null | undefined): string | null =>
  text && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text) ? text : null;

/** Everything that a form can use of a page. `own` is the merchant's name, who is nobody's supplier of its own. */
export function understand(photo: string, page: Page, own: string): Understood {
  const { fields, confidence } = page;
  const told = (value: string | null | undefined, limit: number, ...names: string[]): Told | undefined => {
    const text = value?.trim().normalize("NFC").replace(/[\u0000-\u001f]+/g, " ").slice(0, limit).trim();
    return text ? {
      value: text, at: names.map((field) => ({ photo, field })),
      sure: names.every((n, i) => (confidence[n] ?? (i === 0 ? 0 : 1)) >= sureFrom),
    } : undefined;
  };
  const type = page.type !== "unknown" ? { value: page.type, at: [], sure: page.type_confidence >= sureFrom } : null;
  const paper = page.type === "business" || page.type === "licence";
  const supplier = page.type === "meat-inspection" && !fields.holder ? told(fields.issuer, 60, "issuer") : told(fields.holder, 60, "holder");
  const origin = paper ? undefined : told(fields.origin, 60, "origin");
  const lines = paper ? [] : (page.type === "sale" || page.type === "unknown") && fields.items.length > 0 ? itemLines(page, told) : productLines(page, told);
  const quantity = page.type !== "sale" && page.type !== "test" && !paper && fields.quantity
    ? readQuantity(fields.quantity, fields.unit, lines[0]?.product.value ?? "") : null;
  return {
    type,
    ...some("number", told((fields.number ?? (paper ? fields.licence_no ?? fields.uscc : null))?.replace(/\s+/g, ""), 40,
      fields.number ? "number" : fields.licence_no ? "licence_no" : "uscc")),
    ...some("issued", told(dateOf(fields.issue_date), 10, "issue_date")),
    ...some("until", told(dateOf(fields.expiry), 10, "expiry")),
    ...some("qty", quantity ? told(amountText(quantity.qty, quantity.unit), 40, "quantity", "unit") : undefined),
    ...some("supplier", supplier && nameKey(supplier.value) !== nameKey(own) ? supplier : undefined),
    ...some("place", page.type === "commitment" || page.type === "aquatic" ? told(fields.origin, 120, "origin") : undefined),
    lines: lines.slice(0, mostLines).map((line) => ({ ...some("origin", origin), ...line })),
  };
}

type Telling = (value: string | null | undefined, limit: number, ...names: string[]) => Told | undefined;

const some = <K extends string>(key: K, value: Told | undefined): { [key in K]?: Told } => (value ? { [key]: value } : {}) as { [key in K]?: Told };

/** Names that differ in spaces, brackets or width are one. */
export const nameKey = (name: string): string => tidy(name).replace(/[()（）【】\[\]·.,,。、-]/g, "").toLowerCase();

function goodsTold(told: Told | undefined): Told | undefined {
  if (!told) {
    return undefined;
  }
  const { name, guessed } = readGoods(told.value);
  return name === "" ? undefined : { ...told, value: name, sure: told.sure && !guessed };
}

function itemLines(page: Page, told: Telling): ReadLine[] {
  return page.fields.items.flatMap((item, i) => {
    const at = (name: string): string => `items.${i}.${name}`;
    const product = goodsTold(told(item.name, 60, at("name")));
    if (!product) {
      return [];
    }
    const quantity = item.qty ? readQuantity(item.qty, item.unit, product.value) : null;
    const price = item.price && quantity?.priceBy ? readAmount(item.price) : null;
    return [{
      product,
      ...some("qty", quantity ? told(amountText(quantity.qty, quantity.unit), 40, at("qty"), at("unit")) : undefined),
      ...some("price", price && price > 0n ? told(formatAmount(price / quantity!.priceBy!), 20, at("price")) : undefined),
    }];
  });
}

/** Several names under one amount say nothing of how much there is of each. */
function productLines(page: Page, told: Telling): ReadLine[] {
  const { products, quantity, unit } = page.fields;
  const found = products.map((name) => goodsTold(told(name, 60, "products"))).filter((p): p is Told => p !== undefined);
  const names = found.filter((p, i) => found.findIndex((q) => q.value === p.value) === i);
  const amount = names.length === 1 && quantity && page.type !== "test" ? readQuantity(quantity, unit, names[0]!.value) : null;
  return names.map((product) => ({
    product, ...some("qty", amount ? told(amountText(amount.qty, amount.unit), 40, "quantity", "unit") : undefined),
  }));
}
