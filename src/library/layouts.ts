import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import { type Data, isGroup, originOf } from "../model/data.js";
import type { Document } from "../model/document.js";
import { type Face, type FaceSpec, type Layout, pointsOf } from "../model/layout.js";
import { layoutField } from "../model/library-schema.js";
import { diagnose } from "./diagnostics.js";
import { plain } from "./plain.js";

/** A layout file as a layout, if a page can be made of it. */
export function toLayout({ head }: Document): Step<Layout> {
  const layout = withLaterFaces(plain(head, layoutField) as Layout);
  const findings = layoutFaults(layout).map(({ path, message }): Diagnostic => {
    const place = originOf(dataAt(head, path)).place;
    return diagnose("layout-value", place, `“${path}”${message}`);
  });
  return findings.length > 0 ? { findings } : { value: layout, findings };
}

/** What stands for the faces that layouts made before there were tables do not have: `plain` leaves these empty. */
function withLaterFaces(layout: Layout): Layout {
  const { 正文, 一级 } = layout.样式;
  const later: [Face, FaceSpec][] = [
    ["附件号", 一级],
    ["表头", { ...一级, 字号: "小四" }],
    ["表格", { ...正文, 字号: "小四" }],
  ];
  const absent = later.filter(([face]) => layout.样式[face].字体 === undefined);
  return { ...layout, 样式: { ...layout.样式, ...Object.fromEntries(absent) } };
}

function dataAt(head: Data, path: string): Data {
  return path.split(".").reduce((data, key) => (isGroup(data) ? (data[key] ?? data) : data), head);
}

/** What no page can be made of: the key in question, and what is wrong with it, in the author's words. */
interface LayoutFault {
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
