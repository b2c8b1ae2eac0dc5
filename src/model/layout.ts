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
  /** 送审: what that copy says of itself under its title, （送审稿） unless given. 朗读: the layout that copy is printed by, 朗读稿 unless given. */
  稿本?: { 送审?: string; 朗读?: string };
  /** Of a layout to read from: 断句, each sentence on a line of its own, which is so unless it says 否; 数字 as they are written or as they are read. */
  朗读?: { 断句?: boolean; 数字?: "原样" | "念法" };
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
  | "附件"
  | "附件号"
  | "表头"
  | "表格";

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
