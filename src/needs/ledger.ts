import type {Batch, Column} from "../engine/engine.ts";
import type {NeedFit} from "./fit.ts";

/**
 * The ledger of models of needs, one row per coefficient of each run, append-only: feature '' is the intercept, of a base rate its only row. auc and slope
 * are those on the moments that calibrated it, null where too few closed.
 */
export const modelColumns: Column[] = [
  {name: "need", type: "varchar"},
  {name: "method", type: "varchar"},
  {name: "observations", type: "bigint"},
  {name: "closings", type: "bigint"},
  {name: "base_rate", type: "decimal(7, 6)"},
  {name: "base_low", type: "decimal(7, 6)"},
  {name: "base_high", type: "decimal(7, 6)"},
  {name: "auc", type: "decimal(7, 6)"},
  {name: "slope", type: "decimal(12, 6)"},
  {name: "feature", type: "varchar"},
  {name: "bin", type: "integer"},
  {name: "coefficient", type: "decimal(12, 6)"},
  {name: "standard_error", type: "decimal(12, 6)"},
  {name: "mean", type: "decimal(12, 6)"},
  {name: "data_date", type: "date"}
];

const decimal = (value: number | null): string | null => (value === null || !Number.isFinite(value) ? null : value.toFixed(6));

const rowsOf = (fit: NeedFit, dataDate: string): unknown[][] => {
  const {need, method, rows, closings, base_rate, base_low, base_high, later, slope, intercept, coefficients, means} = fit;
  const head = [
    need,
    method,
    rows,
    closings,
    decimal(base_rate),
    decimal(base_low),
    decimal(base_high),
    decimal(later?.auc ?? null),
    decimal(method === "base_rate" ? null : slope)
  ];
  const logit = method === "base_rate" ? Math.log((base_rate + 1e-6) / (1 - base_rate + 1e-6)) : intercept;
  return [
    [...head, "", 0, decimal(logit), null, null, dataDate],
    ...coefficients.map(({feature, bin, value, standard_error}) => [
      ...head,
      feature,
      bin,
      decimal(value),
      decimal(standard_error),
      decimal(means[feature] ?? null),
      dataDate
    ])
  ];
};

/** Rows of the ledger for the fits of a run. */
export const modelRows = (fits: readonly NeedFit[], dataDate: string): Batch => {
  const rows = fits.flatMap((fit) => rowsOf(fit, dataDate));
  return {rows: rows.length, columns: modelColumns.map((_, i) => rows.map((row) => row[i]))};
};

/** What the later moments said of a model before they calibrated it: rows, and closings expected and seen, by tenths of the expected ones. */
export const calibrationColumns: Column[] = [
  {name: "need", type: "varchar"},
  {name: "bin", type: "integer"},
  {name: "cases", type: "bigint"},
  {name: "expected", type: "decimal(18, 6)"},
  {name: "observed", type: "bigint"}
];

export const calibrationRows = (fits: readonly NeedFit[]): Batch => {
  const rows = fits.flatMap(({need, later}) =>
    (later?.bins ?? []).map(({rows: cases, expected, observed}, i) => [
      need,
      i + 1,
      Math.round(cases),
      expected.toFixed(6),
      Math.round(observed)
    ])
  );
  return {rows: rows.length, columns: calibrationColumns.map((_, i) => rows.map((row) => row[i]))};
};
