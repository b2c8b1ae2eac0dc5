import { declare } from "../diagnostics/declare.js";

/** What is found in a paper's figures and values, beside what the rules find. */
export const { declarations, diagnose } = declare({
  "figure-blank": {
    category: "数字",
    severity: "advice",
    says: "算这个数用到的格子里有空着的",
    remedy: "应当有内容的，在台账里补上",
  },
  "figure-parts": {
    category: "数字",
    severity: "warning",
    says: "分项加起来和总数对不上",
    remedy: "核对台账；只差在四舍五入的，多留一位小数",
  },
  "figure-doubled": {
    category: "数字",
    severity: "warning",
    says: "数自己带着说法（约、增长），旁边又写了一遍",
    remedy: "去掉旁边写的",
  },
  "figure-negative": {
    category: "数字",
    severity: "warning",
    says: "“增长”这样的说法后面是个负数",
    remedy: "改用 {{升降 …}}、{{高低 …}} 或 {{增减 …}}，由数来定说法",
  },
  "proof-rule": {
    category: "设置",
    severity: "warning",
    says: "“不查”“只查”里写的不是规则，也不是类别",
    remedy: "照提示改正名称",
  },
  "proof-option": { category: "设置", severity: "warning", says: "“选项”写得不对", remedy: "照提示里的名称和范围写" },
});
