import type {Generation} from "../../src/api/generation.ts";
import {AppError} from "../../src/errors.ts";
import {isFew} from "../../src/measures/small.ts";
import {codesOf, isOneOf, type Store} from "../../src/measures/stores.ts";
import type {Hour} from "../charts/hours.ts";
import type {Comparison} from "../comparison.ts";
import {readStores} from "../stores.ts";
import type {Filters} from "../view.ts";
import {type Arm, type Uplift, upliftOf} from "./uplift.ts";

export interface Campaign {
  code: string;
  name: string;
  kind: string | null;
  goal: string | null;
  medium: string | null;
  budget: number | null;
  from: string;
  /** Day of the first moment after it. */
  until: string;
}

export interface Effect extends Campaign {
  arms: {treatment?: Arm; holdout?: Arm};
  uplift?: Uplift | undefined;
}

export interface Campaigns {
  data_date: string;
  stores: Store[];
  all: Campaign[];
  shown?: Campaign;
  /** The one that it is compared with: of the same kind before it, the last one of the same goal, or none. */
  before?: Campaign;
  compare: Comparison;
  hours: Hour[];
  /** Orders and yuan of the window, now and then. */
  totals: {now: {orders: number; yuan: number}; before: {orders: number; yuan: number}};
  effects: Effect[];
}

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

const readCampaigns = async (generation: Generation): Promise<Campaign[]> => {
  const rows = await generation.rows(
    `select campaign_code, name, kind, goal, medium, budget_yuan, cast(starts_on as varchar) as starts_on, cast(ends_on as varchar) as ends_on
    from marts.campaigns order by starts_on desc, campaign_code`
  );
  return rows.map((row) => ({
    code: String(row.campaign_code),
    name: String(row.name),
    kind: text(row.kind),
    goal: text(row.goal),
    medium: text(row.medium),
    budget: row.budget_yuan === null ? null : Number(row.budget_yuan),
    from: String(row.starts_on),
    until: String(row.ends_on)
  }));
};

const armsOf = async (generation: Generation): Promise<Map<string, Effect["arms"]>> => {
  const arms = new Map<string, Effect["arms"]>();
  for (const row of await generation.rows("select campaign_code, arm, people, converted, revenue_yuan from marts.campaign_arms")) {
    const code = String(row.campaign_code);
    const arm = {people: Number(row.people), converted: Number(row.converted), revenue: Number(row.revenue_yuan)};
    arms.set(code, {...arms.get(code), [String(row.arm)]: arm});
  }
  return arms;
};

interface Placed {
  hour: number;
  orders: number;
  yuan: number;
}

const hoursOf = async (generation: Generation, campaign: Campaign | undefined, {brand, region, store}: Filters): Promise<Placed[]> => {
  if (!campaign) return [];
  const among = await codesOf(generation, {...(brand && {brand}), ...(region && {region}), ...(store && {store})});
  const rows = await generation.rows(
    `select h.hour, sum(h.orders) as orders, sum(h.revenue_yuan) as yuan from marts.campaign_hours h
    where h.campaign_code = cast($1 as varchar)${among ? ` and ${isOneOf("h.store_code", among)}` : ""} group by h.hour order by h.hour`,
    [campaign.code]
  );
  return rows.map((row) => ({hour: Number(row.hour), orders: Number(row.orders), yuan: Number(row.yuan)}));
};

const total = (placed: Placed[]) => ({
  orders: placed.reduce((sum, {orders}) => sum + orders, 0),
  yuan: placed.reduce((sum, {yuan}) => sum + yuan, 0)
});

const sideBySide = (now: Placed[], before: Placed[]): Hour[] => {
  const [present, past] = [now, before].map((placed) => new Map(placed.map(({hour, orders}) => [hour, orders])));
  const last = Math.max(-1, ...now.map(({hour}) => hour), ...before.map(({hour}) => hour));
  return Array.from({length: last + 1}, (_value, hour) => ({hour, now: present!.get(hour) ?? 0, before: past!.get(hour) ?? 0}));
};

/**
 * All that the page shows: the campaign of the address, else the latest that sells shop orders.
 * @throws AppError("not_found") for a campaign that is not there.
 */
export const loadCampaigns = async (generation: Generation, filters: Filters): Promise<Campaigns> => {
  const all = await readCampaigns(generation);
  const asked = filters.campaign === undefined ? undefined : all.find(({code}) => code === filters.campaign);
  if (filters.campaign !== undefined && !asked)
    throw new AppError("not_found", "no such campaign", {fix: "choose one of the list on the page"});
  const shown = asked ?? all.find(({goal}) => goal === "order") ?? all[0];
  const isBefore: Record<Comparison, (one: Campaign, than: Campaign) => boolean> = {
    year: ({kind}, than) => kind !== null && kind === than.kind,
    previous: ({goal}, than) => goal === than.goal,
    none: () => false
  };
  const compare: Comparison = filters.compare ?? "year";
  const before = shown && all.find((one) => one.from < shown.from && isBefore[compare](one, shown));
  const [stores, arms, now, then] = await Promise.all([
    readStores(generation, filters),
    armsOf(generation),
    hoursOf(generation, shown, filters),
    hoursOf(generation, before, filters)
  ]);
  return {
    data_date: generation.manifest.data_date,
    stores,
    all,
    ...(shown && {shown}),
    ...(before && {before}),
    compare,
    hours: sideBySide(now, then),
    totals: {now: total(now), before: total(then)},
    effects: all.flatMap((campaign) => {
      const own = arms.get(campaign.code);
      const isTold = !filters.hidesFew || Object.values(own ?? {}).every(({people, converted}) => !isFew(people) && !isFew(converted));
      return own && isTold ? [{...campaign, arms: own, uplift: upliftOf(own.treatment, own.holdout)}] : [];
    })
  };
};
