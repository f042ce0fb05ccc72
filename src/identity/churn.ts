import type {Churn} from "../config.ts";
import type {Failure} from "../steps/check.ts";

/** What the gate looks at: figures of marts.identity_report, those of runs only when this run changed anything. */
export interface Changes {
  /** Everybody there is, organisations and the anonymous too. */
  everybody: number;
  known_records: number;
  moved_records: number;
  merges: number;
  splits: number;
  largest_person_records: number;
}

const mart = "marts.identity_report";
/** A run that is stopped publishes nothing, so what it would have changed is told by its inputs. */
const fix = (gate: string): string =>
  `look at what is new since the last run (files, a mapping, decisions, identity: limits:); allow more under identity: churn: ${gate}: in huaxiang.yaml`;

const whole = (value: number): string => value.toLocaleString("en");
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** Gates on a run's changes that do not hold, with the figures in words. */
export const brokenBy = (changes: Changes, churn: Churn): Failure[] => {
  const {everybody, known_records: known, moved_records: moved, merges, splits, largest_person_records: largest} = changes;
  const shares = [
    {gate: "max_moved_ratio", count: moved, of: known, most: churn.max_moved_ratio, what: "known records became another person's"},
    {gate: "max_merged_ratio", count: merges, of: everybody, most: churn.max_merged_ratio, what: "ids ended in another"},
    {gate: "max_split_ratio", count: splits, of: everybody, most: churn.max_split_ratio, what: "ids were cut from another"}
  ] as const;
  const broken: Failure[] = shares
    .filter(({count, of, most}) => known >= churn.min_records && count > most * of)
    .map(({gate, count, of, most, what}) => ({
      gate: `identity:${gate}`,
      model: mart,
      rows: count,
      says: `${whole(count)} of ${whole(of)} ${what} (${percent(count / of)}, at most ${percent(most)})`,
      fix: fix(gate)
    }));
  if (largest > churn.max_person_records)
    broken.push({
      gate: "identity:max_person_records",
      model: mart,
      rows: largest,
      says: `one person has ${whole(largest)} records (at most ${whole(churn.max_person_records)})`,
      fix: "find the value that joins them (`huaxiang identity why <person>` tells it of a published one) and `huaxiang identity block` it; allow more under identity: churn: max_person_records: in huaxiang.yaml"
    });
  return broken;
};
