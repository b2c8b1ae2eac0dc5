import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/figures/index.js";
import type { Table } from "../../src/model/tree.js";
import { valuesIn } from "../../src/model/walk.js";
import { workbook } from "../read/ledger/tables.js";
import { draftSmall } from "../small-meeting.js";
import { type County, countyOf, percentText, placed, ratioText, sumOf, under } from "./county-truth.js";

/** As the office keeps it: a banner, two rows of headers, categories with sums, a total, amounts in other units, notes below. */
async function projectLedger({ projects }: County): Promise<Uint8Array> {
  const kinds = under(projects, ({ sort }) => [sort]);
  const sums = (items: typeof projects) => [
    sumOf(items, (one) => one.total),
    sumOf(items, (one) => one.plan),
    sumOf(items, (one) => one.done),
  ];
  let number = 0;
  const rows = kinds.flatMap(([sort, items], at) => [
    [`${"一二三"[at]}、${sort}（${items.length}个）`, null, null, null, ...sums(items), null],
    ...items.map(({ name, town, units, total, plan, done }) => [
      ++number,
      name,
      town,
      units.join("、"),
      number % 5 === 0 ? `${total / 10000}亿元` : total,
      plan,
      done === 0 ? 0 : done,
      number % 4 === 0 ? "主体施工" : "基础施工",
    ]),
    ["小计", null, null, null, ...sums(items), null],
    [null, null, null, null, null, null, null, null],
  ]);
  return workbook({
    name: "项目",
    rows: [
      ["安澜县2026年重点项目推进情况表", null, null, null, null, null, null, null],
      ["填报单位：县发改局", null, null, null, "截至2026年8月31日", null, "单位：万元", null],
      ["序号", "项目名称", "所在镇街", "责任单位", "投资情况", null, null, "形象进度"],
      [null, null, null, null, "计划总投资", "2026年计划投资", "1—8月完成投资", null],
      ...rows,
      ["合计", null, null, null, ...sums(projects), null],
      ["备注：完成投资按形象进度折算。", null, null, null, null, null, null, null],
    ],
    merges: ["A1:H1", "E3:G3", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "H3:H4"],
  });
}

function lastMonth({ projects }: County): string {
  const rows = projects.map(({ name, before }) => `${name.slice(0, 2)} ${name.slice(2)},${before / 10000}`);
  return [
    "项目名称,1—7月完成投资（亿元）",
    ...rows.reverse(),
    `合计,${sumOf(projects, (one) => one.before) / 10000}`,
  ].join("\n");
}

async function companyLedger({ companies }: County): Promise<Uint8Array> {
  return workbook({
    name: "企业",
    rows: [
      ["规上工业企业用地和税收情况", null, null, null, null, null],
      ["序号", "企业名称", "营业收入（万元）", "入库税收（万元）", "占地面积（亩）", "基本情况"],
      ...companies.map(({ name, revenue, tax, land, workers }, at) => [
        at + 1,
        name,
        revenue,
        `${tax}`,
        land,
        `主要生产零部件，用工${workers}人，连续三年盈利`,
      ]),
      ["填表人：周宁", null, null, null, null, null],
    ],
  });
}

function indicatorLedger({ indicators }: County): string {
  const rows = indicators.map(({ name, growth, target, before, place, placeBefore }) =>
    [name, growth / 10, target / 10, before / 10, place, placeBefore].join(","),
  );
  return ["指标名称,1—8月增速（%）,年度增速目标（%）,上月累计增速（%）,全市位次,上月位次", ...rows].join("\n");
}

function milestoneLedger({ milestones }: County): string {
  return [
    "节点,时间,完成投资（万元）",
    ...milestones.map(({ month, amount }) => `${month}月底,2026年${month}月,${amount}`),
  ].join("\n");
}

const more = `数据:
  项目: { 文件: 重点项目.xlsx, 表: 项目 }
  上月: { 文件: 上月.csv, 类型: 项目 }
  企业: { 文件: 企业.xlsx, 类型: 自由, 列名: { 名称: [企业名称] } }
  指标: { 文件: 指标.csv, 截至: 2026-08-31 }
  节点: { 文件: 节点.csv, 类型: 任务, 截至: 2026-08-31 }
数字: { 金额: 万元 }
`;

const body = `## 分镇街

{{表 (排名 (分组 项目 "属地") "投资完成率") "属地" "项目数" "年度计划" "累计完成" "投资完成率" "位次" "合计"}}

{{表 (分组 项目 "责任单位" "拆开") "责任单位" "项目数" "年度计划" "累计完成" "合计"}}

{{表 (分组 项目 "类别") "类别" "项目数" "总投资" "占比＝总投资÷全部总投资" "合计"}}

{{表 (接上 项目 上月 "上月") "名称" "上月累计完成" "累计完成" "较上月＝累计完成−上月累计完成" "合计"}}

{{表 (前几名 项目 "累计完成÷年度计划" 3) "名称" "完成率＝累计完成÷年度计划"}}

{{表 (后几名 项目 "累计完成÷年度计划" 3) "名称" "完成率＝累计完成÷年度计划"}}

{{表 指标 "指标" "增速" "目标增速" "比目标＝增速−目标增速" "较上月＝增速−上期增速" "位次" "上期位次"}}

{{表 (排序 企业 "入库税收÷占地面积" "降") "名称" "入库税收" "占地面积" "亩均税收＝入库税收÷占地面积" "合计"}}

{{表 (分档 企业 "营业收入" "40000万元" "2000万元" "300万元") "组名" "个数" "营业收入" "合计"}}

{{表 (累计 节点 "投资") "节点" "投资" "累计" "累计占比"}}

比上期前移的指标{{计数 (筛选 指标 "位次" "<" "上期位次") "项"}}；后4个月月均需完成{{均 (差 (求和 项目 "年度计划") (求和 项目 "累计完成")) (月数 (截至 项目) "2026-12-31")}}；企业用工{{求和 (取数 企业 "基本情况" "用工") "用工"}}。
`;

async function drafted(county: County) {
  const files = {
    "重点项目.xlsx": await projectLedger(county),
    "上月.csv": lastMonth(county),
    "企业.xlsx": await companyLedger(county),
    "指标.csv": indicatorLedger(county),
    "节点.csv": milestoneLedger(county),
  };
  return draftSmall({ body, more, files });
}

const textOf = (nodes: Table["rows"][number][number]) =>
  valuesIn(nodes)
    .map(({ value }) => value.text)
    .join("");
const cells = ({ rows, total }: Table) => [...rows, ...(total ? [total] : [])].map((row) => row.map(textOf));

const rate = (over: number, by: number) => percentText(over, by);
/** What the printed parts of a difference leave. */
const tenths = (value: number) => ratioText(value, 10, 1);

/** What each of the ten tables has to say, worked out from the truth. */
function expected({ projects, companies, indicators, milestones }: County): string[][][] {
  const plan = (items: typeof projects) => sumOf(items, (one) => one.plan);
  const done = (items: typeof projects) => sumOf(items, (one) => one.done);
  const numbered = (rows: (string | number)[][]) => rows.map((row, at) => [`${at + 1}`, ...row.map(String)]);
  const total = (...row: (string | number)[]) => ["", "合计", ...row.map(String)];
  const towns = placed(
    under(inOrder(projects), ({ town }) => [town]),
    ([, of]) => done(of),
    ([, of]) => plan(of),
  );
  const offices = under(inOrder(projects), ({ units }) => units);
  const kinds = under(inOrder(projects), ({ sort }) => [sort]);
  const ranked = placed(
    inOrder(projects),
    (one) => one.done,
    (one) => one.plan,
  );
  const whole = sumOf(projects, (one) => one.total);
  const top = ranked.filter(([, place]) => place <= 3);
  const bottom = placed(
    inOrder(projects),
    (one) => -one.done,
    (one) => one.plan,
  ).filter(([, place]) => place <= 3);
  const companiesInOrder = placed(
    companies,
    (one) => one.tax,
    (one) => one.land,
  ).map(([one]) => one);
  const bands: [string, number, number][] = [
    ["40000万元以上", 40000, Number.POSITIVE_INFINITY],
    ["2000万元至40000万元", 2000, 40000],
    ["300万元至2000万元", 300, 2000],
    ["300万元以下", 0, 300],
  ];
  let soFar = 0;
  const all = sumOf(milestones, (one) => one.amount);
  return [
    [
      ...numbered(
        towns.map(([[town, of], place]) => [town, of.length, plan(of), done(of), rate(done(of), plan(of)), place]),
      ),
      total(projects.length, plan(projects), done(projects), rate(done(projects), plan(projects)), ""),
    ],
    [
      ...numbered(offices.map(([office, of]) => [office, of.length, plan(of), done(of)])),
      total(projects.length, plan(projects), done(projects)),
    ],
    [
      ...numbered(
        kinds.map(([kind, of]) => [
          kind,
          of.length,
          sumOf(of, (one) => one.total),
          rate(
            sumOf(of, (one) => one.total),
            whole,
          ),
        ]),
      ),
      total(projects.length, whole, "100.0"),
    ],
    [
      ...numbered(inOrder(projects).map(({ name, before, done: now }) => [name, before, now, now - before])),
      total(
        sumOf(projects, (one) => one.before),
        done(projects),
        done(projects) - sumOf(projects, (one) => one.before),
      ),
    ],
    numbered(top.map(([one]) => [one.name, rate(one.done, one.plan)])),
    numbered(bottom.map(([one]) => [one.name, rate(one.done, one.plan)])),
    numbered(
      indicators.map(({ name, growth, target, before, place, placeBefore }) => [
        ...[name, tenths(growth), tenths(target), tenths(growth - target), tenths(growth - before)],
        ...[place, placeBefore],
      ]),
    ),
    [
      ...numbered(companiesInOrder.map(({ name, tax, land }) => [name, tax, land, ratioText(tax, land, 1)])),
      total(
        sumOf(companies, (one) => one.tax),
        sumOf(companies, (one) => one.land),
        ratioText(
          sumOf(companies, (one) => one.tax),
          sumOf(companies, (one) => one.land),
          1,
        ),
      ),
    ],
    [
      ...numbered(
        bands.map(([name, from, to]) => {
          const of = companies.filter(({ revenue }) => revenue >= from && revenue < to);
          return [name, of.length, sumOf(of, (one) => one.revenue)];
        }),
      ),
      total(
        companies.length,
        sumOf(companies, (one) => one.revenue),
      ),
    ],
    numbered(
      milestones.map(({ month, amount }) => {
        soFar += amount;
        return [`${month}月底`, amount, soFar, rate(soFar, all)];
      }),
    ),
  ];
}

/** The projects as the ledger has them, by category. */
function inOrder(projects: County["projects"]): County["projects"] {
  return under(projects, ({ sort }) => [sort]).flatMap(([, of]) => of);
}

/** 7.0 and 7 are the same number. */
const plainly = (tables: string[][][]) =>
  tables.map((rows) => rows.map((row) => row.map((cell) => (/^-?\d+\.0$/.test(cell) ? cell.slice(0, -2) : cell))));

describe("a report on a county, out of five ledgers as offices keep them: ten tables", () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`has every number right (${seed})`, async () => {
      const county = countyOf(seed);
      const { paper, all } = await drafted(county);
      expect(all.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
      const tables = (paper?.blocks ?? []).filter((block): block is Table => block.type === "table");
      expect(tables.length).toBe(10);
      expect(plainly(tables.map(cells))).toEqual(plainly(expected(county)));
    });
  }

  it("knows the cells of every number it prints", async () => {
    const { paper } = await drafted(countyOf(7));
    const tables = (paper?.blocks ?? []).filter((block): block is Table => block.type === "table");
    const printed = tables.flatMap(({ rows, total }) => [...rows, ...(total ? [total] : [])].flat());
    const figures = printed.flatMap(valuesIn).flatMap(({ value }) => value.figures ?? []);
    expect(figures.length).toBeGreaterThan(150);
    for (const { figure, text } of figures.filter(({ text: said }) => !/^0(?:\.0)?$/.test(said)))
      expect(cellsOf(figure).length, text).toBeGreaterThan(0);
  });
});
