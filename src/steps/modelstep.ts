import type {Model} from "./model.ts";
import type {Step} from "./step.ts";

/** A step that makes one table from one SELECT; its header's gates are checked after it. */
export interface ModelStep extends Step {
  model: Model;
}

/** Days of one month lie together in a published table of days, so that a question about a month passes over the other years. */
const selectOf = ({select, grain, keep}: Model): string => (keep && grain[0] === "day_on" ? `${select}\norder by day_on` : select);

export const modelStep = (model: Model): ModelStep => ({
  name: model.name,
  reads: model.reads,
  writes: [model.name],
  model,
  async run({engine}) {
    if (model.isView) await engine.createView(model.name, model.select);
    else await engine.createOrReplace(model.name, selectOf(model));
  }
});

export const isModelStep = (step: Step): step is ModelStep => "model" in step;
