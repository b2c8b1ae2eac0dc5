import { isGroup } from "../../model/data.js";
import { samePerson, textIn, titled } from "./agenda-words.js";
import { any, type Helper, helper, person, wording } from "./helper.js";

export const people: Record<string, Helper> = {
  职务姓名: wording({
    summary: "职务加姓名；人员里写了单位、职务里又没有的，前面加上单位",
    example: "{{职务姓名 稿.讲话人}}",
    result: "县委书记李明",
    takes: [person],
    run: titled,
  }),
  称呼: wording({
    summary: "会上怎么称呼：人员里写了“称呼”就用它，没写就是“姓名同志”",
    example: "{{称呼 稿.讲话人}}",
    result: "李明同志",
    takes: [person],
    run: (somebody) => textIn(somebody, "称呼") || `${textIn(somebody, "姓名")}同志`,
  }),
  同一人: helper({
    summary: "是不是同一个人",
    example:
      "{{#each 议程}}{{#if (同一人 人员 @root.稿.讲话人)}}我{{else}}{{由谁 this}}{{/if}}{{做什么 this}}{{#unless @last}}，{{/unless}}{{/each}}",
    result: "县发改局通报项目进展情况，我讲话",
    takes: [any, any],
    lenient: true,
    run: (one, other) => isGroup(one) && isGroup(other) && samePerson(one, other),
  }),
};
