import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import type { Inline, Text } from "../model/tree.js";
import { diagnose } from "./diagnostics.js";

/** What looks like markup, is none here and would be printed as it stands; `said` may name the words found. */
const kinds: readonly (readonly [pattern: RegExp, said: (words: string, name: string) => string])[] = [
  [
    /^[[［]([^[\]［］]{1,20})[\]］]$/,
    (words, name) => `“${words}”会原样印出来。要换掉稿子的这一部分，写成【${name}】；不是的，请删去方括号`,
  ],
  [
    /(?<!\{)\{\s*([\p{Script=Han}][\p{Script=Han}\w.]{0,20})\s*\}(?!\})/u,
    (words, name) => `“${words}”会原样印出来。引数据要用两层花括号：{{${name}}}`,
  ],
  [/^\|.*\||\|\s*:?-{3,}/, () => '竖线画的表格会原样印出来。表放进台账，用 {{表 项目 "名称" "总投资"}} 这样的写法引'],
  [/!\[[^\]]*\]\([^)]*\)/, (words) => `图片“${words}”放不进来，会原样印出来。请删去，出稿后在 Word 里插入`],
  [/(?<!!)\[([^\]]+)\]\([^)\s]+\)/, (words, name) => `链接“${words}”会原样印出来。请只写“${name}”`],
  [/<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?\/?>/, (words) => `网页标签“${words}”会原样印出来，请删去`],
  [
    /&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[\da-fA-F]{2,5});/,
    (words) => `“${words}”会原样印出来。请换成要印的字，空格就用空格键`,
  ],
  [/^```|^~~~/, (words) => `“${words}”会原样印出来，请删去`],
  [/^>\s/, () => "“>”会原样印出来，请删去"],
  [/^(?:-{3,}|={3,})$/, (words) => `“${words}”会原样印出来，请删去这一行`],
];

/** Only what is typed counts: of a value every character is meant. */
export function rawMarkup(children: readonly Inline[], place: Place): Diagnostic[] {
  return textsIn(children).flatMap((node) =>
    kinds.flatMap(([pattern, said]) => {
      const [words, name = ""] = pattern.exec(node.text.trim()) ?? [];
      if (words === undefined) return [];
      return [diagnose("markup-raw", node.place ?? place, said(words, name), { quote: words })];
    }),
  );
}

function textsIn(children: readonly Inline[]): Text[] {
  return children.flatMap((node) => {
    if (node.type === "text") return [node];
    return node.type === "strong" || node.type === "point" ? textsIn(node.children) : [];
  });
}
