import {type Pair, reach} from "../path.ts";
import {type Carried, type Shown, showing} from "./identifiers.ts";
import type {Asked, Found, Person} from "./subject.ts";

/** An identifier of a person, and how it hangs together with the others. */
export interface Tie extends Shown {
  /** The identifier that it stands beside on records; null for the first. */
  via: Shown | null;
  /** Versions with the identifier, of records that carry both in one version or another; 0: only a membership or a decision says it. */
  seen: number | null;
  /** Records that are this person by it, since it is the strongest that they carry. */
  records: number;
  first_seen_on: string | null;
  last_seen_on: string | null;
}

interface Joint extends Pair {
  contacts: number;
}

/** How the records of a person hang together. */
export interface Web {
  /** Identifier → records whose strongest it is. */
  anchors: Map<bigint, number>;
  joints: Joint[];
  /** Versions of records that carry two identifiers, in either order. */
  seen(one: bigint, other: bigint): number | null;
}

const anchorsOf = async (generation: Asked, {person_no}: Person): Promise<Web["anchors"]> => {
  const rows = await generation.rows(
    `select anchor_no, count(*) as records from identity.assignments
     where person_no = cast($1 as bigint) and anchor_no is not null group by anchor_no order by anchor_no`,
    [person_no]
  );
  return new Map(rows.map((row) => [row.anchor_no as bigint, Number(row.records)]));
};

/** Pairs of identifiers that joined the person's records. */
const jointsOf = async (generation: Asked, {person_no}: Person): Promise<Joint[]> => {
  const rows = await generation.rows(
    `select q.anchor_no, q.identifier_no, q.contacts
     from identity.pairs q
     left join identity.refused f on f.anchor_no = q.anchor_no and f.identifier_no = q.identifier_no
     where f.anchor_no is null
       and q.anchor_no in (select anchor_no from identity.assignments where person_no = cast($1 as bigint) and anchor_no is not null)`,
    [person_no]
  );
  return rows.map((row) => ({
    anchor_no: row.anchor_no as bigint,
    identifier_no: row.identifier_no as bigint,
    contacts: Number(row.contacts)
  }));
};

export const webOf = async (generation: Asked, person: Person): Promise<Web> => {
  const [anchors, joints] = [await anchorsOf(generation, person), await jointsOf(generation, person)];
  const seen = new Map(
    joints.flatMap(({anchor_no: a, identifier_no: b, contacts}): [string, number][] => [
      [`${a} ${b}`, contacts],
      [`${b} ${a}`, contacts]
    ])
  );
  return {anchors, joints, seen: (one, other) => seen.get(`${one} ${other}`) ?? null};
};

/** From one root to all that pairs reach; an anchor that none reaches (records joined by a decision) is a root of its own. */
const spread = ({joints, anchors}: Web, root: bigint | undefined): Map<bigint, bigint | undefined> => {
  const roots = root === undefined ? [] : [root];
  for (;;) {
    const reached = reach(joints, roots);
    const left = anchors.keys().find((one) => !reached.has(one));
    if (left === undefined) return reached;
    roots.push(left);
  }
};

/** In order of reaching, from the record's own or the person's strongest identifier. */
export const tiesOf = (web: Web, {record}: Found, live: readonly Carried[]): Tie[] => {
  const show = showing(live);
  const days = new Map(live.map((one) => [one.identifier_no, one]));
  const root = record?.anchor_no ?? web.anchors.keys().next().value;
  return [...spread(web, root)].map(([identifier, from]) => ({
    ...show(identifier),
    via: from === undefined ? null : show(from),
    seen: from === undefined ? null : web.seen(from, identifier),
    records: web.anchors.get(identifier) ?? 0,
    first_seen_on: days.get(identifier)?.first_seen_on ?? null,
    last_seen_on: days.get(identifier)?.last_seen_on ?? null
  }));
};
