import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearestName } from "../language/nearest.js";
import { postsIn } from "../language/titles.js";
import { type Data, Datum, type Group, group, isGroup, isList, isUnfilled, originOf, textOf } from "../model/data.js";
import type { Field } from "../model/field.js";
import { diagnose } from "./diagnostics.js";

/** 人员 as the rest of the data refers to them: by 姓名, by 职务 or 单位 and 姓名 where two have one name, or by 职务 alone. */
export class People {
  private readonly people: Group[];

  constructor(root: Group) {
    this.people = isList(root.人员) ? root.人员.filter(isGroup) : [];
  }

  /** Replaces each name in a field of type 人 by the person, and reports names that are nobody's or two people's. */
  resolve(data: Data, field: Field): { data: Data; findings: Diagnostic[] } {
    if (field.类型 === "人") return this.find(data);
    if (field.类型 === "人或单位") return this.isKnown(data) ? this.find(data) : { data, findings: [] };
    const findings: Diagnostic[] = [];
    const visit = (container: { [key: string]: Data }, key: string, inner: Field | undefined) => {
      const item = container[key];
      if (!inner || item === undefined) return;
      const resolved = this.resolve(item, inner);
      container[key] = resolved.data;
      findings.push(...resolved.findings);
    };
    if (isList(data)) {
      for (const index of data.keys()) visit(data as unknown as Group, String(index), field.每项);
    } else if (isGroup(data)) {
      for (const key of Object.keys(data)) visit(data, key, field.字段?.[key]);
    }
    return { data, findings };
  }

  /** Whether a name is somebody's, be it two people's. 陈志远同志 is 陈志远. */
  private isKnown(reference: Data): boolean {
    return reference instanceof Datum && !isUnfilled(reference) && this.called(nameIn(reference)).length > 0;
  }

  private find(reference: Data): { data: Data; findings: Diagnostic[] } {
    if (!(reference instanceof Datum)) return { data: reference, findings: [] };
    if (isUnfilled(reference)) return { data: holePerson(reference), findings: [] };
    const name = nameIn(reference);
    const found = this.called(name);
    if (found.length === 1 && found[0]) return { data: withHole(found[0], reference), findings: [] };
    const [rule, message] =
      found.length > 1
        ? (["person-ambiguous", this.ambiguous(name, found)] as const)
        : (["person-unknown", this.unknown(name)] as const);
    const finding = diagnose(rule, reference.place, message, { quote: reference.text });
    return { data: holePerson(reference), findings: [finding] };
  }

  /** Those who are called so: by name, else by the whole of their title, else by a part of it (县长 of 县委副书记、县长). */
  private called(name: string): Group[] {
    const ways = [namesOf, titlesOf, (person: Group) => titlesOf(person).flatMap(postsIn)];
    const found = ways.map((way) => this.people.filter((person) => way(person).includes(name)));
    return found.find(({ length }) => length > 0) ?? [];
  }

  private ambiguous(name: string, found: Group[]): string {
    const each = found.map((person) => `第 ${originOf(person).place.line} 行 ${textOf(person.职务)}`).join("，");
    const example = `${textOf(found[0]?.职务)}${textOf(found[0]?.姓名)}`;
    return `“人员”里有 ${found.length} 位“${name}”（${each}），不知道指哪一位。请写成“${example}”这样职务加姓名`;
  }

  private unknown(name: string): string {
    const names = this.people.map((person) => textOf(person.姓名));
    const nearest = nearestName(name, names);
    const hint = nearest ? `是不是“${nearest}”？` : "";
    return `“人员”里没有“${name}”。${hint}请在 会议.yaml 的“人员”下加上这一位，或改正姓名`;
  }
}

function nameIn({ text }: Datum): string {
  return text.replace(/\s/g, "").replace(/同志$/, "");
}

function titlesOf(person: Group): string[] {
  const [unit, title] = [textOf(person.单位), textOf(person.职务)];
  return title === "" ? [] : [title, unit + title];
}

function namesOf(person: Group): string[] {
  const name = textOf(person.姓名);
  const titles = [textOf(person.职务), textOf(person.单位), textOf(person.单位) + textOf(person.职务)];
  return [name, ...titles.filter((title) => title !== "").map((title) => title + name)];
}

/** Somebody, not yet known: his name and title are the hole the author left. */
function holePerson(reference: Datum): Group {
  const part = (key: string) =>
    new Datum(reference.text, `${reference.path}.${key}`, reference.place, reference.hole ?? "缺");
  return group(reference, [
    ["姓名", part("姓名")],
    ["职务", part("职务")],
  ]);
}

/** `王振（暂定）`: the person is assumed, so each of his parts is. */
function withHole(person: Group, reference: Datum): Group {
  if (reference.hole !== "暂定") return person;
  const parts = Object.entries(person).map(([key, value]) => {
    const assumed =
      value instanceof Datum && key === "姓名" ? new Datum(value.text, value.path, value.place, "暂定") : value;
    return [key, assumed] as const;
  });
  return group(originOf(person), parts);
}
