// The dictionary of goods as Guangzhou's stalls call them. Statements carry the trade name itself, so anything may be
// typed; the dictionary only makes the common names one tap with a picture.
import table from "../shared/goods.json";
import { chinese } from "../shared/text.ts";
import type { Picture } from "./pictures.ts";
import type { UnitCode } from "./quantity.ts";

export type Category = "aquatic" | "meat" | "poultry" | "vegetable" | "fruit" | "egg" | "dry" | "cooked";

export interface Goods {
  /** The trade name: what statements say. */
  name: string;
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

/** The common names, in the order they are offered: name → English, category, picture, unit where it is not mass. */
export const dictionary: Goods[] = (Object.entries(table) as [string, [string, Category, Picture, UnitCode?]][])
  .map(([name, [english, category, picture, unit]]) => ({ name, english, category, picture, unit: unit ?? "jin" }));

const byName = new Map(dictionary.map((goods) => [goods.name, goods]));

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

/** What the dictionary has under `name`, or the best guess for a name it lacks. */
export function goodsOf(name: string): Goods {
  const known = byName.get(name);
  if (known) {
    return known;
  }
  const hint = hints.find(([pattern]) => pattern.test(name));
  return { name, english: "", category: hint?.[2] ?? "dry", picture: hint?.[1] ?? "crate", unit: "jin" };
}

/** The name as the reader's language has it: the trade name, and beside it English where that is read. */
export const goodsName = (name: string): string => {
  const { english } = goodsOf(name);
  return chinese() || !english ? name : `${english} ${name}`;
};

/** Goods whose name, English or Chinese, contains what was typed. */
export function findGoods(typed: string): Goods[] {
  const wanted = typed.trim().toLowerCase();
  return wanted === "" ? [] : dictionary.filter((g) => g.name.includes(wanted) || g.english.toLowerCase().includes(wanted));
}
