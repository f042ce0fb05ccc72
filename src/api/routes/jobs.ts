import {z} from "zod";
import {AppError} from "../../errors.ts";
import {Manifest} from "../../segments/snapshot.ts";
import {findJob, jobStates, type Job as Kept} from "../../state/jobs.ts";
import type {Freezing} from "../freezing.ts";
import {type Context, route} from "../route.ts";
import {seen, segmentRoles} from "../segments.ts";

const JobId = z
  .string()
  .regex(/^job_[0-9a-f]{20}$/)
  .meta({id: "JobId"});
const params = z.strictObject({id: JobId});

export const Job = z
  .strictObject({
    id: JobId,
    kind: z.string().meta({description: "freeze"}),
    about: z.looseObject({}),
    state: z.enum(jobStates),
    result: Manifest.nullable().meta({description: "Of a freeze that is done: the manifest, with arms, salt and balance"}),
    reason: z.string().nullable().meta({description: "Why it failed"}),
    created_by: z.string(),
    created_at: z.iso.datetime(),
    ended_at: z.iso.datetime().nullable()
  })
  .meta({id: "Job"});

/** A job about a segment that the one who asks may see. */
const seenJob = (context: Context, id: string): Kept => {
  const one = findJob(context.state, id);
  if (context.principal?.stores === null) return one;
  const {segment} = one.about as Partial<Freezing>;
  if (segment === undefined) throw new AppError("not_found", "no such job");
  seen(context, segment);
  return one;
};

export const job = route({
  method: "get",
  path: "/v1/jobs/{id}",
  roles: segmentRoles,
  summary: "How far a job is; of one that is done what came out",
  params,
  output: Job,
  errors: ["not_found"],
  handle: ({params: {id}}, context) => seenJob(context, id)
});

export const cancelJob = route({
  method: "post",
  path: "/v1/jobs/{id}/cancel",
  roles: segmentRoles,
  summary: "Stops a job; one that has ended stays as it is",
  params,
  output: Job,
  errors: ["not_found"],
  changes: true,
  handle({params: {id}}, context) {
    seenJob(context, id);
    return context.jobs.cancel(id);
  }
});
