import { Datum, type Group } from "../../model/data.js";
import { type Helper, person, wording } from "./helper.js";

const part = (somebody: Group, key: string) => (somebody[key] instanceof Datum ? somebody[key].text : "");

export const people: Record<string, Helper> = {
  职务姓名: wording({
    summary: "职务加姓名",
    example: "{{职务姓名 稿.讲话人}}",
    result: "县委书记李明",
    takes: [person],
    run: (somebody) => part(somebody, "职务") + part(somebody, "姓名"),
  }),
  称呼: wording({
    summary: "会上怎么称呼：人员里写了“称呼”就用它，没写就是“姓名同志”",
    example: "{{称呼 稿.讲话人}}",
    result: "李明同志",
    takes: [person],
    run: (somebody) => part(somebody, "称呼") || `${part(somebody, "姓名")}同志`,
  }),
};
