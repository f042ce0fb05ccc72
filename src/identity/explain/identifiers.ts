import type {Row} from "../../engine/engine.ts";
import type {Asked, Person} from "./subject.ts";

/** An identifier as people may see it. */
export interface Shown {
  kind: string;
  /** Platform account, appid, programme or app key; "organisation" for an organisation's phone; empty for none. */
  scope: string;
  /** Masked: 139****1234, ****002X. */
  value: string;
}

export interface Carried extends Shown {
  identifier_no: bigint;
  first_seen_on: string | null;
  last_seen_on: string | null;
  /** Another person's too, so it joined nobody to that one. */
  is_refused: boolean;
}

export interface SetAside extends Shown {
  identifier_no: bigint;
  /** junk, staff, too_many_national_ids, too_many_names … */
  reason: string;
  detail: string;
}

const day = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value).slice(0, 10));

const shownOf = (row: Row): Shown & {identifier_no: bigint} => ({
  identifier_no: row.identifier_no as bigint,
  kind: String(row.kind),
  scope: String(row.scope ?? ""),
  value: String(row.value_masked)
});

/** What a person's records carry: live identifiers, and values that join nobody. */
export const carriedBy = async (
  generation: Asked,
  {person_no}: Pick<Person, "person_no">
): Promise<{live: Carried[]; aside: SetAside[]}> => {
  const rows = await generation.rows(
    `select identifier_no, kind, scope, value_masked, is_refused, reason, detail, first_seen_on, last_seen_on
     from identity.carried where person_no = cast($1 as bigint) order by identifier_no`,
    [person_no]
  );
  return {
    live: rows
      .filter(({reason}) => reason === null)
      .map((row) => ({
        ...shownOf(row),
        first_seen_on: day(row.first_seen_on),
        last_seen_on: day(row.last_seen_on),
        is_refused: row.is_refused === true
      })),
    aside: rows
      .filter(({reason}) => reason !== null)
      .map((row) => ({...shownOf(row), reason: String(row.reason), detail: String(row.detail ?? "")}))
  };
};

const holder = 1_000_000_000_000n;
/** Strength of an identifier's kind (identity.kinds), by its number; small is strong. */
export const strength = (identifier: bigint): bigint => identifier >> 59n;

/** A phone of several holders has a number for each of them (sql/identity/turned.sql); they show the same value. */
const plain = (identifier: bigint): bigint => {
  const base = strength(identifier) << 59n;
  return base + ((identifier - base) % holder);
};

/** A decision of a steward stands among the identifiers of the contacts that it links or cuts apart (sql/identity/tags.sql). */
const decision = (identifier: bigint): Shown => {
  const linked = 1_099_511_627_776n;
  return {kind: "decision", scope: "", value: `no. ${identifier < linked ? identifier / 2n : identifier - linked}`};
};

/** How an identifier of a person is shown, by its number. */
export const showing = (carried: readonly (Shown & {identifier_no: bigint})[]): ((identifier: bigint) => Shown) => {
  const exact = new Map(carried.map((one) => [one.identifier_no, one]));
  const phones = new Map(carried.filter(({kind}) => kind === "phone").map((one) => [plain(one.identifier_no), one]));
  return (identifier) => {
    if (strength(identifier) === 0n) return decision(identifier);
    const {kind, scope, value} = exact.get(identifier) ?? phones.get(plain(identifier)) ?? {kind: "unknown", scope: "", value: "****"};
    return {kind, scope, value};
  };
};

/** phone 139****1234, openid ****efgh (wx01) */
export const shownText = ({kind, scope, value}: Shown): string => `${kind} ${value}${scope === "" ? "" : ` (${scope})`}`;
