import { describe, expect, it } from "vitest";
import { outline } from "../../src/parse/index.js";
import { writeText } from "../../src/write/text.js";
import { numbering, p, read, readAs, styles, word } from "./word.js";

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const num = (id: number, abstract: number, override = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${override}</w:num>`;
const numbered = (id: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;

const lines = (bytes: Uint8Array) =>
  writeText(read(bytes).paper)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

describe("automatic numbers", () => {
  const official = numbering(
    list(0, level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"), level(2, "decimal", "%3.")) +
      num(1, 0),
  );

  it("are counted by level, and start again below a higher one", () => {
    const body = [
      p("统一思想", numbered(1, 0)),
      p("认识要高。各单位要行动起来。", numbered(1, 1)),
      p("措施要实。各单位要行动起来。", numbered(1, 1)),
      p("强化措施", numbered(1, 0)),
      p("责任要明。各单位要行动起来。", numbered(1, 1)),
    ].join("");
    expect(lines(word(body, official))).toEqual([
      "一、统一思想",
      "（一）认识要高。各单位要行动起来。",
      "（二）措施要实。各单位要行动起来。",
      "二、强化措施",
      "（一）责任要明。各单位要行动起来。",
    ]);
  });

  it("come from styles, too", () => {
    const style = `<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr>${numbered(1, 0)}<w:outlineLvl w:val="0"/></w:pPr></w:style>`;
    const body =
      p("统一思想", '<w:pStyle w:val="a1"/>') +
      p("今天开会。") +
      p("强化措施", '<w:pStyle w:val="a1"/>') +
      p("抓好落实。");
    const { points } = outline(read(word(body, { ...official, ...styles(style) })).paper);
    expect(points).toEqual([
      { level: 1, number: "一、", text: "统一思想" },
      { level: 1, number: "二、", text: "强化措施" },
    ]);
  });

  it("start where an override says, and go on over lists of one make", () => {
    const lists = numbering(
      list(0, level(0, "decimal", "%1.")) +
        num(1, 0) +
        num(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
        num(3, 0),
    );
    const body = [1, 1, 2, 3].map((id) => p("抓好落实。", numbered(id, 0))).join("");
    expect(lines(word(body, lists))).toEqual(["1.抓好落实。", "2.抓好落实。", "1.抓好落实。", "2.抓好落实。"]);
  });

  it("know the formats offices use", () => {
    const formats = [
      "chineseCountingThousand",
      "decimalEnclosedCircle",
      "upperRoman",
      "lowerLetter",
      "decimalFullWidth",
      "bullet",
    ];
    const made = formats.map((format, at) => list(at, level(0, format, "%1、")) + num(at + 1, at));
    const all = [...made].sort((a, b) => Number(a.includes("w:num ")) - Number(b.includes("w:num "))).join("");
    const body = formats.map((_, at) => p("抓好。", numbered(at + 1, 0))).join("");
    expect(lines(word(body, numbering(all)))).toEqual([
      "一、抓好。",
      "①、抓好。",
      "I、抓好。",
      "a、抓好。",
      "１、抓好。",
      "抓好。",
    ]);
  });
});

describe("what Word keeps beside the words", () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

  it("takes revisions as accepted, and says so", () => {
    const body = `<w:p>${run("今天")}<w:del><w:r><w:delText>不</w:delText></w:r></w:del><w:ins>${run("召开")}</w:ins>${run("会议。")}</w:p>`;
    const { value, findings } = readAs("稿.docx", word(body));
    expect(value && writeText(value.paper).trim()).toBe("今天召开会议。");
    expect(findings.map(({ rule }) => rule)).toEqual(["draft-revisions"]);
  });

  it("joins paragraphs whose border was deleted", () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("今天召开")}</w:p><w:p>${run("会议。")}</w:p>`;
    expect(lines(word(body))).toEqual(["今天召开会议。"]);
  });

  it("reports text boxes with their words, once", () => {
    const box = `<w:txbxContent>${p("内部材料")}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const { findings } = readAs("稿.docx", word(`<w:p>${run("今天开会。")}<w:r>${drawing}</w:r></w:p>`));
    expect(findings).toMatchObject([{ rule: "draft-text-box", severity: "warning", quote: "内部材料" }]);
  });

  it("leaves out hidden words and says so", () => {
    const body = `<w:p>${run("今天开会。")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t></w:r></w:p>`;
    const { value, findings } = readAs("稿.docx", word(body));
    expect(value && writeText(value.paper).trim()).toBe("今天开会。");
    expect(findings.map(({ rule }) => rule)).toEqual(["draft-hidden"]);
  });

  it("takes a line break for the end of a paragraph", () => {
    expect(lines(word(`<w:p><w:r><w:t>今天开会。</w:t><w:br/><w:t>明天休息。</w:t></w:r></w:p>`))).toEqual([
      "今天开会。",
      "明天休息。",
    ]);
  });

  it("takes a heading broken by hand for one heading", () => {
    const heading = '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/></w:style>';
    const body = `${p("今天开会。")}<w:p><w:pPr><w:pStyle w:val="h1"/></w:pPr><w:r><w:t>一、提高认识，</w:t><w:br/><w:t>抓好落实</w:t></w:r></w:p>`;
    expect(lines(word(body, styles(heading)))).toEqual(["今天开会。", "一、提高认识，抓好落实"]);
  });

  it("joins paragraphs that were broken in mid-sentence", () => {
    const indent = '<w:ind w:firstLineChars="200"/>';
    const broken = [
      "同志们：",
      "今天召开全县重点项目建设推进会议，主要任务是分析形",
      "势，安排下一步工作。",
      "大家要抓好落实。",
    ];
    expect(lines(word(broken.map((text) => p(text, indent)).join("")))).toEqual([
      "同志们：",
      "今天召开全县重点项目建设推进会议，主要任务是分析形势，安排下一步工作。",
      "大家要抓好落实。",
    ]);
  });

  it("keeps tables as tables, and frames around text as text", () => {
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("镇")}${cell("项目")}</w:tr><w:tr>${cell("石桥镇")}${cell("5个")}</w:tr></w:tbl>`;
    const { blocks } = read(word(`${p("见下表。")}${table}${p("以上。")}`)).paper;
    expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "table", "paragraph"]);
    expect(blocks[1]).toMatchObject({
      columns: [{ header: "镇" }, { header: "项目" }],
      rows: [[[{ text: "石桥镇" }], [{ text: "5个" }]]],
    });
    expect(lines(word(`<w:tbl><w:tr>${cell("今天开会。")}</w:tr></w:tbl>`))).toEqual(["今天开会。"]);
  });

  it("tells a title by its style or its place, and a lead by its bold type", () => {
    const bold = (lead: string, rest: string) =>
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${lead}</w:t></w:r>${run(rest)}</w:p>`;
    const body = [
      p("在全县会议上的讲话", '<w:jc w:val="center"/>'),
      p("同志们："),
      p("今天的会议很重要，请大家认真听。"),
      bold("狠抓项目。", "项目是发展的根本，各单位要盯住不放。"),
      p("在座的都是一线的同志，情况比我清楚，多余的话不说。"),
    ].join("");
    expect(outline(read(word(body)).paper)).toEqual({
      title: "在全县会议上的讲话",
      salutation: "同志们：",
      points: [{ level: 1, number: "", text: "狠抓项目" }],
    });
  });

  it("takes the one highest heading at the top for the title", () => {
    const heading = (at: number) =>
      `<w:style w:type="paragraph" w:styleId="h${at}"><w:name w:val="heading ${at}"/></w:style>`;
    const styled = (at: number) => `<w:pStyle w:val="h${at}"/>`;
    const body =
      p("经验材料", styled(1)) +
      p("建强支部", styled(2)) +
      p("支部建在产业上。") +
      p("用活机制", styled(2)) +
      p("公司管市场。");
    expect(outline(read(word(body, styles(heading(1) + heading(2)))).paper)).toMatchObject({
      title: "经验材料",
      points: [{ text: "建强支部" }, { text: "用活机制" }],
    });
  });

  it("keeps what is bold in the text, and not what the headings are set in", () => {
    const bold = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    const body = [
      p("会议讲话", '<w:jc w:val="center"/>', "<w:b/>"),
      p("同志们："),
      `<w:p>${run("今天的会议很重要，")}${bold("务必")}${bold("抓好落实")}${run("，不能走过场。")}</w:p>`,
      p("一、抓开工", "", "<w:b/>"),
      `<w:p>${bold("一是抓手续。")}${run("手续要快办。")}${bold("二是抓净地。")}${run("净地要快交。")}</w:p>`,
      p("各单位要对照任务找差距，一件一件抓到底，不达目的不收兵，不能有半点松懈。"),
    ].join("");
    const { blocks } = read(word(body)).paper;
    const children = (at: number) => (blocks[at] as { children?: unknown } | undefined)?.children;
    const strong = (text: string) => ({ type: "strong", children: [{ text }] });
    expect(children(0)).toMatchObject([{ type: "text" }]);
    expect(children(2)).toMatchObject([
      { text: "今天的会议很重要，" },
      strong("务必抓好落实"),
      { text: "，不能走过场。" },
    ]);
    expect(children(3)).toMatchObject([{ type: "text", text: "抓开工" }]);
    expect(children(4)).toMatchObject([
      { type: "point", number: "一是", children: [strong("抓手续。")] },
      { text: "手续要快办。" },
      { type: "point", number: "二是", children: [strong("抓净地。")] },
      { text: "净地要快交。" },
    ]);
  });

  it("takes no bold type for emphasis where most of it is bold", () => {
    const { blocks } = read(
      word([p("同志们："), p("今天开会。", "", "<w:b/>"), p("抓好落实。", "", "<w:b/>")].join("")),
    ).paper;
    expect(blocks.slice(1)).toMatchObject([{ children: [{ type: "text" }] }, { children: [{ type: "text" }] }]);
  });

  it("counts paragraphs in places, as findings do", () => {
    const { blocks } = read(word(p("会议讲话") + p("") + p("　　今天开会。"))).paper;
    expect(blocks[1]).toMatchObject({ place: { file: "稿.docx", line: 3, column: 3 } });
  });
});

describe("what stands beside the words", () => {
  const paragraph = p("同志们：今天开会，部署下一步的工作，请大家记好。");
  const part = (name: string, words: string) => ({
    [`word/${name}`]: `<w:${name.startsWith("h") ? "hdr" : "ftr"} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(words)}</w:${name.startsWith("h") ? "hdr" : "ftr"}>`,
  });

  it("is kept: heads and feet of pages but for their numbers, targets of links", () => {
    const rels = {
      "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="x" Target="https://anlan.example/" TargetMode="External"/></Relationships>`,
    };
    const link = `<w:p xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:hyperlink r:id="rId9"><w:r><w:t>县政府网站</w:t></w:r></w:hyperlink></w:p>`;
    const more = { ...part("header1.xml", "内部资料　注意保存"), ...part("footer1.xml", "— 3 —"), ...rels };
    const { asides = [] } = read(word(paragraph + link, more));
    expect(asides.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "链接 https://anlan.example/",
      "页眉 内部资料　注意保存",
    ]);
  });

  it("is said where it is hidden", () => {
    const { findings } = readAs("稿.docx", word(paragraph + p("不公开的话", "", "<w:vanish/>")));
    expect(findings.find(({ rule }) => rule === "draft-hidden")?.message).toContain("“不公开的话”");
  });

  it("keeps columns in line where cells of a table are merged, and says so", () => {
    const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
    const table = `<w:tbl>${row(cell("责任分工", '<w:gridSpan w:val="3"/>'))}${row(cell("第一组"), cell("李明"), cell("包抓3个"))}</w:tbl>`;
    const { paper, lost } = read(word(paragraph + table + paragraph));
    expect(paper.blocks.find(({ type }) => type === "table")).toMatchObject({
      columns: [{ header: "责任分工" }, { header: "" }, { header: "" }],
    });
    expect([...(lost ?? [])]).toEqual(["合并的单元格（已经拆开）"]);
  });
});
