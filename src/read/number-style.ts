import { type Data, Datum, isGroup } from "../model/data.js";
import { defaultNumberStyle, type NumberStyle } from "../model/number-style.js";

/** What 数字 does not say is as it always is; what it says wrongly has been reported. */
export function numberStyle(data: Data | undefined): NumberStyle {
  const said = isGroup(data) ? data : undefined;
  const text = (key: string) => (said?.[key] instanceof Datum ? said[key].text : undefined);
  const digits = (key: "小数" | "百分数") =>
    /^[0-4]$/.test(text(key) ?? "") ? Number(text(key)) : defaultNumberStyle[key];
  const flag = (key: "末零" | "千分位") => (text(key) === undefined ? defaultNumberStyle[key] : text(key) === "是");
  const money = (["自动", "亿元", "万元", "原样"] as const).find((word) => word === text("金额"));
  return {
    小数: digits("小数"),
    百分数: digits("百分数"),
    末零: flag("末零"),
    千分位: flag("千分位"),
    金额: money ?? defaultNumberStyle.金额,
  };
}
