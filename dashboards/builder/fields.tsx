import type {Described, FieldInfo} from "../../src/segments/described.ts";
import type {Lang, Words} from "../words.ts";
import {Select} from "./controls.tsx";
import {useSetting} from "./setting.ts";

/** Tables of fields beside the profile, as headings of the list. */
const tables: Record<string, Words> = {
  "": {zh: "画像", en: "Profile"},
  activity: {zh: "近期活动", en: "Recent activity"},
  next_actions: {zh: "下一步动作", en: "Next action"},
  persona: {zh: "客户类型", en: "Persona"},
  value: {zh: "价值", en: "Value"}
};
const tableOf = (name: string): string => (name.includes(".") ? (name.split(".")[0] ?? "") : "");

const groupsOf = (fields: FieldInfo[], lang: Lang) =>
  [...Map.groupBy(fields, ({name}) => tableOf(name))].map(([table, all]) => ({
    label: tables[table]?.[lang] ?? table,
    options: all.map((field) => ({value: field.name, label: field.label[lang]}))
  }));

/** Fields by the table that holds them. */
export const FieldSelect = ({
  fields,
  value,
  at,
  label,
  onChange
}: {
  fields: FieldInfo[];
  value: string;
  at: string;
  label?: string;
  onChange(field: string): void;
}) => {
  const {lang, say} = useSetting();
  const groups = groupsOf(fields, lang);
  const list = groups.length > 1 ? {groups} : {options: groups[0]?.options ?? []};
  return <Select label={label ?? say("field")} at={at} value={value} {...list} onChange={onChange} />;
};

export const relationOf = ({events, things}: Described, name: string) => [...events, ...things].find((one) => one.name === name);
