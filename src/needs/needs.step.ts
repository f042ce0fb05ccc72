import {writeLedger} from "../identity/ledger.ts";
import {step} from "../steps/step.ts";
import {findNeeds} from "./catalogue.ts";
import {catalogueTables} from "./cataloguetables.ts";
import {checkNeed} from "./check.ts";
import {scoresSelect} from "./compile.ts";
import type {NeedFit} from "./fit.ts";
import {fitsOf} from "./fits.ts";
import {calibrationColumns, calibrationRows, modelColumns, modelRows} from "./ledger.ts";

const needs = await findNeeds();

/** The last day included, of the first local date that is not. */
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * scores.needs: for everybody whom a need concerns the probability that it closes within its horizon, when it is due, and the reasons. Each need is fitted
 * to past moments and scored by one expression; its coefficients are scores.need_models, and go to the ledger. The catalogue itself becomes tables too.
 */
export default step({
  name: "scores.needs",
  reads: ["features.spine", "scores.need_cars", "scores.need_people", "facts.closings"],
  writes: ["scores.needs", "scores.need_models", "scores.need_calibration", "scores.need_catalogue", "scores.need_kinds"],
  apart: {module: import.meta.url, ledger: "needs"},
  async run({engine, as_of_on, ledger, progress}) {
    for (const need of needs) await checkNeed(engine, need);
    const fits: NeedFit[] = [];
    for await (const fit of fitsOf(engine, needs)) {
      fits.push(fit);
      progress(fits.length, needs.length + 1);
    }
    await engine.createOrReplace("scores.needs", scoresSelect(needs, fits));
    for (const {name, columns, batch} of catalogueTables(needs)) {
      await engine.drop(name);
      await engine.append(name, columns, [batch]);
    }
    await engine.drop("scores.need_models");
    await engine.append("scores.need_models", modelColumns, [modelRows(fits, dayBefore(as_of_on))]);
    await engine.drop("scores.need_calibration");
    await engine.append("scores.need_calibration", calibrationColumns, [calibrationRows(fits)]);
    await writeLedger(await engine.files("scores.need_models"), ledger.path("needs"));
    progress(needs.length + 1, needs.length + 1);
  }
});
