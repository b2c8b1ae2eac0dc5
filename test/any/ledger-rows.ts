/** A row of a ledger as it is typed. */
export type Row = Record<string, string>;

const table = (heads: string, ...rows: string[]): Row[] =>
  rows.map((row) => {
    const cells = row.split(" ");
    return Object.fromEntries(
      heads.split(" ").flatMap((head, at) => (cells[at] === "—" ? [] : [[head, cells[at] ?? ""]])),
    );
  });

/** Every column that a fragment of ours asks for, in rows that make it take each of its turns. `basic` are always there. */
export const ledgers: Record<string, { basic: string[]; rows: Row[] }> = {
  项目: {
    basic: ["名称", "状态"],
    rows: table(
      "名称 状态 类别 层级 建设性质 总投资 年度计划 累计完成 计划竣工 存在问题 问题类别 用地缺口 形象进度 责任单位 计划开工 解决时限 属地",
      "甲项目 未开工 工业 省级 新建 12亿元 2亿元 0亿元 2027-05-31 净地没有交付 土地 20亩 未开工 县工信局 2026-03-01 2026-10-20 石桥镇",
      "乙项目 在建 工业 县级 新建 6亿元 2亿元 1亿元 2027-05-31 人手不足 施工组织 — 主体施工 县工信局 2026-03-01 2026-10-20 石桥镇",
      "丙项目 在建 民生 县级 续建 3亿元 2亿元 1.9亿元 2026-12-01 — — — 设备安装 县住建局 2025-03-01 — 安阜街道",
      "丁项目 竣工 民生 县级 续建 3亿元 1亿元 1亿元 2026-06-30 — — — 竣工投用 县住建局 2025-03-01 — —",
    ),
  },
  指标: {
    basic: ["指标", "目标增速"],
    rows: table(
      "指标 目标 完成 目标增速 增速 上期增速 位次 上期位次 范围 上位单位 上位增速 责任单位 原因分析",
      "甲指标 12亿元 8亿元 6.0% 5.0% 4.5% 6位 7位 全市 明川县 5.5% 县工信局 需求不足",
      "乙指标 12亿元 8亿元 6.0% 7.0% 7.5% 3位 3位 全市 明川县 7.2% 县商务局 —",
      "丙指标 — — 6.0% — — — — 全市 — — 县统计局 —",
      "丁指标 70% 68% — — — 4位 3位 全市 — — 县税务局 —",
    ),
  },
  节点: {
    basic: ["节点", "时间"],
    rows: table("节点 时间 投资 责任组 事项 比例", "10月底 2026-10-31 5亿元 要素保障专班 净地交付 80%"),
  },
};
