import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { everyRule } from "../../src/check/set/index.js";
import { categories } from "../../src/diagnostics/diagnostic.js";
import { declarations } from "../../src/pipeline/declarations.js";
import { severityNames } from "../../src/report/findings.js";

const root = path.join(import.meta.dirname, "../../src");
const declared = declarations.flatMap((table) => Object.entries(table));

const intro = `# 问题一览

出稿、校对、整理时可能报出来的问题，一个编号一行。文字校对和整套互相核对的规则另见[校对规则](校对规则.md)。
本页由程序从各步自己的声明生成（\`npm run golden\`），请不要手改。级别是通常的级别，个别情形会轻一些、重一些。
\`--draft\` 出草稿时 data-missing 只算警告；\`--strict\` 时警告都算错误。

`;

/** docs/问题一览.md, made from the declarations. */
function manual(): string {
  return (
    intro +
    categories
      .map(section)
      .filter((text) => text !== "")
      .join("\n")
  );
}

function section(category: string): string {
  const rows = declared
    .filter(([, one]) => one.category === category)
    .map(
      ([id, { severity, says, remedy }]) => `| ${id} | ${severityNames[severity]} | ${cell(says)} | ${cell(remedy)} |`,
    );
  if (rows.length === 0) return "";
  return `## ${category}\n\n| 编号 | 级别 | 说的是 | 怎么办 |\n|---|---|---|---|\n${rows.join("\n")}\n`;
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("*", "\\*");

it("the manual lists every diagnostic as it is declared", async () => {
  await expect(manual()).toMatchFileSnapshot(path.join(import.meta.dirname, "../../docs/问题一览.md"));
});

describe("ids", () => {
  const ids = [...declared.map(([id]) => id), ...everyRule.map(({ id }) => id)];
  it("are declared once", () => expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]));
  it("are kebab-case", () => expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]));
});

describe("the sources", () => {
  const lines = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith(`diagnostics${path.sep}`))
    .flatMap((file) =>
      readFileSync(path.join(root, file), "utf8")
        .split("\n")
        .map((line) => `${file}: ${line.trim()}`),
    );
  it("make a diagnostic only by its declaration", () =>
    expect(lines.filter((line) => /\brule: ["'`][a-z]/.test(line))).toEqual([]));
  it("decide nothing by the id or the words of a diagnostic", () =>
    expect(
      lines.filter((line) =>
        /\brule\)? ?[!=]==|[!=]== \w+\.rule\b|\brule\.(?:startsWith|endsWith|includes|split|match)|(?<!error\.)\bmessage\.(?:startsWith|endsWith|includes|split|match|replace)|\.test\((?!error)(?:\w+\.)?message\)/.test(
          line,
        ),
      ),
    ).toEqual([]));
});
