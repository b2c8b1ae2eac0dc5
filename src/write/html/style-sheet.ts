import { type Face, type FaceSpec, type Layout, pointsOf } from "../../model/layout.js";

/** What stands in where a machine lacks the face of the office. */
const likeness: readonly [RegExp, string][] = [
  [/仿宋/, "FangSong, STFangsong, 仿宋"],
  [/楷/, "KaiTi, STKaiti, 楷体"],
  [/黑/, "SimHei, STHeiti, 黑体"],
  [/宋/, "SimSun, STSong, 宋体"],
];

/** The layout as CSS: on the screen a column as wide as the text, on paper the page itself. */
export function styleSheet(layout: Layout): string {
  const { 纸张: paper, 页边: margin, 样式: faces } = layout;
  const width = paper.宽 - margin.左 - margin.右;
  return [
    // “ ” — … are in Latin faces too, and half as wide there.
    `@font-face { font-family: "西文"; src: local(${quoted(layout.西文)}); unicode-range: U+20-7E; }`,
    `@page { size: ${paper.宽}mm ${paper.高}mm; margin: ${margin.上}mm ${margin.右}mm ${margin.下}mm ${margin.左}mm; }`,
    `body { max-width: ${width}mm; margin: 2em auto; padding: 0 1em; line-height: ${pitchOf(layout)}pt; text-align: justify; }`,
    "@media print { body { margin: 0; padding: 0; max-width: none; } }",
    "h1, h2, h3, h4, h5, p { margin: 0; text-indent: 2em; }",
    `.空行 { margin-top: ${pitchOf(layout)}pt; }`,
    ".整句 { break-inside: avoid; }",
    "h1, h2, h3, h4, h5 { break-after: avoid; }",
    ".标题, .副题, .署名 { text-align: center; text-indent: 0; }",
    ".标题 { line-height: 1.5; }",
    ".称谓, .落款, .附件号 { text-align: left; text-indent: 0; }",
    "table { width: 100%; border-collapse: collapse; line-height: 1.33; }",
    "th, td { border: 1px solid; padding: 0.2em 0.4em; }",
    ...(Object.keys(faces) as Face[]).map((face) => `.${face} { ${faceStyle(faces[face])} }`),
    `td { ${faceStyle(faces.表格)} }`,
    `th, .total td { ${faceStyle(faces.表头)} }`,
    ".未定 { background: yellow; }",
  ].join("\n");
}

function faceStyle({ 字体, 字号, 加粗 }: FaceSpec): string {
  const other = likeness.find(([pattern]) => pattern.test(字体))?.[1];
  const families = ['"西文"', quoted(字体), ...(other === undefined ? [] : [other]), "serif"].join(", ");
  return `font-family: ${families}; font-size: ${pointsOf(字号)}pt; font-weight: ${加粗 ? "bold" : "normal"};`;
}

/** A name out of the author's file: nothing in it ends the string or the style element. */
function quoted(name: string): string {
  return `"${name.replace(/["\\<>\n]/g, "")}"`;
}

/** Distance of the lines, in points. */
function pitchOf({ 纸张, 页边, 版心 }: Layout): number {
  const height = ((纸张.高 - 页边.上 - 页边.下) / 25.4) * 72;
  return 版心.行距 ?? Math.floor((height / 版心.行数) * 10) / 10;
}
