import type { Face, FaceSpec, Layout } from "../../model/layout.js";
import { commentStylesXml } from "./comments.js";
import type { Geometry } from "./geometry.js";
import { points, twips } from "./sizes.js";
import { attribute, declaration, wordNamespace } from "./xml.js";

/** Style ids of a face: its paragraph, and a run of it inside another paragraph. */
export interface StyleIds {
  paragraph: string;
  character: string;
}

/** Word's own ids where it has the thing, so that its navigation pane and its outline work. */
export const styleIds: Readonly<Record<Face, StyleIds>> = {
  正文: { paragraph: "Normal", character: "BodyChar" },
  标题: { paragraph: "Title", character: "TitleChar" },
  副题: { paragraph: "Subtitle", character: "SubtitleChar" },
  署名: { paragraph: "Byline", character: "BylineChar" },
  称谓: { paragraph: "Salutation", character: "SalutationChar" },
  一级: { paragraph: "Heading1", character: "Heading1Char" },
  二级: { paragraph: "Heading2", character: "Heading2Char" },
  三级: { paragraph: "Heading3", character: "Heading3Char" },
  四级: { paragraph: "Heading4", character: "Heading4Char" },
  首句: { paragraph: "Lead", character: "LeadChar" },
  提示: { paragraph: "Cue", character: "CueChar" },
  落款: { paragraph: "Signature", character: "SignatureChar" },
  附件: { paragraph: "Annex", character: "AnnexChar" },
  附件号: { paragraph: "AnnexNumber", character: "AnnexNumberChar" },
  表头: { paragraph: "TableHead", character: "TableHeadChar" },
  表格: { paragraph: "TableText", character: "TableTextChar" },
};

export const footerStyle = "Footer";

/** Names Word knows stay English (it shows its own translation); ours are what the office reads in the style list. */
const names: Readonly<Record<Face, string>> = {
  正文: "Normal",
  标题: "Title",
  副题: "Subtitle",
  署名: "讲话人署名",
  称谓: "Salutation",
  一级: "heading 1",
  二级: "heading 2",
  三级: "heading 3",
  四级: "heading 4",
  首句: "段首句",
  提示: "现场提示",
  落款: "Signature",
  附件: "附件说明",
  附件号: "附件序号",
  表头: "表头",
  表格: "表格文字",
};

/** Styles Word has no idea of say so, or it takes them for its own. */
const own: readonly Face[] = ["署名", "首句", "提示", "附件", "附件号", "表头", "表格"];
const headings: readonly Face[] = ["一级", "二级", "三级", "四级"];

/** Written by hand: the typed API knows neither snapToGrid nor autoSpaceDE in a style. */
export function stylesXml(layout: Layout, geometry: Geometry, { comments }: { comments: boolean }): string {
  const faces = Object.keys(styleIds) as Face[];
  return [
    declaration,
    `<w:styles xmlns:w="${wordNamespace}">`,
    defaults(layout, geometry),
    ...faces.map((face) => paragraphStyle(face, layout, geometry)),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...faces.map((face) => characterStyle(face, layout, geometry)),
    footer(layout, geometry),
    comments ? commentStylesXml() : "",
    "</w:styles>",
  ].join("");
}

function defaults(layout: Layout, geometry: Geometry): string {
  const run = runProperties("正文", layout, geometry, "");
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

function paragraphStyle(face: Face, layout: Layout, geometry: Geometry): string {
  const normal = face === "正文";
  const heads = [
    `<w:style w:type="paragraph"${normal ? ' w:default="1"' : ""}${own.includes(face) ? ' w:customStyle="1"' : ""} w:styleId="${styleIds[face].paragraph}">`,
    `<w:name w:val="${names[face]}"/>`,
    normal ? "" : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>',
    headings.includes(face) ? '<w:uiPriority w:val="9"/>' : "",
    "<w:qFormat/>",
  ];
  const bold = `<w:b w:val="${layout.样式[face].加粗 ? 1 : 0}"/>`;
  return `${heads.join("")}<w:pPr>${paragraphProperties(face, geometry)}</w:pPr><w:rPr>${runProperties(face, layout, geometry, bold)}</w:rPr></w:style>`;
}

function characterStyle(face: Face, layout: Layout, geometry: Geometry): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${styleIds[face].character}"><w:name w:val="${face}字"/><w:qFormat/><w:rPr>${runProperties(face, layout, geometry, "")}</w:rPr></w:style>`;
}

/** In the order of CT_PPrBase. Widow control is off, as it would cut a page to 21 lines. */
function paragraphProperties(face: Face, geometry: Geometry): string {
  const level = headings.indexOf(face);
  if (level >= 0) return `<w:keepNext/><w:outlineLvl w:val="${level}"/>`;
  if (face === "标题") {
    return `<w:keepNext/><w:snapToGrid w:val="0"/>${spacing(geometry.title.pitch)}${flushLeft}<w:jc w:val="center"/>`;
  }
  if (face === "副题" || face === "署名") return `<w:keepNext/>${flushLeft}<w:jc w:val="center"/>`;
  if (face === "称谓" || face === "落款" || face === "附件") return `${flushLeft}<w:jc w:val="left"/>`;
  if (face === "附件号") return `<w:keepNext/>${flushLeft}<w:jc w:val="left"/>`;
  if (face === "表头" || face === "表格") return tableText(geometry);
  if (face !== "正文") return "";
  // LibreOffice takes the flag the other way round, and loses half of the marks it hangs: with 1, which is Word's default, it hangs none.
  return `<w:widowControl w:val="0"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${spacing(geometry.pitch)}${indented(geometry)}<w:jc w:val="both"/>`;
}

const flushLeft = '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/>';

/** Word goes by the characters, LibreOffice knows the twips only. */
function indented({ cell }: Geometry): string {
  return `<w:ind w:firstLineChars="200" w:firstLine="${2 * cell}"/>`;
}

/** Never an exact distance of lines, which would cut off what is taller. */
function tableText({ table }: Geometry): string {
  const lines = `<w:spacing w:before="0" w:after="0" w:line="${table.pitch}" w:lineRule="atLeast"/>`;
  return `<w:snapToGrid w:val="0"/>${lines}${flushLeft}<w:jc w:val="left"/>`;
}

function spacing(line: number): string {
  return `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
}

/** In the order of CT_RPr. Word sets “ ” — … in the hAnsi face: it must be the Chinese one, or they come out half-width. */
function runProperties(face: Face, layout: Layout, { squeeze }: Geometry, bold: string): string {
  const spec = layout.样式[face];
  const half = points(spec.字号) * 2;
  const same = points(spec.字号) === points(layout.样式.正文.字号);
  return `${fonts(layout.西文, spec)}${bold}<w:spacing w:val="${same ? squeeze : 0}"/><w:kern w:val="0"/><w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
}

function fonts(latin: string, { 字体 }: Pick<FaceSpec, "字体">): string {
  const [western, chinese] = [attribute(latin), attribute(字体)];
  return `<w:rFonts w:ascii="${western}" w:hAnsi="${chinese}" w:eastAsia="${chinese}" w:cs="${western}"/>`;
}

/** The dash of the page number is Chinese, and so are its digits: 四号半角宋体阿拉伯数字 (GB/T 9704-2012, 7.5). */
function footer({ 页码 }: Layout, { number }: Geometry): string {
  const half = twips({ pt: points(页码.字号) }) / 10;
  const run = `${fonts(页码.字体, 页码)}<w:b w:val="0"/><w:spacing w:val="0"/><w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${footerStyle}"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/>${spacing(number.pitch)}${flushLeft}<w:jc w:val="left"/></w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}
