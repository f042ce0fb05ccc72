import type {Fit} from "../value/model.ts";
import {command} from "./command.ts";
import {textTable} from "./table.ts";
import {inputOf, inputOptions, modelOption, roundOption, stepOf, type Table, withTable} from "./value_input.ts";

/** A fit as a person reads it. */
export const fitText = (fit: Fit, table: Table, title: string): string =>
  [
    `${title}: ${fit.people} people in ${fit.rows} different rows, unit ${table.unit ?? "–"}${fit.step > 0 ? `, times rounded to ${fit.step.toPrecision(4)}` : ""}${table.split ? `, up to ${table.split}` : ""}`,
    "",
    textTable(
      Object.entries(fit.params).map(([parameter, value]) => ({
        parameter,
        value: value.toPrecision(8),
        standard_error: fit.standard_errors[parameter]?.toPrecision(4) ?? "–"
      }))
    ),
    "",
    `log-likelihood ${fit.log_likelihood.toFixed(4)}`,
    fit.convergence.words,
    ...[...table.notes, ...fit.notes].map((note) => `note: ${note}`)
  ].join("\n");

export default command({
  name: "value fit",
  summary: "fit a model of purchases, spend or contracts to a table",
  options: [modelOption, ...inputOptions, roundOption],
  help: "Examples:\n  huaxiang value fit --model bg_nbd --input people.csv --unit weeks\n  huaxiang value fit --input orders.csv --id customer --at day --amount paid --split 2025-06-30 --json > fit.json\ndocs/value.md explains the models, the columns and what is assumed.",
  run: async ({options}, edge) => {
    const {modelNamed} = await import("../value/catalogue.ts");
    const {moreThanOne} = await import("../value/table/rows.ts");
    const model = await modelNamed(String(options.model));
    return withTable(options, edge, {kind: model.kind, fields: model.fields}, async (table) => {
      moreThanOne(table.rows.rows);
      edge.progress.stage("fit");
      const fit = model.fit(table.rows, {step: await stepOf(options, model, table)});
      return {
        json: {schema: "huaxiang.value_fit/1", unit: table.unit, input: inputOf(table), ...fit, notes: [...table.notes, ...fit.notes]},
        text: fitText(fit, table, model.title)
      };
    });
  }
});
