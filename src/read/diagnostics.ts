import { declare } from "../diagnostics/declare.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { OutsideFailure } from "../model/files.js";

/** What reading can find wrong with files and what stands in them; of ledgers there is more. */
export const { declarations, diagnose } = declare({
  "file-missing": { category: "文件", severity: "error", says: "没有这个文件", remedy: "放进会议夹，或改正文件名" },
  "file-unreadable": {
    category: "文件",
    severity: "error",
    says: "文件读不了",
    remedy: "看看是不是别的程序占着，有没有权限",
  },
  "file-open": {
    category: "文件",
    severity: "advice",
    says: "台账正在 Excel 或 WPS 里打开着",
    remedy: "先保存，再出稿",
  },
  "file-outside": {
    category: "文件",
    severity: "error",
    says: "文件在会议夹外面，或者是通到外面的链接，没有读",
    remedy: "把文件拷进会议夹，只写文件名；信得过的链接加 --allow-links",
  },
  "file-type": {
    category: "文件",
    severity: "error",
    says: "不是能读的台账文件",
    remedy: "另存为 .xlsx",
  },
  "file-kind": {
    category: "文件",
    severity: "error",
    says: "不是能读的文稿，或者内容和扩展名对不上",
    remedy: "另存为 .docx、.txt 或 .md",
  },
  "file-size": { category: "文件", severity: "error", says: "文件太大，没有读", remedy: "只留要用的内容，另存一份" },
  "file-broken": { category: "文件", severity: "error", says: "文件坏了", remedy: "用 Excel 或 WPS 打开，另存一份" },
  "file-encoding": {
    category: "文件",
    severity: "advice",
    says: "不是 UTF-8 编码，按国标 GB18030 读了",
    remedy: "有乱码就另存为 UTF-8",
  },
  "text-unprintable": {
    category: "文件",
    severity: "warning",
    says: "有不能打印的字符，已经去掉",
    remedy: "核对这一行，多半是从网页或聊天软件里粘来的",
  },
  "csv-syntax": { category: "文件", severity: "error", says: "CSV 写得不对", remedy: "看看这一行的引号" },
  "front-matter": {
    category: "文件",
    severity: "error",
    says: "文件头写得不对",
    remedy: "以一行 --- 开头，下面一行一项，再用一行 --- 结束",
  },
  "yaml-fullwidth-colon": {
    category: "数据",
    severity: "error",
    says: "冒号是全角的",
    remedy: "换成半角冒号，后面空一格",
  },
  "yaml-fullwidth": {
    category: "数据",
    severity: "error",
    says: "花括号、短横、各项之间的逗号或者引号是全角的",
    remedy: "换成半角",
  },
  "yaml-space": {
    category: "数据",
    severity: "error",
    says: "空格是全角的、从网页粘来的，或者该空的没有空",
    remedy: "冒号和短横后面空一格（半角），行首用半角空格",
  },
  "yaml-comma": {
    category: "数据",
    severity: "error",
    says: "花括号里的逗号把一项内容断成了两项",
    remedy: "整个内容加上半角引号",
  },
  "yaml-comment": {
    category: "数据",
    severity: "warning",
    says: "空格加 # 后面的字当作注释略去了",
    remedy: "要用的，整个内容加上半角引号；真是注释，# 后面空一格",
  },
  "yaml-quote": {
    category: "数据",
    severity: "error",
    says: "引号后面还有字",
    remedy: "换成中文引号，或者把整个内容放在单引号里",
  },
  "yaml-indent": { category: "数据", severity: "error", says: "下面各行没有缩进", remedy: "行首都空两格" },
  "yaml-mark": {
    category: "数据",
    severity: "error",
    says: "内容以 ! & * % @ ` 开头",
    remedy: "整个内容加上半角引号",
  },
  "yaml-mustache": {
    category: "数据",
    severity: "error",
    says: "含有 {{…}} 的内容没有加引号",
    remedy: "加引号，或者写一个 |，内容另起一行",
  },
  "yaml-tab": { category: "数据", severity: "error", says: "行首用了制表符", remedy: "换成空格" },
  "yaml-syntax": {
    category: "数据",
    severity: "error",
    says: "YAML 读不懂",
    remedy: "看这一行和上一行的缩进、冒号、引号",
  },
  "yaml-shape": { category: "数据", severity: "error", says: "不是一行一项", remedy: "写成“名称: 内容”" },
  "yaml-refused": {
    category: "数据",
    severity: "error",
    says: "用了稿匠不读的 YAML 写法，或者内容太多太深",
    remedy: "照样例的写法写",
  },
  "data-type": {
    category: "数据",
    severity: "error",
    says: "填的不是这一项要的内容",
    remedy: "照提示里的样子填",
  },
  "data-unknown": {
    category: "数据",
    severity: "warning",
    says: "没有这一项，写了也用不上",
    remedy: "改正名称；自己的内容写在“词条”下面",
  },
  "data-name": { category: "数据", severity: "error", says: "数据的名称已有别的用处", remedy: "换一个名称" },
  "agenda-way": {
    category: "数据",
    severity: "advice",
    says: "议程的方式不认得，照一般的话来说",
    remedy: "换成词表里的方式，或者在自己的词表里加上",
  },
  "person-unknown": {
    category: "数据",
    severity: "error",
    says: "“人员”里没有这个人",
    remedy: "改正姓名，或者在“人员”里加上",
  },
  "person-ambiguous": {
    category: "数据",
    severity: "error",
    says: "“人员”里有几个人都叫这个",
    remedy: "写成职务加姓名",
  },
  "brief-part-repeated": {
    category: "稿件",
    severity: "error",
    says: "一个【部分】写了两处",
    remedy: "合并成一处",
  },
  "speech-pace": {
    category: "时长",
    severity: "warning",
    says: "“语速”不在常有的范围里，先按平常的算",
    remedy: "填每分钟念多少个字",
  },
  "draft-revisions": {
    category: "稿件",
    severity: "advice",
    says: "有修订痕迹，按全部接受以后的样子读",
    remedy: "不该接受的，先在 Word 里拒绝",
  },
  "draft-hidden": {
    category: "稿件",
    severity: "advice",
    says: "有隐藏的文字，没有读",
    remedy: "要用的，先在 Word 里取消隐藏",
  },
  "draft-text-box": {
    category: "稿件",
    severity: "warning",
    says: "文本框里的文字没有读",
    remedy: "要用的移到正文",
  },
});

/** A file that was not read since a link leads out of the folder; `data.outside` says so. */
export function outside(file: string, { reason }: OutsideFailure): Diagnostic {
  return diagnose("file-outside", { file }, reason, { data: { outside: file } });
}

export type ReadRule = keyof typeof declarations;
