import type { CheckedBlock, Rule } from "../engine/rule.js";

export const marksTitleEnd: Rule = {
  id: "marks-title-end",
  category: "标点",
  summary: "大标题末尾不用句号、逗号等标点",
  authority: "国标",
  run: ({ blocks }) =>
    blocks.flatMap((one) => {
      const { index, text } = one;
      if (!isTitle(one)) return [];
      const mark = /[。，、；：.,;:]+$/.exec(text);
      if (!mark || /\.\.$/.test(text)) return [];
      const message = "标题末尾不用标点，请删去";
      return [{ block: index, start: mark.index, end: text.length, message, fix: "" }];
    }),
  examples: {
    good: ["在全县重点项目建设调度会上的讲话\n\n同志们：\n\n今天开会，讲三件事。"],
    bad: [
      {
        text: "在全县重点项目建设调度会上的讲话〔。〕\n\n同志们：\n\n今天开会，部署下一步的工作。",
        fixed: "在全县重点项目建设调度会上的讲话\n\n同志们：\n\n今天开会，部署下一步的工作。",
      },
    ],
  },
};

/** With a full stop at its end the first line may not have been taken for a title. */
function isTitle({ block, index, text }: CheckedBlock): boolean {
  if (block.type === "title" || block.type === "subtitle") return true;
  return index < 2 && /^[^，。；：！？]{4,50}(?:讲话|主持词|致辞|发言|汇报|报告|方案)[。，；]$/.test(text);
}
