import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentsOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import { printable } from "../printable.js";

const styles = { text: "CommentText", reference: "CommentReference" } as const;

/** The comments part; its dates are the present moment, and taken out on packing. */
export function commentsOf(notes: readonly (readonly string[])[], author: string): { comments?: ICommentsOptions } {
  if (notes.length === 0) return {};
  const children = notes.map((texts, id) => ({
    id,
    author,
    initials: [...author][0] ?? "",
    children: texts.map((text) => new Paragraph({ style: styles.text, children: [words(text)] })),
  }));
  return { comments: { children } };
}

function words(text: string): TextRun {
  return new TextRun({ text: printable(text).replace(/\s+/g, " ") });
}

/** What a comment is about, between its marks. */
export function commented(children: readonly ParagraphChild[], note: number | undefined): ParagraphChild[] {
  if (note === undefined) return [...children];
  const reference = new TextRun({ style: styles.reference, children: [new CommentReference(note)] });
  return [new CommentRangeStart(note), ...children, new CommentRangeEnd(note), reference];
}

/** Comments are read on the screen: in the size Word itself gives them, not in that of the paper. */
export function commentStylesXml(): string {
  const size = '<w:sz w:val="21"/><w:szCs w:val="21"/>';
  const indent = '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/>';
  const lines = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
  return [
    `<w:style w:type="paragraph" w:styleId="${styles.text}"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/>`,
    `<w:pPr>${lines}${indent}<w:jc w:val="left"/></w:pPr><w:rPr><w:spacing w:val="0"/>${size}</w:rPr></w:style>`,
    `<w:style w:type="character" w:styleId="${styles.reference}"><w:name w:val="annotation reference"/>`,
    `<w:rPr>${size}</w:rPr></w:style>`,
  ].join("");
}
