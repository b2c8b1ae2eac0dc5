import type { CheckedBlock, Rule } from "../engine/rule.js";

export const marksSalutationEnd: Rule = {
  id: "marks-salutation-end",
  category: "标点",
  summary: "称谓末尾用冒号",
  authority: "写法",
  run: ({ blocks }) =>
    blocks.flatMap((one) => {
      const { index, text } = one;
      if (!isSalutation(one) || /[：:！!]$/.test(text)) return [];
      const mark = /[，。、；,.;]?$/.exec(text)?.[0] ?? "";
      const last = mark === "" ? text.slice(-1) : "";
      const start = text.length - 1;
      const fix = `${last}：`;
      return [{ block: index, start, end: text.length, message: "称谓末尾用“：”", suggest: fix, fix }];
    }),
  examples: {
    good: ["在全县重点项目建设调度会上的讲话\n\n同志们：\n\n今天开会，讲三件事。"],
    bad: [
      {
        text: "在全县重点项目建设调度会上的讲话\n\n同志们〔，〕\n\n今天开会，部署下一步的工作。",
        fixed: "在全县重点项目建设调度会上的讲话\n\n同志们：\n\n今天开会，部署下一步的工作。",
      },
    ],
  },
};

/** With another mark at its end the line may not have been taken for a salutation. */
function isSalutation({ block, index, text }: CheckedBlock): boolean {
  if (block.type === "salutation") return true;
  return (
    index < 6 &&
    /^(?:尊敬的|各位|同志们|女士们)?[^。；：]{0,30}(?:同志们|朋友们|各位(?:领导|代表|委员|来宾))[，。；]?$/.test(text)
  );
}
