/** 版式: one printed page, as data (`templates/版式/*.yaml`). Lengths of the page in mm, type sizes in Chinese names (三号) or points. */
export interface Layout {
  名称: string;
  说明: string;
  纸张: { 宽: number; 高: number };
  页边: { 上: number; 下: number; 左: number; 右: number };
  /**
   * Lines a page and full-width characters a line; pitch and squeeze are computed from these and the page.
   * 行距 (points) is for an office that fixes the pitch itself, e.g. 28 or 30; 行数 is then what fits.
   */
  版心: { 行数: number; 字数: number; 行距?: number };
  /** Face of Latin letters and digits. */
  西文: string;
  样式: Record<Face, FaceSpec>;
  /** 式样: how the number stands, with 1 for the number; `— 1 —` unless given. */
  页码: { 字体: string; 字号: string; 位置: "外侧" | "居中"; 距版心: number; 式样?: string };
}

/** Which block or inline a face is for. */
export type Face =
  | "正文"
  | "标题"
  | "副题"
  | "署名"
  | "称谓"
  | "一级"
  | "二级"
  | "三级"
  | "四级"
  | "首句"
  | "提示"
  | "落款"
  | "附件";

export interface FaceSpec {
  字体: string;
  字号: string;
  加粗: boolean;
}

const sizes: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
};

/** Points of a type size: its Chinese name (三号) or a number (16, 16磅), to the half points Word knows. */
export function pointsOf(size: string): number | undefined {
  const named = sizes[size.trim()];
  if (named !== undefined) return named;
  const given = /^(\d+(?:\.\d+)?)\s*磅?$/.exec(size.trim())?.[1];
  const points = Math.round(Number(given) * 2) / 2;
  return points >= 1 && points <= 200 ? points : undefined;
}

/** What no page can be made of: the key in question, and what is wrong with it, in the author's words. */
export interface LayoutFault {
  path: string;
  message: string;
}

/** Everything that is wrong with a layout beyond missing keys and wrong types. The writers rely on there being nothing. */
export function layoutFaults(layout: Layout): LayoutFault[] {
  return [...sizeFaults(layout), ...pageFaults(layout)];
}

function sizeFaults({ 样式, 页码 }: Layout): LayoutFault[] {
  const given = [...Object.entries(样式).map(([face, spec]) => [`样式.${face}.字号`, spec.字号] as const)];
  return [...given, ["页码.字号", 页码.字号] as const]
    .filter(([, size]) => pointsOf(size) === undefined)
    .map(([path, size]) => ({ path, message: `不认识的字号“${size}”，请写“三号”这样的名称或磅数` }));
}

function pageFaults({ 纸张, 页边, 版心, 页码 }: Layout): LayoutFault[] {
  const between = (path: string, number: number, least: number, most: number): LayoutFault[] =>
    number >= least && number <= most ? [] : [{ path, message: `应当在 ${least} 到 ${most} 之间，现在是 ${number}` }];
  return [
    ...between("纸张.宽", 纸张.宽, 50, 550),
    ...between("纸张.高", 纸张.高, 50, 550),
    ...between("页边.左", 页边.左, 0, 纸张.宽 / 2 - 10),
    ...between("页边.右", 页边.右, 0, 纸张.宽 / 2 - 10),
    ...between("页边.上", 页边.上, 0, 纸张.高 / 2 - 10),
    ...between("页边.下", 页边.下, 0, 纸张.高 / 2 - 10),
    ...between("版心.行数", 版心.行数, 1, 100),
    ...between("版心.字数", 版心.字数, 1, 100),
    ...(版心.行距 === undefined ? [] : between("版心.行距", 版心.行距, 5, 200)),
    ...between("页码.距版心", 页码.距版心, 0, 页边.下),
  ];
}
