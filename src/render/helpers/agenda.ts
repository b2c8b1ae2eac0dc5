import { chineseCount } from "../../language/numeral.js";
import { type Group, isGroup } from "../../model/data.js";
import { announcedOf, doingOf, doneOf, listedOf, recalledOf } from "./agenda-deed.js";
import { afterOf, cueOf, handoverOf, neededOf, speechOf, titleOf, turnOf } from "./agenda-handover.js";
import { askedOf, isOfPersons, namedOf, queueOf, sortOf, takesTurns, wayOf, whoOf } from "./agenda-words.js";
import { agendaItem, any, type Helper, helper } from "./helper.js";

const words = (summary: string, example: string, result: string, run: (agendaItem: Group) => unknown): Helper =>
  helper({ summary, example, result, takes: [agendaItem], run });

/** One item of the agenda in words. */
export const agenda: Record<string, Helper> = {
  由谁: words(
    "一项议程由谁来办：人员的称呼、单位，或者依次发言的各家；没有写就是空的",
    "{{由谁 议程.[0]}}，{{由谁 议程.[1]}}",
    "县发改局，李明同志",
    whoOf,
  ),
  请谁: words(
    "请谁来办，人员带职务；没有写的照方式来（颁奖是“有关领导”），别的是“大家”",
    "请{{请谁 议程.[1]}}{{做什么 议程.[1]}}",
    "请县委书记李明同志讲话",
    askedOf,
  ),
  做什么: words(
    "一项议程做什么：方式连着事项；几家依次发言的，前面加“依次”",
    "{{由谁 议程.[0]}}{{做什么 议程.[0]}}",
    "县发改局通报项目进展情况",
    doingOf,
  ),
  做了什么: words(
    "同上，事后回顾的说法；几家的前面加“分别”",
    "刚才，{{由谁 议程.[0]}}{{做了什么 议程.[0]}}",
    "刚才，县发改局通报了项目进展情况",
    doneOf,
  ),
  列谁: words(
    "议程表上印的是谁：人员的职务姓名、单位，或者依次发言的各位、各家；没有写就是空的",
    "{{列谁 议程.[1]}}{{做什么 议程.[1]}}",
    "县委书记李明讲话",
    namedOf,
  ),
  列项: words(
    "议程表上印的一行：谁做什么；大家一起做的，谁来办的放在括号里",
    "{{列项 议程.[1]}}",
    "县委书记李明讲话",
    listedOf,
  ),
  宣布: words(
    "宣布议程时的一句：谁做什么；大家一起做的（观看、表决、测评）不说谁",
    "一是{{宣布 议程.[0]}}；二是{{宣布 议程.[1]}}。",
    "一是县发改局通报项目进展情况；二是李明同志讲话。",
    announcedOf,
  ),
  回顾: words(
    "事后回顾的一句：谁做了什么；没有写谁的，是会议或者大家",
    "刚才，{{回顾 议程.[0]}}。",
    "刚才，县发改局通报了项目进展情况。",
    recalledOf,
  ),
  交接: helper({
    summary: "主持人请这一项的整句话，照方式各有各的说法；后面写了主持人，他自己的那一项就是“由我……”",
    example: "下面，{{交接 议程.[0]}}。现在，{{交接 议程.[1] 稿.讲话人}}。",
    result: "下面，请县发改局通报项目进展情况。现在，由我讲话。",
    takes: [agendaItem, any],
    needs: 1,
    lenient: true,
    run: (one?: Group, chair?: unknown) => one && handoverOf(one, isGroup(chair) ? chair : undefined),
  }),
  过后: words(
    "这一项做完以后主持人说的话，如颁奖以后的祝贺；没有要说的就是空的",
    "{{#if (过后 议程.[0])}}{{过后 议程.[0]}}{{else}}不用说{{/if}}",
    "不用说",
    afterOf,
  ),
  现场: words(
    "这一项的现场提示，如“鼓掌，颁奖，合影”；没有专门的，就是谁做什么",
    "（{{现场 议程.[0]}}）",
    "（县发改局通报项目进展情况）",
    (one) => cueOf(one) ?? announcedOf(one),
  ),
  备什么: words(
    "这一项要备的材料；不用备的就是空的",
    "{{#each 议程}}{{备什么 this}}。{{/each}}",
    "项目进展情况材料。讲话稿。",
    neededOf,
  ),
  哪类: words(
    "这一项是哪一类：讲话、发言、报告、活动、书面（只发材料）、会前（会前已经进行）",
    "{{#each 议程}}{{哪类 this}}。{{/each}}",
    "报告。讲话。",
    sortOf,
  ),
  哪种: words(
    "方式在词表里的名称：写“作重要指示”“指示”都是 指示；不认得的，空着",
    "{{#each 议程}}{{哪种 this}}。{{/each}}",
    "通报。讲话。",
    (one) => wayOf(one).名 ?? "",
  ),
  项名: words("这一项叫什么，没有谁做", "{{项名 议程.[0]}}，{{项名 议程.[1]}}", "通报项目进展情况，讲话", titleOf),
  讲什么: words(
    "讲的是讲话还是指示：回顾的时候说“李明同志的讲话”“李明同志的重要指示”",
    "{{由谁 议程.[1]}}的{{讲什么 议程.[1]}}",
    "李明同志的讲话",
    speechOf,
  ),
  轮流: words(
    "这一项是不是几位、几家一个接一个讲",
    "{{#each 议程}}{{#if (轮流 this)}}轮流{{else}}一家{{/if}}。{{/each}}",
    "一家。一家。",
    takesTurns,
  ),
  轮到: words("轮流讲的，请到时说的话：发言、述职、汇报、点评……", "请清河镇{{轮到 议程.[0]}}", "请清河镇通报", turnOf),
  几家: words(
    "轮流讲的一共几家；有人员、职务的，是几位",
    "{{#each 议程}}{{#if (轮流 this)}}共{{几家 this}}{{else}}不轮流{{/if}}。{{/each}}",
    "不轮流。不轮流。",
    (one) => `${chineseCount(queueOf(one).length)}${isOfPersons(one) ? "位" : "家"}`,
  ),
};
