import {AppError} from "../errors.ts";
import type {State} from "../state/open.ts";
import {listSchedules} from "../state/schedules.ts";
import {freezeVersion} from "./frozen.ts";
import type {Asking} from "./question.ts";
import {listSnapshots} from "./snapshot.ts";

/** What became of a schedule. */
export interface Carried {
  segment: string;
  version: number;
  /** The list, or why there is none. */
  outcome: {snapshot: string; count: number} | {reason: string};
}

export interface CarryOut {
  state: State;
  ledger: string;
  content_hash: string;
  /** UTC instant. */
  now: string;
}

/** Freezes every scheduled version that this generation has no list of yet. One that cannot be frozen keeps no other back. */
export const carryOut = async ({state, ledger, content_hash, now}: CarryOut, asking: Asking): Promise<Carried[]> => {
  const carried: Carried[] = [];
  for (const {segment, version} of listSchedules(state)) {
    const isThere = listSnapshots(ledger, segment).some((one) => one.version === version && one.generation === asking.source.number);
    if (isThere) continue;
    try {
      const {id, count} = await freezeVersion({segment, version, by: "schedule", now, ledger, state, content_hash}, asking);
      carried.push({segment, version, outcome: {snapshot: id, count}});
    } catch (error) {
      if (!(error instanceof AppError) || error.code === "interrupted") throw error;
      carried.push({segment, version, outcome: {reason: error.message}});
    }
  }
  return carried;
};
