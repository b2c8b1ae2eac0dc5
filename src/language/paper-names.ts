const names = "讲话|发言|致辞|致词|主持词|报告|汇报|通报|交流材料|说明|讲稿";

/** 全县项目推进会讲话, …会议讲话提纲, …的发言（摘要）: what a title says it is stands at its end. */
const named = new RegExp(`(?:${names})(?:提纲|要点|摘要|材料|稿)?(?:[（(〔][^）)〕]*[）)〕])?$`);

/** Whether a title says by itself what sort of paper it is over. */
export function namesItself(title: string): boolean {
  return named.test(title.trim());
}
