import {openSession} from "../../src/channels/session.ts";
import {openSnapshot} from "./connect.ts";
import {type Fault, faultOf, isDown} from "./fault.ts";
import type {Plan} from "./plan.ts";
import {secretOf} from "./secret.ts";
import {describe, expectColumns} from "./table.ts";

/** What stands in the way of a pull, if anything does; and the rows of the table as the server guesses them. */
export interface Check {
  source: string;
  rows: number;
  fault: Fault | undefined;
}

/** Tries login, table, key and columns of each feed; no row is read. */
export const checkPulls = async (plans: Plan[], secret: (name: string) => string | undefined, signal?: AbortSignal): Promise<Check[]> => {
  const checks: Check[] = [];
  // A database that cannot be reached is asked once.
  const down = new Map<string, Fault>();
  for (const plan of plans) {
    const channel = plan.feed.mapping.name;
    const known = down.get(channel);
    const found = known ? {source: plan.source, rows: 0, fault: known} : await check(plan, secret, signal);
    if (found.fault && isDown(found.fault)) down.set(channel, found.fault);
    checks.push(found);
  }
  return checks;
};

const check = async (plan: Plan, secret: (name: string) => string | undefined, signal: AbortSignal | undefined): Promise<Check> => {
  const {source, database, timezone} = plan;
  try {
    const snapshot = await openSnapshot({database, password: secretOf(database.password, secret), timezone, signal});
    const session = await openSession();
    try {
      const table = await describe(snapshot, plan);
      await expectColumns(session, plan, table);
      const [{rows} = {}] = await snapshot.rows("select greatest(reltuples, 0)::bigint as rows from pg_class where oid = $1::regclass", [
        table.from
      ]);
      await snapshot.rows(`select 1 from ${table.from} as t limit 1`);
      return {source, rows: Number(rows), fault: undefined};
    } finally {
      session.close();
      await snapshot.close();
    }
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return {source, rows: 0, fault};
  }
};
