import { atStanding } from "../../figures/index.js";
import { type Helper, helper, rows } from "./helper.js";

const standing = (name: Parameters<typeof atStanding>[1], summary: string, result: string): Helper =>
  helper({
    summary,
    example: `{{名单 (${name} 指标) "指标"}}`,
    result,
    takes: [rows],
    run: (list) => atStanding(list, name),
  });

export const indicators: Record<string, Helper> = {
  达标: standing("达标", "达到目标的指标：有目标增速的比增速，没有的拿完成比目标", "一般公共预算收入"),
  未达标: standing("未达标", "没有达到目标的指标；还没有公布的不算", "规模以上工业增加值"),
  未公布: standing("未公布", "有目标、还没有公布数字的指标", "固定资产投资"),
};
