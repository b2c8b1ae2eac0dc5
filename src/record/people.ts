import { Datum, type Group, isGroup, isList, isUnfilled } from "../model/data.js";
import type { Basis, Change } from "../model/record.js";

const numbered = /^人员\[(\d+)\]/;
const named = /^人员\[([^\]]+)\]/;

/** 人员[3].职务 → 人员[周岚].职务: who joins the list above her does not make her another. Blanks and namesakes keep their numbers. */
export function personKeys(root: Group): (path: string) => string {
  const names = namesIn(root);
  return (path) =>
    path.replace(numbered, (whole, number: string) => {
      const name = names[Number(number) - 1] ?? "";
      return name === "" || names.filter((other) => other === name).length > 1 ? whole : `人员[${name}]`;
    });
}

/** The way back: the place in the data as it is now. */
export function personPath(key: string, root: Group): string {
  return key.replace(named, (whole, name: string) => {
    const at = namesIn(root).indexOf(name);
    return at < 0 ? whole : `人员[${at + 1}]`;
  });
}

/** Who has left 人员 and who has joined it, where the paper goes through the whole list. */
export function peopleChanges(before: Basis["资料"], after: Basis["资料"], root: Group): Change[] {
  if (before.人员 === undefined || after.人员 === undefined) return [];
  const [was, is, there] = [namesAsked(before), namesAsked(after), namesIn(root)];
  const gone = was.filter((name) => !there.includes(name));
  const isMore = gone.length > 0 || before.人员 !== after.人员;
  const come = isMore ? is.filter((name) => !was.includes(name)) : [];
  return [
    ...gone.map((name) => ({ path: "人员", before: name, why: `人员里没有“${name}”了` })),
    ...come.map((name) => ({ path: `人员[${there.indexOf(name) + 1}]`, after: name, why: `人员里加了“${name}”` })),
  ];
}

function namesAsked(values: Basis["资料"]): string[] {
  return [...new Set(Object.keys(values).flatMap((key) => named.exec(key)?.[1] ?? []))].filter(
    (name) => !/^\d+$/.test(name),
  );
}

function namesIn(root: Group): string[] {
  const people = isList(root.人员) ? root.人员 : [];
  return people.map((person) =>
    isGroup(person) && person.姓名 instanceof Datum && !isUnfilled(person.姓名) ? person.姓名.text : "",
  );
}
