import { describe, expect, it } from "vitest";
import { writeText } from "../../src/write/text.js";
import { body, lines, of, types } from "./read-lines.js";
import { p, read, word } from "./word.js";

const text = ["一、提高认识", "要一级抓一级，层层抓落实。", "二、加强领导", "要动真碰硬，奖优罚劣。"];

describe("the head of an official paper", () => {
  it.each([
    [["安澜县人民政府办公室文件", "安政办发〔2026〕12号"]],
    [["特急", "中共安澜县委文件", "安发〔2026〕3号　签发人：李明"]],
    [["000012", "机密★1年", "安澜县水利局文件", "安水字〔2026〕第7号"]],
    [["安政办发[2026]12号"]],
  ])("%j stands above the title", (head) => {
    const all = [...head, "", "安澜县人民政府办公室", "关于做好森林防火工作的通知", "各镇：", ...text];
    expect(of(...all).title).toBe("安澜县人民政府办公室关于做好森林防火工作的通知");
    expect(of(...all).salutation).toBe("各镇：");
    expect(lines(...all).slice(0, head.length)).toEqual(head);
  });

  it.each(["讲  话", "讲　话", "发 言", "主 持 词", "方　案", "总 结"])("takes %s for the end of the title", (last) => {
    const { title } = of("在全县重点项目建设推进会议上的", last, "（2026年9月22日）", "同志们：", body);
    expect(title).toBe(`在全县重点项目建设推进会议上的${last.replace(/\s/g, "")}`);
  });

  it.each(["——2026年2月6日在安澜县第十八届人民代表大会第一次会议上", "—2026年3月在全县工作会议上"])(
    "%s is a subtitle",
    (subtitle) => {
      const found = of("安澜县人民政府", "工作报告", subtitle, "县长　王正", "各位代表：", body);
      expect(found).toMatchObject({ title: "安澜县人民政府工作报告", subtitle, salutation: "各位代表：" });
    },
  );

  it.each([
    "领导讲话 重点项目 推进",
    "重点项目、推进、讲话稿",
    "#重点项目 #讲话",
    "关键词：项目 推进",
    "项目/推进/建设",
  ])("leaves out the tags %s", (tags) => {
    const found = of("在全县重点项目建设推进会上的讲话", tags, "同志们：", ...text);
    expect(found).toMatchObject({ title: "在全县重点项目建设推进会上的讲话", salutation: "同志们：" });
    expect(lines("在全县重点项目建设推进会上的讲话", tags, "同志们：", ...text)).not.toContain(tags);
  });

  it.each(["前言", "基本情况", "引言", "概述"])("%s is the first heading, not the title", (heading) => {
    const found = of(
      "安澜县营商环境调研报告",
      "",
      heading,
      "　　全县现有企业三百家，规模以上企业六十家。",
      "",
      "存在问题",
      "　　办事环节多，时间长，企业反映集中。",
    );
    expect(found.title).toBe("安澜县营商环境调研报告");
    expect(found.points.map(({ text: words }) => words)).toEqual([heading, "存在问题"]);
  });

  it.each([
    "各镇人民政府，县政府各部门、各直属单位：",
    "县委、县政府：",
    "各镇（街道）党委，县直各单位：",
    "有关单位：",
    "各成员单位：",
  ])("is sent to %s", (addressees) => {
    expect(of("关于做好防火工作的通知", addressees, ...text).salutation).toBe(addressees);
  });

  it("has the note on when a regulation was made", () => {
    const note =
      "（2026年3月5日安澜县第十八届人民代表大会常务委员会第五次会议通过　根据2026年9月1日第八次会议《关于修改的决定》修订）";
    expect(
      types("安澜县供热管理办法", note, "第一条　为了规范供热，制定本办法。", "第二条　本办法适用于全县。"),
    ).toEqual(["title", "byline", "heading", "heading"]);
  });
});

describe("the end of an official paper", () => {
  const notice = ["关于做好防火工作的通知", "各镇：", "现将有关事项通知如下。", ...text];
  const annexes = ["附件：1.分工表", "2.电话表"];
  const signed = ["安澜县人民政府办公室", "2026年11月20日"];

  it.each([
    ["（此件公开发布）"],
    ["（联系人：张某，电话：0512-12345678）"],
    ["联系人：张某，联系电话：12345678"],
    ["抄送：县委办公室，县人大常委会办公室。", "安澜县人民政府办公室　2026年11月20日印发"],
  ])("has %s below the signature", (...remarks) => {
    const found = types(...notice, ...annexes, ...signed, ...remarks);
    expect(found.slice(-2 - remarks.length)).toEqual(["annex", "signature", ...remarks.map(() => "paragraph")]);
  });

  it("may be signed by several offices", () => {
    expect(types(...notice, "安澜县财政局", "安澜县水利局　安澜县应急管理局", "2026年11月20日").at(-1)).toBe(
      "signature",
    );
  });

  it("has the words of its annexes on pages of their own", () => {
    const pages = [
      "附件1",
      "防火责任分工表",
      "第一组：李明，负责东片。",
      "附件2",
      "电话表",
      "一、值班电话",
      "县应急局值班室。",
    ];
    const all = [...notice, ...annexes, ...signed, ...pages];
    expect(types(...all).slice(-6)).toEqual([
      "signature",
      "annexPage",
      "paragraph",
      "annexPage",
      "heading",
      "paragraph",
    ]);
    expect(lines(...all)).toEqual(expect.arrayContaining(["附件1", "防火责任分工表", "第一组：李明，负责东片。"]));
    expect(of(...all).points.map(({ text: words }) => words)).toEqual(["提高认识", "加强领导", "值班电话"]);
  });
});

describe("paragraphs of a Word file", () => {
  const written = (...paragraphs: string[]) =>
    writeText(read(word(paragraphs.join(""))).paper)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");

  it("stay apart though they end without a mark", () => {
    const duties = ["林业局负责火源管理，组织专业队伍巡护", "应急局负责指挥调度，组织扑救火灾", "公安局负责火案查处"];
    expect(written(p("二、责任分工"), ...duties.map((duty) => p(duty)))).toEqual(["二、责任分工", ...duties]);
  });

  it("stay apart at a page break and around a line in the middle", () => {
    const page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    const all = [
      p("联系人是县应急管理局值班室的值班人员"),
      page,
      p("防火责任分工表", '<w:jc w:val="center"/>'),
      p("第一组负责东片，第二组负责西片。"),
    ];
    expect(written(...all)).toHaveLength(3);
  });

  it("are joined where many lines were cut at one width", () => {
    const cut = [
      "今天召开全县重点项目建设推进会议，主要任务是分析形",
      "势，安排下一步工作，动员各级各部门进一步统一思想、",
      "坚定信心，把各项任务落到实处，确保全年目标任务圆满",
      "完成，为明年的工作打下坚实的基础，向全县人民交上一",
      "份满意的答卷。",
    ];
    expect(written(...cut.map((line) => p(line)))).toEqual([cut.join("")]);
  });
});

describe("paragraphs of a text", () => {
  it.each([
    "县、乡镇人民政府应当制定预案，储备物资。",
    "水、电、路、气、讯等部门要做好保障。",
    "市、县、乡三级联动，形成合力。",
  ])("%s begins one", (paragraph) => {
    const before = "各级政府负责防火工作，落实责任。";
    expect(lines("安澜县防火工作方案", "", "　　一、工作目标", "", `　　${before}`, "", `　　${paragraph}`)).toEqual(
      expect.arrayContaining([before, paragraph]),
    );
    expect(lines("安澜县防火工作方案", "", "　　一、工作目标", `　　${before}`, `　　${paragraph}`)).toEqual(
      expect.arrayContaining([before, paragraph]),
    );
  });
});
