import {z} from "zod";
import {listSchedules, schedule, unschedule} from "../../state/schedules.ts";
import {type Context, route} from "../route.ts";
import {SegmentId, Version} from "../schemas.ts";
import {segmentRoles} from "../segments.ts";

const params = z.strictObject({id: SegmentId, version: Version});
const Schedules = z.strictObject({
  schedules: z.array(z.strictObject({segment: SegmentId, version: Version, created_by: z.string(), created_at: z.iso.datetime()}))
});
const all = ({state}: Context) => ({schedules: listSchedules(state)});

export const schedules = route({
  method: "get",
  path: "/v1/schedules",
  roles: segmentRoles,
  summary: "Versions that are frozen at each new generation, once it is published",
  output: Schedules,
  handle: (_, context) => all(context)
});

export const newSchedule = route({
  method: "put",
  path: "/v1/segments/{id}/versions/{version}/schedule",
  roles: segmentRoles,
  summary: "From now on the version is frozen at each new generation",
  params,
  output: Schedules,
  errors: ["not_found"],
  handle({params: {id, version}}, context) {
    schedule(context.state, id, version, {by: context.role ?? "unknown", now: context.now});
    return all(context);
  }
});

export const noSchedule = route({
  method: "delete",
  path: "/v1/segments/{id}/versions/{version}/schedule",
  roles: segmentRoles,
  summary: "The version is no longer frozen at each new generation",
  params,
  output: Schedules,
  errors: ["not_found"],
  handle({params: {id, version}}, context) {
    unschedule(context.state, id, version);
    return all(context);
  }
});
