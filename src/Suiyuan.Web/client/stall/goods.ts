// The dictionary of goods as Guangzhou's stalls call them. Statements carry the trade name itself, so anything may be
// typed; the dictionary only makes the common names one tap with a picture.
import csv from "../../../Suiyuan.Domain/Products/products.csv";
import { chinese } from "../shared/text.ts";
import type { Picture } from "./pictures.ts";
import type { UnitCode } from "./quantity.ts";

export type Category = "aquatic" | "meat" | "poultry" | "vegetable" | "fruit" | "egg" | "dry" | "cooked";

export interface Goods {
  /** The trade name: what statements say. */
  name: string;
  /** What else people call it. */
  aliases: string[];
  english: string;
  category: Category;
  picture: Picture;
  /** `jin` stands for whichever mass unit the person uses. */
  unit: UnitCode;
}

export const categories: [Category, string, string][] = [
  ["aquatic", "水产", "Seafood"], ["meat", "肉", "Meat"], ["poultry", "禽", "Poultry"], ["vegetable", "菜", "Vegetables"],
  ["fruit", "水果", "Fruit"], ["egg", "蛋", "Eggs"], ["dry", "干货豆制品", "Dry, tofu"], ["cooked", "熟食", "Cooked"],
];

// Which drawing stands for which goods.
const drawn: Partial<Record<Picture, string>> = {
  fish: "加州鲈 草鱼 鲩鱼 大头鱼 鲫鱼 鲮鱼 罗非鱼 桂花鱼 黄骨鱼 石斑鱼 金鲳鱼 白鲳 多宝鱼 红杉鱼 三文鱼",
  eel: "带鱼 鳗鱼 黄鳝 泥鳅",
  shrimp: "基围虾 对虾 罗氏虾 濑尿虾 虾米",
  lobster: "小龙虾 波士顿龙虾 澳洲龙虾",
  crab: "青蟹 花蟹 大闸蟹",
  oyster: "生蚝 鲍鱼",
  shell: "花甲 蛏子 扇贝 青口 花螺 瑶柱",
  squid: "鱿鱼 墨鱼 章鱼",
  frog: "牛蛙",
  pig: "猪肉 五花肉 瘦肉 猪脚 猪肝",
  ribs: "排骨 猪骨 叉烧",
  cow: "牛肉 牛腩",
  sheep: "羊肉",
  chicken: "清远鸡 三黄鸡 走地鸡 光鸡 鸡翅 乳鸽 白切鸡",
  goose: "鸭 鹅 烧鹅",
  stems: "菜心 芥兰 通菜 韭菜 葱 腐竹",
  greens: "上海青 小白菜 生菜 油麦菜 菠菜 西洋菜 西兰花",
  cabbage: "大白菜 椰菜",
  tomato: "番茄",
  gourd: "青瓜 丝瓜 苦瓜",
  melon: "冬瓜 南瓜 西瓜",
  aubergine: "茄子",
  chilli: "辣椒",
  beans: "豆角 荷兰豆",
  potato: "土豆 番薯 姜",
  root: "红萝卜",
  radish: "白萝卜",
  lotus: "莲藕",
  corn: "玉米",
  mushroom: "香菇 金针菇 冬菇",
  garlic: "蒜",
  citrus: "砂糖橘 贡柑 橙 陈皮",
  pomelo: "沙田柚",
  banana: "香蕉",
  pear: "番石榴 雪梨",
  apple: "苹果 火龙果",
  lychee: "荔枝 龙眼",
  mango: "芒果 木瓜",
  grape: "葡萄",
  egg: "鸡蛋 鸭蛋 鹌鹑蛋",
  tofu: "豆腐 豆干",
  sausage: "腊肠 腊肉",
  sack: "红枣 大米 粉丝",
  bowl: "卤味 鱼丸",
};

const pictureOf = new Map(Object.entries(drawn).flatMap(([picture, names]) => names.split(" ").map((name) => [name, picture as Picture])));

// What a name that is not in the dictionary most likely is, by the character that says so; the first that fits.
const hints: [RegExp, Picture, Category][] = [
  [/龙虾/, "lobster", "aquatic"], [/虾/, "shrimp", "aquatic"], [/蟹/, "crab", "aquatic"], [/蚝|鲍/, "oyster", "aquatic"],
  [/贝|螺|蛤|甲|蚬|蛏/, "shell", "aquatic"], [/鱿|墨|章鱼/, "squid", "aquatic"], [/鳗|鳝|鳅|带鱼/, "eel", "aquatic"],
  [/蛙/, "frog", "aquatic"], [/鱼|鲈|鲳|斑|鲤|鲫|鲩/, "fish", "aquatic"], [/排骨|肋/, "ribs", "meat"], [/腊|肠/, "sausage", "dry"],
  [/牛/, "cow", "meat"], [/羊/, "sheep", "meat"], [/猪|肉/, "pig", "meat"], [/蛋/, "egg", "egg"], [/鸡|鸽/, "chicken", "poultry"],
  [/鸭|鹅/, "goose", "poultry"], [/菇|菌|耳/, "mushroom", "vegetable"], [/豆腐|豆干/, "tofu", "dry"], [/豆/, "beans", "vegetable"],
  [/椒/, "chilli", "vegetable"], [/西瓜|冬瓜|南瓜/, "melon", "vegetable"], [/瓜/, "gourd", "vegetable"], [/柚/, "pomelo", "fruit"],
  [/橘|柑|橙|柠檬|皮/, "citrus", "fruit"], [/梨/, "pear", "fruit"], [/蕉/, "banana", "fruit"], [/莓|荔|桃|李/, "lychee", "fruit"],
  [/果/, "apple", "fruit"], [/薯|芋|姜/, "potato", "vegetable"], [/萝卜/, "radish", "vegetable"], [/菜|葱|苗/, "greens", "vegetable"],
  [/米|粉|面|干/, "sack", "dry"],
];

/** Goods of products.csv, in its order: by family, the commonest first. */
export const dictionary: Goods[] = csv.trim().split("\n").slice(1).map((row) => {
  const [name, aliases, english, category, unit] = row.split(",") as [string, string, string, Category, UnitCode];
  return { name, aliases: aliases.split(";"), english, category, unit, picture: pictureOf.get(name) ?? guess(name).picture };
});

const byName = new Map(dictionary.flatMap((goods) => [goods.name, ...goods.aliases].map((name) => [name, goods])));

function guess(name: string): { picture: Picture; category: Category } {
  const hint = hints.find(([pattern]) => pattern.test(name));
  return { picture: hint?.[1] ?? "crate", category: hint?.[2] ?? "dry" };
}

/** What the dictionary has under a name or alias; undefined when it lacks it. */
export const knownGoods = (name: string): Goods | undefined => byName.get(name);

/** What the dictionary has under `name`, or the best guess for a name it lacks. */
export const goodsOf = (name: string): Goods =>
  byName.get(name) ?? { name, aliases: [], english: "", unit: "jin", ...guess(name) };

/** The name as the reader's language has it: the trade name, and beside it English where that is read. */
export const goodsName = (name: string): string => {
  const { english } = goodsOf(name);
  return chinese() || !english ? name : `${english} ${name}`;
};

/** Goods whose name, English or Chinese, contains what was typed. */
export function findGoods(typed: string): Goods[] {
  const wanted = typed.trim().toLowerCase();
  return wanted === "" ? [] : dictionary.filter((g) => [g.name, g.english.toLowerCase(), ...g.aliases].some((n) => n.includes(wanted)));
}
