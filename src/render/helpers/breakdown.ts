import {
  FigureFailure,
  partsOf,
  printedGap,
  sharesOfHundred,
  type WholeAndParts,
  wordFigure,
} from "../../figures/index.js";
import { whereText } from "../../language/where.js";
import { type List, originOf } from "../../model/data.js";
import type { NumberStyle } from "../../model/number-style.js";
import type { Remark } from "../../model/value.js";
import { composed, type FigureText, HelperResult } from "../made.js";
import { partsRemark } from "../remarks.js";
import { type Helper, rows, styled, text } from "./helper.js";

/** 工业14个, or 工业占43.8%: what is said of one part, and the figure in it. */
interface PartText extends Omit<FigureText, "at"> {
  name: string;
}

function enumerated(
  lead: string,
  said: readonly PartText[],
  between: string,
  remarks: readonly Remark[],
): HelperResult {
  const parts = said.flatMap(({ name, ...piece }, index) => [`${index > 0 ? "、" : ""}${name}${between}`, piece]);
  return composed([lead, ...parts], [], remarks);
}

function ofWhich(
  list: List,
  column: string,
  measured: string | undefined,
  style: NumberStyle,
): HelperResult | FigureFailure {
  const parts = partsOf(list, column, measured, style);
  if (parts instanceof FigureFailure) return parts;
  if (list.length === 0) return new HelperResult("", [], { remarks: [nothingThere(list)] });
  const said = parts.parts.map(({ name, figure }) => ({ name, figure, text: wordFigure(figure, style) }));
  return enumerated("其中", said, "", remarksOn(parts, list, column, style));
}

function shares(
  list: List,
  column: string,
  measured: string | undefined,
  style: NumberStyle,
): HelperResult | FigureFailure {
  const parts = partsOf(list, column, measured, style);
  if (parts instanceof FigureFailure) return parts;
  if (list.length === 0) return new HelperResult("", [], { remarks: [nothingThere(list)] });
  if (parts.overlapping)
    return new FigureFailure(`“${column}”里有的一行写了几个，各占多少加不到 100%。请换一列，或用 {{占比 …}} 分别写`);
  const found = sharesOfHundred(
    parts.parts.map(({ figure }) => figure),
    style,
  );
  if (found instanceof FigureFailure) return found;
  const said = found.map((share, index) => ({ ...share, name: parts.parts[index]?.name ?? "" }));
  return enumerated("", said, "占", unnamedRemarks(parts, list, column));
}

function remarksOn(parts: WholeAndParts, list: List, column: string, style: NumberStyle): Remark[] {
  const unnamed = unnamedRemarks(parts, list, column);
  if (unnamed.length > 0) return unnamed;
  if (parts.overlapping)
    return [partsRemark(`“${column}”里有的一行写了几个，“其中”各部分有重复，加起来会超过总数。请看看是不是这个意思`)];
  const gap = printedGap(parts, style);
  if (!gap) return [];
  const message = `“其中”各部分印出来相加是${gap.parts}，总数印出来是${gap.whole}，差在四舍五入。要对得上，请在 会议.yaml 的“数字”里多留一位小数`;
  return [partsRemark(message)];
}

function unnamedRemarks({ unnamed }: WholeAndParts, list: List, column: string): Remark[] {
  if (unnamed.length === 0) return [];
  const message = `“${originOf(list).path}”有 ${unnamed.length} 行的“${column}”空着，各部分加起来不到总数：${whereText(unnamed)}。请补上`;
  return [partsRemark(message)];
}

function nothingThere(list: List): Remark {
  return partsRemark(`“${originOf(list).path}”里一行也没有，这里什么也没有印。请用 {{#if …}} 把这半句包起来`);
}

export const breakdowns: Record<string, Helper> = {
  其中: styled({
    summary: "按一列分开，各有几个；后面再写一列就加那一列，写量词（家、项）就用它来数",
    example: '{{其中 项目 "类别"}}；{{其中 项目 "属地" "年度计划"}}',
    result: "其中工业2个、服务业1个、民生1个；其中石桥镇5.7亿元、清河镇1.3亿元、安阜街道1.0亿元",
    takes: [rows, text, text],
    needs: 2,
    run: (style, list, column, measured) => ofWhich(list, column, measured, style),
  }),
  分占: styled({
    summary: "按一列分开，各占百分之几，加起来正好 100%；后面再写一列就按那一列算",
    example: '{{分占 项目 "类别" "年度计划"}}',
    result: "工业占71.3%、服务业占16.2%、民生占12.5%",
    takes: [rows, text, text],
    needs: 2,
    run: (style, list, column, measured) => shares(list, column, measured, style),
  }),
};
