// `npm run bench:growth`: how long every rule and every reader takes with adversarial text of n, 2n, 4n and 8n characters. Five interleaved
// repeats, the least time of each; printed is by how much it grows a doubling. Nothing is asserted: the tests bound sizes and count steps.
import * as path from "node:path";

const root = path.join(import.meta.dirname, "../../dist");
const load = (file) => import(path.join(root, file));
const { rules } = await load("check/rules/index.js");
const { checkedPaper } = await load("check/engine/checked.js");
const { compileWords } = await load("check/index.js");
const { recognise } = await load("recognise/index.js");
const { linesOfText } = await load("read/text-lines.js");
const { linesOfMarkdown } = await load("read/markdown-lines.js");
const { readYaml } = await load("read/yaml.js");
const { documentIn } = await load("read/front-matter.js");
const { prepare } = await load("render/template/prepare.js");
const { readFormat } = await load("read/ledger/number-format.js");
const { settle } = await load("diagnostics/settle.js");

const repeats = 5;
const smallest = Number(process.argv[2] ?? 4000);
const sizes = [1, 2, 4, 8].map((times) => times * smallest);

/** Texts of n characters that patterns like to go back in. */
const adversarial = {
  空格: (n) => `甲${" ".repeat(n)}乙`,
  全角空格: (n) => `甲${"　".repeat(n)}乙`,
  十百千万亿: (n) => "十百千万亿".repeat(n / 5),
  数字: (n) => "1".repeat(n),
  逗号: (n) => "，".repeat(n),
  左引号: (n) => "“".repeat(n),
  左括号: (n) => "（".repeat(n),
  井号: (n) => "#".repeat(n),
  星号: (n) => "*甲".repeat(n / 2),
  顿号: (n) => "甲、".repeat(n / 2),
  一是: (n) => "一是抓，".repeat(n / 4),
  日期: (n) => "2026年9月".repeat(n / 7),
  段落: (n) => "要抓好落实。\n\n".repeat(n / 8),
  标题: (n) => "一、抓落实\n\n".repeat(n / 7),
  同字: (n) => "的".repeat(n),
};

const paperOf = (text) => checkedPaper(recognise(linesOfText(text, "稿.txt")).paper, { words: compileWords({}) });

/** Each with what it is given, made before the clock runs. */
const readers = {
  "txt 读": { make: (text) => text, run: (text) => recognise(linesOfText(text, "稿.txt")) },
  "md 读": { make: (text) => text, run: (text) => recognise(linesOfMarkdown(text, "稿.md")) },
  "yaml 读": { make: (text) => `甲: ${text}`, run: (text) => readYaml(text, "会议.yaml") },
  模板: {
    make: (text) => documentIn({ value: `---\n稿种: 试\n---\n${text}`, findings: [] }, "片段.md").value,
    run: (document) => document && prepare({ ...document.body }),
  },
  格式: { make: (text) => text, run: readFormat },
};
const special = {
  "yaml 很多键": [
    (n) => Array.from({ length: n / 8 }, (_, index) => `k${index}: 1`).join("\n"),
    (text) => readYaml(text, "会议.yaml"),
  ],
  "yaml 重复的键": [(n) => "甲: 1\n".repeat(n / 5), (text) => readYaml(text, "会议.yaml")],
  "yaml 全角冒号": [(n) => "甲：1\n".repeat(n / 4), (text) => readYaml(text, "会议.yaml")],
  "yaml 方括号": [(n) => `甲: ${"[".repeat(n / 8)}`, (text) => readYaml(text, "会议.yaml")],
  模板左花括号: [
    (n) => ({ file: "片段.md", text: "{{".repeat(n / 2), lines: [1] }),
    (source) => prepare({ ...source }),
  ],
  很多问题: [
    (n) =>
      Array.from({ length: n }, (_, line) => ({
        rule: "a",
        category: "标点",
        severity: "error",
        message: `${line}`,
        file: "稿.md",
        line,
      })),
    (findings) => settle(findings, { draft: false, strict: false }),
  ],
};

function* measured() {
  for (const [name, make] of Object.entries(adversarial)) {
    for (const [reader, { make: given, run }] of Object.entries(readers))
      yield { name: `${reader} · ${name}`, inputs: sizes.map((size) => given(make(size))), run };
    const papers = sizes.map((size) => paperOf(make(size)));
    for (const rule of rules) yield { name: `${rule.id} · ${name}`, inputs: papers, run: (paper) => rule.run(paper) };
  }
  for (const [name, [make, run]] of Object.entries(special)) yield { name, inputs: sizes.map(make), run };
}

/** The least time of each size. */
function leastTimes({ inputs, run }) {
  const least = inputs.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < repeats; round += 1) {
    for (const [index, input] of inputs.entries()) {
      // Of the processor, so that what else the machine does counts less.
      const started = process.cpuUsage();
      run(input);
      const { user, system } = process.cpuUsage(started);
      least[index] = Math.min(least[index], (user + system) / 1000);
    }
  }
  return least;
}

/** What takes less than this is all noise. */
const tooShort = 2;
const aim = 2.6;
let count = 0;
const worse = [];
for (const one of measured()) {
  const least = leastTimes(one);
  count += 1;
  const growth = least.slice(1).map((time, index) => time / least[index]);
  const last = least.at(-1) ?? 0;
  const each = (last / (least[0] ?? 1)) ** (1 / 3);
  if (last > tooShort && each > aim) worse.push({ name: one.name, least, growth, each });
}
for (const { name, least, each } of worse.sort((a, b) => b.each - a.each))
  process.stdout.write(
    `${name}：${least.map((time) => time.toFixed(1)).join(" → ")} 毫秒，每翻一番 ${each.toFixed(2)} 倍\n`,
  );
process.stdout.write(
  `量了 ${count} 项，${sizes[0]} 到 ${sizes.at(-1)} 个字；每翻一番超过 ${aim} 倍的 ${worse.length} 项\n`,
);
