import { expect, test } from "vitest";
import { writeText } from "../../src/write/text.js";
import { everything, paper, text } from "./sample.js";

test("is the page in characters", () => {
  expect(writeText(everything())).toMatchInlineSnapshot(`
    "在全县重点项目建设“百日攻坚”行动动员大会上的讲话
    ——在安澜县会议中心
    县委书记　李明
    （2026年9月22日）

    同志们：
    　　今天召开这次会议，主要任务是动员全县上下大干一百天。
    　　一、统一思想，认清形势
    　　（一）成绩来之不易
    　　主要原因：一是认识不足。有的同志……二是办法不多。
    　　（二）问题不容回避。项目仍然偏慢，必须正视。
    　　1.前期
    　　（1）手续
    　　一要盯住节点。开工率达到96.5%，地点在＿＿＿＿。
    　　第一行
    第二行	表
    第三行
    序号       名称       投资（亿元）
    1     冷链物流中心             1.3
    2     县中医院新院区          12.2
          合计                    13.5
    　　（全场鼓掌）
    　　……
    　　（王振同志宣读方案）
    　　谢谢大家！

    　　附件：1. 重点项目清单
    　　　　　2. 任务分工表

    　　　　　　　　　　　　　　　　安澜县人民政府办公室
    　　　　　　　　　　　　　　　　　　2026年9月22日

    附件1

    重点项目清单
    序号  名称
    无

    附件2

    任务分工表
      事项           单位
    审批 手续  县发改局|县住建局
    "
  `);
});

test("a date longer than the name ends two characters before the edge", () => {
  const made = paper({ type: "signature", lines: [[text("李明")], [text("二〇二六年九月二十二日")]] });
  expect(writeText(made)).toBe(`${"　".repeat(13)}李明\n${"　".repeat(15)}二〇二六年九月二十二日\n`);
});

test("one annex has no number", () => {
  expect(writeText(paper({ type: "annex", lines: [[text("任务分工表")]] }))).toBe("　　附件：任务分工表\n");
});

test("drops what no Word file can hold, and an empty paper is empty", () => {
  expect(writeText(paper({ type: "paragraph", children: [text("a\u0000b\uD800c\uFFFEd😀")] }))).toBe("　　abcd😀\n");
  expect(writeText(paper())).toBe("");
});
