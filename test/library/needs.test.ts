import { readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import type { Fragment } from "../../src/model/kind.js";
import { openLibrary } from "../../src/pipeline.js";
import { writeText } from "../../src/write/text.js";
import { draftSmall } from "../small-meeting.js";

type Row = Record<string, string>;

const table = (heads: string, ...rows: string[]): Row[] =>
  rows.map((row) => {
    const cells = row.split(" ");
    return Object.fromEntries(
      heads.split(" ").flatMap((head, at) => (cells[at] === "—" ? [] : [[head, cells[at] ?? ""]])),
    );
  });

/** Every column that a fragment of ours asks for, in rows that make it take each of its turns. `basic` are always there. */
const ledgers: Record<string, { basic: string[]; rows: Row[] }> = {
  项目: {
    basic: ["名称", "状态"],
    rows: table(
      "名称 状态 类别 层级 建设性质 总投资 年度计划 累计完成 计划竣工 存在问题 问题类别 用地缺口 形象进度 责任单位 计划开工 解决时限 属地",
      "甲项目 未开工 工业 省级 新建 12亿元 2亿元 0亿元 2027-05-31 净地没有交付 土地 20亩 未开工 县工信局 2026-03-01 2026-10-20 石桥镇",
      "乙项目 在建 工业 县级 新建 6亿元 2亿元 1亿元 2027-05-31 人手不足 施工组织 — 主体施工 县工信局 2026-03-01 2026-10-20 石桥镇",
      "丙项目 在建 民生 县级 续建 3亿元 2亿元 1.9亿元 2026-12-01 — — — 设备安装 县住建局 2025-03-01 — 安阜街道",
      "丁项目 竣工 民生 县级 续建 3亿元 1亿元 1亿元 2026-06-30 — — — 竣工投用 县住建局 2025-03-01 — —",
    ),
  },
  指标: {
    basic: ["指标", "目标增速"],
    rows: table(
      "指标 目标 完成 目标增速 增速 上期增速 位次 上期位次 范围 上位单位 上位增速 责任单位 原因分析",
      "甲指标 12亿元 8亿元 6.0% 5.0% 4.5% 6位 7位 全市 明川县 5.5% 县工信局 需求不足",
      "乙指标 12亿元 8亿元 6.0% 7.0% 7.5% 3位 3位 全市 明川县 7.2% 县商务局 —",
      "丙指标 — — 6.0% — — — — 全市 — — 县统计局 —",
      "丁指标 70% 68% — — — 4位 3位 全市 — — 县税务局 —",
    ),
  },
  节点: {
    basic: ["节点", "时间"],
    rows: table("节点 时间 投资 责任组 事项 比例", "10月底 2026-10-31 5亿元 要素保障专班 净地交付 80%"),
  },
};
const isColumn = (need: string) => need.includes(".") && (need.split(".")[0] ?? "") in ledgers;

const sample = readFileSync(path.join(import.meta.dirname, "../../samples/百日攻坚动员会/会议.yaml"), "utf8");
const facts = sample.slice(sample.indexOf("词条:"));

const { value: library } = openLibrary(diskFiles);
const onLedgers = [...(library?.fragments.values() ?? [])].filter(({ 需要 }) =>
  需要.some((need) => (need.split(".")[0] ?? "") in ledgers),
);

function kindFor({ 作用, 适用 }: Fragment): string {
  const pulls = library?.kinds.get("情况汇报")?.source.text.includes(`(片段 "${作用}")`);
  return 适用.稿种[0] ?? (pulls ? "情况汇报" : "动员讲话");
}

/** Drafts a meeting that pulls one fragment, over these rows. */
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
  const brief = `---\n稿种: ${kind}\n${speaker}: 李明\n---\n## 甲\n\n{{> (片段 "${key}")}}\n`;
  const { all, paper } = await draftSmall({
    body: "",
    more: `数据:\n${data}${facts}`,
    files: { ...files, "稿件/试.md": brief },
  });
  const ours = all.filter(({ file, severity }) => file.includes(key) && severity !== "advice");
  const blocks = paper?.blocks.filter((block) => block.fragment === key) ?? [];
  return {
    troubles: ours.map(({ message }) => message),
    text: paper ? writeText({ ...paper, blocks }) : "",
  };
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
