import {entityMeta} from "../contracts/index.ts";
import {keyHash, referencesOf, type StagedColumn, stagedColumns} from "../contracts/staged.ts";
import {identifier, literal} from "../sql.ts";
import type {Compiled} from "./compile.ts";

/** SELECT list of staged columns, each cast to its type; a column without a value is that of its name. */
export const select = (columns: StagedColumn[], values: Record<string, string>): string =>
  `select ${columns.map(({name, type}) => `cast(${values[name] ?? identifier(name)} as ${type.replace("(6)", "")}) as ${identifier(name)}`).join(", ")}`;

/** The number of the row that a row names: by its key, else by its number in the feed that it names, else the row of its own record. */
const hashOf = (name: string, hasNumber: boolean, values: Record<string, string>): string => {
  const [source, key, number] = [values[`${name}_source`], values[`${name}_key`], values[`${name}_no`]] as [string, string, string];
  const named = keyHash(source, key);
  if (!hasNumber) return `case when ${key} is not null then ${named} end`;
  const own = `case when ${source} is null then _key else ${number} end`;
  return keyHash(`coalesce(${source}, ${values.source})`, `coalesce(${key}, ${own})`);
};

/** The rows of target k: typed columns, source_key, and the business days of its moments. */
export const rowsOf = (compiled: Compiled, k: number, load: string, sound: (row: string) => string): string => {
  const {entity, role, each, columns} = compiled.targets[k]!;
  const index = (name: string) => compiled.ready.findIndex((one) => one.target === k && one.kind === "column" && one.name === name);
  const values: Record<string, string> = {_load: literal(load), source: literal(compiled.source)};
  const suffix = [...(role ? [literal(`#${role}`)] : []), ...(each ? ["'#'", "_element_key"] : [])];
  values.source_key = ["_key", ...suffix].join(" || ");
  for (const {name} of columns) values[name] = compiled.ready[index(name)]?.value ?? "null";
  values.key_hash = keyHash(values.source as string, values.source_key);
  for (const {name, hasNumber} of referencesOf(entity)) values[`${name}_hash`] = hashOf(name, hasNumber, values);
  const staged = stagedColumns(entity);
  const {happened, derived = []} = entityMeta(entity);
  for (const {name, of} of derived)
    values[name] = of((column) => (values[column] === "null" ? "cast(null as varchar)" : (values[column] as string)));
  if (happened) values.happened_at = values[happened] ?? "null";
  for (const {name} of staged) {
    if (values[name] !== undefined || !name.endsWith("_on")) continue;
    const moment = name === "happened_on" ? values.happened_at : values[name.replace(/_on$/, "_at")];
    values[name] = moment === undefined || moment === "null" ? "null" : `business_day(${moment})`;
  }
  const where = compiled.ready.find((one) => one.target === k && one.kind === "where");
  const kept = where === undefined ? "" : ` and coalesce(${where.value}, false)`;
  const from = each
    ? `each${k} as x where _fault is null${kept} and exists (select 1 from w where w._record = x._record and _ignored is null and not _deleted and ${sound("w")})`
    : `w as x where _ignored is null and not _deleted${kept} and ${sound("x")}`;
  return `${select(staged, values)} from ${from}`;
};
