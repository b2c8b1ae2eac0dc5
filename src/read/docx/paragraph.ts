import type { WordRun } from "../../ooxml/run.js";
import { child, type Element, elements, isOn, textIn, valOf } from "../../ooxml/xml.js";

/** What a paragraph holds beside its words. */
export interface Extras {
  revised: boolean;
  /** What is set as hidden. */
  hidden: string[];
  /** Footnotes, endnotes and comments it refers to. */
  references: NoteReference[];
  boxes: string[];
  /** What the tree cannot carry: 图片, 公式, 下划线 … */
  lost: string[];
}

export interface NoteReference {
  kind: "脚注" | "尾注" | "批注" | "链接";
  id: string;
}

export interface ParagraphWords {
  runs: WordRun[];
  extras: Extras;
  /** Its end has been deleted: it goes on in the next paragraph. */
  runsOn: boolean;
}

/** The words of a paragraph with all revisions accepted. */
export function wordsOf(paragraph: Element): ParagraphWords {
  const words: ParagraphWords = { runs: [], extras: noExtras(), runsOn: false };
  const properties = child(paragraph, "w:pPr");
  const mark = child(properties, "w:rPr");
  if (child(mark, "w:del") || child(mark, "w:moveFrom")) {
    words.runsOn = true;
    words.extras.revised = true;
  }
  collect(paragraph, words);
  return words;
}

export function noExtras(): Extras {
  return { revised: false, hidden: [], references: [], boxes: [], lost: [] };
}

/** Elements in which runs stand as they do in the paragraph itself. */
const around = new Set([
  "w:ins",
  "w:moveTo",
  "w:hyperlink",
  "w:smartTag",
  "w:sdt",
  "w:sdtContent",
  "w:fldSimple",
  "w:customXml",
  "w:bdo",
  "w:dir",
]);

/** What is left of a revision when it is accepted, and what is not. */
const added = new Set(["w:ins", "w:moveTo"]);
const removed = new Set(["w:del", "w:moveFrom"]);
const formulas = new Set(["m:oMath", "m:oMathPara"]);

function collect(parent: Element, words: ParagraphWords): void {
  for (const element of elements(parent)) {
    const { name } = element;
    if (added.has(name) || removed.has(name)) words.extras.revised = true;
    if (formulas.has(name)) words.extras.lost.push("公式");
    if (name === "w:r") run(element, words);
    else if (name === "mc:AlternateContent") collectChoice(element, words);
    else if (around.has(name)) {
      if (name === "w:hyperlink") link(element, words.extras);
      collect(element, words);
    }
  }
}

function collectChoice(element: Element, words: ParagraphWords): void {
  const chosen = chosenIn(element);
  if (chosen) collect(chosen, words);
}

/** One of the alternatives; they say the same. */
export function chosenIn(element: Element): Element | undefined {
  return child(element, "mc:Choice") ?? child(element, "mc:Fallback");
}

function run(element: Element, words: ParagraphWords): void {
  const properties = child(element, "w:rPr");
  if (isOn(properties, "w:vanish")) {
    const text = textIn(element).trim();
    if (text !== "") words.extras.hidden.push(text);
    return;
  }
  let text = "";
  let divisible = true;
  for (const part of elements(element)) {
    const said = saidBy(part, words);
    text += said;
    if (part.name !== "w:t" && part.name !== "w:rPr") divisible = false;
  }
  if (text === "") return;
  words.runs.push({ element, text, bold: isBold(properties), divisible });
  if (text.trim() !== "") words.extras.lost.push(...looks.filter(([, has]) => has(properties)).map(([name]) => name));
}

function saidBy(part: Element, words: ParagraphWords): string {
  switch (part.name) {
    case "w:t":
      return textIn(part);
    case "w:tab":
      return "\t";
    case "w:br":
      return ["page", "column"].includes(part.attributes["w:type"] ?? "") ? "" : "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "-";
    case "w:sym":
      return symbol(part.attributes["w:char"]);
    case "w:ruby":
      return textIn(child(part, "w:rubyBase") ?? part);
    case "w:drawing":
    case "w:pict":
    case "w:object":
    case "mc:AlternateContent":
      drawing(part, words.extras);
      return "";
    default:
      refer(part, words.extras);
      return "";
  }
}

const referring: Readonly<Record<string, NoteReference["kind"]>> = {
  "w:footnoteReference": "脚注",
  "w:endnoteReference": "尾注",
  "w:commentReference": "批注",
};

function refer({ name, attributes }: Element, { references }: Extras): void {
  const kind = referring[name];
  if (kind) references.push({ kind, id: attributes["w:id"] ?? "" });
}

/** A link to somewhere in the document itself has no relation. */
function link({ attributes }: Element, { references }: Extras): void {
  const id = attributes["r:id"];
  if (id !== undefined) references.push({ kind: "链接", id });
}

/** A text box, or a picture. */
function drawing(part: Element, extras: Extras): void {
  const boxes = boxesIn(part);
  extras.boxes.push(...boxes);
  if (boxes.length === 0 && elements(part).length > 0) extras.lost.push("图片");
}

/** Looks that mean something, and that no page of ours has. */
const looks: readonly [string, (properties: Element | undefined) => boolean][] = [
  ["下划线", (properties) => isOn(properties, "w:u")],
  ["着重号", (properties) => isOn(properties, "w:em")],
  ["删除线", (properties) => isOn(properties, "w:strike") || isOn(properties, "w:dstrike")],
  ["突出显示", (properties) => isOn(properties, "w:highlight")],
  ["上下标", (properties) => /^(?:super|sub)script$/.test(valOf(properties, "w:vertAlign") ?? "")],
];

/** The private characters of symbol faces are bullets and boxes. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? "", 16);
  return value > 0 && value < 0xe000 ? String.fromCharCode(value) : "";
}

/** The words of each text box. */
function boxesIn(element: Element): string[] {
  if (element.name === "w:txbxContent") {
    const text = elements(element).map(textOfParagraph).join(" ").trim();
    return text === "" ? [] : [text];
  }
  if (element.name === "mc:AlternateContent") return boxesIn(chosenIn(element) ?? { ...element, children: [] });
  return elements(element).flatMap(boxesIn);
}

function textOfParagraph(paragraph: Element): string {
  return wordsOf(paragraph)
    .runs.map(({ text }) => text)
    .join("");
}

/** Bold, or set in 黑体, which headings are. */
function isBold(properties: Element | undefined): boolean {
  if (isOn(properties, "w:b")) return true;
  return /黑体|小标宋/.test(child(properties, "w:rFonts")?.attributes["w:eastAsia"] ?? "");
}

export function styleIdOf(paragraph: Element): string | undefined {
  return valOf(child(paragraph, "w:pPr"), "w:pStyle");
}
