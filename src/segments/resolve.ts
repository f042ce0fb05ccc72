import type {Row} from "../engine/engine.ts";
import {Binder} from "./bind.ts";
import {people} from "./compile.ts";
import {permitted} from "./permission.ts";
import type {Preset} from "./preset.ts";
import type {Source} from "./question.ts";
import type {FrozenMember, Manifest} from "./snapshot.ts";

/** Someone who is handed out. */
export interface Exported {
  person_id: string;
  name_masked: string | null;
  store_code: string | null;
  brand: string | null;
  /** As it is known; hashed by who writes the list. */
  identifier: string | null;
}

/** What became of everyone of the treatment since the freeze; all but `treatment` add up to it. */
export interface Fates {
  treatment: number;
  exported: number;
  /** Merged with another member of the list, who stands for both. */
  merged: number;
  /** Now one with someone who is held out. */
  held_out: number;
  /** Erased, or no longer anybody. */
  gone: number;
  /** No longer permits it, or is no longer counted. */
  withdrawn: number;
  without_identifier: number;
}

const text = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

/** The members as the generation knows them now, with consent as it is now. */
const asKnown = (members: readonly FrozenMember[], {rule}: Manifest, identifier: Preset["identifier"], source: Source): Promise<Row[]> => {
  const binder = new Binder();
  const ids = binder.add(members.map(({person_id}) => person_id).join(","), "varchar");
  const newest = identifier
    ? `select i.person_no, substr(max(cast(coalesce(i.last_seen_on, date '1900-01-01') as varchar) || i.value), 11) as identifier
from identity.identifiers as i
where i.kind = ${binder.add(identifier, "varchar")} and not i.is_refused${identifier === "phone" ? " and regexp_matches(i.value, '^1[3-9][0-9]{9}$')" : ""}
group by i.person_no`
    : "select cast(null as bigint) as person_no, cast(null as varchar) as identifier where false";
  return source.rows(
    `with listed as (select unnest(string_split(${ids}, ',')) as listed_id),
living as (select l.listed_id, coalesce(a.person_id, l.listed_id) as person_id from listed as l left join marts.aliases as a on a.alias_id = l.listed_id),
newest as (${newest})
select l.listed_id, p.person_id, p.name_masked, p.owner_store_code, p.owner_brand, n.identifier,
  coalesce(${people(rule, "p")} and ${permitted(rule)}, false) as is_permitted
from living as l
left join marts.profiles as p on p.person_id = l.person_id
left join newest as n on n.person_no = p.person_no
order by l.listed_id`,
    binder.params
  );
};

/** Who of a frozen list is handed out today, and what became of the rest. */
export const resolve = async (
  manifest: Manifest,
  members: readonly FrozenMember[],
  identifier: Preset["identifier"],
  source: Source
): Promise<{people: Exported[]; fates: Fates}> => {
  const rows = members.length === 0 ? [] : await asKnown(members, manifest, identifier, source);
  const arms = new Map(members.map(({person_id, arm}) => [person_id, arm]));
  const held = new Set(rows.filter((row) => arms.get(String(row.listed_id)) === "holdout").map((row) => row.person_id));
  const fates: Fates = {treatment: 0, exported: 0, merged: 0, held_out: 0, gone: 0, withdrawn: 0, without_identifier: 0};
  const out = new Map<string, Exported>();
  const judge = (row: Row): Exclude<keyof Fates, "treatment"> => {
    const person_id = text(row.person_id);
    if (person_id === null) return "gone";
    if (held.has(row.person_id ?? null)) return "held_out";
    if (out.has(person_id)) return "merged";
    if (row.is_permitted !== true) return "withdrawn";
    return identifier && row.identifier === null ? "without_identifier" : "exported";
  };
  for (const row of rows.filter((one) => arms.get(String(one.listed_id)) === "treatment")) {
    const fate = judge(row);
    fates.treatment++;
    fates[fate]++;
    if (fate !== "exported") continue;
    const person_id = String(row.person_id);
    out.set(person_id, {
      person_id,
      name_masked: text(row.name_masked),
      store_code: text(row.owner_store_code),
      brand: text(row.owner_brand),
      identifier: text(row.identifier)
    });
  }
  return {people: [...out.values()], fates};
};
