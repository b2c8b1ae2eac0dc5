import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { helpers } from "../src/render/index.js";
import { writeText } from "../src/write/text.js";
import { draftSmall } from "./small-meeting.js";

const root = path.join(import.meta.dirname, "..");
const pages = ["README.md", "CONTRIBUTING.md", ...readdirSync(path.join(root, "docs")).map((name) => `docs/${name}`)];
const textOf = (page: string) => readFileSync(path.join(root, page), "utf8");

it("the manual shows every helper as it is", () => {
  const manual = textOf("docs/会议夹怎么写.md") + textOf("docs/数字怎么写.md");
  // 键 is what the composer of frames writes; authors write {{字}}.
  for (const [name, { example, result }] of Object.entries(helpers).filter(([name]) => name !== "键")) {
    expect(manual, name).toContain(`| ${name} | \`${example}\` |`);
    expect(manual, name).toContain(result);
  }
});

describe("the manual's sentences say what it prints of the sample's ledgers", () => {
  const sample = path.join(root, "samples/百日攻坚动员会");
  const meeting = readFileSync(path.join(sample, "会议.yaml"), "utf8");
  const files = { "台账.xlsx": readFileSync(path.join(sample, "台账.xlsx")) };
  const sentences = [...textOf("docs/数字怎么写.md").matchAll(/^(\S+)：\n\n```\n([^`]+)```\n\n> (.+)$/gm)];
  for (const [, name = "", body = "", printed] of sentences) {
    it(name, async () => {
      const { paper, all } = await draftSmall({ meeting, files, body });
      expect(paper ? writeText(paper).trim() : all.map(({ message }) => message)).toBe(printed);
    });
  }
});

describe("the manual's examples of numbering are printed as it says", () => {
  const examples = [...textOf("docs/层次与部件.md").matchAll(/```\n([^`]+?)```\n\n印出来：\n\n```\n([^`]+?)```/g)];
  it.each(
    examples.map(([, body = "", printed = ""]) => [body.split("\n").find((line) => line !== "") ?? "", body, printed]),
  )("%s", async (_, body, printed) => {
    const kind = body.includes(":::")
      ? "稿种: 会议主持词\n主持人: 王振\n---\n【议程交接】\n"
      : "稿种: 推进讲话\n讲话人: 李明\n---\n";
    const { paper, all } = await draftSmall({ body: "", files: { "稿件/试.md": `---\n${kind}${body}` } });
    const text = paper ? writeText(paper).replaceAll("　　", "") : all.map(({ message }) => message).join("\n");
    for (const part of printed.split("…\n一")) expect(text).toContain(part.replace(/^、/, "一、"));
    expect(all.filter(({ rule }) => rule.startsWith("numbering"))).toEqual([]);
  });
});

describe("links lead somewhere", () => {
  for (const page of pages) {
    it(page, () => {
      const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1] ?? "");
      for (const link of links)
        expect(existsSync(path.join(root, path.dirname(page), decodeURI(link))), link).toBe(true);
    });
  }
});
