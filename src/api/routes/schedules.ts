import {z} from "zod";
import {listSchedules, schedule, unschedule} from "../../state/schedules.ts";
import {canSee} from "../../state/segments.ts";
import {type Context, route} from "../route.ts";
import {SegmentId, Version} from "../schemas.ts";
import {act, seen, segmentRoles} from "../segments.ts";

const params = z.strictObject({id: SegmentId, version: Version});
const Schedules = z.strictObject({
  schedules: z.array(z.strictObject({segment: SegmentId, version: Version, created_by: z.string(), created_at: z.iso.datetime()}))
});
const all = ({state, principal}: Context) => ({
  schedules: listSchedules(state).filter(({segment}) => canSee(state, segment, principal?.stores ?? null))
});

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
    seen(context, id);
    schedule(context.state, id, version, act(context));
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
    seen(context, id);
    unschedule(context.state, id, version);
    return all(context);
  }
});
