import {
  asOf,
  days,
  daysInclusive,
  type FigureDay,
  FigureFailure,
  months,
  roughly,
  timeProgress,
} from "../../figures/index.js";
import { parseMoment } from "../../language/moment.js";
import { periodTo } from "../../language/period.js";
import { Datum } from "../../model/data.js";
import type { Figure } from "../../model/figure.js";
import { around, HelperResult } from "../made.js";
import { type ArgumentReader, type Helper, helper, rows } from "./helper.js";

const day: ArgumentReader<FigureDay> = {
  wants: "一个日期，如 2026-09-22",
  read(argument) {
    if (argument instanceof Datum) {
      const moment = argument.reading.moment ?? parseMoment(argument.text);
      return moment && { moment, datum: argument };
    }
    const moment = argument instanceof HelperResult ? parseMoment(argument.text) : parseMoment(String(argument));
    return moment && { moment };
  },
};

const between = (
  summary: string,
  example: string,
  result: string,
  measure: (from: FigureDay, to: FigureDay) => Figure | FigureFailure,
): Helper => helper({ summary, example, result, takes: [day, day], run: measure });

export const calendar: Record<string, Helper> = {
  截至: helper({
    summary: "台账的截至日期，可以放进“月日”“天数”里用",
    example: "{{截至 项目}}，{{月日 (截至 项目)}}",
    result: "2026年8月31日，8月31日",
    takes: [rows],
    run: asOf,
  }),
  期间: helper({
    summary: "台账的数从年初管到截至那天，照口头的说法：1—8月、一季度、上半年、前三季度、全年；月中的是“截至8月20日”",
    example: "{{期间 指标}}",
    result: "1—8月",
    takes: [rows],
    run: (ledger) => {
      const day = asOf(ledger);
      const moment = day instanceof Datum && (day.reading.moment ?? parseMoment(day.text));
      return moment && day instanceof Datum ? new HelperResult(periodTo(moment), [day]) : day;
    },
  }),
  时间进度: helper({
    summary: "到截至那天一年过了百分之几：月底按月算，月中按天算",
    example: "{{时间进度 项目}}",
    result: "66.7%",
    takes: [rows],
    run: timeProgress,
  }),
  天数: between("从一天到另一天隔几天", '{{天数 会议.时间 "2026-12-31"}}', "100天", days),
  首尾天数: between("同上，头尾两天都算", '{{首尾天数 "2026-09-23" "2026-12-31"}}', "100天", daysInclusive),
  月数: between("从一天到另一天有几个整月", '{{月数 (截至 项目) "2026-12-31"}}', "4个月", months),
  时长约: helper({
    summary: "从一天到另一天，照口头的说法：不足几个月、近几个月、几个多月",
    example: '{{时长约 会议.时间 "2026-12-31"}}，{{时长约 "2026-10-15" "2026-12-31"}}',
    result: "3个多月，不足3个月",
    takes: [day, day],
    run: (from, to) => {
      const said = roughly(from, to);
      return said instanceof FigureFailure ? said : around(said.figure, said.text);
    },
  }),
};
