import {resolve} from "node:path";
import {AppError} from "../errors.ts";
import type {Fit, Model, Params, Rows, Scores, Spends} from "../value/model.ts";
import {command, type Edge, type Input} from "./command.ts";
import {textTable} from "./table.ts";
import {inputOf, inputOptions, modelOption, positiveOption, roundOption, stepOf, type Table, withTable} from "./value_input.ts";

/** A fit that was named, or made on this table; and whether it was made. */
interface Using {
  model: Model;
  fit: Pick<Fit, "params" | "facts">;
  words: string;
  unit: string | null;
}

const named = async (options: Input, edge: Edge): Promise<Using | undefined> => {
  if (options.fit === undefined) return undefined;
  const {readFit} = await import("../value/table/fitfile.ts");
  const {modelNamed} = await import("../value/catalogue.ts");
  const file = readFit(resolve(edge.cwd, String(options.fit)));
  return {model: await modelNamed(file.model), fit: file, words: `parameters of ${String(options.fit)}`, unit: file.unit};
};

const fitted = async (options: Input, model: Model, table: Table): Promise<Using> => {
  const {moreThanOne} = await import("../value/table/rows.ts");
  moreThanOne(table.rows.rows);
  const fit = model.fit(table.rows, {step: await stepOf(options, model, table)});
  return {model, fit, words: `fitted on this table: ${fit.convergence.words}`, unit: table.unit};
};

/** Expected spend a purchase, and what the horizon's purchases come to, when the table says what was spent. */
const spending = async (table: Table, options: Input, {model, fit}: Using, horizon: number): Promise<{scores: Scores; words: string[]}> => {
  if (model.kind !== "purchases" || table.columns.mean_spend === undefined || options.spend === "none") return {scores: {}, words: []};
  const {modelNamed} = await import("../value/catalogue.ts");
  const {isPurchases} = await import("../value/model.ts");
  const {continuousRate, discounted} = await import("../value/discount.ts");
  const {units} = await import("../value/table/units.ts");
  const gammaGamma = await modelNamed("gamma_gamma");
  const spends = table.rows as unknown as Spends;
  const spend = gammaGamma.fit(spends);
  const {expected_spend = new Float64Array(0)} = gammaGamma.score(spend, spends, {horizon});
  const yearly = Number(options.discount ?? 0);
  if (!(yearly >= 0) || !Number.isFinite(yearly))
    throw new AppError("usage", `--discount: not a yearly rate: ${String(options.discount)}`, {fix: "0.1 is 10 % a year"});
  if (!isPurchases(model)) throw new Error("a model of purchases that is none");
  const delta = continuousRate(yearly, 365.25 / units[table.unit ?? "days"]);
  const purchases = discounted(model, fit.params as Params, table.rows as never, {horizon, delta});
  return {
    scores: {expected_spend, expected_value: purchases.map((count, row) => count * expected_spend[row]!)},
    words: [`spend by Gamma-Gamma: ${spend.convergence.words}`, ...spend.notes, `value discounted at ${(100 * yearly).toFixed(1)} % a year`]
  };
};

const means = (rows: Rows, scores: Scores): Record<string, number> => {
  const people = rows.weight?.reduce((sum, w) => sum + w, 0) ?? rows.rows;
  return Object.fromEntries(
    Object.entries(scores).map(([name, column]) => [
      name,
      column.reduce((sum, value, row) => sum + value * (rows.weight?.[row] ?? 1), 0) / people
    ])
  );
};

export default command({
  name: "value score",
  summary: "P(alive), expected purchases and value of each row",
  options: [
    modelOption,
    ...inputOptions,
    {flags: "--horizon <time>", text: "how far ahead, in the table's unit (trials and contracts: in opportunities, periods)"},
    {flags: "-f, --fit <file>", text: "a fit that `value fit --json` printed; without it the model is fitted on this table"},
    {flags: "--discount <rate>", text: "a year, for the value: 0.1 is 10 %", default: "0"},
    {flags: "--spend <how>", text: "fit (Gamma-Gamma, when the table has mean_spend) or none", default: "fit"},
    {flags: "-o, --output <file>", text: "write the rows there, .csv or .parquet (default: CSV on stdout)"},
    roundOption
  ],
  help: "Scores use the exact times of each row, whatever the fit was rounded to.\nExample: huaxiang value score --fit fit.json --input people.csv --unit weeks --horizon 52 --output scores.csv",
  run: async ({options}, edge) => {
    const {modelNamed} = await import("../value/catalogue.ts");
    const ready = await named(options, edge);
    const model = ready?.model ?? (await modelNamed(String(options.model)));
    const horizon = positiveOption(options, "horizon") ?? (model.kind === "spend" ? 1 : undefined);
    if (horizon === undefined) throw new AppError("usage", "--horizon: say how far ahead", {fix: "--horizon 52"});
    const wanted = {kind: model.kind, fields: model.fields, others: model.kind === "purchases" ? ["mean_spend"] : []};
    return withTable(options, edge, wanted, async (table) => {
      if (ready?.unit && table.unit && ready.unit !== table.unit)
        throw new AppError("usage", `the fit is in ${ready.unit}, the table in ${table.unit}`, {fix: "bring both to one unit"});
      const using = ready ?? (await fitted(options, model, table));
      edge.progress.stage("score");
      const spend = await spending(table, options, using, horizon);
      const scores = {...using.model.score(using.fit, table.rows, {horizon}), ...spend.scores};
      const words = [using.words, ...spend.words, ...table.notes];
      const {csvOf, writeOutput} = await import("../value/table/write.ts");
      const own = Object.fromEntries(model.fields.flatMap(({name}) => (table.columns[name] ? [[name, table.columns[name]]] : [])));
      const output = {ids: table.ids, columns: {...own, ...scores}, rows: table.rows.rows};
      const file = options.output === undefined ? undefined : resolve(edge.cwd, String(options.output));
      if (file !== undefined) await writeOutput(output, file);
      else if (options.json !== true && table.rows.rows > 1_000_000)
        throw new AppError("usage", `${table.rows.rows} rows are too many for stdout`, {fix: "--output scores.parquet"});
      const mean = means(table.rows, scores);
      const json = {
        schema: "huaxiang.value_score/1",
        model: model.name,
        params: using.fit.params,
        unit: table.unit,
        horizon,
        input: inputOf(table),
        rows: table.rows.rows,
        mean,
        output: file ?? null,
        notes: words
      };
      if (file === undefined) for (const line of words) edge.say(`note: ${line}`);
      return {
        json,
        text:
          file === undefined
            ? csvOf(output)
            : [textTable([mean]), `${table.rows.rows} rows in ${file}`, ...words.map((line) => `note: ${line}`)].join("\n")
      };
    });
  }
});
