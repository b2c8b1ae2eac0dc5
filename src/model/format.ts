/** A file format a paper can be written in, by its ending. */
export type Format = (typeof formats)[number];

export const formats = ["docx", "html", "txt", "md"] as const;
