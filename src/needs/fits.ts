import type {Engine} from "../engine/engine.ts";
import {fitNeed, type NeedFit} from "./fit.ts";
import type {Need} from "./need.ts";
import {hasPast, nothing, readTraining} from "./training.ts";

/** What every need learns from the past moments there are, in the order of the needs. */
export async function* fitsOf(engine: Pick<Engine, "batches" | "scalar">, needs: readonly Need[]): AsyncGenerator<NeedFit> {
  const past = {car: await hasPast(engine, "car"), person: await hasPast(engine, "person")};
  for (const need of needs) yield fitNeed(need, past[need.of] ? await readTraining(engine, need) : nothing(need));
}
