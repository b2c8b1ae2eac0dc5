import type { Place } from "../../src/model/place.js";
import type { Paper } from "../../src/model/tree.js";
import { type Mark, type Rendered, type TableData, token, type Value } from "../../src/model/value.js";
import { parse } from "../../src/parse/index.js";

const 层次 = ["一、", "（一）", "一是"];

/**
 * What `render` would give for a small body in the writer's own words: `{{名}}` is a value, `{{=要点数}}` a derived one, `{{!字}}` a frame's key;
 * `@进 作用/片段`, `@框 框架/名称`, `@自 作用/自拟`, `@出`, `@部分 作用`, `@自写 作用`, `@完`, `@层次 甲 乙`, `@表 列|列 甲|1 乙|2` and `@附表 标题 列|列 甲|1` alone on a line are marks.
 */
function rendered(template: string, data: Record<string, string> = {}): Rendered {
  const made: Rendered = { markdown: "", values: [], marks: [], places: [] };
  const lines = template
    .split("\n")
    .map((line, index) => renderLine(line, { file: "稿.md", line: index + 1 }, made, data));
  const mark = (one: Mark) => token("mark", made.marks.push(one) - 1);
  const own: Mark = { type: "part", name: "正文", own: { file: "稿.md", line: 1 } };
  made.markdown = [mark(own), ...lines, mark({ type: "partEnd" })].join("\n");
  return made;
}

function renderLine(line: string, place: Place, made: Rendered, data: Record<string, string>): string {
  const mark = markOf(line.trim(), place);
  if (mark) return line.replace(line.trim(), token("mark", made.marks.push(mark) - 1));
  const text = line.replace(/\{\{([=!]?)(.+?)\}\}/g, (_all, sign: string, name: string) => {
    return token("value", made.values.push(makeValue(sign, name, place, data)) - 1);
  });
  if (line.trim() === "" || line.trimStart().startsWith(":::")) return text;
  const at = token("place", made.places.push({ ...place, column: 1 }) - 1);
  if (/^\s*(#{1,6}|\d+[.)]|[-*+])$/.test(text)) return `${text} ${at}`;
  return text.endsWith("\\") ? `${text.slice(0, -1)}${at}\\` : text + at;
}

function makeValue(sign: string, name: string, place: Place, data: Record<string, string>): Value {
  const value: Value = { text: data[name] ?? name, place, paths: [name], sources: [] };
  if (sign === "=") return { ...value, text: "", derive: name as NonNullable<Value["derive"]> };
  return sign === "!" ? { ...value, key: true } : value;
}

function markOf(line: string, place: Place): Mark | undefined {
  const [sign, ...rest] = line.split(" ");
  const [role = "", name = ""] = (rest[0] ?? "").split("/");
  if (sign === "@进" || sign === "@框" || sign === "@自")
    return {
      type: "enter",
      role,
      name,
      file: `${name}.md`,
      relative: sign === "@框",
      place,
      ...(sign === "@自" && { own: place }),
    };
  if (sign === "@出") return { type: "leave" };
  if (sign === "@部分" || sign === "@自写")
    return { type: "part", name: role, ...(sign === "@自写" && { own: place }) };
  if (sign === "@完") return { type: "partEnd" };
  if (sign === "@表") return { type: "table", table: tableOf(rest, place), place };
  if (sign === "@附表") {
    const [title = "", ...lines] = rest;
    return { type: "table", table: { title: makeValue("", title, place, {}), ...tableOf(lines, place) }, place };
  }
  return sign === "@层次"
    ? { type: "scheme", labels: rest.map((label) => (label === "无" ? "" : label)), place }
    : undefined;
}

function tableOf([head = "", ...rows]: string[], place: Place): TableData {
  const values = rows.map((row) => row.split("|").map((cell) => makeValue("", cell, place, {})));
  const columns = head.split("|").map((header) => ({ header, align: "left" as const }));
  const total = rows.at(-1)?.startsWith("合计") ? values.pop() : undefined;
  return { where: "台账.xlsx", columns, rows: values, ...(total && { total }) };
}

export function read(template: string, data: Record<string, string> = {}, scheme: string[] = 层次) {
  const step = parse(rendered(template, data), { 稿种: "动员讲话", 层次: scheme });
  return { paper: step.value as Paper, findings: step.findings };
}
