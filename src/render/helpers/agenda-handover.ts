import { type Group, isGroup } from "../../model/data.js";
import { HelperResult, inParts } from "../made.js";
import { nowOf, worded } from "./agenda-deed.js";
import { askedOf, dataOf, isNobody, samePerson, shownIn, sortOf, textIn, wayOf, whoOf } from "./agenda-words.js";

/**
 * How the chair hands over to an item, without its full stop: 请县委书记李明同志讲话; 请大家观看专题片; 请有关领导为先进集体颁奖，请受表彰的集体和个人
 * 代表上台领奖.
 * @param chair who says it: his own item is 由我…
 */
export function handoverOf(item: Group, chair?: Group): HelperResult {
  const { 请: asksAll, 上台: comeUp, 领: leads } = wayOf(item);
  const comingUp = comeUp === undefined ? "" : `，${comeUp}`;
  const isOwn = isGroup(item.人员) && chair !== undefined && samePerson(item.人员, chair);
  const asked = askedOf(item);
  if (asksAll === undefined) return inParts([...(isOwn ? ["由我"] : ["请", asked]), nowOf(item), comingUp]);
  const all = inParts([worded(asksAll, item), comingUp]);
  if (leads === undefined || isNobody(whoOf(item))) return all;
  return inParts([all, "，由", isOwn ? "我" : asked, leads]);
}

/** What is said when the item is over; empty where nothing is. */
export function afterOf(item: Group): string {
  return wayOf(item).过后 ?? "";
}

/** What the stage is told: 鼓掌，颁奖，合影; of a speech, who makes it. */
export function cueOf(item: Group): HelperResult | undefined {
  const cue = wayOf(item).提示;
  return cue === undefined ? undefined : new HelperResult(cue, dataOf(item, "方式"));
}

/** How each of those who take turns is asked: 请石桥镇述职. */
export function turnOf(item: Group): string {
  const { 名: name = "" } = wayOf(item);
  return ["述职", "汇报", "点评", "答辩", "致辞", "介绍", "通报", "说明"].includes(name) ? name : "发言";
}

/** What an item is called: 表态发言, 述职, 汇报项目进展情况. */
export function titleOf(item: Group): HelperResult {
  const { text, from, more } = nowOf(item);
  return new HelperResult(text.replace(/^[作致](?=.)/, ""), from, more);
}

/** What a leader has given: 讲话, 重要指示. */
export function speechOf(item: Group): HelperResult {
  const written = textIn(item, "方式").replace(/^作/, "");
  return new HelperResult(/指示$/.test(written) ? written : "讲话", dataOf(item, "方式"));
}

/** What has to be ready for an item: 讲话稿, 党建工作述职材料, 获奖名单、证书和奖牌; empty where nothing has. */
export function neededOf(item: Group): HelperResult {
  const [sort, needed] = [sortOf(item), wayOf(item).材料];
  if (needed !== undefined) return worded(needed, item);
  if (sort === "会前" || sort === "活动") return new HelperResult("");
  return new HelperResult(sort === "讲话" ? "讲话稿" : paperOf(item), dataOf(item, "方式", "事项"), { inPlace: true });
}

function paperOf(item: Group): string {
  const what = shownIn(item, "事项");
  const speech = wayOf(item).名 ?? textIn(item, "方式");
  const isTold = sortOf(item) === "报告" || what.includes(speech) || /(?:发言|交流|表态|辞|词)$/.test(what);
  return (isTold ? what : what + speech).replace(/(?:材料)?$/, "材料");
}
