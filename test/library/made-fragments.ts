import type { Library } from "../../src/library/index.js";
import { Datum, type Group, group, list } from "../../src/model/data.js";
import type { Fragment } from "../../src/model/kind.js";
import type { Brief } from "../../src/model/meeting.js";
import type { Source } from "../../src/model/source.js";

type More = Partial<Omit<Fragment, "适用">> & { 适用?: Partial<Fragment["适用"]> };

/** A fragment of the role 作用甲. */
export function fragment(片段: string, { 适用, ...more }: More = {}): Fragment {
  return {
    作用: "作用甲",
    片段,
    适用: { 稿种: [], 层级: [], 主题: [], 场合: [], 方向: [], ...适用 },
    篇幅: "短",
    需要: [],
    source: { file: `fragments/作用甲/${片段}.md`, text: `${片段}。\n`, lines: [1] },
    ...more,
  };
}

export function libraryOf(fragments: readonly Fragment[]): Library {
  return {
    kinds: new Map(),
    skeletons: new Map(),
    fragments: new Map(fragments.map((one) => [`${one.作用}/${one.片段}`, one])),
    frames: new Map(),
    layouts: new Map(),
    sets: new Map(),
    themes: new Map(),
  };
}

type Plain = string | Plain[] | { [key: string]: Plain };

/** Data as if it had been read. */
function data(plain: { [key: string]: Plain }): Group {
  return made(plain, "") as Group;
}

function made(plain: Plain, path: string): Datum | Group | ReturnType<typeof list> {
  const at = { path, place: { file: "会议.yaml", line: 1 } };
  if (typeof plain === "string") return new Datum(plain, path, at.place);
  if (Array.isArray(plain))
    return list(
      at,
      plain.map((item, index) => made(item, `${path}[${index + 1}]`)),
    );
  return group(
    at,
    Object.entries(plain).map(([key, value]) => [key, made(value, `${path}.${key}`)] as const),
  );
}

export const meeting = data({
  会议: { 名称: "全县项目建设推进会议", 主题: "项目建设", 形式: "现场" },
  单位: { 名称: "安澜县", 层级: "县" },
  词条: { 期限: "2026-10-20" },
});

/** A brief of the kind 稿种甲. */
export function brief(head: { [key: string]: Plain } = {}, parts: Record<string, string> = {}): Brief {
  const sources = Object.entries(parts).map(
    ([name, text]) => [name, { file: "稿件/甲.md", text, lines: [5] }] as [string, Source],
  );
  return { name: "甲", file: "稿件/甲.md", head: data(head), kind: "稿种甲", parts: new Map(sources) };
}
