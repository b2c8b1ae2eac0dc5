import { describe, expect, test } from "vitest";
import { dump } from "./dump.js";
import { read } from "./rendered.js";

const only = (template: string) => dump(read(template).paper);
const rules = (template: string) => read(template).findings.map((finding) => finding.rule);

describe("要点数", () => {
  test("headings that follow an opening paragraph", () => {
    expect(only("我讲{{=要点数}}点意见。\n\n刚才，{{人}}通报了情况。\n\n## 甲\n### 乙\n## 丙")[0]).toBe(
      "我讲<两>点意见。",
    );
  });

  test("children of the heading it stands in", () => {
    expect(only("## 抓好{{=要点数}}个方面\n### 甲\n#### 乙\n### 丙\n### 丁\n## 戊\n### 己")[0]).toBe(
      "1 一、抓好<三>个方面",
    );
  });

  test("a heading counts its sub-headings before a list in its text", () => {
    expect(only("## {{=要点数}}个方面\n先说：\n1. 甲。\n### 乙\n### 丙")[0]).toBe("1 一、<两>个方面");
    expect(only("## {{=要点数}}个方面\n- 甲。\n- 乙。\n- 丙。")[0]).toBe("1 一、<三>个方面");
  });

  test("a paragraph above a frame, which what follows the frame does not disturb", () => {
    const template =
      "## 甲\n从{{=要点数}}个方面抓。\n@框 框架/二\n## “{{!定}}”，就是定准。\n正文。\n## “{{!快}}”，就是快。\n@出\n收束。\n## 乙";
    expect(only(template)[1]).toBe("从<两>个方面抓。");
  });

  test("points in the same paragraph, also bare and bold ones", () => {
    expect(only("有{{=要点数}}个原因：\n1. 甲。\n2. 乙。\n3. 丙。\n4. 丁。")[0]).toMatch(/^有<四>个/);
    expect(only("有{{=要点数}}个：\n- **甲。**\n- 乙。")[0]).toMatch(/^有<两>个/);
    expect(only("**有{{=要点数}}个：**\n- 甲。\n\n## 丙\n## 丁\n## 戊")[0]).toMatch(/^\*有<一>个/);
  });

  test("a loose list, with further paragraphs and lists in its items", () => {
    const template =
      "## 甲\n提{{=要点数}}点要求。\n\n1. 乙。要：\n   1. 一。\n   2. 二。\n   3. 三。\n\n   再一段。\n\n2. 丙。";
    expect(only(template)[1]).toBe("提<两>点要求。");
  });

  test("a loose list further down, but not that of the next section", () => {
    expect(only("提{{=要点数}}点要求。\n\n先说明。\n\n- 甲。\n\n- 乙。\n\n- 丙。")[0]).toBe("提<三>点要求。");
    expect(rules("## 甲\n提{{=要点数}}点。\n\n## 乙\n1. 丙。\n2. 丁。")).toEqual(["count-empty"]);
  });

  test("in a run-in heading and its body", () => {
    expect(only("## 做到{{=要点数}}个到位。\n要求：\n1. 甲。\n2. 乙。\n3. 丙。")[0]).toMatch(/做到<三>个到位。/);
    expect(only("## 到位。\n有{{=要点数}}条：\n1. 甲。\n2. 乙。")[0]).toMatch(/有<两>条/);
    expect(only("## 到位。\n有{{=要点数}}条。\n### 甲\n### 乙\n### 丙")[0]).toMatch(/有<三>条/);
  });

  test("in a point: only the points below it", () => {
    expect(only("1. 抓{{=要点数}}件事：\n   1. 甲。\n   2. 乙。\n2. 抓第二件。")[0]).toMatch(/抓<两>件事/);
    expect(rules("1. 抓{{=要点数}}件事。\n2. 抓第二件。\n\n## 甲")).toEqual(["count-empty"]);
  });

  test("several lists in one section count each their own", () => {
    expect(
      only("一、{{=要点数}}个原因：\n1. 甲。\n2. 乙。\n\n二、{{=要点数}}个办法：\n1. 丙。\n2. 丁。\n3. 戊。"),
    ).toMatchObject([expect.stringMatching(/<两>个原因/), expect.stringMatching(/<三>个办法/)]);
  });

  test("nothing follows", () => {
    const { paper, findings } = read("## 甲\n\n讲{{=要点数}}点。");
    expect(dump(paper)[1]).toBe("讲<>点。");
    expect(findings).toMatchObject([
      { rule: "count-empty", severity: "error", file: "稿.md", line: 3, quote: "{{要点数}}" },
    ]);
  });
});

describe("要点字", () => {
  test("keys of headings and of points", () => {
    expect(only("## 从“{{=要点字}}”{{=要点数}}字抓\n### “{{!定}}”。\n### “{{!快}}”。\n### “{{!合}}”。")[0]).toBe(
      "1 一、从“<定、快、合>”<三>字抓",
    );
    expect(only("抓“{{=要点字}}”：\n- **{{!细}}**。\n- {{!稳}}。")[0]).toMatch(/抓“<细、稳>”/);
  });

  test("points without keys", () => {
    expect(rules("抓“{{=要点字}}”：\n- 甲。")).toEqual(["count-keyless"]);
    expect(rules("抓“{{=要点字}}”。")).toEqual(["count-empty"]);
  });
});

describe("议程", () => {
  const items = "\n\n进行第{{=议程序号}}项：甲。\n\n::: 提示\n第{{=议程序号}}项\n:::";

  test("the hand-overs are counted", () => {
    const { paper, findings } = read(`共有{{=议程数}}项议程。${items}\n\n## 甲\n第{{=议程序号}}项`);
    expect(findings).toEqual([]);
    expect(dump(paper)).toEqual(["共有<三>项议程。", "进行第<一>项：甲。", "cue: 第<二>项", "1 一、甲", "第<三>项"]);
  });

  test("without hand-overs the list counts", () => {
    expect(only("有{{=议程数}}项议程：\n1. 甲\n2. 乙")[0]).toBe("有<两>项议程：〔一是|甲；〕〔二是|乙。〕");
  });

  test("both, and they differ", () => {
    expect(rules(`有{{=议程数}}项议程：\n1. 甲\n2. 乙${items}`)).toEqual([]);
    expect(read(`有{{=议程数}}项议程：\n1. 甲\n2. 乙\n3. 丙${items}`).findings).toMatchObject([
      { rule: "count-agenda", severity: "warning", line: 1 },
    ]);
  });
});
