import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { describe, expect, it } from "vitest";
import { helpers } from "../src/render/index.js";

const root = path.join(import.meta.dirname, "..");
const pages = ["README.md", "CONTRIBUTING.md", ...readdirSync(path.join(root, "docs")).map((name) => `docs/${name}`)];
const textOf = (page: string) => readFileSync(path.join(root, page), "utf8");

it("the manual shows every helper as it is", () => {
  const manual = textOf("docs/会议夹怎么写.md");
  // 键 is what the composer of frames writes; authors write {{字}}.
  for (const [name, { example, result }] of Object.entries(helpers).filter(([name]) => name !== "键")) {
    expect(manual, name).toContain(`| ${name} | \`${example}\` |`);
    expect(manual, name).toContain(result);
  }
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
