import {isModelStep, modelStep} from "../steps/modelstep.ts";
import type {Step} from "../steps/step.ts";

/** By kind of identifier, how many national ids and names may stand beside a value before it joins nobody. */
export type IdentityLimits = {[kind: string]: {national_ids?: number | undefined; names?: number | undefined}};

const choice = (limits: IdentityLimits, name: "national_ids" | "names"): string => {
  const cases = Object.entries(limits).flatMap(([kind, limit]) =>
    limit[name] === undefined ? [] : [`when '${kind}' then ${limit[name]}`]
  );
  return cases.length > 0 ? `case k.kind ${cases.join(" ")} else k.most_${name} end` : `k.most_${name}`;
};

/** The same steps with other limits than sql/identity/kinds.sql has. */
export const withLimits = (steps: Step[], limits: IdentityLimits): Step[] => {
  if (Object.keys(limits).length === 0) return steps;
  return steps.map((step) => {
    if (!isModelStep(step) || step.name !== "identity.kinds") return step;
    const select = `select k.kind, k.strength, k.base, k.is_document, k.is_account, k.is_weak, ${choice(limits, "national_ids")} as most_national_ids,
  ${choice(limits, "names")} as most_names from (\n${step.model.select}\n) as k`;
    return modelStep({...step.model, select});
  });
};
