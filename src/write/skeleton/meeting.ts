import type { MeetingSet } from "../../model/set.js";
import type { ThemeTerm } from "../../model/theme.js";
import { flow, scalar } from "./yaml-text.js";

/** What is known of the meeting when its folder is laid down. */
export interface KnownFacts {
  名称?: string | undefined;
  简称: string;
  时间?: string | undefined;
  地点?: string | undefined;
  单位?: string | undefined;
  层级: string;
  上级?: string | undefined;
  主题?: string | undefined;
  /** What there is to say of a theme: its 词条 are laid down to be filled in. */
  词条?: Readonly<Record<string, ThemeTerm>> | undefined;
}

/** The form that is laid down beside it, and its sheets. */
export interface FormUse {
  file: string;
  sheets: readonly string[];
}

/** 会议.yaml of a set: what is not known is 待填, and each part says how it is written. */
export function meetingText(set: MeetingSet, known: KnownFacts, form?: FormUse): string {
  const titles = new Map(set.人员.map(({ 代号, 职务 }) => [代号, 职务]));
  const titled = (name: string | undefined) => (name === undefined ? undefined : (titles.get(name) ?? name));
  return [
    ...opening,
    ...aboutMeeting(set, known, titled),
    "",
    ...aboutUnit(known),
    "",
    "# 顺序就是排名先后。姓名填在这里就行：议程和稿件里写姓名或者职务，都认得。",
    "人员:",
    ...set.人员.map(({ 职务, 单位 }) => `  - ${flow({ 姓名: "待填", 职务, 单位 })}`),
    "",
    "# 一行一个范围；定了哪些单位、哪些人，就在后面写 单位: [甲, 乙] 或者 人员: [姓名, 姓名]。",
    "参会:",
    ...set.参会.map(
      ({ 人员, ...range }) => `  - ${flow({ ...range, 人员: 人员.map((name) => titled(name) ?? name) })}`,
    ),
    "",
    "# 方式是怎么进行，事项是什么事，如“通报”加“前一阶段工作情况”；几位、几家轮流讲的用 依次；时长是分钟。",
    "议程:",
    ...set.议程.map(({ 人员, ...item }) => `  - ${flow({ ...item, 人员: titled(人员) })}`),
    "",
    ...aboutLedgers(form),
    ...ending,
    ...terms(known.词条 ?? {}),
  ].join("\n");
}

const opening = [
  "# 会议的事实只在这里写一次，各篇稿件都从这里取；改了再出一次稿，有关的稿件都跟着改。",
  "# “名称: 内容”中间是半角冒号加空格。写着“待填”的，印出来是一道横线，知道了就换成实际的。",
];

function aboutMeeting(
  { 会议: meeting }: MeetingSet,
  known: KnownFacts,
  titled: (name?: string) => string | undefined,
): string[] {
  return [
    "会议:",
    `  名称: ${scalar(known.名称 ?? meeting.名称)}`,
    `  简称: ${scalar(known.简称)}    # 稿件出在 out/${known.简称} 里`,
    line("时间", known.时间, "年月日和钟点，如 2026-09-22 09:00"),
    line("地点", known.地点, "如 会议中心一楼会议室"),
    ...optional("形式", meeting.形式, "现场、视频、仪式"),
    ...optional("主办", meeting.主办),
    ...optional("主持人", titled(meeting.主持人)),
    ...optional("主题", known.主题 ?? meeting.主题, "挑片段时用，写具体一些"),
    ...(meeting.任务.length > 0 ? ["  任务:", ...meeting.任务.map((task) => `    - ${scalar(task)}`)] : []),
  ];
}

function aboutUnit({ 单位, 层级, 上级 }: KnownFacts): string[] {
  return [
    "单位:",
    line("名称", 单位, "如 安澜县"),
    `  层级: ${层级}    # 省、市、区、县、开发区、镇、街道`,
    上级 === undefined ? "  # 上级: 江州市    # 写了上级，“市委”“市政府”就有了" : `  上级: ${scalar(上级)}`,
  ];
}

function aboutLedgers(form: FormUse | undefined): string[] {
  if (!form)
    return [
      "# 有台账的，放在这个文件夹里，去掉下面的 # 号，改成实际的文件名。",
      "# 数据:",
      "#   项目: { 文件: 台账.xlsx, 截至: 2026-08-31 }",
      "#   指标: { 文件: 台账.xlsx, 表: 主要经济指标, 截至: 2026-08-31 }",
      "",
    ];
  return [
    `# 平时有台账的，放在这个文件夹里；没有的，把 ${form.file} 发给各单位填。填好了去掉下面的 # 号，用不着的一行删掉，文件名和截至改成实际的。`,
    "# 数据:",
    ...form.sheets.map((sheet) => `#   ${sheet}: { 文件: ${form.file}, 表: ${sheet}, 截至: 2026-08-31 }`),
    "",
  ];
}

const ending = ["# 零星的事实，如清单期限；稿件里用 {{词条.清单期限}} 取。", "# 词条:", "#   清单期限: 2026-09-28"];

/** The 词条 of a theme as they are written, with what they are; each counts once its mark is taken away. */
function terms(of: NonNullable<KnownFacts["词条"]>): string[] {
  const lines = Object.entries(of).flatMap(([name, term]) => termLines(name, term));
  const head = "  # 讲这个主题用得上的事实，有哪一项就填哪一项：去掉那一行（和上面“词条:”）前面的 # 号，换成实际的。";
  return [...(lines.length > 0 ? [`#${head.slice(3)}`, ...lines] : []), ""];
}

function termLines(name: string, { 标签, 例 = "待填", 每项 }: ThemeTerm): string[] {
  const columns = Object.entries(每项);
  if (columns.length === 0) return [`#   ${name}: ${scalar(例)}    # ${标签}`];
  const row = columns.map(([column, { 例: example = "待填" }]) => [column, example] as const);
  return [`#   ${name}:    # ${标签}`, `#     - ${flow(Object.fromEntries(row))}`];
}

function line(key: string, value: string | undefined, hint: string): string {
  return value === undefined ? `  ${key}: 待填    # ${hint}` : `  ${key}: ${scalar(value)}`;
}

function optional(key: string, value: string | undefined, hint?: string): string[] {
  return value === undefined ? [] : [`  ${key}: ${scalar(value)}${hint === undefined ? "" : `    # ${hint}`}`];
}
