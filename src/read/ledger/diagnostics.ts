import { declare } from "../../diagnostics/declare.js";

/** What reading a ledger can find wrong with it. */
export const { declarations, diagnose } = declare({
  "ledger-sheet": {
    category: "台账",
    severity: "error",
    says: "没有要用的工作表，或者有几张都像",
    remedy: "写明 表: 名称",
  },
  "ledger-table": {
    category: "台账",
    severity: "warning",
    says: "一张工作表里有几张表，没有都用上，或者看不出要哪一张",
    remedy: "写明 表: 那张表上面的标题",
  },
  "ledger-header": {
    category: "台账",
    severity: "warning",
    says: "表头找不到、重了，或者看不准是哪一列",
    remedy: "改表头，或在 会议.yaml 里写明 列名",
  },
  "ledger-hidden": {
    category: "台账",
    severity: "advice",
    says: "有隐藏的行、列或工作表，也读了",
    remedy: "不要的请删掉，只是筛选了就不用管",
  },
  "ledger-as-of": {
    category: "台账",
    severity: "warning",
    says: "台账上的截至日期和 会议.yaml 里的不一样",
    remedy: "看看台账是不是旧的",
  },
  "ledger-unit": {
    category: "台账",
    severity: "warning",
    says: "钱的一列没有写单位",
    remedy: "写在表头的括号里，或在 会议.yaml 里写明 单位",
  },
  "ledger-row": {
    category: "台账",
    severity: "warning",
    says: "一行只有一格、没有名称，或者和前面的重名",
    remedy: "核对这一行",
  },
  "ledger-part": {
    category: "台账",
    severity: "warning",
    says: "像是合计，或是别的行里已经有的一部分",
    remedy: "核对这一行；是合计的，名称写成“合计”",
  },
  "ledger-empty": {
    category: "台账",
    severity: "warning",
    says: "表里一行数据也没有读到",
    remedy: "看看表头和各行是不是写对了",
  },
  "ledger-merged": {
    category: "台账",
    severity: "warning",
    says: "几行合并了一格",
    remedy: "是一个项目的，并成一行",
  },
  "ledger-note": {
    category: "台账",
    severity: "advice",
    says: "一行不像数据，没有读",
    remedy: "是数据的，按表头填好各格",
  },
  "ledger-total": {
    category: "台账",
    severity: "warning",
    says: "合计和各行加起来的不一样，或者没能核对",
    remedy: "核对；文稿按各行的数算",
  },
  "ledger-percent": {
    category: "台账",
    severity: "warning",
    says: "像是百分数多乘或少乘了 100",
    remedy: "把这一列都设成百分比格式",
  },
  "ledger-cell": {
    category: "台账",
    severity: "error",
    says: "一格读不懂，没有算进去",
    remedy: "照提示里的样子填",
  },
  "ledger-blank": {
    category: "台账",
    severity: "advice",
    says: "“待定”之类当作没有填",
    remedy: "有了数再填上",
  },
  "ledger-formula": {
    category: "台账",
    severity: "error",
    says: "公式没有存下算出来的结果",
    remedy: "用 Excel 或 WPS 打开，保存一次",
  },
  "ledger-error-value": {
    category: "台账",
    severity: "error",
    says: "公式出错，没有取到数",
    remedy: "改好公式，或直接填上",
  },
  "ledger-date-year": {
    category: "台账",
    severity: "advice",
    says: "日期没有年份，不能和别的日期比较",
    remedy: "写上年份，或在 会议.yaml 里写明 截至",
  },
});

export type LedgerRule = keyof typeof declarations;
