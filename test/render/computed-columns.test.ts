import { describe, expect, it } from "vitest";
import { writeText } from "../../src/write/text.js";
import { ledgerFiles, ledgerYaml } from "../small-ledger.js";
import { draftSmall } from "../small-meeting.js";

const draft = (body: string, more = ledgerYaml, files: Record<string, string> = ledgerFiles) =>
  draftSmall({ body: `${body}\n`, more, files });

/** What is printed, blanks between the cells of tables as one bar. */
const printed = async (body: string, more?: string, files?: Record<string, string>) => {
  const { paper, all } = await draft(body, more, files);
  if (!paper) return all.map(({ message }) => message).join("\n");
  return writeText(paper)
    .trim()
    .replace(/[ 　]{2,}/g, " | ");
};

/** Each finding that is more than advice: where it points, and its message. */
const told = async (body: string, more?: string, files?: Record<string, string>) => {
  const { all } = await draft(body, more, files);
  return all
    .filter(({ severity }) => severity !== "advice")
    .map(({ severity, file, line, cell, message }) => `${severity} ${file}:${cell ?? line} ${message}`);
};

const csv = (text: string, name = "台账") => ({
  more: `数据: { 项目: { 文件: ${name}.csv, 截至: 2026-08-31 } }\n`,
  files: { [`${name}.csv`]: text },
});

const plots = csv(
  [
    "名称,属地,责任单位,合同额（万元）,年度计划（万元）,累计完成（万元）,用地（亩）,计划开工,实际开工",
    "甲项目,石桥镇,园林中心、住建局,1000,300,180,20,2026-07-01,2026-07-02",
    "乙项目,清河镇,住建局,400,0,50,0,2026-09-30,2026-08-02",
    "丙项目,石桥镇,交通局,50,200,120,,2026-10-01,2026-03-02",
    "丁项目,东山镇,交通局,5,100,60,8,2027-01-01,2026-03-02",
  ].join("\n"),
);
const ofPlots = (body: string) => printed(body, plots.more, plots.files);
const toldOfPlots = (body: string) => told(body, plots.more, plots.files);

describe("the table of any report, in one line", () => {
  const table =
    '{{表 (排名 (分组 项目 "属地") "投资完成率") "属地" "项目数" "年度计划" "累计完成" "投资完成率" "位次" "合计"}}';
  it("has the units down, sorted by their rate, with a total that is a rate of totals", async () => {
    expect((await printed(table)).split("\n").map((line) => line.trim())).toEqual([
      "序号 | 属地 | 项目数 | 年度计划（亿元） | 累计完成（亿元） | 投资完成率（%） | 位次",
      "1 | 石桥镇 | 2 | 5.7 | 4.2 | 73.7 | 1",
      "2 | 安阜街道 | 1 | 1.0 | 0.6 | 60.0 | 2",
      "3 | 清河镇 | 1 | 1.3 | 0.0 | 0.0 | 3",
      "| 合计 | 4 | 8.0 | 4.8 | 60.0",
    ]);
  });
  it("counts what several units share once in the total", async () => {
    const lines = (await ofPlots('{{表 (分组 项目 "责任单位" "拆开") "责任单位" "项目数" "合同额" "合计"}}')).split(
      "\n",
    );
    expect(lines.map((line) => line.trim())).toEqual([
      "序号 | 责任单位 | 项目数 | 合同额（万元）",
      "1 | 园林中心 | 1 | 1000",
      "2 | 住建局 | 2 | 1400",
      "3 | 交通局 | 2 | 55",
      "| 合计 | 4 | 1455",
    ]);
  });
  it("refuses to add up rates", async () => {
    expect(await printed('{{表 (分组 指标 "范围") "组名" "增速"}}')).toContain("“增速”不能一行一行加起来");
  });
});

describe("a column that is computed", () => {
  const names = (query: string) => ofPlots(`{{名单 (${query}) "名称"}}`);
  it("sorts", async () => expect(await names('排序 项目 "合同额÷用地" "降"')).toContain("甲项目"));
  it("filters", async () =>
    expect(await names('筛选 项目 "累计完成/年度计划" "≥" "60%"')).toBe("甲项目、丙项目、丁项目"));
  it("filters by difference", async () =>
    expect(await names('筛选 项目 "年度计划−累计完成" ">" "80万元"')).toBe("甲项目"));
  it("is summed", async () => expect(await ofPlots('{{求和 项目 "合同额×0.5%"}}')).toBe("7.3万元"));
  it("takes brackets, growth and 全部", async () => {
    expect(await printed('{{最大 (接上 项目 上月 "上月") "(累计完成-上月累计完成)/上月累计完成"}}')).toBe("20.0%");
    expect(await ofPlots('{{最大 项目 "合同额÷全部合同额"}}')).toBe("68.7%");
  });
  it("keeps a header that has signs of its own", async () => {
    const { more, files } = csv("单位,1-8月完成（万元）,1-8月计划（万元）\n甲镇,30,60\n乙镇,50,80\n");
    expect(await printed('{{名单 (排序 项目 "1-8月完成÷1-8月计划" "降") "单位"}}', more, files)).toBe("乙镇、甲镇");
  });
  it("has the unit that comes of it", async () => {
    expect(
      await ofPlots('{{表 (筛选 项目 "名称" "甲项目") "名称" "亩均＝合同额÷用地" "倍数＝合同额÷年度计划"}}'),
    ).toContain("亩均（万元/亩） | 倍数（倍）");
  });
  it("says which part it does not understand", async () => {
    expect(await ofPlots('{{求和 项目 "合同额÷面积"}}')).toContain("“面积”不是台账的列");
    expect(await ofPlots('{{求和 项目 "合同额÷"}}')).toContain("没有写完");
    expect(await ofPlots('{{求和 项目 "(合同额+年度计划"}}')).toContain("少一个右括号");
  });
  it("tells a division by nothing and an empty cell where they stand", async () => {
    expect(await toldOfPlots('{{名单 (排序 项目 "合同额÷用地" "降") "名称"}}')).toEqual([
      expect.stringMatching(/^warning 台账\.csv:G3 .*除数是 0/),
      expect.stringMatching(/^warning 台账\.csv:G4 .*空着/),
    ]);
  });
  it("tells a text among the numbers where it stands", async () => {
    const { more, files } = csv("单位,产值（万元）,用工情况\n甲镇,30,60\n乙镇,50,约八十人左右\n丙镇,20,10\n");
    const found = await told('{{名单 (排序 项目 "产值÷用工情况") "单位"}}', more, files);
    expect(found.some((one) => /台账\.csv:C3 /.test(one))).toBe(true);
  });
  it("is an error at the cell where no row can be computed", async () => {
    const { more, files } = csv("单位,产值（万元）,户数\n甲镇,30,0\n");
    const { all } = await draft('{{求和 项目 "产值÷户数"}}', more, files);
    expect(all[0]).toMatchObject({ severity: "error", message: expect.stringContaining("除数是 0") });
    expect(all[0]?.related).toEqual([expect.objectContaining({ file: "台账.csv", cell: "C2" })]);
  });
});

describe("places", () => {
  it("are shared by equals, and the next is left out", async () => {
    const { more, files } = csv("名称,总投资（万元）\n甲,30\n乙,50\n丙,50\n丁,20\n戊,\n");
    const all = '{{#each (排名 项目 "总投资")}}{{名称}}{{#if 位次}}{{位次}}{{/if}}；{{/each}}';
    expect(await printed(all, more, files)).toBe("乙并列第1位；丙并列第1位；甲第3位；丁第4位；戊；");
    expect(await printed('{{名单 (前几名 项目 "总投资" 1) "名称"}}', more, files)).toBe("乙、丙");
    expect(await printed('{{名单 (后几名 项目 "总投资" 2) "名称"}}', more, files)).toBe("丁、甲");
  });
  it("say what they are the place by", async () => {
    const { paper } = await draft('{{#each (筛选 (排名 项目 "总投资") "位次" "是" "2位")}}列{{位次}}{{/each}}');
    expect(paper ? writeText(paper).trim() : "").toBe("列第2位");
    const figures = JSON.stringify(paper?.blocks);
    expect(figures).toContain("按总投资从大到小，4个里的位次");
  });
  it("take another name beside a column of that name", async () => {
    expect(await printed('{{#each (排名 指标 "增速")}}{{/each}}')).toContain("已经有“位次”一列");
    expect(await printed('{{名单 (筛选 (排名 指标 "增速" "降" "排位") "排位" "是" "1位") "指标"}}')).toBe(
      "一般公共预算收入",
    );
  });
});

describe("a filter", () => {
  const names = (query: string) => ofPlots(`{{名单 (筛选 项目 ${query}) "名称"}}`);
  it("compares with another column", async () => {
    expect(await names('"计划开工" ">" "实际开工"')).toBe("乙项目、丙项目、丁项目");
    expect(await printed('{{名单 (筛选 指标 "位次" ">" "上期位次") "指标"}}')).toBe("规模以上工业增加值");
  });
  it("takes one of several", async () => {
    expect(await names('"属地" "石桥镇或东山镇"')).toBe("甲项目、丙项目、丁项目");
    expect(await names('"属地" "不是" "石桥镇或东山镇"')).toBe("乙项目");
    expect(await names('"责任单位" "含" "园林或交通"')).toBe("甲项目、丙项目、丁项目");
  });
  it("takes ranges of days and amounts, both ends included", async () => {
    expect(await names('"计划开工" "在" "2026-07-01至2026-09-30"')).toBe("甲项目、乙项目");
    expect(await names('"计划开工" "在" "2026年三季度"')).toBe("甲项目、乙项目");
    expect(await names('"计划开工" "在" "2026年10—12月"')).toBe("丙项目");
    expect(await names('"合同额" "在" "50—400万元"')).toBe("乙项目、丙项目");
    expect(await names('"合同额" "在" "0.04亿元至0.1亿元"')).toBe("甲项目、乙项目");
  });
  it("says how a range is written", async () =>
    expect(await names('"计划开工" "在" "7—9月"')).toContain("“在”后面写从哪里到哪里"));
});

describe("another period, joined by name", () => {
  const both = (now: string, then: string) => ({
    more: "数据: { 项目: { 文件: 本月.csv, 类型: 项目 }, 上月: { 文件: 上月.csv, 类型: 项目 } }\n",
    files: { "本月.csv": now, "上月.csv": then },
  });
  const table = '{{表 (接上 项目 上月 "上月") "名称" "累计完成" "较上月＝累计完成−上月累计完成"}}';
  it("puts both beside each other", async () => {
    const { more, files } = both(
      "名称,累计完成（万元）\n甲项目,30\n乙项目,50\n",
      "名称,累计完成（亿元）\n乙项目,0.004\n甲项目,0.001\n",
    );
    expect((await printed(table, more, files)).split("\n").map((line) => line.trim())).toEqual([
      "序号 | 名称 | 累计完成（万元） | 较上月（万元）",
      "1 | 甲项目 | 30 | 20",
      "2 | 乙项目 | 50 | 10",
    ]);
  });
  it("tells the names that only one has, and those it has twice", async () => {
    const { more, files } = both(
      "名称,累计完成（万元）\n石桥产业园,30\n乙项目,50\n新项目,5\n",
      "名称,累计完成（万元）\n石桥产业园区,20\n乙项目,40\n乙项目,41\n旧项目,9\n",
    );
    const found = await told(table, more, files);
    const wanted = [
      /本月\.csv:A2 .*没有，没有接上。是不是“石桥产业园区”/,
      /本月\.csv:A3 .*有几行/,
      /本月\.csv:A4 .*没有接上/,
    ];
    for (const one of [...wanted, /上月\.csv:A5 .*旧项目.*没有接上/]) expect(found.join("\n")).toMatch(one);
  });
});

describe("bands, milestones, numbers in texts", () => {
  it("takes penalties from her own bands, and tells who is below them all", async () => {
    const more = "数据: { 合同: { 文件: 合同.csv, 类型: 自由 }, 罚则: { 文件: 罚则.csv, 类型: 自由 } }\n";
    const files = {
      "合同.csv": "名称,合同额（万元）\n甲,1000\n乙,400\n丙,50\n丁,5\n",
      "罚则.csv": "合同额下限（万元）,违约金（%）\n10,1\n100,0.8\n500,0.5\n",
    };
    const fined = '(按档取 合同 "合同额" 罚则 "合同额下限" "违约金")';
    expect(await printed(`{{求和 ${fined} "合同额×违约金"}}`, more, files)).toBe("8.7万元");
    expect((await told(`{{求和 ${fined} "合同额×违约金"}}`, more, files)).join("\n")).toMatch(
      /warning 合同\.csv:B5 .*够不上/,
    );
  });
  it("gives milestones their share of the whole", async () => {
    expect(await printed('{{#each (累计 项目 "年度计划" "计划开工")}}{{累计占比}}；{{/each}}')).toBe(
      "12.5%；46.3%；83.8%；100.0%；",
    );
  });
  it("reads the number behind a word, and tells where there is none or two", async () => {
    const { more, files } = csv(
      "名称,建设内容\n甲,总建筑面积约3.2万平方米，设床位300张\n乙,新建厂房\n丙,建筑面积1万平方米；二期建筑面积2万平方米\n丁,建筑面积：8000平方米\n",
    );
    const read = '(取数 项目 "建设内容" "建筑面积")';
    expect(await printed(`{{求和 ${read} "建筑面积"}}`, more, files)).toBe("约4万平方米");
    const found = (await told(`{{求和 ${read} "建筑面积"}}`, more, files)).join("\n");
    expect(found).toMatch(/台账\.csv:B3里?.*没有“建筑面积”的数/);
    expect(found).toMatch(/台账\.csv:B4.*几个数/);
  });
});

describe("printed numbers agree", () => {
  const cases: [string, string, string][] = [
    ["a difference is that of the two as printed", '{{差 "8.25%" "3.24%"}}', "5.1个百分点"],
    ["of amounts too", '{{差 "8.25亿元" "3.24亿元"}}', "5.1亿元"],
    ["said with a word", '{{高低 "71.25%" "66.64%"}}', "高4.7个百分点"],
    ["and downwards", '{{提高 "66.64%" "71.25%"}}', "下降4.7个百分点"],
    [
      "where they are printed too coarsely, it is exact and says so",
      '{{差 "12.34亿元" "12.29亿元"}}',
      "500万元（四舍五入）",
    ],
    ["with the decimals that are asked for", '{{差 (保留 "8.25%" 2) (保留 "3.24%" 2)}}', "5.0个百分点"],
    ["equal ones are equal", '{{差 "8.25%" "8.25%"}}', "0个百分点"],
  ];
  for (const [name, body, text] of cases) it(name, async () => expect(await printed(body)).toBe(text));
});

it("says so where the shares of a table do not come to 100 as printed", async () => {
  const { more, files } = csv("名称,总投资（万元）\n甲,10\n乙,10\n丙,10\n");
  const { all } = await draft('{{表 项目 "名称" "占比＝总投资÷全部总投资" "合计"}}', more, files);
  expect(all.map(({ message }) => message).join("\n")).toMatch(/“占比”的合计印成 100\.0，各行印出来的数加起来是 99\.9/);
});

describe("so much per so much", () => {
  const cases: [string, string][] = [
    ['{{除 "3亿元" "4000户"}}', "7.5万元/户"],
    ['{{均 "3200万元" "4万户"}}', "800元"],
    ['{{均 "6000吨" "500亩"}}', "12吨"],
    ['{{除 "24亿元" 4}}', "6.0亿元"],
    ['{{乘 "15.6万元/亩" "2亩"}}', "31.2万元"],
    ['{{除 "24亿元" "0亩"}}', "除数是 0"],
    ['{{乘 "24亿元" "3亩"}}', "说不清得多少什么"],
    ['{{除 "24" "3亩"}}', "没有单位"],
  ];
  for (const [body, text] of cases) it(body, async () => expect(await printed(body)).toContain(text));
});
