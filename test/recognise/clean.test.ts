import { describe, expect, it } from "vitest";
import { outline } from "../../src/parse/index.js";
import { readForeign } from "../../src/pipeline/proofreading/foreign.js";
import { paperOf } from "../damage/drafts.js";
import { memoryFiles } from "../memory-files.js";

const body = "今天召开这次会议，主要任务是通报情况，安排下一步工作。";
const head = ["在全县工作会议上的讲话", "同志们：", body];

/** What was joined and split in a draft whose every line is a paragraph. */
function mended(...lines: string[]): number {
  const { value } = readForeign(memoryFiles("/稿", { "稿.txt": lines.join("\n") }), "/稿/稿.txt");
  return (value?.joined.length ?? Number.NaN) + (value?.split.length ?? Number.NaN);
}

const points = (...lines: string[]) =>
  outline(paperOf(lines.join("\n"))).points.map(({ level, number, text }) => `${level} ${number} ${text}`);
const types = (...lines: string[]) => paperOf(lines.join("\n")).blocks.map(({ type }) => type);

describe("a clean draft keeps its paragraphs", () => {
  it.each([
    "和谐稳定是发展的前提，各级都要担起责任来。",
    "及时发现、及时处置，险情就成不了灾情。",
    "与会的同志回去以后，要抓紧传达。",
  ])("below a heading: %s", (paragraph) => {
    expect(mended(...head, "一、认清形势，切实增强做好矛盾纠纷化解工作的责任感和紧迫感", paragraph)).toBe(0);
  });

  it("while a heading cut before a link is put together", () => {
    expect(
      mended(...head, "一、认清形势，切实增强做好矛盾纠纷化解工作的责任感", "和紧迫感", "最近来信来访的群众多了起来。"),
    ).toBe(1);
  });

  it("while headings that are sentences are put together where all were cut", () => {
    const first = "（一）抓好安全生产工作，是保护群众生命财产、促进发展的应有之义";
    const second = "（二）抓好安全生产工作，是检验干部作风能力、担当精神的重要标尺";
    const text = [
      "今天召开这次会议，主要任务是通报全县秋冬季安全生产工作情况，分析当前存在的问题，研究下一步怎么办。",
      "刚才，几位同志都讲了，情况讲得实，问题找得准，我都赞成。下面，我再讲两点意见，请大家抓好落实。",
      `${first}。各乡镇、各部门要把责任压到每一个人头上，不能留下一处空白，也不能把该办的事往后拖。`,
      "能当天整改的当天整改，一时改不了的先停下来，派人守住，什么时候改好了，什么时候再开工，谁松口谁负责。",
      "年底赶工期的多，夜里干活的多，越是这个时候，越要把人看住、把料看住、把电看住，一处也不能漏。",
      `${second}。有没有到过现场，有没有改完隐患，到矿山、工地和学校走一走，看一看台账，一查就清楚。`,
    ];
    const cut = text.flatMap((line) => line.match(/.{1,28}/gu) ?? []);
    expect(points("在全县工作会议上的讲话", "同志们：", ...cut)).toEqual([
      first.replace("（一）", "1 （一） "),
      second.replace("（二）", "1 （二） "),
    ]);
  });

  it("below a heading where the text of the next one runs in", () => {
    const text = [
      "一、加强组织领导，落实工作责任",
      "镇里成立了人居环境整治领导小组，先后五次召开专题会议，对环境卫生、垃圾清运和厕所改造等工作逐项作了研究和分工，一项一项定到了人头上。",
      "二、加强宣传发动，增强群众的参与意识，我镇始终把发动群众放在前头，做到家喻户晓。",
    ];
    expect(mended(...head, ...text)).toBe(0);
  });

  it("of an agenda, with end marks or without", () => {
    const agenda = [
      "现在我宣布，安澜县第二小学开工仪式正式开始。",
      "仪式进行第一项：请石桥镇镇长王振同志致欢迎辞",
      "仪式进行第二项：请施工单位代表表态",
      "仪式进行第三项：请县委书记李明、县长陈峰、县教育局局长周海、石桥镇党委书记孙立共同为学校奠基培土",
      "开工仪式至此结束，谢谢大家！",
    ];
    expect(mended(...head, ...agenda)).toBe(0);
    expect(points(...head, ...agenda)).toEqual([]);
  });

  it("with a stage direction behind the end mark", () => {
    expect(mended(...head, "下面，请各位领导上前为学校奠基培土。（鸣炮）", "奠基仪式到此结束。")).toBe(0);
  });

  it("below a heading that is a whole clause, where sentences lead", () => {
    const text = [
      "一年来，我们以项目建设为抓手，推动镇域经济稳步向好",
      "项目建设提速。新开工项目6个，竣工4个，完成投资2.3亿元，比上年多出三成。",
      "产业结构趋优。蔬菜大棚新增120亩，两家加工企业投产，带动务工300多人。",
      "财政收入增长。全年入库1860万元，超出预算，保住了工资和运转。",
    ];
    expect(mended(...head, "一、过去一年的工作", ...text)).toBe(0);
    expect(points(...head, "一、过去一年的工作", ...text).map((point) => point[0])).toEqual(["1", "2", "3", "3", "3"]);
  });
});

describe("an agenda makes no points", () => {
  it.each(["鸣炮奏乐；", "颁奖。请县委办公室主任何平同志组织颁奖。", "播放专题片。"])("第一项，%s", (item) => {
    expect(points(...head, `第一项，${item}`, "第二项，请县长陈峰同志讲话；")).toEqual([]);
  });

  it("nor does the line that leads over to an item", () => {
    expect(
      points(...head, "下面进行——", "第五项：请县委书记李明同志作报告。会后还要把材料印发各单位，请大家注意领取。"),
    ).toEqual([]);
  });
});

describe("around the text", () => {
  it("when and where a report was made stands below its title", () => {
    expect(types("政府工作报告", "2026年2月26日在石桥镇第十九届人民代表大会第五次会议上", "各位代表：", body)).toEqual([
      "title",
      "byline",
      "salutation",
      "paragraph",
    ]);
  });

  it("a run of middle dots is a pause", () => {
    expect(types(...head, "············", "刚才，几位同志都讲了话，我都赞成。")).toContain("pause");
  });

  it.each(["2026-10-07 23:33:08 223", "《防火工作会议主持词》相关文档：", "秋季开学工作会议讲话稿（精选5篇）09-05"])(
    "%s is left by a web page",
    (line) => {
      expect(types(...head, line, "散会。")).toEqual(types(...head, "散会。"));
    },
  );
});
