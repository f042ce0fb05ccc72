import type {Engine, Row} from "../engine/engine.ts";
import {type Pair, pathTo, reach} from "./path.ts";

/** Merges of one run that are explained: a change of the rules may bring more, and their rows then name no evidence. */
const most = 10_000;

/** Ids that this run merged away. */
const fresh = `
  select m.alias_id, p.person_no, p.person_id
  from identity.merges m
  inner join identity.persons p on p.person_id = m.person_id
  left join identity.merged_before b on b.alias_id = m.alias_id
  where b.alias_id is null
  order by m.alias_id
  limit ${most}`;

const anchorsOf = (id: string, isAlias: boolean): string => `
  select f.alias_id, f.person_no, ${isAlias} as is_alias, a.anchor_no
  from (${fresh}) f
  inner join identity.holders_before b on b.person_id = f.${id}
  inner join identity.assignments a on a.key_hash = b.key_hash and a.person_no = f.person_no
  where a.anchor_no is not null
  group by f.alias_id, f.person_no, a.anchor_no`;

const sides = `${anchorsOf("alias_id", true)}\n  union all\n${anchorsOf("person_id", false)}`;

const pairs = `
  select r.person_no, q.anchor_no, q.identifier_no
  from (
    select x.anchor_no, max(x.person_no) as person_no
    from identity.routes x
    inner join (select f.person_no from (${fresh}) f group by f.person_no) s on s.person_no = x.person_no
    group by x.anchor_no
  ) r
  inner join identity.pairs q on q.anchor_no = r.anchor_no
  left join identity.refused z on z.anchor_no = q.anchor_no and z.identifier_no = q.identifier_no
  where z.anchor_no is null`;

const columns = [
  {name: "alias_id", type: "varchar"},
  {name: "evidence", type: "varchar"}
];

/** Kind of an identifier by the place of its number (identity.kinds). */
const kindsOf = async (engine: Engine): Promise<(identifier: bigint) => string> => {
  const names = new Map((await engine.rows("select kind, strength from identity.kinds")).map((row) => [Number(row.strength), row.kind]));
  return (identifier) => String(names.get(Number(identifier >> 59n)) ?? "");
};

const anchors = (rows: Row[], isAlias: boolean): bigint[] =>
  rows.filter((row) => row.is_alias === isAlias).map((row) => row.anchor_no as bigint);

/** identity.grounds: for each id that this run merged away the kinds of identifiers on the way from its records to the living person's. */
export const noteGrounds = async (engine: Engine): Promise<void> => {
  const kindOf = await kindsOf(engine);
  const [told, joined] = [await engine.rows(sides), await engine.rows(pairs)];
  const byPerson = Map.groupBy(joined, ({person_no}) => person_no);
  const found = [...Map.groupBy(told, ({alias_id}) => String(alias_id))].flatMap(([alias, rows]) => {
    const own = (byPerson.get(rows[0]!.person_no!) ?? []) as unknown as Pair[];
    const path = pathTo(reach(own, anchors(rows, true)), anchors(rows, false));
    return path === undefined ? [] : [{alias, evidence: path.map(kindOf).join("+")}];
  });
  await engine.drop("identity.grounds");
  await engine.append("identity.grounds", columns, [
    {rows: found.length, columns: [found.map(({alias}) => alias), found.map(({evidence}) => evidence)]}
  ]);
};
