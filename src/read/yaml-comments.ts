import { Lexer } from "yaml";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import { diagnose } from "./diagnostics.js";

/** Most texts have none, and need not be looked at twice. */
const suspicious = /\S[ \t]+#[^\s#]/;

/** What stands behind a text and looks like a part of it: `1#楼 #2`. A comment that is meant has a space behind its #. */
export function lostComments(text: string, placeAt: (position: number) => Place): Diagnostic[] {
  if (!suspicious.test(text)) return [];
  const findings: Diagnostic[] = [];
  let position = 0;
  let isLineStart = true;
  for (const token of new Lexer().lex(text)) {
    if (/^[\u0002\u0018\u001f]$/.test(token)) continue;
    if (/^#[^\s#]/.test(token) && !isLineStart) findings.push(lost(token, placeAt(position)));
    if (token.trim() !== "") isLineStart = false;
    if (token.includes("\n")) isLineStart = /\n[ \t]*$/.test(token);
    position += token.length;
  }
  return findings;
}

function lost(comment: string, place: Place): Diagnostic {
  const message = `“${comment}”前面有空格，从 # 起当作注释略去了。要用的，请把整个内容加上半角引号，如 "1#楼 #2"；真是注释，# 后面空一格`;
  return diagnose("yaml-comment", place, message, { quote: comment });
}
