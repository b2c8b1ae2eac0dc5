/** 项目 chosen by 类别＝工业 is 项目（类别＝工业）, and that chosen again 项目（类别＝工业，属地＝石桥镇）. */
export function narrowed(path: string, choice: string): string {
  return path.endsWith("）") ? `${path.slice(0, -1)}，${choice}）` : `${path}（${choice}）`;
}
