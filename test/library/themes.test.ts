import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { diskFiles } from "../../src/files.js";
import { type Library, loadLibrary } from "../../src/library/index.js";
import { themesOf } from "../../src/library/themes.js";
import { Datum, group } from "../../src/model/data.js";
import { openLibrary, setFiles } from "../../src/pipeline/index.js";
import { readShelf } from "../../src/read/index.js";
import { memoryFiles } from "../memory-files.js";
import { draw } from "./drawn.js";
import { fragment } from "./made-fragments.js";

const library = openLibrary(diskFiles, undefined, ["templates", "fragments", "sets", "themes"]).value as Library;
const themes = [...library.themes.values()];

const origin = { path: "", place: { file: "会议.yaml" } };
const datum = (text: string) => new Datum(text, "", origin.place);
const meeting = (name: string, theme?: string) =>
  group(origin, [
    ["会议", group(origin, [["名称", datum(name)], ...(theme ? [["主题", datum(theme)] as const] : [])])],
    ["单位", group(origin, [["层级", datum("县")]])],
  ]);

describe("of which theme a meeting is", () => {
  it.each([
    ["全县安全生产工作会议", undefined, ["安全生产"]],
    ["全县重点项目安全生产调度会议", undefined, ["安全生产", "项目建设"]],
    ["全县重点项目安全生产调度会议", "安全生产", ["安全生产"]],
    ["全县防汛工作暨安全生产会议", "汛期安全防范和防汛", ["安全生产", "防汛抗旱"]],
    ["全县重点工作推进会议", "党建", ["党建"]],
    ["全县重点工作推进会议", "重点工作", []],
  ])("%s, %s", (name, theme, names) => {
    expect(themesOf(themes, meeting(name, theme)).names).toEqual(names);
  });
});

describe("a fragment of another theme never stands", () => {
  const ofProjects = fragment("甲", { 适用: { 主题: ["项目建设", "重点项目"] } });
  const ofSafety = fragment("乙", { 适用: { 主题: ["安全生产"] } });
  const named = "全县重点项目安全生产调度会议";

  it("although the name of the meeting has a word of it", () => {
    const { choices } = draw([ofProjects, ofSafety], { themes, data: meeting(named, "安全生产") });
    expect(choices).toMatchObject([{ chosen: "乙", others: [{ 片段: "甲", fits: false }] }]);
  });
  it("although nothing else fits", () => {
    expect(draw([ofProjects], { themes, data: meeting(named, "安全生产") }).names).toEqual([undefined]);
  });
  it("and does where the meeting is of both", () => {
    expect(draw([ofProjects], { themes, data: meeting(named) }).names).toEqual(["甲"]);
  });
  it("and what goes by a word of the theme stands before what has one in common with the name", () => {
    const common = fragment("丁", { 适用: { 主题: ["调度"], 稿种: ["稿种甲"], 场合: ["调度"], 层级: ["县"] } });
    expect(draw([common, ofSafety], { themes, data: meeting(named, "安全生产") }).names).toEqual(["乙"]);
  });
  it("and one whose words are of no theme goes by its words", () => {
    const ofStart = fragment("丙", { 适用: { 主题: ["调度"] } });
    expect(draw([ofStart], { themes, data: meeting(named, "安全生产") }).names).toEqual(["丙"]);
  });
});

const own = `主题: 河湖管护
说明: 河长制的会
词: [河长制, 河湖管护]
名词: [河长, 巡河]
词条:
  巡河次数: { 标签: 今年以来巡河的次数, 例: 3200次, 单位: 次 }
  河湖问题: { 标签: 查出的问题, 每项: { 事项: { 标签: 问题, 例: 岸边堆放垃圾 }, 单位: { 标签: 责任单位, 例: 石桥镇 } } }
`;
const read = (yaml: string) => {
  const home = path.resolve("/县里");
  const { value, findings } = readShelf(memoryFiles(home, { "templates/主题/河湖管护.yaml": yaml }), [home]);
  const loaded = loadLibrary(value);
  return { themes: loaded.value?.themes, findings: [...findings, ...loaded.findings] };
};

describe("an own theme", () => {
  it("lies beside the meeting folders, and is read like the package's", () => {
    const { themes: made, findings } = read(own);
    expect(findings).toEqual([]);
    expect(made?.get("河湖管护")).toMatchObject({
      词: ["河长制", "河湖管护"],
      词条: {
        巡河次数: { 标签: "今年以来巡河的次数", 单位: "次", 每项: {} },
        河湖问题: { 每项: { 事项: { 例: "岸边堆放垃圾" } } },
      },
    });
  });
  it.each([
    ["a word of one character", own.replace("[河长制", "[河"), 3, "只有一个字"],
    ["no words", own.replace(/词: .*\n/, ""), 1, "词"],
    ["an entry without what it is", own.replace("标签: 今年以来巡河的次数, ", ""), 6, "标签"],
    ["a key that nobody knows", own.replace("例: 3200次", "示例: 3200次"), 6, "示例"],
    ["too many entries", `${own}${[1, 2, 3, 4, 5].map((n) => `  数${n}: { 标签: 数 }\n`).join("")}`, 12, "最多 6 个"],
    ["columns that are a text", own.replace(/每项: \{ 事项.*/, "每项: 事项 }"), 7, "每项"],
  ])("with %s is told at its place", (_, yaml, line, message) => {
    const { findings } = read(yaml);
    expect(findings).toContainEqual(
      expect.objectContaining({
        file: "templates/主题/河湖管护.yaml",
        line,
        message: expect.stringContaining(message),
      }),
    );
  });
});

it("a new folder on a theme is laid down with its 词条, label and example, to be filled in", () => {
  for (const { 主题, 词条 } of themes) {
    const files = setFiles(library, "推进会", { 简称: "试", 层级: "县", 主题 }).value;
    const text = files?.get("会议.yaml") ?? "";
    expect(text).toContain(`主题: ${主题}`);
    for (const [name, { 标签, 例, 每项 }] of Object.entries(词条)) {
      expect(text).toContain(`#   ${name}:`);
      expect(text).toContain(`# ${标签}`);
      if (例) expect(text).toContain(例);
      for (const column of Object.keys(每项)) expect(text).toContain(`${column}: `);
    }
  }
});

describe("the package's themes", () => {
  it("are twelve, each of no more than six entries, and no word is of two", () => {
    expect(themes.length).toBeGreaterThanOrEqual(12);
    const words = themes.flatMap(({ 词 }) => 词);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    for (const { 词条 } of themes) expect(Object.keys(词条).length).toBeLessThanOrEqual(6);
  });
  it("declare no entry on which none of their fragments stands", () => {
    const texts = [...library.fragments.values()].map(({ source }) => source.text);
    const idle = themes.flatMap(({ 主题, 词条 }) =>
      Object.keys(词条)
        .filter((name) => !texts.some((text) => text.includes(`词条.${name}`)))
        .map((name) => `${主题}: ${name}`),
    );
    expect(idle).toEqual([]);
  });
});
