import { declare } from "../diagnostics/declare.js";

/** What can be wrong with a template, and with what it asks of the data. */
export const { declarations, diagnose } = declare({
  "template-syntax": {
    category: "模板",
    severity: "error",
    says: "花括号里的写法不对，或者没有关上",
    remedy: "照提示改正",
  },
  "template-fullwidth": { category: "模板", severity: "error", says: "花括号里用了全角的符号", remedy: "换成半角" },
  "template-depth": { category: "模板", severity: "error", says: "花括号里的写法一层套一层，太深", remedy: "拆开写" },
  "template-inline": {
    category: "模板",
    severity: "error",
    says: "要独占一行的写法前后有别的文字",
    remedy: "单起一行",
  },
  "template-block": {
    category: "模板",
    severity: "error",
    says: "不认识的 {{#…}}",
    remedy: "用 {{#if}}、{{#unless}}、{{#each}}、{{#with}}",
  },
  "template-name": {
    category: "模板",
    severity: "error",
    says: "没有这项数据",
    remedy: "改正名称；each 里引用外面的写 @root",
  },
  "template-helper": { category: "模板", severity: "error", says: "没有这个写法", remedy: "见 docs/写法.md" },
  "template-type": { category: "模板", severity: "error", says: "写法用错了对象", remedy: "照提示改" },
  "ledger-figure": {
    category: "台账",
    severity: "warning",
    says: "台账里这一格没有算进去，或者两张台账对不上",
    remedy: "照提示补上、改正这一格",
  },
  "fragment-inline": {
    category: "片段",
    severity: "error",
    says: "调用片段或框架的一行有别的文字",
    remedy: "独占一行",
  },
  "fragment-call": { category: "片段", severity: "error", says: "调用片段或框架写得不对", remedy: "照提示里的样子写" },
  "fragment-cycle": { category: "片段", severity: "error", says: "片段绕成了圈", remedy: "去掉其中一处调用" },
  "fragment-depth": { category: "片段", severity: "error", says: "片段套片段层次太多", remedy: "减少层次" },
});

export type RenderRule = keyof typeof declarations;
