// Bundles every client/<area>/main.ts into wwwroot/js/<area>.js, with what they share in hashed chunks.
// Called by the Bundle target of Suiyuan.Web.csproj; `npm run watch` while working on a page.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
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
  // The dictionary of goods is the domain's own file: one for server and phone.
  loader: { ".csv": "text" },
  logLevel: "warning",
};

if (process.argv.includes("--watch")) {
  const context = await esbuild.context({ ...options, logLevel: "info" });
  await context.watch();
} else {
  // Chunks are named by content: what the last build left would only pile up.
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await esbuild.build({ ...options, metafile: true });
  await buildWorkers(metafile);
}

/**
 * client/<area>/worker.ts → wwwroot/js/<area>-worker.js: service workers, which are classic scripts in one file. FILES
 * lists what the area's pages may load, so that they open without a network.
 */
async function buildWorkers(metafile) {
  for (const area of Object.keys(entries).filter((a) => existsSync(join(here, a, "worker.ts")))) {
    const files = new Set();
    const visit = (path) => {
      if (!files.has(path)) {
        files.add(path);
        metafile.outputs[path].imports.filter((i) => !i.external).forEach((i) => visit(i.path));
      }
    };
    [area, "site"].map((name) => Object.keys(metafile.outputs).find((o) => basename(o) === `${name}.js`)).forEach(visit);
    await esbuild.build({
      ...options, splitting: false, format: "iife", entryPoints: { [`${area}-worker`]: join(here, area, "worker.ts") },
      define: { FILES: JSON.stringify([...files].map((f) => `/js/${basename(f)}`).sort()) },
    });
  }
}
