import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "..");
const program = path.join(root, "dist/cli/main.js");
const sample = path.join(root, "samples/百日攻坚动员会");
/** Few papers, with a ledger: where any meeting will do. */
const small = path.join(root, "samples/重点项目调度会");
let work = "";

beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), "稿匠 "));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function gaojiang(args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: options.cwd ?? work,
    env: { ...process.env, NO_COLOR: "1", ...options.env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("help and usage", () => {
  it("speaks Chinese whatever the machine's language", () => {
    for (const LANG of ["C", "en_US.UTF-8", "zh_CN.UTF-8"]) {
      const { stdout, status } = gaojiang(["-h"], { env: { LANG, LC_ALL: LANG } });
      expect(status).toBe(0);
      expect(stdout).toContain("会议夹");
      expect(stdout).not.toMatch(/Commands|Options|boolean|default/);
    }
  });
  it("has help for each command, and Chinese names for them", () => {
    for (const command of ["build", "outline", "list", "生成", "提纲", "列表"]) {
      expect(gaojiang([command, "-h"])).toMatchObject({ status: 0, stdout: expect.stringContaining("JSON") });
    }
  });

  const wrong: [string, string[], RegExp][] = [
    ["nothing", [], /请写明要做什么/],
    ["a slip in a command", ["bulid", sample], /是不是 build/],
    ["a command that does not exist", ["translate", sample], /不认识“translate/],
    ["no target", ["build"], /没有写全/],
    ["a folder that is not there", ["build", "没有"], /没有这个会议夹/],
    ["a folder that is no meeting", ["build", root], /没有 会议\.yaml/],
    ["a file that is no brief", ["build", path.join(sample, "会议.yaml")], /稿件/],
    ["an unknown option", ["build", sample, "--formt", "txt"], /formt/],
    ["an unknown format", ["build", sample, "--format", "pdf"], /pdf/],
    ["a copy that is none", ["build", sample, "--copy", "打印"], /只能是.*朗读/],
    ["a wrong way of commenting", ["build", sample, "--copy", "送审", "--comments", "全部"], /逐段/],
    ["an unknown list", ["list", "kindz"], /kindz/],
    ["an option without its value", ["build", sample, "-o"], /out|o /],
  ];
  for (const [name, args, message] of wrong) {
    it(`${name}: exit 2, Chinese, no stack`, () => {
      const { status, stderr, stdout } = gaojiang(args);
      expect(status).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/\p{Script=Han}/u);
      expect(stderr).not.toMatch(/\n\s+at |程序出错/);
      expect(stdout).toBe("");
    });
  }
});

describe("build", () => {
  it("writes the paper where it is told to, and says what it made", () => {
    const { status, stdout } = gaojiang(["build", sample, "-o", "成品", "--format", "docx,txt,md"]);
    expect(status).toBe(0);
    // The record of the build stands beside the papers, out of sight.
    const made = readdirSync(path.join(work, "成品/百日攻坚动员会")).filter((name) => !name.startsWith("."));
    expect(made).toEqual(expect.arrayContaining(["讲话.docx", "讲话.md", "讲话.txt", "情况汇报.docx"]));
    expect(made).toHaveLength(3 * readdirSync(path.join(sample, "稿件")).length);
    expect(stdout).toMatch(/讲话\.docx/);
    expect(stdout).toMatch(/\d+ 字，念下来约 \d+ 分钟/);
  });
  it("builds one brief", () => {
    expect(gaojiang(["生成", path.join(sample, "稿件/讲话.md"), "-o", "一篇"]).status).toBe(0);
    expect(existsSync(path.join(work, "一篇/百日攻坚动员会/讲话.docx"))).toBe(true);
  });
  it("prints one JSON document on stdout, and nothing else", () => {
    const { stdout } = gaojiang(["build", sample, "-o", "数据", "--json"]);
    const report = JSON.parse(stdout);
    const speech = report.papers.find(({ brief }: { brief: string }) => brief === "讲话");
    expect(speech).toMatchObject({ characters: expect.any(Number), minutes: expect.any(Number), holes: [] });
    expect(speech.figures.find(({ text }: { text: string }) => text === "84.4%")).toMatchObject({
      origin: "台账",
      value: "84.375",
      unit: "%",
      formula: expect.stringContaining("27个 ÷ 32个"),
      sources: [{ file: "台账.xlsx", sheet: "重点项目", cells: ["B4:B35"] }],
    });
    expect(report.findings.filter(({ severity }: { severity: string }) => severity !== "advice")).toEqual([]);
  });
  it("gives the same bytes in another time zone, language and folder", () => {
    const bytes = (name: string, env: NodeJS.ProcessEnv, cwd: string) => {
      gaojiang(["build", path.relative(cwd, small), "-o", path.join(work, name)], { env, cwd });
      return readFileSync(path.join(work, name, "重点项目调度会/讲话.docx"));
    };
    const first = bytes("甲", { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" }, work);
    expect(bytes("乙", { TZ: "America/New_York", LANG: "C", LC_ALL: "C" }, root).equals(first)).toBe(true);
  });
  it("leaves the old file where the material has errors", () => {
    const folder = path.join(work, "坏会");
    mkdirSync(path.join(folder, "稿件"), { recursive: true });
    writeFileSync(path.join(folder, "会议.yaml"), readFileSync(path.join(root, "test/broken/缺数据/会议.yaml")));
    writeFileSync(
      path.join(folder, "稿件/讲话.md"),
      "---\n稿种: 动员讲话\n讲话人: 李明\n---\n## 甲\n\n{{词条.没有}}\n",
    );
    mkdirSync(path.join(work, "旧/推进会"), { recursive: true });
    writeFileSync(path.join(work, "旧/推进会/讲话.docx"), "旧稿");
    const { status, stderr } = gaojiang(["build", folder, "-o", "旧"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/缺少“词条\.没有”/);
    expect(readFileSync(path.join(work, "旧/推进会/讲话.docx"), "utf8")).toBe("旧稿");
    expect(readdirSync(path.join(work, "旧/推进会"))).toEqual(["讲话.docx"]);
  });
  it("says so where the output cannot be written", () => {
    writeFileSync(path.join(work, "占着"), "文件");
    const { status, stderr } = gaojiang(["build", small, "-o", "占着"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/写不进去/);
  });
});

describe("outline and list", () => {
  it("outlines a brief as one document", () => {
    const { stdout, status } = gaojiang(["outline", path.join(sample, "稿件/讲话.md"), "--json"]);
    const { title, salutation, points } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(title).toMatch(/讲话$/);
    expect(salutation).toBe("同志们：");
    expect(
      points.filter(({ level }: { level: number }) => level === 1).map(({ number }: { number: string }) => number),
    ).toEqual(["一、", "二、", "三、"]);
  });
  it("outlines a meeting folder for people", () => expect(gaojiang(["提纲", sample]).stdout).toMatch(/^在.*讲话\n/m));
  it("lists kinds, fragments, frames and roles", () => {
    for (const what of ["kinds", "fragments", "frames", "roles"]) {
      expect(JSON.parse(gaojiang(["list", what, "--json"]).stdout).length).toBeGreaterThan(0);
    }
    expect(gaojiang(["列表", "框架"]).stdout).toContain("定·快·合·细·稳·实");
  });
});

describe("trace", () => {
  it("tells of a figure how it came about and where to look it up", () => {
    const { stdout, status } = gaojiang(["trace", path.join(sample, "稿件/讲话.md"), "开工率"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/84\.4%/);
    expect(stdout).toMatch(/27个 ÷ 32个 × 100%/);
    expect(stdout).toMatch(/原值：84\.375%/);
    expect(stdout).toMatch(/台账\.xlsx 重点项目!B4:B35/);
  });
  it("prints the same for programs, and lists what is typed by hand", () => {
    const papers = JSON.parse(gaojiang(["溯源", sample, "--json"]).stdout);
    const figures = papers.find(({ brief }: { brief: string }) => brief === "讲话").figures;
    expect(figures).toContainEqual(expect.objectContaining({ text: "84.4%", origin: "台账" }));
    expect(figures).toContainEqual(
      expect.objectContaining({ text: "20天", origin: "手工", sources: [], place: expect.any(Object) }),
    );
  });
  it("says so where there is no such figure", () =>
    expect(gaojiang(["trace", path.join(sample, "稿件/讲话.md"), "99.9%"]).stdout).toContain("没有找到数字"));
});

it("a writer adds a frame by adding a file", () => {
  const folder = path.join(work, "自己的会");
  mkdirSync(path.join(folder, "稿件"), { recursive: true });
  mkdirSync(path.join(folder, "fragments/框架"), { recursive: true });
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  put(
    "会议.yaml",
    `${readFileSync(path.join(root, "test/broken/同名的人/会议.yaml"), "utf8").replace(/.*副县长.*\n/, "")}词条: {}\n`,
  );
  put(
    "fragments/框架/两手.yaml",
    "框架: 两手\n说明: 试\n句式: 一手抓{{字}}。\n排法: 连写\n要点:\n  - { 字: 进度, 分点: [快。, 准。] }\n  - { 字: 安全, 分点: [严。, 细。] }\n",
  );
  put(
    "稿件/讲话.md",
    '---\n稿种: 动员讲话\n讲话人: 李明\n选用: { 会议目的: 不用, 结尾号召: 不用 }\n---\n## 抓好“{{要点字}}”{{要点数}}手\n\n{{> (框架 "两手")}}\n',
  );
  const { stdout } = gaojiang(["outline", path.join(folder, "稿件/讲话.md")]);
  expect(stdout).toContain("一、抓好“进度、安全”两手");
});

it("the package works where it is installed", () => {
  const tarball =
    execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", work], {
      cwd: root,
      encoding: "utf8",
      shell: process.platform === "win32",
    })
      .trim()
      .split("\n")
      .at(-1) ?? "";
  execFileSync("tar", ["-xzf", path.join(work, tarball), "-C", work]);
  const installed = path.join(work, "package");
  expect(readdirSync(installed).sort()).toEqual(
    expect.arrayContaining(["dist", "docs", "fragments", "samples", "templates"]),
  );
  for (const left of ["src", "test", "node_modules"]) expect(existsSync(path.join(installed, left))).toBe(false);
  // Its libraries, as an installation would put them beside it.
  symlinkSync(path.join(root, "node_modules"), path.join(installed, "node_modules"), "junction");
  const sampleThere = path.join(installed, "samples/重点项目调度会");
  const run = spawnSync(
    process.execPath,
    [path.join(installed, "dist/cli/main.js"), "build", sampleThere, "-o", "装好的"],
    { cwd: work, encoding: "utf8" },
  );
  expect(run.status).toBe(0);
  expect(existsSync(path.join(work, "装好的/重点项目调度会/讲话.docx"))).toBe(true);

  const kinds = () =>
    spawnSync(process.execPath, [path.join(installed, "dist/cli/main.js"), "list", "kinds"], { encoding: "utf8" })
      .stdout;
  const replaceIn = (name: string, from: string, to: string) => {
    const file = path.join(installed, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
  };
  // What the build has read is what a run takes, whatever the times of the files are, until one is edited.
  replaceIn("dist/library-index/templates.json", "为一件大事开头", "从索引里来");
  expect(kinds()).toContain("从索引里来");
  replaceIn("templates/动员讲话.md", "为一件大事开头", "从改过的文件来");
  expect(kinds()).not.toContain("从索引里来");
  expect(kinds()).toContain("从改过的文件来");
});
