import { declare } from "../diagnostics/declare.js";

/** What can go wrong when papers are written, and drafts from elsewhere tidied. */
export const { declarations, diagnose } = declare({
  "file-unwritable": {
    category: "输出",
    severity: "error",
    says: "写不进去，原来的文件没有动",
    remedy: "关掉正打开它的程序，看看有没有权限",
  },
  "file-kept": {
    category: "输出",
    severity: "warning",
    says: "已经有这个文件，没有动它",
    remedy: "要重新来，先改名或者删掉",
  },
  "output-edited": {
    category: "输出",
    severity: "advice",
    says: "出稿以后改过这个文件",
    remedy: "要照会议夹重出，先改名；手改的那份另存了",
  },
  "output-left": {
    category: "输出",
    severity: "advice",
    says: "以前出的稿，“稿件”里已经没有它了",
    remedy: "不要了就删掉",
  },
  "record-unwritable": {
    category: "输出",
    severity: "warning",
    says: "生成记录没有写下来",
    remedy: "看看有没有权限；稿件已经写好",
  },
  "uses-unwritable": {
    category: "输出",
    severity: "warning",
    says: "用过的片段没有记下",
    remedy: "看看有没有权限；稿件已经写好",
  },
  "copy-text": { category: "输出", severity: "warning", says: "只有 Word 文稿能加批注", remedy: "文本文件直接看报告" },
  "copy-prefix": {
    category: "输出",
    severity: "warning",
    says: "这个 Word 文件加不了批注",
    remedy: "用 Word 或 WPS 另存一份再试",
  },
  "fix-docx": {
    category: "输出",
    severity: "warning",
    says: "Word 文稿不在原文件上改",
    remedy: "用 gaojiang tidy 整理出一份新的",
  },
  "fix-meeting": {
    category: "输出",
    severity: "warning",
    says: "会议夹里的稿子不在这里改，也不加批注",
    remedy: "改报告里指的那个文件",
  },
  "proof-past": {
    category: "设置",
    severity: "warning",
    says: "往稿读不了或者太多，没有全比",
    remedy: "照提示改“往稿”",
  },
  "proof-not-run": {
    category: "稿件",
    severity: "advice",
    says: "稿件有错误，没有出成，自己写的话还没有校对",
    remedy: "先改好错误，再出一次",
  },
  "draft-empty": { category: "稿件", severity: "warning", says: "没有读到一个汉字", remedy: "看看是不是这份文件" },
  "draft-too-long": { category: "稿件", severity: "warning", says: "太长，只校对了前面的", remedy: "分成几份再校" },
  "draft-notes": { category: "稿件", severity: "advice", says: "有脚注或尾注，没有校", remedy: "自己看一遍" },
  "draft-broken-line": {
    category: "稿件",
    severity: "advice",
    says: "句子中间断了行，当作一段读了",
    remedy: "用 gaojiang tidy 接好",
  },
  "draft-run-together": {
    category: "稿件",
    severity: "advice",
    says: "小标题和上一段粘在一起，分开读了",
    remedy: "用 gaojiang tidy 分好",
  },
  "tidy-aside": {
    category: "稿件",
    severity: "warning",
    says: "脚注、尾注或批注没有排进新稿",
    remedy: "要用的写进正文",
  },
  "tidy-lost": { category: "稿件", severity: "warning", says: "原稿里的图、表等新稿里没有", remedy: "要用的自己补上" },
  "brief-copy": {
    category: "输出",
    severity: "warning",
    says: "看名字是另一篇稿件的副本，会另出一篇稿子",
    remedy: "不要的删掉或者移出“稿件”文件夹",
  },
  "brief-same-file": { category: "输出", severity: "error", says: "两篇稿件出的文件会同名", remedy: "给其中一篇改名" },
});

export type PipelineRule = keyof typeof declarations;
