import { describe, expect, it } from "vitest";
import { holesOf } from "../../src/pipeline/index.js";
import { writeText } from "../../src/write/text.js";
import { draftSmall } from "../small-meeting.js";

const text = async (body: string, more: string, draft = false) => {
  const { paper, all } = await draftSmall({ body: `${body}\n`, more, draft });
  return {
    text: paper && writeText(paper).trim(),
    holes: paper && holesOf(paper),
    rules: all.map(({ rule, severity }) => `${severity} ${rule}`),
  };
};

describe("the three kinds of hole", () => {
  it("待填 is a blank, listed with its place", async () => {
    const made = await text("到会{{词条.人数}}人。", "词条: { 人数: 待填：报到后数 }\n");
    expect(made.text).toBe("到会＿＿＿＿人。");
    expect(made.holes).toEqual([{ hole: "待填", path: "词条.人数", text: "＿＿＿＿", file: "会议.yaml", line: 14 }]);
    expect(made.rules).toEqual(["advice hole-blank"]);
  });
  it("待填 stays a blank through a helper", async () =>
    expect((await text("{{日期 词条.日}}开工。", "词条: { 日: 待填 }\n")).text).toBe("＿＿＿＿开工。"));
  it("暂定 is printed, marked, and stays so through a helper", async () => {
    const made = await text("{{月日 词条.日}}开工。", "词条: { 日: 2026-10-08（暂定） }\n");
    expect(made.text).toBe("10月8日（暂定）开工。");
    expect(made.rules).toEqual(["advice hole-assumed"]);
  });
  it("missing data is an error", async () => {
    const made = await text("{{词条.人数}}人。", "词条: {}\n");
    expect(made).toEqual({ text: undefined, holes: undefined, rules: ["error data-missing"] });
  });
  it("missing data is a visible gap in a draft, and a warning", async () => {
    const made = await text("{{词条.人数}}人，{{会议.主题}}，{{日期 词条.日}}。", "词条: {}\n", true);
    expect(made.text).toBe("【待填：人数】人，【待填：主题】，【待填：日】。");
    expect(new Set(made.rules)).toEqual(new Set(["warning data-missing"]));
  });
  it("a person not known yet", async () => {
    const { paper } = await draftSmall({ body: "请{{职务姓名 稿.讲话人}}讲话。\n", head: "讲话人: 待填\n" });
    expect(paper && writeText(paper).trim()).toBe("请＿＿＿＿讲话。");
  });
});
