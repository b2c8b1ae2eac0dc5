import { declare } from "../diagnostics/declare.js";

/** What can be wrong with the structure of a text. */
export const { declarations, diagnose } = declare({
  "heading-empty": {
    category: "稿件",
    severity: "error",
    says: "只有“#”，没有标题文字",
    remedy: "写上标题，或删去这一行",
  },
  "heading-space": {
    category: "稿件",
    severity: "warning",
    says: "“#”后面没有空格，不成标题",
    remedy: "空一格（半角）",
  },
  "heading-too-deep": { category: "稿件", severity: "warning", says: "标题超过四级", remedy: "减少层次" },
  "heading-before-body": {
    category: "稿件",
    severity: "error",
    says: "正文前面的部分里写了小标题，稿件里又没有写正文",
    remedy: "在正文开头加一行【正文】，或者写成编号列表",
  },
  "title-late": { category: "稿件", severity: "warning", says: "大标题写在正文中间", remedy: "一级标题写“##”" },
  "numbering-skip": { category: "稿件", severity: "warning", says: "标题跳了一级", remedy: "检查“#”的个数" },
  "numbering-label": {
    category: "稿件",
    severity: "error",
    says: "看不懂这种层次序号，或者不够用",
    remedy: "写成第一个序号的样子，或者换一种",
  },
  "numbering-unused": {
    category: "稿件",
    severity: "warning",
    says: "一行 {{层次}} 没有管到什么，或者连着写的要点用不了它",
    remedy: "写在要管的标题、列表或框架前面，或者删去",
  },
  "numbering-typed": {
    category: "稿件",
    severity: "error",
    says: "标题或要点里自己写了序号：接得上的已经去掉，接不上的照写的印，和这一级不是一种的不行",
    remedy: "删去，序号由程序来编",
  },
  "markup-raw": {
    category: "稿件",
    severity: "warning",
    says: "方括号、单层花括号、表格线、图片、网页标签等会原样印出来",
    remedy: "照提示换一种写法，或者删去",
  },
  "container-stray": {
    category: "稿件",
    severity: "error",
    says: "有一行“:::”，前面没有开头",
    remedy: "删去，或补上开头一行",
  },
  "container-unknown": { category: "稿件", severity: "error", says: "没有这种部件", remedy: "改成提示里有的" },
  "container-unclosed": { category: "稿件", severity: "error", says: "部件没有结束", remedy: "单起一行写“:::”" },
  "nesting-too-deep": { category: "稿件", severity: "error", says: "列表套得太深", remedy: "减少层数" },
  "count-empty": {
    category: "稿件",
    severity: "error",
    says: "{{要点数}} 后面没有要点可数",
    remedy: "写上要点，或者把数直接写成文字",
  },
  "count-single": {
    category: "稿件",
    severity: "warning",
    says: "{{要点数}} 后面只有一点",
    remedy: "看看是不是漏了；确实只有一点的不必分点",
  },
  "count-keyless": {
    category: "稿件",
    severity: "error",
    says: "{{要点字}} 后面没有框架的字",
    remedy: "引一个框架，或者直接写成文字",
  },
  "count-agenda": {
    category: "稿件",
    severity: "warning",
    says: "议程项数和主持的项数不一样",
    remedy: "核对议程和主持词",
  },
});
