// The dictionary of goods as Guangzhou's stalls call them. Statements carry the trade name itself, so anything may be
// typed; the dictionary only makes the common names one tap with a picture.
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

// name | english | picture [| unit]
const table: Record<Category, string> = {
  aquatic: `加州鲈|Largemouth bass|fish
草鱼|Grass carp|fish
鲩鱼|Grass carp|fish
大头鱼|Bighead carp|fish
鲫鱼|Crucian carp|fish
鲮鱼|Mud carp|fish
罗非鱼|Tilapia|fish
桂花鱼|Mandarin fish|fish
黄骨鱼|Yellow catfish|fish
石斑鱼|Grouper|fish
金鲳鱼|Golden pompano|fish
白鲳|White pomfret|fish
多宝鱼|Turbot|fish
带鱼|Hairtail|eel
红杉鱼|Threadfin bream|fish
三文鱼|Salmon|fish
鳗鱼|Eel|eel
黄鳝|Rice eel|eel
泥鳅|Loach|eel
基围虾|Greasyback shrimp|shrimp
对虾|Whiteleg shrimp|shrimp
罗氏虾|Giant river prawn|shrimp
濑尿虾|Mantis shrimp|shrimp
小龙虾|Crayfish|lobster
波士顿龙虾|Boston lobster|lobster
澳洲龙虾|Rock lobster|lobster
青蟹|Mud crab|crab
花蟹|Flower crab|crab
大闸蟹|Hairy crab|crab|piece
生蚝|Oyster|oyster
花甲|Clam|shell
蛏子|Razor clam|shell
扇贝|Scallop|shell
青口|Mussel|shell
鲍鱼|Abalone|oyster
花螺|Babylon snail|shell
鱿鱼|Squid|squid
墨鱼|Cuttlefish|squid
章鱼|Octopus|squid
牛蛙|Bullfrog|frog`,
  meat: `猪肉|Pork|pig
五花肉|Pork belly|pig
瘦肉|Lean pork|pig
排骨|Ribs|ribs
猪脚|Pig's trotters|pig
猪骨|Pork bones|ribs
猪肝|Pig's liver|pig
牛肉|Beef|cow
牛腩|Beef brisket|cow
羊肉|Mutton|sheep`,
  poultry: `清远鸡|Qingyuan chicken|chicken|piece
三黄鸡|Three-yellow chicken|chicken|piece
走地鸡|Free-range chicken|chicken|piece
光鸡|Dressed chicken|chicken
鸡翅|Chicken wings|chicken
鸭|Duck|goose|piece
鹅|Goose|goose|piece
乳鸽|Squab|chicken|piece`,
  vegetable: `菜心|Choy sum|stems
芥兰|Chinese kale|stems
上海青|Shanghai bok choy|greens
小白菜|Bok choy|greens
生菜|Lettuce|greens
油麦菜|Romaine|greens
通菜|Water spinach|stems
菠菜|Spinach|greens
西洋菜|Watercress|greens
韭菜|Chives|stems
大白菜|Napa cabbage|cabbage
椰菜|Cabbage|cabbage
西兰花|Broccoli|greens
番茄|Tomato|tomato
青瓜|Cucumber|gourd
丝瓜|Loofah|gourd
苦瓜|Bitter melon|gourd
冬瓜|Winter melon|melon
南瓜|Pumpkin|melon
茄子|Aubergine|aubergine
辣椒|Chilli|chilli
豆角|Yardlong bean|beans
荷兰豆|Snow pea|beans
土豆|Potato|potato
番薯|Sweet potato|potato
红萝卜|Carrot|root
白萝卜|Daikon|radish
莲藕|Lotus root|lotus
玉米|Maize|corn
香菇|Shiitake|mushroom
金针菇|Enoki|mushroom
葱|Spring onion|stems
姜|Ginger|potato
蒜|Garlic|garlic`,
  fruit: `砂糖橘|Sugar tangerine|citrus
贡柑|Gonggan mandarin|citrus
橙|Orange|citrus
沙田柚|Shatian pomelo|pomelo
香蕉|Banana|banana
番石榴|Guava|pear
苹果|Apple|apple
雪梨|Pear|pear
荔枝|Lychee|lychee
龙眼|Longan|lychee
芒果|Mango|mango
葡萄|Grapes|grape
西瓜|Watermelon|melon
火龙果|Dragon fruit|apple
木瓜|Papaya|mango`,
  egg: `鸡蛋|Hen's eggs|egg
鸭蛋|Duck's eggs|egg
鹌鹑蛋|Quail's eggs|egg`,
  dry: `豆腐|Tofu|tofu
豆干|Dried tofu|tofu
腐竹|Bean curd sticks|stems
腊肠|Cured sausage|sausage
腊肉|Cured pork|sausage
虾米|Dried shrimp|shrimp
瑶柱|Dried scallop|shell
冬菇|Dried shiitake|mushroom
陈皮|Aged tangerine peel|citrus
红枣|Jujube|sack
大米|Rice|sack
粉丝|Glass noodles|sack`,
  cooked: `烧鹅|Roast goose|goose
叉烧|Char siu|ribs
白切鸡|Poached chicken|chicken|piece
卤味|Braised meats|bowl
鱼丸|Fish balls|bowl`,
};

export const dictionary: Goods[] = categories.flatMap(([category]) => table[category].split("\n").map((row) => {
  const [name, english, picture, unit] = row.split("|") as [string, string, Picture, UnitCode?];
  return { name, english, category, picture, unit: unit ?? "jin" };
}));

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
