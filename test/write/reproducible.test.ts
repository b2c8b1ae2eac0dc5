import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeDocx } from "../../src/write/docx/index.js";
import { everything, layout } from "./sample.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Inside node_modules, so that the compiled writer finds its libraries. */
const cache = join(root, "node_modules/.cache");
let compiled: string;

beforeAll(() => {
  mkdirSync(cache, { recursive: true });
  compiled = mkdtempSync(join(cache, "gaojiang-write-"));
  const options = ["--ignoreConfig", "--target", "ES2022", "--module", "NodeNext", "--types", "node", "--skipLibCheck"];
  const entry = join(root, "src/write/docx/index.ts");
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, ...options, "--rootDir", join(root, "src"), "--outDir", compiled, entry]);
}, 60_000);

afterAll(() => rmSync(compiled, { recursive: true, force: true }));

const script = `
  const [, module, input] = process.argv;
  const { writeDocx } = await import(module);
  const { paper, layout } = JSON.parse(input);
  const { createHash } = await import("node:crypto");
  process.stdout.write(createHash("sha256").update(await writeDocx(paper, layout)).digest("hex"));
`;

function hashElsewhere(env: Record<string, string>): string {
  const module = pathToFileURL(join(compiled, "write/docx/index.js")).href;
  const input = JSON.stringify({ paper: everything(), layout: layout() });
  return execFileSync(process.execPath, ["--input-type=module", "-e", script, module, input], {
    encoding: "utf8",
    cwd: tmpdir(),
    env: { ...process.env, ...env },
  });
}

test("the same paper gives the same bytes in any process, time zone and language", async () => {
  const hash = createHash("sha256")
    .update(await writeDocx(everything(), layout()))
    .digest("hex");
  const again = createHash("sha256")
    .update(await writeDocx(everything(), layout()))
    .digest("hex");
  expect(again).toBe(hash);
  expect(hashElsewhere({ TZ: "Pacific/Kiritimati", LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" })).toBe(hash);
  expect(hashElsewhere({ TZ: "America/New_York", LANG: "C", LC_ALL: "C" })).toBe(hash);
});
