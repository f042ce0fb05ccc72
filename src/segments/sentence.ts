import type {Words} from "../measures/measure.ts";
import type {Catalogue} from "./catalogue.ts";
import {channelWords, purposeWords} from "./contact.ts";
import type {Field} from "./field.ts";
import type {Operator} from "./operator.ts";
import type {Condition, EventNode, Group, HasNode, Node, Rule, SequenceNode, TopNode} from "./rule.ts";
import {windowWords} from "./window.ts";
import {both, lengthWords, said} from "./words.ts";

export interface Speaking {
  catalogue: Catalogue;
  operators: Map<string, Operator>;
}

const join = (words: Words[], zh: string, en: string): Words => ({
  zh: words.map((one) => one.zh).join(zh),
  en: words.map((one) => one.en).join(en)
});

type Given = Pick<Condition, "op" | "value">;

/** A value as it is called in a language: a code, store or need by its name, and so are those of a list. */
const called = (value: Given["value"], speaking: Speaking, lang: keyof Words): Given["value"] => {
  if (Array.isArray(value)) return value.map((one) => called(one, speaking, lang) as string | number);
  return typeof value === "string" ? (speaking.catalogue.names.get(value)?.[lang] ?? value) : value;
};

const phrase = ({op, value}: Given, speaking: Speaking): Words => {
  const operator = speaking.operators.get(op);
  if (!operator) return both(op);
  const as = (lang: keyof Words): string => operator.phrase(operator.isOfParts ? value : called(value, speaking, lang))[lang];
  return {zh: as("zh"), en: as("en")};
};

const condition = (one: Condition, fields: Map<string, Field>, speaking: Speaking): Words => {
  const label = fields.get(one.field)?.label ?? both(one.field);
  const rest = phrase(one, speaking);
  return {zh: `${label.zh}${rest.zh}`, en: `${label.en}${rest.en.startsWith(":") ? "" : " "}${rest.en}`};
};

const whose = (where: Condition[] | undefined, fields: Map<string, Field>, speaking: Speaking): Words => {
  if (!where?.length) return both("");
  const all = join(
    where.map((one) => condition(one, fields, speaking)),
    "且",
    " and "
  );
  return {zh: `（${all.zh}）`, en: ` (${all.en})`};
};

const eventName = (event: string, where: Condition[] | undefined, speaking: Speaking): Words => {
  const kind = speaking.catalogue.events.get(event);
  const rest = whose(where, kind?.fields ?? new Map(), speaking);
  return {zh: `${kind?.label.zh ?? event}${rest.zh}`, en: `${kind?.label.en ?? event}${rest.en}`};
};

const totals: Record<Exclude<EventNode["agg"], "sum">, Words> = {
  count: {zh: "的次数", en: "number of times"},
  days: {zh: "的天数", en: "number of days with"},
  first: {zh: "的首次日期", en: "first day with"},
  last: {zh: "的最近日期", en: "last day with"}
};

const event = (node: EventNode, speaking: Speaking): Words => {
  const name = eventName(node.event, node.where, speaking);
  const when = windowWords(node.window ?? {kind: "ever"});
  const rest = phrase(node, speaking);
  const field = node.of === undefined ? undefined : speaking.catalogue.events.get(node.event)?.fields.get(node.of)?.label;
  const total = node.agg === "sum" ? {zh: `的${field?.zh ?? node.of}合计`, en: `sum of ${field?.en ?? node.of} of`} : totals[node.agg];
  return {zh: `${when.zh}${name.zh}${total.zh}${rest.zh}`, en: `${total.en} “${name.en}” ${when.en} ${rest.en}`};
};

const sequence = (node: SequenceNode, speaking: Speaking): Words => {
  const first = eventName(node.first.event, node.first.where, speaking);
  const when = windowWords(node.first.window ?? {kind: "ever"});
  const later = node.later.map((step) => {
    const name = eventName(step.event, step.where, speaking);
    const length = lengthWords({n: step.within_days, unit: "day"});
    return {zh: `，之后${length.zh}内${name.zh}`, en: `, then ${name.en} within ${length.en}`};
  });
  const {without} = node;
  const name = without && eventName(without.event, without.where, speaking);
  const none =
    !without || !name
      ? both("")
      : without.when === "between"
        ? {zh: `，其间没有${name.zh}`, en: `, with no ${name.en} in between`}
        : {
            zh: `，其后${without.within_days}天内没有${name.zh}`,
            en: `, and no ${name.en} within ${lengthWords({n: without.within_days, unit: "day"}).en} after`
          };
  const rest = join([...later, none], "", "");
  return {zh: `${when.zh}${first.zh}${rest.zh}`, en: `${first.en} ${when.en}${rest.en}`};
};

const has = (node: HasNode, speaking: Speaking): Words => {
  const thing = speaking.catalogue.things.get(node.thing);
  const rest = whose(node.where, thing?.fields ?? new Map(), speaking);
  return {zh: `有${thing?.label.zh ?? node.thing}${rest.zh}`, en: `has a ${thing?.label.en ?? node.thing}${rest.en}`};
};

const top = (node: TopNode, speaking: Speaking): Words => {
  const {fields} = speaking.catalogue;
  const by = fields.get(node.by)?.label ?? both(node.by);
  const within = node.within === undefined ? undefined : (fields.get(node.within)?.label ?? both(node.within));
  const share = node.share_bp === undefined ? "" : `${node.share_bp / 100}%`;
  const most = node.from === "highest" ? {zh: "最高", en: "highest"} : {zh: "最低", en: "lowest"};
  return {
    zh: `${within ? `在每个${within.zh}中` : ""}${by.zh}${most.zh}的${node.n === undefined ? share : `${said(node.n)}人`}`,
    en: `among the ${node.n === undefined ? share : said(node.n)} with the ${most.en} ${by.en}${within ? ` in each ${within.en}` : ""}`
  };
};

const group = ({op, rules}: Group, speaking: Speaking): Words => {
  const all = rules.map((rule) => nodeWords(rule, speaking));
  const joined = join(all, op === "and" ? "，且" : "，或", op === "and" ? "; and " : "; or ");
  return rules.length < 2 ? joined : {zh: `（${joined.zh}）`, en: `(${joined.en})`};
};

const positive = (node: Node, speaking: Speaking): Words => {
  switch (node.type) {
    case "group":
      return group(node, speaking);
    case "attr":
      return condition(node, speaking.catalogue.fields, speaking);
    case "event":
      return event(node, speaking);
    case "sequence":
      return sequence(node, speaking);
    case "has":
      return has(node, speaking);
    case "top":
      return top(node, speaking);
    case "ids":
      return {zh: `在名单（${said(node.ids.length)}人）中`, en: `on a list of ${said(node.ids.length)}`};
    case "segment":
      return {zh: `属于人群 ${node.id} 第${node.version}版`, en: `in segment ${node.id}, version ${node.version}`};
  }
};

/** One node in words. */
export const nodeWords = (node: Node, speaking: Speaking): Words => {
  const words = positive(node, speaking);
  return node.not ? {zh: `并非：${words.zh}`, en: `not: ${words.en}`} : words;
};

const units: Record<NonNullable<Rule["unit"]>, Words> = {
  person: {zh: "客户", en: "people"},
  household: {zh: "客户的家庭", en: "households of people"},
  vehicle: {zh: "客户的车辆", en: "cars of people"}
};
/** A rule as one sentence in each language: whom it counts, the conditions, and what they allow. */
export const sentence = (rule: Rule, speaking: Speaking): Words => {
  const unit = units[rule.unit ?? "person"];
  const conditions = nodeWords(rule.root, speaking);
  const [purpose, channel] = [purposeWords[rule.purpose], channelWords[rule.channel]];
  const whom = rule.people === "all" ? {zh: "所有", en: "all "} : {zh: "已识别", en: "identified "};
  return {
    zh: `${whom.zh}${unit.zh}：${conditions.zh}；且允许通过${channel.zh}进行${purpose.zh}。`,
    en: `${whom.en}${unit.en}: ${conditions.en}; who allow ${purpose.en} by ${channel.en}.`.replace(/^./, (letter) => letter.toUpperCase())
  };
};
