import { declaration, wordNamespace } from "./xml.js";

/**
 * Written by hand: the typed API lacks characterSpacingControl, which must not compress marks (28 characters a line).
 * Odd and even pages differ, as their numbers stand on the outer edge. In the order of CT_Settings.
 */
export function settingsXml(): string {
  return `${declaration}<w:settings xmlns:w="${wordNamespace}">${[
    '<w:zoom w:percent="100"/>',
    "<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>",
    '<w:defaultTabStop w:val="420"/>',
    "<w:evenAndOddHeaders/>",
    '<w:characterSpacingControl w:val="doNotCompress"/>',
    compatibility(),
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
  ].join("")}</w:settings>`;
}

function compatibility(): string {
  const flags = "<w:balanceSingleByteDoubleByteWidth/><w:doNotExpandShiftReturn/>";
  const uri = "http://schemas.microsoft.com/office/word";
  return `<w:compat>${flags}<w:compatSetting w:name="compatibilityMode" w:uri="${uri}" w:val="15"/></w:compat>`;
}
