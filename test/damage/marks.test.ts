import { describe, expect, it } from "vitest";
import { corrected } from "../../src/check/index.js";
import { outline } from "../../src/parse/index.js";
import { writeText } from "../../src/write/text.js";
import { packageWords } from "../package-words.js";
import { marks, seeded, shape } from "./damage.js";
import { drafts, paperOf } from "./drafts.js";

/** As `tidy` does: damage undone, every fix applied. */
function tidied(text: string) {
  return corrected(paperOf(text), { words: packageWords }).paper;
}

/** A pause is printed as dots, whatever stands for it. */
const printed = (text: string) => text.replace(/^　　(?:[.?？]{2,}|…+)$/gm, "　　……");

describe.each(drafts)("%s", (name, clean) => {
  const whole = tidied(clean);

  it.each(Object.keys(marks))("undoes %s", (kind) => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const repaired = tidied(marks[kind]?.(clean, seeded(seed * 100 + name.length)) ?? clean);
      expect(printed(writeText(repaired)), `seed ${seed}`).toBe(printed(writeText(whole)));
      expect(outline(repaired), `seed ${seed}`).toEqual(outline(whole));
    }
  });

  it("undoes all of it at once", () => {
    const random = seeded(name.length);
    const kinds = ["a title over lines", "a salutation run into the text", "headings run into the paragraph before"];
    const shaped = kinds.reduce((text, kind) => shape[kind]?.(text, random) ?? text, clean);
    const marked = Object.values(marks).reduce((text, damage) => damage(text, random), shaped);
    const cut = shape["lines cut at one width"]?.(marked, random) ?? marked;
    expect(printed(writeText(tidied(cut)))).toBe(printed(writeText(whole)));
  });
});
