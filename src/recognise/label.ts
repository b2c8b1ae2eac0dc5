import type { Border } from "../language/label-styles.js";
import { type Label, labelAt as readLabel } from "../language/labels.js";

/** Who speaks next, not a point: 第二项，请…; 第三项议程由… */
const handsOver = /^(?:请|由|让|进行|听取|宣读|宣布|审议|表决|选举|介绍|观看|播放|颁|授|签|揭|鸣|奏|升|唱|全体)/;

/** The label that begins at an offset; its text has the mark behind it that does not belong there, as no word of a draft is lost. */
export function labelAt(text: string, at = 0, border: Border = "line"): Label | undefined {
  const label = readLabel(text, at, border);
  if (!label) return undefined;
  const end = at + label.text.length;
  if (label.style === "第一项" && (label.text.endsWith("由") || isHandover(label.text, text.slice(end, end + 8))))
    return undefined;
  return { ...label, text: label.text + label.extra, extra: "" };
}

function isHandover(label: string, behind: string): boolean {
  return /项(?:议程)?[，,：:]?$/.test(label) && handsOver.test(behind.trimStart());
}
