import { countRows } from "../../figures/index.js";
import { Datum, isGroup } from "../../model/data.js";
import { Made } from "../made.js";
import { condition, type Helper, items, text, wording } from "./helper.js";

/** The texts of a list, or of one field of its rows; undefined where an item has none. */
function wordsOf(list: readonly unknown[], field?: string): string[] | undefined {
  const words = list.map((item) => {
    const found = field && isGroup(item) && Object.hasOwn(item, field) ? item[field] : item;
    return found instanceof Datum || found instanceof Made ? found.text : undefined;
  });
  return words.every((word) => word !== undefined) ? words : undefined;
}

function withAnd(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join("、")}和${words.at(-1)}`;
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
  个数: condition({
    summary: "列表有几项（阿拉伯数字；要汉字写 {{几 (个数 …)}}）",
    example: "{{个数 单位.下级}}个镇",
    result: "3个镇",
    takes: [items],
    run: (list) => countRows(list, ""),
  }),
};
