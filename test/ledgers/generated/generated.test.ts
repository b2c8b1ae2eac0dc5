import { expect, it } from "vitest";
import { type Format, type Judgement, judge } from "./judge.js";
import { type Generated, generate } from "./layout.js";

/** `npm run ledgers` reads 2400, all that are not right listed; both begin at the same seed. */
const count = Number(process.env.LEDGERS ?? 160);
const formats: readonly Format[] = ["xlsx", "xlsx", "xlsx", "xlsx", "xls", "xlsx", "xlsx", "ods"];

interface Judged extends Judgement {
  seed: number;
  made: Generated;
}

const shown = ({ seed, made, verdict, wrong, said }: Judged) =>
  `${verdict} ${seed} ${made.traits.join(" ")}: ${wrong.join("；")} ${said.join(" | ").slice(0, 160)}`;

it(`never reads a wrong figure in silence in ${count} workbooks of office layouts`, {
  timeout: 1_200_000,
}, async () => {
  const judged: Judged[] = [];
  for (let seed = 0; seed < count; seed += 1) {
    const made = generate(seed);
    judged.push({ seed, made, ...(await judge(made, formats[seed % formats.length] ?? "xlsx")) });
  }
  const of = (verdict: Judgement["verdict"]) => judged.filter((one) => one.verdict === verdict);
  if (process.env.LEDGERS) {
    const verdicts = (["right", "alarmed", "told", "silent"] as const).map((one) => `${one} ${of(one).length}`);
    const others = [...of("alarmed"), ...of("told")].map(shown);
    process.stdout.write(`${verdicts.join(", ")}\n${others.join("\n")}\n`);
  }
  expect(of("silent").map(shown)).toEqual([]);
  // What is told instead of read may not become a way out.
  expect(of("right").length).toBeGreaterThan(count * 0.75);
});
