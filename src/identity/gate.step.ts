import {step} from "../steps/step.ts";
import {brokenBy} from "./churn.ts";

/** Publication stops when this run changed more of who is who than huaxiang.yaml lets it. A first run has nothing to change. */
export default step({
  name: "identity.gate",
  reads: ["marts.identity_report"],
  writes: [],
  keep: false,
  async run() {
    // All of it is its gates.
  },
  async gates({engine, churn, generation}) {
    const [row] = await engine.rows(
      `select generation, people + organisations + staff + anonymous as everybody, known_records, moved_records, merges, splits, largest_person_records
       from marts.identity_report`
    );
    const isOfThisRun = Number(row?.generation) === generation;
    const figure = (name: string): number => Number(row?.[name] ?? 0);
    const changed = (name: string): number => (isOfThisRun ? figure(name) : 0);
    return brokenBy(
      {
        everybody: figure("everybody"),
        known_records: changed("known_records"),
        moved_records: changed("moved_records"),
        merges: changed("merges"),
        splits: changed("splits"),
        largest_person_records: figure("largest_person_records")
      },
      churn
    );
  }
});
