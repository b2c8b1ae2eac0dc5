/** Words in front of a label that do not change what is meant. */
const leading = /^(?:截至目前|目前|现在|今年以来|今年|全[省市县区镇]|我[省市县区镇]|也|又|还|已经?|累计)+/;
/** Verbs between a label and its figure. */
const trailing =
  /(?:完成到|完成了|增加到|提高到|达到了?|实现了?|完成|达|为|是|有|共有|共计|总计|合计|共|已经?|仅|只|了|的)+$/;
/** Another time, a wish, a part, a rule: another figure. */
const other =
  /去年|上年|前年|同期|明年|目标|力争|确保|计划(?!投资|的)|预期|必须|任务|预计|比重|其中|从|由|每|要|不[低少超高]于|不超过|以上|第|最|再|各|平均|同比|环比|比/;
/** Labels that are no names of figures. */
const bare = /^(?:增长|下降|提高|降低|减少|增加|超过|前移|后移|占|这|那|另|剩|还|只)|占$/;

/** What a figure is called: the words before it in its clause. Undefined where they name nothing that could be said twice. */
export function labelOf(left: string): string | undefined {
  // Counted with or without some is counted otherwise.
  if (/含[^，]{0,6}|剔除|扣除|口径/.test(left)) return undefined;
  const words = left.split(/[，。；：、（）()“”《》\s]/).at(-1) ?? "";
  const clause = words.replace(leading, "").replace(/同比(?=增长|下降|提高|降低|增加|减少)/, "");
  if (other.test(clause)) return undefined;
  const label = clause.replace(trailing, "");
  return /^\p{Script=Han}{3,20}$/u.test(label) && !bare.test(label) ? label : undefined;
}

/** Whose figure it is: 全市, 石桥镇; that of the office itself (全县) and nothing said are the same. @param own 全县 */
export function scopeOf(left: string, own: string): string {
  const scopes = left.matchAll(/全[国省市县区镇]|(?!.?[全各我本该])[\u4e00-\u9fff]{2}[县区镇]|街道|开发区/g);
  const scope = [...scopes].at(-1)?.[0] ?? "";
  return scope === own ? "" : scope;
}
