/** Who is who in an office of each level, as far as the usual set of a meeting needs it. */
export interface Offices {
  /** Of the government. */
  首长: string;
  副职: string;
  /** The deputy who runs the day. */
  常务: string;
  /** Where figures are kept, and who heads it. */
  综合部门: string;
  综合部门负责人: string;
  /** All the departments of the level. */
  部门: string;
}

const offices = (
  首长: string,
  副职: string,
  常务: string,
  部门: string,
  综合部门: string,
  综合部门负责人: string,
): Offices => ({ 首长, 副职, 常务, 部门, 综合部门, 综合部门负责人 });

const table: Readonly<Record<string, Offices>> = {
  省: offices("省长", "副省长", "省委常委、常务副省长", "省直有关部门", "省发改委", "主任"),
  市: offices("市长", "副市长", "市委常委、常务副市长", "市直有关部门", "市发改委", "主任"),
  区: offices("区长", "副区长", "区委常委、常务副区长", "区直有关部门", "区发改局", "局长"),
  县: offices("县长", "副县长", "县委常委、常务副县长", "县直有关部门", "县发改局", "局长"),
  开发区: offices("管委会主任", "管委会副主任", "党工委委员、管委会副主任", "管委会有关部门", "经济发展局", "局长"),
  镇: offices("镇长", "副镇长", "镇党委委员、副镇长", "镇有关站所", "镇经济发展办公室", "主任"),
  街道: offices(
    "街道办事处主任",
    "街道办事处副主任",
    "街道党工委委员、街道办事处副主任",
    "街道有关科室",
    "街道经济发展办公室",
    "主任",
  ),
};

export function officesOf(level: string): Offices | undefined {
  return Object.hasOwn(table, level) ? table[level] : undefined;
}
