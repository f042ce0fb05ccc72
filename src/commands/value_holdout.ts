import {AppError} from "../errors.ts";
import type {Model, PurchaseModel, Purchases} from "../value/model.ts";
import {command, type Input} from "./command.ts";
import {textTable} from "./table.ts";
import {dayNamed, inputOf, inputOptions, positiveOption, roundOption, stepOf, type Table, withTable} from "./value_input.ts";

const modelsOf = async (options: Input): Promise<PurchaseModel[]> => {
  const {modelNamed} = await import("../value/catalogue.ts");
  const {isPurchases} = await import("../value/model.ts");
  const models: Model[] = [];
  for (const name of String(options.model).split(",")) models.push(await modelNamed(name.trim()));
  return models.map((model) => {
    if (!isPurchases(model)) throw new AppError("usage", `${model.name} is no model of purchases`, {fix: "huaxiang value models"});
    return model;
  });
};

/** The purchases after the split, and how long that time was in the table's unit. */
const after = async (options: Input, {columns, transactions, unit, split, until}: Table): Promise<{actual: Float64Array; time: number}> => {
  const horizon = positiveOption(options, "horizon");
  const actual = columns.x_star;
  if (actual === undefined)
    throw new AppError("invalid_input", "missing column: x_star: purchases in the holdout", {
      fix: "name it with --columns x_star=<column>, or give transactions"
    });
  if (transactions === undefined || unit === null || split === null || until === null) {
    if (horizon === undefined) throw new AppError("usage", "--horizon: say how long the holdout was, in the table's unit");
    return {actual, time: horizon};
  }
  const {units} = await import("../value/table/units.ts");
  return {actual, time: (Date.parse(until) - Date.parse(split)) / 86_400_000 / units[unit]};
};

const shown = (value: number | null, places: number): string => (value === null ? "–" : value.toFixed(places));

export default command({
  name: "value holdout",
  summary: "fit on the time before the split, compare with what came after it",
  options: [
    {
      flags: "-m, --model <models>",
      text: "one or more, with commas; the first is shown by frequency and decile",
      default: "mbg_nbd,bg_nbd,pareto_nbd,nbd"
    },
    ...inputOptions,
    {flags: "--until <day>", text: "transactions: last day of the holdout (required)"},
    {flags: "--horizon <time>", text: "table: length of the holdout in its unit; its column x_star holds the purchases in it"},
    roundOption
  ],
  help: "Example: huaxiang value holdout --input orders.csv --id customer --at day --split 1997-09-30 --until 1998-06-30",
  run: async ({options}, edge) => {
    const models = await modelsOf(options);
    const fields = [...new Map(models.flatMap((model) => model.fields.map((field) => [field.name, field] as const))).values()];
    const until = dayNamed(options, "until");
    if (options.at !== undefined && until === undefined) throw new AppError("usage", "--until: say the last day of the holdout");
    const split = dayNamed(options, "split");
    if (split !== undefined && until !== undefined && until <= split)
      throw new AppError("usage", `--until: ${until} is not after the split ${split}`);
    return withTable(options, edge, {kind: "purchases", fields, others: ["x_star"], until}, async (table) => {
      const {moreThanOne} = await import("../value/table/rows.ts");
      const {holdout} = await import("../value/holdout.ts");
      moreThanOne(table.rows.rows);
      const {actual, time} = await after(options, table);
      if (!(time > 0)) throw new AppError("usage", `--until: ${table.until} is not after the split ${table.split}`);
      edge.progress.stage("fit");
      const {
        models: foretold,
        by_frequency,
        by_decile,
        fits
      } = holdout(models, table.rows as Purchases, actual, time, {
        step: await stepOf(options, models[0]!, table)
      });
      const notes = [
        ...table.notes,
        ...fits.flatMap((fit) => (fit.convergence.state === "converged" ? [] : [`${fit.model}: ${fit.convergence.words}`]))
      ];
      const bins = (list: typeof by_frequency) =>
        textTable(
          list.map(({bin, people, predicted, actual: was}) => ({bin, people, predicted: predicted.toFixed(4), actual: was.toFixed(4)}))
        );
      return {
        json: {
          schema: "huaxiang.value_holdout/1",
          unit: table.unit,
          input: inputOf(table),
          time,
          models: foretold,
          by_frequency,
          by_decile,
          fits: fits.map(({model, params, log_likelihood, convergence}) => ({model, params, log_likelihood, convergence})),
          notes
        },
        text: [
          `holdout of ${time.toPrecision(6)} ${table.unit ?? ""}`,
          textTable(
            foretold.map(({model, predicted, actual: was, bias_ratio, mae, rmse, msle, correlation}) => ({
              model,
              predicted: predicted.toFixed(2),
              actual: was,
              bias: bias_ratio === null ? "–" : `${(100 * bias_ratio).toFixed(1)} %`,
              mae: mae.toFixed(5),
              rmse: rmse.toFixed(5),
              msle: msle.toFixed(5),
              correlation: shown(correlation, 5)
            }))
          ),
          "",
          `${models[0]!.title} by purchases before the split:`,
          bins(by_frequency),
          "",
          `${models[0]!.title} by tenth of its prediction:`,
          bins(by_decile),
          ...notes.map((line) => `note: ${line}`)
        ].join("\n")
      };
    });
  }
});
