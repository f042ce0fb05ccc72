import {join} from "node:path";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {type Judgement, judge} from "../../src/needs/judge.ts";
import {literal} from "../../src/sql.ts";

const line = ({auc, auc_se, slope, slope_se, observed_expected, brier}: Judgement): string =>
  `AUC ${auc.toFixed(3)} ± ${auc_se.toFixed(3)}, slope ${slope.toFixed(2)} ± ${slope_se.toFixed(2)}, O/E ${observed_expected.toFixed(2)}, Brier ${brier.toFixed(5)}`;

/** Our number of each of the truth's people: the one of their records most of which are theirs alone; whoever is several people is nobody's. */
const samePeople = (truth: string): string => `
  select max_by(person_no, records * 1000000000 - person_no) as person_no, person
  from (
    select m.person_no, r.person, count(*) as records, count(*) over (partition by m.person_no) as people
    from ours.identity.members as m
    inner join read_parquet(${literal(join(truth, "records.parquet"))}) as r
      on r.source = m.source and r.source_key = m.source_key and not r.person like '%.r'
    group by m.person_no, r.person
  )
  where people = 1
  group by person`;

/** The published scores beside the generator's own chances, at the data date, judged by what comes after it; for needs whose chance the truth tells. */
export const besideTruth = async (database: string, truth: string, log: (line: string) => void): Promise<void> => {
  const engine = await openDuckdb({file: ":memory:", threads: 2, memory: "4GB"});
  try {
    await engine.run(`attach ${literal(database)} as ours (read_only)`);
    await engine.run(`create table same as ${samePeople(truth)}`);
    const rows = await engine.rows(`
      with told as (
        select person, vin, need, max(probability) as probability, bool_or(is_closed) as is_closed
        from read_parquet(${literal(join(truth, "needs.parquet"))})
        group by person, vin, need
      )
      select s.need, cast(s.probability as double) as said, t.probability as chance, t.is_closed
      from ours.scores.needs as s
      inner join same as p on p.person_no = s.person_no
      inner join told as t on t.need = s.need and coalesce(t.vin, '') = coalesce(s.vin, '') and t.person = p.person
      order by s.need, s.vin, s.person_no`);
    for (const [need, own] of Map.groupBy(rows, (row) => String(row.need))) {
      const n = own.map(() => 1);
      const y = own.map(({is_closed}) => (is_closed === true ? 1 : 0));
      const [ours, theirs] = ["said", "chance"].map((name) => judge({p: own.map((row) => Number(row[name])), n, y})) as [
        Judgement,
        Judgement
      ];
      const gap = ours.auc - theirs.auc;
      const isWithin = gap >= -0.03 && gap <= 2 * ours.auc_se;
      log(
        `needs truth: ${need.padEnd(18)} ${ours.closings} of ${ours.rows}: ours ${line(ours)}; truth ${line(theirs)}; AUC ${gap >= 0 ? "+" : ""}${gap.toFixed(3)} (bar −0.03, at most +2 SE): ${isWithin ? "within" : "beyond"}`
      );
    }
  } finally {
    await engine.close();
  }
};
