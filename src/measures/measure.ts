export interface Words {
  zh: string;
  en: string;
}

/** A KPI as a value: pages, API and tests use this one definition. */
export interface Measure {
  name: string;
  /** Table that it is read from, one of the marts. */
  mart: string;
  /** Aggregate over the mart's rows, in the shared dialect. */
  value: string;
  /** Column of the day that a row belongs to (business day). */
  day: string;
  unit: "cars" | "yuan" | "people" | "visits" | "orders" | "leads" | "opportunities" | "contracts" | "needs" | "ratio";
  /** Direction of good news. */
  better: "up" | "down";
  /** `flow` adds up within a period; `stock` is all of it up to the period's end. */
  kind: "flow" | "stock";
  /** It divides by something: where there is none of that there is no value, and not 0. */
  isQuotient: boolean;
  /** Its months go on changing as what began in them goes on: that is no restatement. */
  isMaturing?: boolean;
  label: Words;
  definition: Words;
}

/** A flow, where it is not said; a ratio is a quotient. */
export const measure = (value: Omit<Measure, "kind" | "isQuotient"> & Partial<Pick<Measure, "kind" | "isQuotient">>): Measure => ({
  kind: "flow",
  isQuotient: value.unit === "ratio",
  ...value
});
