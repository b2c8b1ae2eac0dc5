import { added, each, type Planter, type Sites, within } from "./site.js";

const county = /全县[\s\S]*全县[\s\S]*(?:全县|县委)/;
const notCounty = /全区[\s\S]*全区|全市[\s\S]*我市|全镇[\s\S]*全镇/;
const ofCounty = (text: string) => county.test(text) && !notCounty.test(text);
const inCounty =
  (sites: Sites): Sites =>
  (text) =>
    ofCounty(text) ? sites(text) : [];
const district = /在全区招商引资/;
const township = /在全镇人居环境/;

const meeting = `会议: { 名称: 推进会, 时间: 2026-09-22 09:00 }
单位: { 名称: 安澜县, 层级: 县, 上级: 江州市, 下级: [石桥镇, 清河镇, 安阜街道] }
人员:
  - { 姓名: 李明, 职务: 县委书记 }
  - { 姓名: 王振, 职务: 县委副书记、县长 }
  - { 姓名: 周岚, 职务: 县委副书记 }
  - { 姓名: 陈志远, 职务: 副县长 }
`;
const slips: Readonly<Record<string, string>> = {
  陈志远: "陈志元",
  石桥镇: "石乔镇",
  清河镇: "青河镇",
  安澜县: "安兰县",
  王振: "王震",
};

export const level: readonly Planter[] = [
  {
    name: "全区 in a county's paper",
    alone: true,
    expected: ["level-unit"],
    sites: inCounty(each(/全县/g, () => "全区")),
    least: 0.9,
  },
  {
    name: "我区 in a county's paper",
    expected: ["level-unit"],
    sites: inCounty(added("我区的底子还不厚，这是实情。")),
    least: 0.9,
  },
  {
    name: "区委、区政府 in a county's paper",
    expected: ["level-unit"],
    sites: inCounty(each(/县委、县政府/g, () => "区委、区政府")),
    least: 0.9,
  },
  {
    name: "工委、管委 in a county's paper",
    expected: ["level-unit"],
    sites: inCounty(each(/县委、县政府/g, () => "工委、管委")),
    least: 0.9,
  },
  {
    name: "我市 in a county's paper",
    expected: ["level-unit"],
    sites: inCounty(added("近几年，我市的底子打得越来越实。")),
    least: 0.9,
  },
  {
    name: "全县 in a district's paper",
    alone: true,
    expected: ["level-unit"],
    sites: within(
      district,
      each(/全区|我区/g, ([word]) => word.replace("区", "县")),
    ),
    least: 0.9,
  },
  {
    name: "全乡 in a township's paper",
    alone: true,
    expected: ["level-unit"],
    sites: within(
      township,
      each(/全镇|我镇/g, ([word]) => word.replace("镇", "乡")),
    ),
    least: 0.9,
  },
  {
    name: "names that are a character off",
    expected: ["level-name"],
    given: { meeting },
    sites: inCounty(each(/陈志远|石桥镇|清河镇|安澜县|王振/g, ([name]) => slips[name])),
    least: 0.9,
  },
  {
    name: "the wrong title with a name",
    expected: ["level-title"],
    given: { meeting },
    sites: (text) => [
      ...each(/(?<=^　　[^\n]*)县委书记(?=李明)|(?<=^　　[^\n]*)县长(?=王振)/gm, ([title]) =>
        title === "县长" ? "县委书记" : "县长",
      )(text),
      ...inCounty(added("下面，请县长李明同志讲话。"))(text),
    ],
    least: 0.9,
  },
];
