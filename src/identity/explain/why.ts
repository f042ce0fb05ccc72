import {type Confidence, weakestTie} from "./confidence.ts";
import {type Conflict, conflictsOf} from "./conflicts.ts";
import {carriedBy, type SetAside, type Shown, showing} from "./identifiers.ts";
import {type Asked, type Found, type Person, recordText} from "./subject.ts";
import {type Tie, tiesOf, webOf} from "./ties.ts";

export interface Why {
  person: {person_id: string; kind: string; records: number; first_seen_on: string | null; merged_from: string | null};
  /** The record that was asked for, and the strongest identifier that it carries. */
  record: {record: string; carries: Shown | null} | null;
  sources: {source: string; records: number}[];
  confidence: Confidence;
  ties: Tie[];
  refused: Conflict[];
  set_aside: Omit<SetAside, "identifier_no">[];
}

const sourcesOf = async (generation: Asked, {person_no}: Person): Promise<Why["sources"]> => {
  const rows = await generation.rows(
    `select source, count(*) as records from identity.assignments where person_no = cast($1 as bigint)
     group by source order by records desc, source`,
    [person_no]
  );
  return rows.map((row) => ({source: String(row.source), records: Number(row.records)}));
};

/** Why the records of a person are one: how its identifiers hang together, what was refused, what joined nobody. Values are masked. */
export const why = async (generation: Asked, found: Found): Promise<Why> => {
  const {person, merged_from, record} = found;
  const {live, aside} = await carriedBy(generation, person);
  const {person_id, kind, records, first_seen_on} = person;
  const web = await webOf(generation, person);
  const [weakest, refused] = [weakestTie(web), await conflictsOf(generation, person, live)];
  const carries = record?.anchor_no ? showing(live)(record.anchor_no) : null;
  return {
    person: {person_id, kind, records, first_seen_on, merged_from: merged_from ?? null},
    record: record === undefined ? null : {record: recordText(record), carries},
    sources: await sourcesOf(generation, person),
    confidence: {weakest_tie: weakest === undefined ? null : showing(live)(weakest).kind, refused_unions: refused.length},
    ties: tiesOf(web, found, live),
    refused,
    set_aside: aside.map(({identifier_no: _, ...shown}) => shown)
  };
};
