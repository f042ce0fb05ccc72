import type {Generation} from "../../src/api/generation.ts";
import {findProfile, type Stores} from "../../src/api/profile.ts";
import type {Row} from "../../src/engine/engine.ts";
import {AppError} from "../../src/errors.ts";
import {type Identity, identityOf} from "../../src/identity/explain/identity.ts";
import {findNeeds} from "../../src/needs/catalogue.ts";
import {readStores} from "../stores.ts";
import type {Words} from "../words.ts";
import type {Reason} from "./words.ts";

export interface Horizon {
  margin_yuan: number;
  split: Record<"service" | "parts" | "vehicle" | "finance", number>;
  expected_range: [number, number];
  outcome_range: [number, number];
}
export interface PersonNeed {
  rank: number;
  need: string;
  vin: string | null;
  probability: number;
  due_on: string | null;
  is_due: boolean;
  evidence: Words[];
}

/** What `marts.profile_documents` says, as far as the page shows it. */
export interface Profile {
  person_id: string;
  kind: string;
  name: string | null;
  mobile: string | null;
  city: string | null;
  owner_store: string | null;
  first_seen_on: string | null;
  last_seen_on: string | null;
  value: {orders: number; revenue_yuan: number};
  service: {visits: number; last_on: string | null};
  expected_margin:
    | (Record<"months_12" | "months_36" | "months_60", Horizon> & {
        alive_ratio: number | null;
        next_visit_on: string | null;
        car_12_ratio: number;
        next_car_on: string | null;
        reasons: Reason[];
      })
    | null;
  vehicles_owned: number;
  needs: PersonNeed[];
  persona: (Words & {persona_no: number}) | null;
  next_action: {
    need: string;
    action: string;
    vin: string | null;
    store: string | null;
    probability: number;
    expected_margin_yuan: number;
    due_on: string | null;
    alternatives: {need: string; lost_by: string}[];
  } | null;
  consents: {purpose: string; channel: string; state: string; decided_on: string}[];
}

export interface Portrait {
  profile: Profile;
  identity: Identity;
  /** Of needs and of their actions, by name. */
  labels: Map<string, Words>;
  /** Names by code. */
  stores: Map<string, string>;
  vehicles: Row[];
  contracts: Row[];
  timeline: Row[];
  /** Loans and leases are left out: their owner has not agreed to the use of finance data. */
  hidesFinance: boolean;
}

/** Newest events that are shown. */
export const mostEvents = 300;

const mine = "person_no = (select p.person_no from marts.profiles as p where p.person_id = cast($1 as varchar))";
const vehiclesQuery = `
  select '***********' || substr(vin, 12) as vin, brand, series, energy, cast(owned_since_on as varchar) as owned_since_on, mileage_km, service_visits,
    cast(last_service_on as varchar) as last_service_on, cast(insurance_due_on as varchar) as insurance_due_on, cast(warranty_ends_on as varchar) as warranty_ends_on
  from marts.vehicles where ${mine} order by owned_since_on desc, vin`;
const contractsQuery = `
  select kind, state, cast(starts_on as varchar) as starts_on, cast(ends_on as varchar) as ends_on, provider, store_code
  from facts.contracts where ${mine} order by ends_on desc, kind, starts_on`;
const timelineQuery = `
  select cast(happened_on as varchar) as happened_on, kind, title, source, store_code, amount_yuan
  from marts.timeline where ${mine} order by happened_at desc, kind, key_hash limit ${mostEvents}`;

const labelsOf = async (): Promise<Map<string, Words>> => {
  const needs = await findNeeds();
  return new Map(needs.flatMap(({name, label, action}) => [[name, label] as const, [action.name, action.label] as const]));
};

const finance = new Set(["loan", "lease"]);

/** All about one person of the stores that are seen, and the id of today when another was asked for. @throws AppError("not_found") for an id that is nobody's */
export const loadPortrait = async (generation: Generation, id: string, seen: Stores): Promise<Portrait & {merged_from?: string}> => {
  const found = await findProfile(generation, id, seen);
  if (!found) throw new AppError("not_found", "no person has this id");
  const profile = JSON.parse(found.document) as Profile;
  const key = [profile.person_id];
  const [{identity}, labels, stores, vehicles, contracts, timeline] = await Promise.all([
    identityOf(generation, profile.person_id),
    labelsOf(),
    readStores(generation, {}),
    generation.rows(vehiclesQuery, key),
    generation.rows(contractsQuery, key),
    generation.rows(timelineQuery, key)
  ]);
  const maySeeFinance = profile.consents.some(({purpose, state}) => purpose === "finance_data" && state === "granted");
  const shown = contracts.filter(({kind}) => maySeeFinance || !finance.has(String(kind)));
  return {
    profile,
    identity,
    labels,
    stores: new Map(stores.map(({store_code, name}) => [store_code, name])),
    vehicles,
    contracts: shown,
    timeline,
    hidesFinance: shown.length < contracts.length,
    ...(found.merged_from && {merged_from: found.merged_from})
  };
};
