/** What findings that are not of the proof-reading rules are about, by the first word of their id. */
const subjects: Readonly<Record<string, string>> = {
  target: "文件",
  file: "文件",
  text: "文件",
  fix: "文件",
  copy: "文件",
  proof: "设置",
  yaml: "数据",
  data: "数据",
  field: "数据",
  ledger: "台账",
  figure: "数字",
  hole: "缺项",
  agenda: "整套",
  meeting: "整套",
  people: "整套",
  person: "整套",
  set: "整套",
  speaker: "整套",
  time: "时长",
  speech: "时长",
  template: "模板",
  fragment: "片段",
  frame: "片段",
};

/** The subject of a rule's findings; `ofRules` has those of the proof-reading rules by their ids. */
export function subjectOf(rule: string, ofRules: ReadonlyMap<string, string>): string {
  return ofRules.get(rule) ?? subjects[rule.split("-")[0] ?? ""] ?? "稿件";
}
