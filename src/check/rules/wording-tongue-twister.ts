import { ofWords } from "../analysis/text/plain.js";
import { isBody } from "../analysis/text/prose.js";
import type { Rule } from "../engine/rule.js";

/** Characters of one sound, as far as office papers use them. */
const sounds: Readonly<Record<string, string>> = {
  shi: "是十时事实市使式示世势石识始施失室食师适视试士释逝湿",
  ji: "及即级极集基机积计技纪记际季既绩给继激疾",
  yi: "一以已意义议易益依宜移疑亿翼艺译",
  zhi: "之至只制治质职直指支知值执志止",
  xi: "系细息习西希析吸席惜",
};
const soundOf = new Map(Object.entries(sounds).flatMap(([sound, all]) => [...all].map((one) => [one, sound] as const)));

/** So many of one sound in so few characters. */
const many = 6;
const span = 8;

export const wordingTongueTwister: Rule = ofWords({
  id: "wording-tongue-twister",
  category: "用词",
  summary: "一连几个同音字，念起来拗口：实施食品试点是时势使然",
  authority: "习惯",
  run: ({ blocks }) =>
    blocks.filter(isBody).flatMap(({ index, text }) =>
      twistersIn(text).map(([start, end]) => ({
        block: index,
        start,
        end,
        message: "这里同音字太密，念起来拗口，宜换个说法",
      })),
    ),
  examples: {
    good: ["实事求是，一是要抓实，积极主动，及时集中精力。"],
    bad: [{ text: "这项工作〔实施时是市师试室〕统一组织。" }],
  },
});

function twistersIn(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let start = 0; start < text.length; start += 1) {
    const sound = soundOf.get(text[start] ?? "");
    if (sound === undefined) continue;
    const places = [...text.slice(start, start + span)].flatMap((one, at) => (soundOf.get(one) === sound ? [at] : []));
    if (places.length < many || /[，。；、！？]/.test(text.slice(start, start + span))) continue;
    const end = start + (places.at(-1) ?? 0) + 1;
    found.push([start, end]);
    start = end;
  }
  return found;
}
