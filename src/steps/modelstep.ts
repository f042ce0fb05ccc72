import type {Model} from "./model.ts";
import type {Step} from "./step.ts";

/** A step that makes one table from one SELECT; its header's gates are checked after it. */
export interface ModelStep extends Step {
  model: Model;
}

export const modelStep = (model: Model): ModelStep => ({
  name: model.name,
  reads: model.reads,
  writes: [model.name],
  model,
  async run({engine}) {
    if (model.isView) await engine.createView(model.name, model.select);
    else await engine.createOrReplace(model.name, model.select);
  }
});

export const isModelStep = (step: Step): step is ModelStep => "model" in step;
