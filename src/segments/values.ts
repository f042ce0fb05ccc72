import {AppError} from "../errors.ts";
import type {Param} from "../generation/pool.ts";
import {identifier, table} from "../sql.ts";
import {Compiler, people} from "./compile.ts";
import type {Field} from "./field.ts";
import {type Asking, number, stated} from "./question.ts";

export interface Values {
  field: string;
  /** The commonest first. */
  values: {value: string | boolean; people: number}[];
  /** More values than are shown. */
  is_cut: boolean;
  data_date: string;
  generation: number;
}

const most = 100;

/** @throws AppError("not_found") unless it is a text or flag that the one who asks may see */
const listable = <F extends Field>(field: F | undefined, role: string | undefined): F => {
  const isHidden = field?.roles !== undefined && role !== undefined && !field.roles.includes(role);
  if (!field || isHidden || (field.kind !== "text" && field.kind !== "flag"))
    throw new AppError("not_found", "no text or flag of that name", {fix: "the list of fields says which have values"});
  return field;
};

/** One row for each person and value. */
interface Each {
  sql: string;
  params: Param[];
}

const ofPeople = (name: string, {setting}: Asking): Each => {
  const compiler = new Compiler(setting);
  const column = compiler.field(listable(setting.catalogue.fields.get(name), setting.role).name);
  const sql = compiler.statement(`select ${column} as value\nfrom {from}\nwhere ${people({}, "p")} and ${column} is not null`);
  return {sql, params: compiler.params};
};

const ofRelation = (name: string, of: string, {setting}: Asking): Each => {
  const {catalogue, role} = setting;
  const relation = catalogue.things.get(of) ?? catalogue.events.get(of);
  const column = identifier(listable(relation?.fields.get(name), role).column);
  const {table: from = "", where} = relation ?? {};
  const held = `select distinct person_no, ${column} as value from ${table(from)} where ${column} is not null${where ? ` and (${where})` : ""}`;
  const compiler = new Compiler(setting);
  const sql = compiler.statement(
    `select held.value\nfrom {from}\ninner join (${held}) as held on held.person_no = p.person_no\nwhere ${people({}, "p")}`
  );
  return {sql, params: compiler.params};
};

/** Values of a text or flag, with how many identified persons have each. @param of the event or thing whose field it is; none: the person's */
export const values = async (name: string, asking: Asking, of?: string): Promise<Values> => {
  const {sql, params} = of === undefined ? ofPeople(name, asking) : ofRelation(name, of, asking);
  const select = `select value, count(*) as people from (${sql}) as each_one group by 1 order by people desc, 1 limit ${most + 1}`;
  const rows = await asking.source.rows(select, params, {signal: asking.signal});
  return {
    field: name,
    values: rows
      .slice(0, most)
      .map(({value, people: with_it}) => ({value: value === true || value === false ? value : String(value), people: number(with_it)})),
    is_cut: rows.length > most,
    ...stated(asking)
  };
};
