// Bundles every client/<area>/main.ts into wwwroot/js/<area>.js, with what they share in hashed chunks.
// Called by the Bundle target of Suiyuan.Web.csproj; `npm run watch` while working on a page.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "wwwroot", "js");
const entries = Object.fromEntries(
  readdirSync(here, { withFileTypes: true })
    .filter((d) => d.isDirectory() && existsSync(join(here, d.name, "main.ts")))
    .map((d) => [d.name, join(here, d.name, "main.ts")]),
);

const options = {
  entryPoints: entries,
  outdir: out,
  bundle: true,
  splitting: true,
  format: "esm",
  minify: true,
  // What a cheap Android WebView and WeChat's own engine understand.
  target: ["chrome80", "safari14.1", "firefox78"],
  chunkNames: "chunk-[hash]",
  charset: "utf8",
  legalComments: "linked",
  logLevel: "warning",
};

if (process.argv.includes("--watch")) {
  const context = await esbuild.context({ ...options, logLevel: "info" });
  await context.watch();
} else {
  // Chunks are named by content: what the last build left would only pile up.
  rmSync(out, { recursive: true, force: true });
  await esbuild.build(options);
}
