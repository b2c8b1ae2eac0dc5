/** An element of a part, with where it stands in the source; `start` and `end` are offsets. */
export interface Element {
  /** With the customary prefix of its namespace, `w:p`, whatever the file calls it. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
  start: number;
  end: number;
  /** Where its content begins and ends. */
  inner: { start: number; end: number };
}

/** Why a part is no XML we read; Chinese, for the user. */
export class XmlFailure {
  constructor(readonly reason: string) {}
}

const mostElements = 600_000;
const deepest = 300;
/** The main namespace of a Word document: transitional and strict. */
const wordNamespace =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/;

const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const broken = "内容不是完整的 XML";

/** Parses a part. No entity but the five of XML and characters is resolved, and no declaration of any is taken. */
export function parseXml(source: string): Element | XmlFailure {
  return new Parser(source).parse();
}

class Parser {
  private readonly root: Element = blank("", 0);
  private readonly open: Element[] = [this.root];
  private readonly prefixes = new Map<string, string>();
  private count = 0;

  constructor(private readonly source: string) {}

  parse(): Element | XmlFailure {
    const { source } = this;
    let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
    while (at < source.length) {
      const next = source.indexOf("<", at);
      this.text(source.slice(at, next < 0 ? source.length : next), true);
      if (next < 0) break;
      const end = this.markup(next);
      if (end instanceof XmlFailure) return end;
      at = end;
    }
    const document = elements(this.root)[0];
    return document && this.open.length === 1 ? document : new XmlFailure(broken);
  }

  /** Takes what begins with `<` here, and says where it ends. */
  private markup(at: number): number | XmlFailure {
    const { source } = this;
    if (source.startsWith("<!--", at)) return this.behind("-->", at + 4);
    if (source.startsWith("<?", at)) return this.behind("?>", at + 2);
    if (source.startsWith("<![CDATA[", at)) {
      const end = this.behind("]]>", at + 9);
      if (typeof end === "number") this.text(source.slice(at + 9, end - 3), false);
      return end;
    }
    if (source.startsWith("<!", at)) {
      return new XmlFailure("里面带有外来的定义（DOCTYPE），文稿不会有这种东西，可能有害，没有读");
    }
    const end = tagEnd(source, at + 1);
    if (end < 0) return new XmlFailure(broken);
    return this.tag(source.slice(at + 1, end), at, end + 1) ?? end + 1;
  }

  private behind(mark: string, from: number): number | XmlFailure {
    const at = this.source.indexOf(mark, from);
    return at < 0 ? new XmlFailure(broken) : at + mark.length;
  }

  private tag(content: string, start: number, end: number): XmlFailure | undefined {
    if (content.startsWith("/")) return this.close(this.canonical(content.slice(1).trim()), start, end);
    const empty = content.endsWith("/");
    const name = /^[^\s/]+/.exec(content)?.[0];
    if (name === undefined) return new XmlFailure(broken);
    return this.begin(name, content.slice(name.length, empty ? -1 : undefined), start, end, empty);
  }

  private text(raw: string, escaped: boolean): void {
    if (raw !== "") this.open.at(-1)?.children.push(escaped ? decode(raw) : raw);
  }

  private begin(name: string, raw: string, start: number, end: number, empty: boolean): XmlFailure | undefined {
    this.count += 1;
    if (this.count > mostElements || this.open.length > deepest)
      return new XmlFailure("内容太大或套得太深，不像是一篇文稿");
    const attributes = this.attributes(raw);
    const element: Element = { ...blank(this.canonical(name), start), attributes, end, inner: { start: end, end } };
    this.open.at(-1)?.children.push(element);
    if (!empty) this.open.push(element);
    return undefined;
  }

  private close(name: string, start: number, end: number): XmlFailure | undefined {
    const element = this.open.pop();
    if (!element || element.name !== name || this.open.length === 0) return new XmlFailure(broken);
    element.inner.end = start;
    element.end = end;
    return undefined;
  }

  private attributes(raw: string): Record<string, string> {
    const found: [string, string][] = [];
    attribute.lastIndex = 0;
    for (let match = attribute.exec(raw); match; match = attribute.exec(raw)) {
      const [, name = "", double, single] = match;
      const value = decode(double ?? single ?? "");
      if (name.startsWith("xmlns:") && wordNamespace.test(value)) this.prefixes.set(name.slice(6), "w:");
      if (name === "xmlns" && wordNamespace.test(value)) this.prefixes.set("", "w:");
      found.push([name, value]);
    }
    return Object.fromEntries(found.map(([name, value]) => [name.includes(":") ? this.canonical(name) : name, value]));
  }

  private canonical(name: string): string {
    const colon = name.indexOf(":");
    const prefix = this.prefixes.get(colon < 0 ? "" : name.slice(0, colon));
    return prefix === undefined ? name : prefix + name.slice(colon + 1);
  }
}

/** Where the tag that begins here ends: at the first `>` in no quotation marks; -1 = nowhere. */
function tagEnd(source: string, from: number): number {
  let quote = "";
  for (let at = from; at < source.length; at += 1) {
    const character = source[at] as string;
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === ">") return at;
    else if (character === "<") return -1;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

function blank(name: string, start: number): Element {
  return { name, attributes: {}, children: [], start, end: start, inner: { start, end: start } };
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name as string] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Text as it stands in a part; what XML 1.0 cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

export function elements({ children }: Element): Element[] {
  return children.filter((child): child is Element => typeof child !== "string");
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return element && elements(element).find((one) => one.name === name);
}

/** The attribute `w:val` of a child element. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"];
}

/** Whether a property like `w:b` is there and not switched off. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name);
  return found !== undefined && !["0", "false", "off", "none"].includes(found.attributes["w:val"] ?? "1");
}

export function textIn({ children }: Element): string {
  return children.map((one) => (typeof one === "string" ? one : textIn(one))).join("");
}
