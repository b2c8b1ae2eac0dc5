/** A text that the library also asks for in the plural; Chinese has no plural. */
const both = (text: string) => ({ one: text, other: text });

/** What yargs' own Chinese leaves in English or says stiffly. Its types know only plain texts, its code wants both forms. */
export const messages = {
  "Commands:": "命令：",
  "Options:": "选项：",
  "Positionals:": "参数：",
  "Examples:": "例子：",
  "aliases:": "又名：",
  "choices:": "可选：",
  "default:": "缺省：",
  boolean: "开关",
  string: "文字",
  required: "必填",
  "Unknown command: %s": both("没有“%s”这个命令"),
  "Unknown argument: %s": both("不认识“%s”，请看命令和选项有没有写错；名称里有空格时要加引号"),
  "Not enough non-option arguments: got %s, need at least %s": both(
    "命令没有写全：后面写了 %s 项，至少要 %s 项（会议夹、稿件或名称）",
  ),
  "Too many non-option arguments: got %s, maximum of %s": both(
    "命令后面写多了：写了 %s 项，最多 %s 项。名称里有空格时要加引号",
  ),
  "Missing required argument: %s": both("缺少 %s"),
  "Missing argument value: %s": both("%s 后面缺少内容"),
  "Did you mean %s?": "没有这个命令或选项，是不是 %s？",
  "Invalid values:": "写得不对：",
  "Argument: %s, Given: %s, Choices: %s": "%s 写的是 %s，只能是 %s",
  "Not enough arguments following: %s": "%s 后面缺少内容",
} as unknown as Record<string, string>;
