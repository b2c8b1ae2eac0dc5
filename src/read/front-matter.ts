import matter from "gray-matter";
import type { Diagnostic, Step } from "../diagnostics/diagnostic.js";
import type { Document } from "../model/document.js";
import { diagnose } from "./diagnostics.js";
import { readYaml } from "./yaml.js";

function refuse(): never {
  throw new Error("front matter engines other than YAML are refused");
}

/**
 * gray-matter only cuts the file in two here. Its JavaScript engines would *evaluate* `---js`, so they are replaced; options are
 * always passed, because without them its cache hands out half-parsed data on the second call.
 */
const options = {
  language: "yaml",
  engines: {
    yaml: { parse: () => ({}), stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    js: { parse: refuse, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
  },
};

/** A text that begins with front matter. `name` is the path for findings; `prefix` the data path of its keys. */
export function documentIn(read: Step<string>, name: string, prefix = ""): Step<Document> {
  if (read.value === undefined) return { findings: read.findings };
  const cut = cutFrontMatter(read.value, name);
  if (!cut.value) return { findings: [...read.findings, ...cut.findings] };
  const head = readYaml(cut.value.matter, name, prefix, 1);
  const findings = [...read.findings, ...cut.findings, ...head.findings];
  if (!head.value) return { findings };
  const { content, firstLine } = cut.value;
  const lines = content.split("\n").map((_, index) => firstLine + index);
  const stem = name.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  return { value: { file: name, name: stem, head: head.value, body: { file: name, text: content, lines } }, findings };
}

interface DividedText {
  matter: string;
  content: string;
  firstLine: number;
}

function cutFrontMatter(text: string, file: string): Step<DividedText> {
  const problem = frontMatterProblem(text, file);
  if (problem) return { findings: [problem] };
  const { content, matter: head } = matter(text, options);
  const before = text.length - content.length;
  const firstLine = text.slice(0, before).split("\n").length;
  return { value: { matter: head.replace(/^\n/, ""), content, firstLine }, findings: [] };
}

function frontMatterProblem(text: string, file: string): Diagnostic | undefined {
  const error = (message: string, more?: { quote: string }) =>
    diagnose("front-matter", { file, line: 1 }, message, more);
  const quote = text.split("\n", 1)[0] ?? "";
  if (/^---\s*[A-Za-z]/.test(quote))
    return error("文件头只能是三个减号 ---。写成 ---js 一类会让文件变成程序，稿匠不执行任何程序", { quote });
  if (quote.trimEnd() !== "---")
    return error("文件要以一行三个减号 --- 开头，下面写“稿种: …”等，再用一行 --- 结束", { quote });
  if (!/\n---[ \t]*(\n|$)/.test(text)) return error("文件头没有结束：在“稿种: …”等各行下面，缺少一行三个减号 ---");
  return undefined;
}
