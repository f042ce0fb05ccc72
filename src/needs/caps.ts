import type {Config} from "../config.ts";
import {literal} from "../sql.ts";
import {isModelStep, modelStep} from "../steps/modelstep.ts";
import type {Step} from "../steps/step.ts";

const selectOf = (caps: Config["caps"]): string => `
select medium, cast(messages as bigint) as messages, cast(days as bigint) as days
from (values ${Object.entries(caps)
  .map(([medium, {messages, days}]) => `(${literal(medium)}, ${messages}, ${days})`)
  .join(", ")}) as t(medium, messages, days)`;

/** The same steps with the workspace's caps on messages: sql/scores/message_caps.sql has none. */
export const withCaps = (steps: Step[], caps: Config["caps"]): Step[] =>
  Object.keys(caps).length === 0
    ? steps
    : steps.map((step) =>
        isModelStep(step) && step.name === "scores.message_caps" ? modelStep({...step.model, select: selectOf(caps)}) : step
      );
