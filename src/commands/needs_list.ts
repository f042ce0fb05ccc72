import {openGeneration} from "../generation/open.ts";
import {findNeeds} from "../needs/catalogue.ts";
import {command, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

const modelsQuery = `
  select need, method, observations, closings, base_rate, base_low, base_high, auc
  from scores.need_models
  where feature = ''`;
const scoresQuery = `
  select need, count(*) as concerned, count(case when is_due then 1 end) as due, cast(sum(probability) as decimal(14, 1)) as expected
  from scores.needs
  group by need`;

export default command({
  name: "needs list",
  summary: "every need: whom it concerns, how likely it closes, how well it is known",
  options: [workspaceOption],
  help: "base_rate: share of past cases that closed within the horizon, with its 95 % interval. auc: chance that a case that closed stood above one that did not, on later months than the model was fitted to. method base_rate: too few closings to tell people apart.",
  run: async ({options}, edge) => {
    const generation = await openGeneration(workspaceOf(options, edge).root);
    try {
      const models = new Map((await generation.rows(modelsQuery)).map((row) => [row.need, row]));
      const scores = new Map((await generation.rows(scoresQuery)).map((row) => [row.need, row]));
      const needs = (await findNeeds()).map(({name, label, of, horizon_days, margin_yuan, action}) => {
        const [model, score] = [models.get(name), scores.get(name)];
        return {
          need: name,
          label,
          of,
          horizon_days,
          concerned: Number(score?.concerned ?? 0),
          due: Number(score?.due ?? 0),
          expected: Number(score?.expected ?? 0),
          method: model?.method ?? null,
          cases: Number(model?.observations ?? 0),
          closings: Number(model?.closings ?? 0),
          base_rate: Number(model?.base_rate ?? 0),
          base_interval: [Number(model?.base_low ?? 0), Number(model?.base_high ?? 1)],
          auc: model?.auc == null ? null : Number(model.auc),
          margin_yuan,
          action
        };
      });
      const rows = needs.map(
        ({need, label, horizon_days: days, concerned, due, expected, method, base_rate, base_interval: [low, high], auc}) => ({
          need,
          label: label.zh,
          days,
          concerned,
          due,
          expected: expected.toFixed(0),
          method,
          base_rate: `${base_rate.toFixed(4)} (${low!.toFixed(4)}–${high!.toFixed(4)})`,
          auc: auc === null ? "" : auc.toFixed(3)
        })
      );
      const {number, manifest} = generation;
      return {
        json: {schema: "huaxiang.needs/1", generation: number, data_date: manifest.data_date, needs},
        text: `${textTable(rows)}\ndata to ${manifest.data_date}, generation ${number}`
      };
    } finally {
      await generation.close();
    }
  }
});
