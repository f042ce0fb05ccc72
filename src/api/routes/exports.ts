import {z} from "zod";
import {AppError} from "../../errors.ts";
import {noteOf, partsOf, ready, sha256Of} from "../../segments/export.ts";
import {type Format, hashes, mediaTypes} from "../../segments/preset.ts";
import {exportsOf, noteExport} from "../../state/exports.ts";
import {doer} from "../../state/principal.ts";
import {Reply} from "../reply.ts";
import {route} from "../route.ts";
import {SnapshotId, stated} from "../schemas.ts";
import {act, seenSnapshot, segmentRoles} from "../segments.ts";

const params = z.strictObject({snapshot: SnapshotId});
const n = z.int().min(0);
const Fates = z
  .strictObject({
    treatment: n.meta({description: "Frozen to be treated; the others add up to it"}),
    exported: n,
    merged: n.meta({description: "Now one with another of the list, who stands for both"}),
    held_out: n.meta({description: "Now one with someone of the holdout"}),
    gone: n.meta({description: "Erased, or no longer anybody"}),
    withdrawn: n.meta({description: "No longer permits it, or is no longer counted"}),
    without_identifier: n.meta({description: "Has none of the kind that the port takes"})
  })
  .meta({id: "Fates"});

export const exportSnapshot = route({
  method: "post",
  path: "/v1/snapshots/{snapshot}/exports",
  roles: segmentRoles,
  summary:
    "Hands out the treatment of a frozen list, consent checked again, merges and erasures since resolved. Accept says how: application/json only says what would go; another type is the list, and a row of the exports",
  params,
  body: z.strictObject({
    preset: z.string().min(1).max(50).meta({description: "What the port takes", example: "hashed_phone"}),
    hash: z.enum(hashes).optional().meta({description: "The preset's own when absent"}),
    plain: z.literal(true).optional().meta({description: "Identifiers in full: with the scope identifiers:plain, and a reason"}),
    reason: z.string().max(1000).optional()
  }),
  output: z.strictObject({
    snapshot: SnapshotId,
    preset: z.string(),
    hash: z.enum(hashes),
    frozen_on: z.iso.date(),
    fates: Fates,
    ...stated
  }),
  produces: ["application/json", ...Object.values(mediaTypes)],
  cost: 1000,
  errors: ["not_found", "not_ready"],
  async handle({params: {snapshot}, body}, context) {
    const {generation, ledger, state, principal, audit, now, accepted} = context;
    seenSnapshot(context, snapshot);
    if (body.plain && !principal?.scopes.includes("identifiers:plain"))
      throw new AppError("forbidden", "identifiers in full need the scope identifiers:plain");
    const form = Object.entries(mediaTypes).find(([, type]) => type === accepted)?.[0] as Format | undefined;
    const one = await ready({...body, snapshot, format: form}, ledger, generation());
    const {preset, hash, frozen_on, data_date, fates} = one;
    if (form === undefined) return {snapshot, preset, hash, frozen_on, fates, data_date, generation: one.generation};
    const sha256 = await sha256Of(one);
    noteExport(state, noteOf(one, {sha256, by: act(context).by, now}));
    const detail = {preset, format: form, hash, reason: one.reason, count: fates.exported, sha256};
    if (principal) audit.did({...doer(principal), action: "export", subject: snapshot, outcome: "done", detail});
    return new Reply(partsOf(one), {
      type: accepted,
      headers: {
        "Content-Disposition": `attachment; filename="${snapshot}-${preset}.${form}"`,
        "Repr-Digest": `sha-256=:${Buffer.from(sha256, "hex").toString("base64")}:`,
        "X-Fates": Object.entries(fates)
          .map(([fate, people]) => `${fate}=${people}`)
          .join(", ")
      }
    });
  }
});

export const exports = route({
  method: "get",
  path: "/v1/snapshots/{snapshot}/exports",
  roles: segmentRoles,
  summary: "Who handed a frozen list out, when, how, and what became of whom; oldest first",
  params,
  output: z.strictObject({
    exports: z.array(
      z.strictObject({
        preset: z.string(),
        format: z.string(),
        hash: z.string(),
        reason: z.string(),
        generation: z.int(),
        people: n,
        fates: Fates,
        sha256: z.string(),
        exported_by: z.string(),
        exported_at: z.iso.datetime()
      })
    )
  }),
  errors: ["not_found"],
  handle({params: {snapshot}}, context) {
    seenSnapshot(context, snapshot);
    return {
      exports: exportsOf(context.state, snapshot).map(({snapshot: _, fates, ...one}) => ({...one, fates: JSON.parse(fates) as unknown}))
    };
  }
});
