import type {Engine} from "../../engine/engine.ts";

/** Mean of a car's margin, yuan, and its variance. */
export interface Margin {
  readonly margin: number;
  readonly variance: number;
}

/** Cars of a kind and brand: how many, their yuan, and the squares of each one's. */
interface Sum {
  readonly cars: number;
  readonly yuan: number;
  readonly squares: number;
}

const none: Sum = {cars: 0, yuan: 0, squares: 0};

/** A brand is believed as if so many more of its cars had brought what all cars of the kind do on average. */
const enough = 20;

const drawnTo = (own: Sum, all: Sum): readonly [yuan: number, square: number] => {
  const mean = (part: "yuan" | "squares"): number => (own[part] + (enough * all[part]) / Math.max(1, all.cars)) / (own.cars + enough);
  return [mean("yuan"), mean("squares")];
};

/** New and used cars by brand; '' is all of them. */
type Sums = Readonly<Record<"fresh" | "used", ReadonlyMap<string, Sum>>>;

/** A kind that has never been sold is not expected. */
const soldShare = ({fresh, used}: Sums, share: number): number => (used.has("") ? (fresh.has("") ? share : 0) : 1);

/** Of cars of which a share is new. */
const mixed = ({fresh, used}: Sums, brand: string, share: number): Margin => {
  const [[new_yuan, new_square], [used_yuan, used_square]] = [fresh, used].map((sums) =>
    drawnTo(sums.get(brand) ?? none, sums.get("") ?? none)
  ) as [readonly [number, number], readonly [number, number]];
  const margin = share * new_yuan + (1 - share) * used_yuan;
  return {margin, variance: Math.max(0, share * new_square + (1 - share) * used_square - margin * margin)};
};

/** Mean and variance of a car's margin by brand at a moment, '' of all of them. @param share of the cars that are new */
export const readCarMargins = async (engine: Engine, moment: string, share: number): Promise<ReadonlyMap<string, Margin>> => {
  const rows = await engine.rows(
    `select is_new, brand, cars, cast(margin_yuan as double) as yuan, cast(squares_yuan2 as double) as squares from features.car_margins where as_of_on = date '${moment}' order by brand`
  );
  const of = (isNew: boolean): ReadonlyMap<string, Sum> =>
    new Map(
      rows
        .filter(({is_new}) => is_new === isNew)
        .map(({brand, cars, yuan, squares}) => [String(brand), {cars: Number(cars), yuan: Number(yuan), squares: Number(squares)}])
    );
  const sums = {fresh: of(true), used: of(false)};
  return new Map(rows.map(({brand}) => [String(brand), mixed(sums, String(brand), soldShare(sums, share))]));
};
