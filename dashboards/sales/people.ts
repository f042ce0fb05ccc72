import {storesWithin} from "../../src/measures/stores.ts";
import type {Condition, Node} from "../../src/segments/rule.ts";
import {toPeople} from "../to_people.ts";
import type {View} from "../view.ts";
import type {Sales} from "./data.ts";

/** The stores that the filters leave, as a condition; nothing for the whole group. Stores as they were then, a rule cannot say. */
const ofStores = ({stores}: Sales, {filters}: View): Condition[] | undefined => {
  if (filters.basis) return undefined;
  const {brand, region, store} = filters;
  if (!brand && !region && !store) return [];
  return [{field: "store_code", op: "in", value: storesWithin(stores, filters).map(({store_code}) => store_code)}];
};

const to = (view: View, where: Condition[] | undefined, node: (where: Condition[]) => Node): string | undefined =>
  where && toPeople(view, [node(where)]);

/** Whose deals of the month went this way. */
export const toDeals = (data: Sales, view: View, direction: string): string | undefined =>
  to(view, ofStores(data, view), (where) => ({
    type: "event",
    event: "car_deal",
    agg: "count",
    op: "gte",
    value: 1,
    window: {kind: "dates", from: data.span.from, to: data.span.to},
    where: [{field: "direction", op: "eq", value: direction}, ...where]
  }));

/** What an opportunity has that came to a stage; a stage that is not here, a rule cannot say. */
const stages: Record<string, Condition[]> = {
  opportunities: [],
  opportunities_visited: [{field: "visits", op: "gte", value: 1}],
  opportunities_driven: [{field: "test_drives", op: "gte", value: 1}],
  opportunities_won: [{field: "state", op: "eq", value: "won"}],
  opportunities_delivered: [{field: "delivered_on", op: "is_known"}]
};

/** Whose opportunities began in the month and came to a stage. */
export const toOpportunities = (data: Sales, view: View, stage: string): string | undefined => {
  const reached = stages[stage];
  const {from, to: until} = data.span;
  return (
    reached &&
    to(view, ofStores(data, view), (where) => ({
      type: "has",
      thing: "opportunity",
      where: [{field: "began_on", op: "between", value: [from, until]}, ...reached, ...where]
    }))
  );
};
