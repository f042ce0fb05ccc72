import {aliases} from "./aliases.ts";
import {appraisals} from "./appraisals.ts";
import {auction_lots} from "./auction_lots.ts";
import {bookings} from "./bookings.ts";
import {campaign_members} from "./campaign_members.ts";
import {campaigns} from "./campaigns.ts";
import type {ColumnMeta, Entity, EntityMeta} from "./column.ts";
import {consents} from "./consents.ts";
import {contacts} from "./contacts.ts";
import {contracts} from "./contracts.ts";
import {finance_applications} from "./finance_applications.ts";
import {interactions} from "./interactions.ts";
import {leads} from "./leads.ts";
import {margin_rates} from "./margin_rates.ts";
import {memberships} from "./memberships.ts";
import {odometer_readings} from "./odometer_readings.ts";
import {order_lines} from "./order_lines.ts";
import {orders} from "./orders.ts";
import {ownerships} from "./ownerships.ts";
import {payments} from "./payments.ts";
import {points} from "./points.ts";
import {products} from "./products.ts";
import {series} from "./series.ts";
import {service_lines} from "./service_lines.ts";
import {service_visits} from "./service_visits.ts";
import {settlements} from "./settlements.ts";
import {spend} from "./spend.ts";
import {staff} from "./staff.ts";
import {stores} from "./stores.ts";
import {targets} from "./targets.ts";
import {vehicles} from "./vehicles.ts";
import {visits} from "./visits.ts";

/** The canonical entities: what a mapping must fulfil. */
export const entities = {
  aliases,
  appraisals,
  auction_lots,
  bookings,
  campaign_members,
  campaigns,
  consents,
  contacts,
  contracts,
  finance_applications,
  interactions,
  leads,
  margin_rates,
  memberships,
  odometer_readings,
  order_lines,
  orders,
  ownerships,
  payments,
  points,
  products,
  series,
  service_lines,
  service_visits,
  settlements,
  spend,
  staff,
  stores,
  targets,
  vehicles,
  visits
} as const satisfies Record<string, Entity>;

export type EntityName = keyof typeof entities;

export interface ContractColumn extends ColumnMeta {
  name: string;
  required: boolean;
}

/** The columns that a mapping gives for an entity, in order. */
export const columnsOf = (name: EntityName): ContractColumn[] =>
  Object.entries((entities[name] as Entity).shape).map(([column, type]) => {
    const optional = type._zod.def.type === "optional";
    const inner = optional ? (type as {unwrap(): typeof type}).unwrap() : type;
    return {name: column, required: !optional, ...((inner as {meta(): unknown}).meta() as ColumnMeta)};
  });

export const entityMeta = (name: EntityName): EntityMeta => (entities[name] as Entity).meta() as unknown as EntityMeta;
