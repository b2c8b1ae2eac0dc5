/** A meeting for examples: who is there; 参会 and 议程 are added. */
export const meetingWith = (more: string) =>
  `会议: { 名称: 全县项目建设推进会议, 时间: 2026-09-22 09:30, 地点: 县会议中心一楼 }
单位: { 名称: 安澜县, 层级: 县 }
人员: [{ 姓名: 李明, 职务: 县委书记 }, { 姓名: 王振, 职务: 县委副书记、县长 }, { 姓名: 周岚, 职务: 副县长 }]
${more}
`;
