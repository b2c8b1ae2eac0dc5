import { expect, it } from "vitest";
import { stageSaid } from "../../src/language/stage.js";
import { stageWords } from "../package-words.js";

const remarks: Record<string, string[]> = {
  竣工: ["竣工", "已竣工", "竣工投产", "已建成投产", "全部完工", "已投入使用", "已于8月20日竣工", "竣工验收", "完成"],
  在建: [
    "在建",
    "已开工",
    "主体施工",
    "基础施工至±0",
    "主体封顶，正在安装设备",
    "主体已完工",
    "尚未竣工",
    "一期建成，二期正在施工",
    "完成工程量的80%，3栋竣工",
    "设备安装，预计年底竣工",
    "路面铺设，正在办理二标段招标",
    "停工",
    "试生产",
    "是",
  ],
  未开工: [
    "未开工",
    "前期",
    "前期手续",
    "正在办理施工许可证",
    "施工图审查",
    "计划9月底开工",
    "土地未摘牌，预计10月开工建设",
    "已签订框架协议",
    "具备开工条件",
    "施工单位招标",
    "尚未进场施工",
    "征地拆迁",
    "否",
  ],
  储备: ["储备", "谋划储备"],
};

for (const [stage, texts] of Object.entries(remarks))
  for (const text of texts) it(`${text} is ${stage}`, () => expect(stageSaid(text, stageWords)).toBe(stage));

for (const text of ["正常推进", "顺利", "预计2027年建成", "12月竣工", "", "—"])
  it(`“${text}” says nothing of it`, () => expect(stageSaid(text, stageWords)).toBeUndefined());
