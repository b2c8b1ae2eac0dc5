import { hanNumeral } from "../language/numeral-value.js";
import { speakerPost, surnames } from "../language/titles.js";
import { halfWidthWords } from "../language/width.js";

/** What short lines of a paper look like: dates, names of speakers and offices, salutations, pauses. */

const year = "(?:\\d{4}|20[\\dxX×*]{1,2}|[xX×*]{2,4}|[二〇○零一二三四五六七八九]{4})";
const small = `(?:\\d{1,2}|[xX×*]{1,2}|${hanNumeral})`;
const dayPattern = new RegExp(
  `^[（(【[]?\\s*${year}\\s*[年./-]\\s*${small}(?:\\s*[月./-]\\s*(?:${small})?\\s*[日号]?)?\\s*(?:[（(，,]?\\s*星期[一二三四五六日天xX×*][)）]?)?\\s*(?:[上下]午)?\\s*[)）】\\]]?$`,
);

/** A date and nothing else, in brackets or not, masked or not. */
export function isDate(text: string): boolean {
  return dayPattern.test(halfWidthWords(text.trim()));
}

const occasion = new RegExp(
  `^[（(]?\\s*${year}\\s*年\\s*${small}\\s*月\\s*${small}\\s*[日号]\\s*[，,]?\\s*(?:[在于]).{4,40}(?:会议|大会|会)上?[)）]?$`,
);

/** 2026年2月26日在安澜县第十八届人民代表大会第五次会议上: when and where a report was made. */
export function isOccasion(text: string): boolean {
  return occasion.test(halfWidthWords(text.trim()));
}

const masked = "[\\u4e00-\\u9fff*×XxＸ]";
const speakerPattern = new RegExp(
  `${speakerPost}(?:[、，\\s　]*${masked}{1,14}?${speakerPost})*[\\s　]*[:：]?[\\s　]*${masked}(?:[\\s　]*${masked}){0,3}$`,
);
/** A masked surname, or blanks between the characters, will do as well. */
const namePattern = new RegExp(
  `^(?:[${surnames}]${masked}{1,2}|${masked}[\\s　]+${masked}(?:[\\s　]*${masked})?|[*×XxＸ]+|[${surnames}][*×XxＸ]+)$`,
);
/** With the place it belongs to; 开新局 is no office. */
const officePattern =
  /^(?=.*[省市县区州旗镇乡中×XxＸ*])(?:中共|中国共产党)?[\u4e00-\u9fff（）()*×XxＸ、]{2,30}(?:委员会|人民政府|办公室|办公厅|[省市县区州旗镇乡]委|政府|指挥部|领导小组|[工管党]委会?|协会|商会|联合会|[局厅办院部队]|公司|中心|(?:课题|调研|编写|起草|工作)组|专班|支部|学校)$/;
/** What a title ends with, and a name does not. */
const paperKind = /(?:讲话|发言|致辞|主持词|方案|报告|汇报|材料|总结|提纲|意见|计划|通知|会议)$/;

const dayAtEnd = new RegExp(`[（(]?\\s*${year}\\s*年.{1,12}?[日号]\\s*[)）]?\\s*$`);

/** 李明（2026年9月22日）: the name. */
function withoutDay(text: string): string {
  return text.replace(dayAtEnd, "");
}

/** A post with a name, or a name alone: the line under a title. */
export function isSpeaker(text: string): boolean {
  const plain = withoutDay(text)
    .trim()
    .replace(/^[（(]|[)）]$/g, "")
    .replace(/(?<=.)同志$/, "");
  return (
    plain.length <= 30 &&
    !paperKind.test(plain.replace(/[\s　]/g, "")) &&
    (speakerPattern.test(plain) || namePattern.test(plain))
  );
}

export function isOffice(text: string): boolean {
  return officePattern.test(text.trim());
}

/** （2026年3月5日安澜县第十八届…会议通过）: when a regulation was made, under its title. */
export function isEnactment(text: string): boolean {
  return /^[（(].{6,300}(?:通过|批准|修订|修正|公布|发布|施行)[。]?[)）]$/.test(text.trim());
}

/** 送审稿 and the like in brackets. */
export function isVersion(text: string): boolean {
  return /^[（(【[].{0,24}(?:稿|提纲|摘要|节选|要点|版|整理|录音|审阅|通过)[)）】\]]$/.test(text.trim());
}

/** 时间：… 地点：… under a title. */
export function isParticulars(text: string): boolean {
  return /^(?:时\s*间|地\s*点|主\s*持\s*人?|讲\s*话\s*人|发\s*言\s*人|汇\s*报\s*人|主讲人|参加人员|记录人?)\s*[：:]/.test(
    text,
  );
}

const addressed =
  /^(?:尊敬的|亲爱的)?[\u4e00-\u9fff*×XxＸ]{0,24}(?:同志们?|代表们?|委员们?|领导|朋友们?|嘉宾|来宾|女士们?|先生们?|企业家们?|老师们?|专家们?|同仁们?|同事们?|评委们?|党员|会员|同学们|乡亲们|战友们|群众|干部|职工|青年|市民|村民|学员|家长|书记|主任|主席|秘书长|[省市县区镇乡州局厅部院校会组]长)$/;

/** Whom a notice is sent to: 各镇人民政府，县政府各部门、各直属单位. */
const addressee =
  /^(?:各|有关|县|市|区|省|中共)[\u4e00-\u9fff*×XxＸ（）()]{0,24}(?:[镇乡村]|街道|办事处|社区|政府|党[委组工]|委|委员会|部门|单位|机构|机关|局|办|组织|团体|企业|公司|学校|院校|医院|园区|管委会|成员单位)$/;

/** Length of the salutation a text begins with, its colon included; 0 where there is none. Blanks in it do not matter. */
export function salutationLength(text: string): number {
  // 同志们， alone on its line is meant as one, too.
  const end = text.slice(0, 80).search(text.length <= 40 ? /[：:!！]|[，,]$/ : /[：:!！]/);
  if (end < 0) return 0;
  const names = text
    .slice(0, end)
    .replace(/[\s　]/g, "")
    .split(/[，,、]+/)
    .filter((name) => name !== "");
  return names.length > 0 &&
    names.join("").length < 60 &&
    names.every((name) => addressed.test(name) || addressee.test(name))
    ? end + 1
    : 0;
}

/** Dots, or what an encoding has made of them, alone on a line: somebody else speaks here. */
export function isPause(text: string): boolean {
  return /^[….．·•。?？⋯\s]{2,}$/.test(text) && /…|⋯|([.．·•。?？])\s*\1/.test(text);
}

/** A stage direction alone on its line: （全场鼓掌）. */
export function isCue(text: string): boolean {
  return (
    /^[（(][^（()）]{2,40}[)）]$/.test(text) &&
    /鼓掌|掌声|宣读|发言|讲话|汇报|介绍|奏|唱|起立|默哀|授牌|颁奖|签约|播放|完毕|稍停|停顿|表决|举手|合影|上台|就座|安排|通报|传达|分钟|略/.test(
      text,
    )
  );
}

export function isAnnexNote(text: string): boolean {
  return /^附\s*件?\s*[：:]/.test(text);
}

const agendaItem = new RegExp(
  `^(?:(?:下面|接下来|现在|首先)[，,]?)?(?:请?进行)?(?:会议|大会|仪式|活动|典礼)?的?(?:进行)?(?:会议|大会|仪式|活动)?的?第${hanNumeral}项`,
);

/** 仪式进行第二项：… and 会议到此结束: a line of its own, with an end mark or without. */
export function isAgenda(text: string): boolean {
  return agendaItem.test(text) || /^[^，。；：]{0,16}[到至]此(?:圆满|全部)?结束/.test(text);
}
