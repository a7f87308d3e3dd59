// Runs every client/**/*.test.ts: bundled as the pages' scripts are, then by Node's own test runner.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const client = join(dirname(fileURLToPath(import.meta.url)), "..");
const wanted = process.argv[2] ?? "";
const tests = readdirSync(client, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".test.ts"))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !file.includes("node_modules") && relative(client, file).includes(wanted));

const out = mkdtempSync(join(tmpdir(), "client-tests-"));
try {
  await esbuild.build({
    entryPoints: tests, outdir: out, outbase: client, outExtension: { ".js": ".mjs" },
    bundle: true, platform: "node", format: "esm", target: "node20", sourcemap: "inline", loader: { ".csv": "text" }, logLevel: "warning",
  });
  const bundled = tests.map((file) => join(out, relative(client, file).replace(/\.ts$/, ".mjs")));
  const run = spawnSync(process.execPath, ["--enable-source-maps", "--test", "--test-reporter=spec", ...bundled],
    { cwd: client, stdio: "inherit" });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
