import { chineseCount, chineseNumber } from "../../language/numeral.js";
import { type Helper, number, wording } from "./helper.js";

export const numbers: Record<string, Helper> = {
  中文数: wording({
    summary: "把整数写成汉字",
    example: "{{中文数 词条.总数}}",
    result: "三十二",
    takes: [number],
    run: chineseNumber,
  }),
  几: wording({
    summary: "用在量词前的汉字数：2 写作“两”",
    example: "{{几 2}}个方面",
    result: "两个方面",
    takes: [number],
    run: chineseCount,
  }),
  第: wording({
    summary: "序数",
    example: "{{第 3}}项",
    result: "第三项",
    takes: [number],
    run: (value) => {
      const words = chineseNumber(value);
      return words && `第${words}`;
    },
  }),
};
