const brackets = /[（(【[]([^（(【[）)】\]]*)[）)】\]]/g;

/** What two spellings of one header have in common. */
export function headerKey(text: string): string {
  const plain = text
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/[\s:：;；,，、。*"“”]/g, "")
    .replace(/[-—–―~]+/g, "-")
    .replace(/^\d+[.-](?=\D)/, "")
    .replace(/20\d\d年度?|[今本当]年度?/, "年度");
  const bare = plain.replace(brackets, "");
  return (bare === "" ? plain : bare).replace(inFront, "$1").replace(behindIt, "$1");
}

const day = "(?:20\\d\\d年|年度)?\\d{1,2}月(?:份|底|末|\\d{1,2}日)?";
/** 1-8月, 截至8月底: which months, not what. */
const inFront = new RegExp(`^(年度)?(?:1[-至]\\d{1,2}月份?|截[至止]到?${day}|至${day})(?=.)`);
const behindIt = new RegExp(`^(.+?)截[至止]到?${day}$`);

/** A header as it is typed, but for spaces, widths and the ways to draw a dash: what is asked for by its very words. */
export function headerWords(text: string): string {
  return text
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[-—–―~]+/g, "-");
}
