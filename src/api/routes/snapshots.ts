import {z} from "zod";
import {AppError} from "../../errors.ts";
import {encoded, type Streamed, streamed} from "../../segments/encode.ts";
import {histories} from "../../segments/history.ts";
import {asking} from "../../segments/question.ts";
import {Split} from "../../segments/rule.ts";
import {segmentsFor} from "../../segments/saved.ts";
import {listSnapshots, Manifest, memberBatches, memberColumns} from "../../segments/snapshot.ts";
import {verify} from "../../segments/verify.ts";
import {doer} from "../../state/principal.ts";
import {isWithin, versionRule} from "../../state/segments.ts";
import type {Freezing} from "../freezing.ts";
import {unhurried} from "../generation.ts";
import {Reply} from "../reply.ts";
import {type Context, route} from "../route.ts";
import {SegmentId, SnapshotId, Version} from "../schemas.ts";
import {act, seen, seenSnapshot, segmentRoles} from "../segments.ts";
import {Job} from "./jobs.ts";

const ofVersion = z.strictObject({id: SegmentId, version: Version});
const params = z.strictObject({snapshot: SnapshotId});
const n = z.int().min(0);

const known = (context: Context, id: string, version: number): void => {
  seen(context, id);
  if (versionRule(context.state, id, version) === undefined) throw new AppError("not_found", "no such segment and version");
};

export const newSnapshot = route({
  method: "post",
  path: "/v1/segments/{id}/versions/{version}/snapshots",
  roles: segmentRoles,
  summary: "Freezes a version: a job, whose result is the manifest with arms, salt and balance; Location says where it is",
  params: ofVersion,
  body: z.strictObject({split: Split.optional().meta({description: "In place of the rule's own"})}),
  output: Job,
  success: 202,
  once: true,
  cost: 1000,
  errors: ["not_found", "not_ready"],
  handle({params: {id, version}, body: {split}}, context) {
    known(context, id, version);
    context.generation();
    const about: Freezing = {segment: id, version, split, role: context.principal?.role, stores: context.principal?.stores ?? null};
    const job = context.jobs.ask("freeze", about, act(context).by);
    return new Reply(JSON.stringify(job), {headers: {Location: `/v1/jobs/${job.id}`}});
  }
});

const isTheirs = ({principal}: Context, {stores = null}: Manifest): boolean => isWithin({stores}, principal?.stores ?? null);

const Snapshots = z.strictObject({snapshots: z.array(Manifest)});

export const snapshots = route({
  method: "get",
  path: "/v1/segments/{id}/versions/{version}/snapshots",
  roles: segmentRoles,
  summary: "Frozen lists of a version, oldest first",
  params: ofVersion,
  output: Snapshots,
  errors: ["not_found"],
  handle({params: {id, version}}, context) {
    known(context, id, version);
    return {snapshots: listSnapshots(context.ledger, id).filter((one) => one.version === version && isTheirs(context, one))};
  }
});

export const snapshot = route({
  method: "get",
  path: "/v1/snapshots/{snapshot}",
  roles: segmentRoles,
  summary: "The manifest of a frozen list: rule, generation, purpose, arms, balance, sha256",
  params,
  output: Manifest,
  errors: ["not_found"],
  handle: ({params: {snapshot: id}}, context) => seenSnapshot(context, id)
});

export const verifySnapshot = route({
  method: "post",
  path: "/v1/snapshots/{snapshot}/verify",
  roles: segmentRoles,
  summary: "Makes a frozen list again from its manifest, while its generation is kept, and compares",
  params,
  output: z.strictObject({snapshot: SnapshotId, generation: z.int(), count: n, sha256: z.string(), same: z.literal(true)}),
  cost: 1000,
  errors: ["not_found", "not_ready", "gate_failed"],
  async handle({params: {snapshot: id}}, context) {
    const {ledger, generations, state, principal, signal} = context;
    const manifest = seenSnapshot(context, id);
    const {generation, count, sha256, caps} = manifest;
    const source = unhurried(await generations.kept(generation));
    await verify(ledger, manifest, await asking(source, {caps, segments: segmentsFor(state, principal), role: principal?.role, signal}));
    return {snapshot: id, generation, count, sha256, same: true};
  }
});

export const members = route({
  method: "get",
  path: "/v1/snapshots/{snapshot}/members",
  roles: segmentRoles,
  summary: "Who was frozen, with arm, store and brand, as it was: nothing is resolved, no identifier is given; a stream",
  params,
  output: z.string(),
  produces: Object.values(streamed),
  cost: 1000,
  errors: ["not_found"],
  async handle({params: {snapshot: id}}, context) {
    const {ledger, accepted, audit, principal} = context;
    const {count} = seenSnapshot(context, id);
    const [form] = Object.entries(streamed).find(([, type]) => type === accepted) as [Streamed, string];
    const batches = await memberBatches(ledger, id);
    if (principal) audit.did({...doer(principal), action: "read members", subject: id, outcome: "done", detail: {count, format: form}});
    return new Reply(encoded(form, memberColumns, batches), {type: accepted});
  }
});

const Turn = z
  .strictObject({
    snapshot: SnapshotId,
    version: Version,
    generation: z.int(),
    data_date: z.iso.date(),
    frozen_at: z.iso.datetime(),
    count: n,
    treatment: n,
    holdout: n,
    stayed: n.nullable().meta({description: "Of those of the list before; null of the first"}),
    came: n.nullable(),
    went: n.nullable()
  })
  .meta({id: "Turn"});

export const segmentHistory = route({
  method: "get",
  path: "/v1/segments/{id}/history",
  roles: segmentRoles,
  summary: "The frozen lists of a segment, oldest first: how many, and how many came and went between one and the next; the newest hundred",
  params: z.strictObject({id: SegmentId}),
  output: z.strictObject({history: z.array(Turn)}),
  cost: 100,
  errors: ["not_found"],
  async handle({params: {id}}, context) {
    seen(context, id);
    const all = listSnapshots(context.ledger, id).filter((one) => isTheirs(context, one));
    const [history = []] = await histories(context.ledger, [all], 100);
    return {history};
  }
});
