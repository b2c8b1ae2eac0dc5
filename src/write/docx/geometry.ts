import type { Layout } from "../../model/layout.js";
import { points, twips } from "./sizes.js";

/** The page in twips: GB/T 9704-2012, 5.2 (页面、版心、行数和字数), computed and never typed in by hand. */
export interface Geometry {
  page: { width: number; height: number };
  margin: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** The text block (版心). */
  text: { width: number; height: number };
  /** Distance of the lines of the body. */
  pitch: number;
  /** What is added to (or, below zero, taken from) each character of the body. */
  squeeze: number;
  /** One character of the body with its squeeze: the unit of indents. */
  cell: number;
  /** Title: full-width characters a line holds, and the distance of its lines. */
  title: { capacity: number; pitch: number };
  /** Page number: height of its line, and one character of it. */
  number: { pitch: number; cell: number };
  /** Tables: one character, the least distance of lines, and the room left and right in a cell. */
  table: { cell: number; pitch: number; padding: number };
  /** The sheet lies on its side; `page` is that of the upright sheet all the same, as Word wants it. */
  landscape: boolean;
}

export function geometryOf(layout: Layout): Geometry {
  const page = { width: twips({ mm: layout.纸张.宽 }), height: twips({ mm: layout.纸张.高 }) };
  const sides = {
    top: twips({ mm: layout.页边.上 }),
    bottom: twips({ mm: layout.页边.下 }),
    left: twips({ mm: layout.页边.左 }),
    right: twips({ mm: layout.页边.右 }),
  };
  const text = { width: page.width - sides.left - sides.right, height: page.height - sides.top - sides.bottom };
  const number = numberOf(layout);
  const footer = sides.bottom - twips({ mm: layout.页码.距版心 }) - Math.round(number.pitch / 2);
  return {
    page,
    margin: { ...sides, header: twips({ mm: 15 }), footer: Math.max(0, footer) },
    text,
    pitch: pitchOf(layout, text.height),
    ...cellOf(layout, text.width),
    title: titleOf(layout, text.width),
    number,
    table: tableOf(layout),
    landscape: false,
  };
}

/**
 * The sheet turned clockwise, its margins with it: bound with the others, the head of a table that lies on its side is at
 * the spine of odd pages and at the fore-edge of even ones (GB/T 9704-2012, 8).
 */
export function landscapeOf(layout: Layout): Geometry {
  const upright = geometryOf(layout);
  const { margin, text } = upright;
  const turned = { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom };
  const edges = { header: Math.round(turned.top / 2), footer: Math.round(turned.bottom / 2) };
  return {
    ...upright,
    margin: { ...turned, ...edges },
    text: { width: text.height, height: text.width },
    title: titleOf(layout, text.height),
    landscape: true,
  };
}

/** The largest pitch at which the lines still fit: rounding up would push the last line over the page. */
function pitchOf({ 版心 }: Layout, height: number): number {
  return 版心.行距 === undefined ? Math.floor(height / 版心.行数) : twips({ pt: 版心.行距 });
}

/** The widest cell of which the wanted number fits a line, and so one more does not. */
function cellOf({ 版心, 样式 }: Layout, width: number): { cell: number; squeeze: number } {
  const cell = Math.floor(width / 版心.字数);
  return { cell, squeeze: cell - twips({ pt: points(样式.正文.字号) }) };
}

/** Title lines stand at one and a half of their type size: 22 pt on 33 pt. */
function titleOf({ 样式 }: Layout, width: number): Geometry["title"] {
  const size = twips({ pt: points(样式.标题.字号) });
  return { capacity: Math.floor(width / size), pitch: Math.round(size * 1.5) };
}

/** Cells have lines at least one and a third of their type size apart, and 1.5 mm left and right. */
function tableOf({ 样式 }: Layout): Geometry["table"] {
  const cell = twips({ pt: points(样式.表格.字号) });
  return { cell, pitch: Math.round((cell * 4) / 3), padding: twips({ mm: 1.5 }) };
}

function numberOf({ 页码 }: Layout): Geometry["number"] {
  const cell = twips({ pt: points(页码.字号) });
  return { cell, pitch: Math.round((cell * 8) / 7) };
}
