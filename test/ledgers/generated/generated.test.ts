import { expect, it } from "vitest";
import { type Format, judge, type Verdict } from "./judge.js";
import { generate } from "./layout.js";

/** `npm run ledgers` reads ten times as many; both begin at the same seed. */
const count = Number(process.env.LEDGERS ?? 160);
const formats: readonly Format[] = ["xlsx", "xlsx", "xlsx", "xlsx", "xls", "xlsx", "xlsx", "ods"];

it(`never reads a wrong figure in silence in ${count} workbooks of office layouts`, {
  timeout: 1_200_000,
}, async () => {
  const verdicts: Record<Verdict, number> = { right: 0, alarmed: 0, told: 0, silent: 0 };
  const silent: string[] = [];
  const others = new Map<string, number>();
  for (let seed = 0; seed < count; seed += 1) {
    const made = generate(seed);
    const { verdict, wrong, said } = await judge(made, formats[seed % formats.length] ?? "xlsx");
    verdicts[verdict] += 1;
    if (verdict === "silent") silent.push(`${seed} ${made.traits.join(" ")}: ${wrong.join("；")}`);
    if (process.env.SHOW && verdict !== "right") process.stdout.write(`${seed} ${verdict} ${made.traits.join(" ")} ${wrong.join("；")} ${said.join(" | ").slice(0, 200)}\n`);
    if (verdict === "told" || verdict === "alarmed") {
      const key = `${verdict} ${made.traits[0]} ${said[0]?.split(" ")[0] ?? "-"} ${verdict === "told" ? wrong[0]?.replace(/[\d.]+/g, "N") : ""}`;
      others.set(key, (others.get(key) ?? 0) + 1);
    }
  }
  if (process.env.LEDGERS) {
    const list = [...others].sort((a, b) => b[1] - a[1]).map(([key, times]) => `  ${times} ${key}`);
    process.stdout.write(`${JSON.stringify(verdicts)}\n${list.join("\n")}\n`);
  }
  expect(silent).toEqual([]);
  // What is told instead of read may not become a way out.
  expect(verdicts.right).toBeGreaterThan(count * 0.75);
});
