/** How far a project has come. 储备: it is not meant to start yet, and does not count in 开工率. */
export type Stage = "储备" | "未开工" | "在建" | "竣工";

/** Approvals that have 施工 or 建设 in their name and only come before it. */
const paperwork = /(施工|建设|开工)(许可证?|图|招标|单位|合同|用地|方案|手续|准备|条件|前)/g;

const reserve = /储备/;
const intended = /拟|计划|预计|力争|确保|有望|即将|准备|争取|等待|待/;
const begun = /开工|动工|进场|启动|施工|建设/;
const denied = /(未|没有|暂缓|无法|尚不).*(开工|动工|进场|启动|实施|开建|施工)|待建/;
const before =
  /手续|前期|谋划|洽谈|签约|协议|立项|可研|可行性|环评|选址|规划|初步设计|方案设计|设计方案|审批|报批|招标|招投标|流标|挂网|挂牌|摘牌|供地|征地|征收|征迁|征拆|拆迁|许可|策划|论证/;
const finished = /竣工|建成|投产|达产|达效|完工|投用|投入使用|投入运营|交付使用|通车|^(已|全部|已全部)?完成$/;
const inPart = /未|不|部分|基本|条件|主体|基础|土建|桩|厂房|路基|管网|单体|[一二三四五六七八九\d]期|\d(栋|座|幢|%|％)/;
const dated = /\d(年|月|日|号)|年底|月底|年内/;
const building =
  /在建|开工|动工|施工|建设中|正在建设|续建|主体|基础|桩|封顶|装修|装饰|安装|调试|开挖|浇筑|砌筑|土建|土方|框架|钢结构|路基|路面|管网|进场|停工|复工|试生产|试运行|验收/;

const answers: Readonly<Record<string, Stage>> = { 是: "在建", "√": "在建", 否: "未开工", "×": "未开工" };

/**
 * The stage that a remark of an office says: 主体封顶，正在安装设备 is 在建, 正在办理施工许可证 is 未开工, 主体已完工 is 在建. Undefined
 * where it says nothing of the kind.
 */
export function stageSaid(text: string): Stage | undefined {
  const answer = answers[text.trim()];
  if (answer) return answer;
  const clauses = text.replace(paperwork, "手续").split(/[，,。；;、\s]+/);
  const said = new Set(clauses.map(stageOfClause));
  // 一期建成，二期正在施工 is not finished.
  return (["在建", "竣工", "储备", "未开工"] as const).find((stage) => said.has(stage));
}

function stageOfClause(clause: string): Stage | undefined {
  if (reserve.test(clause)) return "储备";
  if (finished.test(clause)) return stageOfFinish(clause);
  if (denied.test(clause) || before.test(clause)) return "未开工";
  if (intended.test(clause) && begun.test(clause)) return "未开工";
  return building.test(clause) ? "在建" : undefined;
}

/** 尚未竣工 and 主体完工 are said of what is being built; 预计年底竣工 may be said of anything. */
function stageOfFinish(clause: string): Stage | undefined {
  if (intended.test(clause) || (dated.test(clause) && !clause.includes("已"))) return undefined;
  return inPart.test(clause) ? "在建" : "竣工";
}
