import fc from "fast-check";

type Row = Record<string, string>;

const one = (...words: string[]) => fc.constantFrom(...words);
const money = fc.oneof(
  fc.constant("0亿元"),
  fc.integer({ min: 1, max: 120 }).map((tenths) => `${(tenths / 10).toFixed(1)}亿元`),
);
const percent = fc.integer({ min: -80, max: 150 }).map((tenths) => `${(tenths / 10).toFixed(1)}%`);
const day = (year: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`);
const rank = fc.integer({ min: 1, max: 8 }).map((place) => `${place}位`);

/** Rows of a ledger: each column there for all rows or for none, each cell of it filled or not; `named` and `always` are in every row. */
function rows(
  named: string,
  always: Record<string, fc.Arbitrary<string>>,
  columns: Record<string, fc.Arbitrary<string>>,
  most: number,
): fc.Arbitrary<Row[]> {
  return fc.subarray(Object.keys(columns)).chain((there) => {
    const cells = Object.fromEntries(there.map((name) => [name, columns[name] as fc.Arbitrary<string>]));
    const row = fc.oneof(
      { weight: 3, arbitrary: fc.record({ ...always, ...cells }) },
      { weight: 1, arbitrary: fc.record({ ...always, ...cells }, { requiredKeys: Object.keys(always) }) },
    );
    return fc
      .array(row, { maxLength: most, size: "max" })
      .map((all) => all.map((cells, index) => ({ [named]: `${named}第${index + 1}号`, ...cells }) as Row));
  });
}

const units = one("县发改局", "县工信局", "县住建局", "石桥镇");

/** All finished, none started, or as it comes. */
const anyProjects = one("混", "竣工", "未开工", "在建").chain((state) =>
  rows(
    "名称",
    { 状态: state === "混" ? one("未开工", "在建", "在建", "竣工", "储备") : fc.constant(state) },
    {
      类别: one("工业", "农业", "民生"),
      层级: one("省级", "市级", "县级"),
      建设性质: one("新建", "续建"),
      总投资: money,
      年度计划: money,
      累计完成: money,
      形象进度: one("主体施工", "设备安装", "前期手续"),
      计划开工: day(2026),
      实际开工: day(2026),
      计划竣工: day(2027),
      属地: one("石桥镇", "清河镇", "安阜街道"),
      责任单位: units,
      存在问题: one("净地没有交付", "人手不足", "资本金没有到账"),
      问题类别: one("土地", "资金", "手续"),
      用地缺口: one("20亩", "35亩"),
      解决时限: day(2026),
    },
    40,
  ),
);

const anyIndicators = rows(
  "指标",
  {},
  {
    目标: money,
    完成: money,
    目标增速: percent,
    增速: percent,
    上期增速: percent,
    位次: rank,
    上期位次: rank,
    范围: fc.constant("全市"),
    上位单位: one("明川县", "江湾区"),
    上位增速: percent,
    责任单位: units,
    原因分析: one("需求不足", "企业停产检修"),
  },
  12,
);

const anyMilestones = rows(
  "节点",
  { 时间: day(2026) },
  { 投资: money, 责任组: one("项目专班", "要素专班"), 事项: one("净地交付", "主体封顶"), 比例: one("60%", "80%") },
  5,
);

const anyTasks = rows(
  "编号",
  { 事项: one("把净地交到业主手里", "把招标挂网") },
  { 责任单位: units, 时间: day(2026) },
  10,
);

const anyDivision = rows(
  "组别",
  { 牵头: one("办公室", "宣传部"), 任务: one("起草文稿", "布置会场，安排签到") },
  { 配合: one("发改局", "统计局"), 负责人: one("陈志远", "何静"), 时限: day(2026) },
  4,
);
const anyMaterials = rows("材料", { 起草: units, 时限: one("9月18日", "9月20日") }, {}, 4);
const anySteps = rows("事项", { 时间: one("9月15日", "9月17日"), 责任单位: units }, {}, 4);

/** What stands under 数据, each there or not. */
export const anyLedgers: fc.Arbitrary<Record<string, Row[]>> = fc.record(
  {
    项目: anyProjects,
    指标: anyIndicators,
    节点: anyMilestones,
    任务: anyTasks,
    分工: anyDivision,
    材料: anyMaterials,
    流程: anySteps,
  },
  { requiredKeys: [] },
);
