import {pathTo, reach} from "../path.ts";
import {conflictsOf} from "./conflicts.ts";
import {carriedBy, type Shown, showing} from "./identifiers.ts";
import {type Asked, type Found, type Person, recordText} from "./subject.ts";
import {type Web, webOf} from "./ties.ts";

/** A value that two people share, and why it did not join them: a rule, a reason of identity.demoted, another_scope or several_holders. */
export interface Shared extends Shown {
  reason: string;
}

export interface Both {
  is_one: boolean;
  /** One or two ids. */
  people: string[];
  /** As they were asked for; null for a person. */
  records: (string | null)[];
  /** When they are one: from what the first carries to what the second does; each stands beside the one before it on `seen` versions of records. */
  path: (Shown & {seen: number | null})[];
  /** When they are two: values that both carry. */
  shared: Shared[];
}

const endsOf = ({record}: Found, {anchors}: Web): bigint[] => {
  if (record === undefined) return [...anchors.keys()];
  return record.anchor_no === null ? [] : [record.anchor_no];
};

const pathBetween = async (generation: Asked, one: Found, other: Found): Promise<Both["path"]> => {
  const {live} = await carriedBy(generation, one.person);
  const web = await webOf(generation, one.person);
  const show = showing(live);
  const path = pathTo(reach(web.joints, endsOf(one, web)), endsOf(other, web)) ?? [];
  return path.map((identifier, place) => ({...show(identifier), seen: place === 0 ? null : web.seen(path[place - 1]!, identifier)}));
};

/** Live values of both, with what each side says of them. */
const live = `
  select a.identifier_no, b.identifier_no as other_identifier_no, a.is_refused or b.is_refused as is_refused, a.scope <> b.scope as is_elsewhere
  from identity.identifiers a
  inner join identity.identifiers b on b.kind = a.kind and b.value = a.value
  where a.person_no = cast($1 as bigint) and b.person_no = cast($2 as bigint)
  order by a.identifier_no`;

const aside = `
  select v.kind, v.scope, v.value_masked, v.reason
  from identity.carried v
  inner join identity.set_aside s on s.identifier_no = v.identifier_no
  where v.person_no = cast($1 as bigint) and s.person_no = cast($2 as bigint) and v.reason is not null
  order by v.identifier_no`;

const sharedBy = async (generation: Asked, one: Person, other: Person): Promise<Shared[]> => {
  const carried = await carriedBy(generation, one);
  const show = showing(carried.live);
  const conflicts = (await conflictsOf(generation, one, carried.live)).filter(
    ({person_id, other_person_id}) => person_id === other.person_id || other_person_id === other.person_id || other_person_id === null
  );
  const ruleOf = ({kind, value}: Shown): string =>
    conflicts.find((known) => known.kind === kind && known.value === value)?.rule ?? "refused";
  const common = (await generation.rows(live, [one.person_no, other.person_no])).map((row) => {
    const shown = show(row.identifier_no as bigint);
    if (row.is_refused === true) return {...shown, reason: ruleOf(shown)};
    return {...shown, reason: row.is_elsewhere === true ? "another_scope" : "several_holders"};
  });
  const demoted = await generation.rows(aside, [one.person_no, other.person_no]);
  return [
    ...common,
    ...demoted.map((row) => ({
      kind: String(row.kind),
      scope: String(row.scope ?? ""),
      value: String(row.value_masked),
      reason: String(row.reason)
    }))
  ];
};

/** Why two records or people are one, or are not. */
export const both = async (generation: Asked, one: Found, other: Found): Promise<Both> => {
  const is_one = one.person.person_id === other.person.person_id;
  return {
    is_one,
    people: [...new Set([one.person.person_id, other.person.person_id])],
    records: [one, other].map(({record}) => (record === undefined ? null : recordText(record))),
    path: is_one ? await pathBetween(generation, one, other) : [],
    shared: is_one ? [] : await sharedBy(generation, one.person, other.person)
  };
};
