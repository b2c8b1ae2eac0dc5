/** Whoever is at the head of an office or a part of one: 县长, 局长, 组长; 会长期坚持 is no post. */
const chief = "[省市县区镇乡州局厅处科院校部行所站队组会社]长(?![期远效足久大])";
const others = "(?:秘书|检察|董事|理事|指挥)长|书记|主任|主席|部长|(?:总)?经理|政委|司令员";

/** For patterns: what a post ends in. */
export const post = `副?(?:${chief}|${others})`;

/** For patterns: the heads of a government below the province, whom a paper calls by the surname: 李县长. */
export const head = "(?:县长|区长|镇长|乡长)";

/** For patterns: what stands before the name of a speaker under a title: a post, or what one is called without any. */
export const speakerPost = `(?:${post}|委员|常委|专员|同志|负责人|代表|调研员|巡视员)`;

/** Each post of a title by itself: 县委副书记、县长 → 县委副书记, 县长. */
export function postsIn(title: string): string[] {
  return title.split(/[、，,\s]+/).filter((one) => one !== "");
}

/** The commonest surnames, for a character class. */
export const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤岳温";
