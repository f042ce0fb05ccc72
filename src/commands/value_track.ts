import {AppError} from "../errors.ts";
import {command} from "./command.ts";
import {textTable} from "./table.ts";
import {dayNamed, inputOf, inputOptions, modelOption, positiveOption, roundOption, stepOf, withTable} from "./value_input.ts";

export default command({
  name: "value track",
  summary: "cumulative repeat purchases by period: what was, and what a model of the time before the split expects",
  options: [
    modelOption,
    ...inputOptions,
    {flags: "--until <day>", text: "last day to compare (default: the last there is)"},
    {flags: "--period <days>", text: "days a point", default: "7"},
    roundOption
  ],
  help: "Needs transactions. The people are those who came by the split; the model knows of each only the day of the first purchase.\nExample: huaxiang value track --input orders.csv --id customer --at day --split 1997-09-30",
  run: async ({options}, edge) => {
    const {modelNamed} = await import("../value/catalogue.ts");
    const {isPurchases} = await import("../value/model.ts");
    const model = await modelNamed(String(options.model));
    if (!isPurchases(model)) throw new AppError("usage", `${model.name} is no model of purchases`, {fix: "huaxiang value models"});
    const until = dayNamed(options, "until");
    const period = positiveOption(options, "period") ?? 7;
    return withTable(options, edge, {kind: model.kind, fields: model.fields}, async (table) => {
      const {transactions, unit, split} = table;
      if (transactions === undefined || unit === null || split === null)
        throw new AppError("usage", "a tracking plot needs transactions", {fix: "give a file of transactions with --id, --at and --split"});
      const {moreThanOne} = await import("../value/table/rows.ts");
      const {purchaseTimes} = await import("../value/table/transactions.ts");
      const {track} = await import("../value/track.ts");
      const {units} = await import("../value/table/units.ts");
      moreThanOne(table.rows.rows);
      edge.progress.stage("fit");
      const fit = model.fit(table.rows as never, {step: await stepOf(options, model, table)});
      edge.progress.stage("track");
      const last = until ?? transactions.last;
      const times = await purchaseTimes(transactions, split, last, unit);
      const days = (Date.parse(last) - Date.parse(transactions.first)) / 86_400_000 + 1;
      const periods = Math.floor(days / period);
      if (periods < 1) throw new AppError("usage", `--period: ${period} days are more than the ${days} that there are`);
      const points = track(model, fit.params, times, {periods, period: period / units[unit]});
      const final = points.at(-1)!;
      return {
        json: {
          schema: "huaxiang.value_track/1",
          model: model.name,
          params: fit.params,
          unit,
          input: inputOf(table),
          until: last,
          period_days: period,
          points,
          notes: [fit.convergence.words, ...table.notes]
        },
        text: [
          textTable(points.map(({period: at, actual, expected}) => ({period: at, actual, expected: expected.toFixed(1)}))),
          "",
          `after ${final.period} periods of ${period} days: ${final.actual} repeat purchases, ${final.expected.toFixed(1)} expected${final.actual > 0 ? ` (${(100 * (final.expected / final.actual - 1)).toFixed(1)} %)` : ""}`,
          ...[fit.convergence.words, ...table.notes].map((line) => `note: ${line}`)
        ].join("\n")
      };
    });
  }
});
