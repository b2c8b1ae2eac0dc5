import { declare } from "../diagnostics/declare.js";

/** What can be wrong with the library, and with what a brief asks of it. */
export const { declarations, diagnose } = declare({
  "kind-unknown": {
    category: "模板",
    severity: "error",
    says: "没有写稿种，或者没有这个稿种",
    remedy: "照提示写上现有的稿种",
  },
  "kind-behind": {
    category: "模板",
    severity: "error",
    says: "稿种“接在”里的部分不在“可加”里",
    remedy: "加进“可加”，或者去掉",
  },
  "kind-both": {
    category: "模板",
    severity: "error",
    says: "一个稿种又有骨架又有正文，或者只写了“改”",
    remedy: "只留一样",
  },
  "skeleton-unknown": { category: "模板", severity: "error", says: "没有这个骨架", remedy: "改成现有的骨架" },
  "skeleton-part": {
    category: "模板",
    severity: "error",
    says: "骨架里没有这一部分，或者有两处",
    remedy: "照提示改正部分的名称",
  },
  "brief-structure": {
    category: "稿件",
    severity: "error",
    says: "“结构”里一个部分写了两遍，或者这个稿种用不上",
    remedy: "照提示改",
  },
  "field-declared": {
    category: "模板",
    severity: "error",
    says: "稿种里的字段写得不对",
    remedy: "写成 { 类型: …, 标签: … }",
  },
  "layout-unknown": { category: "模板", severity: "error", says: "没有这个版式", remedy: "改成现有的版式" },
  "layout-value": { category: "模板", severity: "error", says: "版式里的数不成一页", remedy: "照提示改" },
  "set-person": { category: "模板", severity: "error", says: "成套的“人员”里没有这个代号", remedy: "改成有的代号" },
  "frame-unknown": { category: "片段", severity: "error", says: "没有这个框架", remedy: "改成现有的框架" },
  "frame-pattern": {
    category: "片段",
    severity: "error",
    says: "框架用了 {{要点字}}，句式里却没有 {{字}}",
    remedy: "在句式里写上 {{字}}",
  },
  "fragment-unknown": { category: "片段", severity: "error", says: "没有这篇片段", remedy: "改成现有的片段" },
  "fragment-none-fits": {
    category: "片段",
    severity: "error",
    says: "这个作用下的片段都不合用",
    remedy: "补上数据，或者在稿件里写一行【作用】、下面自己写",
  },
  "fragment-repeated": {
    category: "片段",
    severity: "warning",
    says: "合用的片段不够，一篇用了两遍",
    remedy: "换一处自己写，或者再加一篇片段",
  },
  "theme-value": { category: "模板", severity: "error", says: "主题写得不对", remedy: "照提示改" },
  "theme-spent": {
    category: "片段",
    severity: "advice",
    says: "讲这个主题的片段刚用过，用了通用的",
    remedy: "自己写这一部分，或者加几篇讲这个主题的片段",
  },
  "role-unknown": {
    category: "片段",
    severity: "error",
    says: "没有这个作用的片段",
    remedy: "改成现有的作用，或者在稿件里写一行【作用】、下面自己写",
  },
  "brief-part-unknown": {
    category: "稿件",
    severity: "error",
    says: "稿种没有这一部分，写了用不上",
    remedy: "改正部分的名称",
  },
  "word-list-entry": { category: "设置", severity: "error", says: "词表里的一条写得不对", remedy: "照提示改" },
  "word-list-strike": {
    category: "设置",
    severity: "warning",
    says: "要删的词词表里本来就没有",
    remedy: "去掉这一条，或者改正词",
  },
});
