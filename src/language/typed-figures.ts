/** Words that follow a number and belong to it, longest first. */
const units =
  "个百分点|平方公里|平方米|个工作日|工作日|个小时|小时|公里|公顷|美元|公斤|分钟|个月|月份|月底|" +
  "%|％|‰|元|亩|吨|米|天|年|月|日|时|点|分|个|家|户|人|名|位|项|条|件|次|场|座|处|所|台|套|辆|宗|批|倍|级|类|字|期";
const number = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const amount = `${number}(?:[—–~～-]${number})?(?:[十百千万亿]+)?(?:${units})?`;
/** 2026年9月22日, 10月底, 1—8月: what stands together is one. */
const date = "\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月\\d{1,2}日|\\d{1,2}月底";
const typed = new RegExp(`${date}|${amount}`, "g");

/** The numbers in Arabic digits that somebody typed into a text, with their units. */
export function typedFigures(text: string): { text: string; at: number }[] {
  return [...text.matchAll(typed)].map((match) => ({ text: match[0], at: match.index }));
}
