import { type DraftLine, lineText } from "../model/line.js";

/** What stands above the title of an official paper (GB/T 9704-2012, 7.2): 份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人. */
const marks: readonly RegExp[] = [
  /^[\u4e00-\u9fff（()）、*×XxＸ]{4,30}文件$/,
  /^(?:绝密|机密|秘密|内部)(?:★.{0,8})?$/,
  /^(?:特急|加急|平急|急件)$/,
  /^签发人\s*[：:]/,
  /^\d{6}$/,
];
const number =
  /^[\u4e00-\u9fff*×XxＸ]{1,12}[〔[［（(【﹝](?:\d{4}|20[\dxX×*]{2}|[xX×*]{2,4})[〕\]］）)】﹞]\s*(?:第\s*)?[\dxX×*]{1,4}\s*号(?:\s*签发人\s*[：:].*)?$/;
const most = 6;

/** 安政办发〔2026〕12号, alone on its line. */
export function isDocumentNumber(text: string): boolean {
  return number.test(text.trim());
}

/** How many of the first lines are the head of an official paper. */
export function letterheadLength(lines: readonly DraftLine[]): number {
  let length = 0;
  while (length < most && isOfHead(lines[length])) length += 1;
  return length;
}

function isOfHead(line: DraftLine | undefined): boolean {
  if (!line || line.tables || (line.hints.level ?? 0) > 0) return false;
  const text = lineText(line).trim();
  return isDocumentNumber(text) || marks.some((mark) => mark.test(text.replace(/[\s\u3000]+/g, "")));
}
