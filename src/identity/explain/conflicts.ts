import type {Row} from "../../engine/engine.ts";
import {type Carried, carriedBy, type Shown, showing} from "./identifiers.ts";
import type {Asked, Person} from "./subject.ts";

/** A union that did not happen: two people carry one identifier, and its rule keeps them apart. */
export interface Conflict extends Shown {
  rule: string;
  person_id: string;
  /** Whose the identifier is; null when no record has it as its strongest. */
  other_person_id: string | null;
  /** Different sets of identifiers that say so. */
  fingerprints: number;
}

const select = `
  select c.person_no, c.identifier_no, c.rule, c.fingerprints, p.person_id, o.person_id as other_person_id
  from identity.conflicts c
  inner join identity.people p on p.person_no = c.person_no
  left join identity.people o on o.person_no = c.other_person_no`;

const conflictOf = (row: Row, shown: Shown): Conflict => ({
  ...shown,
  rule: String(row.rule),
  person_id: String(row.person_id),
  other_person_id: row.other_person_id === null ? null : String(row.other_person_id),
  fingerprints: Number(row.fingerprints)
});

/** Unions that were refused on either side of a person. */
export const conflictsOf = async (generation: Asked, {person_no}: Person, live: readonly Carried[]): Promise<Conflict[]> => {
  const show = showing(live);
  const rows = await generation.rows(
    `${select} where c.person_no = cast($1 as bigint) or c.other_person_no = cast($1 as bigint) order by c.identifier_no, c.rule, p.person_id`,
    [person_no]
  );
  return rows.map((row) => conflictOf(row, show(row.identifier_no as bigint)));
};

/** What to list: kind of the identifier or name of the rule, all without. */
export interface Filter {
  kind?: string | undefined;
  rule?: string | undefined;
}

const condition =
  "(cast($kind as varchar) = '' or c.kind = cast($kind as varchar)) and (cast($rule as varchar) = '' or c.rule = cast($rule as varchar))";

const filled = ({kind = "", rule = ""}: Filter) => ({kind, rule});

/** How many there are, by kind of identifier and rule; the most frequent first. */
export const countConflicts = async (generation: Asked, filter: Filter): Promise<{kind: string; rule: string; conflicts: number}[]> => {
  const rows = await generation.rows(
    `select c.kind, c.rule, count(*) as conflicts from identity.conflicts c where ${condition}
     group by c.kind, c.rule order by conflicts desc, c.kind, c.rule`,
    filled(filter)
  );
  return rows.map((row) => ({kind: String(row.kind), rule: String(row.rule), conflicts: Number(row.conflicts)}));
};

/** Those that most records say first, at most so many. */
export const listConflicts = async (generation: Asked, filter: Filter, limit: number): Promise<Conflict[]> => {
  const rows = await generation.rows(
    `${select} where ${condition} order by c.fingerprints desc, p.person_id, c.identifier_no, c.rule limit cast($limit as integer)`,
    {...filled(filter), limit}
  );
  const found: Conflict[] = [];
  for (const row of rows) {
    const {live} = await carriedBy(generation, {person_no: row.person_no as bigint});
    found.push(conflictOf(row, showing(live)(row.identifier_no as bigint)));
  }
  return found;
};
