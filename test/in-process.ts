import process from "node:process";
import { vi } from "vitest";
import yargs, { type CommandModule } from "yargs";
import { buildCommand } from "../src/cli/build.js";
import { formCommand } from "../src/cli/form.js";
import { listCommand } from "../src/cli/list.js";
import { messages } from "../src/cli/messages.js";
import { newCommand } from "../src/cli/new.js";
import { outlineCommand } from "../src/cli/outline.js";
import { searchCommand } from "../src/cli/search.js";
import { whyCommand } from "../src/cli/why.js";

class WrongUsage extends Error {}

/**
 * Runs a command in this process: what it prints and its exit code, without starting Node and loading the program each time. How the built
 * program starts, and what it says to wrong usage as a whole, is for the tests that run it.
 */
export async function gaojiangIn(folder: string, args: readonly string[]) {
  const printed = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  const home = process.cwd();
  process.chdir(folder);
  process.exitCode = 0;
  try {
    await parser(args).parseAsync();
    return { status: Number(process.exitCode), ...printed };
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    return { status: 2, stdout: printed.stdout, stderr: error.message };
  } finally {
    process.exitCode = 0;
    process.chdir(home);
    for (const spy of spies) spy.mockRestore();
  }
}

function parser(args: readonly string[]) {
  const modules = [
    buildCommand,
    formCommand,
    newCommand,
    listCommand,
    outlineCommand,
    searchCommand,
    whyCommand,
  ] as unknown as CommandModule[];
  return yargs([...args])
    .locale("zh_CN")
    .updateStrings(messages)
    .command(modules)
    .strict()
    .exitProcess(false)
    .fail((message, error) => {
      throw message ? new WrongUsage(message) : error;
    });
}
