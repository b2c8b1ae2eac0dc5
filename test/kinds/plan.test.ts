import { expect, it } from "vitest";
import { draftBrief } from "../pipeline/own-structure.js";

const more = `参会: [{ 范围: 各镇主要负责同志 }]
议程: [{ 事项: 项目进展情况, 方式: 通报, 单位: 县发改局 }, { 事项: 讲话, 方式: 讲话, 人员: 李明 }]
`;
const plan = async (pins: string, own = "") => {
  const { lines, errors } = await draftBrief(`---\n稿种: 筹备方案\n选用: { ${pins} }\n---\n${own}`, more);
  expect(errors).toEqual([]);
  return lines.filter((line) => /^[一二三四五六七八]、/.test(line));
};

it("a plan has only what is wanted, and counts what is left", async () => {
  expect(await plan("任务分工: 通用")).toEqual([
    "一、时间地点",
    "二、参加人员",
    "三、会议议程",
    "四、任务分工",
    "五、材料清单",
    "六、会务保障",
    "七、流程时间表",
  ]);
  expect(await plan("材料清单: 不用, 流程时间表: 不用")).toEqual([
    "一、时间地点",
    "二、参加人员",
    "三、会议议程",
    "四、任务分工",
    "五、会务保障",
  ]);
  expect(await plan("材料清单: 不用, 流程时间表: 不用, 任务分工: 不用, 会务保障: 不用, 参加人员: 不用")).toEqual([
    "一、时间地点",
    "二、会议议程",
  ]);
});

it("and what she writes for a part stands under its heading", async () => {
  const { lines, errors } = await draftBrief(
    "---\n稿种: 筹备方案\n---\n【材料清单】\n\n讲话稿由县委办公室起草。\n",
    more,
  );
  expect(errors).toEqual([]);
  expect(lines[lines.indexOf("五、材料清单") + 1]).toBe("讲话稿由县委办公室起草。");
});
