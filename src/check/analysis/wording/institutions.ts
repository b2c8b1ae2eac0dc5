/** 机构改名: what it was called, what it is called since when. Counties were reorganised by the spring of 2019. Kept by hand. */
export interface Institution {
  old: string;
  now: string;
  /** The first month in which the old name is out of date. */
  since: readonly [year: number, month: number];
  /** Where the old name is part of another word. */
  unless?: RegExp;
}

type Row = readonly [old: string, now: string, since: string, unless?: RegExp];

const county2019 = "2019-04";
const rows: readonly Row[] = [
  ["工商局", "市场监督管理局", county2019],
  ["工商行政管理局", "市场监督管理局", county2019],
  ["质监局", "市场监督管理局", county2019],
  ["质量技术监督局", "市场监督管理局", county2019],
  ["食药监局", "市场监督管理局", county2019],
  ["食品药品监督管理局", "市场监督管理局", county2019],
  ["国土资源局", "自然资源局", county2019],
  ["国土局", "自然资源局", county2019],
  ["环保局", "生态环境局", county2019],
  ["环境保护局", "生态环境局", county2019],
  ["旅游局", "文化和旅游局", county2019, /和旅游局|文旅局|与旅游局/],
  ["文广新局", "文化和旅游局", county2019],
  ["卫计局", "卫生健康局（卫生健康委）", county2019],
  ["卫计委", "卫生健康委", county2019],
  ["卫生局", "卫生健康局（卫生健康委）", county2019],
  ["卫生和计划生育局", "卫生健康局（卫生健康委）", county2019],
  ["计生局", "卫生健康局（卫生健康委）", county2019, /卫计生局/],
  ["安监局", "应急管理局", county2019],
  ["安全生产监督管理局", "应急管理局", county2019],
  ["农业局", "农业农村局", county2019],
  ["农委", "农业农村局", county2019, /[\p{Script=Han}]农委(?:员|托)|农委[员托]/u],
  ["畜牧兽医局", "农业农村局", county2019],
  ["国税局", "税务局", "2018-07"],
  ["地税局", "税务局", "2018-07"],
  ["法制办", "司法局", county2019, /法制办[公理]/],
  ["扶贫办", "乡村振兴局（2024年起并入农业农村局）", "2021-06", /扶贫办[法公理学]/],
  ["扶贫开发办公室", "乡村振兴局（2024年起并入农业农村局）", "2021-06"],
  ["乡村振兴局", "农业农村局", "2025-01"],
  ["公安消防大队", "消防救援大队", "2019-01"],
  ["质检总局", "市场监管总局", "2018-04"],
  ["工商总局", "市场监管总局", "2018-04"],
  ["国土资源部", "自然资源部", "2018-04"],
  ["环境保护部", "生态环境部", "2018-04", /环境保护部[门分]/],
  ["环保部", "生态环境部", "2018-04", /环保部[门分]/],
  ["农业部", "农业农村部", "2018-04", /农业部[门分]/],
  ["国家旅游局", "文化和旅游部", "2018-04"],
  ["国家卫计委", "国家卫生健康委", "2018-04"],
  ["安监总局", "应急管理部", "2018-04"],
  ["银监局", "金融监管局", "2018-12"],
  ["银保监局", "金融监管局", "2023-08"],
  ["银保监会", "国家金融监督管理总局", "2023-06"],
  ["国务院扶贫办", "国家乡村振兴局（2023年并入农业农村部）", "2021-03"],
  ["新农合", "城乡居民基本医疗保险", "2020-01"],
  ["计划生育委员会", "卫生健康委", "2018-04", /卫生和计划生育委员会/],
];

export const institutions: readonly Institution[] = rows.map(([old, now, since, unless]) => {
  const [year = 0, month = 0] = since.split("-").map(Number);
  return { old, now, since: [year, month], ...(unless && { unless }) };
});
