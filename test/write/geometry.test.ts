import { describe, expect, test } from "vitest";
import { layoutFaults } from "../../src/library/layouts.js";
import { pointsOf } from "../../src/model/layout.js";
import { geometryOf } from "../../src/write/docx/geometry.js";
import { points, twips } from "../../src/write/docx/sizes.js";
import { layout } from "./sample.js";

describe("the standard page", () => {
  const geometry = geometryOf(layout("公文"));

  test("has the margins of GB/T 9704-2012", () => {
    expect(geometry.page).toEqual({ width: 11906, height: 16838 });
    expect(geometry.margin).toMatchObject({ top: 2098, left: 1587, right: 1474, bottom: 1984 });
  });

  test("holds 22 lines and not 23", () => {
    expect(geometry.pitch).toBe(579);
    expect(geometry.pitch * 22).toBeLessThanOrEqual(geometry.text.height);
    expect(geometry.pitch * 23).toBeGreaterThan(geometry.text.height);
  });

  test("holds 28 characters and not 29", () => {
    expect(geometry.squeeze).toBe(-5);
    expect(geometry.cell * 28).toBeLessThanOrEqual(geometry.text.width);
    expect(geometry.cell * 29).toBeGreaterThan(geometry.text.width);
  });

  test("holds 20 characters of a title", () => {
    expect(geometry.title).toEqual({ capacity: 20, pitch: 660 });
  });
});

test("an office has its own lines, characters, pitch and page", () => {
  const base = layout("公文");
  expect(geometryOf({ ...base, 版心: { 行数: 20, 字数: 26 } })).toMatchObject({ pitch: 637, cell: 340, squeeze: 20 });
  expect(geometryOf({ ...base, 版心: { 行数: 22, 字数: 28, 行距: 28 } }).pitch).toBe(560);
  for (const 字数 of [20, 24, 27, 30, 33]) {
    const { cell, text } = geometryOf({ ...base, 版心: { 行数: 22, 字数 } });
    expect([cell * 字数 <= text.width, cell * (字数 + 1) > text.width]).toEqual([true, true]);
  }
});

test("type sizes have Chinese names or are points", () => {
  expect(["三号", "二号", "五号", "16", "16磅", "10.5"].map(points)).toEqual([16, 22, 10.5, 16, 16, 10.5]);
  expect(() => points("三好")).toThrow("三好");
  expect([twips({ mm: 37 }), twips({ pt: 28 })]).toEqual([2098, 560]);
});

test("what no page can be made of is named", () => {
  expect([layoutFaults(layout("公文")), layoutFaults(layout("讲话稿"))]).toEqual([[], []]);
  const base = layout("公文");
  const broken = {
    ...base,
    页边: { 上: 37, 下: 35, 左: 120, 右: 26 },
    版心: { 行数: 0, 字数: 28 },
    样式: { ...base.样式, 标题: { ...base.样式.标题, 字号: "特号" } },
  };
  expect(layoutFaults(broken)).toEqual([
    { path: "样式.标题.字号", message: "不认识的字号“特号”，请写“三号”这样的名称或磅数" },
    { path: "页边.左", message: "应当在 0 到 95 之间，现在是 120" },
    { path: "版心.行数", message: "应当在 1 到 100 之间，现在是 0" },
  ]);
  expect(["", "0", "-3", "16号", "999"].map(pointsOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
