import {AppError} from "../errors.ts";
import {Compiler, people} from "./compile.ts";
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

/** Values of a text or flag among identified persons, with how many have each. */
export const values = async (name: string, asking: Asking): Promise<Values> => {
  const {catalogue, role} = asking.setting;
  const field = catalogue.fields.get(name);
  if (!field || (field.roles && role && !field.roles.includes(role)) || (field.kind !== "text" && field.kind !== "flag"))
    throw new AppError("not_found", "no text or flag of that name", {fix: "the list of fields says which have values"});
  const compiler = new Compiler(asking.setting);
  const column = compiler.field(name);
  const select = `select ${column} as value, count(*) as people\nfrom {from}\nwhere ${people({}, "p")} and ${column} is not null\ngroup by 1 order by people desc, 1 limit ${most + 1}`;
  const rows = await asking.source.rows(compiler.statement(select), compiler.params, {signal: asking.signal});
  return {
    field: name,
    values: rows
      .slice(0, most)
      .map(({value, people: with_it}) => ({value: value === true || value === false ? value : String(value), people: number(with_it)})),
    is_cut: rows.length > most,
    ...stated(asking)
  };
};
