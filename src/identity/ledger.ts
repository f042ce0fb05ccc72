import {copyFileSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {dirname} from "node:path";
import {openDuckdb} from "../engine/duckdb.ts";
import type {Column} from "../engine/engine.ts";
import {literal} from "../sql.ts";

/**
 * The ledger of identities, append-only. `assign`: the record (source, source_key) is person_id from this generation on.
 * `merge`: person_id now means other_id. `split`: person_id was cut from other_id. `link`, `unlink`: a steward's decision about the record, which is
 * person_id in the first run that knows the decision, and one that is other_id then; one row for each of the two. `block`, `unblock`: a steward's
 * decision about a value that person_id carries. Readers leave out events that they do not know.
 * `evidence` names kinds of identifiers, never values: of an assign the strongest that the record carries, of a merge those on the way from one
 * person's records to the other's, of a decision the kind of the value and the day. It and `rule_version` are NULL where they are not known, as in
 * files of before they were kept. `actor` decided, and `decision_no` is the number of the decision; NULL for what the rules decide.
 */
export const ledgerColumns: Column[] = [
  {name: "person_id", type: "varchar"},
  {name: "source", type: "varchar"},
  {name: "source_key", type: "varchar"},
  {name: "event", type: "varchar"},
  {name: "other_id", type: "varchar"},
  {name: "generation", type: "bigint"},
  {name: "decided_on", type: "date"},
  {name: "rule_version", type: "bigint"},
  {name: "evidence", type: "varchar"},
  {name: "actor", type: "varchar"},
  {name: "decision_no", type: "bigint"}
];

const combine = async (files: string[], path: string): Promise<void> => {
  const engine = await openDuckdb({file: ":memory:", temp: dirname(path)});
  try {
    await engine.run(`copy (from read_parquet([${files.map(literal).join(", ")}])) to ${literal(path)} (format parquet)`);
  } finally {
    await engine.close();
  }
};

/** Parquet files → one, by one rename; no files, no ledger file, also if a run that was killed left one there. */
export const writeLedger = async (files: string[], path: string): Promise<void> => {
  rmSync(path, {force: true});
  const [first, ...more] = files;
  if (first === undefined) return;
  mkdirSync(dirname(path), {recursive: true});
  const aside = `${path}.tmp`;
  if (more.length === 0) copyFileSync(first, aside);
  else await combine(files, aside);
  renameSync(aside, path);
};
