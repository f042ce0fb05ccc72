import type {Engine} from "../engine/engine.ts";
import {fitNeed, type NeedFit, probabilities} from "./fit.ts";
import {areaOf, type Judgement, judge} from "./judge.ts";
import type {Need} from "./need.ts";
import {readTraining} from "./training.ts";

/** A need at one split date: learnt from what was known by then, judged by what came after. */
export interface Backtest {
  need: string;
  /** First day that was not known. */
  split_on: string;
  method: NeedFit["method"];
  /** Null where nobody closed. */
  judgement: Judgement | null;
  /** AUC of the rule that says who is due within the horizon, and nothing else. */
  due_auc: number | null;
}

/** The moment of a split: the end of the day before, as a SQL instant that counts whole days back from as_of(). */
export const instantOf = (splitOn: string): string => `date_add('day', -date_diff('day', date '${splitOn}', as_of_on()), as_of())`;

/** Fits of all needs by what was known at a split. */
export const fitsAt = async (engine: Pick<Engine, "batches" | "scalar">, needs: readonly Need[], splitOn: string): Promise<NeedFit[]> => {
  const fits: NeedFit[] = [];
  const at = Number(await engine.scalar(`select date_diff('month', date '${splitOn}', as_of_on())`));
  for (const need of needs) fits.push(fitNeed(need, await readTraining(engine, need, {until: instantOf(splitOn)}), at));
  return fits;
};

/** A fit of a split judged on the rows of the months after it, `months` of them: who stood there, and who closed within the horizon. */
export const judgeAt = async (
  engine: Pick<Engine, "batches">,
  need: Need,
  fit: NeedFit,
  splitOn: string,
  months = 1
): Promise<Backtest> => {
  const from = `date '${splitOn}'`;
  const rows = await readTraining(engine, need, {
    where: `as_of_on >= ${from} and as_of_on < date_add('month', ${months}, ${from})`,
    due: true
  });
  const p = probabilities(fit, rows);
  const closings = rows.y.reduce((sum, y) => sum + y, 0);
  const isJudged = closings > 0 && rows.n.reduce((sum, n) => sum + n, 0) > closings;
  return {
    need: need.name,
    split_on: splitOn,
    method: fit.method,
    judgement: isJudged ? judge({p, n: rows.n, y: rows.y}) : null,
    due_auc: isJudged ? areaOf({p: Float64Array.from(rows.due), n: rows.n, y: rows.y}).auc : null
  };
};
