import type {Engine} from "../engine/engine.ts";
import type {StepContext} from "../steps/step.ts";
import {contested, founders, founderText, uncontested} from "./after.ts";
import {settle} from "./contest.ts";
import {mint} from "./mint.ts";

const columns = [
  {name: "founder_hash", type: "bigint"},
  {name: "person_id", type: "varchar"}
];

/** identity.kept: the units that keep an id of before. */
export const keep = async (engine: Engine): Promise<void> => {
  await engine.createOrReplace("identity.kept", uncontested);
  const won = settle(
    (await engine.rows(contested)).map(({founder_hash, person_id, records, issued}) => ({
      unit: founder_hash as bigint,
      person_id: String(person_id),
      records: Number(records),
      issued: Number(issued)
    }))
  );
  await engine.append("identity.kept", columns, [
    {rows: won.length, columns: [won.map(({unit}) => unit), won.map(({person_id}) => person_id)]}
  ]);
};

const taken = (round: string): string => `
  select m.founder_hash from ${round} m
  inner join identity.issued_before i on i.person_id = m.person_id`;

const free = (round: string): string => `
  select m.founder_hash, m.person_id from ${round} m
  left join identity.issued_before i on i.person_id = m.person_id
  where i.person_id is null`;

const again = (round: string): string => `
  select t.founder_hash, ${founderText} from (${taken(round)}) t
  inner join identity.carriers k on k.key_hash = t.founder_hash`;

/** identity.minted: new ids for all other units; round n tries the founders whose first n ids are all taken. */
export const issue = async ({engine, salt}: Pick<StepContext, "engine" | "salt">): Promise<void> => {
  const rounds: string[] = [];
  let select = founders;
  for (let left = 1n; left > 0n; left = (await engine.scalar(`select count(*) from (${taken(rounds.at(-1)!)}) t`)) as bigint) {
    const round = `identity.minted_${rounds.length}`;
    await engine.createOrReplace(round, `select f.founder_hash, ${mint(salt, "f.founder", rounds.length)} as person_id from (${select}) f`);
    rounds.push(round);
    select = again(round);
  }
  await engine.createOrReplace("identity.minted", rounds.map(free).join("\n  union all"));
  for (const round of rounds) await engine.drop(round);
};
