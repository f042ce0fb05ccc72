import {identifier} from "../sql.ts";
import {type Compiled, keyed} from "./compile.ts";
import {pathList} from "./nested.ts";
import type {Session} from "./session.ts";

/**
 * Nested values that expressions name and no record of the load has: often a mistyped name. Elements are not looked into when a load has
 * none. Answers names as the mapping writes them: `holder.name`, `line.fee`.
 */
export const absentIn = async (session: Session, compiled: Compiled, parquet: string, load: string, records: number): Promise<string[]> => {
  // A load without records may have no columns either.
  if (records === 0) return [];
  const source = keyed(compiled, parquet, load, 0, records);
  const nested = [...compiled.paths].flatMap(([column, paths]) =>
    paths.map((path, i) => ({name: dotted(column, path), sql: `count(${identifier(`_p_${column}`)}[${i + 1}])`}))
  );
  const absent = nested.length ? await none(session, nested, source) : [];
  for (const [k, paths] of compiled.elements) {
    const {each} = compiled.targets[k]!;
    if (!each) continue;
    const values = paths.map((path, i) => ({name: dotted(each.alias, path), sql: `count(_x[${i + 1}])`}));
    const elements = `select json_extract_string(_element, ${pathList(paths)}) as _x from (select unnest(try(cast(json_extract(${identifier(each.column)}, '${each.path}') as json[]))) as _element from (${source}) where _error is null and ${identifier(each.column)} <> '')`;
    absent.push(...(await none(session, values, elements)));
  }
  return absent;
};

const none = async (session: Session, values: {name: string; sql: string}[], source: string): Promise<string[]> => {
  const [row] = await session.rows(
    `select cast(count(*) as integer) as rows, ${values.map(({sql}, i) => `cast(${sql} as integer) as n${i}`).join(", ")} from (${source})`
  );
  return row?.rows ? values.filter((_, i) => row[`n${i}`] === 0).map(({name}) => name) : [];
};

const dotted = (head: string, path: string): string => `${head}${path.slice(1).replaceAll('"', "")}`;
