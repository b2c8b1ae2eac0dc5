import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import type { Library } from "../../src/library/index.js";
import type { Fragment } from "../../src/model/kind.js";
import { openLibrary } from "../../src/pipeline/index.js";
import { writeText } from "../../src/write/text.js";
import { ledgers, type Row } from "../any/ledger-rows.js";
import { memoryFiles } from "../memory-files.js";
import { alone, groundsOf } from "./alone.js";

const isColumn = (need: string) => need.includes(".") && (need.split(".")[0] ?? "") in ledgers;

const sample = readFileSync(path.join(import.meta.dirname, "../../samples/百日攻坚动员会/会议.yaml"), "utf8");
const facts = sample.slice(sample.indexOf("词条:"));
const meeting = `会议: { 名称: 全县项目建设推进会议, 时间: 2026-09-22 09:30, 地点: 县会议中心, 任务: [通报进展, 部署下一步工作] }
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市, 下级: [城关镇, 清河镇, 东山镇] }
人员: [{ 姓名: 李明, 职务: 县委书记 }, { 姓名: 王振, 职务: 县长 }]
议程: [{ 事项: 项目进展情况, 方式: 通报, 单位: 县发改局 }, { 事项: 讲话, 方式: 讲话, 人员: 李明 }]
`;

const { value: library } = openLibrary(diskFiles);
const onLedgers = [...(library?.fragments.values() ?? [])].filter(({ 需要 }) =>
  需要.some((need) => (need.split(".")[0] ?? "") in ledgers),
);

function kindFor({ 作用, 适用 }: Fragment): string {
  const pulls = library?.kinds.get("情况汇报")?.source.text.includes(`(片段 "${作用}")`);
  return 适用.稿种[0] ?? (pulls ? "情况汇报" : "动员讲话");
}

/** One fragment over a meeting with these rows. */
async function draft(
  fragment: Fragment,
  rowsOf: (name: string) => Row[],
): Promise<{ troubles: string[]; text: string }> {
  const kind = kindFor(fragment);
  const key = `${fragment.作用}/${fragment.片段}`;
  const named = Object.keys(ledgers);
  const files = Object.fromEntries(named.map((name) => [`${name}.yaml`, JSON.stringify({ [name]: rowsOf(name) })]));
  const data = named.map((name) => `  ${name}: { 文件: ${name}.yaml, 截至: 2026-08-31 }\n`).join("");
  const speaker = kind === "情况汇报" ? "汇报人" : "讲话人";
  const contents = {
    ...files,
    "会议.yaml": `${meeting}数据:\n${data}${facts}`,
    "稿件/试.md": `---\n稿种: ${kind}\n${speaker}: 李明\n---\n`,
  };
  const folder = path.resolve("/会议夹");
  const [context] = await groundsOf(library as Library, memoryFiles(folder, contents), folder, ["稿件/试.md"]);
  if (!context) throw new Error(`no brief of ${kind}`);
  const { findings, paper } = alone(context, key);
  const troubles = findings.filter(({ severity }) => severity !== "advice").map(({ message }) => message);
  return { troubles, text: paper ? writeText({ ...paper, blocks: paper.blocks.slice(1) }) : "" };
}

/** What is left where a list was empty. */
const leftOver = /[。，；、：][。，；、：]|^　*[。，；、：]|(?<![\d.])0[个项]/gmu;

/** Whether every column declared has something in it, as choosing goes by. */
const chosen = (fragment: Fragment, rowsOf: (name: string) => Row[]) =>
  fragment.需要.filter(isColumn).every((need) => {
    const [name = "", column = ""] = need.split(".");
    return rowsOf(name).some((row) => row[column] !== undefined);
  });

describe("a fragment can do with the columns it declares", () => {
  for (const fragment of onLedgers)
    it(`${fragment.作用}/${fragment.片段}`, async () => {
      const kept = (name: string) => [
        ...(ledgers[name]?.basic ?? []),
        ...fragment.需要.filter((need) => need.startsWith(`${name}.`)).map((need) => need.split(".")[1] ?? ""),
      ];
      const { troubles } = await draft(fragment, (name) =>
        (ledgers[name]?.rows ?? []).map((row) =>
          Object.fromEntries(Object.entries(row).filter(([column]) => kept(name).includes(column))),
        ),
      );
      expect(troubles).toEqual([]);
    });
});

/** The columns that a query reads without being told. */
const read: [RegExp, string[]][] = [
  [/滞后|超前|按期|投资完成率|超进度|比进度/, ["年度计划", "累计完成"]],
  [/达标|未公布/, ["目标增速", "增速", "目标", "完成"]],
];

describe("a fragment declares no column that it does not use", () => {
  for (const { 作用, 片段, 需要, source } of onLedgers)
    it(`${作用}/${片段}`, () => {
      const implied = read.flatMap(([query, columns]) => (query.test(source.text) ? columns : []));
      const columns = 需要.filter(isColumn).map((need) => need.split(".")[1] ?? "");
      expect(columns.filter((column) => !source.text.includes(column) && !implied.includes(column))).toEqual([]);
    });
});

describe("a fragment reads well whichever rows there are", () => {
  for (const fragment of onLedgers)
    it(`${fragment.作用}/${fragment.片段}`, async () => {
      for (const without of [undefined, 0, 1, 2, 3]) {
        const rowsOf = (name: string) =>
          (ledgers[name]?.rows ?? []).filter((_, index) => name === "节点" || index !== without);
        if (!chosen(fragment, rowsOf)) continue;
        const { troubles, text } = await draft(fragment, rowsOf);
        expect(troubles, `without ${without}`).toEqual([]);
        expect(text.match(leftOver) ?? [], `without ${without}\n${text}`).toEqual([]);
      }
    });
});
