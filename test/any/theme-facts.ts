import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";

interface Entry {
  例?: string;
  每项?: Record<string, { 例: string }>;
}

const folder = path.join(import.meta.dirname, "../../templates/主题");

/** One entry as a writer would fill it in: a value, or two rows. */
function example({ 例, 每项 }: Entry): unknown {
  if (!每项) return 例;
  const row = Object.fromEntries(Object.entries(每项).map(([name, field]) => [name, field.例]));
  return [row, { ...row }];
}

/** The 词条 of every theme, filled in with their examples. */
export const themeFacts: Record<string, unknown> = Object.fromEntries(
  readdirSync(folder).flatMap((name) => {
    const { 词条 } = parse(readFileSync(path.join(folder, name), "utf8")) as { 词条?: Record<string, Entry> };
    return Object.entries(词条 ?? {}).map(([entry, told]) => [entry, example(told)] as const);
  }),
);
