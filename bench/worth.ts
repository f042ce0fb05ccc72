import {published} from "./world/make.ts";
import {judge} from "./worth/truth.ts";

interface Options {
  people?: number;
  seed?: number;
  log(line: string): void;
}

/**
 * What people were expected to bring against what the generator then let happen: margin of 12 months by source, in total (bar 5 %) and by tenth (bar: the larger
 * of 10 % and two bootstrap standard errors), beside last year again; AUC of the next car beside that of the generator's own hazard (bar: 0.02 below).
 */
export default async ({people = 200_000, seed = 1, log}: Options): Promise<void> => {
  const {root, report, seconds} = await published({people, seed, log});
  const took = report.steps
    .filter(({name}) => name.startsWith("value.") || name.startsWith("scores."))
    .reduce((sum, one) => sum + one.seconds, 0);
  log(
    `worth: run of ${people.toLocaleString("en")} people ${seconds.toFixed(1)} s, of it the steps of value and scores ${took.toFixed(1)} s`
  );
  await judge(root, log);
};
