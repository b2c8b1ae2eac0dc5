import type { Layout } from "../../model/layout.js";
import { attribute, declaration, wordNamespace } from "./xml.js";

/** What to set a face in where the machine has not got it, best first: the names under which Windows, WPS and macOS have the like. */
const alternatives: Readonly<Record<string, string>> = {
  仿宋_GB2312: "仿宋,FangSong,FangSong_GB2312,STFangsong",
  仿宋: "仿宋_GB2312,FangSong,STFangsong",
  楷体_GB2312: "楷体,KaiTi,KaiTi_GB2312,STKaiti",
  楷体: "楷体_GB2312,KaiTi,STKaiti",
  方正小标宋简体: "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,宋体",
  黑体: "SimHei,STHeiti",
  宋体: "SimSun,STSong",
};

/** The faces of the layout, each with its alternatives. In the order of CT_Font. */
export function fontTableXml({ 样式, 西文, 页码 }: Layout): string {
  const names = new Set([...Object.values(样式).map(({ 字体 }) => 字体), 页码.字体, 西文]);
  return `${declaration}<w:fonts xmlns:w="${wordNamespace}">${[...names].map(font).join("")}</w:fonts>`;
}

function font(name: string): string {
  const other = alternatives[name];
  const chinese = /\p{Script=Han}/u.test(name);
  const alternative = other === undefined ? "" : `<w:altName w:val="${other}"/>`;
  // 86: GB2312.
  return `<w:font w:name="${attribute(name)}">${alternative}<w:charset w:val="${chinese ? "86" : "00"}"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
}
