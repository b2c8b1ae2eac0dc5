import * as path from "node:path";
import { expect, it } from "vitest";
import { manual } from "./manual.js";

it("the manual lists the rules as they are", async () => {
  await expect(manual()).toMatchFileSnapshot(path.join(import.meta.dirname, "../../docs/校对规则.md"));
});
