/** What a plain YAML word may hold, in a flow list too; everything else is quoted. */
const plain = /^[\p{L}\d（《“〔](?:[\p{L}\d（）《》“”〔〕、，。；：—·．\-. /%]|:(?=\d))*$/u;

/** A text as YAML reads it back. */
export function scalar(text: string | number): string {
  const written = String(text);
  return plain.test(written) && !written.endsWith(" ") ? written : JSON.stringify(written);
}

type FlowValue = string | number | readonly string[] | undefined;

/** `{ 姓名: 李明, 单位: [甲, 乙] }`; what is not there is left out. */
export function flow(parts: Readonly<Record<string, FlowValue>>): string {
  const there = Object.entries(parts).filter(
    ([, part]) => part !== undefined && (typeof part !== "object" || part.length > 0),
  );
  return `{ ${there.map(([key, part]) => `${key}: ${flowPart(part ?? "")}`).join(", ")} }`;
}

function flowPart(part: Exclude<FlowValue, undefined>): string {
  return typeof part === "object" ? `[${part.map(scalar).join(", ")}]` : scalar(part);
}
