// usage: node subset.mjs TEXT FONT OUT: a font with the characters of TEXT and printable ASCII, without names: the licence
// of one of the fonts reserves its name for the whole.
import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const [text, font, out] = process.argv.slice(2);
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
const wanted = new Set([...ascii, ...(await readFile(text, "utf8"))].filter((c) => c >= " "));
await writeFile(out, await subsetFont(await readFile(font), [...wanted].join(""), {
  targetFormat: "sfnt", keepFeatures: [], noHinting: true, dropTables: ["name"],
}));
