import {z} from "zod";
import {AppError} from "../../errors.ts";
import {canonical} from "../../segments/canonical.ts";
import {Compiler} from "../../segments/compile.ts";
import {compare} from "../../segments/diff.ts";
import {Rule} from "../../segments/rule.ts";
import {saveVersion} from "../../segments/saved.ts";
import {
  archiveSegment,
  changeSegment,
  createSegment,
  deleteSegment,
  draftOf,
  isWithin,
  listSegments,
  tagOf,
  usesOf,
  versionRule,
  versionsOf
} from "../../state/segments.ts";
import {type Context, route} from "../route.ts";
import {SegmentId, Version as VersionNumber} from "../schemas.ts";
import {act, askingOf, at, seen, segmentRoles} from "../segments.ts";

const instant = z.iso.datetime();
const Name = z.string().min(1).max(200);
const params = z.strictObject({id: SegmentId});
const Info = z
  .strictObject({
    id: SegmentId,
    name: z.string(),
    version: z.int().min(0).meta({description: "Newest version; 0: none yet"}),
    has_draft: z.boolean(),
    created_by: z.string(),
    stores: z.array(z.string()).nullable().meta({description: "Stores of who made it; null: the whole group"}),
    created_at: instant,
    changed_at: instant,
    archived_at: instant.nullable()
  })
  .meta({id: "SegmentInfo"});
const Version = z
  .strictObject({version: z.int().min(1), rule_hash: z.string(), note: z.string(), created_by: z.string(), created_at: instant})
  .meta({id: "SegmentVersion"});
const Segment = z
  .strictObject({
    segment: Info,
    tag: z.string().meta({description: "Send it as If-Match to change this very state"}),
    draft: Rule.nullable(),
    versions: z.array(Version),
    uses: z.array(z.strictObject({version: z.int(), used_by: z.string(), used_at: instant})).meta({description: "What stands on it"})
  })
  .meta({id: "Segment"});

const whole = (context: Context, id: string) => {
  const {state} = context;
  const segment = seen(context, id);
  const draft = draftOf(state, id);
  return {
    segment,
    tag: tagOf(state, id),
    draft: draft === null ? null : (JSON.parse(draft) as unknown),
    versions: versionsOf(state, id),
    uses: usesOf(state, id)
  };
};

/** A change must name the state that it was made on; another's change in between is not written over. */
const matched = (context: Context, id: string): void => {
  seen(context, id);
  const {state, if_match} = context;
  const tag = tagOf(state, id);
  if (if_match === undefined) throw new AppError("unconditional", "If-Match is missing", {fix: "send the segment's tag as If-Match"});
  if (if_match !== tag && if_match !== "*")
    throw new AppError("stale", "the segment was changed since it was read", {fix: "read it again"});
};

/** A draft may be broken in what it names, not in its shape; a version may be neither. */
const draftText = (rule: Rule): string => canonical(rule);

export const segments = route({
  method: "get",
  path: "/v1/segments",
  roles: segmentRoles,
  summary: "Saved segments, newest change first",
  query: z.strictObject({archived: z.enum(["true", "false"]).optional()}),
  output: z.strictObject({segments: z.array(Info)}),
  handle: ({query}, {state, principal}) => ({
    segments: listSegments(state, {archived: query.archived === "true"}).filter((one) => isWithin(one, principal?.stores ?? null))
  })
});

export const newSegment = route({
  method: "post",
  path: "/v1/segments",
  roles: segmentRoles,
  summary: "A new segment with its first draft",
  body: z.strictObject({name: Name, rule: Rule}),
  output: Segment,
  success: 201,
  once: true,
  handle({body}, context) {
    const {id} = createSegment(context.state, {name: body.name, draft: draftText(body.rule)}, act(context));
    return whole(context, id);
  }
});

export const segment = route({
  method: "get",
  path: "/v1/segments/{id}",
  roles: segmentRoles,
  summary: "A segment: draft, versions, and what stands on them",
  params,
  output: Segment,
  errors: ["not_found"],
  handle: ({params: {id}}, context) => whole(context, id)
});

export const draft = route({
  method: "put",
  path: "/v1/segments/{id}/draft",
  roles: segmentRoles,
  summary: "Writes the draft, and the name if one is given; If-Match names the state that is changed",
  params,
  body: z.strictObject({name: Name.optional(), rule: Rule}),
  output: Segment,
  errors: ["not_found", "stale", "unconditional"],
  handle({params: {id}, body}, context) {
    matched(context, id);
    changeSegment(context.state, id, {name: body.name, draft: draftText(body.rule)}, act(context));
    return whole(context, id);
  }
});

export const newVersion = route({
  method: "post",
  path: "/v1/segments/{id}/versions",
  roles: segmentRoles,
  summary: "Makes the draft the next version, which is never changed; a broken draft is refused with its places",
  params,
  body: z.strictObject({note: z.string().max(1000)}),
  output: Segment,
  success: 201,
  once: true,
  errors: ["not_found", "not_ready", "stale", "unconditional"],
  async handle({params: {id}, body}, context) {
    matched(context, id);
    const text = draftOf(context.state, id);
    if (text === null) throw new AppError("not_found", "the segment has no draft", {fix: "write one first"});
    const asking = await askingOf(context);
    const rule = Rule.parse(JSON.parse(text));
    await at("#/draft", () => new Compiler(asking.setting).plan(rule));
    saveVersion(context.state, id, {rule, note: body.note}, asking, act(context));
    return whole(context, id);
  }
});

const Change = z.strictObject({
  pointer: z.string(),
  kind: z.enum(["added", "removed", "changed"]),
  before: z.unknown().optional(),
  after: z.unknown().optional()
});

export const version = route({
  method: "get",
  path: "/v1/segments/{id}/versions/{version}",
  roles: segmentRoles,
  summary: "A version's rule, and what it changed since the version before",
  params: z.strictObject({id: SegmentId, version: VersionNumber}),
  output: z.strictObject({version: Version, rule: Rule, changes: z.array(Change)}),
  errors: ["not_found"],
  handle({params: {id, version: number}}, context) {
    const {state} = context;
    seen(context, id);
    const info = versionsOf(state, id).find((one) => one.version === number);
    const text = versionRule(state, id, number);
    if (!info || text === undefined) throw new AppError("not_found", "no such segment and version");
    const before = versionRule(state, id, number - 1);
    const rule: unknown = JSON.parse(text);
    return {version: info, rule, changes: before === undefined ? [] : compare(JSON.parse(before), rule)};
  }
});

export const archive = route({
  method: "post",
  path: "/v1/segments/{id}/archive",
  roles: segmentRoles,
  summary: "Puts a segment away; its versions stay for what stands on them",
  params,
  output: Segment,
  changes: true,
  errors: ["not_found"],
  handle({params: {id}}, context) {
    seen(context, id);
    archiveSegment(context.state, id, act(context));
    return whole(context, id);
  }
});

export const gone = route({
  method: "delete",
  path: "/v1/segments/{id}",
  roles: segmentRoles,
  summary: "Deletes a segment that nothing stands on",
  params,
  output: z.strictObject({id: SegmentId, deleted: z.literal(true)}),
  errors: ["not_found", "busy"],
  handle({params: {id}}, context) {
    seen(context, id);
    deleteSegment(context.state, id);
    return {id, deleted: true};
  }
});
