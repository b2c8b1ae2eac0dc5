import { type DraftLine, lineText } from "../model/line.js";
import { isSpeaker } from "./shapes.js";
import { isWhole } from "./title.js";

/** What a site files a paper under: several short words below a whole title, one of which the title says too. */
export function areTags(line: DraftLine, head: readonly DraftLine[]): boolean {
  const text = lineText(line);
  if (!isWhole(head) || line.hints.level !== undefined) return false;
  if (/^(?:关键词|标签|主题词)\s*[：:]|^#\S/.test(text)) return true;
  const words = text.split(/[\s\u3000、/|｜,，;；]+/).filter((word) => word !== "");
  if (words.length < 2 || words.some((word) => !/^[\u4e00-\u9fff]{2,8}$/.test(word)) || isSpeaker(text)) return false;
  const title = head.map(lineText).join("");
  return words.some((word) => title.includes(word) || paperWords.test(word));
}

const paperWords = /^(?:领导讲话|讲话稿?|发言稿|范文|公文|工作(?:总结|汇报|报告)|主持词|材料)$/;
