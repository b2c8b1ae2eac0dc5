import { countRows, FigureFailure } from "../../figures/index.js";
import { Datum, group, isGroup, list } from "../../model/data.js";
import { HelperResult } from "../made.js";
import { type ArgumentReader, type Helper, helper, items, number, text, wording } from "./helper.js";

/** The texts of a list, or of one field of its rows; undefined where an item has none. */
function wordsOf(list: readonly unknown[], field?: string): string[] | undefined {
  const words = list.map((item) => {
    const found = field && isGroup(item) && Object.hasOwn(item, field) ? item[field] : item;
    return found instanceof Datum || found instanceof HelperResult ? found.text : undefined;
  });
  return words.every((word) => word !== undefined) ? words : undefined;
}

function withAnd(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join("、")}和${words.at(-1)}`;
}

/** More than fit on a page are no form. */
const mostEmptyRows = 30;

function emptyRows(count: number) {
  if (!Number.isInteger(count) || count < 1 || count > mostEmptyRows)
    return new FigureFailure(`空行要写 1 到 ${mostEmptyRows} 的整数，如 {{附表 "参会回执" (空行 4) "姓名" "职务"}}`);
  const at = { path: "空行", place: { file: "" } };
  return list(
    at,
    Array.from({ length: count }, () => group(at)),
  );
}

const datum: ArgumentReader<Datum> = {
  wants: "一项数据",
  read: (argument) => (argument instanceof Datum ? argument : undefined),
};

/** 县委办公室、县政府办公室 as two; what is still to be filled in is one blank. */
function apart(whole: Datum) {
  const words = whole.hole ? [whole.text] : whole.text.split("、").filter((word) => word.trim() !== "");
  const { path, place, hole } = whole;
  return list(
    { path, place },
    words.map((word) => new Datum(word, path, place, hole)),
  );
}

export const lists: Record<string, Helper> = {
  顿号: wording({
    summary: "把列表用顿号连起来；列表的每项是一组时，写明取哪一项",
    example: '{{顿号 人员 "姓名"}}',
    result: "李明、王振、周岚",
    takes: [items, text],
    needs: 1,
    run: (list, field) => wordsOf(list, field)?.join("、"),
  }),
  并列: wording({
    summary: "同上，最后两项用“和”",
    example: "{{并列 单位.下级}}",
    result: "城关镇、清河镇和东山镇",
    takes: [items, text],
    needs: 1,
    run: (list, field) => {
      const words = wordsOf(list, field);
      return words && withAnd(words);
    },
  }),
  个数: helper({
    summary: "列表有几项（阿拉伯数字；要汉字写 {{几 (个数 …)}}）",
    example: "{{个数 单位.下级}}个镇",
    result: "3个镇",
    takes: [items],
    run: (list) => countRows(list, ""),
  }),
  拆开: helper({
    summary: "把一项数据照里面的顿号拆成几项，如几家联合落款，一家一行",
    example: "{{#each (拆开 词条.主办)}}{{this}}。{{/each}}",
    result: "县委办公室。县政府办公室。",
    takes: [datum],
    open: ([whole]) => (whole instanceof Datum ? apart(whole) : undefined),
    run: apart,
  }),
  空行: helper({
    summary: "几行空着的，给“附表”用，印出来请人填，如回执",
    example: "{{计数 (空行 3)}}",
    result: "3个",
    takes: [number],
    run: emptyRows,
  }),
};
