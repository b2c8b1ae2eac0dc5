import type { LedgerKind } from "../../model/ledger.js";

/** What a canonical column holds. 自: a number where most of its cells are numbers, else text. */
export type Holding = "文" | "数" | "日期" | "自";

/** 列: a column templates know by name, and the headers offices write for it. Data only; matching is in `header-text.ts`. */
export interface Known {
  holds: Holding;
  /** The unit where neither the header nor the cells say one. */
  unit?: string;
  /** Takes the 单位：亿元 of the sheet's corner. */
  money?: true;
  area?: true;
  aliases: readonly string[];
}

const text = (...aliases: string[]): Known => ({ holds: "文", aliases });
const date = (...aliases: string[]): Known => ({ holds: "日期", aliases });
const money = (...aliases: string[]): Known => ({ holds: "数", money: true, aliases });
const either = (...aliases: string[]): Known => ({ holds: "自", aliases });
const percent = (...aliases: string[]): Known => ({ holds: "数", unit: "%", aliases });
const rank = (...aliases: string[]): Known => ({ holds: "数", unit: "位", aliases });
const amount = (...aliases: string[]): Known => ({ holds: "数", aliases });

/** “年度” also stands for 2026年, 今年, 本年 in a header; 1—8月, 截至8月底 in front of one are left out. */
const projects: Record<string, Known> = {
  名称: text("项目名称", "项目", "工程名称", "项目（工程）名称", "建设项目", "重点项目", "重点项目名称"),
  类别: text(
    "项目类别",
    "项目类型",
    "类型",
    "产业类别",
    "产业类型",
    "行业",
    "行业类别",
    "所属行业",
    "领域",
    "项目分类",
    "分类",
  ),
  层级: text("级别", "项目级别", "项目层级", "重点级别"),
  标签: text("项目标签", "项目属性", "属性"),
  建设性质: text("性质", "项目性质", "新建/续建", "新建续建", "新续建", "续建/新建"),
  总投资: money("计划总投资", "项目总投资", "投资总额", "总投资额", "概算总投资", "投资规模"),
  年度计划: money(
    "年度计划投资",
    "年计划投资",
    "年度投资计划",
    "年度投资",
    "年度计划完成投资",
    "计划投资",
    "年度投资目标",
    "年度投资任务",
  ),
  累计完成: money(
    "完成",
    "完成额",
    "完成数",
    "实际完成",
    "累计完成投资",
    "完成投资",
    "已完成投资",
    "年内完成投资",
    "年度完成投资",
    "年度累计完成投资",
    "年度累计完成",
    "实际完成投资",
    "年内累计完成投资",
  ),
  形象进度: either(
    "工程进度",
    "目前形象进度",
    "当前形象进度",
    "工程形象进度",
    "当前进度",
    "目前进度",
    "建设进度",
    "建设进展",
    "项目进展",
    "进展情况",
    "目前进展",
    "最新进展",
    "进度",
    "进展",
  ),
  状态: text("项目状态", "建设状态", "开工状态", "建设阶段", "项目阶段", "阶段", "开工情况"),
  计划开工: date(
    "开工时间计划",
    "开工计划时间",
    "计划开工年月",
    "计划开工时间",
    "计划开工日期",
    "拟开工时间",
    "预计开工时间",
    "计划开工月份",
    "开工时限",
  ),
  实际开工: date("开工时间实际", "开工实际时间", "实际开工时间", "实际开工日期", "已开工时间"),
  计划竣工: date(
    "竣工时间计划",
    "竣工计划时间",
    "计划竣工年月",
    "计划竣工时间",
    "计划竣工日期",
    "预计竣工时间",
    "计划完工时间",
    "计划建成时间",
    "计划投产时间",
    "竣工时限",
    "拟竣工时间",
  ),
  实际竣工: date("竣工时间实际", "竣工实际时间", "实际竣工时间", "实际竣工日期", "已竣工时间", "实际完工时间"),
  属地: text(
    "所在地",
    "建设地点",
    "项目地点",
    "所在镇街",
    "所属镇街",
    "所在乡镇",
    "所属乡镇",
    "镇街",
    "镇（街道）",
    "乡镇",
    "乡镇（街道）",
  ),
  责任领导: text(
    "包保领导",
    "包抓领导",
    "包联领导",
    "挂包领导",
    "帮包领导",
    "县级领导",
    "市级领导",
    "区级领导",
    "县级包保领导",
    "牵头领导",
    "分管领导",
    "联系领导",
  ),
  责任单位: text("牵头单位", "主管单位", "主管部门", "责任部门", "牵头部门", "行业主管部门", "牵头责任单位", "单位"),
  业主: text(
    "业主单位",
    "项目业主",
    "建设单位",
    "项目单位",
    "项目建设单位",
    "实施单位",
    "投资主体",
    "建设主体",
    "实施主体",
  ),
  用地: { ...either("用地面积", "占地面积", "占地", "用地规模", "需用地", "需求用地", "新增用地"), area: true },
  拆迁: either("征拆", "征迁", "征地拆迁", "拆迁情况", "征拆情况", "拆迁户数"),
  存在问题: text(
    "存在的问题",
    "主要问题",
    "存在主要问题",
    "存在困难",
    "存在困难和问题",
    "问题",
    "卡点",
    "堵点",
    "制约因素",
    "需协调解决的问题",
    "需协调事项",
    "未开工原因",
    "滞后原因",
  ),
  备注: text("说明"),
};

const indicators: Record<string, Known> = {
  指标: text("指标名称", "主要指标", "主要经济指标", "经济指标"),
  责任单位: text("牵头单位", "责任部门", "牵头部门", "主管部门", "主管单位", "单位"),
  计量单位: text("单位", "指标单位"),
  目标: amount(
    "目标值",
    "年度目标",
    "年度目标值",
    "全年目标",
    "全年目标值",
    "预期目标",
    "年度预期目标",
    "年初预期",
    "目标任务",
    "年度任务",
    "年度计划",
    "年初预算",
  ),
  完成: amount(
    "完成值",
    "完成数",
    "完成量",
    "完成额",
    "实际完成",
    "累计完成",
    "累计完成值",
    "累计值",
    "累计",
    "总量",
    "绝对值",
    "本期完成",
  ),
  增速: percent("同比增速", "同比增长", "同比", "同比±%", "同比增幅", "累计增速", "增幅", "增长率", "增长"),
  目标增速: percent("增速目标", "预期增速", "计划增速", "年度增速目标", "年度目标增速", "增长目标"),
  上期增速: percent("上期", "上期累计增速", "上月增速", "上月累计增速"),
  位次: rank("排名", "名次", "当前位次", "当前排名", "全市位次", "全市排名", "增速位次", "增速排名", "全市增速排名"),
  上期位次: rank("上期排名", "上月位次", "上月排名"),
  范围: text("排名范围", "位次范围"),
  占比: percent("比重", "所占比重", "占全市比重"),
  上位单位: text("前一位单位", "前一位", "前一名"),
  上位完成: amount("上位完成值", "前一位完成", "前一位完成值", "前一名完成值"),
  备注: text("说明"),
};

const tasks: Record<string, Known> = {
  节点: text("节点名称", "任务", "任务名称", "阶段"),
  时间: date("时间节点", "节点时间", "完成时间", "完成时限", "时限", "完成期限"),
  责任组: text("专班", "工作专班", "责任专班", "工作组"),
  事项: text("工作事项", "任务事项", "工作内容", "任务内容", "具体任务"),
  比例: percent("累计比例", "完成比例", "进度比例", "累计进度"),
  投资: money("完成投资", "累计投资", "累计完成投资", "投资额"),
  责任单位: text("牵头单位", "责任部门", "牵头部门", "单位"),
};

export const vocabulary: Readonly<Record<LedgerKind, Readonly<Record<string, Known>>>> = {
  项目: projects,
  指标: indicators,
  任务: tasks,
  自由: {},
};

/** The columns that name a row, in the order they are looked for. */
export const naming: readonly string[] = ["名称", "指标", "节点", "事项"];

/** Headers that may mean either; nobody is asked to guess. */
export const ambiguous: Readonly<Record<string, readonly [string, string]>> = {
  开工时间: ["计划开工", "实际开工"],
  开工日期: ["计划开工", "实际开工"],
  竣工时间: ["计划竣工", "实际竣工"],
  竣工日期: ["计划竣工", "实际竣工"],
};
