import { expect, it } from "vitest";
import { misfit } from "../../src/library/fits.js";
import type { Library } from "../../src/library/index.js";
import { noThemes } from "../../src/library/themes.js";
import { group } from "../../src/model/data.js";
import type { Fragment } from "../../src/model/kind.js";
import { kinds, shelf } from "../any/meeting.js";
import { claims, framesIn, pullsIn, pullsOf, reachedBy } from "./reach.js";

const library = shelf.value as Library;
const fragments = Array.from(library.fragments);
const reached = new Map(kinds.map((kind) => [kind.稿种, reachedBy(library, kind)]));
const kindsOf = (key: string) => kinds.filter(({ 稿种 }) => reached.get(稿种)?.has(key));

/** Those of which it does not hold. */
const without = (holds: (key: string, fragment: Fragment) => boolean) =>
  fragments.filter(([key, fragment]) => !holds(key, fragment)).map(([key]) => key);

it("every fragment stands in the papers of some kind", () =>
  expect(without((key, fragment) => kindsOf(key).some((kind) => claims(fragment, kind)))).toEqual([]));

it("a fragment names no kind that never pulls it", () => {
  const vain = fragments.flatMap(([key, { 适用 }]) =>
    适用.稿种.filter((kind) => !reached.get(kind)?.has(key)).map((kind) => `${key}: ${kind}`),
  );
  expect(vain).toEqual([]);
});

/** Where the rest have been used, or left by their own words to other meetings, whatever fits is taken: fitting is winning somewhere. */
it("every fragment fits the meeting it was written for", () => {
  const fits = (key: string, fragment: Fragment) => {
    const { 主题: themes, 场合: occasions, 层级: levels } = fragment.适用;
    const [theme = "重点工作", occasion = "", level = "县"] = [themes[0], occasions[0], levels[0]];
    const words = { theme, name: `${theme}${occasion}`, form: occasion, level, themes: noThemes };
    const data = group({ path: "", place: { file: "" } }, []);
    return kindsOf(key).some(
      ({ 稿种: kind, 方向: direction }) =>
        misfit({ ...fragment, 需要: [] }, { ...words, kind, direction, data }) === undefined,
    );
  };
  expect(without(fits)).toEqual([]);
});

it("every role is pulled by a kind, an outline or a fragment", () => {
  const pulls = [
    ...kinds.flatMap((kind) => pullsOf(library, kind)),
    ...fragments.flatMap(([, { source }]) => pullsIn(source.text)),
  ];
  const pulled = new Set(pulls.map((pull) => pull.split("/")[0]));
  expect([...new Set(without((_, { 作用 }) => pulled.has(作用)))]).toEqual([]);
});

it("every frame that is pulled is there, and says what it is good for", () => {
  const pulled = new Set(fragments.flatMap(([, { source }]) => framesIn(source.text)));
  expect([...pulled].filter((name) => !library.frames.has(name))).toEqual([]);
  for (const { 框架, 说明, 各字 } of library.frames.values())
    expect(`${框架}${说明}${各字.length > 1}`).toMatch(/.{6,}true$/);
});
