import {AppError} from "../errors.ts";
import type {State} from "./open.ts";
import {type Act, versionRule} from "./segments.ts";

/** A version that is frozen at each new generation. */
export interface Schedule {
  segment: string;
  version: number;
  created_by: string;
  /** UTC instant. */
  created_at: string;
}

/** Those of segments that are not put away; of one segment when it is named. */
export const listSchedules = (state: State, segment?: string): Schedule[] =>
  state
    .prepare(
      `select c.segment_id as segment, c.version, c.created_by, c.created_at from schedules c inner join segments s on s.id = c.segment_id
where s.archived_at is null and (?1 is null or s.id = ?1) order by c.segment_id, c.version`
    )
    .all(segment ?? null) as unknown as Schedule[];

/** @throws AppError("not_found") without such a version */
export const schedule = (state: State, segment: string, version: number, {by, now}: Act): void => {
  if (versionRule(state, segment, version) === undefined)
    throw new AppError("not_found", `no such version: ${segment}@${version}`, {fix: `see \`huaxiang segment show ${segment}\``});
  state
    .prepare("insert or ignore into schedules (segment_id, version, created_by, created_at) values (?, ?, ?, ?)")
    .run(segment, version, by, now);
};

/** @throws AppError("not_found") when it is not scheduled */
export const unschedule = (state: State, segment: string, version: number): void => {
  const {changes} = state.prepare("delete from schedules where segment_id = ? and version = ?").run(segment, version);
  if (changes === 0)
    throw new AppError("not_found", `not scheduled: ${segment}@${version}`, {fix: "`huaxiang segment schedule` lists them"});
};
