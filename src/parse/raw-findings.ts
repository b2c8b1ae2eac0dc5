import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place } from "../model/place.js";
import { diagnose } from "./diagnostics.js";
import { containers } from "./raw-block.js";

export function fenceFinding(name: string, place: Place): Diagnostic {
  if (name === "") {
    const message = "这里有一行“:::”，但前面没有与它配对的“::: 名称”，请删去或补上开头一行";
    return diagnose("container-stray", place, message, { quote: ":::" });
  }
  const message = `没有叫“${name}”的部件，“:::”后面只能写：${containers.join("、")}`;
  const known = containers.find((container) => name.startsWith(container));
  const suggest = known && `::: ${known}`;
  return diagnose("container-unknown", place, message, { quote: `::: ${name}`, ...(suggest ? { suggest } : {}) });
}

export function unclosedFinding(name: string, place: Place): Diagnostic {
  const message = `“::: ${name}”没有结束，请在这一部分后面单起一行写“:::”`;
  return diagnose("container-unclosed", place, message, { quote: `::: ${name}` });
}

export function nestingFinding(place: Place): Diagnostic {
  const message = "列表一层套一层，套得太深，里面的文字没有收进来，请减少层数";
  return diagnose("nesting-too-deep", place, message);
}

export function noHeadingFinding(text: string, place: Place): Diagnostic {
  const message = "“#”后面要空一格（半角）才是标题，现在会原样印成正文";
  const suggest = text.replace(/^[#＃]+/, (signs) => `${"#".repeat(signs.length)} `);
  return diagnose("heading-space", place, message, { quote: text, suggest });
}
