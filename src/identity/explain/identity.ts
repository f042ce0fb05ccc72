import type {Confidence} from "./confidence.ts";
import {type Event, historyOf} from "./history.ts";
import {type Carried, carriedBy, type SetAside} from "./identifiers.ts";
import {type Asked, find} from "./subject.ts";
import {type Why, why} from "./why.ts";

/** What happened to an id in one run: records that it was given, or one merge, split or decision. */
export interface Happened extends Omit<Event, "record" | "actor"> {
  /** Of assign: records that this run made this person. */
  records: number | null;
}

/** How an id came to be. No names, no keys of records, values masked. */
export interface Identity {
  person_id: string;
  kind: string;
  records: number;
  first_seen_on: string | null;
  confidence: Confidence;
  sources: Why["sources"];
  identifiers: Omit<Carried, "identifier_no">[];
  set_aside: Omit<SetAside, "identifier_no">[];
  history: Happened[];
}

const assigned = (events: Event[]): Happened[] =>
  [...Map.groupBy(events, ({generation, person_id, evidence}) => [generation, person_id, evidence].join(" ")).values()].map((all) => {
    const {record: _, actor: __, ...first} = all[0]!;
    return {...first, records: all.length};
  });

const toldOf = (events: Event[]): Happened[] => {
  const [assignments, others] = [events.filter(({event}) => event === "assign"), events.filter(({event}) => event !== "assign")];
  const told = [...assigned(assignments), ...others.map(({record: _, actor: __, ...one}) => ({...one, records: null}))];
  return told.sort((a, b) => a.generation - b.generation || (a.event < b.event ? -1 : 1));
};

/** @throws AppError("not_found") */
export const identityOf = async (generation: Asked, person_id: string): Promise<{identity: Identity; merged_from?: string}> => {
  const found = await find(generation, {kind: "person", person_id});
  const {person} = found;
  const {confidence, sources, set_aside} = await why(generation, found);
  const {live} = await carriedBy(generation, person);
  const history = await historyOf(generation, {kind: "person", person_id: person.person_id});
  const identity = {
    person_id: person.person_id,
    kind: person.kind,
    records: person.records,
    first_seen_on: person.first_seen_on,
    confidence,
    sources,
    identifiers: live.map(({identifier_no: _, ...shown}) => shown),
    set_aside,
    history: toldOf(history)
  };
  return {identity, ...(found.merged_from ? {merged_from: found.merged_from} : {})};
};
