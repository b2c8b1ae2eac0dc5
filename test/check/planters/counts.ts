import { added, anywhere, each, moved, type Planter, type Sites } from "./site.js";

const announced =
  /(?<=讲|强调|有|再强调|再提|算清|做到|抓好|抓住|三个方面的制约比较突出|这次会议有|打好|共)“?(两|三|四|五|六)(?:点意见|项议程|个方面(?![^：。]*三)|个问题|点考虑|条要求|笔账|个环节|个特点|场硬仗|个不|点)/g;

/** Lines of their own, before the second heading of a text and behind its last one. */
const headed = (lines: string): Sites => each(/^(?=　　二、)/gm, () => lines);

export const counts: readonly Planter[] = [
  {
    name: "one more announced",
    alone: true,
    expected: ["counts-points", "counts-listed", "counts-headings", "counts-agenda"],
    sites: each(announced, (match) => moved(match, 1)),
    least: 0.8,
  },
  {
    name: "one less announced",
    alone: true,
    expected: ["counts-points", "counts-listed", "counts-headings", "counts-agenda"],
    sites: each(announced, (match) => (match[1] === "两" ? undefined : moved(match, -1))),
    least: 0.8,
  },
  {
    name: "the last point lost of those announced",
    expected: ["counts-points"],
    sites: anywhere(
      each(/(?<=[两三四五六][项点个条][^。；\n]{0,12}：[^。\n]*)[；，][三四五]是[^；。\n]*(?=。)/g, () => ""),
    ),
    least: 0.95,
  },
  {
    name: "one more item announced, or one less",
    alone: true,
    expected: ["counts-agenda", "counts-points"],
    sites: (text) => [1, -1].flatMap((step) => each(/(?<=有)([两三四])项议程/g, (match) => moved(match, step))(text)),
    least: 0.9,
  },
  {
    name: "fewer characters than counted",
    expected: ["counts-characters"],
    sites: added("要抓住“定、快、合、细、稳”六个字，一抓到底。"),
    least: 0.95,
  },
  {
    name: "more characters than counted",
    expected: ["counts-characters"],
    sites: added("做好下一步工作，关键是三个字：“真抓实干”。"),
    least: 0.95,
  },
  {
    name: "a heading that counts wrongly",
    expected: ["counts-headings"],
    sites: anywhere(
      headed(
        "　　四、算清四笔账\n　　（一）算进度账\n　　进度要一天一天算。\n　　（二）算差距账\n　　差距要一项一项找。\n　　（三）算时间账\n　　时间要一周一周抢。\n",
      ),
    ),
    least: 0.9,
  },
  {
    name: "paragraphs that are fewer than announced",
    expected: ["counts-leads"],
    sites: anywhere(
      headed(
        "　　要做到“四个到位”。\n　　责任要到位。要一级抓一级，层层压实。\n　　措施要到位。要一项一项过，项项落实。\n　　督查要到位。要动真碰硬，一督到底。\n",
      ),
    ),
    least: 0.9,
  },
  {
    name: "a list shorter than announced",
    expected: ["counts-listed"],
    sites: added("要抓好五个环节：定人、定责、定时、定标准。"),
    least: 0.95,
  },
  {
    name: "a frame of fewer keys",
    expected: ["counts-listed"],
    sites: added("要做到“三个到位”：责任到位、措施到位，一抓到底。"),
    least: 0.95,
  },
  {
    name: "a list longer than said behind it",
    expected: ["counts-listed"],
    sites: added("要抓好石桥镇、清河镇、沙溪镇四个镇的征地。"),
    least: 0.95,
  },
  {
    name: "以上四点 of three",
    expected: ["counts-references"],
    sites: added("问题还不少：一是开工慢；二是投产慢；三是入统慢。以上四点，请大家对照整改。"),
    least: 0.9,
  },
  {
    name: "这四个问题 of three",
    expected: ["counts-references"],
    sites: added("主要原因：一是征地慢，二是手续慢，三是施工慢。这四个问题，说到底是责任不实。"),
    least: 0.9,
  },
];
