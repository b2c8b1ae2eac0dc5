import { before, foundAt, type Hit, hitsIn } from "../analysis/text/hits.js";
import { ofWords } from "../analysis/text/plain.js";
import type { Rule, RuleMatch } from "../engine/rule.js";

const manner =
  "(?:认真|扎实|深入|切实|积极|主动|坚决|及时|严格|自觉|稳步|有序|清醒|牢牢|紧紧|努力|逐步|大力|迅速|高效|更好|更加?[^，。；的地得]{2}|不折不扣|创造性|全力以赴|雷厉风行|脚踏实地|坚定不移|旗帜鲜明|持之以恒|一以贯之|毫不动摇|毫不松懈|千方百计|扎扎实实|认认真真|踏踏实实|老老实实|兢兢业业|勤勤恳恳)";
/** Verbs that take an object here, so that what stands before them is no attribute: 认真的抓好工作, but 认真的学习态度. */
const deeds =
  "(?:落实好|抓好|抓住|抓紧|做好|搞好|办好|用好|管好|干好|看到|认识到|投入到|融入到|贯彻(?:落实|执行)?(?=党|中央|省|市|县|区|上级|会议|各项|好|到)|落实(?=党|中央|省|市|县|区|上级|会议|各项|到|好)|推进(?=各项|全|项目|重点|改革|乡村)|完成(?=了|好|各项|年度|全年|任务|上级|目标)|履行(?=职责|好|主体|第一)|遵守(?=党|各项|政治|纪律|法律)|执行(?=党|上级|好|各项|中央|省|市|县)|解决(?=好|问题|群众|企业|实际)|把|抓[，。；]|干[，。；]|做[，。；])";
const adverbs = new RegExp(`${manner}(的)${deeds}`, "g");
const deed = new RegExp(`的${deeds}`);
/** 要认真的研究…: what is to be done, with a manner before it, is a verb; not 要认真的态度, 需要认真的研究. */
const told = new RegExp(
  `(?<=(?<![需只主重首想摘简])要|必须|务必|应当|应该|一定|才能|真正|进一步)(?:${manner}|仔细|精心|耐心|周密|广泛|全面|科学|充分|反复)(的)(?:研究|核对|梳理|排查|分析|总结|学习|领会|理解|推进|落实|贯彻|开展|组织|执行|完成|解决|履行|加强|推动|配合|对照|检查|宣传|动员|谋划|协调|调度|听取|吸取)(?!态度|精神|作风|劲头|过程|工作|成果|结果|氛围|水平|能力|习惯|情况|的)`,
  "g",
);
/** 得到…的落实, 是…的: an attribute after all. */
const attribute =
  /(?:得到|进行|给予|予以|作出|做出|有着?|是|取得|实现|形成|一[个种次项]|过|这种|那种|以|了)[^，。；]{0,8}$/;

const ends = "(?=[，。；、！？：”]|$)";
const verbs =
  "(?:抓|干|做|办|跑|走|看|说|讲|想|学|谈|查|管|拧|压|贴|落实|完成|推进|发展|进展|变|搞|安排|部署|掌握|发挥|处理|解决|执行|贯彻)";
const plain = "(?:紧|好|快|实|牢|细|准|严|稳|深|透|久|远|扎实|到位|彻底|及时|不错|顺利|不够|不好|怎么样|如何)";
const degrees =
  "(?:很|非常|比较|更加?|相当|十分|特别|不够|不太|越来越)(?:紧|好|快|慢|实|牢|细|准|严|稳|差|扎实|到位|彻底|及时|不错|顺利|出色|圆满)";
const complements = new RegExp(`${verbs}(的)(?:${plain}${ends}|${degrees})`, "g");
/** 要做的好…: what is to be done; 所… nominalises. */
const nominal = /(?:所|最|该|要|能|可|没|未|谁|需要|应当|应该)$/;

const fixed: readonly RegExp[] = [
  /(?<![采争收提获吸录选听抽汲摄夺换骗领支拿可进])取(的)(?:了|明显|显著|较好|较大|很大|重大|积极|良好|阶段性|一定|新的?|可喜|丰硕|决定性|突破)/g,
  /(?<![自感听视嗅味知幻错直警发触不睡])觉(的)(?=[，]|这|自己|我|很|有|是)/g,
  /(?<![产价增净总分均市面比])值(的)(?=学习|肯定|注意|借鉴|表扬|深思|推广|一提|信赖|尊敬)/g,
  /(?:来不|了不|舍不|容不|由不|[等拖慢松急虚误虎]不|大意不|怪不)(的)(?=[，。；！、半丝有任])/g,
  /不(的)不(?=[一-龥])/g,
];
const noun =
  /(?:表示|致以|给予|予以|作出|做出|提出|进行|开展|召开|取得|得到)了?[^，。；地的]{0,4}(?:最?热烈|衷心|诚挚|崇高|亲切|最?真诚|充分|高度|深刻|严肃|全面|具体|明确|详细|重要|显著|良好|周密|深入|认真|系统|积极|巨大|坚强|有力)(地)(?:感谢|祝贺|欢迎|敬意|问候|慰问|肯定|评价|批评|说明|总结|部署|安排|贡献|成绩|成效|进展|变化|作用|支持|分析|讲话|要求)(?!了)/g;
/** What `noun` has reported already. */
const verb = /(?:表示|致以|给予|予以|作出|做出|提出|进行|开展|召开|取得|得到)了?[^，。；地的]{0,4}$/;
const thing =
  /(?:重要|显著|巨大|良好|明显|坚实|浓厚|宝贵|优异)(地)(?:成绩|成效|作用|意义|贡献|基础|保障|变化|进展|氛围|环境|局面|经验|条件|地位)/g;

export const wordingDe: Rule = ofWords({
  id: "wording-de",
  category: "用词",
  summary: "的、地、得用错：认真的抓好、抓的紧、取的了成绩、表示衷心地感谢",
  authority: "写法",
  run: (paper) => [
    ...[...hitsIn(paper, adverbs)].filter((hit) => !attribute.test(before(hit))).map((hit) => character(hit, "地")),
    ...[...hitsIn(paper, told)].filter((hit) => !deed.test(hit.match[0])).map((hit) => character(hit, "地")),
    ...[...hitsIn(paper, complements)].filter((hit) => !nominal.test(before(hit))).map((hit) => character(hit, "得")),
    ...fixed.flatMap((pattern) => [...hitsIn(paper, pattern)].map((hit) => character(hit, "得"))),
    ...[...hitsIn(paper, noun)].map((hit) => character(hit, "的")),
    ...[...hitsIn(paper, thing)].filter((hit) => !verb.test(before(hit))).map((hit) => character(hit, "的")),
  ],
  examples: {
    good: [
      "要认真地抓好落实，抓得紧、抓得实，取得了明显成效，表示衷心的感谢，这是认真的学习态度。",
      "得到了扎实的落实，进行更加有力的推进，做的好事很多，明显的变化，产值的增长，采取的办法，自觉的行动，大的不说，我们要做的很多。",
      "要有认真的态度，需要反复的研究，经过充分的准备，必须全面的检查情况才算数。",
      "热烈地鼓掌，深入地分析了问题，高度地概括，最重要的是抓落实，要办的事，所做的好在哪里。",
    ],
    bad: [
      { text: "要认真〔的〕抓好各项工作，扎扎实实〔的〕推进项目建设，坚定不移〔的〕贯彻党的决定。" },
      { text: "要仔细〔的〕核对每一笔账，必须认真〔的〕研究办法，进一步广泛〔的〕宣传动员。" },
      { text: "工作抓〔的〕紧、落实〔的〕好，干〔的〕很扎实，取〔的〕了显著成效，值〔的〕学习，马虎不〔的〕。" },
      { text: "向大家表示衷心〔地〕感谢，作出了重要〔地〕贡献，打下坚实〔地〕基础。" },
    ],
  },
});

/** Only the one character is in question. */
function character(hit: Hit, right: string): RuleMatch {
  const wrong = hit.match[1] ?? "";
  const start = hit.start + hit.match[0].indexOf(wrong, hit.match[0].startsWith(wrong) ? 1 : 0);
  const at = { ...hit, start, end: start + wrong.length };
  return foundAt(at, `“${hit.match[0]}”里的“${wrong}”应写作“${right}”`, { suggest: right });
}
